package model

import (
	"errors"
	"testing"

	"congvan/viet"
)

// The cases of DOMAIN.md section 14, by number: the rules alone. Through the store they
// are in db/cases_test.go, which tells where the others are.

// weeklyReport is the weekly report of case 1: a broadcaster and 13 communes, each
// Thursday 16:00 in February 2021.
func weeklyReport() (Directive, *Roster) {
	var units []Unit
	o := Obligation{ID: "3", Kind: Recurring, Report: true, Deadline: &Deadline{
		Every: Weekly, Weekday: "thursday", Time: "16:00", From: NewDate(2021, 2, 1), Until: NewDate(2021, 2, 28),
	}}
	for id := UnitID(1); id <= 14; id++ {
		units = append(units, Unit{ID: id, Name: "Đơn vị " + id.String()})
		o.Units = append(o.Units, id)
	}
	return Directive{ID: 1, Date: NewDate(2021, 2, 1), Obligations: []Obligation{o}}, NewRoster(units, nil)
}

var thursdays = []Instant{At(2021, 2, 4, 16, 0), At(2021, 2, 11, 16, 0), At(2021, 2, 18, 16, 0), At(2021, 2, 25, 16, 0)}

func assignmentOf(period Instant, unit UnitID) AssignmentID {
	return AssignmentID{1, "3", period, unit}
}

func apply(t *testing.T, m Mark, c MarkChange, now Instant) Mark {
	t.Helper()
	m, err := m.Apply(c, nil, now)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func standingOf(d *Directive, a AssignmentID, m Mark, now Instant) Standing {
	return d.Facts(d.Obligation(a.Obligation), a, m).Standing(ClockAt(now))
}

func TestCase1ReceivedCountsNotTyped(t *testing.T) {
	d, _ := weeklyReport()
	typed := At(2021, 2, 5, 9, 0)
	for received, want := range map[Instant]Standing{
		thursdays[0] - 1: DoneOnTime, thursdays[0]: DoneOnTime, thursdays[0] + 1: DoneLate,
	} {
		m := apply(t, Mark{}, MarkChange{State: Done, Received: received}, typed)
		if got := standingOf(&d, assignmentOf(thursdays[0], 1), m, typed); got != want {
			t.Errorf("received %s: got %s, want %s", received, got, want)
		}
	}
}

func TestCase2NothingReceivedIsOverdue(t *testing.T) {
	d, _ := weeklyReport()
	got := standingOf(&d, assignmentOf(thursdays[0], 1), Mark{}, thursdays[0]+1)
	if got != Overdue || !got.Pressing() {
		t.Errorf("got %s, want overdue and pressing", got)
	}
}

func TestCase3CompletedPartialKeepsItsFirstReceivedTime(t *testing.T) {
	d, _ := weeklyReport()
	m := apply(t, Mark{}, MarkChange{State: Done, Received: thursdays[0] - 10}, thursdays[0])
	m = apply(t, m, MarkChange{State: Partial, CompleteBy: NewDate(2021, 2, 10)}, thursdays[0]+60)
	m = apply(t, m, MarkChange{State: Done}, At(2021, 2, 8, 9, 0))
	if m.Received != thursdays[0]-10 {
		t.Errorf("received %s, want the first time", m.Received)
	}
	if got := standingOf(&d, assignmentOf(thursdays[0], 1), m, At(2021, 2, 12, 9, 0)); got != DoneOnTime {
		t.Errorf("got %s, want done on time", got)
	}
}

func TestCase4ExtensionAfterTheDeadline(t *testing.T) {
	d, _ := weeklyReport()
	period := thursdays[1]
	m := Mark{Extensions: []Extension{{To: At(2021, 2, 17, 16, 0), By: "Trưởng phòng", At: At(2021, 2, 12, 8, 0)}}}
	m = apply(t, m, MarkChange{State: Done, Received: At(2021, 2, 17, 10, 0)}, At(2021, 2, 17, 10, 5))
	a := assignmentOf(period, 1)
	if got := standingOf(&d, a, m, At(2021, 2, 18, 8, 0)); got != DoneOnTime {
		t.Errorf("got %s, want done on time", got)
	}
	if !m.LateExtension(period) || a.Period != At(2021, 2, 11, 16, 0) {
		t.Errorf("late extension %v, original deadline %s", m.LateExtension(period), a.Period)
	}
}

func TestCase5ExemptStandsBesideTheTotal(t *testing.T) {
	d, r := weeklyReport()
	marks := Marks{assignmentOf(thursdays[1], 7): {State: Exempt, Reason: "lũ quét", By: "Trưởng phòng"}}
	got := d.Tally("3", marks, r, ClockAt(At(2021, 2, 1, 8, 0)))
	if got.Total != 55 || got.Exempt != 1 || !got.Reconciles() {
		t.Errorf("got %+v, want 55 and 1 exempt", got)
	}
}

func TestCase6PeriodsAreComputedNotSpawned(t *testing.T) {
	d, r := weeklyReport()
	now := At(2021, 3, 1, 8, 0)
	for range 100 {
		if got := d.Tally("", nil, r, ClockAt(now)); got.Total != 56 || got.OpenOverdue != 56 {
			t.Fatalf("got %+v, want 56 overdue", got)
		}
	}
	for i, p := range thursdays {
		if st := standingOf(&d, assignmentOf(p, 1), Mark{}, p); st != DueSoon {
			t.Errorf("period %d at its hour: %s", i+1, st)
		}
		if st := standingOf(&d, assignmentOf(p, 1), Mark{}, p+1); st != Overdue {
			t.Errorf("period %d a minute later: %s", i+1, st)
		}
	}
}

func TestCase7OnRequestIsDormantUntilAsked(t *testing.T) {
	d, r := weeklyReport()
	o := &d.Obligations[0]
	o.Kind, o.Deadline, o.Units = OnRequest, nil, o.Units[:13]
	now := At(2021, 9, 20, 8, 0)
	if got := d.Tally("", nil, r, ClockAt(now)); got.Total != 0 || got.OnRequest != 13 {
		t.Errorf("before: %+v, want 13 dormant", got)
	}
	o.Requests = append(o.Requests, Request{Asked: now, Due: At(2021, 9, 22, 23, 59)})
	if got := d.Tally("", nil, r, ClockAt(now)); got.Total != 13 || got.OpenInTime != 13 || got.OnRequest != 0 {
		t.Errorf("after: %+v, want 13 owed", got)
	}
}

func TestCase8AWindowWithoutReportIsToAssess(t *testing.T) {
	d, _ := weeklyReport()
	o := &d.Obligations[0]
	o.Kind, o.Report = Window, false
	o.Deadline = &Deadline{From: NewDate(2021, 9, 7), Until: NewDate(2021, 9, 14), Due: At(2021, 9, 14, 23, 59)}
	got := standingOf(&d, assignmentOf(o.Deadline.Due, 1), Mark{}, At(2021, 9, 15, 0, 0))
	if got != ToAssess {
		t.Errorf("got %s, want to assess", got)
	}
}

func TestCase9ARelativeTargetNeedsABaseline(t *testing.T) {
	two := 2.0
	names := []string{"thời lượng", "tần suất", "số lượng tin, bài"}
	o := Obligation{ID: "1a", Kind: Ongoing}
	for _, n := range names {
		o.Measures = append(o.Measures, Measure{Name: n, Op: ">=", Target: &two, Relative: true})
	}
	now := At(2021, 5, 1, 8, 0)
	c := MarkChange{State: Done, Values: map[string]float64{names[2]: 10}}
	var missing *BaselineError
	if _, err := (Mark{}).Apply(c, &o, now); !errors.As(err, &missing) || missing.Measure != names[2] {
		t.Fatalf("without a baseline: %v", err)
	}
	m, err := Mark{}.Apply(MarkChange{
		State:     Partial,
		Values:    map[string]float64{names[0]: 8, names[1]: 10, names[2]: 11},
		Baselines: map[string]Baseline{names[0]: {Value: 4}, names[1]: {Value: 5}, names[2]: {Value: 6}},
	}, &o, now)
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []string{"2,0", "2,0", "1,83"} {
		got := o.Ratios(m)[i].Ratio
		if s := viet.FormatDecimal(got, len(want)-2); s != want {
			t.Errorf("%s: got %s, want %s", names[i], s, want)
		}
	}
	met := 0
	for _, r := range o.Ratios(m) {
		if r.Met {
			met++
		}
	}
	var short *ShortError
	if _, err := m.Apply(MarkChange{State: Done}, &o, now); met != 2 || !errors.As(err, &short) || short.Measure != names[2] {
		t.Errorf("%d met of 3, and done says %v: want 2, and that the third is short", met, err)
	}
}

func TestCase10ImpliedDenominator(t *testing.T) {
	low, high := ImpliedBase(161090, 26.59)
	if low != 605716 || high != 605943 {
		t.Errorf("got %d to %d", low, high)
	}
	r := Reading{Installs: new(int64(161090)), Percent: new(26.59)}
	if _, ok := r.Share(Population, Unit{}); ok {
		t.Error("a percentage without a base passes for one of the population")
	}
}

func TestCase11TwoDenominatorsTwoRankings(t *testing.T) {
	places := []struct {
		name                string
		population, devices float64
	}{
		{"Bắc Ninh", 44.61, 44.35}, {"Đà Nẵng", 44.57, 45.25}, {"Hà Nội", 40.67, 37.47}, {"Hải Dương", 40.40, 49.26},
	}
	var units []Unit
	onDay := NewDate(2021, 6, 19)
	byBase := map[Base][]Reading{}
	for i, p := range places {
		id := UnitID(i + 1)
		units = append(units, Unit{ID: id, Name: p.name})
		byBase[Population] = append(byBase[Population], Reading{Unit: id, AsOf: onDay, Percent: new(p.population), Base: Population})
		byBase[Smartphones] = append(byBase[Smartphones], Reading{Unit: id, AsOf: onDay, Percent: new(p.devices), Base: Smartphones})
	}
	for base, want := range map[Base][]string{
		Population:  {"Bắc Ninh", "Đà Nẵng", "Hà Nội", "Hải Dương"},
		Smartphones: {"Hải Dương", "Đà Nẵng", "Bắc Ninh", "Hà Nội"},
	} {
		rk := Rank(units, byBase[base], onDay, base)
		for i, name := range want {
			if rk.Rows[i].Unit.Name != name || rk.Rows[i].Rank != i+1 {
				t.Errorf("by %s, place %d: got %s, want %s", base, i+1, rk.Rows[i].Unit.Name, name)
			}
		}
		other := map[Base]Base{Population: Smartphones, Smartphones: Population}[base]
		if mixed := Rank(units, byBase[base], onDay, other); len(mixed.Rows) != 0 {
			t.Errorf("percentages on %s were ranked by %s", base, other)
		}
	}
}

func TestCase12TiesAndGaps(t *testing.T) {
	units := []Unit{{ID: 1, Name: "A"}, {ID: 2, Name: "B"}, {ID: 3, Name: "C"}, {ID: 4, Name: "D"}}
	onDay := NewDate(2021, 6, 19)
	rs := []Reading{
		{Unit: 1, AsOf: onDay, Installs: new(int64(50)), Smartphones: new(int64(100))},
		{Unit: 2, AsOf: onDay, Installs: new(int64(100)), Smartphones: new(int64(200))},
		{Unit: 4, AsOf: onDay, Installs: new(int64(10)), Smartphones: new(int64(100))},
	}
	rk := Rank(units, rs, onDay, Smartphones)
	if a, b, d := rk.Rows[0], rk.Rows[1], rk.Rows[2]; a.Rank != 1 || b.Rank != 1 || !a.Tied || !b.Tied || d.Rank != 3 || d.Tied {
		t.Errorf("got ranks %d %d %d", a.Rank, b.Rank, d.Rank)
	}
	if len(rk.Unranked) != 1 || rk.Unranked[0].Unit.ID != 3 || rk.Unranked[0].Why != NoData {
		t.Errorf("unranked: %+v", rk.Unranked)
	}
	if rk.Total.Installs != 160 || rk.Total.Base != 400 || *rk.Total.Percent != 40 || rk.Total.UnitsCounted != 3 || rk.Total.Units != 4 {
		t.Errorf("total: %+v", rk.Total)
	}
}

func TestCase19FiguresAsTyped(t *testing.T) {
	for s, want := range map[string]float64{"12,5": 12.5, "12.500": 12500} {
		if got, err := viet.ParseNumber(s); err != nil || got != want {
			t.Errorf("%q: got %v, %v", s, got, err)
		}
	}
	if _, err := viet.ParseNumber("mười hai"); err == nil || errors.Is(err, viet.ErrBlank) {
		t.Errorf("words: %v", err)
	}
	if _, err := viet.ParseNumber(""); !errors.Is(err, viet.ErrBlank) {
		t.Errorf("blank: %v", err)
	}
}

func TestCase21SupersededPeriods(t *testing.T) {
	d, r := weeklyReport()
	d.SupersededBy, d.SupersededFrom = 2, NewDate(2021, 2, 15)
	got := d.Tally("", nil, r, ClockAt(At(2021, 2, 1, 8, 0)))
	if got.Total != 28 || got.Superseded != 28 {
		t.Errorf("got %+v, want 28 and 28", got)
	}
}

func TestCase22AMergedUnitOwesUntilItsLastDay(t *testing.T) {
	d, _ := weeklyReport()
	var units []Unit
	for id := UnitID(1); id <= 14; id++ {
		u := Unit{ID: id, Name: "Đơn vị " + id.String()}
		if id == 5 {
			u.Until, u.Successor = NewDate(2021, 2, 20), 6
		}
		units = append(units, u)
	}
	if got := d.Tally("", nil, NewRoster(units, nil), ClockAt(At(2021, 2, 1, 8, 0))); got.Total != 55 {
		t.Errorf("got %d, want 55", got.Total)
	}
}

func TestReceivedInTheFutureIsRefused(t *testing.T) {
	now := At(2021, 2, 4, 16, 0)
	var future *FutureError
	if _, err := (Mark{}).Apply(MarkChange{State: Done, Received: now + 1}, nil, now); !errors.As(err, &future) {
		t.Errorf("got %v", err)
	}
}

func TestInstallsAboveTheBaseAreStoredWithAWarning(t *testing.T) {
	r := Reading{Installs: new(int64(120)), Smartphones: new(int64(100)), Population: new(int64(500))}
	got := r.Check(Unit{})
	if len(got) != 1 || got[0].Rule != "V1" || got[0].Base != Smartphones {
		t.Errorf("got %+v", got)
	}
}
