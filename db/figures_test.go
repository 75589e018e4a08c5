package db

import (
	"errors"
	"testing"

	"congvan/model"
)

func TestASheetOfFiguresIsOneStep(t *testing.T) {
	d := newDesk(t)
	us := d.units("A", "B", "C")
	id := d.theDirective(us)
	v, err := d.Directive(id)
	d.must(err)
	o := &v.Obligations[0]
	var ms []Marking
	for i, u := range us {
		a := model.AssignmentID{Directive: id, Obligation: o.ID, Period: o.Periods(noon)[0], Unit: u}
		c := model.MarkChange{Values: map[string]float64{"số tin": float64(10 * i)}}
		if i > 0 {
			c.State = model.Done
		}
		ms = append(ms, Marking{a, c})
	}
	before := d.Seq()
	d.must(d.MarkEach(ms))
	marks, err := d.Marks(id)
	d.must(err)
	if got := marks[ms[2].ID]; got.Values["số tin"] != 20 || got.State != model.Done || got.Received != d.now {
		t.Errorf("%+v", got)
	}
	if got := marks[ms[0].ID]; got.State != model.Pending || got.Received != 0 {
		t.Errorf("not received: %+v", got)
	}
	if got := d.Seq() - before; got != 1 {
		t.Errorf("%d steps", got)
	}
	d.must(d.MarkEach(ms)) // nothing changes
	if got := d.Seq() - before; got != 1 {
		t.Errorf("%d steps after saying the same again", got)
	}
	d.sound()
	ms[0].Change.Values, ms[1].Change.Values = map[string]float64{"số tin": 5}, map[string]float64{"số tin": -1}
	var which *MarkingError
	if err := d.MarkEach(ms); !errors.As(err, &which) || which.ID.Unit != us[1] {
		t.Errorf("a bad one: %v", err)
	}
	if marks, err = d.Marks(id); err != nil || marks[ms[0].ID].Values["số tin"] != 0 {
		t.Errorf("half of the sheet was kept: %+v, %v", marks[ms[0].ID], err)
	}
	_, err = d.Undo()
	d.must(err)
	if marks, err = d.Marks(id); err != nil || len(marks) != 0 {
		t.Errorf("after undo: %v, %v", marks, err)
	}
	d.sound()
}
