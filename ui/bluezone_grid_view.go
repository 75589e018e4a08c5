package ui

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"congvan/model"
	"congvan/ui/widget"
)

// Columns of the sheet beside the names of the units.
const gridLastCol, gridDayCol, gridCellCol = 11, 7, 12

// Lines above and below the rows of the sheet.
const gridAbove, gridBelow = 3, 2

func (g *readingGrid) size(w, h int) (int, int) {
	return min(w, 90), min(h, len(g.rows)+gridAbove+gridBelow)
}

func (g *readingGrid) nameCol(w int) int {
	return w - gridColumns*(gridLastCol+gridCellCol) - gridDayCol - 1
}

func (g *readingGrid) view(w, h int) string {
	words := g.w.Bluezone
	g.list.Len = len(g.rows)
	name := g.nameCol(w)
	columns := widget.Cell(words.Unit, name) + widget.CellRight(words.GridLast, gridLastCol) +
		widget.CellRight(words.Installs, gridDayCol+gridCellCol-4) + "    " +
		widget.CellRight(g.words.Terms.Base[model.Smartphones], gridLastCol+gridCellCol)
	lines := []string{
		g.label(words.AsOf+": ", g.row < 0) + g.cell(&g.asOf, g.row < 0, 14),
		"",
		g.theme.faint.Render(columns),
	}
	rows := g.list.View(w-1, max(1, h-gridAbove-gridBelow), func(i int) string { return g.line(i, name) })
	lines = append(lines, strings.Split(g.beside(rows, &g.list), "\n")...)
	foot := g.theme.faint.Render(words.GridHelp)
	if g.failed != "" {
		foot = g.theme.errorText.Render(widget.Cell("× "+g.failed, w))
	}
	return widget.Block(append(lines, "", foot), w, h)
}

func (g *readingGrid) label(words string, focused bool) string {
	if focused {
		return g.theme.focus.Render(words)
	}
	return g.theme.label.Render(words)
}

// line draws a unit: name, last installs and their day, a cell, last
// smartphones, a cell.
func (g *readingGrid) line(i, name int) string {
	r := &g.rows[i]
	when := ""
	if r.when != 0 {
		when = fmt.Sprintf(" (%02d/%02d)", r.when.Last().Day(), r.when.Last().Month())
	}
	return g.label(widget.Cell(r.unit.Name, name), i == g.row) +
		g.theme.faint.Render(widget.CellRight(count(r.last[gridInstalls]), gridLastCol)+widget.Cell(when, gridDayCol+1)) +
		g.cell(&r.cells[gridInstalls], i == g.row && g.col == gridInstalls, gridCellCol-1) +
		g.theme.faint.Render(widget.CellRight(count(r.last[gridPhones]), gridLastCol)+" ") +
		g.cell(&r.cells[gridPhones], i == g.row && g.col == gridPhones, gridCellCol-1)
}

// cell draws a field between brackets, bold ones where the focus is.
func (g *readingGrid) cell(f *widget.Field, focused bool, w int) string {
	open, shut := g.theme.faint.Render("["), g.theme.faint.Render("]")
	if focused {
		open, shut = g.theme.key.Render("►"), g.theme.key.Render("◄")
	}
	return open + f.View(w-2) + shut
}

func (g *readingGrid) cursor() *tea.Cursor {
	w, h := g.size(g.width-4, g.height-5)
	if g.row < 0 {
		return place(g.asOf.Cursor(), widget.Width(g.w.Bluezone.AsOf)+3, 0)
	}
	g.list.Fit(len(g.rows), max(1, min(h, g.height-5)-gridAbove-gridBelow))
	x := g.nameCol(w) + gridLastCol + gridDayCol + 2
	if g.col == gridPhones {
		x += gridCellCol + gridLastCol
	}
	return place(g.at().Cursor(), x, gridAbove+g.row-g.list.Top())
}
