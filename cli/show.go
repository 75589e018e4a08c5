package cli

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/spf13/pflag"

	"congvan/db"
	"congvan/intake"
	"congvan/model"
	"congvan/text"
)

func showCommand(fs *pflag.FlagSet) action {
	asJSON := jsonOption(fs)
	return func(s *session, args []string) error {
		return s.look(func(st *db.Store) error {
			v, err := s.shown(st, args[0])
			if err != nil {
				return err
			}
			if *asJSON {
				return s.json(v.json())
			}
			return s.printShown(v)
		})
	}
}

// shown loads one directive with all that its standing depends on.
func (s *session) shown(st *db.Store, arg string) (*shown, error) {
	d, err := s.directive(st, arg)
	if err != nil {
		return nil, err
	}
	v := &shown{directive: d, lang: s.lang}
	if v.marks, err = st.Marks(d.ID); err != nil {
		return nil, err
	}
	if v.roster, err = st.Roster(); err != nil {
		return nil, err
	}
	office, err := st.Office()
	if err != nil {
		return nil, err
	}
	v.clock, v.calendar = office.Clock(s.clock()), office.Calendar
	body, err := st.Text(d.ID)
	v.figures = intake.Parse(body, intake.Options{Office: office}).Figures
	return v, err
}

func (s *session) printShown(v *shown) error {
	d, h := &v.directive, &s.w.Commands.Heads
	superseded := ""
	if d.SupersededBy != 0 {
		superseded = fmt.Sprintf("%s, %s", d.SupersededBy, text.Day(d.SupersededFrom))
	}
	err := s.printHead(d, [2]string{h.ID, d.ID.String()}, [2]string{h.Direction, s.w.Terms.Direction[d.Direction]}, [2]string{h.SupersededBy, superseded}, [2]string{h.Registered, s.registeredWords(d.Registered)})
	if err != nil {
		return err
	}
	for _, o := range d.Originals {
		if err := s.print("  %s: "+s.w.Upkeep.Originals.Row, s.w.Upkeep.Originals.Head, o.Name, (o.Size+1023)>>10); err != nil {
			return err
		}
	}
	if err := s.print("  %s", s.tallyWords(v.tally(""))); err != nil {
		return err
	}
	for _, w := range unresolvedWords(d, s.lang) {
		if err := s.print("  ! %s", w); err != nil {
			return err
		}
	}
	assignments := v.assignments()
	for i := range d.Obligations {
		o := &d.Obligations[i]
		if err := s.printDuty(v, o, assignments[o.ID]); err != nil {
			return err
		}
	}
	return nil
}

// printDuty prints one obligation with its assignments.
func (s *session) printDuty(v *shown, o *model.Obligation, as []assignmentJSON) error {
	h := &s.w.Commands.Heads
	kind := s.w.Terms.Kind[o.Kind]
	if _, err := fmt.Fprintln(s.env.Stdout); err != nil {
		return err
	}
	if err := s.print("%s %s · %s · %s", h.Clause, o.ID, kind, s.tallyWords(v.tally(o.ID))); err != nil {
		return err
	}
	if err := s.print("%s", o.Text); err != nil {
		return err
	}
	if err := s.printDecisions(v, o); err != nil {
		return err
	}
	if err := s.printLocks(v, o); err != nil || len(as) == 0 {
		return err
	}
	t := table{heads: []string{"  " + h.Period, h.Unit, h.Standing, h.State, h.Received, h.Due, h.Values}, limit: map[int]int{1: 44}}
	for _, a := range as {
		extended := ""
		if a.Due != a.OriginalDue {
			extended = text.Stamp(a.Due)
		}
		if n := len(a.Extensions); n > 0 && a.Extensions[n-1].Late {
			extended += ", " + s.w.Screens.Directive.ExtendedLate
		}
		received := text.Stamp(a.Received)
		if a.Late > 0 {
			received += ", " + fmt.Sprintf(s.w.Screens.Matrix.Late, s.w.Terms.Lapse.Of(model.Apart(a.Due, a.Received)))
		}
		t.add("  "+stampOr(a.Period, s.w.Terms.NoDeadline), a.Unit, s.w.Terms.Standing[a.Standing], s.w.Terms.State[a.State],
			received, extended, s.figures(&a))
	}
	return t.print(s.env.Stdout)
}

// printDecisions tells what was decided of periods, and which of them fall on
// days off and wait for that.
func (s *session) printDecisions(v *shown, o *model.Obligation) error {
	for _, p := range o.Periods(v.clock.Now) {
		if p == 0 {
			continue
		}
		if words := text.Period(o.Decision(p), v.calendar.RestOn(p.Date()), s.lang); words != "" {
			if err := s.print("  %s", words); err != nil {
				return err
			}
		}
	}
	return nil
}

// printLocks tells which periods are closed, who is exempt for days, what is
// closed without evidence, and what the obligation waits for.
func (s *session) printLocks(v *shown, o *model.Obligation) error {
	var lines []string
	said := &s.w.Commands.Said
	if after, waits := v.directive.Follows(o); waits {
		lines = append(lines, fmt.Sprintf(said.Waits, after.Directive, after.Obligation))
	}
	for _, e := range o.Exemptions {
		lines = append(lines, fmt.Sprintf(said.ExemptFor, v.roster.Name(e.Unit), cmp.Or(text.Day(e.From), "…"), cmp.Or(text.Day(e.Until), "…"), e.Reason, e.By))
	}
	for _, c := range o.Closings {
		lines = append(lines, fmt.Sprintf(said.Closed, stampOr(c.Period, s.w.Terms.NoDeadline), text.Stamp(c.At), cmp.Or(c.Note, "–")))
	}
	if n := v.directive.Unshown(o.ID, v.marks, v.roster, v.clock.Now); n > 0 {
		lines = append(lines, text.Say(s.w.Screens.Evidence.Count, n))
	}
	for _, l := range lines {
		if err := s.print("  %s", l); err != nil {
			return err
		}
	}
	return nil
}

// tallyWords is the reconciling sum in one line.
func (s *session) tallyWords(t model.Tally) string {
	h := &s.w.Commands.Heads
	parts := []string{fmt.Sprintf("%s %d", h.Total, t.Total)}
	for _, c := range []struct {
		name string
		n    int
	}{
		{h.DoneOnTime, t.DoneOnTime},
		{h.DoneLate, t.DoneLate},
		{h.OpenInTime, t.OpenInTime},
		{h.OpenOverdue, t.OpenOverdue},
		{h.NoDeadline, t.NoDeadline},
		{h.ToAssess, t.ToAssess},
		{h.Exempt, t.Exempt},
		{h.OnRequest, t.OnRequest},
		{h.Superseded, t.Superseded},
	} {
		if c.n > 0 {
			parts = append(parts, fmt.Sprintf("%s %d", c.name, c.n))
		}
	}
	return strings.Join(parts, " · ")
}

func stampOr(i model.Instant, otherwise string) string {
	if i == 0 {
		return otherwise
	}
	return text.Stamp(i)
}
