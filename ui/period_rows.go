package ui

import (
	"fmt"
	"slices"
	"strconv"

	"congvan/model"
	"congvan/text"
)

// A periodRow is one period of an obligation as the preview shows it.
type periodRow struct {
	n        int // its place among all periods, from 1
	due      model.Instant
	rest     model.Rest
	decision model.Decision
	settled  bool // it is past, or was marked already: nothing is left to decide beforehand
}

// open reports whether the deadline falls on a day off of which nothing was
// decided: it counts by the letter until then.
func (r periodRow) open() bool { return r.rest.Asks() && r.decision.Choice == model.Undecided }

// asks reports whether the officer should decide on a period.
func (r periodRow) asks() bool { return r.open() && !r.settled }

// periodRow is the period of o that is due then; marked tells whether a unit's
// part in it is marked, nil where no marks are known.
func (a *App) periodRow(o *model.Obligation, due model.Instant, marked func(model.Instant) bool) periodRow {
	r := periodRow{due: due, decision: o.Decision(due)}
	if due == 0 {
		return r
	}
	r.rest = a.office.Calendar.RestOn(due.Date())
	if r.open() {
		r.settled = due.Date() < a.now.Date() || marked != nil && marked(due)
	}
	return r
}

// periodsAhead is how many periods of a rule without an end are previewed.
const periodsAhead = 12

// periodRows lists the periods of an obligation. Of a rule without an end these
// are the next ones, and before them those of which something is or may be
// decided.
func (a *App) periodRows(o *model.Obligation, marked func(model.Instant) bool) []periodRow {
	ps := o.Periods(a.now)
	if o.OpenEnded() {
		ps = withNext(o, ps, a.now)
	}
	var rows []periodRow
	for i, due := range ps {
		if due == 0 {
			continue
		}
		r := a.periodRow(o, due, marked)
		r.n = i + 1
		if o.OpenEnded() && due <= a.now && !r.rest.Asks() && r.decision.Choice == model.Undecided {
			continue
		}
		rows = append(rows, r)
	}
	return rows
}

// withNext follows a rule without an end until enough periods lie ahead.
func withNext(o *model.Obligation, ps []model.Instant, now model.Instant) []model.Instant {
	for {
		if len(ps) == 0 || ps[0] == 0 {
			return ps
		}
		first := slices.IndexFunc(ps, func(p model.Instant) bool { return p > now })
		if first >= 0 && len(ps)-first >= periodsAhead {
			return ps
		}
		more := o.Periods(ps[len(ps)-1])
		if len(more) <= len(ps) {
			return ps
		}
		ps = more
	}
}

// undecided counts the periods that ask for a decision.
func undecided(rows []periodRow) (n int) {
	for _, r := range rows {
		if r.asks() {
			n++
		}
	}
	return n
}

// restWords tells of how many periods of an obligation nothing is owed, and how
// many wait for a decision; empty for none.
func (a *App) restWords(o *model.Obligation) string {
	rows := a.periodRows(o, nil)
	excused, asks := 0, ""
	for _, r := range rows {
		if c := r.decision.Choice; c == model.Merge || c == model.Excuse {
			excused++
		}
	}
	if n := undecided(rows); n > 0 {
		asks = text.Say(a.w.Periods.AsksOpen, n)
	}
	if excused == 0 {
		return asks
	}
	return joinFilled(" · ", text.Say(a.w.Periods.Excused, excused), asks)
}

// briefDecision says in the width of a column what holds for a period: what was
// decided, or that its day off asks for a decision.
func (a *App) briefDecision(o *model.Obligation, r periodRow) string {
	d, w := r.decision, a.w.Periods
	form := w.Brief[d.Choice]
	switch d.Choice {
	case model.Undecided:
		if r.asks() {
			return w.Asks
		}
		return ""
	case model.Move:
		return fmt.Sprintf(form, a.short(d.To))
	case model.Early:
		return fmt.Sprintf(form, d.To.Time().Format("02/01"))
	case model.Merge:
		return fmt.Sprintf(form, strconv.Itoa(slices.Index(o.Periods(d.To), d.To)+1))
	}
	return form
}

// fullDecision says everything about a decision in a sentence.
func (a *App) fullDecision(d model.Decision) string {
	words := joinFilled("; ", text.Decision(d, a.words.Lang), a.basisWords(d))
	if d.At != 0 {
		words += " (" + fmt.Sprintf(a.w.Periods.DecidedAt, typedMoment(d.At)) + ")"
	}
	return words
}

func (a *App) basisWords(d model.Decision) string {
	if d.Basis == "" {
		return ""
	}
	return fmt.Sprintf(a.words.Calendar.Basis, d.Basis)
}

// dayWords tells what the officer should know of the day of a deadline: why
// offices are closed, or its lunar day about Tết.
func (a *App) dayWords(r periodRow) string {
	words := text.Rest(r.rest, r.due.Date(), a.words.Lang)
	if r.rest.Asks() {
		return words
	}
	lunar := model.LunarOf(r.due.Date())
	about := ""
	if lunar.NearTet() {
		about = text.Lunar(lunar, a.words.Lang)
	}
	return joinFilled(", ", words, about)
}
