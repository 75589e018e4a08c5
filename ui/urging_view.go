package ui

import (
	"fmt"
	"strings"

	"congvan/db"
	"congvan/model"
	"congvan/text"
	"congvan/ui/widget"
	"congvan/viet"
)

// Columns of the list of calls; unit, contact and what take the rest.
const (
	callSignCol, callDueCol, callLateCol, callUrgedCol, callRungCol = 3, 12, 14, 20, 6
	callPane                                                        = 7 // lines of the one in focus
)

func (u *urgingPage) view(w, h int) string {
	switch {
	case !u.loaded:
		return widget.Block(nil, w, h)
	case len(u.calls.Owed) == 0:
		return widget.Block(append([]string{""}, widget.Wrap("   "+u.w.Urging.Nobody, w-3)...), w, h)
	}
	lines := []string{
		u.theme.heading.Render(widget.Cell(" "+u.headWords(), w)),
		u.theme.faint.Render(u.columns(w)),
	}
	room := h - len(lines) - callPane - 1
	list := u.list.View(w-1, room, func(i int) string { return u.line(i, w-1) })
	rule := u.theme.box.Render(strings.Repeat("─", w))
	return strings.Join([]string{
		widget.Block(lines, w, len(lines)), u.beside(list, &u.list), rule, widget.Block(u.details(w), w, callPane),
	}, "\n")
}

func (u *urgingPage) headWords() string {
	waiting, let := 0, 0
	for i := range u.calls.Owed {
		if u.calls.Owed[i].Waits {
			waiting++
		}
		if u.calls.Owed[i].Let {
			let++
		}
	}
	words := fmt.Sprintf(u.w.Urging.Head, viet.FormatCount(int64(len(u.calls.Owed))), viet.FormatCount(int64(waiting)))
	if let > 0 {
		words += fmt.Sprintf(u.w.Urging.HeadLet, viet.FormatCount(int64(let)))
	}
	if u.calls.Left > 0 {
		words = fmt.Sprintf(u.w.Urging.HeadLeft, words, viet.FormatCount(int64(u.calls.Read)), viet.FormatCount(int64(u.calls.Left)))
	}
	return words
}

func (u *urgingPage) status() string {
	if n := len(u.chosen); n > 0 {
		return text.Say(u.w.Urging.Chosen, n)
	}
	if len(u.calls.Owed) == 0 {
		return ""
	}
	return fmt.Sprintf(u.w.Urging.Status, u.lastChannel())
}

// widths shares what the fixed columns leave; a narrow window has no room for
// the contact, which stands below the list.
func (u *urgingPage) widths(w int) (unit, contact, what int) {
	rest := w - callSignCol - callDueCol - callLateCol - callUrgedCol - callRungCol
	if rest < 55 {
		what = rest * 13 / 24
		return rest - what, 0, what
	}
	contact = rest * 9 / 20
	what = rest / 4
	return rest - contact - what, contact, what
}

func (u *urgingPage) columns(w int) string {
	t := u.w.Urging
	unit, contact, what := u.widths(w - 1)
	return widget.Cell("", callSignCol) + widget.Cell(t.UnitCol, unit) + widget.Cell(t.ContactCol, contact) + widget.Cell(t.WhatCol, what) +
		widget.Cell(t.DueCol, callDueCol) + widget.Cell(t.LateCol, callLateCol) + widget.Cell(t.UrgedCol, callUrgedCol) + widget.Cell(t.RungCol, callRungCol) + " "
}

func (u *urgingPage) line(i, w int) string {
	o := &u.calls.Owed[i]
	unit, contact, what := u.widths(w)
	x, _ := u.roster.Unit(o.Unit)
	st := o.Standing()
	mark := " " + sign(st) + " "
	if u.chosen[callOf(o)] {
		mark = "●" + sign(st) + " "
	}
	name := widget.Cell(x.Label(), unit-1) + " "
	if contact > 0 {
		name += widget.Cell(strings.TrimSpace(x.Contact.Phone+" "+x.Contact.Person), contact-1) + " "
	}
	rest := widget.Cell(u.what(o), what-1) + " " + widget.Cell(u.dayBrief(o.Due), callDueCol-1) + " " +
		widget.Cell(u.lateWords(o.Due), callLateCol-1) + " " + widget.Cell(u.urgedWords(o), callUrgedCol-1) + " " + widget.Cell(u.rungBrief(o), callRungCol)
	if i == u.list.Cursor {
		return u.theme.selected.Render(mark + name + rest)
	}
	return u.theme.of(st).Render(mark) + name + rest
}

// dayBrief is a moment of this year as the day and the hour, of others the day
// alone.
func (a *App) dayBrief(i model.Instant) string {
	if i != 0 && i.Date().Year() != a.now.Date().Year() {
		return day(i.Date())
	}
	return a.short(i)
}

func (u *urgingPage) what(o *db.Owing) string {
	return fmt.Sprintf(u.w.Urging.Clauses, o.Row.Label(), strings.Join(clausesOf(o), ", "))
}

func clausesOf(o *db.Owing) []string {
	var ids []string
	for _, p := range o.Parts {
		ids = append(ids, p.Assignment.Obligation)
	}
	return ids
}

func (u *urgingPage) lateWords(due model.Instant) string {
	if due == 0 {
		return u.words.Terms.NoDeadline
	}
	return u.away(due)
}

// urgedWords is how often, when last, and the day promised: "2× 03/02 hứa 05/02".
func (u *urgingPage) urgedWords(o *db.Owing) string {
	last, promise := o.Urged()
	if last.N == 0 {
		return ""
	}
	words := text.Say(u.w.Urging.Times, o.Urgings(), last.At.Time().Format("02/01"))
	if promise.N == 0 {
		return words
	}
	over := ""
	if promise.Promised.End() < u.now {
		over = "!"
	}
	return words + " " + over + fmt.Sprintf(u.w.Urging.PromisedFor, promise.Promised.Start().Time().Format("02/01"))
}

// rungBrief is the rung that waits, or when the next one comes.
func (u *urgingPage) rungBrief(o *db.Owing) string {
	if o.Let {
		return "►" + u.w.Urging.LetBrief
	}
	if o.Ended {
		return "–"
	}
	if o.Waits && (o.Rung != model.Rung{}) {
		return fmt.Sprintf("►%+d", o.Rung.Day)
	}
	if o.Waits {
		return "►"
	}
	if next, ok := u.office.Urging().Next(o.Due, u.now); ok && o.Due != 0 {
		return next.At.Time().Format("02/01")
	}
	return "–"
}

// rungWords is rungBrief in words.
func (u *urgingPage) rungWords(o *db.Owing) string {
	w := u.w.Urging
	next, ok := u.office.Urging().Next(o.Due, u.now)
	switch {
	case o.Let:
		return w.Let
	case o.Ended:
		return w.Ended
	case o.Waits && o.Rung == (model.Rung{}):
		return w.Nothing
	case o.Waits && o.Rung.Day == 0:
		return w.AtHour
	case o.Waits:
		return fmt.Sprintf(w.Rung, o.Rung.Day)
	case ok && o.Due != 0:
		return fmt.Sprintf(w.Next, u.rungDay(next))
	}
	return w.LastRung
}

// rungDay is when a rung falls: a day, or at the deadline its hour too.
func (u *urgingPage) rungDay(r model.Rung) string {
	if r.Day == 0 {
		return u.short(r.At)
	}
	return u.short(r.At.Date().End())
}

// details is all about the row in focus: whom to call, what is owed, and how it
// was urged before, the newest urging first.
func (u *urgingPage) details(w int) []string {
	o, ok := u.focused()
	if !ok {
		return nil
	}
	t := u.w.Urging
	lines := []string{
		u.theme.title.Render(widget.Cell(" "+joinFilled(" · ", u.roster.Name(o.Unit), u.contact(o.Unit)), w)),
		widget.Cell(" "+joinFilled(" · ", o.Row.Label(), o.Row.Subject), w),
	}
	lines = append(lines, clauseLines(fmt.Sprintf(t.Clause, strings.Join(clausesOf(&o), ", "), o.Parts[0].Text), w)...)
	lines = append(lines,
		u.theme.of(o.Standing()).Render(widget.Cell(" "+joinFilled(" · ", sign(o.Standing())+" "+u.words.Terms.Standing[o.Standing()], u.rungWords(&o), u.lateWords(o.Due), u.moment(o.Due)), w)))
	return append(lines, u.history(&o, w)...)
}

// clauseLines is what a clause asks in two lines; what does not fit ends in "…".
func clauseLines(words string, w int) []string {
	lines := widget.Wrap(words, w-2)
	if len(lines) > 2 {
		lines = []string{lines[0], strings.Join(lines[1:], " ")}
	}
	for i := range lines {
		lines[i] = widget.Cell(" "+lines[i], w)
	}
	return lines
}

// history words the urgings of a row, the newest first; an empty one says so.
func (u *urgingPage) history(o *db.Owing, w int) []string {
	longest := o.Parts[0]
	for _, p := range o.Parts {
		if len(p.Mark.Reminders) > len(longest.Mark.Reminders) {
			longest = p
		}
	}
	var out []string
	for i := len(longest.Mark.Reminders) - 1; i >= 0; i-- {
		r := longest.Mark.Reminders[i]
		promise := ""
		if kept := r.Kept(model.Facts{State: longest.Mark.State, Received: longest.Mark.Received}, u.now); kept != model.NoPromise {
			promise = ", " + fmt.Sprintf(u.w.Urging.Promise[kept], day(r.Promised))
		}
		words := fmt.Sprintf(u.w.Urging.Long, r.N, u.short(r.At), r.Channel, promise)
		out = append(out, widget.Cell(" "+joinFilled(" · ", words, r.Note), w))
	}
	if len(out) == 0 {
		out = append(out, u.theme.faint.Render(widget.Cell(" "+u.w.Urging.Nothing, w)))
	}
	return out
}

// contact is whom to call in a unit.
func (a *App) contact(id model.UnitID) string {
	x, _ := a.roster.Unit(id)
	if words := joinFilled(" · ", x.Contact.Person, x.Contact.Phone, x.Contact.Email); words != "" {
		return words
	}
	return a.w.Mark.NoContact
}
