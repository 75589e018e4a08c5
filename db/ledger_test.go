package db

import (
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"reflect"
	"slices"

	"congvan/model"
	"congvan/viet"
)

// A ledger is what a register holds, as plain maps: what the store is compared
// with. Its values are never changed in place, so that a copy of the maps is a
// copy of the ledger.
type ledger struct {
	office     model.Office
	units      map[model.UnitID]model.Unit
	groups     map[model.GroupID]model.Group
	directives map[model.DirectiveID]model.Directive
	texts      map[model.DirectiveID]string
	marks      map[model.AssignmentID]model.Mark
	readings   map[readingID]model.Reading
	activities map[model.ActivityID]model.Activity
	indicators map[string]model.Indicator
	targets    map[model.TargetID]model.Target
	printed    map[model.PrintedID]model.Printed
}

type readingID struct {
	indicator string
	unit      model.UnitID
	asOf      model.Date
}

func newLedger() ledger {
	return ledger{
		units: map[model.UnitID]model.Unit{}, groups: map[model.GroupID]model.Group{},
		directives: map[model.DirectiveID]model.Directive{}, texts: map[model.DirectiveID]string{},
		marks: map[model.AssignmentID]model.Mark{}, readings: map[readingID]model.Reading{},
		activities: map[model.ActivityID]model.Activity{}, indicators: map[string]model.Indicator{},
		targets: map[model.TargetID]model.Target{}, printed: map[model.PrintedID]model.Printed{},
	}
}

func (l ledger) clone() ledger {
	l.units, l.groups, l.directives = maps.Clone(l.units), maps.Clone(l.groups), maps.Clone(l.directives)
	l.texts, l.marks, l.readings = maps.Clone(l.texts), maps.Clone(l.marks), maps.Clone(l.readings)
	l.activities, l.indicators = maps.Clone(l.activities), maps.Clone(l.indicators)
	l.targets, l.printed = maps.Clone(l.targets), maps.Clone(l.printed)
	return l
}

// lines gives every record as "kind key" and its JSON, as an export has them.
func (l ledger) lines() map[string]string {
	out := map[string]string{}
	put := func(v any, format string, args ...any) {
		b, err := encode(v)
		if err != nil {
			panic(err)
		}
		out[fmt.Sprintf(format, args...)] = string(b)
	}
	if !reflect.ValueOf(l.office).IsZero() {
		put(l.office, "office office")
	}
	for id, u := range l.units {
		put(u, "unit %d", id)
	}
	for id, g := range l.groups {
		put(g, "group %d", id)
	}
	for id, d := range l.directives {
		put(d, "directive %d", id)
	}
	for id, text := range l.texts {
		put(text, "text %d", id)
	}
	for a, m := range l.marks {
		put(m, "mark %d/%s/%s/%d", a.Directive, a.Obligation, a.Period, a.Unit)
	}
	for k, r := range l.readings {
		put(r, "reading %s/%d/%s", k.indicator, k.unit, k.asOf)
	}
	for id, a := range l.activities {
		put(a, "activity %d", id)
	}
	for id, i := range l.indicators {
		put(i, "indicator %s", id)
	}
	for id, g := range l.targets {
		put(g, "target %d", id)
	}
	for id, p := range l.printed {
		put(p, "printed %d", id)
	}
	return out
}

func (l ledger) roster() *model.Roster {
	var units []model.Unit
	var groups []model.Group
	for _, id := range sorted(l.units) {
		units = append(units, l.units[id])
	}
	for _, id := range sorted(l.groups) {
		groups = append(groups, l.groups[id])
	}
	return model.NewRoster(units, groups)
}

func sorted[K model.UnitID | model.GroupID | model.DirectiveID | model.ActivityID | model.TargetID, V any](m map[K]V) []K {
	return slices.Sorted(maps.Keys(m))
}

// marksOf are the marks of one directive.
func (l ledger) marksOf(id model.DirectiveID) model.Marks {
	out := model.Marks{}
	for a, m := range l.marks {
		if a.Directive == id {
			out[a] = m
		}
	}
	return out
}

// named reports whether anything refers to the unit, so that it must stay.
func (l ledger) named(id model.UnitID) bool {
	for _, d := range l.directives {
		for _, o := range d.Obligations {
			if slices.Contains(o.Units, id) || slices.ContainsFunc(o.Exemptions, func(e model.Exemption) bool { return e.Unit == id }) {
				return true
			}
		}
	}
	for k := range l.readings {
		if k.unit == id {
			return true
		}
	}
	for _, a := range l.activities {
		if a.Unit == id {
			return true
		}
	}
	for _, g := range l.targets {
		if slices.Contains(g.Units, id) {
			return true
		}
	}
	for _, u := range l.units {
		if u.Within == id || u.Successor == id || slices.Contains(u.Besides, id) {
			return true
		}
	}
	return false
}

func (l ledger) removeUnit(id model.UnitID) {
	delete(l.units, id)
	for gid, g := range l.groups {
		if i := slices.Index(g.Members, id); i >= 0 {
			g.Members = slices.Delete(slices.Clone(g.Members), i, i+1)
			l.groups[gid] = g
		}
	}
}

func (l ledger) removeDirective(id model.DirectiveID) {
	gone := l.directives[id]
	l.unlink(id, gone.Label())
	delete(l.directives, id)
	delete(l.texts, id)
	for a := range l.marks {
		if a.Directive == id {
			delete(l.marks, a)
		}
	}
	for old, d := range l.directives {
		if d.SupersededBy == id {
			d.SupersededBy, d.SupersededFrom = 0, 0
			l.directives[old] = d
		}
	}
	for k, a := range l.activities {
		if a.Directive == id {
			a.Directive = 0
			l.activities[k] = a
		}
	}
}

// moveDeadline gives an obligation of one deadline another one; its marks go
// along, and so does what was decided of the period, that it is closed, and who
// is exempt from it alone.
func (l ledger) moveDeadline(id model.DirectiveID, at int, to model.Instant) model.Directive {
	d := copied(l.directives[id])
	o := &d.Obligations[at]
	was := o.Deadline.Due
	o.Deadline.Due, o.Deadline.Date = to, to.Date()
	for a, m := range l.marksOf(id) {
		if a.Obligation == o.ID && a.Period == was && was != to {
			delete(l.marks, a)
			a.Period = to
			l.marks[a] = m
		}
	}
	for i := range o.Decisions {
		if o.Decisions[i].Period == was {
			o.Decisions[i].Period = to
		}
	}
	for i := range o.Closings {
		if o.Closings[i].Period == was {
			o.Closings[i].Period = to
		}
	}
	o.Exemptions = moveDay(o.Exemptions, was.Date(), to.Date())
	l.directives[id] = d
	return d
}

// moveDay moves the exemptions of one day alone to another day, unless the unit
// has one that begins there.
func moveDay(es []model.Exemption, was, to model.Date) (out []model.Exemption) {
	begins := map[model.UnitID]bool{}
	for _, e := range es {
		begins[e.Unit] = begins[e.Unit] || e.From == to
	}
	for _, e := range es {
		if e.From == was && e.Until == was && was != to {
			if begins[e.Unit] {
				continue
			}
			e.From, e.Until = to, to
		}
		out = append(out, e)
	}
	slices.SortFunc(out, func(a, b model.Exemption) int {
		return cmp.Or(cmp.Compare(a.Unit, b.Unit), cmp.Compare(a.From, b.From))
	})
	return out
}

// resolve says which units an addressee means.
func (l ledger) resolve(id model.DirectiveID, written string, units []model.UnitID) {
	d := copied(l.directives[id])
	r := l.roster()
	for i := range d.Obligations {
		o := &d.Obligations[i]
		at := slices.Index(o.Unresolved, written)
		if at < 0 {
			continue
		}
		if o.Unresolved = slices.Delete(o.Unresolved, at, at+1); len(o.Unresolved) == 0 {
			o.Unresolved = []string{}
		}
		for _, u := range units {
			if !slices.Contains(o.Units, u) {
				o.Units = append(o.Units, u)
			}
		}
		o.Units = r.Sort(o.Units)
	}
	l.directives[id] = d
	if len(units) != 1 {
		return
	}
	u := copied(l.units[units[0]])
	for _, name := range append([]string{u.Name, u.Short}, u.Aliases...) {
		if viet.Key(name) == viet.Key(written) {
			return
		}
	}
	u.Aliases = append(u.Aliases, written)
	l.units[u.ID] = u
}

// copied shares no memory with v: it comes back from its JSON.
func copied[T any](v T) (out T) {
	b, err := json.Marshal(v)
	if err == nil {
		err = json.Unmarshal(b, &out)
	}
	if err != nil {
		panic(err)
	}
	return out
}
