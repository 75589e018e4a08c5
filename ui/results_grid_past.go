package ui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"congvan/model"
)

// A gridEntry is one thing that was entered into the grid and is not saved: a
// cell that was typed, a block that was pasted, a baseline.
type gridEntry struct {
	cells []oldCell
	bases []oldBases
	rest  []string // the pasted lines that had found no place before it
}

// An oldCell is what stood in a cell, oldBases the baselines of a unit.
type oldCell struct {
	unit model.UnitID
	col  int
	text string
}

type oldBases struct {
	unit  model.UnitID
	bases map[string]model.Baseline
}

// note remembers what stood in the cell in focus.
func (g *resultsGrid) note(text string) {
	cell := oldCell{g.rows[g.row].unit.ID, g.col, text}
	g.past = append(g.past, gridEntry{cells: []oldCell{cell}, rest: g.rest})
}

// takeBack undoes what was entered last, else the last step of the journal.
func (g *resultsGrid) takeBack() tea.Cmd {
	g.failed = ""
	switch n := len(g.past); {
	case n > 0:
		e := g.past[n-1]
		g.past = g.past[:n-1]
		g.restore(e)
	case g.dirty():
		g.failed = g.w.Results.NotSaved
	default:
		return g.undo()
	}
	return nil
}

// restore puts back what stood before an entry, and shows it.
func (g *resultsGrid) restore(e gridEntry) {
	for _, old := range slices.Backward(e.cells) {
		if i := g.rowOfUnit(old.unit); i >= 0 && old.col < len(g.rows[i].cells) {
			g.rows[i].cells[old.col].put(old.text)
			g.row, g.col = i, old.col
		}
	}
	for _, old := range e.bases {
		if i := g.rowOfUnit(old.unit); i >= 0 {
			g.rows[i].bases = old.bases
			g.row = i
		}
	}
	g.rest = e.rest
	g.enterCell()
}

func (g *resultsGrid) rowOfUnit(u model.UnitID) int {
	return slices.IndexFunc(g.rows, func(r resultRow) bool { return r.unit.ID == u })
}
