package db

import (
	"cmp"
	"errors"
	"fmt"
	"maps"
	"slices"

	"pgregory.net/rapid"

	"congvan/model"
	"congvan/viet"
)

// alike fails unless the store refused as the model did.
func (m *machine) alike(got, want error) {
	m.Helper()
	if fmt.Sprintf("%T %v", got, got) != fmt.Sprintf("%T %v", want, want) {
		m.Fatalf("error %T %v, want %T %v", got, got, want, want)
	}
}

func (m *machine) bool(what string) bool { return rapid.Bool().Draw(m.T, what) }

func (m *machine) word(of ...string) string { return rapid.SampledFrom(of).Draw(m.T, "word") }

// change draws what an officer may record at one go.
func (m *machine) change() model.MarkChange {
	c := model.MarkChange{
		State: model.States[m.int(0, len(model.States)-1, "state")], Note: m.word("", "ghi chú"),
		Values: map[string]float64{"cài đặt": float64(m.int(0, 100, "value"))}, Channel: "email",
	}
	switch m.int(0, 6, "more") {
	case 0:
		c.Received = m.now + 1
	case 1:
		c.Received, c.CompleteBy = m.now.AddDays(-m.int(0, 40, "back")), m.now.Date().AddDays(m.int(-3, 9, "complete"))
	case 2:
		c.Approx = map[string]bool{"cài đặt": true}
	case 3:
		c.Ref, c.Place = m.word("", "12/BC-UBND"), m.word("", "cặp 3")
	case 4:
		c.NoEvidence = m.word("báo qua điện thoại", "mất điện")
	case 5:
		c.Values, c.State = nil, ""
		c.Clear = model.Clearing{Values: []string{"cài đặt"}, Ref: m.bool("no ref"), NoEvidence: true, Note: m.bool("no note")}
	case 6:
		x, err := m.s.Originals().Put(m.word("a.pdf", "b.pdf"), "pdf", []byte(m.word("%PDF một", "%PDF hai")))
		m.must(err)
		c.Originals = []model.Original{x}
	}
	return c
}

// duty draws an obligation of a directive that keep wants, on a copy.
func (m *machine) duty(keep func(*model.Obligation) bool) (model.Directive, *model.Obligation) {
	d := copied(m.directives[oneOf(m, m.directives)])
	var found []*model.Obligation
	for i := range d.Obligations {
		if keep(&d.Obligations[i]) {
			found = append(found, &d.Obligations[i])
		}
	}
	if len(found) == 0 {
		m.Skip("no such obligation")
	}
	return d, found[m.int(0, len(found)-1, "obligation")]
}

func anyDuty(*model.Obligation) bool { return true }

// period draws one of the obligation.
func (m *machine) period(o *model.Obligation) model.Instant {
	return rapid.SampledFrom(o.Periods(m.now)).Draw(m.T, "period")
}

func (m *machine) exempt() {
	d, o := m.duty(anyDuty)
	var es []model.Exemption
	units := m.some()
	if len(o.Units) > 0 && m.int(0, 3, "of all") > 0 {
		units = o.Units[:m.int(1, len(o.Units), "n")]
	}
	for _, u := range units {
		e := model.Exemption{Unit: u, Reason: m.word("giãn cách", "giãn cách", "giãn cách", "lũ", "lũ", "lũ", ""), By: "Trưởng phòng", At: m.now}
		if m.bool("from") {
			e.From = cmp.Or(m.period(o), m.now).Date().AddDays(m.int(-3, 3, "from"))
		}
		if m.bool("until") {
			e.Until = cmp.Or(e.From, m.now.Date()).AddDays(m.int(-1, 14, "until"))
		}
		es = append(es, e)
	}
	next, wider := m.clone(), *o
	for i := 0; i < len(wider.Units); i++ { // and whoever takes over from them
		for _, heir := range heirs(m.units[wider.Units[i]]) {
			if !slices.Contains(wider.Units, heir) {
				wider.Units = append(wider.Units, heir)
			}
		}
	}
	if err := wider.Exempt(es...); err != nil {
		m.alike(m.s.Exempt(d.ID, o.ID, es), err)
		return
	}
	o.Exemptions = wider.Exemptions
	next.directives[d.ID] = d
	m.done(m.s.Exempt(d.ID, o.ID, es), next)
}

// spare lets some units owe a period again.
func (m *machine) spare() {
	d, o := m.duty(anyDuty)
	period, units := m.period(o), m.some()
	var left, gone []model.Exemption
	for _, e := range o.Exemptions {
		if slices.Contains(units, e.Unit) && reaches(e, period) {
			gone = append(gone, e)
		} else {
			left = append(left, e)
		}
	}
	o.Exemptions = left
	next, marked := m.clone(), m.unmark(model.AssignmentID{Directive: d.ID, Obligation: o.ID, Period: period}, units)
	maps.Copy(next.marks, marked)
	err := m.s.Spare(d.ID, o.ID, units, period)
	var locked *model.ClosedError
	switch {
	case len(gone) == 0 && len(marked) == 0:
		refused[*NotFoundError](m, err)
		return
	case errors.As(err, &locked) && len(marked) > 0 && locked.Closing.Period == period:
		return
	case errors.As(err, &locked) && slices.ContainsFunc(gone, func(e model.Exemption) bool { return reaches(e, locked.Closing.Period) }):
		return // what went up counts as it did
	}
	next.directives[d.ID] = d
	m.done(err, next)
}

// unmark is what the marks of units in a period become that say exempt.
func (m *machine) unmark(a model.AssignmentID, units []model.UnitID) map[model.AssignmentID]model.Mark {
	out := map[model.AssignmentID]model.Mark{}
	for _, a.Unit = range units {
		if mark := copied(m.marks[a]); mark.State == model.Exempt {
			mark.State, mark.Reason, mark.By, mark.Changed = model.Pending, "", "", m.now
			out[a] = mark
		}
	}
	return out
}

func (m *machine) closePeriod() {
	d, o := m.duty(anyDuty)
	one := model.Closing{Period: m.period(o), At: m.now, Note: m.word("", "đã gửi Sở")}
	if m.int(0, 5, "no period") == 0 {
		one.Period++
	}
	next := m.clone()
	if err := o.Close(one); err != nil {
		m.alike(m.s.ClosePeriod(d.ID, o.ID, one.Period, one.Note), err)
		return
	}
	next.directives[d.ID] = d
	m.done(m.s.ClosePeriod(d.ID, o.ID, one.Period, one.Note), next)
}

func (m *machine) openPeriod() {
	d, o := m.duty(func(o *model.Obligation) bool { return len(o.Closings) > 0 })
	period, reason := o.Closings[0].Period, m.word("gửi lại số liệu", "")
	if m.bool("another") {
		period = m.period(o)
	}
	err := m.s.ReopenPeriod(d.ID, o.ID, period, reason)
	at := slices.IndexFunc(o.Closings, func(c model.Closing) bool { return c.Period == period })
	switch {
	case reason == "":
		refused[*InvalidError](m, err)
	case at < 0:
		refused[*NotFoundError](m, err)
	default:
		if o.Closings = slices.Delete(o.Closings, at, at+1); len(o.Closings) == 0 {
			o.Closings = nil
		}
		next := m.clone()
		next.directives[d.ID] = d
		m.settled(err, next)
	}
}

// follow lets a duty wait for another, or for none.
func (m *machine) follow() {
	d, o := m.duty(anyDuty)
	next := m.clone()
	if m.int(0, 3, "none") == 0 {
		o.After = nil
		next.directives[d.ID] = d
		m.done(m.s.Follow(d.ID, o.ID, nil), next)
		return
	}
	other, clause := m.duty(anyDuty)
	after := model.ClauseID{Directive: other.ID, Obligation: clause.ID}
	err := m.s.Follow(d.ID, o.ID, &after)
	if after == (model.ClauseID{Directive: d.ID, Obligation: o.ID}) {
		refused[*InvalidError](m, err)
		return
	}
	o.After = &after
	next.directives[d.ID] = d
	m.done(err, next)
}

func (m *machine) setTopics() {
	d := copied(m.directives[oneOf(m, m.directives)])
	names := rapid.SliceOfN(rapid.SampledFrom([]string{"Bầu cử", " bầu  cử", "Tết", "", "Bluezone"}), 0, 4).Draw(m.T, "topics")
	d.Topics = nil
	seen := map[string]bool{"": true}
	for _, name := range names {
		if key := viet.Key(name); !seen[key] {
			seen[key] = true
			d.Topics = append(d.Topics, viet.CleanLine(name))
		}
	}
	next := m.clone()
	next.directives[d.ID] = d
	m.done(m.s.SetTopics(d.ID, names), next)
}

// putActivity logs something done for a campaign, or corrects it.
func (m *machine) putActivity() {
	a := model.Activity{Topic: m.word("Bầu cử", "Tết"), Day: m.now.Date(), What: m.word("tờ gấp", "băng rôn"), Approx: m.bool("approx")}
	if m.bool("counted") {
		n := float64(m.int(-1, 40, "quantity"))
		a.Quantity = &n
	}
	if len(m.units) > 0 && m.bool("of a unit") {
		a.Unit = oneOf(m, m.units)
	}
	if len(m.directives) > 0 && m.bool("for a directive") {
		a.Directive = oneOf(m, m.directives)
	}
	if len(m.activities) > 0 && m.bool("again") {
		a.ID = oneOf(m, m.activities)
	}
	id, err := m.s.PutActivity(a)
	if a.Quantity != nil && *a.Quantity < 0 {
		refused[*model.FigureError](m, err)
		return
	}
	if a.ID == 0 {
		m.last.activity++
		a.ID = model.ActivityID(m.last.activity)
	}
	if id != a.ID {
		m.Fatalf("activity got id %d, want %d", id, a.ID)
	}
	next := m.clone()
	next.activities[id] = a
	m.done(err, next)
}

func (m *machine) dropActivity() {
	id := oneOf(m, m.activities)
	next := m.clone()
	delete(next.activities, id)
	m.done(m.s.RemoveActivity(id), next)
}

// editDecides corrects a single deadline and decides of the period that it
// becomes; what was decided of the period before gives way.
func (m *machine) editDecides() {
	id := oneOf(m, m.directives)
	at := slices.IndexFunc(m.directives[id].Obligations, func(o model.Obligation) bool { return o.Kind == model.Once })
	if at < 0 {
		m.Skip("no single deadline")
	}
	to := noon.AddDays(m.int(-5, 30, "days"))
	one := model.Decision{Period: to, Choice: model.Excuse, Basis: "12/TB", At: m.now}
	if m.bool("moved") {
		one.Choice, one.To = model.Move, to.AddDays(3)
	}
	given := copied(m.directives[id])
	o := &given.Obligations[at]
	o.Deadline.Due, o.Deadline.Date = to, to.Date()
	o.Decisions = slices.DeleteFunc(o.Decisions, func(d model.Decision) bool { return d.Period == to })
	o.Decisions = append(o.Decisions, one)
	next := m.clone()
	d := next.moveDeadline(id, at, to)
	d.Obligations[at].Decisions = []model.Decision{one}
	next.directives[id] = d
	m.done(m.s.EditDirective(given, m.texts[id]), next)
}
