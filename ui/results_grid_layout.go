package ui

import "congvan/ui/widget"

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

// layout fits as many columns as there is room for, the one in focus among
// them.
func (g *resultsGrid) layout(w int) resultsLayout {
	ms := g.measures()
	l := resultsLayout{name: resultNameCol, cell: make([]int, len(ms)), last: make([]int, len(ms)), ratio: make([]int, len(ms))}
	for i, m := range ms {
		l.last[i] = g.lastWidth(i)
		if m.Relative && m.Target != nil {
			l.ratio[i] = resultRatioCol
		}
		l.cell[i] = max(resultCellCol, headWidth(g.heading(i))+1-l.last[i]-l.ratio[i])
	}
	room := w - resultNameCol
	l.from = clampInt(g.from, 0, g.col)
	for l.from < g.col && g.span(&l, l.from, g.col+1) > room {
		l.from++
	}
	for l.to = l.from; l.to < len(ms) && (l.to <= g.col || g.span(&l, l.from, l.to+1) <= room); l.to++ {
	}
	for l.from > 0 && g.span(&l, l.from-1, l.to) <= room {
		l.from--
	}
	g.from = l.from
	l.spread(max(0, room-g.span(&l, l.from, l.to)))
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

// headWidth is the least in which a heading fits on two lines.
func headWidth(words string) int {
	w := widget.Width(words)/2 + 1
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
func (g *resultsGrid) span(l *resultsLayout, from, to int) (n int) {
	for i := from; i < to; i++ {
		n += l.width(i)
	}
	return n
}
