package db

import (
	"slices"
	"strings"

	"congvan/model"
	"congvan/viet"
)

// Resolve says whom an addressee means that matched nothing when the directive
// was taken in: the units join the obligations that name it. A single unit
// gets the writing as an alias, so that it is known the next time; no unit at
// all drops the addressee. Errors: NotFoundError.
func (s *Store) Resolve(id model.DirectiveID, written string, units []model.UnitID) error {
	return s.change(ActionResolve, map[string]string{"written": written}, func(t *txn) error {
		d, err := t.directive(id)
		if err != nil {
			return err
		}
		t.about(&d)
		for _, u := range units {
			if err := t.unitExists(u); err != nil {
				return err
			}
		}
		r, err := t.roster()
		if err != nil {
			return err
		}
		t.args["unit"] = names(r, units)
		if !settleAddressee(&d, r, written, units) {
			return &NotFoundError{What: "addressee", ID: written}
		}
		if len(units) == 1 {
			if err := t.learn(r, units[0], written); err != nil {
				return err
			}
		}
		return t.putDirective(d)
	})
}

// settleAddressee replaces the writing by the units wherever it is unresolved.
func settleAddressee(d *model.Directive, r *model.Roster, written string, units []model.UnitID) (found bool) {
	for i := range d.Obligations {
		o := &d.Obligations[i]
		at := slices.Index(o.Unresolved, written)
		if at < 0 {
			continue
		}
		found = true
		o.Unresolved = slices.Delete(o.Unresolved, at, at+1)
		o.Units = r.Sort(union(o.Units, units))
	}
	return found
}

// learn makes the writing an alias of the unit unless it is a name of it.
func (t *txn) learn(r *model.Roster, id model.UnitID, written string) error {
	u, _ := r.Unit(id)
	for _, name := range append([]string{u.Name, u.Short}, u.Aliases...) {
		if viet.Key(name) == viet.Key(written) {
			return nil
		}
	}
	u.Aliases = append(slices.Clone(u.Aliases), written)
	return t.put(bucketUnits, idKey(uint64(id)), u)
}

// NameUnit makes a writing one more name of a unit, so that documents that name
// it so mean it from now on. Errors: NotFoundError.
func (s *Store) NameUnit(id model.UnitID, written string) error {
	return s.change(ActionAlias, map[string]string{"written": written, "unit_id": id.String()}, func(t *txn) error {
		if err := t.unitExists(id); err != nil {
			return err
		}
		r, err := t.roster()
		if err != nil {
			return err
		}
		t.args["unit"] = r.Name(id)
		return t.learn(r, id, written)
	})
}

// NameGroup is NameUnit for a group. Errors: NotFoundError.
func (s *Store) NameGroup(id model.GroupID, written string) error {
	return s.change(ActionAlias, map[string]string{"written": written, "group_id": groupText(id)}, func(t *txn) error {
		if err := t.groupExists(id); err != nil {
			return err
		}
		var g model.Group
		if err := t.load(bucketGroups, idKey(uint64(id)), &g); err != nil {
			return err
		}
		t.args["unit"] = g.Name
		if slices.ContainsFunc(append([]string{g.Name}, g.Aliases...), func(s string) bool { return viet.Key(s) == viet.Key(written) }) {
			return nil
		}
		g.Aliases = append(slices.Clone(g.Aliases), written)
		return t.putGroup(&g)
	})
}

func names(r *model.Roster, units []model.UnitID) string {
	var out []string
	for _, u := range units {
		out = append(out, r.Name(u))
	}
	return strings.Join(out, "; ")
}
