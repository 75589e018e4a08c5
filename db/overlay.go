package db

import (
	"bytes"
	"slices"
	"strconv"

	bolt "go.etcd.io/bbolt"

	"congvan/model"
)

// An overlay lays what the damaged file still holds over the base: rows that
// its trees lead to, then the last word of the journal on rows that are lost,
// then rows of pages that nothing leads to.
type overlay struct {
	r     *rescuer
	b     *bolt.DB
	batch []row
	seen  map[string]bool
	ids   highestIDs
	err   error
}

type row struct {
	bucket       string
	key, payload []byte // payload nil: it was removed
}

func (r *rescuer) overlay(b *bolt.DB) error {
	o := &overlay{r: r, b: b, seen: map[string]bool{}, ids: highestIDs{}}
	v := r.salvage.live(o.live)
	o.flush()
	found := len(o.seen) > 0
	o.lastWords()
	if r.salvage.sound {
		r.salvage.strays(v, o.stray)
	}
	o.flush()
	for _, p := range r.salvage.lost {
		if key, ok := parseKey(p.Bucket, p.Key); ok && !o.seen[p.Bucket+"\x00"+string(key)] {
			r.doubt(p.Bucket, key, LostRow)
		}
	}
	if o.err == nil && found {
		o.err = r.update(b, o.older)
	}
	if o.err == nil {
		o.err = r.update(b, o.keepIDs)
	}
	return o.err
}

func (o *overlay) put(bucket string, key, payload []byte) {
	o.seen[bucket+"\x00"+string(key)] = true
	o.batch = append(o.batch, row{bucket, bytes.Clone(key), bytes.Clone(payload)})
	if len(o.batch) >= seedBatch {
		o.flush()
	}
}

func (o *overlay) flush() {
	if o.err != nil || len(o.batch) == 0 {
		return
	}
	o.err = o.r.update(o.b, func(t *txn) error {
		for _, w := range o.batch {
			var err error
			if w.payload == nil {
				err = t.erase(w.bucket, w.key)
			} else {
				err = t.store(w.bucket, w.key, seal(w.bucket, w.key, w.payload))
			}
			if err != nil {
				return err
			}
		}
		return nil
	})
	o.batch = o.batch[:0]
}

func (o *overlay) live(bucket string, key, payload []byte) {
	if bucket == bucketMeta {
		for _, name := range numbered {
			if string(key) == metaSeq+name {
				o.ids.see(name, string(payload))
			}
		}
		return
	}
	if readable(bucket, payload) {
		o.put(bucket, key, payload)
	}
}

// readable reports whether a payload is of the form of its bucket.
func readable(bucket string, payload []byte) bool {
	return strictly(payload, newRecord(bucket)) == nil
}

// lastWords takes rows that the damaged file does not hold from the newest
// change that tells of them.
func (o *overlay) lastWords() {
	seqs := make([]uint64, 0, len(o.r.entries))
	for seq := range o.r.entries {
		seqs = append(seqs, seq)
	}
	slices.Sort(seqs)
	slices.Reverse(seqs)
	for _, seq := range seqs {
		e := o.r.entries[seq]
		for _, c := range slices.Backward(e.Changes) {
			o.ids.see(c.Bucket, c.Key)
			key, ok := parseKey(c.Bucket, c.Key)
			if !ok || !isRecordBucket(c.Bucket) || o.seen[c.Bucket+"\x00"+string(key)] || c.After != nil && !readable(c.Bucket, c.After) {
				continue
			}
			o.put(c.Bucket, key, c.After)
			o.r.Replayed++
		}
		if key := idKey(seq); !o.seen[bucketJournal+"\x00"+string(key)] {
			o.put(bucketJournal, key, e.payload)
		}
	}
}

func (o *overlay) stray(bucket string, key, payload []byte) {
	if o.seen[bucket+"\x00"+string(key)] || !readable(bucket, payload) || bucket == bucketJournal {
		return
	}
	there := false
	o.flush()
	_ = o.b.View(func(tx *bolt.Tx) error {
		there = tx.Bucket([]byte(bucket)).Get(key) != nil
		return nil
	})
	if !there {
		o.put(bucket, key, payload)
		o.r.doubt(bucket, key, StrayRow)
	}
}

// older lists what only the base holds: it may have been removed since.
func (o *overlay) older(t *txn) error {
	for _, name := range recordBuckets {
		err := t.each(name, nil, func(key, _ []byte) error {
			if !o.seen[name+"\x00"+string(key)] {
				o.r.doubt(name, key, OldRow)
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// keepIDs makes sure that no id is given out again.
func (o *overlay) keepIDs(t *txn) error {
	for _, name := range numbered {
		last, err := t.meta(metaSeq + name)
		if err != nil {
			return err
		}
		k, _ := t.bucket(name).Cursor().Last()
		if last = max(last, o.ids[name], keyID(k)); last > 0 {
			if err := t.setMeta(metaSeq+name, last); err != nil {
				return err
			}
		}
	}
	return nil
}

// repair makes records agree: something stands in for units and directives that
// others name; what contradicts others otherwise is left out. Steps of before
// can no longer be taken back.
func (r *rescuer) repair(t *txn) error {
	for _, f := range []func(*txn) error{r.standInUnits, r.standInDirectives, r.leaveOut, endUndo} {
		if err := f(t); err != nil {
			return err
		}
	}
	return (&overlay{r: r, ids: highestIDs{}}).keepIDs(t)
}

func (r *rescuer) standInUnits(t *txn) error {
	named := map[uint64]bool{}
	for _, name := range []string{bucketUnits, bucketGroups, bucketDirectives, bucketReadings} {
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
		return []model.UnitID{r.Successor}
	case *model.Group:
		return r.Members
	case *model.Directive:
		return named(r)
	case *model.Reading:
		return []model.UnitID{r.Unit}
	}
	return nil
}

func (r *rescuer) standInDirectives(t *txn) error {
	missing := map[uint64]bool{}
	for _, name := range []string{bucketTexts, bucketMarks} {
		err := t.each(name, nil, func(key, _ []byte) error {
			if id := keyID(key); id != 0 && t.bucket(bucketDirectives).Get(idKey(id)) == nil {
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
