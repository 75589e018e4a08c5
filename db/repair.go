package db

import (
	"bytes"
	"slices"
	"strconv"

	"congvan/model"
)

// repair makes records agree: something stands in for units and directives that
// others name; what contradicts others otherwise is left out. Steps of before
// can no longer be taken back.
func (r *rescuer) repair(t *txn) error {
	for _, f := range []func(*txn) error{r.standInUnits, r.standInDirectives, r.leaveOut, endUndo} {
		if err := f(t); err != nil {
			return err
		}
	}
	return highestIDs{}.keep(t)
}

func (r *rescuer) standInUnits(t *txn) error {
	named := map[uint64]bool{}
	for _, name := range []string{bucketUnits, bucketGroups, bucketDirectives, bucketReadings, bucketActivities, bucketTargets} {
		err := t.each(name, nil, func(key, payload []byte) error {
			record := newRecord(name)
			if decode(name, key, payload, record) == nil {
				for _, u := range unitsOf(record) {
					named[uint64(u)] = true
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	for id := range named {
		if key := idKey(id); id != 0 && t.bucket(bucketUnits).Get(key) == nil {
			r.doubt(bucketUnits, key, LostRow)
			if err := t.plant(bucketUnits, key, model.Unit{ID: model.UnitID(id), Name: "? " + strconv.FormatUint(id, 10)}); err != nil {
				return err
			}
		}
	}
	return nil
}

// unitsOf lists the units that a record names.
func unitsOf(record any) []model.UnitID {
	switch r := record.(type) {
	case *model.Unit:
		return append(r.Successors(), r.Within)
	case *model.Group:
		return r.Members
	case *model.Directive:
		return named(r)
	case *model.Reading:
		return []model.UnitID{r.Unit}
	case *model.Activity:
		return []model.UnitID{r.Unit}
	case *model.Target:
		return r.Units
	}
	return nil
}

func (r *rescuer) standInDirectives(t *txn) error {
	missing := map[uint64]bool{}
	for _, name := range []string{bucketDirectives, bucketTexts, bucketMarks, bucketReadings, bucketActivities, bucketTargets} {
		err := t.each(name, nil, func(key, payload []byte) error {
			if id := directiveOf(name, key, payload); id != 0 && t.bucket(bucketDirectives).Get(idKey(id)) == nil {
				missing[id] = true
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	for id := range missing {
		r.doubt(bucketDirectives, idKey(id), LostRow)
		d := model.Directive{ID: model.DirectiveID(id), Direction: model.In, Subject: "? " + strconv.FormatUint(id, 10)}
		if err := t.plant(bucketDirectives, idKey(id), d); err != nil {
			return err
		}
	}
	return nil
}

// directiveOf is the directive that a record names or belongs to; 0 for none.
func directiveOf(bucket string, key, payload []byte) uint64 {
	if bucket == bucketTexts || bucket == bucketMarks {
		return keyID(key)
	}
	record := newRecord(bucket)
	if decode(bucket, key, payload, record) != nil {
		return 0
	}
	switch r := record.(type) {
	case *model.Directive:
		return uint64(r.SupersededBy)
	case *model.Reading:
		return uint64(r.Directive)
	case *model.Activity:
		return uint64(r.Directive)
	case *model.Target:
		return uint64(r.Directive)
	}
	return 0
}

// leaveOut removes records that still contradict others.
func (r *rescuer) leaveOut(t *txn) error {
	for _, name := range append(slices.Clone(recordBuckets), bucketJournal) {
		var odd [][]byte
		err := t.each(name, nil, func(key, payload []byte) error {
			record := newRecord(name)
			if decode(name, key, payload, record) != nil || t.disagreement(name, key, record) != "" {
				odd = append(odd, bytes.Clone(key))
			}
			return nil
		})
		if err != nil {
			return err
		}
		for _, key := range odd {
			r.doubt(name, key, OddRow)
			if err := t.erase(name, key); err != nil {
				return err
			}
		}
	}
	return nil
}

// endUndo lets the newest entry lead to no older one.
func endUndo(t *txn) error {
	last, err := t.last()
	if err != nil || last.Seq == 0 {
		return err
	}
	last.UndoTop, last.RedoTop, last.Prev, last.NextRedo = 0, 0, 0, 0
	payload, err := encode(last)
	if err != nil {
		return err
	}
	key := idKey(last.Seq)
	return t.store(bucketJournal, key, seal(bucketJournal, key, payload))
}

// keep makes sure that no id is given out again.
func (h highestIDs) keep(t *txn) error {
	for _, name := range numbered {
		last, err := t.meta(metaSeq + name)
		if err != nil {
			return err
		}
		k, _ := t.bucket(name).Cursor().Last()
		if last = max(last, h[name], keyID(k)); last > 0 {
			if err := t.setMeta(metaSeq+name, last); err != nil {
				return err
			}
		}
	}
	return nil
}
