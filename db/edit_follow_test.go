package db

import (
	"errors"
	"testing"

	"congvan/model"
)

// A period that is closed stays so when its obligation gets another id, and when
// a deadline is corrected on which nothing depends, since all were granted more
// time.
func TestAClosedPeriodStaysClosedThroughAnEdit(t *testing.T) {
	d := newDesk(t)
	us := d.units("A", "B")
	id := d.add(weekly(us...), "")
	was := model.At(2021, 2, 10, 16, 0)
	to := was.AddDays(2)
	d.must(d.Extend([]model.AssignmentID{d.first3(id, us[0]), d.first3(id, us[1])}, model.Extension{To: to.AddDays(5), By: "TP"}))
	d.must(d.ClosePeriod(id, "3", was, "đã gửi Sở"))
	v, err := d.Directive(id)
	d.must(err)
	o := v.Obligation("3")
	o.Deadline.Due, o.Deadline.Date = to, to.Date()
	o.ID = "3a"
	d.must(d.EditDirectiveAs(v, "", map[string]string{"3a": "3"}))
	v, err = d.Directive(id)
	d.must(err)
	if c, closed := v.Obligation("3a").Closed(to); !closed || c.Note != "đã gửi Sở" || len(v.Obligation("3a").Closings) != 1 {
		t.Errorf("%+v", v.Obligation("3a").Closings)
	}
	var locked *model.ClosedError
	a := model.AssignmentID{Directive: id, Obligation: "3a", Period: to, Unit: us[0]}
	if err := d.Mark([]model.AssignmentID{a}, model.MarkChange{State: model.Done}); !errors.As(err, &locked) {
		t.Errorf("marked: %v", err)
	}
	v.Obligation("3a").Deadline.Due = to.AddDays(6)
	if err := d.PutDirective(v); !errors.As(err, &locked) || locked.Closing.Period != to {
		t.Errorf("deadline corrected: %v", err)
	}
	_, err = d.Undo()
	d.must(err)
	d.must(d.ReopenPeriod(id, "3", was, "x"))
	d.sound()
}

// Whoever is exempt from a single period is so when its deadline is corrected;
// an exemption of a stretch of days stays where it is.
func TestAnExemptionOfOnePeriodFollowsIt(t *testing.T) {
	d := newDesk(t)
	us := d.units("A", "B", "C")
	id := d.add(weekly(us...), "")
	was := model.At(2021, 2, 10, 16, 0)
	to := was.AddDays(20)
	var es []model.Exemption
	for _, e := range []model.Exemption{{Unit: us[0], From: was.Date(), Until: was.Date()}, {Unit: us[1], From: was.Date(), Until: was.Date().AddDays(1)}, {Unit: us[2], From: was.Date(), Until: was.Date()}, {Unit: us[2], From: to.Date()}} {
		e.Reason, e.By = "lũ", "TP"
		es = append(es, e)
	}
	d.must(d.Exempt(id, "3", es))
	before, err := d.Directive(id)
	d.must(err)
	v, err := d.Directive(id)
	d.must(err)
	o := v.Obligation("3")
	o.Deadline.Due, o.Deadline.Date = to, to.Date()
	o.ID = "3a"
	d.must(d.EditDirectiveAs(v, "", map[string]string{"3a": "3"}))
	v, err = d.Directive(id)
	d.must(err)
	want := before.Obligation("3").Exemptions
	want = []model.Exemption{want[0], want[1], want[3]}
	want[0].From, want[0].Until = to.Date(), to.Date()
	same(t, "exemptions", v.Obligation("3a").Exemptions, want)
	d.sound()
	_, err = d.Undo()
	d.must(err)
	again, err := d.Directive(id)
	d.must(err)
	same(t, "after undo", again, before)
	d.sound()
}

// What waits for a clause goes on doing so when the clause gets another id.
func TestWhatFollowsAClauseFollowsItsNewID(t *testing.T) {
	d := newDesk(t)
	us := d.units("A", "B")
	id, other := d.add(weekly(us...), ""), d.add(weekly(us...), "")
	clause := model.ClauseID{Directive: id, Obligation: "1"}
	d.must(d.Follow(other, "3", &clause))
	d.must(d.Follow(id, "3", &clause))
	before, _, err := d.Chains(model.ClockAt(d.now))
	d.must(err)
	v, err := d.Directive(id)
	d.must(err)
	v.Obligations[0].ID, v.Obligations[1].ID = "2", "1" // they change places
	d.must(d.EditDirectiveAs(v, "", map[string]string{"2": "1", "1": "2"}))
	after, _, err := d.Chains(model.ClockAt(d.now))
	d.must(err)
	same(t, "chains", len(after), len(before))
	for i, c := range after {
		if c.After != (model.ClauseID{Directive: id, Obligation: "2"}) || c.Progress.Period != before[i].Progress.Period {
			t.Errorf("%d waits for %+v, %+v", c.Row.ID, c.After, c.Progress)
		}
	}
	d.sound()
	_, err = d.Undo()
	d.must(err)
	again, _, err := d.Chains(model.ClockAt(d.now))
	d.must(err)
	same(t, "after undo", again, before)
	d.sound()
}
