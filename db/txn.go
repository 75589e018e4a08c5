package db

import (
	"bytes"

	bolt "go.etcd.io/bbolt"

	"congvan/model"
)

// A txn is one change under way. Its put and remove are the only ways to touch
// records, so that everything they do is in the journal entry.
type txn struct {
	view
	s       *Store
	now     model.Instant
	args    map[string]string // of the journal entry
	changes []pending
	at      map[string]int                         // position in changes, by bucket and key
	index   []indexChange                          // what reindex wrote, for the cached Rows
	seq     uint64                                 // of the entry written; 0 for none
	entries [][]byte                               // payloads of the entries written, for the change log
	read    map[model.DirectiveID]*model.Directive // those whose marks are changed, for reindex; shared
	moves   map[model.DirectiveID]moves            // of those that are edited: where their obligations and periods go
	frees   bool                                   // what is closed may count otherwise: it is opened again, or a step is taken back
	opaque  bool                                   // something changed that no entry tells: a new log must begin
	logged  bool                                   // the change log has it before the file
	anew    bool                                   // so much changed that no cache is worth mending
}

// A pending change is a Change that still has its stored key.
type pending struct {
	bucket        string
	key           []byte
	before, after []byte // payloads; nil is absent
}

// A view reads records inside a transaction. Payloads live as long as it.
type view struct {
	tx    *bolt.Tx
	sums  digests                    // kept up by store, fresh and erase; nil where nothing is written
	known map[string]map[uint64]bool // the ids of some buckets, for whoever asks for very many; may be nil
}

func (v view) bucket(name string) *bolt.Bucket { return v.tx.Bucket([]byte(name)) }

// get returns the payload of a record, nil where there is none.
func (v view) get(bucket string, key []byte) ([]byte, error) {
	value := v.bucket(bucket).Get(key)
	if value == nil {
		return nil, nil
	}
	return unseal(bucket, key, value)
}

// each calls f for every record whose key begins with prefix, in key order.
func (v view) each(bucket string, prefix []byte, f func(key, payload []byte) error) error {
	c := v.bucket(bucket).Cursor()
	for k, value := c.Seek(prefix); k != nil && bytes.HasPrefix(k, prefix); k, value = c.Next() {
		payload, err := unseal(bucket, k, value)
		if err != nil {
			return err
		}
		if err := f(k, payload); err != nil {
			return err
		}
	}
	return nil
}

// put stores v as the record of the key. What could not be read back, such as
// a day that is in no calendar, is refused.
func (t *txn) put(bucket string, key []byte, v any) error {
	payload, err := encode(v)
	if err != nil {
		return err
	}
	if err := strictly(payload, newRecord(bucket)); err != nil {
		return &InvalidError{What: kindOf[bucket], ID: keyText(bucket, key), Why: Unreadable}
	}
	return t.write(bucket, key, payload)
}

// remove takes the record of the key away.
func (t *txn) remove(bucket string, key []byte) error { return t.write(bucket, key, nil) }

// write stores a payload, or removes the record where it is nil, and notes the
// change unless it is none.
func (t *txn) write(bucket string, key, payload []byte) error {
	before, err := t.get(bucket, key)
	if err != nil {
		return err
	}
	if bytes.Equal(before, payload) && (before == nil) == (payload == nil) {
		return nil
	}
	t.note(bucket, key, bytes.Clone(before), payload)
	if payload == nil {
		return t.erase(bucket, key)
	}
	return t.store(bucket, key, seal(bucket, key, payload))
}

// store, fresh and erase are the only ways in which values come into a bucket
// and go: in a change they keep its digest up.
func (v view) store(bucket string, key, value []byte) error {
	if old := v.bucket(bucket).Get(key); old != nil {
		v.sums.take(bucket, key, old)
	}
	return v.fresh(bucket, key, value)
}

// fresh is store for a key that is not there yet.
func (v view) fresh(bucket string, key, value []byte) error {
	v.sums.add(bucket, key, value)
	return v.bucket(bucket).Put(key, value)
}

func (v view) erase(bucket string, key []byte) error {
	old := v.bucket(bucket).Get(key)
	if old == nil {
		return nil
	}
	v.sums.take(bucket, key, old)
	return v.bucket(bucket).Delete(key)
}

// note joins several changes of one record into one.
func (t *txn) note(bucket string, key, before, after []byte) {
	id := bucket + "\x00" + string(key)
	if i, seen := t.at[id]; seen {
		t.changes[i].after = after
		return
	}
	t.at[id] = len(t.changes)
	t.changes = append(t.changes, pending{bucket, bytes.Clone(key), before, after})
}

// current is a directive as the change has left it, read once unless the change
// is of itself. Take it as read-only.
func (t *txn) current(id model.DirectiveID) (*model.Directive, error) {
	_, changed := t.changeOf(bucketDirectives, idKey(uint64(id)))
	if d := t.read[id]; d != nil && !changed {
		return d, nil
	}
	d, err := t.directive(id)
	if err != nil {
		return nil, err
	}
	if !changed {
		if t.read == nil {
			t.read = map[model.DirectiveID]*model.Directive{}
		}
		t.read[id] = &d
	}
	return &d, nil
}

// changeOf is what the change under way has done to a record; false for nothing.
func (t *txn) changeOf(bucket string, key []byte) (pending, bool) {
	i, changed := t.at[bucket+"\x00"+string(key)]
	if !changed {
		return pending{}, false
	}
	return t.changes[i], true
}

// settle drops the changes that came to nothing.
func (t *txn) settle() {
	kept := t.changes[:0]
	clear(t.at)
	for _, c := range t.changes {
		if (c.before == nil) != (c.after == nil) || !bytes.Equal(c.before, c.after) {
			t.at[c.bucket+"\x00"+string(c.key)] = len(kept)
			kept = append(kept, c)
		}
	}
	t.changes = kept
}

// touches reports whether a record of one of the buckets changed.
func (t *txn) touches(buckets ...string) bool {
	for _, c := range t.changes {
		for _, b := range buckets {
			if c.bucket == b {
				return true
			}
		}
	}
	return false
}
