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
	"congvan/ui/widget"
)

// A resultsGrid is the figures of one period of an obligation: units as rows,
// measures as columns, last period's figures beside them. A key that types
// replaces what stands in the cell; all that was changed is saved as one step.
type resultsGrid struct {
	base
	d      model.Directive
	clause string
	due    model.Instant // of the period
	marks  model.Marks
	rows   []resultRow

	row, col int
	field    widget.Field // the cell in focus
	fresh    bool         // nothing was typed into it yet
	list     widget.List
	from     int  // first column in sight
	receive  bool // what gets figures is received, too
	failed   string
	busy     bool
	loads    int            // number of the last reading; older answers are dropped
	rest     []string       // pasted lines that found no place
	last     []columnSum    // of the period before, by column
	past     []gridEntry    // what was entered and is not saved, the last one at the end
	like     model.Baseline // the one entered last
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
	g := &resultsGrid{base: base{a}, clause: clause, due: due, receive: true, field: widget.NewField("")}
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

func (g *resultsGrid) typing() bool { return true }

func (g *resultsGrid) actions() []action {
	w := g.w.Results
	to := func(rows, cols int) func() tea.Cmd { return func() tea.Cmd { return g.move(rows, cols) } }
	return []action{
		{keys: "ctrl+s", name: g.w.App.Save, run: g.save, deny: g.locked},
		{keys: "esc", name: g.w.App.Close, run: g.leave},
		{keys: "pgdown", name: w.NextPeriod, run: func() tea.Cmd { return g.turn(1, w.LastPeriod) }},
		{keys: "pgup", name: w.PrevPeriod, run: func() tea.Cmd { return g.turn(-1, w.FirstPeriod) }, quiet: true},
		{keys: "ctrl+t", name: w.Receive, run: func() tea.Cmd { g.receive = !g.receive; return nil }},
		{keys: "ctrl+g", name: w.Baseline, run: g.baseline, deny: g.noBaseline},
		g.numbersAction(g),
		{keys: "ctrl+l", name: w.Rest, run: g.showRest, deny: g.noRest},
		{keys: "delete", name: w.Blank, run: g.blank, deny: g.locked, quiet: true},
		{keys: "enter down", name: w.NextRow, run: to(1, 0), quiet: true},
		{keys: "up", name: w.PrevRow, run: to(-1, 0), quiet: true},
		{keys: "tab right", name: w.NextCell, run: to(0, 1), quiet: true},
		{keys: "shift+tab left", name: w.PrevCell, run: to(0, -1), quiet: true},
		{keys: "ctrl+down", name: w.PageDown, run: func() tea.Cmd { return g.move(max(1, g.list.Height()-1), 0) }, quiet: true},
		{keys: "ctrl+up", name: w.PageUp, run: func() tea.Cmd { return g.move(-max(1, g.list.Height()-1), 0) }, quiet: true},
		{keys: "home", name: w.FirstRow, run: to(-len(g.rows), 0), quiet: true},
		{keys: "end", name: w.LastRow, run: to(len(g.rows), 0), quiet: true},
		{keys: "ctrl+z", name: g.w.App.Undo, run: g.takeBack, deny: g.locked, quiet: true},
		{keys: "ctrl+y", name: g.w.App.Redo, run: g.redo, deny: g.notSaved, quiet: true},
	}
}

// notSaved keeps a step of the journal from being repeated over what is typed.
func (g *resultsGrid) notSaved() string {
	if g.dirty() {
		return g.w.Results.NotSaved
	}
	return g.locked()
}

// locked tells why no figure can be changed.
func (g *resultsGrid) locked() string {
	if c, closed := g.obligation().Closed(g.due); closed {
		return text.ScreenError(&model.ClosedError{Closing: c}, g.words.Lang)
	}
	return g.readOnly()
}

// at returns the cell in focus; nil where no unit owes.
func (g *resultsGrid) at() *resultCell {
	if g.row >= len(g.rows) || g.col >= len(g.rows[g.row].cells) {
		return nil
	}
	return &g.rows[g.row].cells[g.col]
}

// enterCell shows the cell in focus in the field.
func (g *resultsGrid) enterCell() {
	g.fresh = true
	if c := g.at(); c != nil {
		g.field.SetValue(c.text)
	}
}

// move goes by rows and cells; beyond the last cell the next row begins. What is
// left in a cell that cannot be read is told.
func (g *resultsGrid) move(rows, cells int) tea.Cmd {
	g.failed = ""
	if c := g.at(); c != nil && c.err != nil && !g.fresh {
		g.failed = g.complaint(g.row, g.col)
	}
	n := len(g.measures())
	switch col := g.col + cells; {
	case col >= n && g.row < len(g.rows)-1:
		g.col, rows = 0, 1
	case col < 0 && g.row > 0:
		g.col, rows = n-1, -1
	default:
		g.col = clampInt(col, 0, n-1)
	}
	g.row = clampInt(g.row+rows, 0, max(0, len(g.rows)-1))
	g.enterCell()
	return nil
}

// complaint says what is wrong with a cell.
func (g *resultsGrid) complaint(row, col int) string {
	c := &g.rows[row].cells[col]
	return fmt.Sprintf(g.w.Results.CannotRead, g.rows[row].unit.Label(), g.measures()[col].Name, text.ScreenError(c.err, g.words.Lang))
}

// goTo puts the focus on a cell.
func (g *resultsGrid) goTo(row, col int) {
	g.row, g.col = row, col
	g.enterCell()
}

func (g *resultsGrid) update(msg tea.Msg) tea.Cmd {
	g.failed = ""
	if why := g.locked(); why != "" {
		g.failed = why
		return nil
	}
	c := g.at()
	if c == nil {
		return nil
	}
	if p, ok := msg.(tea.PasteMsg); ok && isBlock(p.Content) {
		return g.paste(p.Content)
	}
	if k, ok := msg.(tea.KeyPressMsg); g.fresh && (!ok || k.Key().Text != "") {
		g.field.SetValue("") // typing replaces
	}
	if g.fresh {
		g.note(c.text)
	}
	g.fresh = false
	g.field.Update(msg)
	c.put(g.field.Value())
	return nil
}

// blank empties the cell in focus.
func (g *resultsGrid) blank() tea.Cmd {
	if c := g.at(); c != nil {
		g.failed = ""
		g.note(c.text)
		c.put("")
		g.enterCell()
	}
	return nil
}

func (g *resultsGrid) dirty() bool {
	return len(g.rest) > 0 || slices.ContainsFunc(g.rows, func(r resultRow) bool { return r.changed() })
}

func (g *resultsGrid) leave() tea.Cmd {
	return g.unlessDirty(func() tea.Cmd { return g.shut(g) })
}

// unlessDirty goes on, after asking where something would be lost.
func (g *resultsGrid) unlessDirty(on func() tea.Cmd) tea.Cmd {
	if g.dirty() {
		return g.ask(g.w.App.LeaveTyped, on)
	}
	return on()
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

// status counts what is not saved yet.
func (g *resultsGrid) status() string {
	n, words := 0, ""
	for i := range g.rows {
		for c := range g.rows[i].cells {
			if g.rows[i].cells[c].changed() {
				n++
			}
		}
	}
	if n > 0 {
		words = text.Say(g.w.Results.Unsaved, n)
	}
	if len(g.rest) > 0 {
		words = joinFilled(" · ", words, text.Say(g.w.Results.RestWaiting, len(g.rest)))
	}
	return words
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
