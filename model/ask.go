package model

import (
	"cmp"
	"slices"
)

// An Ask says which ranking is wanted. Only AsOf and By must be given.
type Ask struct {
	AsOf      Date
	By        Base
	Since     Date              // compare with what was known up to this day; 0: with the cut-off before
	Level     Level             // "": the one that most units of which anything is known are of; such of the others are then told as gaps
	Kind      ShareKind         // which percentages; AnyShare: reckoned ones before published ones
	Indicator Indicator         // its breaks, and whether its count may fall
	Targets   []Target          // of the indicator
	Parts     map[UnitID][]Unit // what units are made up of (Roster.Parts); nil checks no sums
	Jumps     Jumps             // V6, where the readings given are not the whole history
}

// Rank orders the units of a locality kind by the newest share up to the end of
// asOf. Units lists who should have a reading; readings may be in any order.
func Rank(units []Unit, readings []Reading, asOf Date, by Base) Ranking {
	return Ask{AsOf: asOf, By: by}.Rank(units, readings)
}

// Rank ranks units by the newest of their readings that have the share asked
// for: a later one that lacks it does not hide what is known. Of each unit it
// looks at the newest one up to AsOf, at the one before, and at the newest up to
// Since; other readings only add to what is checked.
func (a Ask) Rank(units []Unit, readings []Reading) Ranking {
	level := cmp.Or(a.Level, levelToRank(units, readings))
	units, others := split(units, level)
	f := newField(units, readings)
	f.know(a)
	newest := f.newest(a.AsOf, f.shared)
	rk, whose := a.once(f, newest)
	rk.Level = level
	if a.Level == "" && len(others) > 0 {
		has := withReadings(readings)
		for _, u := range others {
			if has[u.ID] || u.counted() {
				rk.Unranked = append(rk.Unranked, Unranked{u, OtherLevel})
			}
		}
	}
	a.compare(&rk, whose, f, newest)
	a.judge(&rk, whose, f)
	rk.order()
	return rk
}

// levelToRank is the level of most units that have figures or denominators, where
// there are two at least, else that of most units.
func levelToRank(units []Unit, readings []Reading) Level {
	ls := LevelsOf(units)
	if len(ls) < 2 {
		return append(ls, "")[0]
	}
	has := withReadings(readings)
	n, of := map[Level]int{}, leveler()
	for i := range units {
		if has[units[i].ID] || units[i].counted() {
			n[of(&units[i])]++
		}
	}
	best := ls[0]
	for _, l := range ls {
		if n[l] > max(1, n[best]) {
			best = l
		}
	}
	return best
}

func withReadings(readings []Reading) map[UnitID]bool {
	has := map[UnitID]bool{}
	for i := range readings {
		has[readings[i].Unit] = true
	}
	return has
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

// once collects who has a share, in the readings given, and who has none. The
// rows are by position of their units, which it returns too.
func (a Ask) once(f *field, given []int32) (rk Ranking, whose []int32) {
	rk = Ranking{AsOf: a.AsOf, By: a.By, Rows: make([]Ranked, 0, len(f.units))}
	whose = make([]int32, 0, len(f.units))
	counted, known := given, given // mostly the same
	if a.Kind == PublishedShare || slices.ContainsFunc(given, func(i int32) bool { return i < 0 || !f.counted[i] }) {
		counted, known = f.newest(a.AsOf, f.counted), f.newest(a.AsOf, nil)
	}
	for unit, i := range given {
		u := &f.units[unit]
		if k := counted[unit]; k >= 0 {
			rk.Total.add(&f.readings[k], u, a.By)
		}
		switch k := known[unit]; {
		case i >= 0:
			r := &f.readings[i]
			sh, _ := r.ShareOf(a.Kind, a.By, *u)
			rk.Rows = append(rk.Rows, Ranked{Unit: *u, Reading: *r, Share: sh})
			whose = append(whose, int32(unit))
		case k >= 0:
			rk.Unranked = append(rk.Unranked, Unranked{*u, f.readings[k].gap(a.By, *u)})
		default:
			rk.Unranked = append(rk.Unranked, Unranked{*u, NoData})
		}
	}
	rk.Total.finish(len(f.units))
	return rk, whose
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
func (a Ask) compare(rk *Ranking, whose []int32, f *field, newest []int32) {
	cut := rk.newest()
	before := f.newest(cmp.Or(min(a.Since.Last(), a.AsOf.Last()), cut.AddDays(-1)), f.shared)
	ranks, since := a.ranks(f, before)
	if rk.Since = since; since != 0 {
		rk.Broken = crosses(a.Indicator.Breaks, since, cut, a.By)
	}
	previous := before
	if a.Since == 0 {
		previous = f.before(newest)
	}
	for i := range rk.Rows {
		row, unit := &rk.Rows[i], whose[i]
		if !rk.Broken {
			row.PreviousRank = ranks[unit]
		}
		if k := previous[unit]; k >= 0 && f.readings[k].AsOf.Compare(row.Reading.AsOf) < 0 {
			a.change(row, &f.readings[k])
		}
	}
}

// change compares a row with an earlier reading of its unit, on the same
// denominator and come by in the same way.
func (a Ask) change(row *Ranked, prev *Reading) {
	row.Before = prev
	if row.Broken = broken(*prev, row.Reading, row.Unit, a.By, a.Indicator.Breaks); row.Broken {
		return
	}
	if sh, ok := prev.ShareOf(a.Kind, a.By, row.Unit); ok && sh.Computed == row.Share.Computed {
		diff := gained(sh.Percent, row.Share.Percent)
		row.Change = &diff
	}
}

// judge adds what is missing to the targets, and what looks wrong.
func (a Ask) judge(rk *Ranking, whose []int32, f *field) {
	of, aims, parts := f.byUnit(), a.aims(f), a.ofParts(f.readings)
	for i := range rk.Rows {
		row, unit := &rk.Rows[i], whose[i]
		row.Warnings = row.Reading.CheckIn(Setting{Unit: row.Unit, Indicator: a.Indicator, Others: of[unit], Jumps: a.Jumps})
		if theirs := parts[row.Unit.ID]; len(theirs) > 0 {
			row.Warnings = append(row.Warnings, row.Reading.CheckSum(a.Parts[row.Unit.ID], theirs)...)
		}
		if t := aims[unit]; t != nil {
			row.Target = t
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

// ofParts arranges the readings of parts by the unit that they are parts of.
func (a Ask) ofParts(readings []Reading) map[UnitID][]Reading {
	if len(a.Parts) == 0 {
		return nil
	}
	whole := map[UnitID]UnitID{}
	for id, parts := range a.Parts {
		for _, p := range parts {
			whole[p.ID] = id
		}
	}
	out := map[UnitID][]Reading{}
	for i := range readings {
		if id, is := whole[readings[i].Unit]; is {
			out[id] = append(out[id], readings[i])
		}
	}
	return out
}

// aims returns of each unit the target that it is working towards, as TargetFor
// finds it, without asking every target for every unit.
func (a Ask) aims(f *field) []*Target {
	out := make([]*Target, len(f.units))
	var at map[UnitID]int
	for k := range a.Targets {
		t := &a.Targets[k]
		aim := func(i int) {
			if out[i] == nil || t.before(*out[i], a.AsOf) {
				out[i] = t
			}
		}
		switch {
		case t.Base != a.By:
		case len(t.Units) == 0:
			for i := range f.units {
				aim(i)
			}
		default:
			if at == nil {
				at = make(map[UnitID]int, len(f.units))
				for i := range f.units {
					at[f.units[i].ID] = i
				}
			}
			for _, id := range t.Units {
				if i, asked := at[id]; asked {
					aim(i)
				}
			}
		}
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
