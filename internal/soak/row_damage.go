//go:build linux

package main

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"slices"
	"time"

	"congvan/internal/fault"
)

// damaged is row 6: bytes of the file are no longer what they were. Every
// second register has its snapshot and change log beside it, the others have
// nothing.
func damaged(b *bout) error {
	b.never("crashes", "hangs", "silent", "wrong rows", "old rows not listed", "rows gone unsaid", "incomplete")
	exe, err := program(b)
	if err != nil {
		return err
	}
	rs, err := reels(b, 4, 60, true)
	if err != nil {
		return err
	}
	var single, whole, needless shares
	b.each(func(t *trial) {
		r := &rs[t.rand.IntN(len(rs))]
		at := len(r.moments) - 1 - t.rand.IntN(5)
		kind := fault.Kinds[t.i%len(fault.Kinds)]
		witnesses := t.i/len(fault.Kinds)%2 == 0
		m := r.moments[at]
		was := m[registerFile]
		is := kind.Do(t.rand, slices.Clone(was))
		if bytes.Equal(was, is) {
			t.tell("unchanged", 1)
			return
		}
		m = m.With(registerFile, is)
		if !witnesses {
			m = fault.Moment{registerFile: is}
		}
		t.judgeDamage(exe, r, at, kind, witnesses, m, &single, &whole, &needless)
	})
	single.least(b, "salvage from the file alone, one page damaged", 0.99)
	whole.least(b, "salvage with snapshot and log", 1)
	needless.most(b, "of these rows listed although right", 0.01)
	return nil
}

func (t *trial) judgeDamage(exe string, r *reel, at int, kind fault.Kind, witnesses bool, m fault.Moment, single, whole, needless *shares) {
	truth := r.pictures[at]
	f := t.show(m, question{Rescue: true})
	if t.dead(f) {
		return
	}
	switch {
	case f.Err == "" && (len(f.Problems) > 0 || f.Half != ""):
		t.miss("silent", "trial %d, %s: opens with %v %s", t.i, kind.Name, f.Problems, f.Half)
	case f.Err == "" && differ(truth.Records, f.Records) != "":
		t.stale(r, at, kind, f)
	case f.Err == "":
		t.tell("unharmed or mended", 1)
	default:
		t.tell("refused", 1)
		t.judgeSalvage(truth, kind, witnesses, f, single, whole)
		if !witnesses && kind.Single && f.Rescue != nil && f.Rescue.Err == "" {
			needless.add(f.Rescue.needless(truth.Records))
		}
	}
	if t.opt.full || t.rand.IntN(4) == 0 { // starting a program takes longest
		t.commanded(exe, m, f)
	}
}

// stale is a register that opens as it was one step ago: one of its two heads
// was hit. Where no log lies beside it nothing else knows of that step, but it
// must be said.
func (t *trial) stale(r *reel, at int, kind fault.Kind, f finding) {
	if f.tellsLoss() && r.reached(f.Records, at-1, at) {
		t.tell("older and told", 1)
		return
	}
	t.miss("silent", "trial %d, %s: journal at %d of %d, %v", t.i, kind.Name, f.Seq, r.pictures[at].Seq, f.Notes)
}

func (t *trial) judgeSalvage(truth picture, kind fault.Kind, witnesses bool, f finding, single, whole *shares) {
	r := f.Rescue
	if r == nil || r.Err != "" {
		if witnesses {
			t.miss("incomplete", "trial %d, %s: %+v after %s", t.i, kind.Name, r, f.Err)
		} else if kind.Single {
			single.add(0)
		}
		return
	}
	part, wrong := share(truth.Records, r.Records)
	unlisted := r.unlisted(truth.Records)
	switch {
	case r.Complete && (wrong > 0 || part < 1):
		t.miss("wrong rows", "trial %d, %s: %d, %.2f %%, called complete: %s", t.i, kind.Name, wrong, 100*part, wrongRow(truth.Records, r.Records))
	case unlisted != "" && !(r.PerhapsOlder && r.Seq+1 == truth.Seq):
		t.miss("old rows not listed", "trial %d, %s: %d: %s is %.200s, was %.200s", t.i, kind.Name, wrong, unlisted, r.Records[unlisted], truth.Records[unlisted])
	case part < 1 && r.Doubts == 0 && !r.Missing:
		t.miss("rows gone unsaid", "trial %d, %s: %.2f %%", t.i, kind.Name, 100*part)
	}
	switch {
	case witnesses:
		whole.add(part)
		if part < 1 {
			t.miss("incomplete", "trial %d, %s: %.2f %% although snapshot and log are whole", t.i, kind.Name, 100*part)
		}
	case kind.Single:
		single.add(part)
	}
}

// wrongRow names a row of what was got back that is not the truth.
func wrongRow(truth, got map[string]string) string {
	for k, v := range got {
		if truth[k] != v {
			return fmt.Sprintf("%s is %.200s, was %.200s", k, v, truth[k])
		}
	}
	return ""
}

// commanded runs the real program on the file: "check" as an officer would.
func (t *trial) commanded(exe string, m fault.Moment, f finding) {
	dir := mkdir(t.dir + "/again")
	if err := m.Lay(dir); err != nil {
		return
	}
	p, err := fault.Start([]string{"CONGVAN_LANG=en"}, exe, "check", "--db", dir+"/"+registerFile)
	if err != nil {
		t.miss("stopped", "%v", err)
		return
	}
	p.Hush()
	code, hung := p.Wait(patience)
	switch {
	case hung:
		t.miss("hangs", "trial %d: the program", t.i)
	case code != 0 && code != 1:
		t.miss("crashes", "trial %d: the program: %d %s", t.i, code, firstLines(p.Stderr(), 3))
	case code == 0 && f.Err != "":
		t.miss("silent", "trial %d: check finds nothing, opening said: %s", t.i, f.Err)
	case code == 1 && p.Stderr() == "":
		t.miss("silent", "trial %d: refused without a word", t.i)
	}
}

// shaken is row 7: what the verifier accepts can be opened, read and written.
func shaken(b *bout) error {
	b.never("violations", "crashes", "hangs")
	rs, err := reels(b, 3, 12, false)
	if err != nil {
		return err
	}
	for i := range rs {
		m := rs[i].moments[len(rs[i].moments)-1]
		if err := (fault.Moment{registerFile: m[registerFile]}).Lay(mkdir(b.dir + "/base" + string(rune('0'+i)))); err != nil {
			return err
		}
	}
	const batch = 2000
	total := b.count
	b.count = (total + batch - 1) / batch
	b.each(func(t *trial) { t.shakeBatch(b.dir, len(rs), t.rand, min(batch, total-t.i*batch)) })
	b.tried = min(total, b.tried*batch)
	return nil
}

func (t *trial) shakeBatch(dir string, bases int, r *rand.Rand, n int) {
	seed := r.Uint64()
	base := dir + "/base" + string(rune('0'+t.i%bases)) + "/" + registerFile
	p, err := fault.Self(nil, childMark, "shake", base, t.path(), text(seed), text(uint64(n)))
	if err != nil {
		t.miss("stopped", "%v", err)
		return
	}
	at := ""
	for {
		line, ok := p.Line(patience)
		if !ok {
			break
		}
		switch word, rest, _ := cut(line); word {
		case "at":
			at = rest
		case "accepted":
			t.tell("accepted", number(rest))
		default:
			t.miss("violations", "seed %d, edit %s: %s", seed, at, line)
		}
	}
	code, hung := p.Wait(time.Second)
	if hung {
		t.miss("hangs", "seed %d, edit %s", seed, at)
	} else if code != 0 {
		t.miss("crashes", "seed %d, edit %s: %s", seed, at, firstLines(p.Stderr(), 3))
	}
}
