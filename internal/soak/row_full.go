//go:build linux

package main

import (
	"path/filepath"

	"congvan/db"
	"congvan/internal/fault"
)

// diskFull is row 9: the disk fills up at any step. What was refused is said,
// and the same store goes on once there is room.
func diskFull(b *bout) error {
	b.never("lost", "half", "damaged", "false alarms", "stuck", "bad copies", "copies lost")
	loop := needLoop() == ""
	if !loop {
		b.tell("left out: ext4", 1)
	}
	b.each(func(t *trial) {
		m, err := t.smallDisk(loop && t.i%2 == 1)
		if err != nil {
			t.miss("stopped", "%v", err)
			return
		}
		defer m.Unmount()
		inside := *t
		inside.dir = m.Dir
		inside.fillUp(m)
	})
	return nil
}

func (t *trial) smallDisk(ext4 bool) (*fault.Mount, error) {
	if ext4 {
		return fault.MountImage(t.dir, "ext4", 8<<20)
	}
	return fault.MountMemory(t.dir, int64(2+t.i%3)<<20)
}

func (t *trial) fillUp(m *fault.Mount) {
	seed := t.rand.Uint64()
	h := &hand{rand: t.rand}
	if !t.openOn(h, seed) {
		return
	}
	a := account{sums: map[uint64]uint32{}}
	t.tryAct(h, &a, h.furnish)
	for range 5 {
		t.tryAct(h, &a, h.act)
	}
	if asInterface(seed) && !t.close(h, &a) {
		return
	}
	release, err := m.Fill(int64(t.i%61) * fault.Page)
	if err != nil {
		t.tell("not quite full", 1)
	}
	if asInterface(seed) && !t.openOn(h, seed+2) { // on another day
		return
	}
	refused := 0
	for i := 0; i < 60 && refused < 5; i++ {
		if !t.tryAct(h, &a, h.act) {
			refused++
		}
	}
	if err := db.WriteFile(filepath.Join(m.Dir, "export.jsonl"), true, h.s.Export); err != nil {
		t.tell("exports refused", 1)
	}
	t.tell("changes refused", refused)
	if asInterface(seed) && t.rand.IntN(2) == 0 && !t.closeFull(h, seed) {
		return
	}
	release()
	for i := range 5 {
		if !t.tryAct(h, &a, h.change) {
			t.miss("stuck", "trial %d: with room again, change %d is refused: %s", t.i, i, a.others[len(a.others)-1])
			break
		}
	}
	if t.close(h, &a) {
		t.survived(a, 0)
	}
}

func (t *trial) openOn(h *hand, seed uint64) bool {
	s, err := db.Open(t.path(), opening(seed))
	if err != nil {
		t.miss("stuck", "trial %d: opening: %v", t.i, err)
		return false
	}
	h.s, h.opened, h.copies = s, s.Seq(), asInterface(seed)
	return true
}

// close closes where there is room for a copy.
func (t *trial) close(h *hand, a *account) bool {
	err := h.s.Close()
	if why := h.s.BackupError(); why != nil {
		err = why
	}
	if err != nil {
		t.miss("stuck", "trial %d: closing: %v", t.i, err)
		return false
	}
	if h.copies && h.s.Seq() != h.opened {
		a.copied = h.s.Seq()
	}
	return true
}

// closeFull closes on the full disk, where the copy may fail but not in silence,
// and opens again.
func (t *trial) closeFull(h *hand, seed uint64) bool {
	if err := h.s.Close(); err != nil {
		t.miss("stuck", "trial %d: closing: %v", t.i, err)
		return false
	}
	switch {
	case h.s.BackupError() != nil:
		t.tell("copies refused", 1)
	case h.s.Seq() != h.opened:
		t.copiesReach(h.s.Seq())
	}
	return t.openOn(h, seed)
}

// tryAct acts and notes what the officer would be told.
func (t *trial) tryAct(h *hand, a *account, act func() error) bool {
	before := h.s.Seq()
	if err := act(); err != nil {
		a.others = append(a.others, err.Error())
		return false
	}
	if h.s.Seq() == before {
		return true
	}
	es, err := h.s.Journal(1, 0)
	if err != nil || len(es) == 0 {
		t.miss("lost", "trial %d: the newest step cannot be read: %v", t.i, err)
		return false
	}
	a.sums[es[0].Seq], a.last = sum(es[0]), es[0].Seq
	return true
}

// litterbug is row 26: rights of files, and what a killed process left.
func litterbug(b *bout) error {
	b.never("too open", "left over", "lost", "half", "damaged", "false alarms")
	b.each(func(t *trial) {
		umask := []string{"000", "077"}[t.i%2]
		p, err := fault.Start(nil, "sh", append([]string{"-c", "umask " + umask + `; exec "$@"`, "sh"}, selfArgs("work", t.path(), text(t.rand.Uint64()), "100000")...)...)
		if err != nil {
			t.miss("stopped", "%v", err)
			return
		}
		var lines []string
		for range 20 + t.rand.IntN(60) {
			line, _ := p.Line(patience)
			lines = append(lines, line)
		}
		p.Kill()
		a := listen(append(lines, p.Rest()...))
		t.survived(a, 1)
		t.litter()
		t.tooOpen(filepath.Dir(t.path()))
	})
	return nil
}

func (t *trial) tooOpen(dir string) {
	for _, f := range entries(dir) {
		want := "-rw-------"
		if f.IsDir() {
			want = "drwx------"
		}
		if got := f.Mode().String(); got != want {
			t.miss("too open", "trial %d: %s is %s", t.i, f.Name(), got)
		}
	}
}
