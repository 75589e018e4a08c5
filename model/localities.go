package model

import (
	"slices"

	"congvan/viet"
)

// Localities returns the units whose figures are followed at a time, in official
// order: those that have a reading or whose denominators are known, the others of
// the kinds that have readings, and those of the levels of all of these. Of the
// finest level there is, communes or else districts, all are followed even before
// anything is known of them. This office itself and units that do not exist at the
// time are none.
func Localities(r *Roster, readings []Reading, at Instant) []Unit {
	if r == nil {
		return nil
	}
	f := newFollowed(r, readings)
	var open []Unit
	for _, u := range r.Units() {
		if !u.Own && u.OpenAt(at) {
			open = append(open, u)
			f.rank(&u)
		}
	}
	if i := slices.IndexFunc(Levels, func(l Level) bool { return f.there[l] }); i >= 0 {
		f.levels[Levels[i]] = true
	}
	return slices.DeleteFunc(open, func(u Unit) bool { return !f.holds(&u) })
}

// A followed tells which units have figures or stand beside such.
type followed struct {
	has           map[UnitID]bool
	kinds         map[string]bool // by viet.Key
	there, levels map[Level]bool  // that units are of, and that are followed
	keys          map[string]string
	levelOf       func(*Unit) Level
}

func newFollowed(r *Roster, readings []Reading) *followed {
	f := &followed{
		has: map[UnitID]bool{}, kinds: map[string]bool{}, there: map[Level]bool{}, levels: map[Level]bool{},
		keys: map[string]string{}, levelOf: leveler(),
	}
	for i := range readings {
		id := readings[i].Unit
		if f.has[id] {
			continue
		}
		if u, ok := r.Unit(id); ok && !u.Own {
			f.has[id] = true
			f.kinds[f.key(u.Kind)] = true
		}
	}
	delete(f.kinds, "") // units without a kind have nothing in common
	return f
}

// key folds a kind: there are few.
func (f *followed) key(kind string) string {
	k, known := f.keys[kind]
	if !known {
		k = viet.Key(kind)
		f.keys[kind] = k
	}
	return k
}

// rank notes the level of a unit.
func (f *followed) rank(u *Unit) {
	l := f.levelOf(u)
	if l == "" {
		return
	}
	f.there[l] = true
	if f.has[u.ID] || u.counted() {
		f.levels[l] = true
	}
}

func (f *followed) holds(u *Unit) bool {
	return f.has[u.ID] || u.counted() || f.kinds[f.key(u.Kind)] || f.levels[f.levelOf(u)]
}

// counted reports whether a denominator of the unit is known.
func (u *Unit) counted() bool { return u.Population != nil || u.Smartphones != nil }
