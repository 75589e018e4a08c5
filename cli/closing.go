package cli

import (
	"slices"

	"github.com/spf13/pflag"

	"congvan/db"
	"congvan/model"
)

func closePeriodCommand(fs *pflag.FlagSet) action {
	period := wordOption(fs, "period", "INSTANT")
	note := wordOption(fs, "note", "T")
	return func(s *session, args []string) error {
		return s.change(func(st *db.Store) error {
			t, at, err := s.lockable(st, args, *period, false)
			if err != nil {
				return err
			}
			return s.step(st, func() error { return st.ClosePeriod(t.directive.ID, t.obligation.ID, at, *note) })
		})
	}
}

func reopenPeriodCommand(fs *pflag.FlagSet) action {
	period := wordOption(fs, "period", "INSTANT")
	reason := wordOption(fs, "reason", "T")
	return func(s *session, args []string) error {
		return s.change(func(st *db.Store) error {
			t, at, err := s.lockable(st, args, *period, true)
			if err != nil {
				return err
			}
			return s.step(st, func() error { return st.ReopenPeriod(t.directive.ID, t.obligation.ID, at, *reason) })
		})
	}
}

// lockable reads ID OBLIGATION and --period: the one named, else the only one
// that is closed, or is not.
func (s *session) lockable(st *db.Store, args []string, named string, closed bool) (t target, at model.Instant, err error) {
	if t, err = s.duty(st, args); err != nil {
		return t, 0, err
	}
	all := s.periodsUpTo(&t, named)
	if named != "" {
		at, err = s.periodNamed(&t, named, all)
		return t, at, err
	}
	fit := slices.DeleteFunc(slices.Clone(all), func(p model.Instant) bool {
		_, is := t.obligation.Closed(p)
		return is != closed
	})
	switch {
	case len(fit) == 1:
		return t, fit[0], nil
	case len(fit) > 1:
		return t, 0, refuse(s.w.Commands.Refused.WhichPeriod, t.obligation.ID, instants(fit))
	case closed:
		return t, 0, refuse(s.w.Commands.Refused.NoneClosed, t.obligation.ID)
	}
	return t, 0, refuse(s.w.Commands.Refused.NoneToClose, t.obligation.ID)
}
