package db

import (
	"errors"
	"testing"

	"congvan/model"
)

func TestMarkIsAllOrNothing(t *testing.T) {
	d := newDesk(t)
	us := d.units("Xã Bình Lư", "Xã Sơn Bình")
	id := d.add(weekly(us...), "")
	good, foreign := d.first3(id, us[0]), d.first3(id, 99)
	seq := d.Seq()
	var none *NoAssignmentError
	if err := d.Mark([]model.AssignmentID{good, foreign}, model.MarkChange{State: model.Done}); !errors.As(err, &none) || none.ID != foreign {
		t.Fatalf("got %v, want NoAssignmentError for unit 99", err)
	}
	marks, err := d.Marks(id)
	d.must(err)
	if len(marks) != 0 || d.Seq() != seq {
		t.Errorf("a refused mark left %d marks, journal %d → %d", len(marks), seq, d.Seq())
	}
	d.must(d.Mark([]model.AssignmentID{good, d.first3(id, us[1])}, model.MarkChange{State: model.Done, Note: "đủ"}))
	marks, err = d.Marks(id)
	d.must(err)
	same(t, "mark", marks[good], model.Mark{State: model.Done, Received: noon, Note: "đủ", Changed: noon})
	if len(marks) != 2 || d.Seq() != seq+1 {
		t.Errorf("%d marks in %d entries, want 2 in 1", len(marks), d.Seq()-seq)
	}
	d.now += 5
	d.must(d.Mark([]model.AssignmentID{good}, model.MarkChange{State: model.Done}))
	if d.Seq() != seq+1 {
		t.Error("marking again as it was left an entry")
	}
	es, err := d.Journal(1, 0)
	d.must(err)
	same(t, "args", es[0].Args, map[string]string{
		"count": "2", "directive": "12/VHTT", "directive_id": "1", "obligation": "3",
		"period": "2021-02-10T16:00", "state": "done",
	})
	d.sound()
}

func TestWrongAssignmentsAreNamed(t *testing.T) {
	d := newDesk(t)
	us := d.units("Xã Bình Lư")
	id := d.add(weekly(us...), "")
	a := d.first3(id, us[0])
	for name, wrong := range map[string]model.AssignmentID{
		"obligation": {Directive: id, Obligation: "9", Unit: us[0]},
		"period":     {Directive: id, Obligation: "3", Period: a.Period + 1, Unit: us[0]},
		"no period":  {Directive: id, Obligation: "3", Unit: us[0]},
		"weekly":     {Directive: id, Obligation: "1", Period: model.At(2021, 2, 5, 16, 0), Unit: us[0]},
	} {
		var none *NoAssignmentError
		if _, err := d.Remind([]model.AssignmentID{wrong}, model.Reminder{Channel: "phone"}); !errors.As(err, &none) {
			t.Errorf("%s: got %v, want NoAssignmentError", name, err)
		}
	}
	var missing *NotFoundError
	if err := d.Extend([]model.AssignmentID{{Directive: 77}}, model.Extension{To: noon}); !errors.As(err, &missing) {
		t.Errorf("directive 77: got %v, want NotFoundError", err)
	}
	var invalid *InvalidError
	if err := d.Mark([]model.AssignmentID{a}, model.MarkChange{State: "gone"}); !errors.As(err, &invalid) || invalid.Why != BadState {
		t.Errorf("state: got %v", err)
	}
	var future *model.FutureError
	if err := d.Mark([]model.AssignmentID{a}, model.MarkChange{State: model.Done, Received: noon + 1}); !errors.As(err, &future) {
		t.Errorf("future: got %v", err)
	}
	early := model.AssignmentID{Directive: id, Obligation: "1", Period: model.At(2021, 3, 4, 16, 0), Unit: us[0]}
	d.must(d.Mark([]model.AssignmentID{early}, model.MarkChange{State: model.Done})) // delivered weeks ahead
}

func TestExtensionsAndRemindersAreLogged(t *testing.T) {
	d := newDesk(t)
	us := d.units("Xã Bình Lư", "Xã Sơn Bình")
	id := d.add(weekly(us...), "")
	a, b := d.first3(id, us[0]), d.first3(id, us[1])
	later := model.Extension{To: model.At(2021, 2, 17, 16, 0), By: "Trưởng phòng", Basis: "CV 15"}
	d.must(d.Extend([]model.AssignmentID{a}, later))
	var invalid *InvalidError
	if err := d.Extend([]model.AssignmentID{a}, later); !errors.As(err, &invalid) || invalid.Why != NotLater {
		t.Errorf("same extension again: got %v", err)
	}
	n, err := d.Remind([]model.AssignmentID{a}, model.Reminder{Channel: "phone", N: 9})
	d.must(err)
	same(t, "first number", n, []int{1})
	d.now += 60
	n, err = d.Remind([]model.AssignmentID{a, b}, model.Reminder{Channel: "zalo", Promised: 20210212})
	d.must(err)
	same(t, "numbers", n, []int{2, 1})
	marks, err := d.Marks(id)
	d.must(err)
	later.At = noon
	same(t, "extension", marks[a].Extensions, []model.Extension{later})
	same(t, "reminder", marks[a].Reminders[1], model.Reminder{N: 2, At: noon + 60, Channel: "zalo", Promised: 20210212})
	d.sound()
}

func TestRequestWakesAnObligation(t *testing.T) {
	d := newDesk(t)
	id := d.add(weekly(d.units("Xã Bình Lư")...), "")
	due := model.At(2021, 2, 8, 17, 0)
	d.must(d.Request(id, "4", model.Request{Due: due, Basis: "điện thoại"}))
	v, err := d.Directive(id)
	d.must(err)
	same(t, "request", v.Obligation("4").Requests, []model.Request{{Asked: noon, Due: due, Basis: "điện thoại"}})
	for why, r := range map[Fault]model.Request{Twice: {Due: due}, NoDue: {}, DueTooEarly: {Asked: due + 1, Due: due}} {
		var invalid *InvalidError
		if err := d.Request(id, "4", r); !errors.As(err, &invalid) || invalid.Why != why {
			t.Errorf("got %v, want %s", err, why)
		}
	}
	var invalid *InvalidError
	if err := d.Request(id, "3", model.Request{Due: due}); !errors.As(err, &invalid) || invalid.Why != NotOnRequest {
		t.Errorf("got %v, want %s", err, NotOnRequest)
	}
	same(t, "dormant before, awake after", d.rows().At(0).Tally(model.ClockAt(noon)).OnRequest, 0)
}

func TestCorrectedDeadlineTakesItsMarksAlong(t *testing.T) {
	d := newDesk(t)
	us := d.units("Xã Bình Lư")
	v := weekly(us...)
	v.ID = d.add(v, "")
	a := d.first3(v.ID, us[0])
	d.must(d.Mark([]model.AssignmentID{a}, model.MarkChange{State: model.Done}))
	fixed := *v.Obligations[2].Deadline
	fixed.Due += 24 * 60
	v.Obligations[2].Deadline = &fixed
	d.must(d.PutDirective(v))
	marks, err := d.Marks(v.ID)
	d.must(err)
	moved := a
	moved.Period = fixed.Due
	if len(marks) != 1 || marks[moved].State != model.Done {
		t.Errorf("marks are %v, want one at the new deadline", marks)
	}
	_, err = d.Undo()
	d.must(err)
	marks, err = d.Marks(v.ID)
	d.must(err)
	if len(marks) != 1 || marks[a].State != model.Done {
		t.Errorf("after undo marks are %v, want one at the old deadline", marks)
	}
	d.sound()
}

func TestPressingIsMostUrgentFirst(t *testing.T) {
	d := newDesk(t)
	us := d.units("Xã Bình Lư", "Xã Sơn Bình")
	id := d.add(weekly(us...), "")
	quiet := weekly(us...)
	quiet.Obligations = quiet.Obligations[1:2]
	d.add(quiet, "")
	c := model.ClockAt(noon)
	a := d.first3(id, us[0])
	a.Obligation, a.Period = "1", model.At(2021, 1, 28, 16, 0)
	d.must(d.Mark([]model.AssignmentID{a}, model.MarkChange{State: model.Done}))

	ps, err := d.Pressing(c, -1)
	d.must(err)
	var got []string
	for _, p := range ps {
		if p.Row.ID != id || p.Due != p.Original || p.Obligation != p.Assignment.Obligation {
			t.Errorf("%+v", p)
		}
		got = append(got, p.Due.String()+" "+p.Assignment.Unit.String()+" "+string(p.Standing))
	}
	same(t, "pressing", got, []string{
		"2021-01-28T16:00 2 overdue", "2021-02-04T16:00 1 overdue", "2021-02-04T16:00 2 overdue",
	})
	ps, err = d.Pressing(c, 6) // with the 10th, but not the 11th 16:00, more than six days ahead
	d.must(err)
	if len(ps) != 5 || ps[4].Standing != model.DueSoon {
		t.Errorf("within 6 days %d, want 5", len(ps))
	}
	two, total, err := d.PressingFirst(c, 6, 2)
	d.must(err)
	same(t, "first two", two, ps[:2])
	same(t, "of all", total, 5)
	n := 0
	for _, u := range d.rows().Urgent(c, 6) {
		n += u.N
	}
	if n != 5 {
		t.Errorf("Urgent counts %d, want 5", n)
	}
}

func TestReadings(t *testing.T) {
	d := newDesk(t)
	us := d.units("Xã Bình Lư", "Xã Sơn Bình")
	n := int64(120)
	r := func(ind string, u model.UnitID, day model.Date) model.Reading {
		return model.Reading{Indicator: ind, Unit: u, AsOf: day, Installs: &n, Source: "báo cáo"}
	}
	want := []model.Reading{r("bluezone", us[0], 20210105), r("bluezone", us[0], 20210112), r("bluezone", us[1], 20210105)}
	d.must(d.PutReadings([]model.Reading{want[2], want[1], want[0], r("bluezone2", us[0], 20210105)}))
	got, err := d.Readings("bluezone")
	d.must(err)
	same(t, "readings", got, want)
	d.must(d.RemoveReading("bluezone", us[0], 20210112))
	got, err = d.Readings("bluezone")
	d.must(err)
	if len(got) != 2 {
		t.Errorf("%d readings left, want 2", len(got))
	}
	var missing *NotFoundError
	if err := d.RemoveReading("bluezone", us[0], 20210112); !errors.As(err, &missing) {
		t.Errorf("removed twice: got %v", err)
	}
	var invalid *InvalidError
	if err := d.PutReadings([]model.Reading{r("bluezone", us[0], 20210106), {Indicator: "x", Unit: us[0]}}); !errors.As(err, &invalid) {
		t.Errorf("no day: got %v", err)
	}
	if err := d.PutReadings([]model.Reading{r("bluezone", us[0], 20210231)}); !errors.As(err, &invalid) || invalid.Why != Unreadable {
		t.Errorf("31 February: got %v", err)
	}
	if err := d.PutReadings([]model.Reading{r("bluezone", 9, 20210105)}); !errors.As(err, &missing) {
		t.Errorf("unit 9: got %v", err)
	}
	if got, _ = d.Readings("bluezone"); len(got) != 2 {
		t.Errorf("a refused step left %d readings, want 2", len(got))
	}
	d.sound()
}
