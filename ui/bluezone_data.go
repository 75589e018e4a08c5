package ui

import (
	"cmp"
	"slices"

	"congvan/db"
	"congvan/model"
)

// A look says which figures of an indicator are looked at.
type look struct {
	indicator string
	asOf      model.Date // the cut-off; 0 is the newest, also of tomorrow
	since     model.Date // compared with what was there up to this day; 0 is the cut-off before
	then      bool       // as they were known at the end of asOf, without later corrections
}

// figures is what the ranking of a look stands on.
type figures struct {
	indicators []model.Indicator
	indicator  model.Indicator // looked at
	targets    []model.Target  // of it
	days       []db.Cutoff     // that have readings, oldest first
	units      []model.Unit    // whose figures are followed on the cut-off
	parts      map[model.UnitID][]model.Unit
	readings   []model.Reading // those that the ranking needs
}

// unitFigures is what is known of one unit.
type unitFigures struct {
	id       model.UnitID
	readings []model.Reading // oldest first
}

// readFigures reads what the ranking of a look stands on. It runs in a command.
func readFigures(store *db.Store, l look) (f figures, err error) {
	var errs [5]error
	var roster *model.Roster
	f.indicators, errs[0] = store.Indicators()
	f.indicator = model.IndicatorOf(f.indicators, l.indicator)
	f.targets, errs[1] = store.Targets(l.indicator)
	f.days, errs[2] = store.Cutoffs(l.indicator)
	roster, errs[3] = store.Roster()
	if err := firstError(errs[:]...); err != nil {
		return f, err
	}
	asOf := l.asOf
	if n := len(f.days); asOf == 0 && n > 0 {
		asOf = f.days[n-1].Day
	}
	at := store.Now()
	if asOf != 0 {
		at = asOf.Last().End()
	}
	if l.then {
		var k db.Known
		k, err = store.KnownAt(l.indicator, at)
		f.readings, f.targets, roster = k.Readings, k.Targets, k.Roster
		if roster == nil {
			return f, err
		}
	} else {
		f.readings, err = store.ReadingsFor(l.indicator, asOf, l.since)
	}
	f.units = model.Localities(roster, f.readings, at)
	f.parts = roster.Parts(at)
	return f, err
}

// unitOf is the figures of one unit of a look: those known then are at hand, the
// others are read. It runs in a command.
func (f *figures) unitOf(store *db.Store, l look, id model.UnitID) (u unitFigures, err error) {
	u.id = id
	if !l.then {
		u.readings, err = store.ReadingsOf(l.indicator, id)
		return u, err
	}
	for _, r := range f.readings {
		if r.Unit == id {
			u.readings = append(u.readings, r)
		}
	}
	slices.SortStableFunc(u.readings, func(a, b model.Reading) int { return cmp.Compare(a.AsOf.Last(), b.AsOf.Last()) })
	return u, err
}

// readingsAround reads the figures of a day, and of each unit the last ones
// before it.
func readingsAround(store *db.Store, indicator string, asOf model.Date) (on, before map[model.UnitID]model.Reading, err error) {
	rs, err := store.ReadingsFor(indicator, asOf, 0)
	on, before = map[model.UnitID]model.Reading{}, map[model.UnitID]model.Reading{}
	for _, r := range rs {
		switch {
		case r.AsOf == asOf:
			on[r.Unit] = r
		case r.AsOf.Last() < asOf.First() && r.AsOf.Last() > before[r.Unit].AsOf.Last():
			before[r.Unit] = r
		}
	}
	return on, before, err
}

// upTo returns the readings up to the end of a day, of those oldest first.
func upTo(own []model.Reading, day model.Date) []model.Reading {
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
	out := make([]bluezoneRow, 0, len(rk.Rows)+len(rk.Unranked))
	for i := range rk.Rows {
		out = append(out, bluezoneRow{unit: rk.Rows[i].Unit, ranked: &rk.Rows[i]})
	}
	for _, u := range rk.Unranked {
		if u.Why != model.OtherLevel {
			out = append(out, bluezoneRow{unit: u.Unit, gap: u.Why})
		}
	}
	return out
}
