package ui

import (
	"congvan/model"
	"congvan/viet"
)

// A behindPart is some of the lines behind a number, which are listed by
// themselves.
type behindPart struct {
	key, name string
	holds     func(*behindLine) bool
}

// Keys of the parts; those of cells and standings are the cells and standings.
const (
	partAll     = ""
	partSettled = "settled"
	partDated   = "dated"
	partIn      = "in"
	partOnTime  = "in-time"
	partNotIn   = "not-in"
	partGiven   = "given"
	partMissing = "missing"
)

func (a *App) cellParts(in func(model.Cell) bool) (out []behindPart) {
	for _, c := range model.Cells {
		if in(c) {
			out = append(out, behindPart{string(c), a.cellName(c), func(l *behindLine) bool { return l.cell == c }})
		}
	}
	return out
}

func inTotal(l *behindLine) bool { return l.cell.InTotal() }

// tallyParts are the total of a tally, its cells, what is beside them, and what
// is done of the total.
func (a *App) tallyParts() []behindPart {
	w := a.w.Behind
	out := append([]behindPart{{partAll, w.All, inTotal}}, a.cellParts(func(model.Cell) bool { return true })...)
	return append(out, behindPart{partSettled, w.Settled, func(l *behindLine) bool { return inTotal(l) && l.Standing.Done() }})
}

// onTimeParts are the denominator of the rate of what was done on time, and the
// cells of which it consists, the numerator first (model.Tally.OnTime).
func (a *App) onTimeParts() []behindPart {
	counts := func(c model.Cell) bool { return ofOnTime(c) > 0 }
	return append([]behindPart{{partAll, a.w.Behind.Dated, func(l *behindLine) bool { return counts(l.cell) }}}, a.cellParts(counts)...)
}

// ofOnTime is what an assignment of a cell adds to the denominator.
func ofOnTime(c model.Cell) int {
	var t model.Tally
	t.Put(c, 1)
	_, of := t.OnTime()
	return of
}

// rateParts are what is owed, and of it what is in, what was on time, and what
// is missing (model.Rates).
func (a *App) rateParts(c model.Clock) []behindPart {
	w := a.w.Behind
	rates := func(l *behindLine) (r model.Rates) {
		r.Count(l.Facts, c)
		return r
	}
	return append([]behindPart{
		{partAll, w.Owed, func(l *behindLine) bool { return rates(l).Owed > 0 }},
		{partIn, w.In, func(l *behindLine) bool { return rates(l).In > 0 }},
		{partOnTime, w.OnTime, func(l *behindLine) bool { return rates(l).OnTime > 0 }},
		{partNotIn, w.NotIn, func(l *behindLine) bool { return rates(l).Owed > rates(l).In }},
	}, a.cellParts(func(c model.Cell) bool { return !c.InTotal() })...)
}

// figureParts are those asked for a figure, and of them those that gave one.
func (a *App) figureParts(measure string) []behindPart {
	w := a.w.Behind
	given := func(l *behindLine) bool { return figureLike(l.Mark, measure).given }
	return []behindPart{
		{partAll, w.Asked, func(*behindLine) bool { return true }},
		{partGiven, w.Reported, given},
		{partMissing, w.NotReported, func(l *behindLine) bool { return !given(l) }},
	}
}

// figureLike is what a mark holds of a measure, which obligations may write in
// other letters.
func figureLike(m model.Mark, measure string) figure {
	for name := range m.Values {
		if viet.Key(name) == viet.Key(measure) {
			return figureOf(m, name)
		}
	}
	return figure{}
}

// standingParts are all of what presses, and each standing.
func (a *App) standingParts() []behindPart {
	out := []behindPart{{partAll, a.w.Behind.All, func(*behindLine) bool { return true }}}
	for _, st := range model.Standings {
		out = append(out, behindPart{string(st), a.words.Terms.Standing[st], func(l *behindLine) bool { return l.Standing == st }})
	}
	return out
}

// cellName names a cell as the tally does.
func (a *App) cellName(c model.Cell) string {
	w := a.w.Directive
	return map[model.Cell]string{
		model.CellDoneOnTime: w.DoneOnTime, model.CellDoneLate: w.DoneLate, model.CellOpenInTime: w.OpenInTime, model.CellOpenOverdue: w.OpenOverdue,
		model.CellNoDeadline: w.NoDeadline, model.CellToAssess: w.ToAssess, model.CellExempt: w.Exempt, model.CellOnRequest: w.OnRequest, model.CellSuperseded: w.Superseded,
	}[c]
}
