package ui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"congvan/model"
)

// A sheetEntry is one thing that was entered into a sheet and is not saved: a
// cell that was typed, a block that was pasted, or something of the grid's own.
type sheetEntry struct {
	cells []oldCell
	also  []func() // puts back what is not in cells
	rest  []string // the pasted lines that had found no place before it
}

// An oldCell is what stood in a cell.
type oldCell struct {
	unit model.UnitID
	col  int
	text string
}

// note remembers what stood in the cell in focus.
func (g *sheet) note(text string) {
	cell := oldCell{g.of.unitAt(g.row).ID, g.col, text}
	g.past = append(g.past, sheetEntry{cells: []oldCell{cell}, rest: g.rest})
}

// takeBack undoes what was entered last, else the last step of the journal.
func (g *sheet) takeBack() tea.Cmd {
	g.failed = ""
	switch n := len(g.past); {
	case n > 0:
		e := g.past[n-1]
		g.past = g.past[:n-1]
		g.restore(e)
	case g.unsaved():
		g.failed = g.w.Results.NotSaved
	default:
		return g.undo()
	}
	return nil
}

// restore puts back what stood before an entry, and shows it.
func (g *sheet) restore(e sheetEntry) {
	for _, old := range slices.Backward(e.cells) {
		i := g.lineOf(old.unit)
		if i < 0 {
			continue
		}
		if c := g.of.cellAt(i, old.col); c != nil {
			c.put(old.text)
			g.row, g.col = i, old.col
		}
	}
	for _, again := range e.also {
		again()
	}
	g.rest = e.rest
	g.enterCell()
}

// lineOf is the row of a unit; -1 for none.
func (g *sheet) lineOf(u model.UnitID) int {
	for i := range g.of.lineCount() {
		if g.of.unitAt(i).ID == u {
			return i
		}
	}
	return -1
}
