package model

import (
	"slices"
	"testing"
)

// Every combination of facts falls in exactly one standing and one cell, and
// the standing agrees with the lines of the rule read one by one.
func TestEveryCombinationFallsInOneClass(t *testing.T) {
	due := At(2021, 2, 4, 16, 0)
	around := func(i Instant) []Instant { return []Instant{i - 1, i, i + 1} }
	var moments []Instant
	for _, i := range []Instant{due.AddDays(-3), due, due.AddDays(30), due.AddDays(40)} {
		moments = append(moments, around(i)...)
	}
	counted, lines := map[Standing]int{}, map[Rule]int{}
	for f := range combinations(due) {
		for _, now := range moments {
			for _, strict := range []bool{false, true} {
				c := ClockAt(now)
				c.Strict = strict
				got := f.Standing(c)
				standing, rule := f.Judge(c)
				if want, line := byTheLines(f, c); got != want || standing != want || rule != line {
					t.Fatalf("%+v at %s strict %v: got %s and %s by %s, want %s by %s", f, now, strict, got, standing, rule, want, line)
				}
				lines[rule]++
				counted[got]++
				checkCell(t, f, c, got)
			}
		}
	}
	for _, s := range Standings {
		if counted[s] == 0 {
			t.Errorf("no combination gives %s: the test does not reach it", s)
		}
	}
	for _, r := range Rules {
		if lines[r] == 0 {
			t.Errorf("no combination meets the line %s: the test does not reach it", r)
		}
	}
}

// combinations yields states × due × received × completion × report × dormant
// × superseded × reminder.
func combinations(due Instant) func(func(Facts) bool) {
	completion := due.AddDays(6)
	return func(yield func(Facts) bool) {
		for _, s := range States {
			for _, d := range []Instant{0, due} {
				for _, received := range []Instant{0, due - 1, due, due + 1} {
					for _, complete := range []Instant{0, due - 1, completion} {
						for bits := range 16 {
							f := Facts{s, d, received, complete, bits&1 != 0, bits&2 != 0, 0, 0}
							if bits&4 != 0 {
								f.Superseded = completion
							}
							if bits&8 != 0 {
								f.Early = due.AddDays(-5)
							}
							if !yield(f) {
								return
							}
						}
					}
				}
			}
		}
	}
}

// byTheLines is DOMAIN.md section 2, written as a table of conditions: all that
// hold are collected, the first one wins.
func byTheLines(f Facts, c Clock) (Standing, Rule) {
	late := f.Received > f.Due || c.Strict && f.Received == f.Due
	over := c.Now > f.Due || c.Strict && c.Now == f.Due
	lines := []struct {
		holds bool
		gives Standing
	}{
		{f.State == Exempt, ExemptStanding},
		{f.Dormant, OnRequestStanding},
		{f.Superseded != 0 && c.Now >= f.Superseded, Superseded},
		{f.Due == 0 && f.State == Done, DoneNoDeadline},
		{f.Due == 0 && f.State == Failed, NotDone},
		{f.Due == 0, OpenNoDeadline},
		{f.State == Failed, NotDone},
		{f.State == Done && late, DoneLate},
		{f.State == Done, DoneOnTime},
		{f.State == Partial && f.CompleteBy != 0 && c.Now > f.CompleteBy, CompletionOverdue},
		{f.State == Partial && late, ReturnedLate},
		{f.State == Partial, ReturnedInTime},
		{over && !f.Report, ToAssess},
		{over && c.Now > f.Due+30*24*60, LongOverdue},
		{over, Overdue},
		{f.Due-c.Now <= 3*24*60, DueSoon},
		{true, InTime},
	}
	for i, l := range lines {
		if l.holds {
			return l.gives, Rules[i]
		}
	}
	panic("the last line always holds")
}

// checkCell counts the facts alone: exactly one cell becomes 1.
func checkCell(t *testing.T, f Facts, c Clock, s Standing) {
	t.Helper()
	var tally Tally
	tally.Count(f, c, 1)
	cells := []int{
		tally.DoneOnTime, tally.DoneLate, tally.OpenInTime, tally.OpenOverdue, tally.NoDeadline,
		tally.ToAssess, tally.Exempt, tally.OnRequest, tally.Superseded,
	}
	sum := 0
	for _, n := range cells {
		sum += n
	}
	outside := slices.Contains([]Standing{ExemptStanding, OnRequestStanding, Superseded}, s)
	if sum != 1 || !tally.Reconciles() || (tally.Total == 0) != outside {
		t.Fatalf("%+v at %s (%s): %+v", f, c.Now, s, tally)
	}
	// A summary counts the same at every moment.
	if got := (Summary{Slots: []Slot{{f.essential(), 1}}}).Tally(c); got != tally {
		t.Fatalf("%+v at %s: the summary counts %+v, the facts %+v", f, c.Now, got, tally)
	}
	if got := f.essential().Reminded(c); got != f.Reminded(c) {
		t.Fatalf("%+v at %s: the summary reminds %v, the facts %v", f, c.Now, got, f.Reminded(c))
	}
}

// A literal table, one line a standing: the witness that the rule is read right.
func TestStandingsOneByOne(t *testing.T) {
	due := At(2021, 2, 4, 16, 0)
	day := due.AddDays
	for _, c := range []struct {
		name string
		f    Facts
		now  Instant
		want Standing
	}{
		{"exempt, though done", Facts{State: Exempt, Due: due}, day(9), ExemptStanding},
		{"nobody asked yet", Facts{State: Pending, Dormant: true}, day(9), OnRequestStanding},
		{"taken over", Facts{State: Pending, Due: due, Report: true, Superseded: day(-1)}, day(9), Superseded},
		{"to be taken over later", Facts{State: Pending, Superseded: day(10)}, day(9), OpenNoDeadline},
		{"done without a deadline", Facts{State: Done, Received: due}, day(9), DoneNoDeadline},
		{"refused without a deadline", Facts{State: Failed}, day(9), NotDone},
		{"open without a deadline", Facts{State: Partial, Received: due}, day(9), OpenNoDeadline},
		{"refused before the deadline", Facts{State: Failed, Due: due}, day(-9), NotDone},
		{"delivered to the minute", Facts{State: Done, Due: due, Received: due}, day(9), DoneOnTime},
		{"delivered a minute late", Facts{State: Done, Due: due, Received: due + 1}, day(9), DoneLate},
		{"to be completed, and the day is over", Facts{State: Partial, Due: due, Received: due, CompleteBy: day(3)}, day(3) + 1, CompletionOverdue},
		{"to be completed, returned late", Facts{State: Partial, Due: due, Received: due + 1, CompleteBy: day(3)}, day(3), ReturnedLate},
		{"to be completed, returned in time", Facts{State: Partial, Due: due, Received: due, CompleteBy: day(3)}, day(3), ReturnedInTime},
		{"over, and no report was asked", Facts{State: Doing, Due: due}, due + 1, ToAssess},
		{"over by thirty days", Facts{State: Pending, Due: due, Report: true}, day(30), Overdue},
		{"over by more", Facts{State: Pending, Due: due, Report: true}, day(30) + 1, LongOverdue},
		{"three days ahead", Facts{State: Pending, Due: due, Report: true}, day(-3), DueSoon},
		{"more than three days ahead", Facts{State: Pending, Due: due, Report: true}, day(-3) - 1, InTime},
	} {
		if got := c.f.Standing(ClockAt(c.now)); got != c.want {
			t.Errorf("%s: got %s, want %s", c.name, got, c.want)
		}
	}
}

func TestCellsOfStandings(t *testing.T) {
	due := At(2021, 2, 4, 16, 0)
	now := due + 60
	for _, c := range []struct {
		name string
		f    Facts
		want Tally
	}{
		{"returned in time is open in time", Facts{State: Partial, Due: due, Received: due}, Tally{Total: 1, OpenInTime: 1}},
		{"returned late is open overdue", Facts{State: Partial, Due: due, Received: due + 1}, Tally{Total: 1, OpenOverdue: 1}},
		{"completion overdue is open overdue", Facts{State: Partial, Due: due, Received: due, CompleteBy: due}, Tally{Total: 1, OpenOverdue: 1}},
		{"not done is open overdue", Facts{State: Failed, Due: due}, Tally{Total: 1, OpenOverdue: 1}},
		{"failed without deadline has no deadline", Facts{State: Failed}, Tally{Total: 1, NoDeadline: 1}},
		{"done without deadline has no deadline", Facts{State: Done}, Tally{Total: 1, NoDeadline: 1}},
		{"silence without a report duty is to assess", Facts{State: Pending, Due: due}, Tally{Total: 1, ToAssess: 1}},
	} {
		var got Tally
		got.Count(c.f, ClockAt(now), 1)
		if got != c.want {
			t.Errorf("%s: got %+v, want %+v", c.name, got, c.want)
		}
	}
}

// The government's own report reconciles in the same way.
func TestOnTimeRate(t *testing.T) {
	state := Tally{Total: 21914, DoneOnTime: 14068, DoneLate: 1983, OpenInTime: 5640, OpenOverdue: 223}
	if !state.Reconciles() {
		t.Fatal("21.914 = 14.068 + 1.983 + 5.640 + 223 does not reconcile")
	}
	if n, d := state.OnTime(); n != 14068 || d != 14068+1983+223 {
		t.Errorf("got %d/%d", n, d)
	}
}
