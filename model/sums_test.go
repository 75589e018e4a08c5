package model

import (
	"testing"

	"pgregory.net/rapid"
)

func of(unit UnitID, day Date, installs, phones int64) Reading {
	return Reading{Indicator: Bluezone, Unit: unit, AsOf: day, Installs: &installs, Smartphones: &phones}
}

// summed adds up readings, cut-off by cut-off.
func summed(units []Unit, by Base, breaks []Break, rs ...Reading) []SumPoint {
	s := NewSums(units, by, breaks)
	rs = inOrder(rs)
	for i := 0; i < len(rs); {
		n := i
		for n < len(rs) && rs[n].AsOf == rs[i].AsOf {
			n++
		}
		s.Add(rs[i].AsOf, rs[i:n])
		i = n
	}
	return s.Points()
}

var three = []Unit{{ID: 1, Kind: "xã"}, {ID: 2, Kind: "xã"}, {ID: 3, Kind: "xã"}}

func TestASumIsComparedOnlyWithOneOfTheSameUnitsAndGround(t *testing.T) {
	sums := summed(three, Smartphones, []Break{{Day: 20210212}},
		of(1, 20210107, 100, 1000), of(2, 20210107, 300, 1000),
		of(1, 20210114, 200, 1000), of(2, 20210114, 400, 1000),
		of(1, 20210121, 250, 1000), of(3, 20210121, 50, 500),
		of(2, 20210128, 500, 1000),
		of(1, 20210204, 300, 1200),
		of(2, 20210218, 600, 1000))
	trend := SumTrend(sums, Smartphones)
	for i, want := range []struct {
		counted, fresh int
		percent        float64
		broken         bool
		increase       int64
	}{
		{2, 2, 20, false, 0},
		{2, 2, 30, false, 200},
		{3, 2, 28, true, 0}, // the third is counted for the first time
		{3, 1, 32, false, 100},
		{3, 1, 31.48, true, 0}, // the first has another denominator
		{3, 1, 35.19, true, 0}, // a break of the indicator
	} {
		p, s := trend[i], sums[i]
		if s.Total.UnitsCounted != want.counted || s.Total.Units != 3 || s.Fresh != want.fresh {
			t.Errorf("%v: %d of %d, %d of them fresh; want %d, %d", s.AsOf, s.Total.UnitsCounted, s.Total.Units, s.Fresh, want.counted, want.fresh)
		}
		if !p.Known || p.Share.Percent != want.percent || p.Broken != want.broken {
			t.Errorf("%v: %+v, broken %v; want %v, %v", s.AsOf, p.Share, p.Broken, want.percent, want.broken)
		}
		if (p.Increase == nil) != (want.increase == 0) || p.Increase != nil && *p.Increase != want.increase {
			t.Errorf("%v: increase %v, want %d", s.AsOf, p.Increase, want.increase)
		}
	}
}

func TestTheOutlookOfAllUnitsTogether(t *testing.T) {
	g := Target{Indicator: Bluezone, Base: Smartphones, Percent: 60, Day: 20210128}
	rs := []Reading{of(1, 20210107, 100, 1000), of(2, 20210107, 300, 1000), of(1, 20210114, 200, 1000), of(2, 20210114, 400, 1000)}
	o, ok := g.TowardsAll(summed(three, Smartphones, nil, rs...), 20210114)
	if !ok || o.Points != 30 || *o.Installs != 600 || *o.PerWeek != 300 || o.Pace == nil || o.Pace.Points != 10 || *o.Forecast != 50 || o.Expected {
		t.Errorf("%+v", o)
	}
	rs = append(rs, of(3, 20210114, 10, 500))
	if o, ok = g.TowardsAll(summed(three, Smartphones, nil, rs...), 20210114); !ok || o.Pace != nil || o.Forecast != nil {
		t.Errorf("a sum over more units gives the pace %+v", o.Pace)
	}
	if _, ok = g.TowardsAll(summed(three, Population, nil, rs...), 20210114); ok {
		t.Error("a sum of nothing has an outlook")
	}
}

// At each cut-off the sum is the total of the ranking of that day.
func TestSumsAreTheTotalsOfTheRankings(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		days := []Date{20210107, 20210114, 20210100, 20210131, 20210204}
		seen := map[[2]int]bool{}
		var rs []Reading
		for range rapid.IntRange(1, 15).Draw(rt, "readings") {
			unit, day := rapid.IntRange(1, 4).Draw(rt, "unit"), rapid.IntRange(0, len(days)-1).Draw(rt, "day")
			if seen[[2]int{unit, day}] {
				continue
			}
			seen[[2]int{unit, day}] = true
			r := of(UnitID(unit), days[day], rapid.Int64Range(0, 50).Draw(rt, "installs"), rapid.SampledFrom([]int64{0, 60, 70}).Draw(rt, "phones"))
			if rapid.IntRange(0, 4).Draw(rt, "published only") == 0 {
				p := 12.5
				r.Installs, r.Percent, r.Base = nil, &p, Smartphones
			}
			rs = append(rs, r)
		}
		for _, s := range summed(three, Smartphones, nil, rs...) {
			var known []Reading
			for _, r := range rs {
				if r.AsOf.Compare(s.AsOf) <= 0 {
					known = append(known, r)
				}
			}
			want := Ask{AsOf: s.AsOf, By: Smartphones, Level: Commune}.Rank(three, known).Total
			got := s.Total
			if got.Installs != want.Installs || got.Base != want.Base || got.UnitsCounted != want.UnitsCounted || got.Units != want.Units ||
				(got.Percent == nil) != (want.Percent == nil) || got.Percent != nil && *got.Percent != *want.Percent {
				rt.Errorf("%v: sum %+v, ranking %+v", s.AsOf, got, want)
			}
		}
	})
}
