package cli

import (
	"errors"

	"github.com/spf13/pflag"

	"congvan/db"
	"congvan/model"
	"congvan/text"
)

func extendCommand(fs *pflag.FlagSet) action {
	to := option(fs, "to", "INSTANT", parseDayOrInstant)
	by := wordOption(fs, "by", "WHO")
	basis := wordOption(fs, "basis", "T")
	period := wordOption(fs, "period", "INSTANT")
	return func(s *session, args []string) error {
		return s.extend(args, *period, model.Extension{To: *to, By: *by, Basis: *basis})
	}
}

// extend grants the assignments chosen a later deadline.
func (s *session) extend(args []string, period string, e model.Extension) error {
	return s.change(func(st *db.Store) error {
		t, err := s.pick(st, args, period)
		if err != nil {
			return err
		}
		for _, a := range t.ids {
			if a.Period == 0 {
				return refuse(s.w.Commands.Refused.NoDeadline, t.obligation.ID)
			}
		}
		err = s.step(st, func() error { return st.Extend(t.ids, e) })
		var invalid *db.InvalidError
		if errors.As(err, &invalid) && invalid.Why == db.NotLater {
			return s.notLater(&t, e)
		}
		return err
	})
}

// notLater names the deadline that the new one does not pass.
func (s *session) notLater(t *target, e model.Extension) error {
	var last model.AssignmentID
	var due model.Instant
	for _, a := range t.ids {
		if d := t.marks[a].Due(t.obligation.DueOf(a.Period)); d > due {
			last, due = a, d
		}
	}
	return refuse(s.w.Commands.Refused.NotLater, text.When(e.To, s.lang), text.When(due, s.lang), t.roster.Name(last.Unit))
}
