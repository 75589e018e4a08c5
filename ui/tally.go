package ui

import (
	"fmt"
	"strings"

	"congvan/model"
	"congvan/text"
	"congvan/ui/widget"
)

// tallyBar draws a tally in width columns: done, late, open, to assess, overdue.
func (a *App) tallyBar(t model.Tally, width int) string {
	return widget.Stack([]widget.Part{
		{N: t.DoneOnTime, Glyph: "█", Style: a.theme.good},
		{N: t.DoneLate, Glyph: "▓", Style: a.theme.late},
		{N: t.OpenInTime, Glyph: "░", Style: a.theme.plain},
		{N: t.NoDeadline, Glyph: "─", Style: a.theme.faint},
		{N: t.ToAssess, Glyph: "?", Style: a.theme.ask},
		{N: t.OpenOverdue, Glyph: "!", Style: a.theme.bad},
	}, width)
}

// tallyWords prints the cells that are not empty and the total that they add
// up to, and beside them what is outside the total.
func (a *App) tallyWords(t model.Tally) string {
	w := a.w.Directive
	cells := a.counts([]cell{
		{w.DoneOnTime, t.DoneOnTime},
		{w.DoneLate, t.DoneLate},
		{w.OpenInTime, t.OpenInTime},
		{w.OpenOverdue, t.OpenOverdue},
		{w.NoDeadline, t.NoDeadline},
		{w.ToAssess, t.ToAssess},
	})
	out := text.Say(w.Total, t.Total)
	if len(cells) > 0 {
		out += " = " + strings.Join(cells, " + ")
	}
	beside := a.counts([]cell{{w.Exempt, t.Exempt}, {w.OnRequest, t.OnRequest}, {w.Superseded, t.Superseded}})
	if len(beside) > 0 {
		out += " · " + w.Beside + " " + strings.Join(beside, ", ")
	}
	return out
}

// A cell is a number and what it counts.
type cell struct {
	name string
	n    int
}

func (a *App) counts(cs []cell) []string {
	var out []string
	for _, c := range cs {
		if c.n > 0 {
			out = append(out, fmt.Sprintf("%d %s", c.n, c.name))
		}
	}
	return out
}

// settled returns how many assignments of a tally are done, of how many.
func settled(t model.Tally, s model.Summary, c model.Clock) (done, total int) {
	for st, n := range s.Standings(c) {
		if st.Done() {
			done += n
		}
	}
	return done, t.Total
}

// worst returns the most pressing standing of a summary.
func worst(s model.Summary, c model.Clock) model.Standing {
	for _, st := range model.Standings {
		if s.Has(st, c) {
			return st
		}
	}
	return ""
}
