package db

import (
	"errors"
	"fmt"
	"sync"
	"testing"

	"congvan/model"
)

func TestSupersedeLinksAndReleases(t *testing.T) {
	d := newDesk(t)
	us := d.units("A")
	v := weekly(us...)
	old := d.add(v, "")
	v.Number = "13"
	by := d.add(v, "")
	d.must(d.Supersede(old, by, 20210206))
	row := d.rows().At(d.rows().Find(old))
	c := model.ClockAt(noon)
	if row.Superseded != by || row.Tally(c).Superseded == 0 {
		t.Errorf("row %+v with %+v", row, row.Tally(c))
	}
	es, err := d.Journal(1, 0)
	d.must(err)
	same(t, "args", es[0].Args, map[string]string{
		"directive": "12/VHTT", "directive_id": "1", "by": "13/VHTT", "by_id": "2", "from": "2021-02-06",
	})
	for why, try := range map[Fault]func() error{
		SelfReplaced: func() error { return d.Supersede(old, old, 20210206) },
		NoDay:        func() error { return d.Supersede(old, by, 0) },
	} {
		var invalid *InvalidError
		if err := try(); !errors.As(err, &invalid) || invalid.Why != why {
			t.Errorf("got %v, want %s", err, why)
		}
	}
	d.must(d.RemoveDirective(by)) // releases the older one, in the same step
	same(t, "released", int(d.rows().At(0).Superseded), 0)
	d.sound()
	_, err = d.Undo()
	d.must(err)
	same(t, "linked again", d.rows().At(d.rows().Find(old)).Superseded, by)
	d.must(d.Supersede(old, 0, 0))
	same(t, "unlinked", int(d.rows().At(d.rows().Find(old)).Superseded), 0)
	d.sound()
}

func TestRemovedDirectiveComesBackWhole(t *testing.T) {
	d := newDesk(t)
	us := d.units("A", "B")
	id := d.add(weekly(us...), "văn bản")
	other := d.add(weekly(us...), "")
	d.must(d.Mark([]model.AssignmentID{d.first3(id, us[0]), d.first3(other, us[1])}, model.MarkChange{State: model.Done}))
	before, _ := d.exported()
	d.must(d.RemoveDirective(id))
	var missing *NotFoundError
	for name, err := range map[string]error{
		"directive": second(d.Directive(id)), "text": second(d.Text(id)), "remove": d.RemoveDirective(id),
		"edit": d.PutDirective(model.Directive{ID: id}),
	} {
		if !errors.As(err, &missing) || missing.What != "directive" {
			t.Errorf("%s: got %v", name, err)
		}
	}
	marks, err := d.Marks(id)
	d.must(err)
	same(t, "marks and rows left", []int{len(marks), d.rows().Len()}, []int{0, 1})
	d.sound()
	_, err = d.Undo()
	d.must(err)
	after, _ := d.exported()
	same(t, "after undo", after, before)
	d.sound()
}

func second[T any](_ T, err error) error { return err }

func TestBadDirectivesAreRefused(t *testing.T) {
	d := newDesk(t)
	d.units("A")
	for name, c := range map[string]struct {
		obligations []model.Obligation
		why         Fault
	}{
		"no id":     {[]model.Obligation{{}}, NoID},
		"twice":     {[]model.Obligation{{ID: "1"}, {ID: "1"}}, Twice},
		"zero byte": {[]model.Obligation{{ID: "a\x00b"}}, BadID},
	} {
		var invalid *InvalidError
		_, err := d.AddDirective(model.Directive{Obligations: c.obligations}, "")
		if !errors.As(err, &invalid) || invalid.Why != c.why {
			t.Errorf("%s: got %v, want %s", name, err, c.why)
		}
	}
	var missing *NotFoundError
	if _, err := d.AddDirective(model.Directive{Obligations: []model.Obligation{{ID: "1", Units: []model.UnitID{9}}}}, ""); !errors.As(err, &missing) {
		t.Errorf("unit 9: got %v", err)
	}
	var invalid *InvalidError
	if _, err := d.AddDirective(model.Directive{Date: 20210231}, ""); !errors.As(err, &invalid) || invalid.Why != Unreadable {
		t.Errorf("31 February: got %v", err)
	}
	same(t, "rows", d.rows().Len(), 0)
	same(t, "entries", d.Seq(), 1)
}

// TestReadersAndWriters lets everything run at once; the race detector and the
// final state tell.
func TestReadersAndWriters(t *testing.T) {
	d := newDesk(t)
	us := d.units("A", "B", "C")
	id := d.add(weekly(us...), "văn bản")
	var wg sync.WaitGroup
	for w := range 3 {
		wg.Go(func() {
			for i := range 15 {
				_ = d.Mark([]model.AssignmentID{d.first3(id, us[w])}, model.MarkChange{State: model.Done, Note: fmt.Sprint(i)})
				if w == 0 && i%5 == 0 {
					_, _ = d.PutUnit(model.Unit{Name: fmt.Sprint("Đơn vị ", i)})
				}
			}
		})
		wg.Go(func() {
			for range 15 {
				rows, err := d.Rows()
				if err != nil || rows.Len() != 1 {
					t.Errorf("%d rows, %v", rows.Len(), err)
				}
				if _, err := d.Pressing(model.ClockAt(noon), 30); err != nil {
					t.Error(err)
				}
				_, _ = d.Roster()
				_, _ = d.Journal(5, 0)
			}
		})
	}
	wg.Wait()
	r, err := d.Roster()
	d.must(err)
	same(t, "units, done", []int{len(r.Units()), d.rows().At(0).Tally(model.ClockAt(noon)).DoneOnTime}, []int{6, 3})
	d.sound()
}
