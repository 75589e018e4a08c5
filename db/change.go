package db

import (
	"errors"
	"time"

	bolt "go.etcd.io/bbolt"
	berrors "go.etcd.io/bbolt/errors"
)

// change runs f as one step: records, index and journal entry commit together
// or not at all, and the change log has them before change returns. A step that
// changes nothing leaves no entry.
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
		texts, rows := t.touched()
		if err := t.keepsClosed(rows); err != nil {
			return err
		}
		if err := t.reindex(texts, rows); err != nil {
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

// update runs f in a write transaction, brings the change log and the caches up
// to date. It waits for a verification that runs behind.
func (s *Store) update(args map[string]string, f func(t *txn) error) error {
	if s.ReadOnly() {
		return ErrReadOnly
	}
	if err := s.behind.wait(); err != nil {
		return err
	}
	s.writing.Lock()
	defer s.writing.Unlock()
	if s.poison != nil {
		return s.poison
	}
	if err := s.inPlace(); err != nil {
		return err
	}
	return s.transact(args, f)
}

// transact is update for whoever holds writing.
func (s *Store) transact(args map[string]string, f func(t *txn) error) (err error) {
	if s.fault.Load() {
		return s.faulted()
	}
	defer catchFaults()()
	defer s.guard(&err)
	tx, err := s.db().Begin(true)
	if err != nil {
		return err
	}
	later := false
	defer func() {
		if !later {
			_ = tx.Rollback()
		}
	}()
	if args == nil {
		args = map[string]string{}
	}
	t := &txn{view: view{tx: tx}, s: s, now: s.Now(), args: args, at: map[string]int{}}
	if t.sums, err = t.digests(); err != nil {
		return err
	}
	if err := f(t); err != nil {
		if errors.Is(err, errNoChange) {
			return nil
		}
		return err
	}
	if err := t.setDigests(t.sums); err != nil {
		return err
	}
	if err := s.inPlace(); err != nil {
		return err
	}
	if faultyAcknowledge {
		later = true
		if t.seq != 0 {
			s.seq.Store(t.seq)
		}
		time.AfterFunc(20*time.Millisecond, func() { _ = s.finish(t) })
		return nil
	}
	return s.finish(t)
}

// finish commits a change and brings caches and change log up to it.
func (s *Store) finish(t *txn) error {
	number := t.tx.ID()
	if err := commit(t.tx); err != nil && !faultyIgnoreCommit {
		_ = t.tx.Rollback()
		return s.afterFailure(t, number, s.sizeError(err))
	}
	if faultyTwoSteps {
		if err := s.enterLater(t); err != nil {
			return err
		}
	}
	s.committed(t)
	s.log(t)
	return nil
}

// enterLater writes the journal in a transaction of its own, as never should be
// done.
func (s *Store) enterLater(t *txn) error {
	return s.db().Update(func(tx *bolt.Tx) error {
		v := view{tx: tx}
		sums, err := v.digests()
		if err != nil {
			return err
		}
		v.sums = sums
		for i, payload := range t.entries {
			key := idKey(t.seq - uint64(len(t.entries)-1-i))
			if err := v.store(bucketJournal, key, seal(bucketJournal, key, payload)); err != nil {
				return err
			}
		}
		return v.setDigests(sums)
	})
}

// commit can be made to fail by tests.
var commit = (*bolt.Tx).Commit

// sizeError names the limit that the file has reached.
func (s *Store) sizeError(err error) error {
	if errors.Is(err, berrors.ErrMaxSizeReached) {
		return &FullError{Path: s.path, Max: s.opt.MaxSize}
	}
	return err
}

// afterFailure finds out whether a change was saved whose commit failed: bbolt
// may have written it all the same. The file is opened anew, through everything
// that opening does, and asked for the number of its newest transaction. What
// is in it counts as saved once the log has it, since the disk refused to
// confirm the file. If the file cannot be opened or the log not be written, the
// store takes no more changes.
func (s *Store) afterFailure(t *txn, number int, failed error) error {
	newest := 0
	err := s.reopen()
	if err == nil {
		err = s.read(func(v view) error { newest = v.tx.ID(); return nil })
	}
	if err != nil {
		return s.giveUp(failed)
	}
	t.anew = true
	saved := newest >= number
	if !saved {
		t.seq = 0
	}
	s.committed(t)
	if s.log(t); saved && s.LogError() != nil {
		return s.giveUp(failed)
	}
	return &CommitError{Saved: saved, Err: failed}
}

// giveUp takes no more changes.
func (s *Store) giveUp(failed error) error {
	s.poison = &AmbiguousError{Err: failed}
	return s.poison
}
