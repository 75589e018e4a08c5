//go:build linux

package main

import (
	"errors"
	"time"

	"congvan/db"
	"congvan/internal/fault"
)

// quickly is how long a second window may wait.
const quickly = 2 * time.Second

// locked is row 12: a second window, and a note that a dead one left.
func locked(b *bout) error {
	b.never("double writers", "slow", "nameless", "does not start again")
	b.each(func(t *trial) {
		if t.i%2 == 0 && !t.prepareCopy() {
			return
		}
		p, err := fault.Self(nil, childMark, "hold", t.path(), text(t.rand.Uint64()))
		if err != nil {
			t.miss("stopped", "%v", err)
			return
		}
		defer p.Kill()
		if line, _ := p.Line(patience); line == "" {
			t.miss("stopped", "trial %d: the first window does not open", t.i)
			return
		}
		t.second(p)
		p.Kill()
		p.Rest()
		began := time.Now()
		s, err := t.openAgain()
		if err != nil {
			t.miss("does not start again", "trial %d: %v", t.i, err)
			return
		}
		_ = s.Close()
		t.timely(began)
	})
	return nil
}

// prepareCopy begins a register that has a snapshot.
func (t *trial) prepareCopy() bool {
	s, err := db.Open(t.path(), db.Options{Create: true})
	if err != nil {
		t.miss("stopped", "%v", err)
		return false
	}
	defer s.Close()
	h := newHand(s, t.rand.Uint64())
	if err = h.furnish(); err == nil {
		_, err = s.Snapshot("import")
	}
	if err != nil {
		t.miss("stopped", "%v", err)
	}
	return err == nil
}

func (t *trial) second(first *fault.Process) {
	began := time.Now()
	s, err := t.openAgain()
	t.timely(began)
	if err == nil {
		_ = s.Close()
		t.miss("double writers", "trial %d", t.i)
		return
	}
	var l *db.LockedError
	if !errors.As(err, &l) || l.Holder.PID != first.PID() {
		t.miss("nameless", "trial %d: %v", t.i, err)
	}
	began = time.Now()
	s, err = db.Open(t.path(), db.Options{ReadOnly: true})
	t.timely(began)
	switch {
	case err == nil:
		if s.AsOf() == 0 {
			t.miss("double writers", "trial %d: reads in the live file", t.i)
		}
		t.tell("looked at the snapshot", 1)
		_ = s.Close()
	case t.i%2 == 0:
		t.miss("nameless", "trial %d: no look at the snapshot: %v", t.i, err)
	}
}

func (t *trial) timely(began time.Time) {
	if took := time.Since(began); took > quickly {
		t.miss("slow", "trial %d: %v", t.i, took)
	}
}
