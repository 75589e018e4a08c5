package ui

import (
	tea "charm.land/bubbletea/v2"

	"congvan/model"
	"congvan/text"
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
	words := text.Say(g.w.Results.Units, any, owing)
	return append(out, g.figuresNumber(words, any, g.owedHere(g.col, func(r *resultRow) (words string, given bool) {
		for c := range r.cells {
			if given = given || r.cells[c].now.given; r.cells[c].now.given {
				words = joinFilled(" · ", words, r.cells[c].now.String())
			}
		}
		return words, given
	})))
}

// columnNumbers are the sums of a column: of this period, and of the one before
// where anything is known of it.
func (g *resultsGrid) columnNumbers(col int) []numeral {
	now, last := g.sum(col), g.last[col]
	word := func(words string, s columnSum, owed []owedFigure) string {
		sum := s.String()
		if !s.given {
			sum = g.w.Behind.NoFigure
		}
		return text.Say(words, capital(g.heading(col)), sum, s.units, len(owed))
	}
	here := g.owedHere(col, func(r *resultRow) (string, bool) { return r.cells[col].now.String(), r.cells[col].now.given })
	out := []numeral{g.figuresNumber(word(g.w.Behind.SumOf, now, here), now.units, here)}
	if !last.given {
		return out
	}
	before := g.owedBefore(col)
	return append(out, g.figuresNumber(word(g.w.Behind.LastSum, last, before), last.units, before))
}

// An owedFigure is a figure that a unit owes, and the way to its cell.
type owedFigure struct {
	unit, shown string
	given       bool
	open        func() tea.Cmd
}

// owedHere lists a figure of each unit that owes one this period, as shown.
func (g *resultsGrid) owedHere(col int, shown func(*resultRow) (string, bool)) (out []owedFigure) {
	for i := range g.rows {
		if r := &g.rows[i]; !r.exempt {
			words, given := shown(r)
			out = append(out, owedFigure{r.unit.Name, words, given, func() tea.Cmd { g.goTo(i, col); return nil }})
		}
	}
	return out
}

// owedBefore lists the figures of a column of the period before, by who owed
// them then.
func (g *resultsGrid) owedBefore(col int) (out []owedFigure) {
	for _, id := range g.owedAt(g.periodAt(-1)) {
		f := figureOf(g.marks[id], g.measures()[col].Name)
		out = append(out, owedFigure{g.roster.Name(id.Unit), f.String(), f.given, func() tea.Cmd { return g.goToLast(id, col) }})
	}
	return out
}

// figuresNumber is a sum of figures; it opens the units that owe them, each with
// its figure or with none, and of which Enter goes to the cell.
func (g *resultsGrid) figuresNumber(words string, given int, owed []owedFigure) numeral {
	n := numeral{words: words, part: partGiven, in: given, n: len(owed)}
	var with, without []numeral
	for _, o := range owed {
		line := numeral{words: o.unit + ": " + g.w.Behind.NoFigure, open: o.open}
		if o.given {
			line.words, line.n = o.unit+": "+o.shown, 1
			with = append(with, line)
		} else {
			without = append(without, line)
		}
	}
	n.open = func() tea.Cmd { return g.listNumbers(words, g.w.Today.Open, append(with, without...)) }
	return n
}

// goToLast opens the period of an assignment at its cell.
func (g *resultsGrid) goToLast(id model.AssignmentID, col int) tea.Cmd {
	return g.unlessDirty(func() tea.Cmd {
		g.openPeriod(id.Period)
		for i := range g.rows {
			if g.rows[i].unit.ID == id.Unit {
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
