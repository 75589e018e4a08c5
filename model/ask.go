package model

import "cmp"

// An Ask says which ranking is wanted. Only AsOf and By must be given.
type Ask struct {
	AsOf      Date
	By        Base
	Since     Date              // compare with what was known up to this day; 0: with the cut-off before
	Level     Level             // "": the one that most units are of; the others are then told as gaps
	Kind      ShareKind         // which percentages; AnyShare: reckoned ones before published ones
	Indicator Indicator         // its breaks, and whether its count may fall
	Targets   []Target          // of the indicator
	Parts     map[UnitID][]Unit // what units are made up of (Roster.Parts); nil checks no sums
}

// Rank orders the units of a locality kind by the newest reading up to the end
// of asOf. Units lists who should have a reading; readings may be in any order.
func Rank(units []Unit, readings []Reading, asOf Date, by Base) Ranking {
	return Ask{AsOf: asOf, By: by}.Rank(units, readings)
}

// Rank ranks units by the newest of their readings. Of each unit it looks at
// the newest reading up to AsOf, at the one before, and at the newest up to
// Since; other readings only add to what is checked.
func (a Ask) Rank(units []Unit, readings []Reading) Ranking {
	level := a.Level
	if ls := LevelsOf(units); level == "" && len(ls) > 0 {
		level = ls[0]
	}
	units, others := split(units, level)
	rk := a.once(units, readings, a.AsOf)
	rk.order()
	rk.Level = level
	if a.Level == "" {
		for _, u := range others {
			rk.Unranked = append(rk.Unranked, Unranked{u, OtherLevel})
		}
	}
	a.compare(&rk, units, readings)
	a.judge(&rk, readings)
	return rk
}

func split(units []Unit, level Level) (peers, others []Unit) {
	of := leveler()
	peers = make([]Unit, 0, len(units))
	for i := range units {
		if of(&units[i]).At(level) {
			peers = append(peers, units[i])
		} else {
			others = append(others, units[i])
		}
	}
	return peers, others
}

// once collects who has a share at a day and who has none; the rows are in no
// order.
func (a Ask) once(units []Unit, readings []Reading, asOf Date) Ranking {
	rk := Ranking{AsOf: a.AsOf, By: a.By, Rows: make([]Ranked, 0, len(units))}
	newest := newestAt(readings, asOf)
	for _, u := range units {
		i, ok := newest[u.ID]
		if !ok {
			rk.Unranked = append(rk.Unranked, Unranked{u, NoData})
			continue
		}
		r := readings[i]
		rk.Total.add(r, u, a.By)
		if sh, ok := r.ShareOf(a.Kind, a.By, u); ok {
			rk.Rows = append(rk.Rows, Ranked{Unit: u, Reading: r, Share: sh})
		} else {
			rk.Unranked = append(rk.Unranked, Unranked{u, r.gap(a.By, u)})
		}
	}
	rk.Total.finish(len(units))
	return rk
}

func (r Reading) gap(by Base, u Unit) Gap {
	if _, ok := r.Share(by, u); ok {
		return OtherKind
	}
	if r.Installs == nil && r.Percent == nil && len(r.Percents) == 0 {
		return NoData
	}
	return NoDenominator
}

// compare tells places and points since the cut-off before, or since the day
// asked for.
func (a Ask) compare(rk *Ranking, units []Unit, readings []Reading) {
	cut := rk.newest()
	since := cmp.Or(a.Since.Last(), cut.AddDays(-1))
	before := a.once(units, readings, since)
	if rk.Since = before.lastCut(); rk.Since != 0 {
		rk.Broken = crosses(a.Indicator.Breaks, rk.Since, cut, a.By)
	}
	places := places(before.Rows)
	previous := previousOf(rk, readings)
	if a.Since != 0 {
		previous = newestAt(readings, since)
	}
	for i := range rk.Rows {
		row := &rk.Rows[i]
		if !rk.Broken {
			row.PreviousRank = places[row.Unit.ID]
		}
		if k, ok := previous[row.Unit.ID]; ok && readings[k].AsOf.Last() < row.Reading.AsOf.First() {
			a.change(row, readings[k])
		}
	}
}

// previousOf finds for each row the last reading before the one that it stands
// on.
func previousOf(rk *Ranking, readings []Reading) map[UnitID]int {
	cut := make(map[UnitID]Date, len(rk.Rows))
	for i := range rk.Rows {
		cut[rk.Rows[i].Unit.ID] = rk.Rows[i].Reading.AsOf.First()
	}
	out := make(map[UnitID]int, len(rk.Rows))
	for i := range readings {
		r := &readings[i]
		if c, ranked := cut[r.Unit]; !ranked || r.AsOf.Last() >= c {
			continue
		}
		if old, ok := out[r.Unit]; !ok || compareDays(r.AsOf, readings[old].AsOf) > 0 {
			out[r.Unit] = i
		}
	}
	return out
}

// change compares a row with an earlier reading of its unit, on the same
// denominator and come by in the same way.
func (a Ask) change(row *Ranked, prev Reading) {
	row.Before = &prev
	if row.Broken = broken(prev, row.Reading, row.Unit, a.By, a.Indicator.Breaks); row.Broken {
		return
	}
	if sh, ok := prev.ShareOf(a.Kind, a.By, row.Unit); ok && sh.Computed == row.Share.Computed {
		diff := gained(sh.Percent, row.Share.Percent)
		row.Change = &diff
	}
}

// judge adds what is missing to the targets, and what looks wrong.
func (a Ask) judge(rk *Ranking, readings []Reading) {
	of := byUnit(readings)
	for i := range rk.Rows {
		row := &rk.Rows[i]
		row.Warnings = row.Reading.CheckIn(Setting{Unit: row.Unit, Indicator: a.Indicator, Others: of[row.Unit.ID]})
		if parts := a.Parts[row.Unit.ID]; len(parts) > 0 {
			var theirs []Reading
			for _, p := range parts {
				theirs = append(theirs, of[p.ID]...)
			}
			row.Warnings = append(row.Warnings, row.Reading.CheckSum(parts, theirs)...)
		}
		if t, ok := TargetFor(a.Targets, row.Unit.ID, a.By, a.AsOf); ok {
			row.Target = &t
			if l, ok := t.LackOf(row.Reading, row.Unit); ok {
				row.Lack = &l
			}
		}
	}
	if t, ok := TargetFor(a.Targets, 0, a.By, a.AsOf); ok {
		rk.Target = &t
		if rk.Total.Base > 0 {
			l := t.Lacks(rk.Total.Installs, rk.Total.Base)
			rk.Lack = &l
		}
	}
}

// byUnit arranges readings by unit.
func byUnit(readings []Reading) map[UnitID][]Reading {
	ends := map[UnitID]int{}
	for i := range readings {
		ends[readings[i].Unit]++
	}
	room, out := make([]Reading, len(readings)), make(map[UnitID][]Reading, len(ends))
	for i := range readings {
		id := readings[i].Unit
		if _, begun := out[id]; !begun {
			out[id], room = room[:0:ends[id]], room[ends[id]:]
		}
		out[id] = append(out[id], readings[i])
	}
	return out
}

// lastCut is the newest cut-off of the rows; 0 for none.
func (rk *Ranking) lastCut() (d Date) {
	for i := range rk.Rows {
		d = max(d, rk.Rows[i].Reading.AsOf.Last())
	}
	return d
}

func (rk *Ranking) newest() Date { return cmp.Or(rk.lastCut(), rk.AsOf.Last()) }

// A Pair is a unit's places under two denominators, nil where it has none.
type Pair struct {
	Unit Unit
	A, B *Ranked
}

// SideBySide puts two rankings beside each other: the units in the order of the
// first, then those that only the second ranks. The places compare, the
// percentages do not.
func SideBySide(a, b Ranking) []Pair {
	at := make(map[UnitID]int, len(a.Rows))
	var out []Pair
	for i := range a.Rows {
		at[a.Rows[i].Unit.ID] = len(out)
		out = append(out, Pair{Unit: a.Rows[i].Unit, A: &a.Rows[i]})
	}
	for i := range b.Rows {
		row := &b.Rows[i]
		if k, both := at[row.Unit.ID]; both {
			out[k].B = row
		} else {
			out = append(out, Pair{Unit: row.Unit, B: row})
		}
	}
	return out
}
