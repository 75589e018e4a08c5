package db

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"congvan/model"
)

// Roster returns all units and groups. It is shared: take it as read-only.
func (s *Store) Roster() (*model.Roster, error) {
	s.caching.Lock()
	defer s.caching.Unlock()
	if s.roster != nil {
		return s.roster, nil
	}
	err := s.read(func(v view) (err error) {
		s.roster, err = v.loadRoster()
		return err
	})
	return s.roster, err
}

// loadRoster reads units and groups as the transaction sees them.
func (v view) loadRoster() (*model.Roster, error) {
	var units []model.Unit
	var groups []model.Group
	err := errors.Join(
		v.each(bucketUnits, nil, func(k, payload []byte) error {
			units = append(units, model.Unit{})
			return decode(bucketUnits, k, payload, &units[len(units)-1])
		}),
		v.each(bucketGroups, nil, func(k, payload []byte) error {
			groups = append(groups, model.Group{})
			return decode(bucketGroups, k, payload, &groups[len(groups)-1])
		}))
	if err != nil {
		return nil, err
	}
	return model.NewRoster(units, groups), nil
}

// roster is the roster as the change under way has left it.
func (t *txn) roster() (*model.Roster, error) {
	if t.touches(bucketUnits, bucketGroups) {
		return t.loadRoster()
	}
	t.s.caching.Lock()
	cached := t.s.roster
	t.s.caching.Unlock()
	if cached != nil {
		return cached, nil
	}
	return t.loadRoster()
}

// PutUnit keeps a unit; id 0 is a new one. Errors: InvalidError, NotFoundError.
func (s *Store) PutUnit(u model.Unit) (model.UnitID, error) {
	return s.putUnitAnd(u, func(*txn, model.UnitID) error { return nil })
}

// PutUnitIn is PutUnit that in the same step makes the unit a member of exactly
// the groups given.
func (s *Store) PutUnitIn(u model.Unit, groups []model.GroupID) (model.UnitID, error) {
	return s.putUnitAnd(u, func(t *txn, id model.UnitID) error { return t.join(id, groups) })
}

func (s *Store) putUnitAnd(u model.Unit, also func(*txn, model.UnitID) error) (model.UnitID, error) {
	args := map[string]string{"unit": u.Name}
	err := s.change(ActionUnit, args, func(t *txn) error {
		if err := t.checkUnit(u); err != nil {
			return err
		}
		if u.ID == 0 {
			t.args["new"] = "1"
		}
		err := t.putUnit(&u)
		t.args["unit_id"] = u.ID.String()
		if err != nil {
			return err
		}
		return also(t, u.ID)
	})
	return u.ID, err
}

func (t *txn) checkUnit(u model.Unit) error {
	if strings.TrimSpace(u.Name) == "" {
		return &InvalidError{What: "unit", ID: u.ID.String(), Why: NoName}
	}
	for _, id := range append([]model.UnitID{u.ID}, u.Successors()...) {
		if err := t.unitExists(id); id != 0 && err != nil {
			return err
		}
	}
	if u.From != 0 && u.Until != 0 && u.Until.Last() < u.From.First() {
		return &InvalidError{What: "unit", ID: u.ID.String(), Why: EndsFirst}
	}
	if u.Within != 0 {
		if err := t.unitExists(u.Within); err != nil {
			return err
		}
		above, err := t.wholes()
		if err != nil {
			return err
		}
		if err := above.check(u); err != nil {
			return err
		}
	}
	return t.checkHeirs(u)
}

// wholes tells of units what they are parts of.
type wholes map[model.UnitID]model.UnitID

func (t *txn) wholes() (wholes, error) {
	r, err := t.roster()
	if err != nil {
		return nil, err
	}
	w := wholes{}
	for _, u := range r.Units() {
		if u.Within != 0 {
			w[u.ID] = u.Within
		}
	}
	return w, nil
}

// check refuses a unit that would be a part of itself.
func (w wholes) check(u model.Unit) error {
	for at, n := u.Within, 0; at != 0; at, n = w[at], n+1 {
		if at == u.ID || n > len(w) {
			return &InvalidError{What: "unit", ID: u.ID.String(), Why: OwnPart}
		}
	}
	return nil
}

// SetWithin makes units parts of another, as one step; 0 makes them parts of
// none. Errors: NotFoundError, InvalidError for one that would be a part of
// itself.
func (s *Store) SetWithin(units []model.UnitID, whole model.UnitID) error {
	return s.change(ActionParts, map[string]string{"count": strconv.Itoa(len(units))}, func(t *txn) error {
		if err := t.unitExists(whole); whole != 0 && err != nil {
			return err
		}
		above, err := t.wholes()
		if err != nil {
			return err
		}
		names := map[string]bool{}
		for _, id := range units {
			if err := t.unitExists(id); err != nil {
				return err
			}
			name, err := t.setWithin(id, whole, above)
			if err != nil {
				return err
			}
			names[name] = true
		}
		t.common("unit", names)
		if whole == 0 {
			return nil
		}
		r, err := t.roster()
		t.args["whole"] = r.Name(whole)
		return err
	})
}

// setWithin makes a unit a part of another and returns its name; above is kept
// up to date.
func (t *txn) setWithin(id, whole model.UnitID, above wholes) (string, error) {
	var u model.Unit
	if err := t.load(bucketUnits, idKey(uint64(id)), &u); err != nil {
		return "", err
	}
	u.Within = whole
	if err := above.check(u); err != nil {
		return "", err
	}
	above[id] = whole
	return u.Name, t.putUnit(&u)
}

// checkHeirs refuses a unit that would in the end succeed itself.
func (t *txn) checkHeirs(u model.Unit) error {
	roster, err := t.roster()
	if err != nil {
		return err
	}
	seen, open := map[model.UnitID]bool{}, u.Successors()
	for len(open) > 0 {
		id := open[0]
		open = open[1:]
		if id == u.ID && id != 0 {
			return &InvalidError{What: "unit", ID: u.ID.String(), Why: SelfReplaced}
		}
		if heir, _ := roster.Unit(id); !seen[id] {
			seen[id] = true
			open = append(open, heir.Successors()...)
		}
	}
	return nil
}

// putUnit stores a unit and gives a new one its id.
func (t *txn) putUnit(u *model.Unit) error {
	if u.ID == 0 {
		id, err := t.nextID(bucketUnits)
		if err != nil {
			return err
		}
		u.ID = model.UnitID(id)
	}
	return t.put(bucketUnits, idKey(uint64(u.ID)), u)
}

func (v view) unitExists(id model.UnitID) error {
	return v.exists(bucketUnits, "unit", uint64(id), id.String())
}

func (v view) exists(bucket, what string, id uint64, text string) error {
	if v.bucket(bucket).Get(idKey(id)) == nil {
		return &NotFoundError{What: what, ID: text}
	}
	return nil
}

// RemoveUnit takes a unit away, also out of its groups. Errors: NotFoundError;
// InUseError if a directive, a reading, an activity, a target or another unit names it.
func (s *Store) RemoveUnit(id model.UnitID) error {
	return s.change(ActionRemoveUnit, map[string]string{"unit_id": id.String()}, func(t *txn) error {
		if err := t.unitExists(id); err != nil {
			return err
		}
		if err := t.unitUnused(id); err != nil {
			return err
		}
		r, err := t.roster()
		if err != nil {
			return err
		}
		t.args["unit"] = r.Name(id)
		for _, g := range r.Groups() {
			if i := slices.Index(g.Members, id); i >= 0 {
				g.Members = slices.Delete(slices.Clone(g.Members), i, i+1)
				if err := t.put(bucketGroups, idKey(uint64(g.ID)), g); err != nil {
					return err
				}
			}
		}
		return t.remove(bucketUnits, idKey(uint64(id)))
	})
}

func (t *txn) unitUnused(id model.UnitID) error {
	for _, by := range []struct {
		what string
		who  func(model.UnitID) ([]string, error)
	}{{"directive", t.directivesNaming}, {"reading", t.readingsOf}, {"activity", t.activitiesOf}, {"target", t.targetsOf}, {"unit", t.mergedInto}, {"part", t.partsOf}} {
		who, err := by.who(id)
		if err != nil {
			return err
		}
		if len(who) > 0 {
			return &InUseError{What: "unit", ID: id.String(), By: by.what, Who: who[:min(10, len(who))]}
		}
	}
	return nil
}

func (t *txn) directivesNaming(id model.UnitID) (who []string, err error) {
	for _, d := range t.naming(map[model.UnitID]bool{id: true}) {
		who = append(who, d.String())
	}
	return who, nil
}

func (t *txn) readingsOf(id model.UnitID) (who []string, err error) {
	err = t.each(bucketReadings, nil, func(k, _ []byte) error {
		if ind, unit, day, ok := parseReadingKey(k); ok && unit == id {
			who = append(who, ind+" "+day.String())
		}
		return nil
	})
	return who, err
}

func (t *txn) mergedInto(id model.UnitID) (who []string, err error) {
	r, err := t.roster()
	if err != nil {
		return nil, err
	}
	for _, u := range r.Units() {
		if slices.Contains(u.Successors(), id) {
			who = append(who, u.ID.String())
		}
	}
	return who, nil
}

// partsOf lists the units that a unit is made up of.
func (t *txn) partsOf(id model.UnitID) (who []string, err error) {
	r, err := t.roster()
	if err != nil {
		return nil, err
	}
	for _, u := range r.Units() {
		if u.Within == id {
			who = append(who, u.ID.String())
		}
	}
	return who, nil
}
