package db

import (
	"bytes"
	"errors"
	"slices"
	"testing"

	"congvan/model"
)

// theDirective keeps a directive that asks three units for a report every
// Thursday, and this office for a summary of it.
func (d *desk) theDirective(units []model.UnitID) model.DirectiveID {
	d.Helper()
	v := weekly(units...)
	v.Obligations = append(v.Obligations[:1:1], model.Obligation{ID: v.Obligations[0].ID + "-own", Text: "tổng hợp", Units: units[:1], Kind: model.Ongoing, Derived: true})
	id, err := d.AddDirective(v, "")
	d.must(err)
	return id
}

func TestExemptAndSpare(t *testing.T) {
	d := newDesk(t)
	us := d.units("A", "B", "C")
	id := d.theDirective(us)
	v, err := d.Directive(id)
	d.must(err)
	o := v.Obligations[0].ID
	before := d.tally(id)
	d.must(d.Exempt(id, o, []model.Exemption{{Unit: us[0], Reason: "giãn cách", By: "Trưởng phòng"}, {Unit: us[1], Reason: "giãn cách", By: "Trưởng phòng"}}))
	if got := d.tally(id); got.Exempt == 0 || got.Total+got.Exempt != before.Total || !got.Reconciles() {
		t.Errorf("exempt: %+v, before %+v", got, before)
	}
	d.sound()
	var refused *model.ExemptionError
	if err := d.Exempt(id, o, []model.Exemption{{Unit: us[0]}}); !errors.As(err, &refused) {
		t.Errorf("without reason: %v", err)
	}
	first := v.Obligations[0].Periods(noon)[0]
	d.must(d.Spare(id, o, us[:2], first))
	same(t, "tally", d.tally(id), before)
	var none *NotFoundError
	if err := d.Spare(id, o, us[:2], first); !errors.As(err, &none) {
		t.Errorf("spared twice: %v", err)
	}
	d.sound()
}

func TestAClosedPeriodTakesNoMarks(t *testing.T) {
	d := newDesk(t)
	us := d.units("A", "B", "C")
	id := d.theDirective(us)
	v, err := d.Directive(id)
	d.must(err)
	o := &v.Obligations[0]
	p := o.Periods(noon)[0]
	as := []model.AssignmentID{{Directive: id, Obligation: o.ID, Period: p, Unit: us[0]}}
	d.must(d.ClosePeriod(id, o.ID, p, "đã gửi Sở"))
	var closed *model.ClosedError
	if err := d.Mark(as, model.MarkChange{State: model.Done}); !errors.As(err, &closed) {
		t.Errorf("marked: %v", err)
	}
	if err := d.Extend(as, model.Extension{To: p + 100, By: "TP", Basis: "b"}); !errors.As(err, &closed) {
		t.Errorf("extended: %v", err)
	}
	var bad *InvalidError
	if err := d.ReopenPeriod(id, o.ID, p, ""); !errors.As(err, &bad) || bad.Why != NoReason {
		t.Errorf("opened without reason: %v", err)
	}
	d.must(d.ReopenPeriod(id, o.ID, p, "xã B gửi lại số liệu"))
	d.must(d.Mark(as, model.MarkChange{State: model.Done}))
	d.sound()
}

func TestChainsTellWhatIsReady(t *testing.T) {
	d := newDesk(t)
	us := d.units("A", "B", "C")
	id := d.theDirective(us)
	v, err := d.Directive(id)
	d.must(err)
	o := &v.Obligations[0]
	in, err := d.AddDirective(model.Directive{Direction: model.In, Number: "9", Symbol: "STTTT", Obligations: []model.Obligation{
		{ID: "1", Text: "báo cáo Sở", Units: us[2:], Kind: model.Once, Report: true, Deadline: &model.Deadline{Due: o.Periods(noon)[0] + 120}},
	}}, "")
	d.must(err)
	d.must(d.Follow(in, "1", &model.ClauseID{Directive: id, Obligation: o.ID}))
	chains := func() []Chain {
		t.Helper()
		cs, more, err := d.Chains(model.ClockAt(d.now))
		d.must(err)
		if more {
			t.Error("more")
		}
		return cs
	}
	cs := chains()
	if len(cs) != 2 || cs[0].Row.ID != in || cs[0].Progress.In != 0 || cs[0].Progress.Owed != 3 || cs[0].AfterRow.ID != id {
		t.Fatalf("%+v", cs)
	}
	var as []model.AssignmentID
	for _, u := range us {
		as = append(as, model.AssignmentID{Directive: id, Obligation: o.ID, Period: o.Periods(noon)[0], Unit: u})
	}
	d.must(d.Mark(as, model.MarkChange{State: model.Done}))
	if cs = chains(); len(cs) != 2 || !cs[0].Progress.Ready() || cs[0].Progress.Period != as[0].Period {
		t.Errorf("%+v", cs)
	}
	d.must(d.Mark([]model.AssignmentID{{Directive: in, Obligation: "1", Period: o.Periods(noon)[0] + 120, Unit: us[2]}}, model.MarkChange{State: model.Done}))
	if cs = chains(); len(cs) != 1 || cs[0].Row.ID != id {
		t.Errorf("after it was done: %+v", cs)
	}
	var bad *InvalidError
	if err := d.Follow(in, "1", &model.ClauseID{Directive: in, Obligation: "1"}); !errors.As(err, &bad) {
		t.Errorf("after itself: %v", err)
	}
	d.must(d.Follow(in, "1", nil))
	d.must(d.RemoveDirective(id))
	if cs = chains(); len(cs) != 0 {
		t.Errorf("after it is gone: %+v", cs)
	}
	d.sound()
}

func TestTopicsAndActivities(t *testing.T) {
	d := newDesk(t)
	us := d.units("A", "B")
	a, b := d.theDirective(us), d.theDirective(us)
	d.must(d.SetTopics(a, []string{" Bầu cử ", "bầu  cử", "Tết"}))
	d.must(d.SetTopics(b, []string{"bầu cử"}))
	n := 40000.0
	act, err := d.PutActivity(model.Activity{Topic: "Bầu cử", Day: 20210523, What: "tờ gấp", Quantity: &n, Measure: "tờ", Directive: a, Unit: us[1]})
	d.must(err)
	topics, err := d.Topics()
	d.must(err)
	if !slices.Equal(topics, []Topic{{"bầu cử", 2, 1}, {"Tết", 1, 0}}) {
		t.Errorf("%+v", topics)
	}
	ids, err := d.OnTopic("BẦU CỬ")
	d.must(err)
	same(t, "of the campaign", len(ids), 2)
	d.sound()
	for name, x := range map[string]model.Activity{
		"no topic": {What: "x", Day: 20210101}, "no day": {Topic: "x", What: "y"}, "below zero": {Topic: "x", What: "y", Day: 20210101, Quantity: new(-1.0)},
		"no such unit": {Topic: "x", What: "y", Day: 20210101, Unit: 99}, "no such directive": {Topic: "x", What: "y", Day: 20210101, Directive: 99}, "no such id": {ID: 99, Topic: "x", What: "y", Day: 20210101},
	} {
		if _, err := d.PutActivity(x); err == nil {
			t.Errorf("%s is kept", name)
		}
	}
	var used *InUseError
	d.must(d.RemoveDirective(b))
	d.must(d.RemoveDirective(a))
	got, err := d.Activities("bầu cử")
	d.must(err)
	if len(got) != 1 || got[0].Directive != 0 || got[0].ID != act {
		t.Errorf("%+v", got)
	}
	if err := d.RemoveUnit(us[1]); !errors.As(err, &used) || used.By != "activity" {
		t.Errorf("removed: %v", err)
	}
	d.must(d.RemoveActivity(act))
	d.must(d.RemoveUnit(us[1]))
	d.sound()
}

// The files that show what was done are kept, backed up and checked like those
// that directives were read from.
func TestFilesOfMarksAreNamed(t *testing.T) {
	d := newDesk(t)
	us := d.units("A")
	id := d.theDirective(us)
	v, err := d.Directive(id)
	d.must(err)
	x, err := d.Originals().Put("bao-cao.pdf", "pdf", bytes.Repeat([]byte("x"), 100))
	d.must(err)
	o := &v.Obligations[0]
	as := []model.AssignmentID{{Directive: id, Obligation: o.ID, Period: o.Periods(noon)[0], Unit: us[0]}}
	d.must(d.Mark(as, model.MarkChange{State: model.Done, Originals: []model.Original{x}}))
	r, err := d.CheckOriginals()
	d.must(err)
	if r.Originals != 1 || len(r.Problems) > 0 {
		t.Errorf("%+v", r)
	}
	named, err := d.NamedOriginals()
	d.must(err)
	if !slices.Contains(named, x) {
		t.Errorf("%v", named)
	}
	d.must(d.Mark(as, model.MarkChange{Clear: model.Clearing{Originals: []string{x.Hash}}}))
	if named, err = d.NamedOriginals(); err != nil || !slices.Contains(named, x) { // undo would bring it back
		t.Errorf("%v %v", named, err)
	}
	d.sound()
}

// A campaign counts what its assignments are, one by one.
func TestACampaignIsCounted(t *testing.T) {
	d := newDesk(t)
	us := d.units("A", "B", "C")
	a, b, other := d.theDirective(us), d.theDirective(us), d.theDirective(us)
	_ = other
	d.must(d.SetTopics(a, []string{"Bầu cử"}))
	d.must(d.SetTopics(b, []string{"Bầu cử"}))
	v, err := d.Directive(a)
	d.must(err)
	ps := v.Obligations[0].Periods(noon)
	d.must(d.Mark([]model.AssignmentID{{Directive: a, Obligation: v.Obligations[0].ID, Period: ps[0], Unit: us[0]}}, model.MarkChange{State: model.Done}))
	_, err = d.Remind([]model.AssignmentID{{Directive: b, Obligation: v.Obligations[0].ID, Period: ps[0], Unit: us[1]}}, model.Reminder{Channel: "Zalo"})
	d.must(err)
	clock := model.ClockAt(d.now)
	for _, span := range []model.Span{{}, {From: ps[0].Date(), Until: ps[0].Date()}, {Until: 20200101}} {
		var want model.Tally
		urged := 0
		for _, id := range []model.DirectiveID{a, b} {
			v, err := d.Directive(id)
			d.must(err)
			marks, err := d.Marks(id)
			d.must(err)
			r, err := d.Roster()
			d.must(err)
			for o, x := range v.Assignments(r, clock.Now) {
				if x.Period == 0 && span.Holds(v.Date) || x.Period != 0 && span.Holds(x.Period.Date()) {
					want.Count(v.Facts(o, x, marks[x]), clock, 1)
					urged += len(marks[x].Reminders)
				}
			}
		}
		got, err := d.Campaign("bầu cử", span, clock)
		d.must(err)
		if got.Tally != want || got.Urged != urged {
			t.Errorf("%+v: %+v, urged %d; want %+v, urged %d", span, got.Tally, got.Urged, want, urged)
		}
	}
	all, err := d.Assigned([]model.DirectiveID{b, a, 99}, clock, nil)
	d.must(err)
	if one := d.tally(a); len(all) != 2*(one.Total+one.Exempt+one.OnRequest+one.Superseded) || all[0].Assignment.Directive != b {
		t.Errorf("%d assignments for %+v", len(all), one)
	}
}
