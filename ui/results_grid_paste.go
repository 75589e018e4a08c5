package ui

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"congvan/intake"
	"congvan/text"
)

// isBlock reports whether a paste is more than the text of one cell.
func isBlock(s string) bool { return strings.ContainsAny(strings.TrimRight(s, "\r\n"), "\t\n\r") }

// paste fills cells from a block of a spreadsheet: by the names of units and
// headings where it has them, else from the cell in focus. Blank cells leave
// what is there; what finds no place is kept for the officer to see. Columns
// that are not understood are told before anything is taken.
func (g *sheet) paste(content string) tea.Cmd {
	b := intake.ParseBlock(content, g.of.measures(), func(name string) bool { return g.rowOf(name) >= 0 })
	p := pasting{g: g, block: b, first: g.firstColumn(b)}
	unknown := p.unknown()
	switch list := "“" + strings.Join(unknown, "”, “") + "”"; {
	case len(unknown) == 0:
		return p.takeAll()
	case !slices.ContainsFunc(b.Columns, func(c int) bool { return c >= 0 }):
		g.failed = fmt.Sprintf(g.w.Results.NoColumn, list)
		return nil
	default:
		return g.ask(fmt.Sprintf(g.w.Results.ColumnsLeft, list), p.takeAll)
	}
}

// takeAll fills the cells and tells what became of the block.
func (p *pasting) takeAll() tea.Cmd {
	g := p.g
	e := sheetEntry{rest: g.rest}
	for i := range p.block.Rows {
		p.take(i)
	}
	e.cells = p.old
	g.rest, g.past = append(slices.Clone(g.rest), p.rest...), append(g.past, e)
	g.enterCell()
	if len(p.rest) > 0 {
		g.caution(text.Say(g.w.Results.PastedRest, p.cells, p.rows, len(p.rest)))
	} else {
		g.tell(text.Say(g.w.Results.Pasted, p.cells, p.rows))
	}
	return nil
}

// firstColumn is where a block without headings begins: a row with all figures
// at the first one, any other at the cell in focus.
func (g *sheet) firstColumn(b intake.Block) int {
	wide := 0
	for _, r := range b.Rows {
		wide = max(wide, len(r.Cells))
	}
	if b.Named && wide >= len(g.of.measures()) {
		return 0
	}
	return g.col
}

// rowOf is the row of the unit that a name means; -1 for none. A number is a
// figure here, not the number of a unit.
func (g *sheet) rowOf(name string) int {
	if _, _, err := intake.ParseFigure(name); err == nil {
		return -1
	}
	ids, err := g.roster.Lookup(name, g.of.day())
	if err != nil || len(ids) != 1 {
		return -1
	}
	return g.lineOf(ids[0])
}

// A pasting is a block on its way into the grid.
type pasting struct {
	g           *sheet
	block       intake.Block
	first       int
	cells, rows int
	rest        []string
	old         []oldCell
}

// take fills the cells of one row of the block.
func (p *pasting) take(i int) {
	r := p.block.Rows[i]
	row := p.g.row + i
	if p.block.Named {
		row = p.g.rowOf(r.Name)
	}
	switch {
	case strings.Join(r.Cells, "") == "":
		return
	case row < 0:
		p.refuse(r, p.g.w.Results.NotAUnit)
		return
	case row >= p.g.of.lineCount():
		p.refuse(r, p.g.w.Results.TooFar)
		return
	}
	filled, beyond := 0, false
	for k, text := range r.Cells {
		col := p.first + k
		if p.block.Headed {
			col = p.block.Columns[min(k, len(p.block.Columns)-1)]
			beyond = beyond || k >= len(p.block.Columns)
		}
		switch {
		case text == "" || col < 0:
		case col >= len(p.g.of.measures()):
			beyond = true
		default:
			c := p.g.of.cellAt(row, col)
			p.old = append(p.old, oldCell{p.g.of.unitAt(row).ID, col, c.text})
			c.put(text)
			filled++
		}
	}
	if beyond {
		p.refuse(r, p.g.w.Results.TooFar)
	}
	if p.cells += filled; filled > 0 {
		p.rows++
	}
}

// unknown lists the headings that mean no measure, of columns that hold anything.
func (p *pasting) unknown() (heads []string) {
	for i, c := range p.block.Columns {
		if c < 0 && p.wanted(i) {
			heads = append(heads, p.block.Heads[i])
		}
	}
	return heads
}

// wanted reports whether a column of the block holds anything.
func (p *pasting) wanted(col int) bool {
	for _, r := range p.block.Rows {
		if col < len(r.Cells) && r.Cells[col] != "" {
			return true
		}
	}
	return false
}

func (p *pasting) refuse(r intake.BlockRow, why string) {
	p.rest = append(p.rest, r.Line+" ("+why+")")
}
