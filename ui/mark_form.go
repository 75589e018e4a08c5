package ui

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"congvan/db"
	"congvan/intake"
	"congvan/model"
	"congvan/text"
	"congvan/viet"
)

// markForm records details on what is chosen, or on the cell in focus.
func (p *directivePage) markForm() tea.Cmd {
	as := p.targets()
	o := p.d.Obligation(as[0].Obligation)
	m := model.Mark{}
	if len(as) == 1 {
		m = p.marks[as[0]]
	}
	mf := p.markFields(o, m)
	f := newForm(p.App, p.targetsTitle(p.w.Mark.Title, as), mf.all()...)
	f.intro = widgetText(o)
	f.submit = func() func() error {
		c, ok := mf.change(f, m)
		if !ok {
			return nil
		}
		paths, files := mf.evidence.change(&c), p.store.Originals()
		return func() (err error) {
			if c.Originals, err = files.PutAll(paths, intake.OpenEvidence); err != nil {
				return err
			}
			return p.store.Mark(as, c)
		}
	}
	f.after = func() tea.Cmd { clear(p.chosen); return nil }
	return p.push(f)
}

// widgetText introduces a form with the beginning of the obligation's text.
func widgetText(o *model.Obligation) string {
	runes := []rune(o.ID + ". " + o.Text)
	if len(runes) > 150 {
		return string(runes[:150]) + "…"
	}
	return string(runes)
}

// targetsTitle names what a form works on: the unit, or how many.
func (a *App) targetsTitle(title string, as []model.AssignmentID) string {
	if len(as) == 1 {
		return title + ": " + a.roster.Name(as[0].Unit)
	}
	return title + ": " + text.Say(a.w.Mark.Many, len(as))
}

// markFields are the fields of the mark form.
type markFields struct {
	state, received, completeBy, channel, ref, note, reason, by *input
	measures                                                    []model.Measure
	values, baselines                                           []*input
	evidence                                                    evidenceFields
}

func (p *directivePage) markFields(o *model.Obligation, m model.Mark) markFields {
	w := p.w.Mark
	state := m.State
	if state == "" || state == model.Pending {
		state = model.Done
	}
	var options []option
	for _, s := range model.States {
		options = append(options, option{string(s), p.words.Terms.State[s]})
	}
	mf := markFields{
		state:      choiceField(w.State, string(state), w.StateHint, options...),
		received:   textField(w.Received, typedMoment(m.Received), p.w.App.MomentHint),
		completeBy: textField(w.CompleteBy, day(m.CompleteBy), w.CompleteByHint),
		channel:    textField(w.Channel, m.Channel, w.ChannelHint),
		ref:        textField(w.Ref, m.Ref, w.RefHint),
		note:       textField(w.Note, m.Note, ""),
		reason:     textField(w.Reason, m.Reason, w.ReasonHint),
		by:         textField(w.By, m.By, w.ReasonHint),
		measures:   o.Measures,
		evidence:   p.evidenceFields(m),
	}
	for _, ms := range o.Measures {
		mf.values = append(mf.values, textField(capital(ms.Name), figureOf(m, ms.Name).String(), w.ValueHint))
		base := (*input)(nil)
		if ms.Relative {
			b := ""
			if was, ok := m.Baselines[ms.Name]; ok {
				b = viet.FormatDecimal(was.Value, decimals(was.Value))
			}
			base = textField(fmt.Sprintf(w.Baseline, ms.Name), b, w.BaselineHint)
		}
		mf.baselines = append(mf.baselines, base)
	}
	return mf
}

func capital(s string) string {
	r := []rune(s)
	if len(r) == 0 {
		return s
	}
	return strings.ToUpper(string(r[:1])) + string(r[1:])
}

func (mf markFields) all() []*input {
	out := []*input{mf.state, mf.received}
	for i := range mf.values {
		out = append(out, mf.values[i])
		if mf.baselines[i] != nil {
			out = append(out, mf.baselines[i])
		}
	}
	out = append(out, mf.completeBy, mf.channel, mf.ref)
	return append(append(out, mf.evidence.all()...), mf.note, mf.reason, mf.by)
}

// change reads the fields; it reports false when one of them is wrong.
func (mf markFields) change(f *form, old model.Mark) (model.MarkChange, bool) {
	c := model.MarkChange{
		State: model.State(mf.state.value()), Channel: mf.channel.value(), Ref: mf.ref.value(),
		Note: mf.note.value(), Reason: mf.reason.value(), By: mf.by.value(),
		Values: map[string]float64{}, Approx: map[string]bool{}, Baselines: map[string]model.Baseline{},
	}
	var err error
	if mf.received.changed() {
		c.Received, err = parseMoment(mf.received.value())
		f.reject(mf.received, err)
	}
	c.Clear.Received = mf.received.blanked()
	c.Clear.Channel, c.Clear.Ref, c.Clear.Note = mf.channel.blanked(), mf.ref.blanked(), mf.note.blanked()
	c.Clear.Reason, c.Clear.By, c.Clear.Days = mf.reason.blanked(), mf.by.blanked(), mf.completeBy.blanked()
	if c.Received > f.now {
		f.reject(mf.received, &model.FutureError{Received: c.Received, Now: f.now})
	}
	c.CompleteBy, err = parseDay(mf.completeBy.value())
	f.reject(mf.completeBy, err)
	for i, ms := range mf.measures {
		mf.figure(f, mf.values[i], func(v float64, approx bool) { c.Values[ms.Name], c.Approx[ms.Name] = v, approx }, func() { c.Clear.Values = append(c.Clear.Values, ms.Name) })
		if b := mf.baselines[i]; b != nil {
			mf.figure(f, b, func(v float64, _ bool) {
				was := old.Baselines[ms.Name] // where it comes from stands in the grid of figures
				c.Baselines[ms.Name] = model.Baseline{Value: v, Period: was.Period, Source: was.Source}
			}, func() {})
		}
	}
	for _, in := range mf.all() {
		if in.err != "" {
			return c, false
		}
	}
	return c, true
}

// figure reads one number; blank is not zero.
func (mf markFields) figure(f *form, in *input, put func(v float64, approx bool), blank func()) {
	if in.value() == "" {
		blank()
		return
	}
	v, approx, err := intake.ParseFigure(in.value())
	if !f.reject(in, err) {
		put(v, approx)
	}
}

// extend logs a later deadline for what is chosen.
func (p *directivePage) extend() tea.Cmd {
	as, w := p.targets(), p.w.Mark
	to := textField(w.ExtendTo, "", w.ExtendExample)
	by := textField(w.ExtendBy, "", w.ExtendByHint)
	basis := textField(w.Basis, "", w.BasisHint)
	closed := noteField("")
	f := newLiveForm(p.App, p.targetsTitle(w.ExtendTitle, as), to, by, basis)
	f.live = func() { f.showOnly(p.closedNote(closed, as, to, by, basis)) }
	f.intro = w.ExtendIntro
	if len(as) == 1 {
		f.intro += " " + fmt.Sprintf(w.ExtendNow, p.short(p.facts(as[0]).Due))
	}
	f.onSave = func() tea.Cmd {
		f.clearErrors()
		when, err := parseMomentAt(to.value(), p.facts(as[0]).Due)
		if f.reject(to, err) || !p.filled(to, by, basis) {
			f.firstError()
			return nil
		}
		e := model.Extension{To: when, By: by.value(), Basis: basis.value()}
		return f.commit(func() error { return p.store.Extend(as, e) }, nil, func() tea.Cmd { clear(p.chosen); return nil })
	}
	return p.push(f)
}

// closedNote puts a note behind the new deadline where that is a day off.
func (p *directivePage) closedNote(note *input, as []model.AssignmentID, to *input, rest ...*input) []*input {
	when, err := parseMomentAt(to.value(), p.facts(as[0]).Due)
	if err != nil || when == 0 {
		return append([]*input{to}, rest...)
	}
	off := p.office.Calendar.RestOn(when.Date())
	if !off.Closed() {
		return append([]*input{to}, rest...)
	}
	note.label = "! " + fmt.Sprintf(p.w.Mark.ClosedDay, day(when.Date()), text.Rest(off, when.Date(), p.words.Lang))
	return append([]*input{to, note}, rest...)
}

// filled marks the first blank field.
func (a *App) filled(ins ...*input) bool {
	for _, in := range ins {
		if in.value() == "" {
			in.err = a.w.App.Required
			return false
		}
	}
	return true
}

// urge logs an urging; it is never edited afterwards.
func (p *directivePage) urge() tea.Cmd {
	as := p.targets()
	return p.urgeForm(as, "", func(string) { p.letGo() })
}

// urgeForm asks how units are urged and what they promise. last is the channel
// that is offered, "" for the first one; after is told the one that was taken.
func (a *App) urgeForm(as []model.AssignmentID, last string, after func(channel string)) tea.Cmd {
	w := a.w.Mark
	options := channels(w.Channels)
	last = cmp.Or(last, w.Channels[0])
	if !slices.Contains(w.Channels[:], last) {
		options = append(options, option{last, last})
	}
	channel := choiceField(w.UrgeBy, last, w.UrgeChannelHint, options...)
	note := textField(w.Note, "", "")
	promised := textField(w.Promised, "", w.PromisedHint)
	f := newForm(a, a.targetsTitle(w.UrgeTitle, as), channel, note, promised)
	if of := unitsIn(as); len(of) == 1 {
		f.intro = a.contact(of[0])
	}
	f.submit = func() func() error {
		when, err := parseDay(promised.value())
		if f.reject(promised, err) {
			return nil
		}
		r := model.Reminder{Channel: channel.value(), Note: note.value(), Promised: when}
		return func() error { _, err := a.store.Remind(as, r); return err }
	}
	f.after = func() tea.Cmd {
		after(channel.value())
		return nil
	}
	return a.push(f)
}

// unitsIn lists the units of assignments, each once.
func unitsIn(as []model.AssignmentID) (out []model.UnitID) {
	for _, x := range as {
		if !slices.Contains(out, x.Unit) {
			out = append(out, x.Unit)
		}
	}
	return out
}

func channels(names [5]string) []option {
	var out []option
	for _, n := range names {
		out = append(out, option{n, n})
	}
	return out
}

// request wakes an on-request obligation for one more period.
func (p *directivePage) request() tea.Cmd {
	o, w := p.obligation(), p.w.Mark
	asked := textField(w.Asked, "", p.w.App.MomentHint)
	due := textField(w.RequestDue, "", w.MomentExample)
	basis := textField(w.Basis, "", w.BasisHint)
	f := newForm(p.App, fmt.Sprintf(w.RequestTitle, o.ID), asked, due, basis)
	f.intro = widgetText(o)
	f.submit = func() func() error {
		from, err := parseMomentAt(asked.value(), p.now.Date().Start()) // a day alone is its first minute
		if f.reject(asked, err) {
			return nil
		}
		if from == 0 {
			from = p.now
		}
		when, err := parseMoment(due.value())
		if f.reject(due, err) || !p.filled(due, basis) {
			return nil
		}
		if when < from {
			f.reject(due, &db.InvalidError{What: "request", Why: db.DueTooEarly})
			return nil
		}
		r := model.Request{Asked: from, Due: when, Basis: basis.value()}
		return func() error { return p.store.Request(p.id, o.ID, r) }
	}
	return p.push(f)
}

// known returns the name if a unit or group bears it by now, else nothing.
func (p *directivePage) known(name string) string {
	if _, err := p.roster.Lookup(name, p.d.Date.Start()); err != nil {
		return ""
	}
	return name
}

// resolve tells which units an addressee means that matched nothing.
func (p *directivePage) resolve() tea.Cmd {
	o, w := p.obligation(), p.w.Mark
	var entries []option
	for _, u := range o.Unresolved {
		entries = append(entries, option{u, u})
	}
	written := choiceField(w.ResolveWhich, o.Unresolved[0], w.StateHint, entries...)
	units := textField(w.ResolveUnits, p.known(o.Unresolved[0]), w.ResolveHint)
	f := newForm(p.App, w.ResolveTitle, written, units)
	f.intro = w.ResolveIntro
	f.submit = func() func() error {
		if !p.filled(units) {
			return nil
		}
		var ids []model.UnitID
		for name := range strings.SplitSeq(units.value(), ";") {
			found, err := p.roster.Lookup(strings.TrimSpace(name), p.d.Date.Start())
			if f.reject(units, err) {
				return nil
			}
			ids = append(ids, found...)
		}
		return func() error { return p.store.Resolve(p.id, written.value(), ids) }
	}
	return p.push(f)
}
