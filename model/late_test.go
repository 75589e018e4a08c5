package model

import "testing"

func TestDaysAreThoseOfTheCalendar(t *testing.T) {
	due := At(2021, 2, 4, 16, 0)
	for _, c := range []struct {
		at   Instant
		want Lapse
	}{
		{due, Lapse{}},
		{due + 40, Lapse{Minutes: 40}},
		{At(2021, 2, 4, 23, 59), Lapse{Minutes: 479}},
		{At(2021, 2, 5, 0, 0), Lapse{Days: 1}},
		{At(2021, 2, 5, 10, 0), Lapse{Days: 1}},
		{At(2021, 2, 5, 23, 59), Lapse{Days: 1}},
		{At(2021, 3, 4, 8, 0), Lapse{Days: 28}},
		{At(2021, 2, 3, 17, 0), Lapse{Days: 1}},
		{At(2021, 2, 4, 9, 0), Lapse{Minutes: 420}},
	} {
		if got := Apart(due, c.at); got != c.want || Apart(c.at, due) != got {
			t.Errorf("%s: %+v, want %+v", c.at, got, c.want)
		}
		if got, want := LateDays(due, c.at), c.want.Days; c.at > due && got != want || c.at <= due && got != 0 {
			t.Errorf("%s: %d days late", c.at, got)
		}
	}
}

func TestWhatComesInLateForWantOfATime(t *testing.T) {
	due := At(2021, 2, 4, 16, 0)
	for name, c := range map[string]struct {
		m    Mark
		c    MarkChange
		now  Instant
		want bool
	}{
		"before the deadline":   {Mark{}, MarkChange{State: Done}, due, false},
		"a minute after it":     {Mark{}, MarkChange{State: Done}, due + 1, true},
		"in part":               {Mark{}, MarkChange{State: Partial}, due + 1, true},
		"the time is said":      {Mark{}, MarkChange{State: Done, Received: due - 5}, due + 1, false},
		"it was in before":      {Mark{Received: due - 5}, MarkChange{State: Done}, due + 1, false},
		"figures alone":         {Mark{}, MarkChange{Values: map[string]float64{"x": 1}}, due + 1, false},
		"the unit has longer":   {Mark{Extensions: []Extension{{To: due + 100}}}, MarkChange{State: Done}, due + 1, false},
		"longer, and over that": {Mark{Extensions: []Extension{{To: due + 100}}}, MarkChange{State: Done}, due + 101, true},
	} {
		if got := c.m.LateByNow(c.c, due, ClockAt(c.now)); got != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
	if (Mark{}).LateByNow(MarkChange{State: Done}, 0, ClockAt(due)) {
		t.Error("what has no deadline is late")
	}
}
