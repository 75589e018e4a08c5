package ui

import (
	"cmp"
	"slices"

	"congvan/model"
	"congvan/text"
)

// A grid is the matrix of one obligation, worked out once for what was loaded:
// every key looks at it, and none reckons anew.
type grid struct {
	of      gridSource
	o       *model.Obligation
	periods []model.Instant
	units   []model.UnitID // who owes any period, in official order
	row     map[model.UnitID]int
	column  map[model.Instant]int
	cells   []gridCell // by unit, then period
	rates   []model.Rates
	all     model.Rates
	said    map[model.Instant]string // what stands below a deadline, once it was asked for
}

// A gridSource is all that a grid follows from.
type gridSource struct {
	at      int // the obligation
	version int // of what was loaded
	roster  *model.Roster
	clock   model.Clock
	lang    text.Lang
}

// A gridCell is one unit and period; the zero cell is owed by nobody.
type gridCell struct {
	owed     bool
	facts    model.Facts
	standing model.Standing
}

// missing reports whether something is owed and not in yet.
func (c gridCell) missing() bool {
	switch c.standing {
	case model.DoneOnTime, model.DoneLate, model.DoneNoDeadline, model.ExemptStanding, model.OnRequestStanding, model.Superseded:
		return false
	}
	return c.owed
}

// grid returns the matrix of the obligation in focus, empty for none.
func (p *directivePage) grid() *grid {
	of := gridSource{p.list.Cursor, p.version, p.roster, p.clock(), p.words.Lang}
	if p.lastGrid == nil || p.lastGrid.of != of {
		p.lastGrid = newGrid(of, &p.d, p.obligation(), p.marks)
	}
	return p.lastGrid
}

func newGrid(of gridSource, d *model.Directive, o *model.Obligation, marks model.Marks) *grid {
	g := &grid{of: of, o: o, row: map[model.UnitID]int{}, column: map[model.Instant]int{}, said: map[model.Instant]string{}}
	if o == nil {
		return g
	}
	g.periods = o.Periods(of.clock.Now)
	owing := make([][]model.UnitID, len(g.periods))
	seen := map[model.UnitID]bool{}
	for i, due := range g.periods {
		g.column[due] = i
		owing[i] = of.roster.Owing(o.Units, due)
		for _, u := range owing[i] {
			seen[u] = true
		}
	}
	for _, u := range of.roster.Units() {
		if seen[u.ID] {
			g.row[u.ID] = len(g.units)
			g.units = append(g.units, u.ID)
		}
	}
	g.cells = make([]gridCell, len(g.units)*len(g.periods))
	g.rates = make([]model.Rates, len(g.periods))
	for i := range owing {
		g.fill(d, i, owing[i], marks)
	}
	return g
}

// fill works out one period.
func (g *grid) fill(d *model.Directive, col int, owing []model.UnitID, marks model.Marks) {
	for _, u := range owing {
		row, ok := g.row[u]
		if !ok {
			continue // no such unit any more
		}
		a := model.AssignmentID{Directive: d.ID, Obligation: g.o.ID, Period: g.periods[col], Unit: u}
		f := d.Facts(g.o, a, marks[a])
		g.cells[row*len(g.periods)+col] = gridCell{true, f, f.Standing(g.of.clock)}
		g.rates[col].Count(f, g.of.clock)
	}
	g.all.Add(g.rates[col])
}

// cell returns what is known of a unit and the n-th period.
func (g *grid) cell(u model.UnitID, n int) gridCell {
	row, ok := g.row[u]
	if !ok || n < 0 || n >= len(g.periods) {
		return gridCell{}
	}
	return g.cells[row*len(g.periods)+n]
}

// find returns what is known of an assignment of this obligation.
func (g *grid) find(a model.AssignmentID) gridCell {
	if n, ok := g.column[a.Period]; ok && g.o != nil && a.Obligation == g.o.ID {
		return g.cell(a.Unit, n)
	}
	return gridCell{}
}

// sorted lists those of the assignments that are owed, by period and official
// order.
func (g *grid) sorted(chosen map[model.AssignmentID]bool) []model.AssignmentID {
	var out []model.AssignmentID
	for a := range chosen {
		if g.find(a).owed {
			out = append(out, a)
		}
	}
	slices.SortFunc(out, func(a, b model.AssignmentID) int {
		return cmp.Or(cmp.Compare(a.Period, b.Period), cmp.Compare(g.row[a.Unit], g.row[b.Unit]))
	})
	return out
}
