package ui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"
)

// numbers lists the sums below the columns, that of the column in focus first,
// and how many units gave any figure.
func (g *resultsGrid) numbers() (out []numeral) {
	out = append(out, g.columnNumbers(g.col)...)
	for col := range g.measures() {
		if col != g.col {
			out = append(out, g.columnNumbers(col)...)
		}
	}
	any, owing := g.unitsWithFigures()
	words := fmt.Sprintf(g.w.Results.Units, any, owing)
	return append(out, g.figuresNumber(words, any, func(r *resultRow) (words string, given bool) {
		for c := range r.cells {
			if given = given || r.cells[c].now.given; r.cells[c].now.given {
				words = joinFilled(" · ", words, r.cells[c].now.String())
			}
		}
		return words, given
	}, func(row int) tea.Cmd { g.goTo(row, g.col); return nil }))
}

// columnNumbers are the sums of a column: of this period, and of the one before
// where anything is known of it.
func (g *resultsGrid) columnNumbers(col int) []numeral {
	now, last := g.sums(col)
	_, owing := g.unitsWithFigures()
	word := func(words string, s columnSum) string {
		sum := s.String()
		if !s.given {
			sum = g.w.Behind.NoFigure
		}
		return fmt.Sprintf(words, capital(g.heading(col)), sum, s.units, owing)
	}
	here := func(row int) tea.Cmd { g.goTo(row, col); return nil }
	out := []numeral{g.figuresNumber(word(g.w.Behind.SumOf, now), now.units, func(r *resultRow) (string, bool) {
		return r.cells[col].now.String(), r.cells[col].now.given
	}, here)}
	if !last.given {
		return out
	}
	return append(out, g.figuresNumber(word(g.w.Behind.LastSum, last), last.units, func(r *resultRow) (string, bool) {
		return r.last[col].String(), r.last[col].given
	}, func(row int) tea.Cmd { return g.goToLast(row, col) }))
}

// figuresNumber is a sum of figures; it opens the units that owe them, each with
// its figure or with none, and of which Enter goes to the cell.
func (g *resultsGrid) figuresNumber(words string, given int, figure func(*resultRow) (string, bool), open func(row int) tea.Cmd) numeral {
	n := numeral{words: words, part: partGiven, in: given}
	var with, without []numeral
	for i := range g.rows {
		if g.rows[i].exempt {
			continue
		}
		n.n++
		line := numeral{words: g.rows[i].unit.Name + ": " + g.w.Behind.NoFigure, open: func() tea.Cmd { return open(i) }}
		if shown, there := figure(&g.rows[i]); there {
			line.words, line.n = g.rows[i].unit.Name+": "+shown, 1
			with = append(with, line)
		} else {
			without = append(without, line)
		}
	}
	n.open = func() tea.Cmd { return g.listNumbers(words, g.w.Today.Open, append(with, without...)) }
	return n
}

// goToLast opens the period before at a cell.
func (g *resultsGrid) goToLast(row, col int) tea.Cmd {
	unit, due := g.rows[row].unit.ID, g.periodAt(-1)
	return g.unlessDirty(func() tea.Cmd {
		g.openPeriod(due)
		for i := range g.rows {
			if g.rows[i].unit.ID == unit {
				g.goTo(i, col)
			}
		}
		return nil
	})
}

// unitsWithFigures counts the units that gave any figure, of those that owe
// them.
func (g *resultsGrid) unitsWithFigures() (any, owing int) {
	for i := range g.rows {
		if g.rows[i].exempt {
			continue
		}
		owing++
		for c := range g.rows[i].cells {
			if g.rows[i].cells[c].now.given {
				any++
				break
			}
		}
	}
	return any, owing
}
