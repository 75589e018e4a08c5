package model

import (
	"cmp"
	"slices"

	"congvan/viet"
)

// A field is the units of a ranking and what readings there are of them. All
// lists of it go by the position of the units, for which nothing is looked up.
type field struct {
	units    []Unit
	readings []Reading
	whose    []int32 // the unit of each reading; -1 for none of these
	shared   []bool  // whether each reading has the share asked for
	counted  []bool  // whether it has both figures of it
}

func newField(units []Unit, readings []Reading) *field {
	at := make(map[UnitID]int32, len(units))
	for i := range units {
		at[units[i].ID] = int32(i)
	}
	f := &field{units: units, readings: readings, whose: make([]int32, len(readings))}
	for i := range readings {
		k, asked := at[readings[i].Unit]
		if !asked {
			k = -1
		}
		f.whose[i] = k
	}
	return f
}

// know finds out what the readings have of what is asked for.
func (f *field) know(a Ask) {
	f.shared, f.counted = make([]bool, len(f.readings)), make([]bool, len(f.readings))
	for i, unit := range f.whose {
		if unit < 0 {
			continue
		}
		r, u := &f.readings[i], &f.units[unit]
		_, known := r.Denominator(a.By, *u)
		f.counted[i] = known && r.Installs != nil
		if f.shared[i] = f.counted[i] && a.Kind != PublishedShare; !f.shared[i] && a.Kind != ComputedShare {
			_, f.shared[i] = r.Published(a.By)
		}
	}
}

// newest returns of each unit its last reading up to the end of a day, of those
// that count, where that is given; -1 is none.
func (f *field) newest(asOf Date, counts []bool) []int32 {
	last := asOf.Last()
	return f.latest(func(i int, _ int32) bool {
		return (counts == nil || counts[i]) && f.readings[i].AsOf.Last() <= last
	})
}

// before returns of each unit the last share before that of the reading given.
func (f *field) before(given []int32) []int32 {
	return f.latest(func(i int, unit int32) bool {
		return f.shared[i] && given[unit] >= 0 && f.readings[i].AsOf.Compare(f.readings[given[unit]].AsOf) < 0
	})
}

// latest returns of each unit the last of the readings that count.
func (f *field) latest(counts func(i int, unit int32) bool) []int32 {
	out := make([]int32, len(f.units))
	for i := range out {
		out[i] = -1
	}
	for i, unit := range f.whose {
		if unit < 0 || !counts(i, unit) {
			continue
		}
		if old := out[unit]; old < 0 || f.readings[i].AsOf.Compare(f.readings[old].AsOf) > 0 {
			out[unit] = int32(i)
		}
	}
	return out
}

// byUnit arranges the readings by unit.
func (f *field) byUnit() [][]Reading {
	counts := make([]int, len(f.units))
	for _, unit := range f.whose {
		if unit >= 0 {
			counts[unit]++
		}
	}
	room, out := make([]Reading, len(f.readings)), make([][]Reading, len(f.units))
	for i, n := range counts {
		out[i], room = room[:0:n], room[n:]
	}
	for i, unit := range f.whose {
		if unit >= 0 {
			out[unit] = append(out[unit], f.readings[i])
		}
	}
	return out
}

// A place is a unit's share, for putting units in order without moving them.
type place struct {
	share float64
	at    int32
}

// byShare sorts places from the highest share down, those of one share as they
// stood.
func byShare(ps []place) {
	slices.SortFunc(ps, func(a, b place) int { return cmp.Or(cmp.Compare(b.share, a.share), cmp.Compare(a.at, b.at)) })
}

// eachRank gives the places of one share together, with their rank; they must
// be in order.
func eachRank(ps []place, f func(rank int, alike []place)) {
	for i := 0; i < len(ps); {
		until := i + 1
		for until < len(ps) && ps[until].share == ps[i].share {
			until++
		}
		f(i+1, ps[i:until])
		i = until
	}
}

// ranks returns the rank of each unit by the readings given, 0 for none, and
// the newest cut-off of those that have one.
func (a Ask) ranks(f *field, given []int32) (out []int, newest Date) {
	ps := make([]place, 0, len(f.units))
	for unit, i := range given {
		if i < 0 {
			continue
		}
		r := &f.readings[i]
		if sh, ok := r.ShareOf(a.Kind, a.By, f.units[unit]); ok {
			ps = append(ps, place{sh.Percent, int32(unit)})
			newest = max(newest, r.AsOf.Last())
		}
	}
	byShare(ps)
	out = make([]int, len(f.units))
	eachRank(ps, func(rank int, alike []place) {
		for _, p := range alike {
			out[p.at] = rank
		}
	})
	return out, newest
}

// order sorts the rows, those of one share by name, and gives them their ranks.
func (rk *Ranking) order() {
	rows := rk.Rows
	ps := make([]place, len(rows))
	for i := range rows {
		ps[i] = place{rows[i].Share.Percent, int32(i)}
	}
	byShare(ps)
	rk.Rows = make([]Ranked, 0, len(rows))
	eachRank(ps, func(rank int, alike []place) {
		if len(alike) > 1 {
			slices.SortStableFunc(alike, func(a, b place) int { return viet.Compare(rows[a.at].Unit.Name, rows[b.at].Unit.Name) })
		}
		for _, p := range alike {
			row := &rows[p.at]
			row.Rank, row.Tied = rank, len(alike) > 1
			rk.Rows = append(rk.Rows, *row)
		}
	})
}
