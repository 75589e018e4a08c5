package db

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"congvan/model"
	"congvan/viet"
)

// A GroupDraft is a group as an imported sheet names it.
type GroupDraft = model.GroupDraft

// PutRoster takes in a whole sheet of units and groups as one step. A unit or
// group whose name exists already gets what the sheet says and keeps what the
// sheet leaves out; aliases and members are added to those it has. It returns
// how many records are new and how many changed. Errors: InvalidError for a
// unit without a name or one that would be a part of itself, UnknownUnitError
// and AmbiguousError for a member or for what a unit is a part of.
func (s *Store) PutRoster(us []model.Unit, gs []GroupDraft, parts ...model.PartDraft) (added, changed int, err error) {
	err = s.change(ActionRoster, nil, func(t *txn) error {
		if err := t.takeUnits(us); err != nil {
			return err
		}
		if err := t.takeGroups(gs); err != nil {
			return err
		}
		if err := t.takeParts(parts); err != nil {
			return err
		}
		t.settle()
		for _, c := range t.changes {
			if c.before == nil {
				added++
			} else {
				changed++
			}
		}
		t.args["added"], t.args["changed"] = strconv.Itoa(added), strconv.Itoa(changed)
		return nil
	})
	if err != nil {
		return 0, 0, err
	}
	return added, changed, nil
}

func (t *txn) takeUnits(us []model.Unit) error {
	r, err := t.roster()
	if err != nil {
		return err
	}
	have := map[model.UnitID]model.Unit{}
	names := make([]model.Unit, 0, len(r.Units()))
	for _, u := range r.Units() {
		have[u.ID] = u
		names = append(names, model.Unit{ID: u.ID, Name: u.Name})
	}
	known := model.NewRoster(names, nil) // names only: an alias is no identity
	fresh := map[string]model.UnitID{}   // taken in by this sheet
	for _, u := range us {
		if strings.TrimSpace(u.Name) == "" {
			return &InvalidError{What: "unit", Why: NoName}
		}
		u.ID = 0
		if id := called(known, u.Name); id != 0 {
			u = mergeUnit(have[id], u)
		} else if id := fresh[viet.Key(u.Name)]; id != 0 {
			u = mergeUnit(have[id], u)
		}
		if err := t.putUnit(&u); err != nil {
			return err
		}
		have[u.ID], fresh[viet.Key(u.Name)] = u, u.ID
	}
	return nil
}

// takeParts finds what units are parts of, those of the sheet among them.
func (t *txn) takeParts(ps []model.PartDraft) error {
	if len(ps) == 0 {
		return nil
	}
	r, err := t.loadRoster()
	if err != nil {
		return err
	}
	above, err := t.wholes()
	if err != nil {
		return err
	}
	ids := map[string]model.UnitID{}
	for _, u := range r.Units() {
		if k := viet.Key(u.Name); ids[k] == 0 {
			ids[k] = u.ID
		}
	}
	for _, p := range ps {
		unit, err := oneCalled(r, ids, p.Unit)
		if err != nil {
			return err
		}
		whole, err := oneCalled(r, ids, p.Whole)
		if err != nil {
			return err
		}
		if _, err := t.setWithin(unit, whole, above); err != nil {
			return err
		}
	}
	return nil
}

// oneCalled finds the unit of exactly that name, else the one that Lookup finds;
// a group is none.
func oneCalled(r *model.Roster, ids map[string]model.UnitID, name string) (model.UnitID, error) {
	if id := ids[viet.Key(name)]; id != 0 {
		return id, nil
	}
	found, err := r.Lookup(name, 0)
	switch {
	case err != nil:
		return 0, err
	case len(found) != 1:
		return 0, &model.UnknownUnitError{Name: name}
	}
	return found[0], nil
}

// called returns the only unit of that name, 0 for none. Lookup would take a
// number for an id.
func called(r *model.Roster, name string) model.UnitID {
	if _, err := strconv.ParseUint(name, 10, 64); err == nil || len(r.Units()) == 0 {
		return 0
	}
	if ids, err := r.Lookup(name, 0); err == nil && len(ids) == 1 {
		return ids[0]
	}
	return 0
}

// mergeUnit lays what a sheet says over a unit, whose name stays spelt as it is.
func mergeUnit(u, by model.Unit) model.Unit {
	for _, f := range []struct {
		to   *string
		from string
	}{
		{&u.Short, by.Short},
		{&u.Kind, by.Kind},
		{&u.Contact.Person, by.Contact.Person},
		{&u.Contact.Phone, by.Contact.Phone},
		{&u.Contact.Email, by.Contact.Email},
	} {
		if f.from != "" {
			*f.to = f.from
		}
	}
	if by.Population != nil {
		u.Population = by.Population
	}
	if by.Smartphones != nil {
		u.Smartphones = by.Smartphones
	}
	if by.From != 0 {
		u.From = by.From
	}
	if by.Until != 0 {
		u.Until = by.Until
	}
	if by.Order != 0 {
		u.Order = by.Order
	}
	u.Own = u.Own || by.Own
	u.Aliases = union(u.Aliases, by.Aliases)
	return u
}

// union adds what is not yet there, into memory of its own.
func union[T comparable](have, more []T) []T {
	out := slices.Clone(have)
	for _, m := range more {
		if !slices.Contains(out, m) {
			out = append(out, m)
		}
	}
	return out
}

func (t *txn) takeGroups(gs []GroupDraft) error {
	if len(gs) == 0 {
		return nil
	}
	r, err := t.loadRoster()
	if err != nil {
		return err
	}
	groups := map[string]model.Group{}
	for _, g := range r.Groups() {
		groups[viet.Key(g.Name)] = g
	}
	for _, draft := range gs {
		if strings.TrimSpace(draft.Name) == "" {
			return &InvalidError{What: "group", Why: NoName}
		}
		members, err := membersOf(r, draft)
		if err != nil {
			return err
		}
		g, ok := groups[viet.Key(draft.Name)]
		if !ok {
			g.Name = draft.Name
		}
		g.Aliases, g.Members = union(g.Aliases, draft.Aliases), r.Sort(union(g.Members, members))
		if err := t.putGroup(&g); err != nil {
			return err
		}
		groups[viet.Key(draft.Name)] = g
	}
	return nil
}

func membersOf(r *model.Roster, g GroupDraft) (members []model.UnitID, err error) {
	for _, name := range g.Members {
		ids, lookupErr := r.Lookup(name, 0)
		err = errors.Join(err, lookupErr)
		members = append(members, ids...)
	}
	return members, err
}
