package model

import (
	"testing"

	"pgregory.net/rapid"
)

func TestTowardsATarget(t *testing.T) {
	d := int64(3000)
	u := Unit{ID: 1, Smartphones: &d}
	g := Target{Indicator: Bluezone, Base: Smartphones, Percent: 80, Day: 20210218}
	rs := []Reading{at(20201201, 10), at(20210121, 1000), at(20210128, 1300), at(20210204, 1600)}
	o, ok := g.Towards(rs, u, 20210204, nil)
	if !ok || o.Reached || o.Points != 26.67 || *o.Installs != 800 || *o.PerWeek != 400 || o.Days != 14 {
		t.Errorf("%+v", o)
	}
	if o.Pace == nil || o.Pace.From != 20210121 || o.Pace.Readings != 3 || *o.Pace.Installs != 300 || *o.Forecast != 73.33 || o.Expected {
		t.Errorf("pace %+v, forecast %v", o.Pace, *o.Forecast)
	}
	if o, _ := g.Towards(rs[3:], u, 20210204, nil); o.Pace != nil || o.Forecast != nil {
		t.Errorf("one reading gives the pace %+v", o.Pace)
	}
	if o, _ := g.Towards(rs, u, 20210204, []Break{{Day: 20210201}}); o.Pace != nil {
		t.Errorf("across a break the pace is %+v", o.Pace)
	}
	if o, _ := g.Towards(rs, u, 20210301, nil); o.PerWeek != nil || o.Days >= 0 || o.Reached {
		t.Errorf("once it is over: %+v", o)
	}
	if _, ok := g.Towards(nil, u, 20210204, nil); ok {
		t.Error("no reading has an outlook")
	}
	p := 79.99
	if l, ok := g.LackOf(Reading{Percent: &p, Base: Smartphones}, Unit{}); !ok || l.Reached || l.Points != 0.01 || l.Installs != nil {
		t.Errorf("of a published share: %+v", l)
	}
}

// What is said to be needed reaches the target, and one less does not.
func TestWhatIsNeededIsEnough(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		d := rapid.Int64Range(1, 1<<40).Draw(rt, "base")
		hundredths := rapid.Int64Range(1, 10000).Draw(rt, "percent")
		n := rapid.Int64Range(0, d).Draw(rt, "installs")
		l := Target{Percent: float64(hundredths) / 100}.Lacks(n, d)
		reaches := func(n int64) bool { return n >= hundredths*(d/10000)+(hundredths*(d%10000)+9999)/10000 }
		if l.Reached != reaches(n) || !reaches(n+*l.Installs) || *l.Installs > 0 && reaches(n+*l.Installs-1) {
			rt.Errorf("%d of %d for %d: %+v with %d", n, d, hundredths, l, *l.Installs)
		}
	})
}

func TestWhichTargetCounts(t *testing.T) {
	ts := []Target{
		{ID: 1, Base: Population, Percent: 30, Day: 20200830, Units: []UnitID{1}},
		{ID: 2, Base: Population, Percent: 60, Day: 20200820},
		{ID: 3, Base: Smartphones, Percent: 50, Day: 20200820},
		{ID: 4, Base: Population, Percent: 70, Day: 20200820},
		{ID: 5, Base: Population, Percent: 90, Day: 20200701},
	}
	for _, c := range []struct {
		unit UnitID
		by   Base
		day  Date
		want TargetID
	}{
		{1, Population, 20200810, 4},
		{1, Population, 20200825, 1},
		{2, Population, 20200825, 4},
		{0, Population, 20200825, 4},
		{1, Population, 20210101, 1},
		{1, Smartphones, 20210101, 3},
		{1, Staff, 20210101, 0},
	} {
		if got, _ := TargetFor(ts, c.unit, c.by, c.day); got.ID != c.want {
			t.Errorf("unit %d on %s by %s: target %d, want %d", c.unit, c.day, c.by, got.ID, c.want)
		}
	}
}
