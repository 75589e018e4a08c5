package model

import "testing"

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
