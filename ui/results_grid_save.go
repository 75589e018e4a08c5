package ui

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"congvan/db"
	"congvan/model"
	"congvan/text"
)

// save keeps all rows that were changed as one step. What cannot be done on its
// figures is offered as met in part.
func (g *resultsGrid) save() tea.Cmd {
	if g.busy {
		return nil
	}
	g.failed = ""
	if g.refuseUnread() {
		return nil
	}
	ms := g.markings()
	if len(ms) == 0 {
		g.failed = g.w.Results.Nothing
		return nil
	}
	short, words := g.shortOf(ms)
	if len(short) == 0 {
		return g.keepKnowing(ms)
	}
	g.failed = words[0]
	g.goToUnit(ms[short[0]].ID.Unit)
	return g.ask(fmt.Sprintf(g.w.Results.InPart, g.listed(words)), func() tea.Cmd {
		g.failed = ""
		for _, i := range short {
			ms[i].Change.State = model.Partial
		}
		return g.keepKnowing(ms)
	})
}

// keepKnowing asks before units count as late for want of a time when their
// figures came in.
func (g *resultsGrid) keepKnowing(ms []db.Marking) tea.Cmd {
	var late []string
	for _, m := range ms {
		if g.marks[m.ID].LateByNow(m.Change, g.obligation().DueOf(m.ID.Period), g.clock()) {
			late = append(late, g.roster.Name(m.ID.Unit))
		}
	}
	if len(late) == 0 {
		return g.keep(ms)
	}
	return g.ask(fmt.Sprintf(g.w.Results.LateByNow, g.listed(late)), func() tea.Cmd { return g.keep(ms) })
}

// markings is what the changed rows record.
func (g *resultsGrid) markings() (out []db.Marking) {
	for i := range g.rows {
		if r := &g.rows[i]; r.changed() {
			out = append(out, db.Marking{ID: r.id, Change: r.change(g.measures(), g.receive)})
		}
	}
	return out
}

// change is what the row records. Figures receive it where that is wanted.
func (r *resultRow) change(ms []model.Measure, receive bool) model.MarkChange {
	c := model.MarkChange{Values: map[string]float64{}, Approx: map[string]bool{}, Baselines: map[string]model.Baseline{}}
	for i, m := range ms {
		switch cell := &r.cells[i]; {
		case !cell.changed():
		case cell.now.given:
			c.Values[m.Name], c.Approx[m.Name] = cell.now.value, cell.now.approx
		default:
			c.Clear.Values = append(c.Clear.Values, m.Name)
		}
	}
	for name, b := range r.bases {
		if r.mark.Baselines[name] != b {
			c.Baselines[name] = b
		}
	}
	for name := range r.mark.Baselines {
		if _, kept := r.bases[name]; !kept {
			c.Clear.Baselines = append(c.Clear.Baselines, name)
		}
	}
	if receive && len(c.Values) > 0 {
		c = r.mark.Receiving(c)
	}
	return c
}

// shortOf tells which of the markings cannot be done on their figures, and why.
func (g *resultsGrid) shortOf(ms []db.Marking) (which []int, words []string) {
	o := g.obligation()
	for i, m := range ms {
		mark := g.marks[m.ID]
		why := mark.Shortfall(m.Change, o, g.now)
		if why == nil {
			continue
		}
		c := m.Change
		c.State = model.Partial
		after, _ := mark.Apply(c, o, g.now)
		met, of := after.MetIn(o)
		which = append(which, i)
		words = append(words, fmt.Sprintf(g.w.Results.Met, g.roster.Name(m.ID.Unit), g.lacking(why), met, of))
	}
	return which, words
}

// lacking words why something is not done on its figures.
func (g *resultsGrid) lacking(why error) string {
	var short *model.ShortError
	var unknown *model.BaselineError
	w := g.words.Commands.Said
	switch {
	case errors.As(why, &short):
		return fmt.Sprintf(w.FallsShort, short.Measure, times(short.Ratio), times(short.Target))
	case errors.As(why, &unknown):
		return fmt.Sprintf(w.NothingToCompare, unknown.Measure)
	}
	return text.ScreenError(why, g.words.Lang)
}

// listed puts the first reasons below each other.
func (g *resultsGrid) listed(words []string) string {
	const room = 6
	if more := len(words) - room; more > 0 {
		words = append(words[:room:room], text.Say(g.w.Results.MoreUnits, more))
	}
	return strings.Join(words, "\n")
}

func (g *resultsGrid) goToUnit(u model.UnitID) {
	for i := range g.rows {
		if g.rows[i].unit.ID == u {
			g.goTo(i, g.col)
		}
	}
}

// keep stores the markings. What the store refuses is told at its row, and
// nothing typed is lost.
func (g *resultsGrid) keep(ms []db.Marking) tea.Cmd {
	store := g.store
	row, col, typed := g.row, g.col, g.field.Value()
	g.busy = !store.ReadOnly()
	saving := len(g.past) // what is entered meanwhile is not saved by this
	return g.changeThen(func() error { return store.MarkEach(ms) }, func(err error) tea.Cmd {
		g.busy = false
		if err != nil {
			g.failed = text.ScreenError(err, g.words.Lang)
			var which *db.MarkingError
			if errors.As(err, &which) {
				g.goToUnit(which.ID.Unit)
				g.failed = g.roster.Name(which.ID.Unit) + ": " + g.failed
			}
			return nil
		}
		g.past = g.past[min(saving, len(g.past)):]
		for _, m := range ms {
			g.settle(m)
		}
		if g.fresh || g.row == row && g.col == col && g.field.Value() == typed {
			g.enterCell()
		}
		return nil
	})
}

// settle takes what was recorded of a unit for stored, until it is read anew.
// What was typed since then is not saved yet.
func (g *resultsGrid) settle(m db.Marking) {
	i := slices.IndexFunc(g.rows, func(r resultRow) bool { return r.id == m.ID })
	if i < 0 {
		return
	}
	r := &g.rows[i]
	for k, measure := range g.measures() {
		v, given := m.Change.Values[measure.Name]
		if given || slices.Contains(m.Change.Clear.Values, measure.Name) {
			r.cells[k].settle(figure{v, given, m.Change.Approx[measure.Name]})
		}
	}
	bases := map[string]model.Baseline{}
	maps.Copy(bases, r.mark.Baselines)
	maps.Copy(bases, m.Change.Baselines)
	for _, name := range m.Change.Clear.Baselines {
		delete(bases, name)
	}
	r.mark.Baselines = bases
}
