package db

import (
	"fmt"
	"testing"

	bolt "go.etcd.io/bbolt"

	"congvan/model"
)

// Marking 200 units at once is one step of the journal and one durable write of
// the file.
func TestMarking200UnitsIsOneStepAndOneWrite(t *testing.T) {
	d := newDesk(t)
	var names []string
	for i := range 200 {
		names = append(names, fmt.Sprintf("Xã thứ %d", i+1))
	}
	id := d.add(weekly(d.units(names...)...), "")
	v, err := d.Directive(id)
	d.must(err)
	o := v.Obligations[0]
	due := o.Periods(d.now)[0]
	var as []model.AssignmentID
	for _, u := range o.Units {
		as = append(as, model.AssignmentID{Directive: id, Obligation: o.ID, Period: due, Unit: u})
	}
	real, writes, steps := commit, 0, d.Seq()
	defer func() { commit = real }()
	commit = func(tx *bolt.Tx) error { writes++; return real(tx) }
	d.must(d.Mark(as, model.MarkChange{State: model.Done}))
	same(t, "writes", writes, 1)
	same(t, "steps", d.Seq()-steps, uint64(1))
	marks, err := d.Marks(id)
	d.must(err)
	same(t, "marks", len(marks), 200)
	some, err := d.MarksOf(append(as[:3:3], model.AssignmentID{Directive: id, Obligation: o.ID, Period: due + 1, Unit: 1}))
	d.must(err)
	same(t, "some of them", len(some), 3)
	for a, m := range some {
		same(t, "a mark", m, marks[a])
	}
	_, err = d.Undo()
	d.must(err)
	if marks, err = d.Marks(id); err != nil || len(marks) != 0 {
		t.Errorf("%d marks after undo, %v", len(marks), err)
	}
}
