package ui

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"congvan/model"
	"congvan/text"
	"congvan/ui/widget"
	"congvan/viet"
)

func (g *resultsGrid) view(w, h int) string {
	l := g.layout(w - 1)
	lines := append([]string{g.periodLine(w)}, g.headLines(&l, w)...)
	g.list.Len, g.list.Cursor = len(g.rows), g.row
	rows := g.list.View(w-1, max(1, h-resultsAbove-resultsBelow), func(i int) string { return g.line(i, &l) })
	lines = append(lines, strings.Split(g.beside(rows, &g.list), "\n")...)
	lines = append(lines, g.sumLines(&l)...)
	lines = append(lines, g.wordLines(w)...)
	return widget.Block(append(lines, g.receiveLine()), w, h)
}

// periodLine names the period, and what holds for it.
func (g *resultsGrid) periodLine(w int) string {
	o, words := g.obligation(), g.w.Results.NoDeadline
	if ps := o.Periods(g.now); g.due != 0 {
		n := 0
		for i, p := range ps {
			if p == g.due {
				n = i + 1
			}
		}
		words = fmt.Sprintf(g.w.Results.Period, n, len(ps), g.moment(g.due))
	}
	more := g.briefDecision(o, g.periodRow(o, g.due, func(due model.Instant) bool {
		return slices.ContainsFunc(g.rows, func(r resultRow) bool { return due == g.due && r.mark.Touched() })
	}))
	if _, is := o.Closed(g.due); is {
		more = joinFilled(" · ", g.w.Results.Closed, more)
	}
	if more != "" {
		more = " · " + more
	}
	return g.theme.heading.Render(widget.Plain(words)) + g.theme.soon.Render(widget.Cell(more, w-widget.Width(words)))
}

func (g *resultsGrid) headLines(l *resultsLayout, w int) []string {
	var heads []string
	for i := range g.measures() {
		heads = append(heads, g.heading(i))
	}
	lines := g.headWords(l, heads)
	return []string{g.theme.faint.Render(widget.Cell(lines[0], w)), g.theme.faint.Render(widget.Cell(lines[1], w))}
}

// headWords are the names of the columns, on two lines, with signs for the
// columns beyond.
func (g *sheet) headWords(l *resultsLayout, heads []string) [2]string {
	more := moreSign(l.from > 0, l.to < len(heads))
	lines := [2]string{widget.CellRight(more, l.name), widget.Cell("  "+g.w.Directive.Unit, l.name)}
	for i := l.from; i < l.to; i++ {
		width := l.width(i) - 1
		words := widget.Wrap(capital(heads[i]), width)
		if len(words) > 2 {
			words = []string{words[0], strings.Join(words[1:], " ")}
		}
		for k := range lines {
			word := ""
			if n := k - (2 - len(words)); n >= 0 {
				word = words[n]
			}
			lines[k] += widget.CellRight(word, width) + " "
		}
	}
	return lines
}

// heading names a measure with what it counts.
func (g *resultsGrid) heading(col int) string {
	m := g.measures()[col]
	if m.Unit == "" || strings.Contains(viet.Key(m.Name), viet.Key(m.Unit)) {
		return m.Name
	}
	return m.Name + " (" + m.Unit + ")"
}

// line draws a unit: standing, name, and of each measure last period's figure,
// the cell, and what the figure is of its baseline.
func (g *resultsGrid) line(i int, l *resultsLayout) string {
	r := &g.rows[i]
	name := r.unit.Name
	if widget.Width(name) > l.name-3 {
		name = r.unit.Label()
	}
	sign := g.theme.of(g.standingOf(r)).Render(sign(g.standingOf(r)) + " ")
	var b strings.Builder
	b.WriteString(sign + g.label(widget.Cell(name, l.name-3)+" ", i == g.row))
	for c := l.from; c < l.to; c++ {
		b.WriteString(g.theme.faint.Render(widget.CellRight(r.last[c].String(), l.last[c])))
		b.WriteString(g.cellView(&r.cells[c], i == g.row && c == g.col, l.cell[c]))
		if l.ratio[c] > 0 {
			b.WriteString(g.ratioView(r, c, l.ratio[c]))
		}
	}
	return b.String()
}

func (g *resultsGrid) standingOf(r *resultRow) model.Standing {
	return g.d.Facts(g.obligation(), r.id, r.mark).Standing(g.clock())
}

// ratioView tells how many times its baseline a figure is, and whether that is
// enough.
func (g *resultsGrid) ratioView(r *resultRow, col, w int) string {
	words, style := g.ratioWords(r, col)
	return style.Render(widget.Cell(words, w))
}

func (g *resultsGrid) ratioWords(r *resultRow, col int) (string, widget.Style) {
	m := g.measures()[col]
	f := r.cells[col].now
	if !f.given {
		return "", g.theme.faint
	}
	o := model.Obligation{Measures: []model.Measure{m}}
	ratios := o.Ratios(model.Mark{Values: map[string]float64{m.Name: f.value}, Baselines: r.bases})
	if len(ratios) == 0 {
		return "", g.theme.faint
	}
	words := text.Say(g.w.Results.Times, times(ratios[0].Ratio))
	switch {
	case ratios[0].Missing:
		return "? " + g.w.Results.MissingBrief, g.theme.ask
	case ratios[0].Met:
		return words + " ✓", g.theme.good
	}
	return words + " ✗", g.theme.bad
}

// times prints a ratio with one digit behind the comma, or two where it takes
// them: 2,0 and 1,83.
func times(ratio float64) string {
	s := viet.FormatDecimal(ratio, 2)
	return strings.TrimSuffix(s, "0")
}

// sumLines add up the columns, this period's and last period's, and tell how
// many units gave a figure.
func (g *resultsGrid) sumLines(l *resultsLayout) []string {
	any, owing := g.unitsWithFigures()
	total := widget.Cell("  "+g.w.Results.Total, l.name)
	units := widget.Cell("  "+text.Say(g.w.Results.Units, any, owing), l.name)
	for c := l.from; c < l.to; c++ {
		now, last := g.sum(c), g.last[c]
		total += widget.CellRight(last.String(), l.last[c]) + widget.CellRight(now.String(), l.cell[c]-1) + widget.Cell("", l.ratio[c]+1)
		units += widget.CellRight(fmt.Sprintf("%d/%d", now.units, owing), l.last[c]+l.cell[c]-1) + widget.Cell("", l.ratio[c]+1)
	}
	return []string{g.theme.focus.Render(total), g.theme.label.Render(units)}
}

// sum adds up a column. Who is exempt owes no figure, and none of it counts.
func (g *resultsGrid) sum(col int) (now columnSum) {
	for i := range g.rows {
		if r := &g.rows[i]; !r.exempt {
			now.add(r.cells[col].now)
		}
	}
	return now
}

// sumsOf adds up the columns of another period, by who owed and was exempt then;
// 0 is no period.
func (g *resultsGrid) sumsOf(period model.Instant) []columnSum {
	o := g.obligation()
	sums := make([]columnSum, len(o.Measures))
	for _, id := range g.owedAt(period) {
		for c, m := range o.Measures {
			sums[c].add(figureOf(g.marks[id], m.Name))
		}
	}
	return sums
}

// owedAt lists the assignments of another period, those exempt then left out; 0
// is no period.
func (g *resultsGrid) owedAt(period model.Instant) (out []model.AssignmentID) {
	o := g.obligation()
	if period == 0 {
		return nil
	}
	for _, u := range g.roster.Owing(o.Units, period) {
		id := model.AssignmentID{Directive: g.d.ID, Obligation: o.ID, Period: period, Unit: u}
		if g.d.Facts(o, id, g.marks[id]).State != model.Exempt {
			out = append(out, id)
		}
	}
	return out
}

func (g *resultsGrid) wordLines(w int) []string { return g.say(g.cellWords(), w) }

// say puts what is wrong on three lines, else the words about the cell in focus.
func (g *sheet) say(words string, w int) []string { return g.sayLines(words, w, 3) }

// sayLines is say on so many lines.
func (g *sheet) sayLines(words string, w, most int) []string {
	style := g.theme.label
	if g.wrong() != "" {
		style = g.theme.errorText
	}
	wrapped := g.sayWrapped(words, w)
	if len(wrapped) > most {
		wrapped[most-1] = strings.TrimRight(widget.Cell(wrapped[most-1], w-2), " ") + " …"
	}
	lines := strings.Split(widget.Block(wrapped, w, most), "\n")
	for i := range lines {
		lines[i] = style.Render(lines[i])
	}
	return lines
}

// sayWrapped is all that there is to say.
func (g *sheet) sayWrapped(words string, w int) []string {
	if wrong := g.wrong(); wrong != "" {
		words = "× " + wrong
	}
	return widget.Wrap(words, w)
}

// wrong says what is wrong; "" for nothing.
func (g *sheet) wrong() string {
	if c := g.at(); g.failed == "" && c != nil && c.err != nil && g.fresh {
		return g.complaint(g.row, g.col)
	}
	return g.failed
}

func (g *resultsGrid) cellWords() string {
	if g.at() == nil {
		return g.w.Directive.NoAssignment
	}
	r, m := &g.rows[g.row], g.measures()[g.col]
	parts := []string{r.unit.Name, g.heading(g.col)}
	if r.exempt {
		parts = append(parts, g.w.Results.Exempt)
	}
	if r.last[g.col].given {
		parts = append(parts, fmt.Sprintf(g.w.Results.Last, r.last[g.col]))
	}
	if m.Relative && m.Target != nil {
		if b, ok := r.bases[m.Name]; ok {
			from := []string{b.Period, b.Source}
			for i := range from {
				if from[i] == "" {
					from[i] = "–"
				}
			}
			parts = append(parts, fmt.Sprintf(g.w.Results.Base, figure{value: b.Value, given: true}, from[0], from[1]))
		} else {
			parts = append(parts, g.w.Results.Missing+" (Ctrl+G)")
		}
	}
	return strings.Join(parts, " · ") + "\n" + g.w.Results.Help
}

func (g *resultsGrid) receiveLine() string {
	box := "[ ] "
	if g.receive {
		box = "[✓] "
	}
	return g.theme.label.Render(box + g.w.Results.Receive + " (Ctrl+T)")
}

func (g *resultsGrid) cursor() *tea.Cursor {
	w, h := g.size(g.width-4, g.height-5)
	l := g.layout(w - 1)
	g.list.Cursor = g.row
	g.list.Fit(len(g.rows), max(1, h-resultsAbove-resultsBelow))
	x := l.name + l.span(l.from, g.col) + l.last[g.col] + 1
	return place(g.field.Cursor(), x, resultsAbove+g.row-g.list.Top())
}
