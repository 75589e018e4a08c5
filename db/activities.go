package db

import (
	"cmp"
	"slices"
	"strings"

	"congvan/model"
	"congvan/viet"
)

// PutActivity keeps an activity; id 0 is a new one. Errors: InvalidError,
// NotFoundError.
func (s *Store) PutActivity(a model.Activity) (model.ActivityID, error) {
	args := map[string]string{"topic": a.Topic, "what": a.What}
	err := s.change(ActionActivity, args, func(t *txn) error {
		if err := t.checkActivity(a); err != nil {
			return err
		}
		if a.ID == 0 {
			t.args["new"] = "1"
			id, err := t.nextID(bucketActivities)
			if err != nil {
				return err
			}
			a.ID = model.ActivityID(id)
		}
		t.args["activity_id"] = a.ID.String()
		return t.put(bucketActivities, idKey(uint64(a.ID)), a)
	})
	return a.ID, err
}

func (t *txn) checkActivity(a model.Activity) error {
	switch {
	case viet.Key(a.Topic) == "" || strings.TrimSpace(a.What) == "":
		return &InvalidError{What: "activity", ID: a.What, Why: NoName}
	case a.Day == 0:
		return &InvalidError{What: "activity", ID: a.What, Why: NoDay}
	case a.Quantity != nil && *a.Quantity < 0:
		return &model.FigureError{Measure: a.What, Value: *a.Quantity}
	}
	if a.ID != 0 {
		if err := t.exists(bucketActivities, "activity", uint64(a.ID), a.ID.String()); err != nil {
			return err
		}
	}
	if a.Unit != 0 {
		if err := t.unitExists(a.Unit); err != nil {
			return err
		}
	}
	if a.Directive != 0 {
		return t.directiveExists(a.Directive)
	}
	return nil
}

// RemoveActivity takes an activity away. Errors: NotFoundError.
func (s *Store) RemoveActivity(id model.ActivityID) error {
	return s.change(ActionDropActivity, map[string]string{"activity_id": id.String()}, func(t *txn) error {
		if err := t.exists(bucketActivities, "activity", uint64(id), id.String()); err != nil {
			return err
		}
		var a model.Activity
		if err := t.load(bucketActivities, idKey(uint64(id)), &a); err != nil {
			return err
		}
		t.args["topic"], t.args["what"] = a.Topic, a.What
		return t.remove(bucketActivities, idKey(uint64(id)))
	})
}

// unlinkActivities frees the activities done for a directive.
func (t *txn) unlinkActivities(id model.DirectiveID) error {
	var freed []model.Activity
	err := t.each(bucketActivities, nil, func(k, payload []byte) error {
		var a model.Activity
		err := decode(bucketActivities, k, payload, &a)
		if a.Directive == id {
			a.Directive = 0
			freed = append(freed, a)
		}
		return err
	})
	for _, a := range freed {
		if err := t.put(bucketActivities, idKey(uint64(a.ID)), a); err != nil {
			return err
		}
	}
	return err
}

// activitiesOf lists what a unit did, in words.
func (t *txn) activitiesOf(id model.UnitID) (who []string, err error) {
	err = t.each(bucketActivities, nil, func(k, payload []byte) error {
		var a model.Activity
		err := decode(bucketActivities, k, payload, &a)
		if a.Unit == id {
			who = append(who, a.Topic+": "+a.What)
		}
		return err
	})
	return who, err
}

// Activities lists what was done for a campaign, oldest first; "" is for all of
// them.
func (s *Store) Activities(topic string) (out []model.Activity, err error) {
	err = s.read(func(v view) error {
		return v.each(bucketActivities, nil, func(k, payload []byte) error {
			var a model.Activity
			err := decode(bucketActivities, k, payload, &a)
			if topic == "" || viet.Key(a.Topic) == viet.Key(topic) {
				out = append(out, a)
			}
			return err
		})
	})
	slices.SortStableFunc(out, func(a, b model.Activity) int { return cmp.Or(cmp.Compare(a.Day, b.Day), cmp.Compare(a.ID, b.ID)) })
	return out, err
}
