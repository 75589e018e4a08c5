package report

import (
	"slices"
	"strings"
)

// A PaperTable is where a table lies on a drawn page.
type PaperTable struct {
	From, Head, To int   // its first line, the first one below its headings, the first one after it
	Starts         []int // in letters from the left, where its columns begin
	Keep           int   // how many of these tell what a row is about
}

// A ruled draws the table of a form.
type ruled struct {
	*drafter
	f      *Form
	widths []int  // of the columns, between their rules
	above  []bool // at which edges of columns a rule stands in the row above
}

func (p *drafter) table(f *Form) {
	t := &ruled{drafter: p, f: f, widths: shared(p.width-len(f.Columns)-1, f), above: make([]bool, len(f.Columns)+1)}
	at := PaperTable{From: len(p.lines), Starts: t.starts(), Keep: t.kept()}
	t.headings()
	at.Head = len(p.lines)
	n := 0
	for r := range f.body() {
		if n++; n > p.most {
			p.cut = true
			break
		}
		t.row(r)
	}
	if f.Total != nil {
		t.values(f.Total)
	}
	t.rule(make([]bool, len(t.above)), nil)
	at.To = len(p.lines)
	p.tables = append(p.tables, at)
}

// starts is where the columns begin, each behind a rule.
func (t *ruled) starts() []int {
	out, at := make([]int, len(t.widths)), 1
	for i, n := range t.widths {
		out[i] = at
		at += n + 1
	}
	return out
}

// kept counts the columns up to the first one that is no running number.
func (t *ruled) kept() int {
	i := slices.IndexFunc(t.f.Columns, func(c Column) bool { return c.Head != serialHead })
	return i + 1
}

// shared gives each column its part of the page.
func shared(room int, f *Form) []int {
	widths, asked, given := make([]int, len(f.Columns)), f.width(), 0
	for i, c := range f.Columns {
		widths[i] = max(3, room*c.Width/asked)
		if i == len(f.Columns)-1 {
			widths[i] = max(3, room-given)
		}
		given += widths[i]
	}
	return widths
}

// headings draws groups, headings and the numbers of the columns.
func (t *ruled) headings() {
	heads, numbers := make([]string, len(t.widths)), make([]string, len(t.widths))
	across := make([]bool, len(t.widths)) // below the groups
	for i, c := range t.f.Columns {
		heads[i], numbers[i], across[i] = c.Head, columnNumber(i), c.Group != ""
	}
	if t.f.grouped() {
		t.groups()
	} else {
		across = nil
	}
	t.cells(t.every(), across, heads, nil)
	t.cells(t.every(), nil, numbers, nil)
}

func (t *ruled) groups() {
	edges := make([]bool, len(t.above))
	edges[0] = true
	var names []string
	for _, s := range t.f.spans() {
		edges[s.to] = true
		if !s.group {
			s.head = ""
		}
		names = append(names, s.head)
	}
	t.cells(edges, nil, names, nil)
}

// every is a rule at each edge.
func (t *ruled) every() []bool {
	out := make([]bool, len(t.above))
	for i := range out {
		out[i] = true
	}
	return out
}

func (t *ruled) row(r Row) {
	if r.Section == "" {
		t.values(r.Cells)
		return
	}
	edges, align := make([]bool, len(t.above)), ""
	edges[0], edges[len(edges)-1] = true, true
	if r.Section == nothing {
		align = "center"
	}
	t.cells(edges, nil, []string{r.Section}, []string{align})
}

func (t *ruled) values(cs []Cell) {
	texts, aligns := make([]string, len(t.widths)), make([]string, len(t.widths))
	for i, c := range cs {
		texts[i], aligns[i] = c.String(), t.f.align(i, c)
	}
	t.cells(t.every(), nil, texts, aligns)
}

// cells draws texts between the edges that have a rule, below a line across;
// aligns nil puts them in the middle.
func (t *ruled) cells(edges, across []bool, texts, aligns []string) {
	t.rule(edges, across)
	var blocks [][]string
	var widths []int
	tall, from := 1, 0
	for i, s := range texts {
		to := from + 1
		for !edges[to] {
			to++
		}
		align, width := "center", to-from-1
		for _, w := range t.widths[from:to] {
			width += w
		}
		if aligns != nil {
			align = aligns[i]
		}
		blocks, widths = append(blocks, block(align, width, s)), append(widths, width)
		tall, from = max(tall, len(blocks[i])), to
	}
	for y := range tall {
		var b strings.Builder
		for i, lines := range append(blocks, nil) {
			b.WriteString("│")
			if y < len(lines) {
				b.WriteString(lines[y])
			} else if i < len(widths) {
				b.WriteString(strings.Repeat(" ", widths[i]))
			}
		}
		t.add(b.String())
	}
}

// rule draws a line over the columns of across, all for nil, between the edges of
// the row above and those of the row below.
func (t *ruled) rule(below, across []bool) {
	over := func(i int) bool { return i >= 0 && i < len(t.widths) && (across == nil || across[i]) }
	var b strings.Builder
	for i := range t.above {
		b.WriteRune(corners[bit(t.above[i], 1)|bit(below[i], 2)|bit(over(i-1), 4)|bit(over(i), 8)])
		if i < len(t.widths) && over(i) {
			b.WriteString(line(t.widths[i]))
		} else if i < len(t.widths) {
			b.WriteString(strings.Repeat(" ", t.widths[i]))
		}
	}
	t.above = below
	t.add(b.String())
}

// corners are the signs in which lines meet: 1 from above, 2 from below, 4 from
// the left, 8 from the right.
var corners = []rune(" │││─┘┐┤─└┌├─┴┬┼")

func bit(on bool, b int) int {
	if on {
		return b
	}
	return 0
}
