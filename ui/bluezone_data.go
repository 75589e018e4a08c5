package ui

import (
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
	jumps      model.Jumps
	known      db.Known
}

// unitFigures is what is known of one unit.
type unitFigures struct {
	id       model.UnitID
	readings []model.Reading // oldest first
}

// readFigures reads what the ranking of a look stands on. It runs in a command.
func readFigures(store *db.Store, l look) (f figures, err error) {
	if l.then {
		f.known, err = store.KnownAt(l.indicator, l.asOf.End(), l.asOf, l.since)
	} else {
		f.known, err = store.KnownNow(l.indicator, l.asOf, l.since)
	}
	k := &f.known
	if k.Roster == nil {
		return f, err
	}
	f.indicators, f.targets, f.days, f.readings = k.Indicators, k.Targets, k.Days, k.Readings
	f.indicator = model.IndicatorOf(f.indicators, l.indicator)
	f.jumps = model.JumpsOf(k.Counts, f.indicator.Breaks)
	at := store.Now()
	if k.AsOf != 0 {
		at = k.AsOf.Last().End()
	}
	f.units = model.Localities(k.Roster, f.readings, at)
	f.parts = k.Roster.Parts(at)
	return f, err
}

// rank ranks the figures of a look as is chosen, or as comes nearest to it. It
// runs in a command.
func (f *figures) rank(l look, ch rankChoice, now model.Instant) (rankChoice, model.Ranking) {
	bases := f.indicator.Denominators()
	if !slices.ContainsFunc(bases, func(d model.Denominator) bool { return d.Base == ch.by }) {
		ch.by = bases[0].Base
	}
	if !slices.Contains(model.LevelsOf(f.units), ch.level) {
		ch.level = ""
	}
	return ch, model.Ask{
		AsOf: f.cut(l, now), By: ch.by, Since: l.since, Level: ch.level,
		Indicator: f.indicator, Targets: f.targets, Parts: f.parts, Jumps: f.jumps,
	}.Rank(f.units, f.readings)
}

// cut returns the cut-off day of a look; today where there are no readings.
func (f *figures) cut(l look, now model.Instant) model.Date {
	if i := f.dayIndex(l); i >= 0 {
		return f.days[i].Day.Last()
	}
	return now.Date()
}

// dayIndex returns the position of the cut-off of a look among the days that
// have readings, or of the last one before it; -1 where there are none.
func (f *figures) dayIndex(l look) int {
	if l.asOf == 0 {
		return len(f.days) - 1
	}
	at := min(0, len(f.days)-1)
	for i, d := range f.days {
		if d.Day.Last() <= l.asOf {
			at = i
		}
	}
	return at
}

// unitOf is the figures of one unit of a look. It runs in a command.
func (f *figures) unitOf(store *db.Store, l look, id model.UnitID) (u unitFigures, err error) {
	u.id = id
	if l.then {
		u.readings, err = store.ReadingsKnown(&f.known, l.indicator, id)
	} else {
		u.readings, err = store.ReadingsOf(l.indicator, id)
	}
	return u, err
}

// dayFigures is the figures of a day and what they are judged by, by unit.
type dayFigures struct {
	on     map[model.UnitID]model.Reading
	before map[model.UnitID]model.Reading // the last ones before the day
	counts map[model.UnitID][]model.Count // the last ones before the day, the oldest first
}

// readDay reads the figures of a day. It runs in a command.
func readDay(store *db.Store, indicator string, asOf model.Date) (f dayFigures, err error) {
	k, err := store.KnownNow(indicator, asOf, 0)
	f = dayFigures{map[model.UnitID]model.Reading{}, map[model.UnitID]model.Reading{}, map[model.UnitID][]model.Count{}}
	for _, r := range k.Readings {
		switch {
		case r.AsOf == asOf:
			f.on[r.Unit] = r
		case r.AsOf.Last() < asOf.First() && r.AsOf.Last() > f.before[r.Unit].AsOf.Last():
			f.before[r.Unit] = r
		}
	}
	for _, c := range k.Counts {
		if c.AsOf.Last() < asOf.First() {
			f.counts[c.Unit] = append(f.counts[c.Unit], c)
		}
	}
	return f, err
}

// earlier is the readings of a unit before the day, as far as they are known.
func (f *dayFigures) earlier(u model.UnitID) []model.Reading {
	last, known := f.before[u]
	var out []model.Reading
	for _, c := range f.counts[u] {
		if c.AsOf != last.AsOf {
			out = append(out, model.Reading{Unit: u, AsOf: c.AsOf, Installs: &c.Installs})
		}
	}
	if known {
		out = append(out, last)
	}
	return out
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
