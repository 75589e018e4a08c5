package model

import (
	"cmp"
	"slices"
	"strings"

	"congvan/viet"
)

// A Roster is all units and groups of the office, with the names under which
// they can be found. Build it with NewRoster; it is read-only.
type Roster struct {
	units  []Unit  // official order
	groups []Group // official order
	byID   map[UnitID]int
	names  map[string]entry // by nameKey
}

// An entry is what one written name stands for.
type entry struct {
	units  []UnitID // candidates; more than one is ambiguous
	groups []int    // positions in groups
}

// NewRoster orders units and groups officially (Order, then the order given).
func NewRoster(units []Unit, groups []Group) *Roster {
	r := &Roster{
		units: slices.Clone(units), groups: slices.Clone(groups),
		byID: make(map[UnitID]int, len(units)), names: map[string]entry{},
	}
	slices.SortStableFunc(r.units, func(a, b Unit) int { return cmp.Compare(a.Order, b.Order) })
	slices.SortStableFunc(r.groups, func(a, b Group) int { return cmp.Compare(a.Order, b.Order) })
	for i, u := range r.units {
		r.byID[u.ID] = i
		for _, n := range append([]string{u.Name, u.Short}, u.Aliases...) {
			r.nameUnit(n, u.ID)
		}
	}
	for i, g := range r.groups {
		for _, n := range append([]string{g.Name}, g.Aliases...) {
			r.nameGroup(n, i)
		}
	}
	return r
}

func (r *Roster) nameUnit(name string, id UnitID) {
	k := nameKey(name)
	if k == "" {
		return
	}
	e := r.names[k]
	if !slices.Contains(e.units, id) {
		e.units = append(e.units, id)
	}
	r.names[k] = e
}

func (r *Roster) nameGroup(name string, pos int) {
	k := nameKey(name)
	if k == "" {
		return
	}
	e := r.names[k]
	if !slices.Contains(e.groups, pos) {
		e.groups = append(e.groups, pos)
	}
	r.names[k] = e
}

// Units returns all units in official order.
func (r *Roster) Units() []Unit { return r.units }

// Groups returns all groups in official order.
func (r *Roster) Groups() []Group { return r.groups }

// Unit returns the unit with the given id.
func (r *Roster) Unit(id UnitID) (Unit, bool) {
	if r == nil {
		return Unit{}, false
	}
	i, ok := r.byID[id]
	if !ok {
		return Unit{}, false
	}
	return r.units[i], true
}

// Namesake returns another unit that exists without end and is called like u;
// false where there is none, or where u has a last day.
func (r *Roster) Namesake(u Unit) (Unit, bool) {
	i := slices.IndexFunc(r.units, func(other Unit) bool {
		return other.ID != u.ID && other.Until == 0 && viet.Key(other.Name) == viet.Key(u.Name)
	})
	if i < 0 || u.Until != 0 {
		return Unit{}, false
	}
	return r.units[i], true
}

// Parts returns the units that each unit is made up of at a time, in official
// order.
func (r *Roster) Parts(at Instant) map[UnitID][]Unit {
	out := map[UnitID][]Unit{}
	for _, u := range r.Units() {
		if u.Within != 0 && u.OpenAt(at) {
			out[u.Within] = append(out[u.Within], u)
		}
	}
	return out
}

// Name returns the full name of a unit, "?" for one that is not there.
func (r *Roster) Name(id UnitID) string {
	if u, ok := r.Unit(id); ok {
		return u.Name
	}
	return "?"
}

// Own returns the unit that stands for this office.
func (r *Roster) Own() (Unit, bool) {
	for _, u := range r.units {
		if u.Own {
			return u, true
		}
	}
	return Unit{}, false
}

// Lookup finds what a name of one unit or one group stands for on the day of
// at: units in official order. The name may be an id, a name, short name or
// alias, with or without diacritics. Errors: UnknownUnitError, AmbiguousError.
func (r *Roster) Lookup(name string, at Instant) ([]UnitID, error) {
	if id, ok := parseID(name); ok {
		if _, found := r.Unit(UnitID(id)); found {
			return []UnitID{UnitID(id)}, nil
		}
	}
	return r.Named(name, at)
}

// Named is Lookup without ids: a bare number in a document names no unit.
func (r *Roster) Named(name string, at Instant) ([]UnitID, error) {
	e, ok := r.names[nameKey(name)]
	if !ok {
		e, ok = r.loosely(name)
	}
	switch {
	case !ok:
		return nil, &UnknownUnitError{Name: name, Near: r.near(name)}
	case len(e.groups) == 1 && len(e.units) == 0:
		return r.Members(r.groups[e.groups[0]], at), nil
	case len(e.units) == 1 && len(e.groups) == 0:
		return []UnitID{e.units[0]}, nil
	}
	return r.narrow(name, e, at)
}

// narrow decides between several bearers of a name: by the units open at the
// time, and by the exact spelling.
func (r *Roster) narrow(name string, e entry, at Instant) ([]UnitID, error) {
	var open, exact []UnitID
	for _, id := range e.units {
		u, _ := r.Unit(id)
		if u.OpenAt(at) {
			open = append(open, id)
		}
		if u.Name == name || u.Short == name || slices.Contains(u.Aliases, name) {
			exact = append(exact, id)
		}
	}
	if len(e.groups) == 0 && len(exact) == 1 {
		return exact, nil
	}
	if len(e.groups) == 0 && len(open) == 1 {
		return open, nil
	}
	var who []string
	for _, id := range e.units {
		who = append(who, r.Name(id))
	}
	for _, g := range e.groups {
		who = append(who, r.groups[g].Name)
	}
	return nil, &AmbiguousError{Name: name, Candidates: who}
}

// Members returns the units of a group that are open at the time, in official
// order.
func (r *Roster) Members(g Group, at Instant) []UnitID {
	var out []UnitID
	for _, u := range r.units {
		if slices.Contains(g.Members, u.ID) && u.OpenAt(at) {
			out = append(out, u.ID)
		}
	}
	return out
}

// near returns up to three names that share most of their words with name.
func (r *Roster) near(name string) []string {
	words := strings.Fields(nameKey(name))
	type scored struct {
		name  string
		score int
	}
	var found []scored
	for _, u := range r.units {
		k := " " + nameKey(u.Name) + " "
		n := 0
		for _, w := range words {
			if strings.Contains(k, " "+w+" ") {
				n++
			}
		}
		if n*2 > len(words) {
			found = append(found, scored{u.Name, n})
		}
	}
	slices.SortStableFunc(found, func(a, b scored) int { return cmp.Compare(b.score, a.score) })
	var out []string
	for _, f := range found[:min(3, len(found))] {
		out = append(out, f.name)
	}
	return out
}

// Sort puts ids into official order and drops doubles.
func (r *Roster) Sort(ids []UnitID) []UnitID {
	var out []UnitID
	for _, u := range r.units {
		if slices.Contains(ids, u.ID) {
			out = append(out, u.ID)
		}
	}
	return out
}
