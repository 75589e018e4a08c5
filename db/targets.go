package db

import (
	"cmp"
	"slices"
	"strconv"

	"congvan/model"
)

// PutTarget keeps a target; id 0 is a new one. Errors: InvalidError,
// NotFoundError for a unit, an indicator or the directive that sets it.
func (s *Store) PutTarget(g model.Target) (model.TargetID, error) {
	err := s.change(ActionTarget, nil, func(t *txn) error {
		if err := t.checkTarget(g); err != nil {
			return err
		}
		if g.ID == 0 {
			t.args["new"] = "1"
			id, err := t.nextID(bucketTargets)
			if err != nil {
				return err
			}
			g.ID = model.TargetID(id)
		}
		if err := t.aboutTarget(&g); err != nil {
			return err
		}
		return t.put(bucketTargets, idKey(uint64(g.ID)), g)
	})
	return g.ID, err
}

func (t *txn) checkTarget(g model.Target) error {
	bad := func(why Fault) error { return &InvalidError{What: "target", ID: g.ID.String(), Why: why} }
	switch {
	case !soundName(g.Indicator):
		return bad(NoName)
	case !soundName(string(g.Base)):
		return bad(BadBase)
	case g.Day == 0:
		return bad(NoDay)
	case !(g.Percent > 0 && g.Percent <= 100):
		return bad(BadPercent)
	}
	if g.ID != 0 {
		if err := t.exists(bucketTargets, "target", uint64(g.ID), g.ID.String()); err != nil {
			return err
		}
	}
	if err := t.indicatorExists(g.Indicator); err != nil {
		return err
	}
	for _, u := range g.Units {
		if err := t.unitExists(u); err != nil {
			return err
		}
	}
	if g.Directive != 0 {
		return t.directiveExists(g.Directive)
	}
	return nil
}

// aboutTarget notes for the journal what a target is.
func (t *txn) aboutTarget(g *model.Target) error {
	r, err := t.roster()
	if err != nil {
		return err
	}
	t.args["target_id"], t.args["indicator"], t.args["until"] = g.ID.String(), g.Indicator, g.Day.String()
	t.args["percent"], t.args["base"] = strconv.FormatFloat(g.Percent, 'f', -1, 64), string(g.Base)
	if g.Scope != "" {
		t.args["unit"] = g.Scope
	} else if len(g.Units) == 1 {
		t.args["unit"] = r.Name(g.Units[0])
	}
	return t.nameIndicator()
}

// RemoveTarget takes a target away. Errors: NotFoundError.
func (s *Store) RemoveTarget(id model.TargetID) error {
	return s.change(ActionDropTarget, nil, func(t *txn) error {
		if err := t.exists(bucketTargets, "target", uint64(id), id.String()); err != nil {
			return err
		}
		var g model.Target
		if err := t.load(bucketTargets, idKey(uint64(id)), &g); err != nil {
			return err
		}
		if err := t.aboutTarget(&g); err != nil {
			return err
		}
		return t.remove(bucketTargets, idKey(uint64(id)))
	})
}

// Targets lists the targets of an indicator by day; "" is for all of them.
func (s *Store) Targets(indicator string) (out []model.Target, err error) {
	err = s.read(func(v view) error {
		out, err = v.targets(indicator)
		return err
	})
	return out, err
}

func (v view) targets(indicator string) (out []model.Target, err error) {
	err = v.each(bucketTargets, nil, func(k, payload []byte) error {
		var g model.Target
		err := decode(bucketTargets, k, payload, &g)
		if indicator == "" || g.Indicator == indicator {
			out = append(out, g)
		}
		return err
	})
	slices.SortStableFunc(out, byDay)
	return out, err
}

func byDay(a, b model.Target) int { return cmp.Compare(a.Day.Last(), b.Day.Last()) }

// unlinkTargets keeps the targets that a directive sets when it goes; what set
// them is told by its label from then on.
func (t *txn) unlinkTargets(id model.DirectiveID, label string) error {
	all, err := t.targets("")
	if err != nil {
		return err
	}
	for _, g := range all {
		if g.Directive != id {
			continue
		}
		g.Directive, g.Source = 0, cmp.Or(g.Source, label)
		if err := t.put(bucketTargets, idKey(uint64(g.ID)), g); err != nil {
			return err
		}
	}
	return nil
}

// targetsOf lists the targets that are asked of a unit by name.
func (t *txn) targetsOf(id model.UnitID) (who []string, err error) {
	all, err := t.targets("")
	for _, g := range all {
		if slices.Contains(g.Units, id) {
			who = append(who, g.ID.String())
		}
	}
	return who, err
}
