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
