//go:build linux

package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"sync"
	"time"

	"congvan/db"
	"congvan/internal/fault"
)

// killAgain is how many times one register is killed before a new one is begun.
const killAgain = 25

// killed is row 1: a process is killed at any moment of any action.
func killed(b *bout) error {
	b.never("lost", "half", "damaged", "false alarms", "bad copies", "copies lost")
	series := b.count
	b.count = (b.count + killAgain - 1) / killAgain
	b.each(func(t *trial) {
		last := uint64(0)
		for round := range min(killAgain, series-t.i*killAgain) {
			a, ok := t.killOnce(round)
			if !ok {
				return
			}
			if a.began && a.opened != last {
				t.miss("lost", "trial %d.%d: began at %d after %d", t.i, round, a.opened, last)
			}
			a.last = max(a.last, last)
			p, ok := t.survived(a, 1)
			if !ok {
				return
			}
			last = p.Seq
		}
	})
	b.tried = min(series, b.tried*killAgain)
	return nil
}

// killOnce lets a worker work for a random while.
func (t *trial) killOnce(round int) (account, bool) {
	seed := strconv.FormatUint(t.rand.Uint64(), 10)
	p, err := fault.Self(nil, childMark, "work", t.path(), seed, t.actions())
	if err != nil {
		t.miss("stopped", "%v", err)
		return account{}, false
	}
	var lines []string
	first, _ := p.Line(patience)
	lines = append(lines, first)
	if round == 0 || t.rand.IntN(5) > 0 { // else it may die while it opens
		l, _ := p.Line(patience)
		lines = append(lines, l)
	}
	time.Sleep(time.Millisecond + time.Duration(t.rand.Int64N(int64(59*time.Millisecond))))
	p.Kill()
	lines = append(lines, p.Rest()...)
	a := listen(lines)
	t.tell("acknowledged", len(a.sums))
	for _, l := range a.others {
		t.miss("refused", "trial %d.%d: %s", t.i, round, l)
	}
	return a, true
}

// actions is how many actions a worker does that is cut off: without an end, or
// so few that it may be at closing.
func (t *trial) actions() string {
	if t.rand.IntN(2) == 0 {
		return "100000"
	}
	return strconv.Itoa(1 + t.rand.IntN(20))
}

// killedAtFirst is row 2: the process is killed while it makes its first file.
func killedAtFirst(b *bout) error {
	b.never("scares", "damaged", "bad copies", "copies lost")
	b.each(func(t *trial) {
		p, err := fault.Self(nil, childMark, "work", t.path(), text(t.rand.Uint64()), "3")
		if err != nil {
			t.miss("stopped", "%v", err)
			return
		}
		p.Line(patience)
		time.Sleep(time.Duration(t.rand.Int64N(int64(6 * time.Millisecond))))
		p.Kill()
		a := listen(p.Rest())
		t.copiesReach(a.copied)
		if _, err := os.Stat(t.path()); err != nil {
			t.tell("without a file", 1)
		}
		s, err := db.Open(t.path(), opening(t.rand.Uint64()))
		if err != nil {
			t.miss("scares", "trial %d: %v", t.i, err)
			return
		}
		if s.Seq() < a.last {
			t.miss("lost", "trial %d: journal at %d, told %d", t.i, s.Seq(), a.last)
		}
		t.scares(s)
		t.checked(s)
		_ = s.Close()
		t.litter()
	})
	return nil
}

// litter looks for files of an unfinished writing after a start and a close.
func (t *trial) litter() {
	_ = filepath.WalkDir(filepath.Dir(t.path()), func(path string, e os.DirEntry, err error) error {
		if ok, _ := filepath.Match("*.tmp-*", filepath.Base(path)); err == nil && ok {
			t.miss("left over", "trial %d: %s", t.i, filepath.Base(path))
		}
		return nil
	})
}

// powerCut is row 3: the file system loses its disk while a worker writes.
func powerCut(b *bout) error {
	b.never("lost", "half", "damaged", "false alarms", "bad copies", "copies lost")
	var wg sync.WaitGroup
	kindsOf := []string{"ext4", "ext4"}
	if b.opt.full && len(fault.HasTools("mkfs.xfs")) == 0 {
		kindsOf = []string{"ext4", "ext4", "xfs"}
	}
	for i, kind := range kindsOf {
		n := (b.count + 1) / 2
		if kind == "xfs" {
			n = b.count / 10
		}
		wg.Go(func() { b.cutSeries(kind, i, n) })
	}
	wg.Wait()
	return nil
}

// cutSeries does n power cuts on a file system of its own.
func (b *bout) cutSeries(kind string, series, n int) {
	dir := filepath.Join(b.dir, fmt.Sprint(kind, series))
	size := int64(64 << 20)
	if kind == "xfs" {
		size = 320 << 20
	}
	m, err := fault.MountImage(mkdir(dir), kind, size)
	if err != nil {
		b.miss("stopped", "%v", err)
		return
	}
	defer m.Unmount()
	t := b.trialAt(series, m.Dir)
	last := uint64(0)
	for i := 0; i < n && !b.ended(); i++ {
		t.i = i
		if i%killAgain == 0 {
			_ = os.RemoveAll(filepath.Dir(t.path()))
			last = 0
		}
		if !t.cutOnce(m, &last) {
			_ = os.RemoveAll(filepath.Dir(t.path()))
			last = 0
		}
		b.mu.Lock()
		b.tried++
		b.mu.Unlock()
		b.tell("on "+kind, 1)
	}
}

func (t *trial) cutOnce(m *fault.Mount, last *uint64) bool {
	seed := strconv.FormatUint(t.rand.Uint64(), 10)
	p, err := fault.Self(nil, childMark, "work", t.path(), seed, t.actions())
	if err != nil {
		t.miss("stopped", "%v", err)
		return false
	}
	p.Line(patience)
	atFirst := *last == 0 && t.rand.IntN(2) == 0
	wait := time.Duration(t.rand.Int64N(int64(40 * time.Millisecond)))
	if !atFirst {
		p.Line(patience)
	}
	time.Sleep(wait)
	if err := m.Shutdown(); err != nil {
		t.miss("stopped", "%v", err)
	}
	p.Kill()
	a := listen(p.Rest())
	a.last = max(a.last, *last)
	if err := m.Again(); err != nil {
		t.miss("stopped", "mounting again: %v", err)
		return false
	}
	t.tell("acknowledged", len(a.sums))
	t.copiesAreGood()
	if a.last == 0 {
		return t.cutAtFirst()
	}
	picture, ok := t.survived(a, 1)
	*last = picture.Seq
	return ok
}

// cutAtFirst checks that a first start that was cut off can be done again.
func (t *trial) cutAtFirst() bool {
	s, err := db.Open(t.path(), opening(t.rand.Uint64()))
	if err != nil {
		t.miss("damaged", "trial %d: first start: %v", t.i, err)
		return false
	}
	defer s.Close()
	t.scares(s)
	return t.checked(s)
}
