package ui

import (
	"fmt"

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
	words := "   " + fmt.Sprintf(p.w.Matrix.RateIn, share(r.In, r.Owed))
	if r.Dated > 0 {
		words += " · " + fmt.Sprintf(p.w.Matrix.RateOnTime, share(r.OnTime, r.Owed))
	}
	return words
}

// footLines are the rates of the periods in sight, and at the left those of all
// periods: what is in, and what was in time.
func (p *directivePage) footLines(from, to, unit int) []string {
	g, w := p.grid(), p.w.Matrix
	in := widget.CellRight(fitting(unit-1,
		fmt.Sprintf(w.AllPeriods, len(g.periods), share(g.all.In, g.all.Owed)),
		fmt.Sprintf(w.InRow, share(g.all.In, g.all.Owed))), unit-1) + " "
	onTime := widget.CellRight(fmt.Sprintf(w.OnTimeRow, share(g.all.OnTime, g.all.Owed)), unit-1) + " "
	for _, r := range g.rates[from:to] {
		in += widget.Cell(share(r.In, r.Owed), periodWidth)
		onTime += widget.Cell(share(r.OnTime, r.Owed), periodWidth)
	}
	return []string{in, onTime}
}

// share prints a part with its whole and, where there is one, as a percentage:
// "12/14 85,7%".
func share(n, of int) string {
	words := fmt.Sprintf("%d/%d", n, of)
	if of == 0 {
		return words
	}
	percent := 100 * float64(n) / float64(of)
	places := 1
	if 100*n%of == 0 {
		places = 0
	}
	return words + " " + viet.FormatDecimal(percent, places) + "%"
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

// lateTime is the time by which something came late, in its largest unit.
func (p *directivePage) lateTime(a model.AssignmentID) string {
	return text.LateTime(p.facts(a).LateBy(p.clock()), p.words.Lang)
}
