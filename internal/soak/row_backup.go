//go:build linux

package main

import (
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"congvan/db"
	"congvan/internal/fault"
	"congvan/model"
)

// backups is row 18: copies are good or are not called so.
func backups(b *bout) error {
	b.never("bad copies", "wrongly restored", "half a copy", "last one removed", "too many")
	b.each(func(t *trial) {
		switch t.i % 4 {
		case 0:
			t.killWhileCopying()
		case 1, 2:
			t.restoreDamaged()
		case 3:
			t.copyToFull()
		}
	})
	if b.ended() {
		return nil
	}
	return b.rotate()
}

// killWhileCopying looks at every copy that bears its name after a kill.
func (t *trial) killWhileCopying() {
	p, err := fault.Self(nil, childMark, "copying", t.path(), text(t.rand.Uint64()))
	if err != nil {
		t.miss("stopped", "%v", err)
		return
	}
	for range 2 + t.rand.IntN(20) {
		p.Line(patience)
	}
	p.Kill()
	p.Rest()
	t.copiesAreGood()
}

// copiesAreGood verifies every file that bears the name of a copy.
func (t *trial) copiesAreGood() {
	_ = filepath.WalkDir(filepath.Dir(t.path()), func(path string, e os.DirEntry, err error) error {
		if err != nil || filepath.Ext(path) != ".db" || strings.Contains(path, ".tmp-") || path == t.path() {
			return nil
		}
		t.tell("copies", 1)
		if v, err := db.Verify(path); err != nil || !v.Sound {
			t.miss("bad copies", "trial %d: %s: %v %v", t.i, filepath.Base(path), err, v.Damages)
		}
		return nil
	})
}

// copying is a child that does nothing but write and make copies.
func copying(args []string) int {
	seed, _ := strconv.ParseUint(args[1], 10, 64)
	s, err := db.Open(args[0], opening(seed))
	if err != nil {
		return 1
	}
	h := newHand(s, seed)
	for act := h.furnish; ; act = h.rarely {
		if err := act(); err != nil {
			return 1
		}
		say(s)
		if err := h.change(); err != nil {
			return 1
		}
	}
}

// restoreDamaged restores a copy in which bits were turned.
func (t *trial) restoreDamaged() {
	r, err := record(filepath.Dir(t.path()), t.rand.Uint64(), 8, -1)
	if err != nil {
		t.miss("stopped", "%v", err)
		return
	}
	from := filepath.Join(t.dir, "copy.db")
	image := slices.Clone(r.image(5))
	kind := fault.Kinds[t.rand.IntN(len(fault.Kinds))]
	if err := os.WriteFile(from, kind.Do(t.rand, image), 0o600); err != nil {
		t.miss("stopped", "%v", err)
		return
	}
	if _, err := db.Restore(t.path(), from, model.At(2021, 2, 5, 12, 0)); err != nil {
		t.tell("restores refused", 1)
		t.holds(r.pictures[7:], kind.Name)
		return
	}
	t.tell("restores done", 1)
	t.holds([]picture{r.pictures[5], r.pictures[4]}, kind.Name) // 4: the newer head was hit
}

func (t *trial) holds(any []picture, what string) {
	s, err := db.Open(t.path(), db.Options{})
	if err != nil {
		t.miss("wrongly restored", "trial %d, %s: %v", t.i, what, err)
		return
	}
	defer s.Close()
	p, err := look(s)
	for _, want := range any {
		if err == nil && differ(want.Records, p.Records) == "" {
			return
		}
	}
	t.miss("wrongly restored", "trial %d, %s: journal at %d, %v", t.i, what, p.Seq, err)
}

// copyToFull makes a copy on a disk that has no room for it.
func (t *trial) copyToFull() {
	if needRoot() != "" {
		t.tell("left out: only root may mount", 1)
		return
	}
	m, err := fault.MountMemory(mkdir(t.dir), 64<<10)
	if err != nil {
		t.miss("stopped", "%v", err)
		return
	}
	defer m.Unmount()
	s, err := db.Open(t.path(), db.Options{Create: true})
	if err != nil {
		t.miss("stopped", "%v", err)
		return
	}
	defer s.Close()
	h := newHand(s, t.rand.Uint64())
	if err := h.furnish(); err != nil {
		t.miss("stopped", "%v", err)
	}
	for range 10 {
		_ = h.change()
	}
	to := filepath.Join(m.Dir, "copy.db")
	if err := s.Backup(to); err == nil {
		t.miss("half a copy", "trial %d: a full disk took a copy", t.i)
	}
	if es, _ := os.ReadDir(m.Dir); len(es) > 0 {
		t.miss("half a copy", "trial %d: %s lies there", t.i, es[0].Name())
	}
}

// The most copies that may be there after years: the last ones, one a day, one
// a month, and a few of other reasons.
const mostCopies = 10 + 30 + 24 + 6

// rotate lives through three years with a copy on each working day, and then
// damages all copies but one.
func (b *bout) rotate() error {
	t := b.trialAt(99, filepath.Join(b.dir, "years"))
	now := model.At(2021, 1, 4, 8, 0)
	s, err := db.Open(t.path(), db.Options{Create: true, Clock: func() model.Instant { return now }, Wall: func() model.Instant { return now }})
	if err != nil {
		return err
	}
	defer s.Close()
	h := newHand(s, 1)
	if err := h.furnish(); err != nil {
		return err
	}
	days := min(3*260, 10*b.count)
	for range days {
		now = now.AddDays(1)
		if err := h.figures(); err != nil {
			return err
		}
		if _, err := s.Snapshot("import"); err != nil {
			return err
		}
	}
	all := db.Snapshots(t.path())
	b.tell("copies after three years", len(all))
	if days == 3*260 && (len(all) > mostCopies || len(all) < 24) {
		b.miss("too many", "%d copies", len(all))
	}
	return t.lastGood(s, all, func() { now = now.AddDays(1) })
}

// lastGood damages every copy but the oldest: it must outlive further copies
// that cannot be made.
func (t *trial) lastGood(s *db.Store, all []db.Snapshot, nextDay func()) error {
	if len(all) == 0 {
		t.miss("last one removed", "there are no copies at all")
		return nil
	}
	good := all[len(all)-1]
	for _, c := range all[:len(all)-1] {
		if err := os.Truncate(c.Path, 5000); err != nil {
			return err
		}
	}
	for range 3 {
		nextDay()
		if _, err := s.Snapshot("import"); err != nil {
			return err
		}
		sound := 0
		for _, c := range db.Snapshots(t.path()) {
			if v, err := db.Verify(c.Path); err == nil && v.Sound {
				sound++
			}
		}
		if _, err := os.Stat(good.Path); err != nil && sound < 2 {
			t.miss("last one removed", "%s", good.Path)
		}
	}
	return nil
}
