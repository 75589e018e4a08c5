package model

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// at is a reading of unit 1 with so many installs.
func at(day Date, installs int64) Reading {
	return Reading{Indicator: Bluezone, Unit: 1, AsOf: day, Installs: &installs}
}

func rules(ws []FigureWarning) string {
	var out []string
	for _, w := range ws {
		out = append(out, w.Rule)
	}
	return strings.Join(out, " ")
}

func TestFiguresAreChecked(t *testing.T) {
	people, phones := int64(1000), int64(800)
	unit := Unit{ID: 1, Population: &people, Smartphones: &phones}
	share := func(r Reading, p float64, b Base) Reading {
		r.Percent, r.Base = &p, b
		return r
	}
	steady := []Reading{at(20210107, 100), at(20210114, 110), at(20210121, 121), at(20210128, 131), at(20210204, 140)}
	base := at(20210204, 150)
	base.Smartphones = new(int64(900))
	for name, c := range map[string]struct {
		r      Reading
		others []Reading
		of     Indicator
		want   string
	}{
		"nothing wrong":                       {r: at(20210204, 800), want: ""},
		"above one denominator":               {r: at(20210204, 900), want: "V1"},
		"above both":                          {r: at(20210204, 1001), want: "V1 V1"},
		"fallen":                              {r: at(20210211, 139), others: steady, want: "V2"},
		"fallen, where it may":                {r: at(20210211, 139), others: steady, of: Indicator{Falls: true}, want: "V6"},
		"fallen across a break":               {r: at(20210211, 99), others: steady, of: Indicator{Breaks: []Break{{Day: 20210210}}}, want: "V8"},
		"less than a later day":               {r: at(20210110, 105), others: steady, want: ""},
		"nothing again":                       {r: at(20210211, 0), others: steady[:3], want: "V7"},
		"nothing at first":                    {r: at(20210211, 0), want: ""},
		"published as reckoned":               {r: share(at(20210204, 333), 33.30, Population), want: ""},
		"published within a hundredth":        {r: share(at(20210204, 333), 33.31, Population), want: ""},
		"published otherwise":                 {r: share(at(20210204, 333), 33.32, Population), want: "V3"},
		"published on a base that is unknown": {r: share(at(20210204, 333), 50, Staff), want: ""},
		"published on the wrong base":         {r: share(at(20210204, 400), 50, Households), want: "V3"},
		"published on no base":                {r: share(at(20210204, 400), 50, ""), want: "V3"},
		"stands out":                          {r: at(20210211, 400), others: steady, want: "V6"},
		"usual":                               {r: at(20210211, 151), others: steady, want: ""},
		"stands out, too few":                 {r: at(20210211, 400), others: steady[1:], want: ""},
		"denominator changed":                 {r: base, others: steady[:4], want: "V8"},
	} {
		if got := rules(c.r.CheckIn(Setting{Unit: unit, Others: c.others, Indicator: c.of})); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
	more := Unit{Population: new(int64(1368702)), Smartphones: new(int64(1376727))}
	if got := rules(Reading{}.Check(more)); got != "V4" {
		t.Errorf("more smartphones than people: %q", got)
	}
}

// Lạng Sơn, 23/4/2021: 161.090 and 26,59 %.
func TestTheDenominatorDetective(t *testing.T) {
	n, p := int64(161090), 26.59
	r := Reading{Unit: 1, AsOf: 20210423, Installs: &n, Percent: &p, Base: Population}
	unit := Unit{ID: 1, Population: new(int64(781655))}
	ws := r.Check(unit)
	if len(ws) != 1 || ws[0].Rule != OtherShare || ws[0].Low != 605716 || ws[0].High != 605943 || ws[0].D != 781655 || ws[0].Computed != 20.61 || ws[0].Best.Fits {
		t.Fatalf("%+v", ws)
	}
	last := Reading{Unit: 1, AsOf: 20210416, Smartphones: new(int64(605800))}
	ws = r.CheckIn(Setting{Unit: unit, Others: []Reading{last}})
	if want := (Candidate{Base: Smartphones, N: 605800, AsOf: 20210416, Percent: 26.59, Fits: true}); len(ws) != 1 || ws[0].Best != want {
		t.Errorf("the one that fits is %+v, want %+v", ws[0].Best, want)
	}
}

func TestPartsAndTheirSum(t *testing.T) {
	parts := []Unit{{ID: 2}, {ID: 3}}
	of := func(u UnitID, day Date, n int64) Reading { return Reading{Unit: u, AsOf: day, Installs: &n} }
	for name, c := range map[string]struct {
		whole int64
		rs    []Reading
		want  string
	}{
		"equal":                 {30, []Reading{of(2, 20210204, 10), of(3, 20210204, 20), of(9, 20210204, 5)}, ""},
		"less":                  {31, []Reading{of(2, 20210204, 10), of(3, 20210204, 20)}, "V5"},
		"one has none yet":      {31, []Reading{of(2, 20210204, 10), of(3, 20210201, 20)}, ""},
		"one alone is too many": {9, []Reading{of(2, 20210204, 10)}, "V5"},
		"none":                  {31, nil, ""},
	} {
		if got := rules(of(1, 20210204, c.whole).CheckSum(parts, c.rs)); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

func TestScoresWhereMostAreAlike(t *testing.T) {
	for name, c := range map[string]struct {
		n    []int64
		want bool
	}{
		"all alike":             {[]int64{10, 20, 30, 40, 50, 60}, false},
		"no deviation but one":  {[]int64{10, 20, 30, 40, 50, 160}, true},
		"a fall stands out too": {[]int64{10, 20, 31, 41, 53, 63, 74, 12}, true},
		"five are too few":      {[]int64{10, 20, 30, 40, 500}, false},
	} {
		var counts []Count
		for i, n := range c.n {
			counts = append(counts, Count{Unit: 1, AsOf: Date(20210104).AddDays(7 * i), Installs: n})
		}
		_, got := JumpsOf(counts, nil)[1]
		if got != c.want {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}

// What stands out is told alike from the history of one unit and from the counts
// of all, and only by those that were usual lately.
func TestWhatStandsOutIsToldAlikeFromAllCounts(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		var rs []Reading
		var counts []Count
		n := int64(0)
		for i := range rapid.IntRange(1, 20).Draw(rt, "weeks") {
			n += rapid.SampledFrom([]int64{5, 6, 7, 8, 90}).Draw(rt, "more")
			rs = append(rs, at(Date(20210104).AddDays(7*i), n))
			counts = append(counts, Count{Unit: 1, AsOf: rs[i].AsOf, Installs: n})
		}
		breaks := []Break{{Day: Date(20210104).AddDays(rapid.IntRange(0, 140).Draw(rt, "break"))}}
		last, s := rs[len(rs)-1], Setting{Unit: Unit{ID: 1}, Indicator: Indicator{Breaks: breaks}, Others: rs}
		want := last.CheckIn(s)
		lately := counts[max(0, len(counts)-JumpSpan):]
		s.Others, s.Jumps = rs[max(0, len(rs)-2):], JumpsOf(lately, breaks)
		if got := last.CheckIn(s); rules(got) != rules(want) {
			rt.Errorf("of %v: %q, want %q", counts, rules(got), rules(want))
		}
	})
}

func TestTargetsOfARankingAreThoseOfEachUnit(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		units, rs := make([]Unit, 4), []Reading{}
		for i := range units {
			units[i] = Unit{ID: UnitID(i + 1), Population: new(int64(100))}
			rs = append(rs, Reading{Unit: units[i].ID, AsOf: 20210204, Installs: new(int64(i))})
		}
		var targets []Target
		for range rapid.IntRange(0, 5).Draw(rt, "targets") {
			targets = append(targets, Target{
				Units: rapid.SliceOfN(rapid.Map(rapid.IntRange(1, 5), func(i int) UnitID { return UnitID(i) }), 0, 3).Draw(rt, "units"),
				Base:  rapid.SampledFrom(Bases[:2]).Draw(rt, "base"), Percent: float64(rapid.IntRange(1, 9).Draw(rt, "percent")),
				Day: Date(20210204).AddDays(rapid.IntRange(-2, 2).Draw(rt, "day")),
			})
		}
		for _, row := range (Ask{AsOf: 20210204, By: Population, Targets: targets}).Rank(units, rs).Rows {
			want, ok := TargetFor(targets, row.Unit.ID, Population, 20210204)
			if ok != (row.Target != nil) || ok && (row.Target.Percent != want.Percent || row.Target.Day != want.Day) {
				rt.Errorf("unit %d of %v: %v, want %v", row.Unit.ID, targets, row.Target, want)
			}
		}
	})
}
