package cli

import (
	"slices"
	"strings"

	"github.com/spf13/pflag"

	"congvan/db"
	"congvan/model"
)

// A ruling is what decide was told of a period.
type ruling struct {
	period string
	choice model.Choice // Undecided takes a decision back
	to     string
	basis  string
}

func decideCommand(fs *pflag.FlagSet) action {
	period := wordOption(fs, "period", "INSTANT")
	to := wordOption(fs, "to", "INSTANT")
	basis := wordOption(fs, "basis", "T")
	none := fs.Bool("none", false, "")
	return func(s *session, args []string) error {
		if *none != (len(args) == 2) {
			return s.misused("decide", s.w.Commands.Usage.TooFew, commandNamed("decide").line())
		}
		r := ruling{period: *period, to: *to, basis: *basis}
		if !*none {
			if r.choice = model.Choice(args[2]); !slices.Contains(model.Choices, r.choice) {
				return s.misused("decide", s.w.Commands.Usage.NotOneOf, args[2], choiceWords(", "))
			}
		}
		if err := s.fitting(r); err != nil {
			return err
		}
		return s.decide(args, r)
	}
}

// choiceWords lists the choices as they are typed.
func choiceWords(between string) string {
	var out []string
	for _, c := range model.Choices {
		out = append(out, string(c))
	}
	return strings.Join(out, between)
}

// fitting refuses options that a choice needs and has not, or has and cannot
// have.
func (s *session) fitting(r ruling) error {
	w, line := &s.w.Commands.Usage, commandNamed("decide").line()
	leads := r.choice == model.Move || r.choice == model.Early || r.choice == model.Merge
	switch {
	case r.to != "" && !leads:
		return s.misused("decide", w.TooMany, "--to", line)
	case r.basis != "" && r.choice == model.Undecided:
		return s.misused("decide", w.TooMany, "--basis", line)
	case r.basis == "" && r.choice.Counts():
		return s.misused("decide", w.Missing, "--basis", line)
	}
	return nil
}

// decide records what is decided of one period, or takes that back.
func (s *session) decide(args []string, r ruling) error {
	return s.change(func(st *db.Store) error {
		t, err := s.duty(st, args)
		if err != nil {
			return err
		}
		office, err := st.Office()
		if err != nil {
			return err
		}
		d := model.Decision{Choice: r.choice, Basis: r.basis}
		if d.Period, err = s.decidable(&t, office.Calendar, r); err != nil {
			return err
		}
		if d.To, err = s.leadsTo(&t, office.Calendar, d, r.to); err != nil {
			return err
		}
		return s.step(st, func() error { return st.Decide(t.directive.ID, t.obligation.ID, []model.Decision{d}) })
	})
}

// decidable reads --period: the one named, else the only one that waits for a
// decision, or that has one to take back.
func (s *session) decidable(t *target, c model.Calendar, r ruling) (model.Instant, error) {
	all := s.periodsUpTo(t, r.period)
	if r.period != "" {
		return s.periodNamed(t, r.period, all)
	}
	fit := slices.DeleteFunc(slices.Clone(all), func(p model.Instant) bool {
		undecided := t.obligation.Decision(p).Choice == model.Undecided
		return p == 0 || r.choice == model.Undecided == undecided || undecided && !c.RestOn(p.Date()).Asks()
	})
	w := &s.w.Commands.Refused
	switch {
	case len(fit) == 1:
		return fit[0], nil
	case len(fit) > 1:
		return 0, refuse(w.WhichPeriod, t.obligation.ID, instants(fit))
	case r.choice == model.Undecided:
		return 0, refuse(w.NoneDecided, t.obligation.ID)
	case slices.Equal(all, []model.Instant{0}) || len(all) == 0:
		return 0, refuse(w.NoPeriods, t.obligation.ID)
	}
	return 0, refuse(w.NoneToDecide, t.obligation.ID, instants(all))
}

// leadsTo reads --to: another period for a merger, else a moment, of which the
// day alone keeps the hour of the deadline. Without it the calendar tells the
// working day after or before.
func (s *session) leadsTo(t *target, c model.Calendar, d model.Decision, to string) (model.Instant, error) {
	switch {
	case d.Choice == model.Merge:
		return s.mergedInto(t, d.Period, to)
	case to == "" && d.Choice == model.Move:
		return c.Later(d.Period), nil
	case to == "" && d.Choice == model.Early:
		return c.Earlier(d.Period), nil
	case to == "":
		return 0, nil
	}
	if day, err := parseDay(to); err == nil {
		return day.At(d.Period.Clock()), nil
	}
	at, err := model.ParseInstant(to)
	if err != nil {
		return 0, s.misused("decide", s.w.Commands.Usage.BadValue, "to", s.errorWords(err))
	}
	return at, nil
}

// mergedInto reads the period that takes another one in; there is none to guess.
func (s *session) mergedInto(t *target, period model.Instant, to string) (model.Instant, error) {
	others := slices.DeleteFunc(slices.Clone(s.periodsUpTo(t, to)), func(p model.Instant) bool { return p == period })
	if to == "" {
		return 0, refuse(s.w.Commands.Refused.WhichTo, t.obligation.ID, instants(others))
	}
	return s.periodNamed(t, to, others)
}
