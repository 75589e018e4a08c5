package db

import (
	"slices"
	"strconv"
	"strings"

	"congvan/model"
)

// PutGroup keeps a group; id 0 is a new one. Errors: InvalidError,
// NotFoundError.
func (s *Store) PutGroup(g model.Group) (model.GroupID, error) {
	err := s.change(ActionGroup, map[string]string{"group": g.Name}, func(t *txn) error {
		if strings.TrimSpace(g.Name) == "" {
			return &InvalidError{What: "group", ID: groupText(g.ID), Why: NoName}
		}
		if g.ID != 0 {
			if err := t.groupExists(g.ID); err != nil {
				return err
			}
		} else {
			t.args["new"] = "1"
		}
		for _, m := range g.Members {
			if err := t.unitExists(m); err != nil {
				return err
			}
		}
		err := t.putGroup(&g)
		t.args["group_id"] = groupText(g.ID)
		return err
	})
	return g.ID, err
}

// putGroup stores a group and gives a new one its id.
func (t *txn) putGroup(g *model.Group) error {
	if g.ID == 0 {
		id, err := t.nextID(bucketGroups)
		if err != nil {
			return err
		}
		g.ID = model.GroupID(id)
	}
	return t.put(bucketGroups, idKey(uint64(g.ID)), g)
}

// RemoveGroup takes a group away. Directives keep the units that it meant on
// their day, so that nothing ever names a group. Errors: NotFoundError.
func (s *Store) RemoveGroup(id model.GroupID) error {
	return s.change(ActionRemoveGroup, map[string]string{"group_id": groupText(id)}, func(t *txn) error {
		var g model.Group
		if err := t.groupExists(id); err != nil {
			return err
		}
		if err := t.load(bucketGroups, idKey(uint64(id)), &g); err != nil {
			return err
		}
		t.args["group"] = g.Name
		return t.remove(bucketGroups, idKey(uint64(id)))
	})
}

func (v view) groupExists(id model.GroupID) error {
	return v.exists(bucketGroups, "group", uint64(id), groupText(id))
}

func groupText(id model.GroupID) string { return strconv.FormatUint(uint64(id), 10) }

// join makes a unit a member of exactly the groups given.
func (t *txn) join(unit model.UnitID, groups []model.GroupID) error {
	for _, id := range groups {
		if err := t.groupExists(id); err != nil {
			return err
		}
	}
	roster, err := t.roster()
	if err != nil {
		return err
	}
	for _, g := range roster.Groups() {
		want := slices.Contains(groups, g.ID)
		at := slices.Index(g.Members, unit)
		if want == (at >= 0) {
			continue
		}
		g.Members = slices.Clone(g.Members)
		if want {
			g.Members = append(g.Members, unit)
		} else {
			g.Members = slices.Delete(g.Members, at, at+1)
		}
		if err := t.putGroup(&g); err != nil {
			return err
		}
	}
	return nil
}
