package model

import (
	"errors"
	"slices"
	"testing"
)

// A period is only closed where there is one, and who asks for another is told
// those that are near.
func TestOnlyAPeriodThatThereIsCanBeClosed(t *testing.T) {
	weekly := Obligation{ID: "1", Kind: Recurring, Deadline: &Deadline{Every: Weekly, Weekday: "thursday", Time: "16:00", From: 20210128}}
	once := Obligation{ID: "2", Kind: Once, Deadline: &Deadline{Due: At(2021, 2, 10, 16, 0)}}
	asked := Obligation{ID: "4", Kind: OnRequest, Requests: []Request{{Due: At(2021, 3, 1, 16, 0)}}}
	thursday := At(2021, 4, 1, 16, 0)
	for name, c := range map[string]struct {
		o      Obligation
		period Instant
		near   []Instant // nil where the period is one
	}{
		"a Thursday":       {weekly, thursday, nil},
		"one ahead":        {weekly, thursday.AddDays(700), nil},
		"another hour":     {weekly, thursday + 60, []Instant{thursday.AddDays(-28), thursday.AddDays(-21), thursday.AddDays(-14), thursday.AddDays(-7), thursday, thursday.AddDays(7)}},
		"none of a rule":   {weekly, 0, []Instant{At(2021, 1, 28, 16, 0), At(2021, 2, 4, 16, 0), At(2021, 2, 11, 16, 0)}},
		"the deadline":     {once, At(2021, 2, 10, 16, 0), nil},
		"another day":      {once, At(2021, 2, 11, 16, 0), []Instant{At(2021, 2, 10, 16, 0)}},
		"whole duty":       {Obligation{ID: "3", Kind: Ongoing}, 0, nil},
		"day of a duty":    {Obligation{ID: "3", Kind: Ongoing}, thursday, []Instant{0}},
		"what was asked":   {asked, At(2021, 3, 1, 16, 0), nil},
		"what was not":     {asked, 0, []Instant{At(2021, 3, 1, 16, 0)}},
		"nobody asked yet": {Obligation{ID: "4", Kind: OnRequest}, 0, []Instant{}},
	} {
		err := c.o.Close(Closing{Period: c.period, At: At(2021, 2, 5, 12, 0)})
		var none *PeriodError
		if refused := errors.As(err, &none); refused != (c.near != nil) {
			t.Errorf("%s: %v", name, err)
		} else if refused && (none.Obligation != c.o.ID || none.Period != c.period || !slices.Equal(none.Near, c.near)) {
			t.Errorf("%s: near %v, want %v", name, none.Near, c.near)
		}
		if _, closed := c.o.Closed(c.period); closed != (c.near == nil) {
			t.Errorf("%s: closed %v", name, closed)
		}
	}
}
