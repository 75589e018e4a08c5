package db

import (
	"bytes"
	"maps"
)

// Undo takes the last step back and returns the entry of that step as it was
// first done. Errors: ErrNothingToUndo, ConflictError.
func (s *Store) Undo() (Entry, error) {
	var first Entry
	var target, last Entry
	err := s.step(nil, func(t *txn) (err error) {
		if last, err = t.last(); err != nil {
			return err
		}
		if last.UndoTop == 0 {
			return ErrNothingToUndo
		}
		if target, err = t.entryAt(last.UndoTop); err != nil {
			return err
		}
		if first, err = t.origin(target); err != nil {
			return err
		}
		return t.revert(target, first)
	}, func(t *txn) (Entry, error) {
		seq := last.Seq + 1
		return Entry{
			Seq: seq, Action: ActionUndo, Changes: t.journaled(), Undoes: target.Seq,
			UndoTop: target.Prev, RedoTop: seq, NextRedo: last.RedoTop,
		}, nil
	})
	return first, err
}

// Redo repeats the step that was taken back last and returns its entry as it
// was first done. Errors: ErrNothingToRedo, ConflictError.
func (s *Store) Redo() (Entry, error) {
	var first Entry
	var target, last Entry
	err := s.step(nil, func(t *txn) (err error) {
		if last, err = t.last(); err != nil {
			return err
		}
		if last.RedoTop == 0 {
			return ErrNothingToRedo
		}
		if target, err = t.entryAt(last.RedoTop); err != nil {
			return err
		}
		if first, err = t.entryAt(target.Undoes); err != nil {
			return err
		}
		if first, err = t.origin(first); err != nil {
			return err
		}
		return t.revert(target, first)
	}, func(t *txn) (Entry, error) {
		seq := last.Seq + 1
		return Entry{
			Seq: seq, Action: ActionRedo, Changes: t.journaled(), Redoes: first.Seq,
			Prev: last.UndoTop, UndoTop: seq, RedoTop: target.NextRedo,
		}, nil
	})
	return first, err
}

// origin returns the entry of a step as it was first done: of a redo, the one
// that it repeats.
func (v view) origin(e Entry) (Entry, error) {
	if e.Redoes == 0 {
		return e, nil
	}
	return v.entryAt(e.Redoes)
}

// revert puts every record of an entry back to what it was before. It refuses
// if one is not as the entry left it. Since steps are taken back in their order,
// the one that closed a period goes before those that made it what it is; only
// of steps that an older program let through is a closed period put back.
func (t *txn) revert(e, first Entry) error {
	maps.Copy(t.args, first.Args)
	t.frees = true
	t.args["action"] = string(first.Action)
	for i := len(e.Changes) - 1; i >= 0; i-- {
		c := e.Changes[i]
		key, ok := parseKey(c.Bucket, c.Key)
		if !ok || !isRecordBucket(c.Bucket) {
			return &CorruptError{Bucket: bucketJournal, Key: keyText(bucketJournal, idKey(e.Seq))}
		}
		now, err := t.get(c.Bucket, key)
		if err != nil {
			return err
		}
		if !bytes.Equal(now, c.After) {
			return &ConflictError{Seq: e.Seq, Bucket: c.Bucket, Key: c.Key}
		}
		if err := t.write(c.Bucket, key, c.Before); err != nil {
			return err
		}
	}
	return nil
}

func isRecordBucket(name string) bool {
	for _, b := range recordBuckets {
		if b == name {
			return true
		}
	}
	return false
}
