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
			everyAssignment(t, s, now, func(_ *model.Directive, _ *model.Obligation, a model.AssignmentID, m model.Mark, f model.Facts) {
				if m.Urgeable(f, c, l) {
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

// What was promised and did not come is back from the day after, though the
// first rung of the ladder lies ahead.
func TestABrokenPromiseIsBackBeforeTheLadder(t *testing.T) {
	s := demoStore(t)
	early := model.Ladder{-1}
	c := model.ClockAt(demoNoon)
	var far []model.AssignmentID
	everyAssignment(t, s, demoNoon, func(_ *model.Directive, _ *model.Obligation, a model.AssignmentID, _ model.Mark, f model.Facts) {
		if st := f.Standing(c); (st == model.InTime || st == model.DueSoon) && f.Report && f.Due > demoNoon.AddDays(6) && !f.Urgeable(c, early) {
			far = append(far, a)
		}
	})
	if len(far) == 0 {
		t.Fatal("the demo owes nothing later on")
	}
	called := func(now model.Instant) (o db.Owing, there bool) {
		list, err := s.ToUrge(model.ClockAt(now), early, 0)
		if err != nil {
			t.Fatal(err)
		}
		i := slices.IndexFunc(list.Owed, func(o db.Owing) bool { return slices.Contains(o.Assignments(), far[0]) })
		if i < 0 {
			return o, false
		}
		return list.Owed[i], true
	}
	day := demoNoon.Date().AddDays(1)
	if _, err := s.Remind(far[:1], model.Reminder{Channel: "Zalo", Promised: day}); err != nil {
		t.Fatal(err)
	}
	if o, there := called(day.End()); there {
		t.Errorf("on the day promised: %+v", o)
	}
	if o, there := called(day.End() + 1); !there || !o.Let || !o.Waits || o.Rung != (model.Rung{}) {
		t.Errorf("the day after: %v, %+v", there, o)
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
