package ui

import (
	"fmt"
	"strings"

	"congvan/text"
	"congvan/ui/widget"
)

// Widths of the columns of the preview.
const (
	periodNumberWidth = 7
	periodDueWidth    = 21
	periodBriefWidth  = 14
)

// periodDetails is how many lines tell all of the period in focus.
const periodDetails = 4

func (p *periodsPage) size(w, h int) (int, int) {
	return min(w, 100), min(h, len(p.rows)+2+periodDetails+len(p.openWords(min(w, 100))))
}

// openWords tells that there are more periods than the preview shows.
func (p *periodsPage) openWords(w int) []string {
	if !p.o.OpenEnded() {
		return nil
	}
	return widget.Wrap(p.w.Periods.Open12, w)
}

func (p *periodsPage) view(w, h int) string {
	head := []string{p.theme.heading.Render(p.columns(w, "   "+p.w.Periods.Number, p.w.Periods.Due, p.w.Periods.DayOff, p.w.Periods.Decision))}
	for _, row := range p.openWords(w) {
		head = append(head, p.theme.faint.Render(widget.Cell(row, w)))
	}
	rows := max(1, h-len(head)-1-periodDetails)
	p.list.Len = len(p.rows)
	list := p.beside(p.list.View(w-1, rows, func(i int) string { return p.row(i, w-1) }), &p.list)
	rule := p.theme.faint.Render(strings.Repeat("─", w))
	return strings.Join(head, "\n") + "\n" + list + "\n" + rule + "\n" + widget.Block(p.detailLines(w), w, h-len(head)-1-rows)
}

func (p *periodsPage) columns(w int, number, due, dayOff, decision string) string {
	middle := w - periodNumberWidth - periodDueWidth - periodBriefWidth
	return widget.Cell(number, periodNumberWidth) + widget.Cell(due, periodDueWidth) + widget.Cell(dayOff, middle-1) + " " +
		widget.Cell(decision, periodBriefWidth)
}

// row draws a period: chosen or not, number, weekday and deadline, day off,
// decision.
func (p *periodsPage) row(i, w int) string {
	r := p.rows[i]
	point, sign := " ", "  "
	if i == p.list.Cursor {
		point = "►"
	}
	if p.chosen[r.due] {
		sign = "● "
	}
	sign = point + sign
	line := p.columns(w, sign+fmt.Sprint(r.n), p.moment(r.due), p.dayWords(r), p.briefDecision(&p.o, r))
	switch {
	case i == p.list.Cursor:
		return p.theme.selected.Render(line)
	case r.asks():
		return p.theme.soon.Render(line)
	case r.rest.Closed():
		return p.theme.faint.Render(line)
	}
	return line
}

// detailLines tells all of the period in focus.
func (p *periodsPage) detailLines(w int) []string {
	if p.list.Cursor >= len(p.rows) {
		return nil
	}
	r := p.rows[p.list.Cursor]
	words := p.w.Periods.Letter
	switch {
	case r.decision.Choice != "":
		words = p.w.Periods.Decision + ": " + p.fullDecision(r.decision)
	case !r.open():
		words = ""
	}
	first := joinFilled(" · ", fmt.Sprintf(p.w.Periods.Nth, r.n, text.When(r.due, p.words.Lang)), text.Rest(r.rest, r.due.Date(), p.words.Lang))
	return append(widget.Wrap(first, w), widget.Wrap(words, w)...)
}
