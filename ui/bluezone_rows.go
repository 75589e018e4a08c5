package ui

import (
	"cmp"
	"slices"

	"congvan/model"
)

// figures is the readings of the indicator, arranged for the screen.
type figures struct {
	roster   *model.Roster
	readings []model.Reading
	of       map[model.UnitID][]model.Reading // oldest first
	days     []model.Date                     // cut-off days that have readings, oldest first
}

func newFigures(roster *model.Roster, rs []model.Reading) figures {
	f := figures{roster: roster, readings: rs, of: map[model.UnitID][]model.Reading{}}
	for _, r := range rs {
		f.of[r.Unit] = append(f.of[r.Unit], r)
		f.days = append(f.days, r.AsOf.Last())
	}
	for _, own := range f.of {
		slices.SortStableFunc(own, func(a, b model.Reading) int { return cmp.Compare(a.AsOf.Last(), b.AsOf.Last()) })
	}
	slices.Sort(f.days)
	f.days = slices.Compact(f.days)
	return f
}

// unitsAt returns the localities that exist on a day.
func (f *figures) unitsAt(day model.Date) []model.Unit {
	return model.Localities(f.roster, f.readings, day.End())
}

// upTo returns the readings of a unit up to the end of a day, oldest first.
func (f *figures) upTo(id model.UnitID, day model.Date) []model.Reading {
	own := f.of[id]
	n := 0
	for n < len(own) && own[n].AsOf.Last() <= day {
		n++
	}
	return own[:n]
}

// A bluezoneRow is a unit with its place, or with the reason why it has none.
type bluezoneRow struct {
	unit   model.Unit
	ranked *model.Ranked // nil for a gap
	gap    model.Gap
}

// rowsOf lists the ranked units and below them the gaps.
func rowsOf(rk model.Ranking) []bluezoneRow {
	var out []bluezoneRow
	for i := range rk.Rows {
		out = append(out, bluezoneRow{unit: rk.Rows[i].Unit, ranked: &rk.Rows[i]})
	}
	for _, u := range rk.Unranked {
		out = append(out, bluezoneRow{unit: u.Unit, gap: u.Why})
	}
	return out
}

// shares returns the percentages of readings that have one on the denominator.
func shares(rs []model.Reading, by model.Base, u model.Unit) []float64 {
	var out []float64
	for _, r := range rs {
		if s, ok := r.Share(by, u); ok {
			out = append(out, s.Percent)
		}
	}
	return out
}
