package ui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"congvan/db"
	"congvan/model"
	"congvan/text"
	"congvan/viet"
)

// counted is a number that opens n assignments.
func (a *App) counted(words string, n int, q behindQuery) numeral {
	return numeral{words: words, n: n, open: func() tea.Cmd { return a.openBehind(q) }}
}

// fraction is a number of so many of others, those that are in a part.
func (a *App) fraction(words string, n, of int, part string, q behindQuery) numeral {
	f := a.counted(words, of, q)
	f.part, f.in = part, n
	return f
}

// documentNumber is the tally of a document.
func (a *App) documentNumber(label string, id model.DirectiveID, t model.Tally) numeral {
	return a.counted(label+": "+a.tallyWords(t), t.Total, behindQuery{name: label, ids: []model.DirectiveID{id}})
}

// numbers lists what the page counts: of the matrix first where that has the
// focus, else of the obligation.
func (p *directivePage) numbers() []numeral {
	whole := p.documentNumber(p.d.Label(), p.id, p.sums().tally)
	o := p.obligation()
	if o == nil {
		return []numeral{whole}
	}
	sum := p.sums().obligations[min(p.list.Cursor, len(p.d.Obligations)-1)]
	name := fmt.Sprintf(p.w.Behind.Whole, o.ID)
	clause := p.fraction(fmt.Sprintf("%s: %d/%d %s", name, sum.done(), sum.tally.Total, p.w.Behind.Settled), sum.done(), sum.tally.Total, partSettled,
		p.query(name, func(db.Pressing) bool { return true }))
	matrix := append(p.matrixNumbers(o), p.awaitedNumbers(o)...)
	if p.pane == paneMatrix {
		return append(matrix, clause, whole)
	}
	return append([]numeral{clause, whole}, matrix...)
}

// query finds assignments of the obligation in focus.
func (p *directivePage) query(name string, keep func(db.Pressing) bool) behindQuery {
	of := p.obligation().ID
	return behindQuery{name: joinFilled(" · ", p.d.Label(), name), ids: []model.DirectiveID{p.id}, keep: func(_ *model.Directive, o *model.Obligation, x db.Pressing) bool {
		return o.ID == of && keep(x)
	}}
}

// matrixNumbers are the rates of the period in focus, of all periods and of the
// unit in focus, what has no evidence, and the urgings of the cell in focus.
func (p *directivePage) matrixNumbers(o *model.Obligation) (out []numeral) {
	g, w := p.grid(), p.w.Behind
	if len(g.periods) == 0 || len(g.units) == 0 {
		return nil
	}
	due, name := p.focusedPeriod(), fmt.Sprintf(w.Whole, o.ID)
	if len(g.periods) > 1 {
		name = fmt.Sprintf(w.Period, g.column[due]+1, p.short(due))
	}
	out = append(out, p.rateNumbers(name, p.ratesInFocus(), func(x db.Pressing) bool { return x.Assignment.Period == due })...)
	if len(g.periods) > 1 {
		unit := p.unitInFocus()
		out = append(out, p.rateNumbers(fmt.Sprintf(w.Unit, p.roster.Name(unit)), g.ratesOf(unit), func(x db.Pressing) bool { return x.Assignment.Unit == unit })...)
		out = append(out, p.rateNumbers(text.Say(w.Periods, len(g.periods)), g.all, func(db.Pressing) bool { return true })...)
	}
	if a, ok := p.assignment(); ok && len(p.marks[a].Reminders) > 0 {
		out = append(out, p.urgingsNumber(p.roster.Name(a.Unit), a, len(p.marks[a].Reminders)))
	}
	if words := p.unshownWords(o); words != "" {
		q := p.query(w.Unshown, func(x db.Pressing) bool { return x.Mark.Unshown() && x.Facts.State == x.Mark.State })
		q.parts = p.standingParts
		out = append(out, p.counted(words, p.reckoned.unshown[o.ID], q))
	}
	return out
}

// rateNumbers are what is in, and what was in time, of all that is owed.
func (p *directivePage) rateNumbers(name string, r model.Rates, keep func(db.Pressing) bool) []numeral {
	if r.Owed == 0 {
		return nil
	}
	q := p.query(name, keep)
	q.parts = func() []behindPart { return p.rateParts(p.clock()) }
	out := []numeral{p.fraction(name+": "+fmt.Sprintf(p.w.Behind.Delivered, viet.FormatShare(r.In, r.Owed)), r.In, r.Owed, partIn, q)}
	if r.Dated > 0 {
		out = append(out, p.fraction(name+": "+fmt.Sprintf(p.w.Behind.OnTimeOf, viet.FormatShare(r.OnTime, r.Owed)), r.OnTime, r.Owed, partOnTime, q))
	}
	return out
}

// ratesOf counts the cells of one unit.
func (g *grid) ratesOf(u model.UnitID) (r model.Rates) {
	for n := range g.periods {
		if c := g.cell(u, n); c.owed {
			r.Count(c.facts, g.of.clock)
		}
	}
	return r
}

// urgingsNumber is how often an assignment was urged.
func (a *App) urgingsNumber(name string, of model.AssignmentID, n int) numeral {
	return a.counted(name+": "+text.Say(a.w.UnitPage.Urged, n), n, behindQuery{
		name: name, ids: []model.DirectiveID{of.Directive}, urgings: true,
		keep: func(_ *model.Directive, _ *model.Obligation, x db.Pressing) bool { return x.Assignment == of },
	})
}

// awaitedNumbers are the results for which the obligation in focus waits.
func (p *directivePage) awaitedNumbers(o *model.Obligation) []numeral {
	after, waits := p.d.Follows(o)
	if !waits {
		return nil
	}
	if _, there, _ := p.awaited(after); there == nil {
		return nil
	}
	got := p.progress(after, p.focusedPeriod())
	if got.Owed == 0 {
		return nil
	}
	return []numeral{p.progressNumber(p.clauseName(after), after, got)}
}

// progressNumber is how far the results of a clause are in.
func (a *App) progressNumber(name string, of model.ClauseID, got model.Progress) numeral {
	words := name + ": " + fmt.Sprintf(a.w.Behind.Awaits, viet.FormatShare(got.In, got.Owed))
	return a.fraction(words, got.In, got.Owed, partIn, behindQuery{
		name: name, ids: []model.DirectiveID{of.Directive}, parts: func() []behindPart { return a.rateParts(a.clock()) },
		keep: func(_ *model.Directive, o *model.Obligation, x db.Pressing) bool {
			return o.ID == of.Obligation && x.Assignment.Period == got.Period
		},
	})
}
