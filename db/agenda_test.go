package db_test

import (
	"path/filepath"
	"reflect"
	"slices"
	"testing"

	"congvan/db"
	"congvan/demo"
	"congvan/model"
)

// The agenda says the same as reckoning every row, at any moment, and after
// changes and undoing them.
func TestAgendaAgreesWithTheRows(t *testing.T) {
	now := model.At(2021, 2, 4, 16, 1)
	s, err := db.Open(filepath.Join(t.TempDir(), "a.db"), db.Options{Create: true, NoSync: true, Clock: func() model.Instant { return now }})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if err := demo.Fill(s, now); err != nil {
		t.Fatal(err)
	}
	agrees(t, s, now)
	pressed, err := s.Pressing(model.ClockAt(now), -1)
	if err != nil || len(pressed) < 10 {
		t.Fatalf("%d pressing, %v", len(pressed), err)
	}
	for i, p := range pressed[:10] {
		change := model.MarkChange{State: []model.State{model.Done, model.Failed, model.Partial, model.Doing, model.Exempt}[i%5]}
		if err := s.Mark([]model.AssignmentID{p.Assignment}, change); err != nil {
			t.Fatal(err)
		}
		agrees(t, s, now)
	}
	if err := s.RemoveDirective(pressed[0].Row.ID); err != nil {
		t.Fatal(err)
	}
	agrees(t, s, now)
	steps := remindEarly(t, s, now)
	if steps < 3 {
		t.Fatalf("only %d reminders", steps)
	}
	for range 11 + steps {
		if _, err := s.Undo(); err != nil {
			t.Fatal(err)
		}
	}
	agrees(t, s, now)
}

// remindEarly decides to be reminded of some periods to come that are not due
// soon, most of them by now, and returns of how many.
func remindEarly(t *testing.T, s *db.Store, now model.Instant) (n int) {
	t.Helper()
	rows, err := s.Rows()
	if err != nil {
		t.Fatal(err)
	}
	for i := range rows.Len() {
		d, err := s.Directive(rows.At(i).ID)
		if err != nil {
			t.Fatal(err)
		}
		for _, o := range d.Obligations {
			for _, p := range o.Periods(now) {
				if p < now.AddDays(4) || n == 9 {
					continue
				}
				early := []model.Decision{{Period: p, Choice: model.Early, To: now.AddDays(n - 3)}}
				if early[0].To >= p {
					continue
				}
				if err := s.Decide(d.ID, o.ID, early); err != nil {
					t.Fatal(err)
				}
				n++
				agrees(t, s, now)
			}
		}
	}
	return n
}

func agrees(t *testing.T, s *db.Store, now model.Instant) {
	t.Helper()
	c := model.ClockAt(now)
	rows, err := s.Rows()
	if err != nil {
		t.Fatal(err)
	}
	type count struct{ lines, n int }
	want := map[model.Standing]count{}
	for _, u := range rows.Urgent(c, -1) {
		want[u.Standing] = count{want[u.Standing].lines + 1, want[u.Standing].n + u.N}
	}
	a, err := s.Agenda(c, 1<<20)
	if err != nil {
		t.Fatal(err)
	}
	remindersAgree(t, rows, a.DueSoon, c)
	got := map[model.Standing]count{}
	byWeight(t, rows, a.Overdue, c)
	short, err := s.Agenda(c, 3)
	if err != nil || !reflect.DeepEqual(short.Overdue.Lines, a.Overdue.Lines[:min(3, len(a.Overdue.Lines))]) {
		t.Errorf("the three heaviest are %+v of %+v, %v", short.Overdue.Lines, a.Overdue.Lines, err)
	}
	for i, sec := range []db.Section{a.Overdue, a.DueToday, a.DueSoon, a.ToAssess} {
		n, last := 0, model.Instant(0)
		for _, l := range sec.Lines {
			if n += l.N; l.Early != 0 {
				continue
			}
			got[l.Standing] = count{got[l.Standing].lines + 1, got[l.Standing].n + l.N}
			if l.Row.Subject == "" || l.Due < last && i > 0 {
				t.Fatalf("line %+v after %s", l, last)
			}
			if today := l.Due <= now.Date().End(); i == 1 && !today || i == 2 && today {
				t.Fatalf("line %+v stands in section %d", l, i)
			}
			last = l.Due
		}
		if n != sec.Assigned {
			t.Fatalf("the lines count %d, the sum says %d", n, sec.Assigned)
		}
	}
	for st, w := range want {
		if got[st] != w {
			t.Errorf("%s: the agenda has %v, the rows %v", st, got[st], w)
		}
		delete(got, st)
	}
	if len(got) > 0 {
		t.Errorf("the agenda has more than the rows: %v", got)
	}
}

// remindersAgree holds the early reminders of the agenda against the rows.
func remindersAgree(t *testing.T, rows *db.Rows, soon db.Section, c model.Clock) {
	t.Helper()
	want, got := 0, 0
	for i := range rows.Len() {
		for _, sl := range rows.At(i).Summary.Slots {
			if sl.Facts.Reminded(c) {
				want += sl.N
			}
		}
	}
	for _, l := range soon.Lines {
		if l.Early != 0 {
			got += l.N
		}
	}
	if got != want {
		t.Errorf("the agenda reminds early of %d, the rows of %d", got, want)
	}
}

func BenchmarkAgenda(b *testing.B) {
	now := model.At(2021, 2, 4, 16, 1)
	s, err := db.Open(filepath.Join(b.TempDir(), "a.db"), db.Options{Create: true, NoSync: true, Clock: func() model.Instant { return now }})
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	if err := demo.Many(s, 20_000, now); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := s.Agenda(model.ClockAt(now), 50); err != nil {
			b.Fatal(err)
		}
	}
}

// byWeight holds the overdue section against the weights of the rows.
func byWeight(t *testing.T, rows *db.Rows, overdue db.Section, c model.Clock) {
	t.Helper()
	var want []int
	for i := range rows.Len() {
		for _, sl := range rows.At(i).Summary.Slots {
			switch sl.Facts.Standing(c) {
			case model.Overdue, model.LongOverdue, model.CompletionOverdue, model.ReturnedLate, model.NotDone:
				if weight := sl.Facts.Weight(c, sl.N); sl.Facts.Due != 0 || sl.Facts.State == model.Failed {
					want = append(want, weight)
				}
			}
		}
	}
	slices.Sort(want)
	slices.Reverse(want)
	if len(overdue.Lines) != len(want) {
		t.Fatalf("%d lines are overdue, %d of the rows", len(overdue.Lines), len(want))
	}
	for i, l := range overdue.Lines {
		f := model.Facts{Due: l.Due}
		if l.Standing == model.NotDone {
			f.State = model.Failed
		}
		weight := f.Weight(c, l.N)
		if l.Standing != model.CompletionOverdue && weight != want[i] {
			t.Errorf("line %d weighs %d, want %d", i, weight, want[i])
		}
	}
}
