package ui

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"congvan/intake"
	"congvan/model"
	"congvan/ui/widget"
)

// isBlock reports whether a paste is more than the text of one cell.
func isBlock(s string) bool { return strings.ContainsAny(strings.TrimRight(s, "\r\n"), "\t\n\r") }

// paste fills cells from a block of a spreadsheet: by the names of units and
// headings where it has them, else from the cell in focus. Blank cells leave
// what is there; what finds no place is kept for the officer to see.
func (g *resultsGrid) paste(content string) tea.Cmd {
	b := intake.ParseBlock(content, g.measures(), func(name string) bool { return g.rowOf(name) >= 0 })
	p := pasting{g: g, block: b, first: g.firstColumn(b)}
	for i := range b.Rows {
		p.take(i)
	}
	for i, c := range b.Columns {
		if c < 0 && p.wanted(i) {
			p.rest = append(p.rest, fmt.Sprintf(g.w.Results.NotAColumn, b.Heads[i]))
		}
	}
	g.rest = append(g.rest, p.rest...)
	g.enterCell()
	if len(p.rest) > 0 {
		g.caution(fmt.Sprintf(g.w.Results.PastedRest, p.cells, p.rows, len(p.rest)))
	} else {
		g.tell(fmt.Sprintf(g.w.Results.Pasted, p.cells, p.rows))
	}
	return nil
}

// firstColumn is where a block without headings begins: a row with all figures
// at the first one, any other at the cell in focus.
func (g *resultsGrid) firstColumn(b intake.Block) int {
	wide := 0
	for _, r := range b.Rows {
		wide = max(wide, len(r.Cells))
	}
	if b.Named && wide >= len(g.measures()) {
		return 0
	}
	return g.col
}

// rowOf is the row of the unit that a name means; -1 for none. A number is a
// figure here, not the number of a unit.
func (g *resultsGrid) rowOf(name string) int {
	if _, _, err := intake.ParseFigure(name); err == nil {
		return -1
	}
	ids, err := g.roster.Lookup(name, g.due)
	if err != nil || len(ids) != 1 {
		return -1
	}
	for i := range g.rows {
		if g.rows[i].unit.ID == ids[0] {
			return i
		}
	}
	return -1
}

// A pasting is a block on its way into the grid.
type pasting struct {
	g           *resultsGrid
	block       intake.Block
	first       int
	cells, rows int
	rest        []string
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
	case row >= len(p.g.rows):
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
		case col >= len(p.g.measures()):
			beyond = true
		default:
			p.g.rows[row].cells[col].put(text)
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

// A restPage shows the pasted lines that found no place.
type restPage struct {
	base
	grid *resultsGrid
	list widget.List
}

func (g *resultsGrid) showRest() tea.Cmd { return g.push(&restPage{base: g.base, grid: g}) }

func (g *resultsGrid) noRest() string {
	if len(g.rest) == 0 {
		return g.w.Results.Nothing
	}
	return ""
}

func (p *restPage) title() string { return p.w.Results.RestTitle }

func (p *restPage) actions() []action {
	return []action{
		{keys: "esc enter", name: p.w.App.Close, run: func() tea.Cmd { return p.shut(p) }},
		{keys: "delete", name: p.w.Results.DropRest, run: func() tea.Cmd {
			p.grid.rest = nil
			return p.shut(p)
		}},
	}
}

func (p *restPage) update(msg tea.Msg) tea.Cmd {
	if k, ok := msg.(tea.KeyPressMsg); ok {
		p.list.Key(k.String())
	}
	return nil
}

func (p *restPage) lines(w int) []string {
	var out []string
	for _, s := range p.grid.rest {
		out = append(out, widget.Wrap("· "+s, w-1)...)
	}
	return out
}

func (p *restPage) size(w, h int) (int, int) {
	w = min(w, 100)
	return w, min(h, len(p.lines(w))+len(widget.Wrap(p.w.Results.RestIntro, w))+1)
}

func (p *restPage) view(w, h int) string {
	head := append(widget.Wrap(p.w.Results.RestIntro, w), "")
	lines := p.lines(w)
	p.list.Len = len(lines)
	rows := max(1, h-len(head))
	return widget.Block(head, w, len(head)) + "\n" + p.beside(p.list.View(w-1, rows, func(i int) string { return lines[i] }), &p.list)
}

// noBaseline tells why there is no baseline to enter.
func (g *resultsGrid) noBaseline() string {
	if _, ok := g.relative(); !ok {
		return g.w.Results.NotRelative
	}
	return g.locked()
}

// relative is the measure in focus where it is compared with an earlier figure,
// else the first one that is.
func (g *resultsGrid) relative() (model.Measure, bool) {
	ms := g.measures()
	if g.col < len(ms) && ms[g.col].Relative && ms[g.col].Target != nil {
		return ms[g.col], len(g.rows) > 0
	}
	for _, m := range ms {
		if m.Relative && m.Target != nil {
			return m, len(g.rows) > 0
		}
	}
	return model.Measure{}, false
}
