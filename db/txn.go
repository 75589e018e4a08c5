package db

import (
	"bytes"
	"errors"

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
	at      map[string]int // position in changes, by bucket and key
	index   []indexChange  // what reindex wrote, for the cached Rows
	seq     uint64         // of the entry written; 0 for none
	anew    bool           // so much changed that no cache is worth mending
}

// A pending change is a Change that still has its stored key.
type pending struct {
	bucket        string
	key           []byte
	before, after []byte // payloads; nil is absent
}

// A view reads records inside a transaction. Payloads live as long as it.
type view struct{ tx *bolt.Tx }

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
		return t.bucket(bucket).Delete(key)
	}
	return t.bucket(bucket).Put(key, seal(bucket, key, payload))
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

// change runs f as one step: records, index and journal entry commit together
// or not at all. A step that changes nothing leaves no entry. After an error
// of the commit nobody can know what the file holds; the store then refuses
// every further change.
func (s *Store) change(action Action, args map[string]string, f func(t *txn) error) error {
	return s.step(args, f, func(t *txn) (Entry, error) { return t.entry(action) })
}

// step is change with an entry of the caller's making.
func (s *Store) step(args map[string]string, f func(t *txn) error, entry func(t *txn) (Entry, error)) error {
	return s.update(args, func(t *txn) error {
		if err := f(t); err != nil {
			return err
		}
		t.settle()
		if len(t.changes) == 0 {
			return errNoChange
		}
		if err := t.reindex(); err != nil {
			return err
		}
		e, err := entry(t)
		if err != nil {
			return err
		}
		return t.append(e)
	})
}

var errNoChange = errors.New("no change")

// update runs f in a write transaction and brings the caches up to date.
func (s *Store) update(args map[string]string, f func(t *txn) error) error {
	if s.ReadOnly() {
		return ErrReadOnly
	}
	s.writing.Lock()
	defer s.writing.Unlock()
	if s.poison != nil {
		return s.poison
	}
	if err := s.inPlace(); err != nil {
		return err
	}
	tx, err := s.bolt.Begin(true)
	if err != nil {
		return err
	}
	defer func() { _ = tx.Rollback() }()
	if args == nil {
		args = map[string]string{}
	}
	t := &txn{view: view{tx}, s: s, now: s.Now(), args: args, at: map[string]int{}}
	if err := f(t); err != nil {
		if errors.Is(err, errNoChange) {
			return nil
		}
		return err
	}
	if err := commit(tx); err != nil {
		s.poison = &AmbiguousError{Err: err}
		return s.poison
	}
	s.committed(t)
	return nil
}

// commit can be made to fail by tests.
var commit = (*bolt.Tx).Commit
