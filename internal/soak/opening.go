//go:build linux

package main

import (
	"errors"
	"fmt"
	"path/filepath"
	"time"

	"congvan/db"
	"congvan/model"
)

// asInterface reports whether a seed means that a register is opened as the
// interface does it; every other one does.
func asInterface(seed uint64) bool { return seed%2 == 1 }

// opening is how the seed says to open a register: plainly, or with copies at
// start and close, verified behind where it was left in order. Then today is one
// of three days, so that the copy of the day is really to be made.
func opening(seed uint64) db.Options {
	if !asInterface(seed) {
		return db.Options{Create: true}
	}
	day := int(seed / 2 % 3)
	return db.Options{
		Create: true, Behind: true, AtClose: true, Backups: true,
		Wall: func() model.Instant { return model.InstantOf(time.Now()).AddDays(day) },
	}
}

// openAgain opens a register that must be there.
func (t *trial) openAgain() (*db.Store, error) {
	o := opening(t.rand.Uint64())
	o.Create = false
	return db.Open(t.path(), o)
}

// leaveInOrder opens a register and closes it, so that the next start may
// verify behind.
func (t *trial) leaveInOrder() bool {
	s, err := db.Open(t.path(), db.Options{})
	if err == nil {
		err = s.Close()
	}
	if err != nil {
		t.miss("stopped", "leaving in order: %v", err)
	}
	return err == nil
}

// sayCopied tells of the copy that a hand was told is made.
func (h *hand) sayCopied() {
	if h.copied > 0 {
		fmt.Println("copied", h.copied)
		h.copied = 0
	}
}

// leave closes a register that was opened by the seed of the hand, and says what
// came of it and of the copy at the end.
func (h *hand) leave() (ok bool) {
	s := h.s
	if err := s.Close(); err != nil {
		fmt.Printf("closing %v\n", err)
		return false
	}
	if err := s.BackupError(); err != nil {
		fmt.Println("uncopied", err)
	} else if h.copies && s.Seq() != h.opened && !h.unsure {
		fmt.Println("copied", s.Seq())
	}
	for _, n := range s.Recovered() {
		fmt.Println("note", n.Kind)
	}
	fmt.Println("bye")
	return true
}

// unsureAfter reports whether a store takes no more changes after an error.
func unsureAfter(err error) bool {
	var unsure *db.AmbiguousError
	return errors.As(err, &unsure)
}

// copiesReach checks that every snapshot is sound, also those made behind, and
// that one holds the step that one was called made of; that one itself may have
// been let go since.
func (t *trial) copiesReach(seq uint64) {
	newest := uint64(0)
	for _, c := range db.Snapshots(t.path()) {
		v, err := db.Verify(c.Path)
		if err != nil || !v.Sound {
			t.miss("bad copies", "trial %d: %s: %v %v", t.i, filepath.Base(c.Path), err, v.Damages)
		}
		newest = max(newest, v.Seq)
	}
	if seq > 0 {
		t.tell("copies acknowledged", 1)
	}
	if newest < seq {
		t.miss("copies lost", "trial %d: a copy was made of step %d, the newest is of %d", t.i, seq, newest)
	}
}
