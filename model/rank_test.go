package model

import (
	"encoding/csv"
	"math/big"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// placed prints a ranking as "name rank" in its order.
func placed(rk Ranking) string {
	var out []string
	for _, r := range rk.Rows {
		out = append(out, r.Unit.Name+" "+strconv.Itoa(r.Rank))
	}
	return strings.Join(out, ", ")
}

func TestLevelsAreNeverRankedTogether(t *testing.T) {
	units := []Unit{
		{ID: 1, Name: "Tam Đường", Kind: "huyện"},
		{ID: 2, Name: "Khe Ví", Kind: "xã"},
		{ID: 3, Name: "Tam Đường", Kind: "Thị trấn"},
		{ID: 4, Name: "Lai Châu", Kind: "tỉnh"},
		{ID: 5, Name: "Đà Nẵng", Kind: "thành phố"},
		{ID: 6, Name: "TP. Hà Giang", Kind: "thành phố"},
		{ID: 7, Name: "Đài", Kind: "đài"},
	}
	var rs []Reading
	for _, u := range units {
		rs = append(rs, Reading{Unit: u.ID, AsOf: 20210204, Installs: new(int64(u.ID)), Population: new(int64(10))})
	}
	rk := Rank(units, rs, 20210204, Population)
	if got, want := placed(rk), "Đài 1, Tam Đường 2, Khe Ví 3"; got != want || rk.Level != Commune || rk.Total.Units != 3 {
		t.Errorf("the level of most: %s on %s, %d in all", got, rk.Level, rk.Total.Units)
	}
	if len(rk.Unranked) != 4 || rk.Unranked[0].Why != OtherLevel {
		t.Errorf("the others are %+v", rk.Unranked)
	}
	rk = Ask{AsOf: 20210204, By: Population, Level: Province}.Rank(units, rs)
	if got, want := placed(rk), "Đài 1, Đà Nẵng 2, Lai Châu 3"; got != want || len(rk.Unranked) != 0 {
		t.Errorf("provinces: %s, unranked %d", got, len(rk.Unranked))
	}
}

func TestNothingIsComparedAcrossABreak(t *testing.T) {
	units := []Unit{{ID: 1, Name: "A", Population: new(int64(1000))}, {ID: 2, Name: "B", Population: new(int64(1000))}}
	rs := []Reading{
		at(20210620, 100), at(20210630, 200),
		{Unit: 2, AsOf: 20210620, Installs: new(int64(120))},
		{Unit: 2, AsOf: 20210630, Installs: new(int64(150)), Population: new(int64(900))},
	}
	ask := Ask{AsOf: 20210630, By: Population}
	rk := ask.Rank(units, rs)
	if a, b := rk.Rows[0], rk.Rows[1]; *a.Change != 10 || a.PreviousRank != 2 || b.Change != nil || !b.Broken {
		t.Errorf("where one denominator changed: %+v, %+v", a, b)
	}
	ask.Indicator = IndicatorOf(nil, Bluezone)
	rk = ask.Rank(units, rs)
	if a := rk.Rows[0]; !rk.Broken || a.Change != nil || a.PreviousRank != 0 {
		t.Errorf("across 29/6/2021: %+v", a)
	}
	if ps := Trend(rs[:2], units[0], Population, ask.Indicator.Breaks); !ps[1].Broken || ps[1].Change != nil || ps[1].Increase != nil || PaceOf(ps) != nil {
		t.Errorf("the trend across 29/6/2021: %+v", ps)
	}
}

func TestPublishedAndReckonedAreToldApart(t *testing.T) {
	p := 50.0
	units := []Unit{{ID: 1, Name: "A", Population: new(int64(1000))}, {ID: 2, Name: "B"}}
	rs := []Reading{at(20210620, 100), {Unit: 2, AsOf: 20210620, Percent: &p, Base: Population}, {Unit: 2, AsOf: 20210610, Installs: new(int64(4)), Population: new(int64(10))}}
	if rk := Rank(units, rs, 20210620, Population); rk.Kind() != AnyShare || rk.Rows[0].Change != nil {
		t.Errorf("both: %v, %+v", rk.Kind(), rk.Rows[0])
	}
	rk := Ask{AsOf: 20210620, By: Population, Kind: PublishedShare}.Rank(units, rs)
	if rk.Kind() != PublishedShare || placed(rk) != "B 1" || rk.Unranked[0].Why != OtherKind {
		t.Errorf("published: %s, %+v", placed(rk), rk.Unranked)
	}
	if pairs := SideBySide(Rank(units, rs, 20210620, Population), Rank(units, rs, 20210620, Smartphones)); len(pairs) != 2 || pairs[0].A.Rank != 1 || pairs[0].B != nil {
		t.Errorf("side by side: %+v", pairs)
	}
}

// Ranks, percentages and totals against a plain reckoning.
func TestRankingAgainstAPlainReference(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		n := rapid.IntRange(0, 12).Draw(rt, "units")
		units, rs := make([]Unit, n), []Reading{}
		for i := range units {
			units[i] = Unit{ID: UnitID(i + 1), Name: strconv.Itoa(i)}
			for week := range rapid.IntRange(0, 3).Draw(rt, "weeks") {
				rs = append(rs, Reading{
					Unit: units[i].ID, AsOf: Date(20210104).AddDays(7 * week),
					Installs:   rapid.Ptr(rapid.Int64Range(0, 30), true).Draw(rt, "n"),
					Population: rapid.Ptr(rapid.Int64Range(0, 40), true).Draw(rt, "d"),
				})
			}
		}
		asOf := Date(20210104).AddDays(rapid.IntRange(-1, 20).Draw(rt, "day"))
		rk := Rank(units, slices.Clone(rs), asOf, Population)
		shares := map[UnitID]*big.Rat{}
		sum, base := int64(0), int64(0)
		for _, u := range units {
			var last *Reading
			for i, r := range rs {
				has := r.Installs != nil && r.Population != nil && *r.Population > 0
				if r.Unit == u.ID && has && r.AsOf <= asOf && (last == nil || r.AsOf > last.AsOf) {
					last = &rs[i]
				}
			}
			if last != nil {
				sum, base = sum+*last.Installs, base+*last.Population
				shares[u.ID] = hundredthsOf(*last.Installs, *last.Population)
			}
		}
		if len(rk.Rows) != len(shares) || len(rk.Rows)+len(rk.Unranked) != n {
			rt.Fatalf("%d ranked of %d, %d not", len(rk.Rows), len(shares), len(rk.Unranked))
		}
		if rk.Total.Installs != sum || rk.Total.Base != base || rk.Total.UnitsCounted != len(shares) || rk.Total.Units != n {
			rt.Errorf("total %+v, want %d of %d", rk.Total, sum, base)
		}
		earlier := map[UnitID]int{}
		for _, row := range Rank(units, rs, rk.newest().AddDays(-1), Population).Rows {
			earlier[row.Unit.ID] = row.Rank
		}
		for _, row := range rk.Rows {
			if row.PreviousRank != earlier[row.Unit.ID] {
				rt.Errorf("%s was %d, want %d", row.Unit.Name, row.PreviousRank, earlier[row.Unit.ID])
			}
			above, alike := 0, 0
			for _, s := range shares {
				switch s.Cmp(shares[row.Unit.ID]) {
				case 1:
					above++
				case 0:
					alike++
				}
			}
			want, _ := shares[row.Unit.ID].Float64()
			if row.Rank != above+1 || row.Tied != (alike > 1) || row.Share.Percent != want/100 {
				rt.Errorf("%s: rank %d, tied %v, %v%%; want %d, %v", row.Unit.Name, row.Rank, row.Tied, row.Share.Percent, above+1, want/100)
			}
		}
	})
}

// hundredthsOf is n ÷ d in hundredths of a percent, half of one rounded up.
func hundredthsOf(n, d int64) *big.Rat {
	x := new(big.Rat).Mul(big.NewRat(n, d), big.NewRat(10000, 1))
	x.Add(x, big.NewRat(1, 2))
	return new(big.Rat).SetInt(new(big.Int).Quo(x.Num(), x.Denom()))
}

// The denominators that a percentage is said to mean give it; those beside
// them do not.
func TestImpliedBasesGiveThePercentage(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		d := rapid.Int64Range(1, 1<<30).Draw(rt, "d")
		n := rapid.Int64Range(0, d).Draw(rt, "n")
		p := PercentOf(n, d)
		low, high := ImpliedBase(n, p)
		if p == 0 {
			return
		}
		if d < low || d > high {
			rt.Errorf("%d of %d is %v: means %d to %d", n, d, p, low, high)
		}
		for _, c := range []struct {
			d    int64
			same bool
		}{{low, true}, {high, true}, {low - 1, false}, {high + 1, false}} {
			if c.d > 0 && (PercentOf(n, c.d) == p) != c.same {
				rt.Errorf("%d of %d is %v, %v said to be %v", n, c.d, PercentOf(n, c.d), c.same, p)
			}
		}
	})
}

// The four places of 19/6/2021 (DOMAIN.md section 5), from the published
// figures.
func TestTheRanksPublishedOn19June2021(t *testing.T) {
	f, err := os.Open(filepath.Join("..", "..", "shared", "bluezone-figures.csv"))
	if err != nil {
		t.Skip("the published figures are not here")
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var units []Unit
	var rs []Reading
	for _, row := range rows[1:] {
		if row[0] != "2021-06-19" || row[2] != "province" {
			continue
		}
		u := Unit{ID: UnitID(len(units) + 1), Name: row[1], Kind: row[2]}
		r := Reading{Indicator: Bluezone, Unit: u.ID, AsOf: 20210619}
		if n, err := strconv.ParseInt(row[3], 10, 64); err == nil {
			r.Installs = &n
		}
		for i, b := range []Base{Population, Smartphones} {
			if p, err := strconv.ParseFloat(row[4+i], 64); err == nil {
				r = r.With(Reading{Percent: &p, Base: b})
			}
		}
		if rank, err := strconv.Atoi(row[6]); err == nil {
			r.Rank = &rank
		}
		units, rs = append(units, u), append(rs, r)
	}
	rk := Rank(units, rs, 20210619, Population)
	if len(rk.Rows) != 10 || rk.Kind() != PublishedShare {
		t.Fatalf("%d rows, %v", len(rk.Rows), rk.Kind())
	}
	for _, row := range rk.Rows {
		if row.Reading.Rank == nil || row.Rank != *row.Reading.Rank {
			t.Errorf("%s is %d, published %v", row.Unit.Name, row.Rank, row.Reading.Rank)
		}
	}
	rk = Rank(units, rs, 20210619, Smartphones)
	if got, want := placed(rk), "Hải Dương 1, Đà Nẵng 2, Bắc Ninh 3, Hà Nội 4"; got != want {
		t.Errorf("by smartphones %s, want %s", got, want)
	}
}

// Counts of fifteen digits, the most that are taken, are reckoned as exactly as
// small ones.
func TestPercentOfLargeCounts(t *testing.T) {
	const most = 999_999_999_999_999
	for _, c := range []struct {
		n, d int64
		want float64
	}{
		{500_000_000_000_000, most, 50},
		{most - 1, most, 100},
		{most, most, 100},
		{1, most, 0},
		{most, 1000 * most, 0.1},
		{most, 1, 100 * most},
	} {
		if got := PercentOf(c.n, c.d); got != c.want {
			t.Errorf("%d of %d is %v, want %v", c.n, c.d, got, c.want)
		}
	}
	if low, high := ImpliedBase(most, 26.59); low != 3760105282947919 || high != 3761519653940188 {
		t.Errorf("the implied base is %d to %d", low, high)
	}
}

func TestPercentOfAnyCounts(t *testing.T) {
	const most = 999_999_999_999_999_999
	rapid.Check(t, func(rt *rapid.T) {
		d := rapid.Int64Range(1, most).Draw(rt, "d")
		n := rapid.Int64Range(0, d).Draw(rt, "n")
		want, _ := new(big.Rat).Mul(hundredthsOf(n, d), big.NewRat(1, 100)).Float64()
		if got := PercentOf(n, d); got != want {
			rt.Errorf("%d of %d is %v, want %v", n, d, got, want)
		}
	})
}
