package ui

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"congvan/model"
	"congvan/text"
	"congvan/ui/widget"
)

// dutyActions are the actions on an obligation and its assignments that are
// wanted less often.
func (p *directivePage) dutyActions() []action {
	return []action{
		{keys: "ctrl+d", name: p.w.Why.Open, run: p.why, deny: p.noWhy, quiet: true},
		{keys: "delete", name: p.w.Exempting.Open, run: p.exempt, deny: p.noMark, quiet: true},
		{keys: "f12", name: p.w.Closing.Open, run: p.lock, deny: p.noLock, quiet: true},
		{keys: "ctrl+]", name: p.w.Chain.Open, run: p.follow, deny: p.noChain, quiet: true},
	}
}

// A whyRow is one fact: what it is, and how it stands.
type whyRow struct{ label, words string }

// A whyDialog tells how assignments of one document come to their standing: the
// line of the rules that gave it, and the facts; one at a time.
type whyDialog struct {
	base
	page  *directivePage // of the document; nil until it is read
	own   bool           // the page is open below, and reads itself
	as    []model.AssignmentID
	at    int
	list  widget.List
	loads int
}

// whyAction tells why assignments of one document stand as they do.
func (a *App) whyAction(of func() []model.AssignmentID) action {
	return action{keys: "ctrl+d", name: a.w.Why.Open, quiet: true, run: func() tea.Cmd {
		return a.tellWhy(of()...)
	}, deny: func() string {
		if len(of()) == 0 {
			return a.w.Directive.NoAssignment
		}
		return ""
	}}
}

func (a *App) tellWhy(as ...model.AssignmentID) tea.Cmd {
	return a.push(&whyDialog{base: base{a}, as: as})
}

func (p *directivePage) why() tea.Cmd {
	a, _ := p.assignment()
	return p.push(&whyDialog{base: base{p.App}, page: p, own: true, as: []model.AssignmentID{a}})
}

func (p *directivePage) noWhy() string {
	if _, ok := p.assignment(); !ok {
		return p.w.Directive.NoAssignment
	}
	return ""
}

func (d *whyDialog) title() string {
	words := fmt.Sprintf(d.w.Why.Title, d.roster.Name(d.as[d.at].Unit))
	if len(d.as) > 1 {
		words += fmt.Sprintf(" (%d/%d)", d.at+1, len(d.as))
	}
	return words
}

func (d *whyDialog) actions() []action {
	acts := []action{{keys: "esc enter ctrl+d", name: d.w.App.Close, run: d.pop}}
	if len(d.as) > 1 {
		acts = append(acts, action{keys: "right", name: d.w.Why.Next, run: func() tea.Cmd { return d.turn(1) }},
			action{keys: "left", name: d.w.Why.Prev, run: func() tea.Cmd { return d.turn(-1) }, quiet: true})
	}
	return acts
}

func (d *whyDialog) turn(n int) tea.Cmd {
	d.at = (d.at + n + len(d.as)) % len(d.as)
	d.list = widget.List{}
	return nil
}

// reload reads the document, unless its page does.
func (d *whyDialog) reload() tea.Cmd {
	if d.own {
		return nil
	}
	store, id := d.store, d.as[0].Directive
	d.loads++
	n := d.loads
	return read(func() then {
		p := &directivePage{base: d.base, id: id}
		var err, err2, err3 error
		p.d, err = store.Directive(id)
		p.marks, err2 = store.Marks(id)
		p.others, err3 = othersOf(store, &p.d)
		return func() tea.Cmd {
			if n == d.loads {
				d.page = p
				return d.report(firstError(err, err2, err3))
			}
			return nil
		}
	})
}

func (d *whyDialog) update(msg tea.Msg) tea.Cmd {
	if k, ok := msg.(tea.KeyPressMsg); ok {
		switch k.String() { // it scrolls by lines: the cursor is kept at the window's edge
		case "up":
			d.list.Cursor = d.list.Top()
		case "down":
			d.list.Cursor = min(d.list.Len-1, d.list.Top()+d.list.Height()-1)
		}
		d.list.Key(k.String())
	}
	return nil
}

func (d *whyDialog) size(w, h int) (int, int) {
	w = min(w, 92)
	return w, min(h, len(d.lines(w)))
}

func (d *whyDialog) view(w, h int) string {
	lines := d.lines(w)
	d.list.Len = len(lines)
	return d.list.View(w, h, func(i int) string { return lines[i] })
}

// lines draws the facts, each behind its label.
func (d *whyDialog) lines(w int) (out []string) {
	if d.page == nil {
		return []string{widget.Cell(" "+d.w.Behind.Reading, w)}
	}
	if d.page.d.Obligation(d.as[d.at].Obligation) == nil { // taken back meanwhile
		return []string{widget.Cell(" "+d.w.Directive.NoAssignment, w)}
	}
	rows, lead := d.page.whyRows(d.as[d.at]), 0
	for _, r := range rows {
		lead = max(lead, widget.Width(r.label)+3)
	}
	for i, r := range rows {
		label := d.theme.label.Render(widget.Cell(" "+r.label, lead))
		for _, words := range widget.Wrap(r.words, w-lead-1) {
			if i < 2 {
				words = d.theme.focus.Render(widget.Cell(words, w-lead-1))
			}
			out = append(out, widget.Line(label+words, w))
			label = strings.Repeat(" ", lead)
		}
	}
	return out
}

// whyRows lists the standing, the rule, and what they follow from.
func (p *directivePage) whyRows(a model.AssignmentID) []whyRow {
	w, o, m, f := p.w.Why, p.d.Obligation(a.Obligation), p.marks[a], p.facts(a)
	standing, rule := f.Judge(p.clock())
	rows := []whyRow{
		{w.Standing, sign(standing) + " " + p.words.Terms.Standing[standing]},
		{w.Rule, w.Rules[rule]},
		{w.Original, p.orNoDeadline(a.Period)},
	}
	if d := o.Decision(a.Period); d.Choice != model.Undecided {
		rows = append(rows, whyRow{w.AllMoved, joinFilled("; ", text.Decision(d, p.words.Lang), p.basisWords(d), fmt.Sprintf(w.Recorded, p.moment(d.At)))})
	}
	rows = append(rows, p.extensionRows(o, a, m)...)
	if f.Due != a.Period {
		rows = append(rows, whyRow{w.Due, p.moment(f.Due)})
	}
	rows = append(rows, whyRow{w.Received, p.receivedWords(m.Received, f.Due)}, whyRow{w.State, p.stateWords(m)})
	if m.CompleteBy != 0 {
		rows = append(rows, whyRow{w.Complete, day(m.CompleteBy)})
	}
	rows = append(rows, p.outsideRows(o, a, m)...)
	rows = append(rows, whyRow{w.Report, p.yesOrNo(o.Report)})
	if c, closed := o.Closed(a.Period); closed {
		rows = append(rows, whyRow{w.Closed, joinFilled(": ", p.moment(c.At), c.Note)})
	}
	if shown := joinFilled(" · ", append([]string{m.Ref}, p.evidenceWords(m)...)...); shown != "" {
		rows = append(rows, whyRow{w.Evidence, shown})
	}
	c := p.clock()
	return append(rows, whyRow{w.Clock, p.moment(c.Now)}, whyRow{w.Settings, text.Say(w.Reckoned, p.strictness(c), c.SoonDays, c.LongDays)})
}

// extensionRows tells of each extension who allowed it on what basis.
func (p *directivePage) extensionRows(o *model.Obligation, a model.AssignmentID, m model.Mark) (rows []whyRow) {
	w, all := p.w.Why, o.DueOf(a.Period)
	for i, e := range m.Extensions {
		words := fmt.Sprintf(w.To, p.moment(e.To), e.By, e.Basis, p.moment(e.At))
		if m.GrantedLate(i, all) {
			words += " (" + w.Late + ")"
		}
		rows = append(rows, whyRow{w.Extended, words})
	}
	return rows
}

// outsideRows tells what takes an assignment out of the total.
func (p *directivePage) outsideRows(o *model.Obligation, a model.AssignmentID, m model.Mark) (rows []whyRow) {
	w := p.w.Why
	if m.State == model.Exempt {
		rows = append(rows, whyRow{w.Exempt, joinFilled("; ", w.ByMark, m.Reason, m.By)})
	}
	if e, ok := o.Exemption(a.Unit, a.Period); ok {
		rows = append(rows, whyRow{w.Exempt, p.exemptWords(e)})
	}
	switch o.Decision(a.Period).Choice {
	case model.Excuse:
		rows = append(rows, whyRow{w.Exempt, w.ByPeriod})
	case model.Merge:
		rows = append(rows, whyRow{w.Exempt, w.Merged})
	}
	if o.Dormant() {
		rows = append(rows, whyRow{w.Request, w.Nobody})
	}
	for _, r := range o.Requests {
		if r.Due == a.Period {
			rows = append(rows, whyRow{w.Request, joinFilled("; ", p.moment(r.Asked), r.Basis)})
		}
	}
	if p.d.SupersededBy != 0 {
		newer := p.others[p.d.SupersededBy]
		rows = append(rows, whyRow{w.Superseded, joinFilled("; ", fmt.Sprintf(p.w.Directive.SupersededBy, day(p.d.SupersededFrom)), newer.d.Label())})
	}
	return rows
}

func (p *directivePage) orNoDeadline(i model.Instant) string {
	if i == 0 {
		return p.words.Terms.NoDeadline
	}
	return p.moment(i)
}

// receivedWords tells when a unit delivered, and how far from the deadline.
func (p *directivePage) receivedWords(received, due model.Instant) string {
	w := p.w.Why
	switch {
	case received == 0:
		return w.NotReceived
	case due == 0:
		return p.moment(received)
	case received == due:
		return p.moment(received) + ", " + w.OnTheDot
	case received > due:
		return p.moment(received) + ", " + fmt.Sprintf(w.After, p.words.Terms.Lapse.Of(model.Apart(due, received)))
	}
	return p.moment(received) + ", " + fmt.Sprintf(w.Before, p.words.Terms.Lapse.Of(model.Apart(received, due)))
}

// stateWords tells what was recorded, and when.
func (p *directivePage) stateWords(m model.Mark) string {
	state := m.State
	if state == "" {
		state = model.Pending
	}
	words := p.words.Terms.State[state]
	if m.Changed != 0 {
		words += "; " + fmt.Sprintf(p.w.Why.Recorded, p.moment(m.Changed))
	}
	return words
}

func (p *directivePage) yesOrNo(yes bool) string {
	if yes {
		return p.w.Why.Yes
	}
	return p.w.Why.No
}

func (p *directivePage) strictness(c model.Clock) string {
	if c.Strict {
		return p.w.Why.Strict
	}
	return p.w.Why.Lenient
}
