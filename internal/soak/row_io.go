//go:build linux

package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"congvan/internal/fault"
)

// ioCalls are the system calls that are made to fail.
var ioCalls = []string{"pwrite64", "write", "fdatasync", "fsync", "ftruncate", "renameat", "linkat", "openat", "unlinkat"}

func needStrace() string {
	if len(fault.HasTools("strace")) > 0 {
		return "strace is not there"
	}
	p, err := fault.Start(nil, "strace", "-qq", "-o", "/dev/null", "true")
	if err != nil {
		return err.Error()
	}
	if code, _ := p.Wait(patience); code != 0 {
		return "this machine does not let processes be traced: " + firstLines(p.Stderr(), 1)
	}
	return ""
}

// ioErrors is row 10: the disk fails at the N-th call, once or from then on.
func ioErrors(b *bout) error {
	b.never("lost", "half", "damaged", "bad copies", "copies lost", "swallowed", "wrongly told", "hangs", "crashes")
	rs, err := reels(b, 1, 20, true)
	if err != nil {
		return err
	}
	reach := b.count // how far N goes
	b.count = len(ioCalls) * 2
	b.each(func(t *trial) {
		c := fault.Call{Name: ioCalls[t.i/2], What: "error=EIO", After: t.i%2 == 1}
		beyond := 0
		for c.Nth = 1; c.Nth <= reach && beyond < 2; c.Nth++ {
			hit := t.failAt(c, &rs[0])
			t.tell("faults", hit)
			if beyond++; hit > 0 {
				beyond = 0
			}
		}
	})
	return nil
}

// failAt lets one call fail while a worker works.
func (t *trial) failAt(c fault.Call, r *reel) (hit int) {
	dir := filepath.Dir(t.path())
	clean(mkdir(dir))
	if err := r.moments[len(r.moments)-1].Lay(dir); err != nil {
		t.miss("stopped", "%v", err)
		return 0
	}
	seed := t.opt.seed + uint64(c.Nth+t.i)
	if asInterface(seed) && !t.leaveInOrder() {
		return 0
	}
	exe, _ := os.Executable()
	log := filepath.Join(t.dir, "trace")
	p, err := fault.Traced(c, nil, log, exe, childMark, "work", t.path(), text(seed), "9")
	if err != nil {
		t.miss("stopped", "%v", err)
		return 0
	}
	code, hung := p.Wait(4 * patience)
	lines := p.Rest()
	// 127: not even the program could be loaded. Where its words to us were
	// lost, it cannot be judged by them.
	if !fault.Hit(log) || code == 127 || fault.HitOutput(log) {
		return 0
	}
	t.judgeError(c, r, code, hung, lines, p.Stderr())
	return 1
}

func (t *trial) judgeError(c fault.Call, r *reel, code int, hung bool, lines []string, said string) {
	a := listen(lines)
	a.last = max(a.last, r.pictures[len(r.pictures)-1].Seq)
	at := strings.Join([]string{c.Name, text(uint64(c.Nth))}, " ")
	switch {
	case hung:
		t.miss("hangs", "%s", at)
	case code > 1 && !a.bye && !strings.Contains(said, "write"): // standard output may be what failed
		t.miss("crashes", "%s: %d %s", at, code, firstLines(said, 3))
	}
	if a.bye && len(a.others) == 0 && len(a.notes) == 0 {
		for _, l := range fault.Failed(filepath.Join(t.dir, "trace")) {
			if mustBeTold(c, l, a) {
				t.miss("swallowed", "%s after=%v: nobody was told: %s", at, c.After, l)
			}
		}
	}
	t.copiesReach(a.copied)
	s, err := t.openAgain()
	if err != nil {
		t.miss("lost", "%s: does not open: %v", at, err)
		return
	}
	defer s.Close()
	p, err := look(s)
	if err != nil {
		t.miss("lost", "%s: %v", at, err)
		return
	}
	for seq, crc := range a.sums {
		if e, there := p.Entries[seq]; !there || sum(e) != crc {
			t.miss("lost", "%s: step %d was called saved", at, seq)
		}
	}
	t.judgeTold(at, a, p)
	if why := p.replayed(); why != "" {
		t.miss("half", "%s: %s", at, why)
	}
	t.checked(s)
}

// toldCalls are the calls whose failing somebody is to be told of: through them
// go the register, its log and its copies.
var toldCalls = []string{"pwrite64", "write", "fdatasync", "fsync", "ftruncate", "renameat"}

// mustBeTold reports whether a failed call is more than a convenience. A copy
// that failed is made good by a later one that was told.
func mustBeTold(c fault.Call, line string, a account) bool {
	has := func(part string) bool { return strings.Contains(line, part) }
	switch {
	case !slices.Contains(toldCalls, c.Name), !has("/data"):
		return false
	case has(registerFile + ".lock"), has(registerFile + ".clean"):
		return false
	case has("-backups"):
		return a.copied < a.last
	}
	return true
}

// judgeTold compares what was said of a doubtful step with what is there.
func (t *trial) judgeTold(at string, a account, p picture) {
	last := a.last
	cutOff := !a.bye
	for _, l := range a.others {
		word, rest, _ := cut(l)
		seq, _, _ := cut(rest)
		switch n := uint64(number(seq)); {
		case word == "kept":
			last = max(last, n)
			t.tell("told: saved all the same", 1)
		case word == "dropped":
			t.tell("told: not saved", 1)
		case word == "closed":
			cutOff = true
		}
	}
	if p.Seq < last || p.Seq > last && !cutOff {
		t.miss("wrongly told", "%s: journal at %d, told %d: %v", at, p.Seq, last, a.others)
	}
}
