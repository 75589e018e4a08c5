package model

import (
	"slices"
	"strings"
)

// UnitPhrase returns how a unit is named among addressees so that on the day of
// at the words mean it and nothing else; false where all its names are those of
// others too.
func (r *Roster) UnitPhrase(id UnitID, at Instant) (string, bool) {
	u, ok := r.Unit(id)
	if !ok {
		return "", false
	}
	return r.phrase(append([]string{u.Name, u.Short}, u.Aliases...), []UnitID{id}, at)
}

// GroupPhrase is UnitPhrase for a group; one without units on the day has none.
func (r *Roster) GroupPhrase(g Group, at Instant) (string, bool) {
	return r.phrase(append([]string{g.Name}, g.Aliases...), r.Members(g, at), at)
}

// phrase returns the first of the names that resolves to exactly these units.
func (r *Roster) phrase(names []string, units []UnitID, at Instant) (string, bool) {
	for _, name := range names {
		if name == "" || len(units) == 0 || strings.ContainsAny(name, ";\n") {
			continue
		}
		if got, missed := r.Expand([]string{name}, at); len(missed) == 0 && slices.Equal(got, r.Sort(units)) {
			return name, true
		}
	}
	return "", false
}

// WithName returns the roster as it is once a writing is one more name of a unit
// or of a group.
func (r *Roster) WithName(unit UnitID, group GroupID, written string) *Roster {
	units, groups := slices.Clone(r.units), slices.Clone(r.groups)
	for i := range units {
		if unit != 0 && units[i].ID == unit {
			units[i].Aliases = append(slices.Clone(units[i].Aliases), written)
		}
	}
	for i := range groups {
		if group != 0 && groups[i].ID == group {
			groups[i].Aliases = append(slices.Clone(groups[i].Aliases), written)
		}
	}
	return NewRoster(units, groups)
}

// Reassign gives an obligation other addressees. Those that it has already keep
// the units that they were given, whatever they would mean today; only what is
// new is resolved, to the units of the day of at.
func (o *Obligation) Reassign(who []string, r *Roster, at Instant) {
	var units []UnitID
	var unresolved []string
	for _, w := range who {
		found, missed := r.Expand([]string{w}, at)
		if slices.Contains(o.Who, w) {
			found = slices.DeleteFunc(found, func(u UnitID) bool { return !slices.Contains(o.Units, u) })
			missed = slices.DeleteFunc(missed, func(s string) bool { return !slices.Contains(o.Unresolved, s) })
		}
		units, unresolved = append(units, found...), join(unresolved, missed)
	}
	units = append(units, o.unnamed(who, r, at)...)
	o.Who, o.Units, o.Unresolved = slices.Clone(who), r.Sort(units), unresolved
}

// unnamed returns the units given that no addressee means today, since a group
// or unit was renamed or changed, or the officer settled it so. They stay with
// the addressees that may stand for them.
func (o *Obligation) unnamed(who []string, r *Roster, at Instant) []UnitID {
	named, _ := r.Expand(o.Who, at)
	kept, gone, stays := 0, false, false
	for _, w := range o.Who {
		vague := o.vague(w, r, at)
		if slices.Contains(who, w) {
			kept, stays = kept+1, stays || vague
		} else {
			gone = gone || vague
		}
	}
	if !stays && (gone || kept == 0 && len(o.Who) > 0) {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(o.Units), func(u UnitID) bool { return slices.Contains(named, u) })
}

// vague reports whether an addressee may stand for other units than it means
// today: it is no name of a single one that was given.
func (o *Obligation) vague(w string, r *Roster, at Instant) bool {
	found, missed := r.Expand([]string{w}, at)
	known := func(s string) bool { return slices.Contains(o.Unresolved, s) }
	if missed = slices.DeleteFunc(missed, known); len(missed) > 0 {
		return true
	}
	return len(found) > 1 || len(found) == 1 && !slices.Contains(o.Units, found[0])
}
