package model

import "testing"

// DOMAIN.md 4: 14 units, one of them exempt, some late, one with a part only.
func TestRatesHaveOneDenominator(t *testing.T) {
	c := ClockAt(At(2021, 2, 12, 8, 0))
	due := At(2021, 2, 11, 16, 0)
	var r Rates
	for _, f := range []struct {
		n     int
		facts Facts
	}{
		{8, Facts{State: Done, Due: due, Received: due, Report: true}},
		{2, Facts{State: Done, Due: due, Received: due + 1, Report: true}},
		{1, Facts{State: Partial, Due: due, Received: due - 1, Report: true}},
		{2, Facts{State: Pending, Due: due, Report: true}},
		{1, Facts{State: Exempt, Due: due, Received: due - 1, Report: true}},
		{3, Facts{Due: due, Dormant: true}},
		{5, Facts{State: Done, Due: due, Received: due - 1, Superseded: always}},
	} {
		for range f.n {
			r.Count(f.facts, c)
		}
	}
	if want := (Rates{In: 10, OnTime: 8, Owed: 13, Dated: 13}); r != want {
		t.Errorf("got %+v, want %+v", r, want)
	}
}

func TestWithoutADeadlineNothingIsOnTime(t *testing.T) {
	c := ClockAt(At(2021, 2, 12, 8, 0))
	var r Rates
	r.Count(Facts{State: Done, Received: At(2021, 2, 1, 8, 0)}, c)
	r.Count(Facts{State: Pending}, c)
	if want := (Rates{In: 1, Owed: 2}); r != want {
		t.Errorf("got %+v, want %+v", r, want)
	}
}

// The rates of a clause and the results that a chain waits for are one count.
func TestRatesAgreeWithTheProgressOfAChain(t *testing.T) {
	due := At(2021, 2, 4, 16, 0)
	d := Directive{ID: 1, Obligations: []Obligation{{
		ID: "1", Units: []UnitID{1, 2, 3, 4, 5}, Kind: Once, Report: true, Deadline: &Deadline{Due: due},
		Exemptions: []Exemption{{Unit: 5, Reason: "x", By: "y"}},
	}}}
	at := func(u UnitID) AssignmentID { return AssignmentID{1, "1", due, u} }
	marks := Marks{at(1): {State: Done, Received: due}, at(2): {State: Done, Received: due + 60}, at(3): {State: Partial, Received: due}}
	now := due + 24*60
	var r Rates
	for o, a := range d.Assignments(nil, now) {
		r.Count(d.Facts(o, a, marks[a]), ClockAt(now))
	}
	p := d.Progress(&d.Obligations[0], 0, marks, nil, now)
	if r.In != p.In || r.Owed != p.Owed {
		t.Errorf("rates %+v, progress %+v", r, p)
	}
}

func TestLateByCountsFromTheDeadlineThatCounts(t *testing.T) {
	due := At(2021, 2, 4, 16, 0)
	for _, c := range []struct {
		name  string
		facts Facts
		want  Lapse
	}{
		{"to the minute is on time", Facts{State: Done, Due: due, Received: due}, Lapse{}},
		{"one minute", Facts{State: Done, Due: due, Received: due + 1}, Lapse{Minutes: 1}},
		{"the next morning", Facts{State: Done, Due: due, Received: At(2021, 2, 5, 8, 0)}, Lapse{Days: 1}},
		{"partial", Facts{State: Partial, Due: due, Received: due + 90}, Lapse{Minutes: 90}},
		{"exempt", Facts{State: Exempt, Due: due, Received: due + 90}, Lapse{}},
		{"open", Facts{State: Pending, Due: due}, Lapse{}},
		{"no deadline", Facts{State: Done, Received: due}, Lapse{}},
	} {
		if got := c.facts.LateBy(ClockAt(due + 999)); got != c.want {
			t.Errorf("%s: late by %+v, want %+v", c.name, got, c.want)
		}
	}
}
