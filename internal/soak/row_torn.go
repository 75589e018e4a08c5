//go:build linux

package main

import (
	"math/rand/v2"
	"slices"
	"strings"

	"congvan/db"
	"congvan/internal/fault"
)

// tornModes are what a power cut on an honest disk leaves of the writes that
// were not yet forced to it.
var tornModes = []struct {
	name string
	tear func(r *rand.Rand, was, is []byte) []byte
}{
	{"old meta", func(r *rand.Rand, was, is []byte) []byte { return fault.Torn(r, was, is, true) }},
	{"torn meta", fault.TornMeta},
	{"old length", func(r *rand.Rand, was, is []byte) []byte { return fault.Torn(r, was, is, false) }},
}

// torn is row 4: of the writes of one change only some have reached the disk.
func torn(b *bout) error {
	b.never("neither before nor after", "false alarms", "crashes", "hangs")
	rs, err := reels(b, 4, 60, true)
	if err != nil {
		return err
	}
	b.each(func(t *trial) {
		r := &rs[t.rand.IntN(len(rs))]
		at := r.draw(t.rand)
		mode := tornModes[t.i%len(tornModes)]
		before, after := r.moments[at-1], r.moments[at]
		image := mode.tear(t.rand, before[registerFile], after[registerFile])
		f := t.show(before.With(registerFile, image), question{})
		if t.dead(f) {
			return
		}
		if f.Err != "" || len(f.Problems) > 0 {
			t.miss("false alarms", "trial %d, %s: %s %v", t.i, mode.name, f.Err, f.Problems)
			return
		}
		for _, note := range f.Notes {
			if note != "caught up" {
				t.miss("false alarms", "trial %d, %s: %s", t.i, mode.name, note)
			}
		}
		switch {
		case differ(r.pictures[at-1].Records, f.Records) == "":
			t.tell("before", 1)
		case differ(r.pictures[at].Records, f.Records) == "":
			t.tell("after", 1)
		default:
			t.miss("neither before nor after", "trial %d, %s: frame %d", t.i, mode.name, at)
		}
	})
	return nil
}

// show lays a moment down and lets a prober open it.
func (t *trial) show(m fault.Moment, q question) finding {
	dir := mkdir(t.dir + "/data")
	if err := m.Lay(dir); err != nil {
		return finding{Err: err.Error()}
	}
	q.Path = t.path()
	return ask(q)
}

// dead counts a prober that did not live through it.
func (t *trial) dead(f finding) bool {
	if f.Crashed {
		t.miss("crashes", "trial %d: %s", t.i, f.Died)
	}
	if f.Hung {
		t.miss("hangs", "trial %d", t.i)
	}
	return f.Crashed || f.Hung
}

// A lie is what a disk leaves that said "written" too early. Known is the
// newest step of which any witness is left.
type lie struct {
	name string
	tell func(r *rand.Rand, reel *reel, at int) (m fault.Moment, known int)
}

var lies = []lie{
	{"pages missing", func(r *rand.Rand, l *reel, at int) (fault.Moment, int) {
		return l.with(at, fault.Missing(r, l.image(at-1), l.image(at))), at
	}},
	{"page torn", func(r *rand.Rand, l *reel, at int) (fault.Moment, int) {
		return l.with(at, fault.OneTorn(r, l.image(at-1), l.image(at))), at
	}},
	{"pages of several changes missing", func(r *rand.Rand, l *reel, at int) (fault.Moment, int) {
		return l.with(at, fault.Missing(r, l.image(max(0, at-1-r.IntN(8))), l.image(at))), at
	}},
	{"whole file fell back", func(r *rand.Rand, l *reel, at int) (fault.Moment, int) {
		return l.with(at, l.image(r.IntN(at))), at
	}},
	{"end of the log lost", func(r *rand.Rand, l *reel, at int) (fault.Moment, int) {
		return rollLogs(l.moments[at], l.moments[r.IntN(at)]), at
	}},
	{"log torn", func(r *rand.Rand, l *reel, at int) (fault.Moment, int) {
		m := l.moments[at]
		for _, name := range logs(m) {
			m = m.With(name, m[name][:r.IntN(len(m[name])+1)])
		}
		return m, at
	}},
	{"whole file fell back, snapshots damaged", func(r *rand.Rand, l *reel, at int) (fault.Moment, int) {
		m := l.with(at, l.image(r.IntN(at)))
		for name := range m {
			if strings.Contains(name, "-backups") || strings.HasSuffix(name, ".log.old") {
				m = m.With(name, m[name][:len(m[name])/2])
			}
		}
		return m, at
	}},
	{"both fell back", func(r *rand.Rand, l *reel, at int) (fault.Moment, int) {
		file, log := r.IntN(at), r.IntN(at)
		return rollLogs(l.with(at, l.image(file)), l.moments[log]), max(file, log)
	}},
}

func (r *reel) image(at int) []byte { return r.moments[at][registerFile] }

func (r *reel) with(at int, image []byte) fault.Moment {
	return r.moments[at].With(registerFile, image)
}

// lying is row 5: the disk had called written what it then lost.
func lying(b *bout) error {
	b.never("silent", "crashes", "hangs")
	rs, err := reels(b, 4, 60, true)
	if err != nil {
		return err
	}
	var back shares
	b.each(func(t *trial) {
		r := &rs[t.rand.IntN(len(rs))]
		at := r.draw(t.rand)
		lie := lies[t.i%len(lies)]
		m, known := lie.tell(t.rand, r, at)
		t.judgeLie(r, at, known, lie.name, t.show(m, question{Rescue: true}), &back)
	})
	back.print(b, "rows back")
	return nil
}

func (t *trial) judgeLie(r *reel, at, known int, name string, f finding, back *shares) {
	truth := r.pictures[known].Records
	switch {
	case t.dead(f):
	case f.Err != "":
		t.tell("refused", 1)
		t.judgeRescue(truth, name, f, back)
	case len(f.Problems) > 0 || f.Half != "":
		t.miss("silent", "trial %d, %s: opens with %v %s", t.i, name, f.Problems, f.Half)
	case r.reached(f.Records, known, at):
		t.tell("as it was", 1)
		if len(f.Notes) > 0 {
			t.tell("of these mended", 1)
		}
		if known < at {
			t.tell("of these as the best witness left", 1)
		}
		back.add(1)
	case f.tellsLoss() && r.reached(f.Records, 0, at):
		t.tell("older and told", 1)
		part, _ := share(truth, f.Records)
		back.add(part)
	default:
		t.miss("silent", "trial %d, %s: frame %d, journal at %d of %d, %v", t.i, name, at, f.Seq, r.pictures[at].Seq, f.Notes)
	}
}

func (t *trial) judgeRescue(truth map[string]string, name string, f finding, back *shares) {
	if f.Rescue == nil || f.Rescue.Err != "" {
		t.miss("not rescued", "trial %d, %s: %+v after %s", t.i, name, f.Rescue, f.Err)
		return
	}
	part, wrong := share(truth, f.Rescue.Records)
	back.add(part)
	if wrong > 0 && f.Rescue.Complete && f.Rescue.Doubts == 0 {
		t.miss("silent", "trial %d, %s: the rescue calls %d wrong rows complete: %s", t.i, name, wrong, wrongRow(truth, f.Rescue.Records))
	}
}

// tellsLoss reports whether a note says that something may be missing; the
// others claim that all is there.
func (f *finding) tellsLoss() bool {
	return slices.Contains(f.Notes, string(db.OneHead)) || slices.Contains(f.Notes, string(db.Lagging))
}

// reached reports whether a register is as at one of the frames from one to
// another.
func (r *reel) reached(records map[string]string, from, to int) bool {
	for at := from; at <= to; at++ {
		if differ(r.pictures[at].Records, records) == "" {
			return true
		}
	}
	return false
}
