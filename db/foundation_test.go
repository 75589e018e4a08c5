package db

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"congvan/model"
)

// ruin makes a register one that does not open.
func (d *desk) ruin() {
	d.Helper()
	b := d.readFile(d.Path())
	for i := range b[2*4096:] { // every page a little
		if i%4096 == 8 {
			b[2*4096+i] ^= 64
		}
	}
	d.writeFile(d.Path(), b)
	if _, err := judge(d.Path()); err == nil {
		d.Fatal("still sound")
	}
}

func removeAll(paths ...string) (err error) {
	for _, p := range paths {
		err = errors.Join(err, os.RemoveAll(p))
	}
	return err
}

// A snapshot of a past that was given up by a restore is of no use to a rescue,
// although it is the newest and goes furthest.
func TestRescueLeavesThePastThatWasGivenUp(t *testing.T) {
	for _, outside := range []bool{false, true} {
		d := newDesk(t)
		d.units("a", "b")
		first := filepath.Join(t.TempDir(), "copy.db") // what is restored comes from elsewhere
		if outside {
			d.must(d.Backup(first))
		} else {
			first = d.snapshot("")
		}
		d.now++
		d.units("wrong1", "wrong2", "wrong3", "wrong4")
		d.snapshot("restore")
		d.must(d.Close())
		d.now++
		_, err := Restore(d.Path(), first, d.now)
		d.must(err)
		d.now++
		d.open(d.Path())
		d.units("good1", "good2")
		want, _ := d.exported()
		d.must(d.Close())
		d.ruin()
		if report, got := rescued(t, d.Path()); got != want || !report.Complete || report.Doubts > 0 || report.Replayed != 2 {
			t.Errorf("outside %v: %+v\n%s", outside, report, got)
		}
		if got := LookForRemains(d.Path()); got.Changes != 2 {
			t.Errorf("outside %v: %+v", outside, got)
		}
		d.must(removeAll(logPath(d.Path()), formerLog(d.Path())))
		if report, _ := rescued(t, d.Path()); report.Complete {
			t.Errorf("outside %v: without a log: %+v", outside, report)
		}
	}
}

// Where only snapshots of a given-up past are left, nothing in them is vouched for.
func TestRescueDoubtsAPastThatWasGivenUp(t *testing.T) {
	d := newDesk(t)
	d.units("a", "b")
	copied := filepath.Join(t.TempDir(), "copy.db")
	d.must(d.Backup(copied))
	d.units("wrong1", "wrong2")
	wrong := d.snapshot("restore")
	d.must(d.Close())
	_, err := Restore(d.Path(), copied, d.now)
	d.must(err)
	d.open(d.Path())
	d.units("good1", "good2", "good3")
	d.must(d.Close())
	for _, c := range Snapshots(d.Path()) {
		if c.Path != wrong {
			d.must(removeAll(c.Path))
		}
	}
	d.writeFile(d.Path(), make([]byte, 1<<15))
	report, _ := rescued(t, d.Path())
	if report.Complete || !slices.ContainsFunc(report.Doubtful, func(d Doubt) bool { return d.Bucket == bucketUnits && d.Key == "4" }) {
		t.Errorf("%+v", report)
	}
}

// After the clock was set back, the newest copy is the one that goes furthest.
func TestCopiesAreRankedByWhatTheyHold(t *testing.T) {
	d := newDesk(t)
	d.units("a", "b")
	d.snapshot("")
	d.now = model.At(2010, 3, 1, 8, 0)
	d.units("c", "d", "e")
	d.snapshot("")
	d.now++
	d.units("f")
	last := d.snapshot("")
	want, _ := d.exported()
	s, err := Open(d.Path(), Options{ReadOnly: true})
	d.must(err)
	same(t, "what a second window sees", s.Seq(), 6)
	d.must(s.Close())
	d.must(d.Close())
	same(t, "the newest", newestVerified(d.Path()), last)
	d.must(removeAll(logPath(d.Path()), formerLog(d.Path())))
	same(t, "the newest without a log", newestVerified(d.Path()), last)
	d.writeFile(d.Path(), make([]byte, 1<<15))
	if report, got := rescued(t, d.Path()); got != want || report.Snapshot != last {
		t.Errorf("%+v\n%s", report, got)
	}
}

// A look at a damaged copy ends and tells nothing false of a sound one.
func TestGlimpseOfAnything(t *testing.T) {
	d, whole := filled(t, 60)
	seq := mustBeSound(t, d.Path()).Seq
	ws, register := logWitnesses(d.Path())
	path := filepath.Join(t.TempDir(), "x.db")
	r := rand.New(rand.NewPCG(4, 4))
	for i := range 10 * len(damages) {
		d.writeFile(path, damages[i%len(damages)].do(bytes.Clone(whole), r))
		g := glimpseOf(path, ws)
		if _, err := judge(path); err == nil && (g.register != register || g.seq+1 < seq || g.contradicted) {
			t.Errorf("%s: %+v, want register %d, step %d", damages[i%len(damages)].name, g, register, seq)
		}
	}
	d.writeFile(path, whole)
	if g := glimpseOf(path, ws); g.register != register || g.seq != seq || g.contradicted {
		t.Errorf("%+v", g)
	}
	for n := range ws[0].sums {
		ws[0].sums[n]++
	}
	if g := glimpseOf(path, ws); !g.contradicted {
		t.Error("another past is not seen")
	}
}
