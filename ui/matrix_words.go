package ui

import (
	"fmt"
	"strings"

	"congvan/model"
	"congvan/text"
	"congvan/ui/widget"
	"congvan/viet"
)

// titleRates says in the heading how much of the period in focus is in, and
// that only who is missing is in sight.
func (p *directivePage) titleRates() (parts []string) {
	if r := p.ratesInFocus(); r.Owed > 0 {
		parts = append(parts, fmt.Sprintf(p.w.Matrix.Delivered, r.In, r.Owed))
	}
	if p.lack.on {
		parts = append(parts, p.w.Matrix.LackingOnly)
	}
	return parts
}

func (p *directivePage) ratesInFocus() model.Rates {
	if g := p.grid(); len(g.rates) > 0 {
		return g.rates[min(p.col, len(g.rates)-1)]
	}
	return model.Rates{}
}

// rateLine tells the rates of an obligation of one period.
func (p *directivePage) rateLine() string {
	r := p.grid().all
	if r.Owed == 0 {
		return ""
	}
	words := "   " + fmt.Sprintf(p.w.Matrix.RateIn, viet.FormatShare(r.In, r.Owed))
	if r.Dated > 0 {
		words += " · " + fmt.Sprintf(p.w.Matrix.RateOnTime, viet.FormatShare(r.OnTime, r.Owed))
	}
	return words
}

// footLines are the rates of the periods in sight, and at the left those of all
// periods together; all are worded alike, as short as the narrowest asks for.
func (p *directivePage) footLines(from, to, unit int) []string {
	for _, words := range shareForms {
		if lines, fit := p.foot(words, from, to, unit); fit {
			return lines
		}
	}
	lines, _ := p.foot(shareForms[len(shareForms)-1], from, to, unit)
	return lines
}

// foot words the rates in one form, and reports whether each has its room.
func (p *directivePage) foot(words func(n, of int) string, from, to, unit int) (lines []string, fit bool) {
	g, w := p.grid(), p.w.Matrix
	all := words(g.all.In, g.all.Owed)
	in := fitting(unit-1, text.Say(w.AllPeriods, len(g.periods), all), fmt.Sprintf(w.InRow, all))
	all = words(g.all.OnTime, g.all.Owed)
	onTime := fitting(unit-1, fmt.Sprintf(w.OnTimeRow, all), fmt.Sprintf(w.OnTimeBrief, all))
	fit = widget.Width(in) < unit && widget.Width(onTime) < unit
	in, onTime = widget.CellRight(in, unit-1)+" ", widget.CellRight(onTime, unit-1)+" "
	for _, r := range g.rates[from:to] {
		a, b := words(r.In, r.Owed), words(r.OnTime, r.Owed)
		fit = fit && max(widget.Width(a), widget.Width(b)) < periodWidth
		in += widget.Cell(a, periodWidth)
		onTime += widget.Cell(b, periodWidth)
	}
	return []string{in, onTime}, fit
}

// shareForms word a part of a whole, the longest first.
var shareForms = []func(n, of int) string{
	viet.FormatShare,
	func(n, of int) string { return strings.Replace(viet.FormatShare(n, of), " = ", " ", 1) },
	func(n, of int) string { s, _, _ := strings.Cut(viet.FormatShare(n, of), " = "); return s },
}

// fitting returns the first of the words that fits, else the last.
func fitting(width int, words ...string) string {
	for _, s := range words {
		if widget.Width(s) <= width {
			return s
		}
	}
	return words[len(words)-1]
}

// columnName is the head of a period: its number and deadline, without the hour
// where there is no room.
func (p *directivePage) columnName(i int) string {
	due := p.periods()[i]
	return fitting(periodWidth-1,
		fmt.Sprintf("%d: %s", i+1, p.short(due)),
		fmt.Sprintf("%d: %s", i+1, day(due.Date())),
		fmt.Sprintf("%d: %s", i+1, due.Time().Format("02/01/06")))
}

// periodMark says in the width of a column that a period is closed, and what
// was decided of it.
func (p *directivePage) periodMark(o *model.Obligation, due model.Instant) string {
	said := p.grid().said
	words, known := said[due]
	if !known {
		words = joinFilled(" ", p.lockSign(o, due), p.briefOf(o, due))
		said[due] = words
	}
	return words
}

// standingWords is the brief word for how an assignment stands; of what came
// late by how much.
func (p *directivePage) standingWords(a model.AssignmentID) string {
	st := p.grid().find(a).standing
	brief := p.words.Terms.Brief(st)
	if st != model.DoneLate || p.lateTime(a) == "" {
		return brief
	}
	if late := fmt.Sprintf(p.w.Matrix.LateBrief, p.lateTime(a)); widget.Width(late) <= text.BriefWidth {
		return late
	}
	return brief
}

// lateWords tells by how much something came after its deadline, "trễ 2 ngày";
// empty where it did not.
func (p *directivePage) lateWords(a model.AssignmentID) string {
	if late := p.lateTime(a); late != "" {
		return fmt.Sprintf(p.w.Matrix.Late, late)
	}
	return ""
}

// lateTime is the time by which something came late.
func (p *directivePage) lateTime(a model.AssignmentID) string {
	if late := p.facts(a).LateBy(p.clock()); late != (model.Lapse{}) {
		return p.words.Terms.Lapse.Of(late)
	}
	return ""
}
