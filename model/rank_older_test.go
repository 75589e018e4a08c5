package model

import (
	"testing"

	"pgregory.net/rapid"
)

// A figure without this share says nothing about it: what was last known of it
// stands, under its own day.
func TestALaterReadingWithoutTheShareHidesNoEarlierOne(t *testing.T) {
	units := []Unit{{ID: 1, Name: "A", Kind: "xã"}, {ID: 2, Name: "B", Kind: "xã"}}
	of := func(unit UnitID, day Date, installs int64) Reading {
		return Reading{Unit: unit, AsOf: day, Installs: &installs, Population: new(int64(1000))}
	}
	rs := []Reading{
		of(1, 20210613, 113), of(1, 20210620, 120), of(2, 20210613, 513), of(2, 20210620, 520),
		{Unit: 2, AsOf: 20210627, Population: new(int64(1000))},
		{Unit: 2, AsOf: 20210628, Percent: new(30.0), Base: Smartphones},
	}
	rk := Rank(units, rs, 20210628, Population)
	if got, want := placed(rk), "B 1, A 2"; got != want || len(rk.Unranked) != 0 {
		t.Fatalf("ranked: %s, not ranked: %+v", got, rk.Unranked)
	}
	b, a := rk.Rows[0], rk.Rows[1]
	if b.Reading.AsOf != 20210620 || b.Change == nil || *b.Change != 0.7 || b.PreviousRank != 1 || a.PreviousRank != 2 {
		t.Errorf("B is of %s, %v points since; before: B %d, A %d", b.Reading.AsOf, b.Change, b.PreviousRank, a.PreviousRank)
	}
	if rk.Total.UnitsCounted != 2 || rk.Total.Installs != 640 || rk.Total.Base != 2000 {
		t.Errorf("total %+v", rk.Total)
	}
	sums := NewSums(units, Population, nil)
	for _, day := range []Date{20210613, 20210620, 20210627} {
		var on []Reading
		for _, r := range rs {
			if r.AsOf == day {
				on = append(on, r)
			}
		}
		sums.Add(day, on)
	}
	if last := sums.Points()[2]; last.Total.UnitsCounted != 2 || last.Total.Installs != 640 || last.Fresh != 0 || !last.Alike() {
		t.Errorf("the sum is %+v", last)
	}
	between := append(rs[3:5:5], of(2, 20210704, 530))
	ps := Trend(between, units[1], Population, nil)
	if len(ps) != 3 || ps[2].Change == nil || *ps[2].Change != 1 || ps[2].Increase == nil || *ps[2].Increase != 10 {
		t.Errorf("the trend across it: %+v", ps)
	}
}

// A month comes after the days within it, in what is checked as in the trend.
func TestAMonthIsHeldAgainstTheDaysWithinIt(t *testing.T) {
	rs := []Reading{at(20210430, 10), at(20210515, 20), at(20210500, 5)}
	ws := rs[2].CheckIn(Setting{Others: rs})
	if rules(ws) != string(Fallen) || ws[0].Before != 20210515 {
		t.Errorf("warned: %+v", ws)
	}
	u := Unit{ID: rs[0].Unit, Population: new(int64(100))}
	rk := Rank([]Unit{u}, rs, 20210531, Population)
	if row := rk.Rows[0]; row.Before == nil || row.Before.AsOf != 20210515 || *row.Change != -15 {
		t.Errorf("ranked: %+v", row)
	}
}

// Percentages of the largest figures that are taken are right too.
func TestPercentagesOfLargeFigures(t *testing.T) {
	for _, c := range []struct {
		n, d int64
		want float64
	}{
		{500000000000000, 999999999999999, 50},
		{999999999999998, 999999999999999, 100},
		{123456789012345, 999999999999999, 12.35},
		{1 << 62, 1<<62 + 1, 100},
		{1, 8, 12.5},
		{1, 32, 3.13},
		{3, 2, 150},
	} {
		if got := PercentOf(c.n, c.d); got != c.want {
			t.Errorf("%d of %d is %v, want %v", c.n, c.d, got, c.want)
		}
	}
	rapid.Check(t, func(rt *rapid.T) {
		n := rapid.Int64Range(0, 999999999999999).Draw(rt, "n")
		h := rapid.Int64Range(1, 10000).Draw(rt, "hundredths")
		low, high := ImpliedBase(n, float64(h)/100)
		for _, d := range []int64{low, high} {
			if low <= high && d > 0 && PercentOf(n, d) != float64(h)/100 {
				rt.Errorf("%d of %d is %v, not %v", n, d, PercentOf(n, d), float64(h)/100)
			}
		}
	})
}

// What is needed a week is never more than what is missing.
func TestTheLastDaysAskForWhatIsMissing(t *testing.T) {
	u := Unit{ID: 1, Population: new(int64(100))}
	g := Target{Base: Population, Percent: 60, Day: 20210702}
	r := Reading{Unit: 1, AsOf: 20210630, Installs: new(int64(50))}
	for day, left := range map[Date]int{20210702: 0, 20210701: 1, 20210629: 3} {
		r.AsOf = day
		if o, ok := g.Towards([]Reading{r}, u, day, nil); !ok || *o.PerWeek != 10 || *o.PointsPerWeek != 10 || o.Days != left {
			t.Errorf("%d days before: %+v, %d a week", left, o, *o.PerWeek)
		}
	}
	r.AsOf = 20210618
	if o, _ := g.Towards([]Reading{r}, u, r.AsOf, nil); *o.PerWeek != 5 || *o.PointsPerWeek != 5 {
		t.Errorf("two weeks before: %+v", o)
	}
}

// What a source says of its percentage stays, whatever else is filled in.
func TestABaseAloneChangesNothingPublished(t *testing.T) {
	two := Reading{Percent: new(20.0), Base: Smartphones}.With(Reading{Percent: new(10.0), Base: Population})
	for name, r := range map[string]Reading{"two": two, "one": {Percent: new(20.0), Base: Smartphones}} {
		for _, b := range []Base{Smartphones, Population, Staff} {
			is := r.With(Reading{Base: b, Rank: new(1)})
			for _, on := range Bases {
				was, had := r.Published(on)
				if p, has := is.Published(on); p != was || has != had {
					t.Errorf("%s, %s filled in: %v on %s, was %v", name, b, p, on, was)
				}
			}
		}
	}
	if r := (Reading{Percent: new(20.0)}).With(Reading{Base: Population}); r.Base != Population || *r.Percent != 20 {
		t.Errorf("a percentage of which it was not said: %+v", r)
	}
}
