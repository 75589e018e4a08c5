package model

import (
	"slices"
	"testing"
)

func TestTheLadderOfUrging(t *testing.T) {
	due := At(2021, 2, 4, 16, 0)
	for _, c := range []struct {
		now, urged Instant
		day        int
		ok         bool
	}{
		{At(2021, 2, 1, 23, 59), 0, 0, false},
		{At(2021, 2, 2, 0, 0), 0, -2, true},
		{due.AddDays(-1), due.AddDays(-2), -2, false}, // urged at that rung
		{due, due.AddDays(-2), 0, true},
		{At(2021, 2, 5, 8, 0), due + 30, 1, true}, // urged on the day, called again the next morning
		{due.AddDays(2), due.AddDays(1), 1, false},
		{due.AddDays(9), due.AddDays(6), 7, true},
	} {
		if r, ok := UsualLadder.Last(due, c.urged, c.now); ok != c.ok || ok && r.Day != c.day {
			t.Errorf("%s, urged %s: %+v %v", c.now, c.urged, r, ok)
		}
	}
	if r, ok := UsualLadder.Next(due, due); !ok || r.Day != 1 || r.At != At(2021, 2, 5, 0, 0) {
		t.Errorf("next %+v", r)
	}
	if got := (Office{Ladder: Ladder{5, -1, 5}}).Urging(); !slices.Equal(got, Ladder{-1, 5}) {
		t.Errorf("the office's own: %v", got)
	}
}
