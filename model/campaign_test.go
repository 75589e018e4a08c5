package model

import (
	"reflect"
	"testing"
)

func TestSpansHoldDates(t *testing.T) {
	february := Span{20210201, 20210228}
	for _, c := range []struct {
		span Span
		date Date
		want bool
	}{
		{february, 20210201, true},
		{february, 20210228, true},
		{february, 20210131, false},
		{february, 20210301, false},
		{february, 20210200, true}, // the month
		{february, 20210000, true}, // a year that holds it
		{february, 20200000, false},
		{february, 0, false},
		{Span{}, 0, true},
		{Span{From: 20210201}, 20290101, true},
		{Span{Until: 20210201}, 20290101, false},
	} {
		if got := c.span.Holds(c.date); got != c.want {
			t.Errorf("%+v, %s: %v", c.span, c.date, got)
		}
	}
	d := &Directive{Date: 20210125}
	if february.Asked(d, 0) || !february.Asked(d, At(2021, 2, 4, 16, 0)) || !(Span{From: 20210125}).Asked(d, 0) {
		t.Error("an assignment belongs to the span of its deadline, else of its directive")
	}
}

func TestActivitiesAddUp(t *testing.T) {
	n := func(x float64) *float64 { return &x }
	got := SumActivities([]Activity{
		{Day: 20210201, What: "tờ gấp", Quantity: n(40000), Measure: "tờ"},
		{Day: 20210202, What: "Tờ  gấp", Quantity: n(500), Approx: true, Measure: "tờ", Unit: 3},
		{Day: 20210203, What: "tờ gấp", Measure: "tờ", Unit: 3}, // nobody counted
		{Day: 20210203, What: "băng rôn", Quantity: n(31)},
		{Day: 20210301, What: "băng rôn", Quantity: n(9)}, // outside
	}, Span{Until: 20210228})
	want := []ActivitySum{
		{What: "băng rôn", Times: 1, Counted: 1, Quantity: 31, Units: 1},
		{What: "tờ gấp", Measure: "tờ", Times: 3, Counted: 2, Quantity: 40500, Approx: true, Units: 2},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v", got)
	}
}

func TestFiguresAddUp(t *testing.T) {
	o := &Obligation{Measures: []Measure{{Name: "số tin", Unit: "tin"}, {Name: "độ dài", Unit: "phút"}}}
	var sums []MeasureSum
	for _, m := range []Mark{
		{Values: map[string]float64{"số tin": 3, "độ dài": 12.5}},
		{Values: map[string]float64{"số tin": 500}, Approx: []string{"số tin"}},
		{}, // nothing reported is not 0
	} {
		sums = AddFigures(sums, o, m)
	}
	want := []MeasureSum{{"số tin", "tin", 503, true, 2, 3}, {"độ dài", "phút", 12.5, false, 1, 3}}
	if !reflect.DeepEqual(sums, want) {
		t.Errorf("got %+v", sums)
	}
}

// Every assignment is in one cell, and its tally says so.
func TestCellsAreTheTally(t *testing.T) {
	clock := ClockAt(At(2021, 2, 5, 0, 0))
	var all Tally
	counts := map[Cell]int{}
	for _, s := range States {
		for _, due := range []Instant{0, clock.Now - 9, clock.Now + 9} {
			for _, f := range []Facts{{State: s, Due: due}, {State: s, Due: due, Report: true}, {State: s, Due: due, Received: due + 1}, {State: s, Due: due, Dormant: true}, {State: s, Due: due, Superseded: 1}} {
				var one Tally
				one.Count(f, clock, 1)
				if n := one.Of(f.Cell(clock)); n != 1 || !one.Reconciles() {
					t.Errorf("%+v: %+v", f, one)
				}
				counts[f.Cell(clock)]++
				all.Count(f, clock, 1)
			}
		}
	}
	for _, c := range Cells {
		if all.Of(c) != counts[c] || counts[c] == 0 {
			t.Errorf("%s: %d, counted %d", c, all.Of(c), counts[c])
		}
	}
}
