package ui

import (
	"maps"

	tea "charm.land/bubbletea/v2"

	"congvan/model"
)

// A block is a rectangle of cells that Shift and the arrows stretch from where
// they were first pressed.
type block struct {
	unit model.UnitID
	col  int
	kept map[model.AssignmentID]bool // what was chosen before
}

// moveInMatrix moves as a spreadsheet does: Home and End by periods where there
// are several, with Ctrl to the corners.
func (p *directivePage) moveInMatrix(key string) {
	p.block = nil
	last, many := len(p.periods())-1, len(p.periods()) > 1
	switch {
	case key == "left":
		p.toColumn(p.col - 1)
	case key == "right":
		p.toColumn(p.col + 1)
	case key == "home" && many:
		p.toColumn(0)
	case key == "end" && many:
		p.toColumn(last)
	case key == "ctrl+home":
		p.toColumn(0)
		p.units.Cursor = 0
	case key == "ctrl+end":
		p.toColumn(last)
		p.units.Cursor = max(0, len(p.rowsOf())-1)
	default:
		p.units.Len = len(p.rowsOf())
		p.units.Key(key)
	}
}

// toColumn puts a period in focus and stays on the unit, where the period has
// it in sight.
func (p *directivePage) toColumn(n int) {
	u := p.unitInFocus()
	p.col = clampInt(n, 0, max(0, len(p.periods())-1))
	p.stayOn(u)
}

func (p *directivePage) unitInFocus() model.UnitID {
	rows := p.rowsOf()
	if len(rows) == 0 {
		return 0
	}
	return rows[min(p.units.Cursor, len(rows)-1)]
}

// stayOn puts the cursor on a unit, or on the next one in sight after it.
func (p *directivePage) stayOn(u model.UnitID) {
	rows, g := p.rowsOf(), p.grid()
	p.units.Len = len(rows)
	for i, r := range rows {
		p.units.Cursor = i
		if g.row[r] >= g.row[u] {
			return
		}
	}
}

// blockActions extend a block from the cell in focus.
func (p *directivePage) blockActions() []action {
	w := p.w.Matrix
	by := func(rows, cols int) func() tea.Cmd {
		return func() tea.Cmd { p.extendBlock(rows, cols); return nil }
	}
	return []action{
		{keys: "shift+down", name: w.BlockDown, run: by(1, 0), deny: p.noRows, quiet: true},
		{keys: "shift+up", name: w.BlockUp, run: by(-1, 0), deny: p.noRows, quiet: true},
		{keys: "shift+right", name: w.BlockRight, run: by(0, 1), deny: p.noRows, quiet: true},
		{keys: "shift+left", name: w.BlockLeft, run: by(0, -1), deny: p.noRows, quiet: true},
	}
}

// noRows tells why there is no cell to stand on.
func (p *directivePage) noRows() string {
	switch {
	case len(p.rowsOf()) > 0:
		return ""
	case p.lack.on && len(p.grid().units) > 0:
		return p.w.Matrix.NoneLacks
	}
	return p.w.Directive.NoAssignment
}

// extendBlock moves the corner in focus and chooses all that lies between it and
// the first one, besides what was chosen before.
func (p *directivePage) extendBlock(rows, cols int) {
	p.pane = paneMatrix
	if p.block == nil {
		p.block = &block{p.unitInFocus(), p.col, maps.Clone(p.chosen)}
	}
	p.units.Len = len(p.rowsOf())
	p.units.Move(rows)
	if cols != 0 {
		p.toColumn(p.col + cols)
	}
	p.chosen = maps.Clone(p.block.kept)
	for _, a := range p.within(p.block) {
		p.chosen[a] = true
	}
}

// within lists what is owed between the corner of a block and the cell in focus.
func (p *directivePage) within(b *block) (out []model.AssignmentID) {
	g := p.grid()
	top, bottom := g.row[b.unit], g.row[p.unitInFocus()]
	for _, u := range p.rowsOf() {
		if n := g.row[u]; n < min(top, bottom) || n > max(top, bottom) {
			continue
		}
		for col := min(b.col, p.col); col <= max(b.col, p.col); col++ {
			if a, owed := p.cell(u, col); owed {
				out = append(out, a)
			}
		}
	}
	return out
}

// letGo chooses nothing any more.
func (p *directivePage) letGo() {
	clear(p.chosen)
	p.block = nil
}

func (p *directivePage) choose() tea.Cmd {
	p.pane, p.block = paneMatrix, nil
	if a, ok := p.assignment(); ok {
		if p.chosen[a] {
			delete(p.chosen, a)
		} else {
			p.chosen[a] = true
		}
	}
	p.stepDown()
	return nil
}

func (p *directivePage) stepDown() {
	p.units.Len = len(p.rowsOf())
	p.units.Move(1)
}

// chooseColumn chooses every unit in sight of the period in focus, or none when
// all are chosen.
func (p *directivePage) chooseColumn() tea.Cmd {
	p.pane, p.block = paneMatrix, nil
	all := true
	var column []model.AssignmentID
	for _, u := range p.rowsOf() {
		if a, owed := p.cell(u, p.col); owed {
			column = append(column, a)
			all = all && p.chosen[a]
		}
	}
	for _, a := range column {
		if all {
			delete(p.chosen, a)
		} else {
			p.chosen[a] = true
		}
	}
	return nil
}

// receive marks what is chosen as received now, as one step; where nothing is
// chosen the cell in focus, and goes on to the next unit. What is done already
// or exempt stays as it is: taking a mark back is for Ctrl+Z and the form, which
// lose no time.
func (p *directivePage) receive() tea.Cmd {
	if p.pane != paneMatrix {
		p.pane = paneMatrix
		p.caution(p.w.Directive.ThenSpace)
		return nil
	}
	targets, single := p.targets(), len(p.chosen) == 0
	open := p.open(targets)
	p.letGo()
	var cmd tea.Cmd
	if len(open) == 0 {
		p.tell(p.whySettled(targets))
	} else {
		cmd = p.markReceived(open, model.MarkChange{State: model.Done})
	}
	if single && !p.lack.hides(open) {
		p.stepDown()
	}
	return cmd
}

// open lists those of the assignments that are not in, nor exempt.
func (p *directivePage) open(as []model.AssignmentID) (out []model.AssignmentID) {
	g := p.grid()
	for _, a := range as {
		if p.marks[a].State != model.Done && g.find(a).standing != model.ExemptStanding {
			out = append(out, a)
		}
	}
	return out
}

func (p *directivePage) whySettled(as []model.AssignmentID) string {
	for _, a := range as {
		if p.marks[a].State == model.Done {
			return p.w.Directive.DoneAlready
		}
	}
	return p.w.Matrix.ExemptAlready
}

// markReceived records a change on assignments. They are gone from the list of
// who is missing at once, so that the next key meets the next unit.
func (p *directivePage) markReceived(as []model.AssignmentID, c model.MarkChange) tea.Cmd {
	store := p.store
	p.lack.send(as)
	var marks model.Marks
	var seq uint64
	do := func() error {
		before := store.Seq()
		if err := store.Mark(as, c); err != nil {
			return err
		}
		if seq = store.Seq(); seq == before+1 {
			marks, _ = store.MarksOf(as) // where that fails, all is read anew and says why
		}
		return nil
	}
	return p.changeThen(do, func(err error) tea.Cmd {
		here := err != nil || p.overlay(marks, seq)
		p.lack.written(as, here, p.loads)
		return p.report(err)
	})
}
