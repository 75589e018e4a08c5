package ui

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"congvan/model"
	"congvan/text"
	"congvan/ui/widget"
	"congvan/viet"
)

// Columns of the grid: a percentage that is worked out, at the least, and the
// most that last figures take.
const gridShareCol, gridLastMost = 9, 11

// gridCellMost is as wide as a cell grows for its figure.
const gridCellMost = 16

// Lines above the rows of the grid; below them stand the sum, words and a hint.
const gridAbove = 3

// The least lines of words, and of rows beside more of them.
const gridWordsLeast, gridRowsLeast = 3, 3

func (g *readingGrid) size(w, h int) (int, int) {
	w = min(w, 140)
	return w, min(h, len(g.rows)+gridAbove+2+g.wordsRoom(w, h))
}

// wordsRoom is how many lines the words take: whole sentences, as long as a few
// rows are left.
func (g *readingGrid) wordsRoom(w, h int) int {
	return clampInt(len(g.sayWrapped(g.cellWords(), w)), gridWordsLeast, max(gridWordsLeast, h-gridAbove-2-min(gridRowsLeast, len(g.rows))))
}

// rowsRoom is how many rows are in sight.
func (g *readingGrid) rowsRoom(w, h int) int {
	return max(1, h-gridAbove-2-g.wordsRoom(w, h))
}

// bases are the denominators under which percentages are worked out.
func (g *readingGrid) bases() []model.Denominator {
	bases := g.indicator.Denominators()
	return bases[:min(2, len(bases))]
}

func (g *readingGrid) layout(w int) resultsLayout {
	var needs []columnNeed
	for i, c := range g.columns {
		n := columnNeed{head: c.name, cell: min(g.widest(i)+3, gridCellMost)}
		if g.lasts[i] > 0 {
			n.last = min(g.lasts[i]+1, gridLastMost)
		}
		needs = append(needs, n)
	}
	for _, d := range g.bases() {
		w -= g.shareWidth(d.Base)
	}
	return g.layOut(needs, w)
}

// widest is how many signs the figures of a column take at the most. They are
// never shown in part: 161.090 without its first digits is another figure.
func (g *readingGrid) widest(col int) (n int) {
	for i := range g.rows {
		n = max(n, len(g.rows[i].cells[col].text))
	}
	return n
}

// shareWidth is how wide the column of a percentage is that is worked out.
func (g *readingGrid) shareWidth(b model.Base) int {
	return max(gridShareCol, min(16, widget.Width(g.briefBase(g.indicator, b))+1))
}

func (g *readingGrid) view(w, h int) string {
	l := g.layout(w - 1)
	lines := append([]string{g.headLine(w)}, g.headLines(&l, w)...)
	g.list.Len, g.list.Cursor = len(g.rows), g.row
	rows := g.list.View(w-1, g.rowsRoom(w, h), func(i int) string { return g.line(i, &l) })
	lines = append(lines, strings.Split(g.beside(rows, &g.list), "\n")...)
	lines = append(lines, g.sumLine(&l))
	lines = append(lines, g.sayLines(g.cellWords(), w, g.wordsRoom(w, h))...)
	return widget.Block(append(lines, g.theme.faint.Render(widget.Cell(g.w.Bluezone.GridHelp, w))), w, h)
}

// headLine is the day and the source of all that is typed.
func (g *readingGrid) headLine(w int) string {
	words := g.w.Bluezone
	on := g.label(words.AsOf+": ", g.head == inDay) + g.headCell(&g.asOf, g.head == inDay, gridDayCol)
	from := "  " + g.label(words.Source+": ", g.head == inSource)
	return on + from + g.headCell(&g.source, g.head == inSource, max(6, w-widget.Width(on)-widget.Width(from)))
}

const gridDayCol = 14

func (g *readingGrid) headCell(f *widget.Field, focused bool, w int) string {
	open, shut := g.theme.faint.Render("["), g.theme.faint.Render("]")
	if focused {
		open, shut = g.theme.key.Render("►"), g.theme.key.Render("◄")
	}
	return open + f.View(w-2) + shut
}

func (g *readingGrid) headLines(l *resultsLayout, w int) []string {
	var heads []string
	for _, c := range g.columns {
		heads = append(heads, c.name)
	}
	lines := g.headWords(l, heads)
	for _, d := range g.bases() {
		lines[0] += widget.CellRight(g.w.Bluezone.ShareOn, g.shareWidth(d.Base))
		lines[1] += widget.CellRight(g.briefBase(g.indicator, d.Base), g.shareWidth(d.Base))
	}
	return []string{g.theme.faint.Render(widget.Cell(lines[0], w)), g.theme.faint.Render(widget.Cell(lines[1], w))}
}

// line draws a unit: of each column the last figure and the cell, then what the
// figures make of it.
func (g *readingGrid) line(i int, l *resultsLayout) string {
	r := &g.rows[i]
	var b strings.Builder
	b.WriteString(g.label(widget.Cell(nameOf(r.unit, g.longest, l.name-1), l.name-1), i == g.row && g.head == inRows))
	if len(g.rowDoubts(r)) > 0 {
		b.WriteString(g.theme.bad.Render("!"))
	} else {
		b.WriteString(" ")
	}
	for c := l.from; c < l.to; c++ {
		if l.last[c] > 0 {
			b.WriteString(g.theme.faint.Render(widget.CellRight(g.lastText(r, c), l.last[c])))
		}
		b.WriteString(g.cellView(&r.cells[c], i == g.row && c == g.col && g.head == inRows, l.cell[c]))
	}
	now := g.now(r)
	for _, d := range g.bases() {
		words := "–  "
		if s, ok := now.Share(d.Base, r.unit); ok {
			words = shareText(s)
		}
		b.WriteString(widget.CellRight(words, g.shareWidth(d.Base)))
	}
	return b.String()
}

// sumLine adds up what is counted, and tells of how many units.
func (g *readingGrid) sumLine(l *resultsLayout) string {
	n, sum := 0, int64(0)
	for i := range g.rows {
		if f := g.rows[i].cells[0].now; f.given {
			n, sum = n+1, sum+int64(f.value)
		}
	}
	words := text.Say(g.w.Bluezone.GridSum, g.columns[0].name, viet.FormatCount(sum), n, len(g.rows))
	return g.theme.focus.Render(widget.Plain(words))
}

// cellWords tells all about the row in focus: the last figure, both percentages,
// and what looks wrong.
func (g *readingGrid) cellWords() string {
	words := g.w.Bluezone
	if len(g.rows) == 0 {
		return ""
	}
	r := &g.rows[g.row]
	parts := []string{r.unit.Name, g.columns[g.col].name}
	if last := g.lastText(r, g.col); last != "" {
		parts = append(parts, fmt.Sprintf(words.GridLast, last, day(r.last.AsOf)))
	}
	if r.was.AsOf != 0 {
		parts = append(parts, words.GridCorrects)
	}
	if r.pasted != nil && r.pasted.Source != "" {
		parts = append(parts, words.Source+": "+r.pasted.Source)
	}
	line := strings.Join(parts, " · ")
	for _, doubt := range g.rowDoubts(r) {
		line += "\n! " + doubt
	}
	return line
}

// rowDoubts tells what looks wrong in the figures of a row, beside all that is
// known of its unit before the day.
func (g *readingGrid) rowDoubts(r *gridRow) []string {
	if r.was.AsOf == 0 && !r.changed() {
		return nil
	}
	return g.doubtsOf(g.indicator, g.now(r), r.unit, g.known.earlier(r.unit.ID))
}

func (g *readingGrid) cursor() *tea.Cursor {
	w, h := g.size(g.width-4, g.height-5)
	words := g.w.Bluezone
	x := widget.Width(words.AsOf) + 3
	switch g.head {
	case inDay:
		return place(g.asOf.Cursor(), x, 0)
	case inSource:
		return place(g.source.Cursor(), x+gridDayCol+2+widget.Width(words.Source)+2, 0)
	}
	l := g.layout(w - 1)
	g.list.Cursor = g.row
	g.list.Fit(len(g.rows), g.rowsRoom(w, h))
	return place(g.field.Cursor(), l.name+l.span(l.from, g.col)+l.last[g.col]+1, gridAbove+g.row-g.list.Top())
}
