package cli

import (
	"slices"

	"github.com/spf13/pflag"

	"congvan/db"
	"congvan/model"
)

func exemptCommand(fs *pflag.FlagSet) action {
	from := dayOption(fs, "from")
	to := dayOption(fs, "to")
	reason := wordOption(fs, "reason", "T")
	by := wordOption(fs, "by", "WHO")
	none := fs.Bool("none", false, "")
	return func(s *session, args []string) error {
		e := model.Exemption{From: *from, Until: *to, Reason: *reason, By: *by}
		if !*none {
			return s.exempt(args, e)
		}
		if *reason != "" || *by != "" {
			return s.misused("exempt", s.w.Commands.Usage.TooMany, "--reason, --by", "congvan exempt ID OBLIGATION UNIT --none")
		}
		return s.spare(args, e)
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
		for _, u := range t.units() {
			e.Unit = u
			es = append(es, e)
		}
		return s.step(st, func() error { return st.Exempt(t.directive.ID, t.obligation.ID, es) })
	})
}

// spare has the units named owe again the periods of a stretch of days; without
// days all of them. An exemption that covers one of these is gone as a whole.
func (s *session) spare(args []string, days model.Exemption) error {
	if days.From != 0 && days.Until != 0 && days.Until < days.From {
		return &model.ExemptionError{Exemption: days, Why: model.NotAfter}
	}
	return s.change(func(st *db.Store) error {
		t, err := s.duty(st, args)
		if err != nil {
			return err
		}
		s.gather(&t, exemptUntil(t.obligation, days).String())
		if err := s.pickUnits(&t, args[2]); err != nil {
			return err
		}
		span := model.Span{From: days.From, Until: days.Until}
		var periods []model.Instant
		for _, a := range t.ids {
			if span.Holds(a.Period.Date()) && !slices.Contains(periods, a.Period) {
				periods = append(periods, a.Period)
			}
		}
		return s.step(st, func() error { return st.Spare(t.directive.ID, t.obligation.ID, t.units(), periods...) })
	})
}

// exemptUntil is a day up to which periods have to be looked at: the last one
// that the days or an exemption name, and a year more, so that a period lies in
// what is open at its end.
func exemptUntil(o *model.Obligation, days model.Exemption) model.Date {
	last := max(days.From, days.Until)
	for _, e := range o.Exemptions {
		last = max(last, e.From, e.Until)
	}
	if last == 0 {
		return 0
	}
	return last.Last().AddDays(366)
}

// units lists the units of the assignments, each once.
func (t *target) units() (out []model.UnitID) {
	for _, a := range t.ids {
		if !slices.Contains(out, a.Unit) {
			out = append(out, a.Unit)
		}
	}
	return out
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
