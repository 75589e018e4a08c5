package ui

import (
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"

	"congvan/db"
	"congvan/model"
	"congvan/ui/widget"
	"congvan/viet"
)

// heardIn is in how many of the newest documents, besides those listed, Hôm nay
// looks for what units delivered.
const heardIn = 200

// todayBehind is what stands behind the agenda: duties that wait for results,
// and units of which nothing is heard. It takes reading documents, so it comes
// after the first frame.
type todayBehind struct {
	chains []db.Chain
	newest bool // there are older documents with duties that wait
	silent []model.Silence
	heard  int // newest documents that were looked at for deliveries; 0 is every document
}

// readBehind reads what units owe in the listed documents, who is silent, and
// the duties that wait.
func readBehind(store *db.Store, ids []model.DirectiveID, clock model.Clock, roster *model.Roster) ([]unitLoad, todayBehind, error) {
	var b todayBehind
	newest, all, err := store.Newest(heardIn)
	if !all {
		b.heard = len(newest)
	}
	listed := map[model.DirectiveID]bool{}
	for _, id := range ids {
		listed[id] = true
	}
	for _, id := range newest {
		if !listed[id] {
			ids = append(ids, id)
		}
	}
	units, silent, err2 := reckonUnits(store, ids, listed, clock, roster)
	chains, more, err3 := store.Chains(clock)
	b.silent, b.chains, b.newest = silent, chains, more
	return units, b, firstError(err, err2, err3)
}

// arrange puts all sections below each other.
func (s *today) arrange() {
	s.lines = slices.Concat(s.sections(), s.chainLines(), s.silentLines())
	s.settle(1)
}

// chainHeading counts the duties that wait; "" for none.
func (s *today) chainHeading() string {
	b, heading := &s.behind, s.w.Today.Chains
	if len(b.chains) == 0 {
		return ""
	}
	if b.newest {
		heading = s.w.Today.ChainsNewest
	}
	return fmt.Sprintf(heading, viet.FormatCount(int64(len(b.chains))))
}

// chainLines lists the duties that wait, those that are ready first.
func (s *today) chainLines() (out []todayLine) {
	if words := s.chainHeading(); words != "" {
		out = append(out, todayLine{heading: words})
	}
	for i := range s.behind.chains {
		out = append(out, todayLine{chain: &s.behind.chains[i]})
	}
	return out
}

// silentHeading counts the units of which nothing is heard; "" for none.
func (s *today) silentHeading() string {
	b := &s.behind
	n := viet.FormatCount(int64(len(b.silent)))
	switch {
	case len(b.silent) == 0:
		return ""
	case b.heard > 0:
		return fmt.Sprintf(s.w.Today.SilentNewest, n, viet.FormatCount(int64(b.heard)))
	}
	return fmt.Sprintf(s.w.Today.Silent, n)
}

// silentLines lists the units of which nothing is heard, the longest silence
// first.
func (s *today) silentLines() (out []todayLine) {
	if words := s.silentHeading(); words != "" {
		out = append(out, todayLine{heading: words})
	}
	for i := range s.behind.silent {
		out = append(out, todayLine{silent: &s.behind.silent[i]})
	}
	return out
}

// chainLine draws: sign, when it is due, how many results are in, the duty.
func (s *today) chainLine(c *db.Chain, focused bool, width int) string {
	glyph, style, words := "◔", s.theme.plain, ""
	if c.Progress.Ready() {
		glyph, style, words = "●", s.theme.good, s.w.Today.Ready
	}
	left := " " + glyph + " " + widget.Cell(s.when(c.Period), 15) + widget.Cell(fmt.Sprintf(s.w.Today.In, c.Progress.In, c.Progress.Owed), 18)
	rest := widget.Cell(joinFilled(": ", c.Row.Label(), c.Obligation), 19) + " " + widget.Cell(joinFilled(" · ", words, c.Row.Subject), width-3-15-18-20-1)
	if focused {
		return s.theme.selected.Render(left + rest + " ")
	}
	return style.Render(left) + rest
}

// silentLine draws: sign, since when, how much went by, the unit and whom to
// call.
func (s *today) silentLine(si *model.Silence, focused bool, width int) string {
	x, _ := s.roster.Unit(si.Unit)
	left := " ‼ " + widget.Cell(fmt.Sprintf(s.w.Today.SilentSince, day(si.Since.Date())), 17) + widget.Cell(fmt.Sprintf(s.w.Today.Missed, len(si.Missed)), 27)
	rest := widget.Cell(joinFilled(" · ", x.Name, x.Contact.Person, x.Contact.Phone), width-3-17-27)
	if focused {
		return s.theme.selected.Render(left + rest)
	}
	return s.theme.bad.Render(left) + rest
}

// openChain jumps to the duty.
func (s *today) openChain(c *db.Chain) tea.Cmd {
	return s.openDirective(c.Row.ID, target{assignment: c.Assignment()})
}

// openSilent shows the record of the unit: what it let go by.
func (s *today) openSilent(si *model.Silence) tea.Cmd {
	return s.openPage(&unitPage{base: s.base, id: si.Unit, number: -1, shown: numberSilent})
}

func (s *today) noChain() string {
	if i := s.focusedLine(); s.byUnit || i < 0 || s.lines[i].chain == nil {
		return s.w.Today.NoChain
	}
	return ""
}

// openAwaited jumps to the results for which the duty in focus waits: the first
// one that is not in.
func (s *today) openAwaited() tea.Cmd {
	c := *s.lines[s.focusedLine()].chain
	a := model.AssignmentID{Directive: c.After.Directive, Obligation: c.After.Obligation, Period: c.Progress.Period}
	if len(c.Progress.Lacks) > 0 {
		a.Unit = c.Progress.Lacks[0]
		return s.openDirective(a.Directive, target{assignment: a})
	}
	store, roster := s.store, s.roster
	return read(func() then {
		d, err := store.Directive(a.Directive)
		return func() tea.Cmd {
			if o := d.Obligation(a.Obligation); err == nil && o != nil {
				if us := roster.Owing(o.Units, a.Period); len(us) > 0 {
					a.Unit = us[0]
				}
			}
			return tea.Batch(s.report(err), s.openDirective(a.Directive, target{assignment: a}))
		}
	})
}
