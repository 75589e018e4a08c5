package ui

import (
	"strings"

	"congvan/ui/widget"
)

// Columns of the grid, at the least.
const (
	resultNameCol  = 16
	resultCellCol  = 8 // what is typed
	resultRatioCol = 11
)

// What the parts grow to where there is room: first the cells, then the names,
// then the cells again.
const resultCellGood, resultNameMost, resultCellMost = 10, 40, 16

// Lines above and below the rows.
const resultsAbove, resultsBelow = 3, 6

func (g *resultsGrid) size(w, h int) (int, int) {
	return min(w, 140), min(h, len(g.rows)+resultsAbove+resultsBelow)
}

// A resultsLayout says which columns are in sight, and how wide each part is.
type resultsLayout struct {
	name              int
	cell, last, ratio []int // by column; 0 where there is none
	from, to          int
}

func (l *resultsLayout) width(col int) int { return l.last[col] + l.cell[col] + l.ratio[col] }

// A columnNeed is what a column asks of the layout.
type columnNeed struct {
	head        string
	cell        int // what its figures take
	last, ratio int // what stands before and behind the cell
}

func (g *resultsGrid) layout(w int) resultsLayout {
	var needs []columnNeed
	for i, m := range g.measures() {
		n := columnNeed{head: g.heading(i), last: g.lastWidth(i)}
		if m.Relative && m.Target != nil {
			n.ratio = resultRatioCol
		}
		needs = append(needs, n)
	}
	return g.layOut(needs, w)
}

// layOut fits as many columns as there is room for, the one in focus among
// them.
func (g *sheet) layOut(needs []columnNeed, w int) resultsLayout {
	l := resultsLayout{name: resultNameCol, cell: make([]int, len(needs)), last: make([]int, len(needs)), ratio: make([]int, len(needs))}
	for i, n := range needs {
		l.last[i], l.ratio[i] = n.last, n.ratio
		l.cell[i] = max(resultCellCol, n.cell, headWidth(n.head)+1-l.last[i]-l.ratio[i])
	}
	room := w - resultNameCol
	l.from = clampInt(g.from, 0, g.col)
	for l.from < g.col && l.span(l.from, g.col+1) > room {
		l.from++
	}
	for l.to = l.from; l.to < len(needs) && (l.to <= g.col || l.span(l.from, l.to+1) <= room); l.to++ {
	}
	for l.from > 0 && l.span(l.from-1, l.to) <= room {
		l.from--
	}
	g.from = l.from
	l.spread(max(0, room-l.span(l.from, l.to)))
	return l
}

// spread gives the columns that are left to the parts.
func (l *resultsLayout) spread(spare int) {
	give := func(to *int, most int) {
		more := max(0, min(most-*to, spare))
		*to += more
		spare -= more
	}
	for most := resultCellCol; most <= resultCellMost; most++ {
		if most > resultCellGood {
			give(&l.name, resultNameMost)
		}
		for i := l.from; i < l.to; i++ {
			give(&l.cell[i], most)
		}
	}
}

// headWidth is the least in which a heading fits on two lines, its words whole.
func headWidth(words string) int {
	w := widget.Width(words)/2 + 1
	for word := range strings.FieldsSeq(words) {
		w = max(w, min(widget.Width(word), 24))
	}
	for len(widget.Wrap(words, w)) > 2 && w < 24 {
		w++
	}
	return w
}

// lastWidth is what last period's figures of a column take.
func (g *resultsGrid) lastWidth(col int) int {
	n := widget.Width(g.last[col].String())
	for i := range g.rows {
		n = max(n, widget.Width(g.rows[i].last[col].String()))
	}
	if n == 0 {
		return 0
	}
	return min(n+1, 10)
}

// span is how wide the columns from one to another are.
func (l *resultsLayout) span(from, to int) (n int) {
	for i := from; i < to; i++ {
		n += l.width(i)
	}
	return n
}
