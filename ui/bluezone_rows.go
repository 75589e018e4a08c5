package ui

import (
	"cmp"
	"slices"

	"congvan/model"
)

// figures is the readings of the indicator, arranged for the screen.
type figures struct {
	units    []model.Unit // who is ranked, in official order
	readings []model.Reading
	of       map[model.UnitID][]model.Reading // oldest first
	days     []model.Date                     // cut-off days that have readings, oldest first
}

func newFigures(units []model.Unit, rs []model.Reading) figures {
	f := figures{readings: rs, of: map[model.UnitID][]model.Reading{}}
	for _, r := range rs {
		f.of[r.Unit] = append(f.of[r.Unit], r)
		f.days = append(f.days, r.AsOf.Last())
	}
	for _, own := range f.of {
		slices.SortStableFunc(own, func(a, b model.Reading) int { return cmp.Compare(a.AsOf.Last(), b.AsOf.Last()) })
	}
	slices.Sort(f.days)
	f.days = slices.Compact(f.days)
	f.units = f.localities(units)
	return f
}

// localities returns the units that ought to have readings: those that have
// some, those of the same kind, and those whose denominators are known. This
// office itself is none.
func (f *figures) localities(units []model.Unit) []model.Unit {
	kinds := map[string]bool{}
	for _, u := range units {
		if len(f.of[u.ID]) > 0 && u.Kind != "" {
			kinds[u.Kind] = true
		}
	}
	var out []model.Unit
	for _, u := range units {
		known := u.Population != nil || u.Smartphones != nil
		if !u.Own && (len(f.of[u.ID]) > 0 || kinds[u.Kind] || known) {
			out = append(out, u)
		}
	}
	return out
}

// unitsAt returns the localities that exist on a day.
func (f *figures) unitsAt(day model.Date) []model.Unit {
	var out []model.Unit
	for _, u := range f.units {
		if u.OpenAt(day.End()) {
			out = append(out, u)
		}
	}
	return out
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
