package ui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"congvan/model"
)

// lock closes the period in focus, or opens it again.
func (p *directivePage) lock() tea.Cmd {
	o, due := p.obligation(), p.focusedPeriod()
	if c, closed := o.Closed(due); closed {
		return p.reopen(o, c)
	}
	w := p.w.Closing
	title := fmt.Sprintf(w.Title, p.moment(due))
	if due == 0 {
		title = fmt.Sprintf(w.Whole, o.ID)
	}
	note := textField(p.w.Mark.Note, "", w.NoteHint)
	f := newForm(p.App, title, note)
	r := p.ratesInFocus()
	f.intro = w.Intro + " " + fmt.Sprintf(w.Submitted, r.In, r.Owed)
	f.submit = func() func() error {
		words := note.value()
		return func() error { return p.store.ClosePeriod(p.id, o.ID, due, words) }
	}
	return p.push(f)
}

func (p *directivePage) reopen(o *model.Obligation, c model.Closing) tea.Cmd {
	w := p.w.Closing
	title := fmt.Sprintf(w.ReopenTitle, p.moment(c.Period))
	if c.Period == 0 {
		title = w.Reopen
	}
	reason := textField(p.w.Mark.Reason, "", w.ReopenHint)
	f := newForm(p.App, title, reason)
	f.intro = joinFilled(" ", fmt.Sprintf(w.ReopenIntro, p.moment(c.At)), c.Note)
	f.submit = func() func() error {
		if !p.filled(reason) {
			return nil
		}
		words := reason.value()
		return func() error { return p.store.ReopenPeriod(p.id, o.ID, c.Period, words) }
	}
	return p.push(f)
}

// focusedPeriod is the period of the column in focus.
func (p *directivePage) focusedPeriod() model.Instant {
	ps := p.periods()
	if len(ps) == 0 {
		return 0
	}
	return ps[min(p.col, len(ps)-1)]
}

// noLock tells why there is nothing to close or open.
func (p *directivePage) noLock() string {
	switch why := p.readOnly(); {
	case why != "":
		return why
	case p.obligation() == nil:
		return p.w.Directive.NoObligation
	case p.obligation().Dormant():
		return p.w.Directive.Dormant
	}
	return ""
}

// lockSign is the mark of a closed period in the head of its column.
func (a *App) lockSign(o *model.Obligation, due model.Instant) string {
	if _, closed := o.Closed(due); closed {
		return a.w.Closing.Brief
	}
	return ""
}

// lockWords tells when a period was closed, and why.
func (a *App) lockWords(o *model.Obligation, due model.Instant) []string {
	c, closed := o.Closed(due)
	if !closed {
		return nil
	}
	return []string{joinFilled(": ", fmt.Sprintf(a.w.Closing.Closed, a.short(c.At)), c.Note)}
}
