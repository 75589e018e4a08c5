package db

import (
	"errors"
	"testing"

	"congvan/model"
)

// Whoever is to owe a period again does, however many exemptions cover it.
func TestSparedUnitsOweAgain(t *testing.T) {
	d := newDesk(t)
	us := d.units("A", "B")
	id := d.add(weekly(us...), "")
	period := model.At(2021, 2, 10, 16, 0)
	before := d.tally(id)
	for _, e := range []model.Exemption{{Unit: us[0], From: 20210211}, {Unit: us[0], From: 20210209, Until: 20210212}, {Unit: us[0], From: 20210201, Until: 20210210}, {Unit: us[1]}} {
		e.Reason, e.By = "lũ", "TP"
		d.must(d.Exempt(id, "3", []model.Exemption{e}))
	}
	d.must(d.Spare(id, "3", us[:1], period))
	v, err := d.Directive(id)
	d.must(err)
	if e, still := v.Obligation("3").Exemption(us[0], period); still {
		t.Errorf("still exempt: %+v", e)
	}
	same(t, "exemptions left", len(v.Obligation("3").Exemptions), 2)
	d.must(d.Spare(id, "3", us, period))
	same(t, "tally", d.tally(id), before)
	d.sound()
}

// Whoever was exempt by a mark owes again in the same way and step; what else was
// recorded stays.
func TestSparedUnitsOweAgainThatAMarkExempted(t *testing.T) {
	d := newDesk(t)
	us := d.units("A", "B", "C")
	id := d.add(weekly(us...), "")
	period := model.At(2021, 2, 10, 16, 0)
	before := d.tally(id)
	a := d.first3(id, us[0])
	d.must(d.Mark([]model.AssignmentID{a}, model.MarkChange{State: model.Exempt, Reason: "lũ", By: "TP", Note: "gọi lại", Received: d.now - 9}))
	d.must(d.Exempt(id, "3", []model.Exemption{{Unit: us[0], From: 20210209, Reason: "lũ", By: "TP"}, {Unit: us[1], Reason: "lũ", By: "TP"}}))
	seq := d.Seq()
	d.must(d.Spare(id, "3", us, period))
	same(t, "steps", d.Seq()-seq, 1)
	same(t, "tally", d.tally(id), before)
	marks, err := d.Marks(id)
	d.must(err)
	same(t, "mark", marks[a], model.Mark{State: model.Pending, Received: d.now - 9, Note: "gọi lại", Changed: d.now})
	es, err := d.Journal(0, 0)
	d.must(err)
	same(t, "journal", [3]string{es[0].Args["count"], es[0].Args["reason"], es[0].Args["by"]}, [3]string{"3", "lũ", "TP"})
	var none *NotFoundError
	if err := d.Spare(id, "3", us, period); !errors.As(err, &none) || none.What != "exemption" {
		t.Errorf("spared twice: %v", err)
	}
	_, err = d.Undo()
	d.must(err)
	same(t, "exempt again", d.tally(id).Exempt, 2)
	d.must(d.ClosePeriod(id, "3", period, ""))
	var locked *model.ClosedError
	if err := d.Spare(id, "3", us[:1], period); !errors.As(err, &locked) {
		t.Errorf("spared from a closed period: %v", err)
	}
	d.sound()
}

// A unit that owes in the place of one that is closed can be exempt too.
func TestASuccessorCanBeExempt(t *testing.T) {
	d := newDesk(t)
	us := d.units("X", "Y", "Z", "A")
	id := d.add(february(us[0], us[3]), "")
	for _, u := range []model.Unit{{ID: us[1], Name: "Y", Until: 20210222, Successor: us[2]}, {ID: us[0], Name: "X", Until: 20210220, Successor: us[1]}} {
		_, err := d.PutUnit(u)
		d.must(err)
	}
	before := d.tally(id)
	e := model.Exemption{Unit: us[2], From: 20210222, Reason: "lũ", By: "TP"}
	d.must(d.Exempt(id, "1", []model.Exemption{e}))
	if got := d.tally(id); got.Total != before.Total-1 || got.Exempt != 1 {
		t.Errorf("%+v, before %+v", got, before)
	}
	d.sound()
}

// A unit that only an exemption names must stay, too.
func TestAnExemptUnitIsNotRemoved(t *testing.T) {
	d := newDesk(t)
	us := d.units("X", "Y", "A")
	id := d.add(february(us[0], us[2]), "")
	_, err := d.PutUnit(model.Unit{ID: us[0], Name: "X", Until: 20210222, Successor: us[1]})
	d.must(err)
	d.must(d.Exempt(id, "1", []model.Exemption{{Unit: us[1], From: 20210222, Reason: "lũ", By: "TP"}}))
	_, err = d.PutUnit(model.Unit{ID: us[0], Name: "X"})
	d.must(err)
	var used *InUseError
	if err := d.RemoveUnit(us[1]); !errors.As(err, &used) || used.By != "directive" {
		t.Errorf("removed: %v", err)
	}
	d.must(d.Spare(id, "1", us[1:2], model.At(2021, 2, 25, 16, 0)))
	d.must(d.RemoveUnit(us[1]))
	d.sound()
}
