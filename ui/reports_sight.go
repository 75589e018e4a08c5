package ui

import (
	"slices"

	"github.com/charmbracelet/x/ansi"

	"congvan/report"
	"congvan/ui/widget"
)

// table is the table in which a line of the page lies; the zero one for none.
func (p *reportPreview) table(line int) report.PaperTable {
	for _, t := range p.paper.Tables {
		if t.From <= line && line < t.To {
			return t
		}
	}
	return report.PaperTable{}
}

// pinned is how many lines of headings stay above the rows of a table where a line
// is the first in sight. Headings that would take most of the screen do not.
func (p *reportPreview) pinned(top int) int {
	t := p.table(top)
	n := t.Head - t.From
	if top <= t.From || top+n >= t.To || n > p.list.Height()/2 {
		return 0
	}
	return n
}

// across is the part of a line that is in sight. What a row of a table is about
// stays at the left, where that leaves room, and beside it a column begins whole: a
// figure cut short would be another one.
func (p *reportPreview) across(i int) string {
	line, t := widget.Plain(p.paper.Lines[i]), p.table(i)
	keep, from := 0, p.left
	if p.left > 0 && t.Keep > 0 && t.Keep < len(t.Starts) && t.Starts[t.Keep] <= p.sight/2 {
		keep = t.Starts[t.Keep]
		from += keep
		if n := slices.IndexFunc(t.Starts, func(at int) bool { return at >= from }); n >= 0 {
			from = t.Starts[n]
		}
	}
	return ansi.Cut(line, 0, keep) + ansi.Cut(line, from, from+p.sight-keep)
}
