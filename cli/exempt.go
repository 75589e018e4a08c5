package cli

import (
	"github.com/spf13/pflag"

	"congvan/db"
	"congvan/model"
)

func exemptCommand(fs *pflag.FlagSet) action {
	from := dayOption(fs, "from")
	to := dayOption(fs, "to")
	reason := wordOption(fs, "reason", "T")
	by := wordOption(fs, "by", "WHO")
	return func(s *session, args []string) error {
		return s.exempt(args, model.Exemption{From: *from, Until: *to, Reason: *reason, By: *by})
	}
}

// exempt frees the units named from the periods of a stretch of days; without
// days from the whole obligation.
func (s *session) exempt(args []string, e model.Exemption) error {
	return s.change(func(st *db.Store) error {
		t, err := s.duty(st, args)
		if err != nil {
			return err
		}
		s.gather(&t, e.Until.String())
		if err := s.pickUnits(&t, args[2]); err != nil {
			return err
		}
		var es []model.Exemption
		seen := map[model.UnitID]bool{}
		for _, a := range t.ids {
			if e.Unit = a.Unit; !seen[a.Unit] {
				seen[a.Unit] = true
				es = append(es, e)
			}
		}
		return s.step(st, func() error { return st.Exempt(t.directive.ID, t.obligation.ID, es) })
	})
}

// duty reads ID OBLIGATION.
func (s *session) duty(st *db.Store, args []string) (t target, err error) {
	if t.directive, err = s.directive(st, args[0]); err != nil {
		return t, err
	}
	if t.obligation, err = s.obligation(&t.directive, args[1]); err != nil {
		return t, err
	}
	t.roster, err = st.Roster()
	return t, err
}
