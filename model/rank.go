package model

import (
	"cmp"
	"slices"

	"congvan/viet"
)

// A Ranking is the newest readings of all units at a day, on one denominator.
type Ranking struct {
	AsOf     Date
	By       Base
	Rows     []Ranked   // highest share first, then by name
	Unranked []Unranked // official order
	Total    Total
}

// A Ranked is one unit's place.
type Ranked struct {
	Rank         int // 1 is the highest; equal shares get equal rank, the next one is skipped
	Tied         bool
	Unit         Unit
	Reading      Reading
	Share        Share
	Change       *float64 // points since the unit's previous reading; nil where it had none
	PreviousRank int      // at the previous cut-off; 0 for none
	Warnings     []FigureWarning
}

// An Unranked is a unit without a share on this denominator, and why.
type Unranked struct {
	Unit Unit
	Why  Gap
}

// A Gap says why a unit is not ranked.
type Gap string

// The gaps.
const (
	NoData        Gap = "no data"        // chưa có số liệu
	NoDenominator Gap = "no denominator" // there are installs, but not on what
)

// A Total is ΣN ÷ ΣD over the units that have both; never the mean of rates.
type Total struct {
	Installs, Base      int64
	Percent             *float64
	UnitsCounted, Units int
}

// Rank orders the units of a locality kind by the newest reading up to the end
// of asOf. Units lists who should have a reading; readings may be in any order.
func Rank(units []Unit, readings []Reading, asOf Date, by Base) Ranking {
	rk := rankOnce(units, readings, asOf, by)
	cut := rk.newest()
	before := rankOnce(units, readings, cut.AddDays(-1), by)
	places := before.places()
	history := byUnit(readings)
	for i := range rk.Rows {
		row := &rk.Rows[i]
		row.PreviousRank = places[row.Unit.ID]
		row.Change = change(row, history[row.Unit.ID], by)
	}
	return rk
}

func rankOnce(units []Unit, readings []Reading, asOf Date, by Base) Ranking {
	rk := Ranking{AsOf: asOf, By: by}
	newest := Newest(readings, asOf)
	for _, u := range units {
		r, ok := newest[u.ID]
		if !ok {
			rk.Unranked = append(rk.Unranked, Unranked{u, NoData})
			continue
		}
		rk.Total.add(r, u, by)
		if sh, ok := r.Share(by, u); ok {
			rk.Rows = append(rk.Rows, Ranked{Unit: u, Reading: r, Share: sh, Warnings: r.Check(u)})
		} else {
			rk.Unranked = append(rk.Unranked, Unranked{u, r.gap()})
		}
	}
	rk.Total.finish(len(units))
	rk.order()
	return rk
}

func (r Reading) gap() Gap {
	if r.Installs == nil && r.Percent == nil && len(r.Percents) == 0 {
		return NoData
	}
	return NoDenominator
}

// Newest returns for each unit its last reading up to the end of asOf.
func Newest(readings []Reading, asOf Date) map[UnitID]Reading {
	out := map[UnitID]Reading{}
	for _, r := range readings {
		if r.AsOf.Last() > asOf.Last() {
			continue
		}
		if old, ok := out[r.Unit]; !ok || r.AsOf.Last() > old.AsOf.Last() {
			out[r.Unit] = r
		}
	}
	return out
}

func (rk *Ranking) order() {
	slices.SortStableFunc(rk.Rows, func(a, b Ranked) int {
		return cmp.Or(cmp.Compare(b.Share.Percent, a.Share.Percent), viet.Compare(a.Unit.Name, b.Unit.Name))
	})
	for i := range rk.Rows {
		rk.Rows[i].Rank = i + 1
		if i > 0 && rk.Rows[i].Share.Percent == rk.Rows[i-1].Share.Percent {
			rk.Rows[i].Rank = rk.Rows[i-1].Rank
			rk.Rows[i].Tied, rk.Rows[i-1].Tied = true, true
		}
	}
}

func (rk *Ranking) newest() Date {
	var d Date
	for _, row := range rk.Rows {
		d = max(d, row.Reading.AsOf.Last())
	}
	if d == 0 {
		return rk.AsOf.Last()
	}
	return d
}

// places returns the rank of each unit.
func (rk *Ranking) places() map[UnitID]int {
	out := make(map[UnitID]int, len(rk.Rows))
	for _, row := range rk.Rows {
		out[row.Unit.ID] = row.Rank
	}
	return out
}

func byUnit(readings []Reading) map[UnitID][]Reading {
	out := map[UnitID][]Reading{}
	for _, r := range readings {
		out[r.Unit] = append(out[r.Unit], r)
	}
	return out
}

// change compares with the previous one of the unit's own readings, on the same
// denominator and come by in the same way.
func change(row *Ranked, readings []Reading, by Base) *float64 {
	prev, ok := Newest(readings, row.Reading.AsOf.First().AddDays(-1))[row.Unit.ID]
	if !ok {
		return nil
	}
	sh, ok := prev.Share(by, row.Unit)
	if !ok || sh.Computed != row.Share.Computed {
		return nil
	}
	diff := viet.RoundHalfUp(row.Share.Percent-sh.Percent, 2)
	return &diff
}

func (t *Total) add(r Reading, u Unit, by Base) {
	if d, ok := r.Denominator(by, u); ok && r.Installs != nil {
		t.Installs += *r.Installs
		t.Base += d
		t.UnitsCounted++
	}
}

func (t *Total) finish(units int) {
	t.Units = units
	if t.Base > 0 {
		p := PercentOf(t.Installs, t.Base)
		t.Percent = &p
	}
}
