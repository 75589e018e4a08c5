package ui

import (
	"fmt"
	"slices"
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
// periods: what is in, and what was in time.
func (p *directivePage) footLines(from, to, unit int) []string {
	g, w := p.grid(), p.w.Matrix
	in := widget.CellRight(fitting(unit-1, slices.Concat(
		shareWords(text.Say(w.AllPeriods, len(g.periods), "%s"), g.all.In, g.all.Owed)[:1], shareWords(w.InRow, g.all.In, g.all.Owed))...), unit-1) + " "
	onTime := widget.CellRight(fitting(unit-1, shareWords(w.OnTimeRow, g.all.OnTime, g.all.Owed)...), unit-1) + " "
	for _, r := range g.rates[from:to] {
		in += widget.Cell(fitting(periodWidth-1, shareWords("%s", r.In, r.Owed)...), periodWidth)
		onTime += widget.Cell(fitting(periodWidth-1, shareWords("%s", r.OnTime, r.Owed)...), periodWidth)
	}
	return []string{in, onTime}
}

// shareWords words a part of a whole, the longest first: a narrow column has no
// room for the sign, or for the percentage.
func shareWords(words string, n, of int) []string {
	long := viet.FormatShare(n, of)
	fraction, percent, _ := strings.Cut(long, " = ")
	return []string{fmt.Sprintf(words, long), fmt.Sprintf(words, joinFilled(" ", fraction, percent)), fmt.Sprintf(words, fraction)}
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
