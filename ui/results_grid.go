package ui

import (
	"errors"
	"fmt"
	"maps"
	"slices"

	tea "charm.land/bubbletea/v2"

	"congvan/db"
	"congvan/model"
	"congvan/text"
)

// A resultsGrid is the figures of one period of an obligation: units as rows,
// measures as columns, last period's figures beside them. A key that types
// replaces what stands in the cell; all that was changed is saved as one step.
type resultsGrid struct {
	sheet
	d      model.Directive
	clause string
	due    model.Instant // of the period
	marks  model.Marks
	rows   []resultRow

	receive bool           // what gets figures is received, too
	loads   int            // number of the last reading; older answers are dropped
	last    []columnSum    // of the period before, by column
	like    model.Baseline // the one entered last
}

// A resultRow is one unit of the grid.
type resultRow struct {
	unit   model.Unit
	id     model.AssignmentID
	mark   model.Mark // as stored
	exempt bool
	cells  []resultCell
	last   []figure                  // of the period before
	before map[string]model.Baseline // of that period
	bases  map[string]model.Baseline // as they are now
}

// openResults opens the grid of a period, at a unit.
func (a *App) openResults(d model.Directive, marks model.Marks, clause string, due model.Instant, at model.UnitID) tea.Cmd {
	g := &resultsGrid{sheet: newSheet(a), clause: clause, due: due, receive: true}
	g.of = g
	g.show(d, marks)
	for i := range g.rows {
		if g.rows[i].unit.ID == at {
			g.row = i
		}
	}
	g.field.Focus()
	g.enterCell()
	return a.push(g)
}

// obligation is the one whose figures they are.
func (g *resultsGrid) obligation() *model.Obligation { return g.d.Obligation(g.clause) }

func (g *resultsGrid) measures() []model.Measure { return g.obligation().Measures }

func (g *resultsGrid) lineCount() int            { return len(g.rows) }
func (g *resultsGrid) unitAt(row int) model.Unit { return g.rows[row].unit }
func (g *resultsGrid) day() model.Instant        { return g.due }

func (g *resultsGrid) cellAt(row, col int) *resultCell {
	if row >= len(g.rows) || col >= len(g.rows[row].cells) {
		return nil
	}
	return &g.rows[row].cells[col]
}

// show takes over directive and marks as they are stored; what is typed stays.
func (g *resultsGrid) show(d model.Directive, marks model.Marks) {
	old := map[model.UnitID]*resultRow{}
	for i := range g.rows {
		old[g.rows[i].unit.ID] = &g.rows[i]
	}
	g.d, g.marks = d, marks
	o := g.obligation()
	before := g.periodAt(-1)
	var rows []resultRow
	for _, u := range g.roster.Owing(o.Units, g.due) {
		r := g.newRow(o, u, before)
		if was := old[u]; was != nil {
			r.takeOver(was)
		}
		rows = append(rows, r)
	}
	g.rows, g.last = rows, g.sumsOf(before)
	g.row = clampInt(g.row, 0, max(0, len(rows)-1))
	g.col = clampInt(g.col, 0, max(0, len(o.Measures)-1))
}

func (g *resultsGrid) newRow(o *model.Obligation, u model.UnitID, before model.Instant) resultRow {
	id := model.AssignmentID{Directive: g.d.ID, Obligation: o.ID, Period: g.due, Unit: u}
	unit, _ := g.roster.Unit(u)
	r := resultRow{unit: unit, id: id, mark: g.marks[id]}
	r.exempt = g.d.Facts(o, id, r.mark).State == model.Exempt
	r.bases = maps.Clone(r.mark.Baselines)
	last := model.Mark{}
	if before != 0 {
		id.Period = before
		last = g.marks[id]
	}
	r.before = last.Baselines
	for _, m := range o.Measures {
		r.cells = append(r.cells, newResultCell(figureOf(r.mark, m.Name)))
		r.last = append(r.last, figureOf(last, m.Name))
	}
	return r
}

// takeOver keeps what was typed into the row before it was read anew.
func (r *resultRow) takeOver(was *resultRow) {
	for c := range r.cells {
		if c < len(was.cells) && was.cells[c].changed() {
			r.cells[c].put(was.cells[c].text)
		}
	}
	if !maps.Equal(was.bases, was.mark.Baselines) {
		r.bases = was.bases
	}
}

// changed reports whether anything of the row is not saved.
func (r *resultRow) changed() bool {
	return !maps.Equal(r.bases, r.mark.Baselines) || slices.ContainsFunc(r.cells, func(c resultCell) bool { return c.changed() })
}

// periodAt is the n-th period from this one; 0 for none.
func (g *resultsGrid) periodAt(n int) model.Instant {
	ps := g.obligation().Periods(g.now)
	if i := slices.Index(ps, g.due) + n; i >= 0 && i < len(ps) {
		return ps[i]
	}
	return 0
}

func (g *resultsGrid) title() string {
	return fmt.Sprintf(g.w.Results.Title, g.clause, g.d.Label())
}

func (g *resultsGrid) actions() []action {
	w := g.w.Results
	return append([]action{
		{keys: "ctrl+s", name: g.w.App.Save, run: g.save, deny: g.locked},
		{keys: "esc", name: g.w.App.Close, run: g.leave},
		{keys: "pgdown", name: w.NextPeriod, run: func() tea.Cmd { return g.turn(1, w.LastPeriod) }},
		{keys: "pgup", name: w.PrevPeriod, run: func() tea.Cmd { return g.turn(-1, w.FirstPeriod) }, quiet: true},
		{keys: "ctrl+t", name: w.Receive, run: func() tea.Cmd { g.receive = !g.receive; return nil }},
		{keys: "ctrl+g", name: w.Baseline, run: g.baseline, deny: g.noBaseline},
		g.numbersAction(g),
		{keys: "ctrl+l", name: w.Rest, run: g.showRest, deny: g.noRest},
		{keys: "delete", name: w.Blank, run: g.blank, deny: g.locked, quiet: true},
	}, g.moves(g.move)...)
}

// locked tells why no figure can be changed.
func (g *resultsGrid) locked() string {
	if c, closed := g.obligation().Closed(g.due); closed {
		return text.ScreenError(&model.ClosedError{Closing: c}, g.words.Lang)
	}
	return g.readOnly()
}

func (g *resultsGrid) dirty() bool {
	return len(g.rest) > 0 || slices.ContainsFunc(g.rows, func(r resultRow) bool { return r.changed() })
}

func (g *resultsGrid) leave() tea.Cmd {
	return g.unlessDirty(func() tea.Cmd { return g.shut(g) })
}

// turn goes to another period; end says that there is none.
func (g *resultsGrid) turn(n int, end string) tea.Cmd {
	due := g.periodAt(n)
	if due == 0 {
		g.tell(end)
		return nil
	}
	return g.unlessDirty(func() tea.Cmd {
		g.openPeriod(due)
		return nil
	})
}

// openPeriod shows another period; what was typed is gone.
func (g *resultsGrid) openPeriod(due model.Instant) {
	g.due, g.rows, g.rest, g.past, g.failed = due, nil, nil, nil, ""
	g.show(g.d, g.marks)
	g.enterCell()
}

// reload reads directive and marks anew.
func (g *resultsGrid) reload() tea.Cmd {
	store, id := g.store, g.d.ID
	g.loads++
	n := g.loads
	return read(func() then {
		d, err := store.Directive(id)
		marks, err2 := store.Marks(id)
		return func() tea.Cmd {
			if n != g.loads {
				return nil
			}
			var gone *db.NotFoundError
			switch o := d.Obligation(g.clause); {
			case errors.As(err, &gone):
				return g.shut(g)
			case firstError(err, err2) != nil:
				return g.report(firstError(err, err2))
			case o == nil || len(o.Measures) == 0 || !slices.Contains(o.Periods(g.now), g.due): // changed meanwhile
				return g.shut(g)
			}
			typed, fresh := g.field.Value(), g.fresh
			g.show(d, marks)
			if c := g.at(); fresh || c == nil || c.text != typed {
				g.enterCell()
			}
			return nil
		}
	})
}

// openFigures opens the grid of the obligation and period in focus.
func (p *directivePage) openFigures() tea.Cmd {
	ps, rows := p.periods(), p.rowsOf()
	return p.openResults(p.d, p.marks, p.obligation().ID, ps[min(p.col, len(ps)-1)], rows[min(p.units.Cursor, len(rows)-1)])
}

// noFigures tells why there is no grid of figures.
func (p *directivePage) noFigures() string {
	o := p.obligation()
	switch {
	case o == nil || len(o.Measures) == 0:
		return p.w.Results.NoMeasures
	case o.Dormant():
		return p.w.Directive.Dormant
	case len(p.rowsOf()) == 0:
		return p.w.Directive.NoAssignment
	}
	return ""
}
