package db

import (
	"bytes"
	"maps"
	"slices"

	bolt "go.etcd.io/bbolt"
)

// An overlay lays what the damaged file still holds over the base: rows that
// its trees lead to, the last word of the journal where that is firm or nothing
// else is left, rows of pages that nothing leads to. What the logs and stray
// entries tell of the time after the file's own end comes on top.
type overlay struct {
	r       *rescuer
	b       *bolt.DB
	batch   []row
	ids     highestIDs
	words   map[string]word   // by row: the newest entry that tells of it
	gap     uint64            // the newest step that is lost; words after it are the last indeed
	origins map[string]origin // of rows that are not of the base
	anchors map[string]uint64 // by bucket: the step as of which it is proven whole
	short   map[string]bool   // buckets of which rows are gone, so that their digests prove nothing
	err     error
}

type row struct {
	bucket       string
	key, payload []byte // payload nil: it was removed
}

// A word is what an entry tells of a row.
type word struct {
	seq    uint64
	bucket string
	key    []byte
	after  []byte // nil: it was removed
	of     source
}

// An origin tells where a row comes from.
type origin int

const (
	ofBase  origin = iota
	ofTree         // the trees led to it, or the journal tells of it
	ofStray        // found in a page that nothing leads to
)

// overlay works on a base that was brought as far as a chain of steps goes;
// agrees is true if the damaged file has nothing that would be newer.
func (r *rescuer) overlay(b *bolt.DB, agrees bool) error {
	o := &overlay{
		r: r, b: b, ids: highestIDs{}, words: map[string]word{}, origins: map[string]origin{}, anchors: map[string]uint64{}, short: map[string]bool{},
	}
	for _, name := range recordBuckets {
		if agrees {
			o.anchors[name] = r.seq
		}
	}
	limit := r.seq
	if !agrees {
		if limit = r.newest; r.salvage.tellsEnd() {
			limit = r.salvage.seq
		}
		o.fileAsOf(limit)
	}
	o.later(limit)
	if o.err == nil {
		o.err = r.update(b, o.doubts)
	}
	if o.err == nil {
		o.err = r.update(b, o.ids.keep)
	}
	r.Complete = o.err == nil && r.end == endKnown && o.gap == 0 && len(o.anchors) == len(recordBuckets) && r.Doubts == 0
	return o.err
}

// fileAsOf brings the base to what the damaged file held after a step.
func (o *overlay) fileAsOf(limit uint64) {
	r := o.r
	o.gap = r.gap(limit)
	for _, seq := range slices.Sorted(maps.Keys(r.entries)) {
		if seq <= limit {
			o.listen(seq)
		}
	}
	r.salvage.live(o.live)
	o.lastWords()
	r.salvage.strays(func(_ bool, bucket string, key, payload []byte) { o.stray(bucket, key, payload) })
	o.flush()
	if o.err == nil {
		o.err = r.update(o.b, o.weed)
	}
	if o.err == nil && r.salvage.dated != nil {
		o.err = o.b.View(o.compare)
	}
}

// listen notes the words of an entry.
func (o *overlay) listen(seq uint64) {
	e := o.r.entries[seq]
	for _, c := range e.Changes {
		o.ids.see(c.Bucket, c.Key)
		key, ok := parseKey(c.Bucket, c.Key)
		if ok && isRecordBucket(c.Bucket) && (c.After == nil || readable(c.Bucket, c.After)) {
			o.words[rowID(c.Bucket, key)] = word{seq, c.Bucket, key, c.After, e.of}
		}
	}
}

// firm reports whether a word is the last indeed.
func (o *overlay) firm(w word) bool { return w.seq > o.gap && o.r.end != endUnknown }

func (o *overlay) put(bucket string, key, payload []byte) {
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

// live takes a row that the trees lead to, unless a firm word contradicts it.
func (o *overlay) live(bucket string, key, payload []byte) {
	if bucket == bucketMeta {
		for _, name := range numbered {
			if string(key) == metaSeq+name {
				o.ids.see(name, string(payload))
			}
		}
		return
	}
	if bucket == bucketJournal || !readable(bucket, payload) {
		return
	}
	id := rowID(bucket, key)
	o.origins[id] = ofTree
	if w, told := o.words[id]; told && o.firm(w) && !o.r.salvage.whole(bucket) {
		payload = w.after
	}
	o.put(bucket, key, payload)
}

// readable reports whether a payload is of the form of its bucket.
func readable(bucket string, payload []byte) bool {
	return strictly(payload, newRecord(bucket)) == nil
}

// lastWords takes rows that the damaged file does not hold from the newest
// change that tells of them, and the entries themselves.
func (o *overlay) lastWords() {
	for id, w := range o.words {
		if _, seen := o.origins[id]; seen || o.r.salvage.whole(w.bucket) {
			continue
		}
		if w.after != nil && !o.firm(w) && o.r.salvage.unhurt(w.bucket) {
			continue // it was removed by a step that is lost
		}
		o.origins[id] = ofTree
		o.put(w.bucket, w.key, w.after)
		o.r.Replayed++
	}
	for seq, e := range o.r.entries {
		if seq > o.r.seq {
			o.put(bucketJournal, idKey(seq), e.payload)
		}
	}
}

func (o *overlay) stray(bucket string, key, payload []byte) {
	id := rowID(bucket, key)
	_, seen := o.origins[id]
	if seen || !isRecordBucket(bucket) || o.r.salvage.whole(bucket) || !readable(bucket, payload) {
		return
	}
	there := false
	_ = o.b.View(func(tx *bolt.Tx) error {
		there = tx.Bucket([]byte(bucket)).Get(key) != nil
		return nil
	})
	if !there {
		o.origins[id] = ofStray
		o.put(bucket, key, payload)
	}
}

// weed takes rows of the base away from buckets that the trees show whole.
func (o *overlay) weed(t *txn) error {
	for _, name := range recordBuckets {
		if !o.r.salvage.whole(name) {
			continue
		}
		var gone [][]byte
		err := t.each(name, nil, func(key, _ []byte) error {
			if _, seen := o.origins[rowID(name, key)]; !seen {
				gone = append(gone, bytes.Clone(key))
			}
			return nil
		})
		for _, key := range gone {
			if err == nil {
				err = t.erase(name, key)
			}
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// compare holds what came out against the digests of the file.
func (o *overlay) compare(tx *bolt.Tx) error {
	s := &o.r.salvage
	sums, err := view{tx: tx}.digestsOf(recordBuckets)
	for name, sum := range sums {
		switch want := s.dated[name]; {
		case sum == want:
			o.anchors[name] = s.seq
		case sum.N < want.N:
			o.short[name] = true
			o.r.Missing[name] = int(want.N - sum.N)
		}
	}
	return err
}

// later does what is told of the steps after limit.
func (o *overlay) later(limit uint64) {
	for _, seq := range slices.Sorted(maps.Keys(o.r.entries)) {
		if seq <= limit || seq <= o.r.seq {
			continue
		}
		o.listen(seq)
		e := o.r.entries[seq]
		for _, c := range e.Changes {
			key, ok := parseKey(c.Bucket, c.Key)
			if w := o.words[rowID(c.Bucket, key)]; ok && w.seq == seq {
				o.put(c.Bucket, key, c.After)
			}
		}
		o.put(bucketJournal, idKey(seq), e.payload)
		o.r.Replayed++
	}
	o.flush()
}

// doubts lists every row that nothing confirms, and those that are lost.
func (o *overlay) doubts(t *txn) error {
	r := o.r
	o.gap = r.lastGap()
	if r.salvage.rows == 0 && len(r.entries) == 0 && len(o.origins) == 0 {
		return nil // it is the snapshot, and nothing is known of after it
	}
	for _, name := range recordBuckets {
		err := t.each(name, nil, func(key, _ []byte) error {
			switch id := rowID(name, key); {
			case o.words[id].seq > r.seq && o.words[id].of == ofFree && !r.has(o.words[id].seq):
				r.doubt(name, key, StrayRow)
			case o.sure(name, id):
			case o.origins[id] == ofStray:
				r.doubt(name, key, StrayRow)
			default:
				r.doubt(name, key, OldRow)
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	proven := func(bucket string) bool { _, ok := o.anchors[bucket]; return ok }
	for _, p := range r.salvage.lost {
		if key, ok := parseKey(p.Bucket, p.Key); ok && isRecordBucket(p.Bucket) && !proven(p.Bucket) && t.bucket(p.Bucket).Get(key) == nil {
			r.doubt(p.Bucket, key, LostRow)
		}
	}
	return nil
}

// sure reports whether a row is as it was after the newest step: no step is
// lost since its bucket was proven, or since the last that tells of the row. Of
// a row that nothing tells of there was never another version.
func (o *overlay) sure(bucket, id string) bool {
	if o.r.end == endUnknown {
		return false
	}
	at, proven := o.anchors[bucket]
	w, told := o.words[id]
	switch {
	case proven && at >= o.gap, told && w.seq > o.gap:
		return true
	case o.r.salvage.dated != nil && !o.short[bucket]:
		return false // the digest contradicts, and not because rows are gone
	}
	return o.gap == 0
}
