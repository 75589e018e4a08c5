package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// A row is one line of the table.
type row struct {
	what, ours, bare, ratio, goal string
	verdict                       verdict
}

// A verdict says whether a goal is reached.
type verdict int

const (
	noGoal verdict = iota
	reached
	missed
)

func (v verdict) String() string { return [...]string{"", "✓", "✗"}[v] }

func judge(ok bool) verdict {
	if ok {
		return reached
	}
	return missed
}

// A section is a part of the table. Its rows are printed as soon as they are
// known: a full run takes minutes.
type section struct {
	title string
	rows  func(l *lab) ([]row, error)
}

// A printer writes the table, for a terminal or as markdown.
type printer struct {
	w        io.Writer
	markdown bool
	reached  int
	goals    int
}

var heads = row{what: "", ours: "congvan", bare: "bare", ratio: "ratio", goal: "goal"}

func (p *printer) section(title string, rows []row) {
	for _, r := range rows {
		if r.verdict != noGoal {
			p.goals++
		}
		if r.verdict == reached {
			p.reached++
		}
	}
	head := heads
	head.what = title
	if p.markdown {
		p.line(head)
		fmt.Fprintln(p.w, "|---|---:|---:|---:|---|---|")
		p.lines(rows)
		fmt.Fprintln(p.w)
		return
	}
	p.lines(append([]row{head}, rows...))
	fmt.Fprintln(p.w)
}

func (p *printer) lines(rows []row) {
	for _, r := range rows {
		p.line(r)
	}
}

func (p *printer) line(r row) {
	if p.markdown {
		fmt.Fprintf(p.w, "| %s | %s | %s | %s | %s | %s |\n", r.what, r.ours, r.bare, r.ratio, r.goal, r.verdict)
		return
	}
	fmt.Fprintln(p.w, strings.TrimRight(fmt.Sprintf("%s %s %s %s  %s %s", pad(r.what, 50), right(r.ours, 12), right(r.bare, 12),
		right(r.ratio, 8), pad(r.goal, 30), r.verdict), " "))
}

func pad(s string, n int) string   { return s + strings.Repeat(" ", max(0, n-ansi.StringWidth(s))) }
func right(s string, n int) string { return strings.Repeat(" ", max(0, n-ansi.StringWidth(s))) + s }
