package db

import (
	"bytes"
	"errors"
	"testing"

	"congvan/model"
)

// The second Thursday of february is the eve of Tết.
var (
	eve      = model.At(2021, 2, 11, 16, 0)
	third    = model.At(2021, 2, 18, 16, 0)
	afterTet = model.At(2021, 2, 17, 16, 0)
)

func (d *desk) decide(id model.DirectiveID, ds ...model.Decision) {
	d.Helper()
	d.must(d.Decide(id, "1", ds))
}

// tally is that of the index and of the directive itself, which must agree.
func (d *desk) tally(id model.DirectiveID) model.Tally {
	d.Helper()
	c := model.ClockAt(d.now)
	rows := d.rows()
	indexed := rows.At(rows.Find(id)).Tally(c)
	v, err := d.Directive(id)
	d.must(err)
	marks, err := d.Marks(id)
	d.must(err)
	r, err := d.Roster()
	d.must(err)
	same(d.T, "tally of the index", indexed, v.Tally("", marks, r, c))
	if !indexed.Reconciles() {
		d.Errorf("the tally does not add up: %+v", indexed)
	}
	return indexed
}

// Each decision is one step, follows the directive into index, agenda and
// export, and is taken back by undo.
func TestDecisionsAreSteps(t *testing.T) {
	d := newDesk(t)
	id := d.add(february(d.units("A", "B")...), "")
	d.now = model.At(2021, 2, 12, 9, 0)
	plain, _ := d.exported()
	for _, c := range []struct {
		name     string
		decision model.Decision
		want     model.Tally
		overdue  int
	}{
		{"kept", model.Decision{Period: eve, Choice: model.Keep}, model.Tally{Total: 10, OpenInTime: 4, OpenOverdue: 4, NoDeadline: 2}, 4},
		{"moved", model.Decision{Period: eve, Choice: model.Move, To: afterTet, Basis: "x"}, model.Tally{Total: 10, OpenInTime: 6, OpenOverdue: 2, NoDeadline: 2}, 2},
		{"merged", model.Decision{Period: eve, Choice: model.Merge, To: third, Basis: "x"}, model.Tally{Total: 8, OpenInTime: 4, OpenOverdue: 2, NoDeadline: 2, Exempt: 2}, 2},
		{"exempt", model.Decision{Period: eve, Choice: model.Excuse, Basis: "x"}, model.Tally{Total: 8, OpenInTime: 4, OpenOverdue: 2, NoDeadline: 2, Exempt: 2}, 2},
	} {
		seq := d.Seq()
		d.decide(id, c.decision)
		d.decide(id, c.decision) // no second time
		same(t, c.name+": steps", d.Seq()-seq, 1)
		same(t, c.name, d.tally(id), c.want)
		a, err := d.Agenda(model.ClockAt(d.now), 10)
		d.must(err)
		same(t, c.name+": overdue in the agenda", a.Overdue.Assigned, c.overdue)
		d.sound()
		var export, again bytes.Buffer
		d.must(d.Export(&export))
		other := newDesk(t)
		other.now = d.now
		other.must(other.Load(bytes.NewReader(export.Bytes())))
		other.must(other.Export(&again))
		same(t, c.name+": loaded elsewhere", other.tally(id), c.want)
		if export.String() != again.String() {
			t.Errorf("%s: the loaded register exports otherwise", c.name)
		}
		v, err := d.Directive(id)
		d.must(err)
		if got := v.Obligations[0].Decision(eve); got.At != d.now || got.Choice != c.decision.Choice {
			t.Errorf("%s: stored %+v", c.name, got)
		}
		_, err = d.Undo()
		d.must(err)
		records, _ := d.exported()
		same(t, c.name+": undone", records, plain)
		_, err = d.Redo()
		d.must(err)
		same(t, c.name+": redone", d.tally(id), c.want)
		_, err = d.Undo()
		d.must(err)
	}
}

// A reminder before the deadline stands among what is due soon, once, and
// changes no standing.
func TestRemindersInTheAgenda(t *testing.T) {
	d := newDesk(t)
	id := d.add(february(d.units("A", "B")...), "")
	early := model.At(2021, 2, 9, 16, 0)
	d.now = model.At(2021, 2, 6, 16, 0)
	soon := func() Section {
		a, err := d.Agenda(model.ClockAt(d.now), 10)
		d.must(err)
		return a.DueSoon
	}
	before := d.tally(id)
	same(t, "undecided", soon().Assigned, 0)
	d.decide(id, model.Decision{Period: eve, Choice: model.Early, To: early})
	same(t, "tally", d.tally(id), before)
	for _, c := range []struct {
		name  string
		now   model.Instant
		n     int
		early model.Instant
		st    model.Standing
	}{
		{"a minute too early", model.At(2021, 2, 6, 15, 59), 0, 0, ""},
		{"near the reminder", model.At(2021, 2, 6, 16, 0), 2, early, model.InTime},
		{"due soon by itself, once", model.At(2021, 2, 8, 16, 0), 2, 0, model.DueSoon},
		{"after the reminder", model.At(2021, 2, 10, 8, 0), 2, 0, model.DueSoon},
		{"overdue", eve + 1, 0, 0, ""},
	} {
		d.now = c.now
		got := soon()
		if got.Assigned != c.n || len(got.Lines) != min(c.n, 1) || got.All != len(got.Lines) {
			t.Errorf("%s: %+v, want %d", c.name, got, c.n)
			continue
		}
		if c.n > 0 && (got.Lines[0].Early != c.early || got.Lines[0].Standing != c.st || got.Lines[0].Due != eve) {
			t.Errorf("%s: %+v", c.name, got.Lines[0])
		}
	}
	d.now = model.At(2021, 2, 6, 16, 0)
	v, err := d.Directive(id)
	d.must(err)
	a := model.AssignmentID{Directive: id, Obligation: "1", Period: eve, Unit: v.Obligations[0].Units[0]}
	d.must(d.Mark([]model.AssignmentID{a}, model.MarkChange{State: model.Done}))
	same(t, "one has sent", soon().Assigned, 1)
	d.sound()
}

// A rule without an end is followed to what was decided of it, however many
// periods before are not owed.
func TestRemindersBeyondTheNextPeriod(t *testing.T) {
	d := newDesk(t)
	v := february(d.units("A")...)
	v.Obligations[0].Deadline = &model.Deadline{Every: model.Daily, Time: "16:00", From: model.NewDate(2021, 2, 1)}
	v.ID = d.add(v, "")
	d.now = model.At(2021, 2, 9, 17, 0)
	friday, early := model.At(2021, 2, 12, 16, 0), model.At(2021, 2, 9, 16, 0)
	d.decide(v.ID, model.Decision{Period: friday - 2*24*60, Choice: model.Excuse, Basis: "x"}, model.Decision{Period: friday, Choice: model.Early, To: early})
	a, err := d.Agenda(model.ClockAt(d.now), 10)
	d.must(err)
	found := false
	for _, l := range a.DueSoon.Lines {
		found = found || l.Due == friday
	}
	if !found {
		t.Errorf("due soon is %+v", a.DueSoon)
	}
	d.sound()
	_, err = d.Undo()
	d.must(err)
	d.decide(v.ID, model.Decision{Period: friday - 2*24*60, Choice: model.Excuse, Basis: "x"})
	ps := d.decided(v.ID).Periods(d.now)
	same(t, "followed to", ps[len(ps)-1], friday-24*60)
	d.decide(v.ID, model.Decision{Period: friday, Choice: model.Keep})
	v, err = d.Directive(v.ID)
	d.must(err)
	d.must(d.EditDirectiveAs(withRule(v, func(r *model.Deadline) { r.Time = "17:00" }), "", nil))
	same(t, "goes with its period", d.decided(v.ID).Decision(friday+60).Choice, model.Keep)
	d.sound()
	d.now = model.At(2021, 2, 20, 8, 0)
	_, err = d.Reckon()
	d.must(err)
	d.sound()
}

// Decisions of several periods are one step, and hold together or not at all.
func TestSeveralDecisionsAtOnce(t *testing.T) {
	d := newDesk(t)
	id := d.add(february(d.units("A")...), "")
	seq := d.Seq()
	bad := []model.Decision{{Period: eve, Choice: model.Keep}, {Period: third, Choice: model.Move, To: eve, Basis: "x"}}
	var refused *model.DecisionError
	if err := d.Decide(id, "1", bad); !errors.As(err, &refused) || refused.Why != model.NotAfter {
		t.Errorf("got %v", err)
	}
	var missing *NotFoundError
	if err := d.Decide(id, "9", bad); !errors.As(err, &missing) {
		t.Errorf("got %v", err)
	}
	same(t, "steps", d.Seq()-seq, 0)
	d.decide(id, model.Decision{Period: eve, Choice: model.Excuse, Basis: "x"}, model.Decision{Period: third, Choice: model.Excuse, Basis: "x"})
	same(t, "steps", d.Seq()-seq, 1)
	es, err := d.Journal(1, 0)
	d.must(err)
	args := es[0].Args
	if es[0].Action != ActionDecide || args["count"] != "2" || args["choice"] != "exempt" || args["period"] != "" || args["basis"] != "x" || args["was"] != "" {
		t.Errorf("entry %+v", es[0])
	}
	d.decide(id, model.Decision{Period: eve, Choice: model.Move, To: afterTet, Basis: "y"})
	es, err = d.Journal(1, 0)
	d.must(err)
	if args = es[0].Args; args["period"] != eve.String() || args["was"] != "exempt" || args["to"] != afterTet.String() {
		t.Errorf("entry %+v", es[0])
	}
}

// Decisions that come with a directive are counted in its step.
func TestDecisionsOfADraftAreCounted(t *testing.T) {
	d := newDesk(t)
	v := february(d.units("A")...)
	d.must(v.Obligations[0].Decide(model.Decision{Period: eve, Choice: model.Keep}, model.Decision{Period: third, Choice: model.Excuse, Basis: "x"}))
	v.ID = d.add(v, "")
	decided := func() string {
		es, err := d.Journal(1, 0)
		d.must(err)
		return es[0].Args["decided"]
	}
	same(t, "taken in with", decided(), "2")
	v.Subject = "khác"
	d.must(d.PutDirective(v))
	same(t, "edited elsewhere", decided(), "")
	d.must(v.Obligations[0].Decide(model.Decision{Period: eve}))
	d.must(d.PutDirective(v))
	same(t, "one taken back", decided(), "1")
}

// An edit that moves the periods takes the decisions along; one that takes a
// period away leaves its decision resting.
func TestDecisionsFollowTheirPeriods(t *testing.T) {
	d := newDesk(t)
	v := february(d.units("A")...)
	v.ID = d.add(v, "")
	d.decide(v.ID, model.Decision{Period: eve, Choice: model.Merge, To: third, Basis: "x"})
	v, err := d.Directive(v.ID)
	d.must(err)
	d.must(d.PutDirective(withRule(v, func(r *model.Deadline) { r.Time = "15:00" })))
	moved, err := d.Directive(v.ID)
	d.must(err)
	got := moved.Obligations[0].Decision(eve - 60)
	if got.Choice != model.Merge || got.To != third-60 {
		t.Errorf("got %+v", moved.Obligations[0].Decisions)
	}
	same(t, "owed", d.tally(v.ID).Total, 4)
	d.must(d.PutDirective(withRule(v, func(r *model.Deadline) { r.Until = model.NewDate(2021, 2, 14) })))
	same(t, "owed by the letter", d.tally(v.ID).Total, 3)
	d.sound()
}

// decided is february's first obligation as it is kept.
func (d *desk) decided(id model.DirectiveID) *model.Obligation {
	d.Helper()
	v, err := d.Directive(id)
	d.must(err)
	return &v.Obligations[0]
}

// What is decided in the same edit that moves the deadline holds.
func TestADecisionOfTheEditHolds(t *testing.T) {
	d := newDesk(t)
	victory, national := model.At(2021, 4, 30, 16, 0), model.At(2021, 9, 2, 16, 0)
	once := func(due model.Instant) *model.Deadline { return &model.Deadline{Due: due, Date: due.Date()} }
	v := february(d.units("A", "B")...)
	v.Obligations[0].Kind, v.Obligations[0].Deadline = model.Once, once(victory)
	v.ID = d.add(v, "")
	d.decide(v.ID, model.Decision{Period: victory, Choice: model.Keep})
	v.Obligations[0] = *d.decided(v.ID)
	v.Obligations[0].Deadline = once(national)
	d.must(v.Obligations[0].Decide(model.Decision{Period: national, Choice: model.Excuse, Basis: "x"}))
	lost, err := d.EditLoses(v, nil)
	d.must(err)
	same(t, "lost", lost, Losses{})
	d.must(d.EditDirectiveAs(v, "", nil))
	o := d.decided(v.ID)
	if len(o.Decisions) != 1 || o.Decision(national).Choice != model.Excuse {
		t.Errorf("kept %+v", o.Decisions)
	}
	d.sound()
}

// Two decisions of a period, as an older program let them through, are told; a
// new one takes their place.
func TestTwoDecisionsOfAPeriodAreUnsound(t *testing.T) {
	d := newDesk(t)
	v := february(d.units("A")...)
	v.ID = d.add(v, "")
	v.Obligations[0].Decisions = []model.Decision{{Period: eve, Choice: model.Keep}, {Period: eve, Choice: model.Excuse, Basis: "x"}}
	d.must(d.change(ActionEdit, nil, func(t *txn) error { return t.put(bucketDirectives, idKey(uint64(v.ID)), v) }))
	report, err := d.Check()
	d.must(err)
	if len(report.Problems) != 1 || report.Problems[0].Kind != FalseRecord {
		t.Errorf("got %+v", report.Problems)
	}
	d.decide(v.ID, model.Decision{Period: eve, Choice: model.Excuse, Basis: "y"})
	d.sound()
}

// A deadline that moves beyond what was decided of it ends the decision, which
// is told before.
func TestDecisionsThatAnEditEnds(t *testing.T) {
	for _, c := range []struct {
		name     string
		decision model.Decision
		rule     func(*model.Deadline)
		want     int
	}{
		{"moved, later hour", model.Decision{Period: eve, Choice: model.Move, To: afterTet, Basis: "x"}, func(r *model.Deadline) { r.Time = "17:00" }, 0},
		{"moved, beyond that", model.Decision{Period: eve, Choice: model.Move, To: eve + 60, Basis: "x"}, func(r *model.Deadline) { r.Time = "17:00" }, 1},
		{"reminder, before that", model.Decision{Period: eve, Choice: model.Early, To: eve - 60}, func(r *model.Deadline) { r.Time = "15:00" }, 1},
		{"kept", model.Decision{Period: eve, Choice: model.Keep}, func(r *model.Deadline) { r.Time = "15:00" }, 0},
		{"period gone", model.Decision{Period: eve, Choice: model.Keep}, func(r *model.Deadline) { r.Until = model.NewDate(2021, 2, 7) }, 1},
	} {
		d := newDesk(t)
		id := d.add(february(d.units("A")...), "")
		d.decide(id, c.decision)
		v, err := d.Directive(id)
		d.must(err)
		v = withRule(v, c.rule)
		lost, err := d.EditLoses(v, nil)
		d.must(err)
		same(t, c.name, lost, Losses{Decisions: c.want})
		v.Obligations[0].Decisions = nil // taken back in the edit
		lost, err = d.EditLoses(v, nil)
		d.must(err)
		same(t, c.name+", taken back", lost, Losses{})
	}
}

// An extension goes beyond the deadline that counts for all.
func TestExtendingAMovedPeriod(t *testing.T) {
	d := newDesk(t)
	v := february(d.units("A")...)
	id := d.add(v, "")
	d.decide(id, model.Decision{Period: eve, Choice: model.Move, To: afterTet, Basis: "x"})
	a := model.AssignmentID{Directive: id, Obligation: "1", Period: eve, Unit: v.Obligations[0].Units[0]}
	var invalid *InvalidError
	if err := d.Extend([]model.AssignmentID{a}, model.Extension{To: afterTet - 60}); !errors.As(err, &invalid) || invalid.Why != NotLater {
		t.Errorf("got %v", err)
	}
	d.must(d.Extend([]model.AssignmentID{a}, model.Extension{To: third}))
}
