package db_test

import (
	"reflect"
	"testing"

	"congvan/db"
	"congvan/model"
)

// A unit's record holds every assignment of it that a plain recount finds, with
// its facts; also of a unit that took over from another.
func TestAUnitsRecordAgreesWithARecount(t *testing.T) {
	s := demoStore(t)
	roster, err := s.Roster()
	if err != nil {
		t.Fatal(err)
	}
	gone, heir := roster.Units()[6], roster.Units()[8]
	gone.Until, gone.Successor = demoNoon.Date().AddDays(-30), heir.ID
	if _, err := s.PutUnit(gone); err != nil {
		t.Fatal(err)
	}
	want := map[model.UnitID]map[model.AssignmentID]db.RecordLine{}
	everyAssignment(t, s, demoNoon, func(_ *model.Directive, o *model.Obligation, a model.AssignmentID, m model.Mark, f model.Facts) {
		if want[a.Unit] == nil {
			want[a.Unit] = map[model.AssignmentID]db.RecordLine{}
		}
		want[a.Unit][a] = db.RecordLine{Assignment: a, Text: o.Text, Facts: f, Mark: m}
	})
	if len(want) < 10 || len(want[heir.ID]) == 0 {
		t.Fatalf("%d units owe anything", len(want))
	}
	for unit, lines := range want {
		ids, err := s.Naming(unit)
		if err != nil {
			t.Fatal(err)
		}
		got, err := s.Record(unit, ids, demoNoon)
		if err != nil || len(got) != len(lines) {
			t.Errorf("%s: %d lines, want %d, %v", roster.Name(unit), len(got), len(lines), err)
		}
		for _, l := range got {
			w := lines[l.Assignment]
			if l.Text != w.Text || l.Facts != w.Facts || !reflect.DeepEqual(l.Mark, w.Mark) || l.Row.ID != l.Assignment.Directive || l.Nth < 1 || l.Nth > l.Of {
				t.Errorf("%s: %+v, want %+v", roster.Name(unit), l, w)
			}
		}
	}
}
