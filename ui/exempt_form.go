package ui

import (
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"

	"congvan/model"
)

// What an exemption is for, as the form offers it.
const (
	exemptThese = "these" // the periods chosen
	exemptDays  = "days"  // those of a stretch of days
	exemptNot   = "not"   // no longer
)

// An exemptForm frees units from an obligation, or no longer. It shows only the
// fields that the choice needs.
type exemptForm struct {
	*liveForm
	page *directivePage
	as   []model.AssignmentID
	o    *model.Obligation

	which, from, until, reason, by *input
}

// exempt opens the form for what is chosen, or for the cell in focus.
func (p *directivePage) exempt() tea.Cmd {
	w := p.w.Exempting
	f := &exemptForm{page: p, as: p.targets()}
	f.o = p.d.Obligation(f.as[0].Obligation)
	options := f.options()
	f.which = choiceField(w.Which, options[0].value, p.w.Periods.ChoiceHint+": "+joinOptions(options), options...)
	day1 := f.as[0].Period.Date()
	f.from = textField(w.From, day(day1), w.FromHint)
	f.until = textField(w.Until, "", w.UntilHint)
	f.reason = textField(p.w.Mark.Reason, "", w.ReasonHint)
	f.by = textField(p.w.Mark.By, "", w.ByHint)
	f.liveForm = newLiveForm(p.App, p.targetsTitle(fmt.Sprintf(w.Title, f.o.ID), f.as), f.visible()...)
	f.intro = w.Intro
	if e, ok := f.o.Exemption(f.as[0].Unit, f.as[0].Period); ok && len(f.as) == 1 {
		f.intro = firstUpper(p.exemptWords(e)) + ". " + w.Intro
	}
	f.live = func() { f.showOnly(f.visible()) }
	f.onSave = f.keep
	return p.push(f.liveForm)
}

// options lists what an exemption can be for; that there shall be none comes
// first where there is one.
func (f *exemptForm) options() (out []option) {
	w := f.page.w.Exempting
	if f.covered() {
		out = append(out, option{exemptNot, w.Back})
	}
	periods := f.periods()
	switch {
	case periods[0] == 0:
		return append(out, option{exemptThese, w.Whole})
	case len(periods) == 1:
		out = append(out, option{exemptThese, fmt.Sprintf(w.This, f.page.short(periods[0]))})
	default:
		out = append(out, option{exemptThese, w.These})
	}
	return append(out, option{exemptDays, w.Days})
}

// covered reports whether one of them is exempt, by an exemption or by its mark.
func (f *exemptForm) covered() bool {
	return slices.ContainsFunc(f.as, func(a model.AssignmentID) bool {
		_, exempt := f.o.Exemption(a.Unit, a.Period)
		return exempt || f.page.marks[a].State == model.Exempt
	})
}

func (f *exemptForm) periods() (out []model.Instant) {
	for _, a := range f.as {
		if !slices.Contains(out, a.Period) {
			out = append(out, a.Period)
		}
	}
	return out
}

func (f *exemptForm) units() (out []model.UnitID) {
	for _, a := range f.as {
		if !slices.Contains(out, a.Unit) {
			out = append(out, a.Unit)
		}
	}
	return out
}

func (f *exemptForm) visible() []*input {
	switch f.which.value() {
	case exemptNot:
		return []*input{f.which}
	case exemptDays:
		return []*input{f.which, f.from, f.until, f.reason, f.by}
	}
	return []*input{f.which, f.reason, f.by}
}

// keep hands the exemptions to the store, or takes them back.
func (f *exemptForm) keep() tea.Cmd {
	f.clearErrors()
	store, id, o := f.store, f.page.id, f.o.ID
	after := func() tea.Cmd { clear(f.page.chosen); return nil }
	if f.which.value() == exemptNot {
		units, periods := f.units(), f.periods()
		return f.commit(func() error { return store.Spare(id, o, units, periods...) }, nil, after)
	}
	es, ok := f.exemptions()
	if !ok || !f.page.filled(f.reason, f.by) {
		f.firstError()
		return nil
	}
	return f.commit(func() error { return store.Exempt(id, o, es) }, nil, after)
}

// exemptions reads the fields; false when a day is wrong.
func (f *exemptForm) exemptions() (es []model.Exemption, ok bool) {
	e := model.Exemption{Reason: f.reason.value(), By: f.by.value()}
	if f.which.value() == exemptDays {
		var err, err2 error
		e.From, err = parseDay(f.from.value())
		e.Until, err2 = parseDay(f.until.value())
		if f.reject(f.from, err) || f.reject(f.until, err2) || !f.page.filled(f.from) {
			return nil, false
		}
		for _, u := range f.units() {
			e.Unit = u
			es = append(es, e)
		}
		return es, true
	}
	for _, a := range f.as {
		e.Unit = a.Unit
		if a.Period != 0 {
			e.From, e.Until = a.Period.Date(), a.Period.Date()
		}
		es = append(es, e)
	}
	return es, true
}

// exemptWords tells for which days a unit is exempt, why and who decided.
func (a *App) exemptWords(e model.Exemption) string {
	w := a.w.Exempting
	days := ""
	switch {
	case e.From == 0 && e.Until == 0:
		days = w.Always
	case e.From == e.Until:
		days = fmt.Sprintf(w.OnDay, day(e.From))
	case e.Until == 0:
		days = fmt.Sprintf(w.Since, day(e.From))
	case e.From == 0:
		days = fmt.Sprintf(w.UpTo, day(e.Until))
	default:
		days = fmt.Sprintf(w.FromDay, day(e.From), day(e.Until))
	}
	return fmt.Sprintf(w.Exempt, days, e.Reason, e.By)
}
