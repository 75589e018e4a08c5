package db_test

import (
	"cmp"
	"fmt"
	"path/filepath"
	"slices"
	"testing"

	"congvan/db"
	"congvan/demo"
	"congvan/model"
)

var demoNoon = model.At(2021, 2, 4, 16, 1)

// demoStore is the made-up office on a real file.
func demoStore(t *testing.T) *db.Store {
	t.Helper()
	s, err := db.Open(filepath.Join(t.TempDir(), "a.db"), db.Options{Create: true, NoSync: true, Clock: func() model.Instant { return demoNoon }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	if err := demo.Fill(s, demoNoon); err != nil {
		t.Fatal(err)
	}
	return s
}

// everyAssignment reads the whole register, assignment by assignment.
func everyAssignment(t *testing.T, s *db.Store, now model.Instant, f func(d *model.Directive, o *model.Obligation, a model.AssignmentID, m model.Mark, facts model.Facts)) {
	t.Helper()
	rows, err := s.Rows()
	if err != nil {
		t.Fatal(err)
	}
	roster, err := s.Roster()
	if err != nil {
		t.Fatal(err)
	}
	for i := range rows.Len() {
		d, err := s.Directive(rows.At(i).ID)
		if err != nil {
			t.Fatal(err)
		}
		marks, err := s.Marks(d.ID)
		if err != nil {
			t.Fatal(err)
		}
		for o, a := range d.Assignments(roster, now) {
			f(&d, o, a, marks[a], d.Facts(o, a, marks[a]))
		}
	}
}

// The list of calls holds exactly what a plain recount finds, under any ladder
// and clock, each assignment once.
func TestTheCallListAgreesWithARecount(t *testing.T) {
	s := demoStore(t)
	for _, now := range []model.Instant{demoNoon.AddDays(-20), demoNoon - 1, demoNoon, demoNoon.AddDays(1)} {
		for _, l := range []model.Ladder{nil, {0}, model.UsualLadder, {-30, 5}} {
			c := model.ClockAt(now)
			want := map[model.AssignmentID]model.Standing{}
			everyAssignment(t, s, now, func(_ *model.Directive, _ *model.Obligation, a model.AssignmentID, _ model.Mark, f model.Facts) {
				if f.Urgeable(c, l) {
					want[a] = f.Standing(c)
				}
			})
			list, err := s.ToUrge(c, l, 0)
			if err != nil || list.Left != 0 {
				t.Fatal(list.Left, err)
			}
			calls := map[string]bool{}
			for _, o := range list.Owed {
				call := fmt.Sprint(o.Unit, o.Row.ID, o.Due)
				if calls[call] {
					t.Errorf("%s, ladder %v: %s is called for twice", now, l, call)
				}
				calls[call] = true
				for _, p := range o.Parts {
					if want[p.Assignment] != p.Standing || p.Assignment.Unit != o.Unit || p.Text == "" {
						t.Errorf("%s, ladder %v: %+v, the recount has %q", now, l, p, want[p.Assignment])
					}
					delete(want, p.Assignment)
				}
			}
			for a := range want {
				t.Errorf("%s, ladder %v: %+v is missing", now, l, a)
			}
			place := func(o db.Owing) int { return slices.Index([]bool{o.Let, o.Waits, !o.Ended, true}, true) }
			if !slices.IsSortedFunc(list.Owed, func(a, b db.Owing) int {
				return cmp.Or(place(a)-place(b), cmp.Compare(a.Due, b.Due))
			}) {
				t.Errorf("%s, ladder %v: not in the order of the calls", now, l)
			}
		}
	}
}

// What was urged goes behind what still waits, until its next rung.
func TestAnUrgedOneGoesBehind(t *testing.T) {
	s := demoStore(t)
	c := model.ClockAt(demoNoon)
	before, err := s.ToUrge(c, model.UsualLadder, 0)
	if err != nil || len(before.Owed) < 10 || !before.Owed[0].Waits {
		t.Fatalf("%d, %v", len(before.Owed), err)
	}
	first := before.Owed[0]
	if _, err := s.Remind(first.Assignments(), model.Reminder{Channel: "Zalo", Promised: 20210210}); err != nil {
		t.Fatal(err)
	}
	after, err := s.ToUrge(c, model.UsualLadder, 0)
	if err != nil || len(after.Owed) != len(before.Owed) {
		t.Fatalf("%d were %d, %v", len(after.Owed), len(before.Owed), err)
	}
	i := slices.IndexFunc(after.Owed, func(o db.Owing) bool { return o.Unit == first.Unit && o.Row.ID == first.Row.ID && o.Due == first.Due })
	got := after.Owed[i]
	last, promise := got.Urged()
	if got.Waits || got.Urgings() != first.Urgings()+1 || last.Channel != "Zalo" || promise.Promised != 20210210 {
		t.Errorf("%+v", got)
	}
	if slices.ContainsFunc(after.Owed[i+1:], func(o db.Owing) bool { return o.Waits }) {
		t.Error("somebody waits behind it")
	}
	part, err := s.ToUrge(c, model.UsualLadder, 3)
	if err != nil || part.Read != 3 || part.Left != after.Read-3 {
		t.Errorf("of %d: read %d, left %d, %v", after.Read, part.Read, part.Left, err)
	}
}
