package db

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"congvan/model"
)

// TestSnapshotsAreKeptByRule opens and changes the register almost every day of
// three years, with the clock set back once.
func TestSnapshotsAreKeptByRule(t *testing.T) {
	now := noon
	var all []Snapshot
	r := rand.New(rand.NewPCG(1, 1))
	for day := range 3 * 365 {
		for range r.IntN(4) {
			at := (noon + model.Instant(day*24*60)).Date().At(8+r.IntN(10), r.IntN(60))
			now = max(now, at)
			all = append([]Snapshot{{Path: fmt.Sprint(day, len(all), r.Uint32()), At: at}}, all...)
			slices.SortFunc(all, func(a, b Snapshot) int { return int(b.At - a.At) })
			newest := all[0]
			keep := kept(all)
			all = slices.DeleteFunc(all, func(s Snapshot) bool { return !keep[s.Path] })
			if all[0] != newest {
				t.Fatalf("day %d: the newest was let go", day)
			}
		}
	}
	days, months := map[model.Date]bool{}, map[string]bool{}
	for _, s := range all {
		days[s.At.Date()] = true
		months[s.At.Time().Format("2006-01")] = true
	}
	if len(all) > keptLast+keptDays+keptMonths || len(months) < keptMonths || len(days) < 40 {
		t.Errorf("%d snapshots of %d days and %d months", len(all), len(days), len(months))
	}
	if oldest := all[len(all)-1].At; now-oldest > model.Instant((keptMonths+1)*31*24*60) {
		t.Errorf("the oldest is of %v", oldest)
	}
}

func TestSnapshotOfTheDayOnlyWhenChanged(t *testing.T) {
	d := newDesk(t)
	d.units("A")
	d.must(d.Close())
	reckoned := noon // as of another day: the snapshots follow the wall clock all the same
	o := Options{Backups: true, Clock: func() model.Instant { return reckoned }, Wall: func() model.Instant { return d.now }}
	open := func(change bool) int {
		s, err := Open(d.Path(), o)
		d.must(err)
		if change {
			_, err := s.PutUnit(model.Unit{Name: fmt.Sprint("B", d.now)})
			d.must(err)
		}
		d.must(s.Close())
		d.must(s.BackupError())
		for _, c := range Snapshots(d.Path()) {
			mustBeSound(t, c.Path)
		}
		return len(Snapshots(d.Path()))
	}
	same(t, "first start", open(false), 1)
	d.now += 60
	same(t, "same day", open(true), 1)
	d.now += 24 * 60
	same(t, "next day", open(false), 2)
	d.now += 24 * 60
	same(t, "nothing new", open(false), 2)
	o.AtClose = true
	same(t, "nothing new at the end", open(false), 2)
	same(t, "at the end", open(true), 3)
	d.now += 24 * 60
	same(t, "next day, all in the last", open(false), 3)
}

func TestLastSnapshotsStayWhenTheClockIsSetBack(t *testing.T) {
	d := newDesk(t)
	for range 14 {
		d.units("A")
		d.now += 60
		d.snapshot("")
	}
	d.now = noon.AddDays(-800)
	d.units("B")
	made := d.snapshot("restore")
	mustBeSound(t, made)
	d.units("C")
	d.snapshot("import")
	mustBeSound(t, made) // the log before begins there
}

func TestDamagedFileNamesTheNewestSoundSnapshot(t *testing.T) {
	d := newDesk(t)
	d.units("A")
	good := d.snapshot("")
	d.now += 60
	d.units("B")
	bad := d.snapshot("")
	d.must(d.Close())
	for _, path := range []string{bad, d.Path()} {
		b := d.readFile(path)
		clear(b[2*4096:])
		d.writeFile(path, b)
	}
	before := d.readFile(d.Path())
	for _, o := range []Options{{}, {Create: true, Backups: true}, {ReadOnly: true}, {Behind: true}} {
		var damaged *DamagedError
		if _, err := Open(d.Path(), o); !errors.As(err, &damaged) || damaged.Snapshot != good {
			t.Errorf("got %v, want DamagedError with %s", err, filepath.Base(good))
		}
	}
	same(t, "file", d.readFile(d.Path()), before)
	d.must(os.Remove(d.Path()))
	var missing *MissingError
	if _, err := Open(d.Path(), Options{Create: true}); !errors.As(err, &missing) || missing.Copy != good {
		t.Errorf("got %v, want MissingError with the sound snapshot", err)
	}
}

func TestVerificationRunsBehindAfterACleanClose(t *testing.T) {
	d, _ := filled(t, 10)
	open := func() *Store {
		s, err := Open(d.Path(), Options{Behind: true, Clock: func() model.Instant { return noon }})
		d.must(err)
		return s
	}
	s := open()
	if s.behind.running == nil {
		t.Error("it was verified first")
	}
	_, err := s.PutUnit(model.Unit{Name: "B"}) // waits
	d.must(err)
	d.must(<-s.Verified())
	d.must(s.Close())

	b := d.readFile(d.Path())
	b = bytes.ReplaceAll(b, []byte("văn bản số 3"), []byte("văn bản số 4"))
	info, err := os.Stat(d.Path())
	d.must(err)
	d.writeFile(d.Path(), b)
	d.must(os.Chtimes(d.Path(), info.ModTime(), info.ModTime())) // a disk that damages leaves no trace of it
	s = open()
	var damaged *DamagedError
	if err := <-s.Verified(); !errors.As(err, &damaged) {
		t.Errorf("verified: got %v", err)
	}
	if _, err := s.PutUnit(model.Unit{Name: "C"}); !errors.As(err, &damaged) {
		t.Errorf("a change of a damaged file: got %v", err)
	}
	d.must(s.Close())
	if _, err := Open(d.Path(), Options{Behind: true}); !errors.As(err, &damaged) {
		t.Errorf("next start: got %v", err)
	}
}

func TestCompactShrinksAndKeeps(t *testing.T) {
	d, _ := filled(t, 80)
	d.open(d.Path())
	for id := range 70 {
		d.must(d.RemoveDirective(model.DirectiveID(id + 1)))
	}
	want, journal := d.exported()
	if _, err := Compact(d.Path(), noon); err == nil {
		t.Error("an open file was compacted")
	}
	d.must(d.Close())
	c, err := Compact(d.Path(), noon)
	d.must(err)
	if c.After >= c.Before {
		t.Errorf("%d bytes became %d", c.Before, c.After)
	}
	mustBeSound(t, c.Kept)
	d.open(d.Path())
	got, again := d.exported()
	same(t, "records", got, want)
	same(t, "journal", again, journal)
	same(t, "notes", len(d.Recovered()), 0)
	d.sound()
}

// One start with the clock far ahead, or far behind, costs next to nothing of
// what the rule keeps otherwise.
func TestAWrongClockCostsNoSnapshots(t *testing.T) {
	var all []Snapshot
	for day := range 3 * 365 {
		at := (noon + model.Instant(day*24*60))
		all = append([]Snapshot{{Path: fmt.Sprint(day), At: at}}, all...)
		keep := kept(all)
		all = slices.DeleteFunc(all, func(s Snapshot) bool { return !keep[s.Path] })
	}
	for _, at := range []model.Instant{model.At(2099, 1, 1, 8, 0), model.At(1999, 1, 1, 8, 0)} {
		wrong := append(slices.Clone(all), Snapshot{Path: "wrong", At: at})
		slices.SortFunc(wrong, func(a, b Snapshot) int { return int(b.At - a.At) })
		keep := kept(wrong)
		lost := 0
		for _, s := range all {
			if !keep[s.Path] {
				lost++
			}
		}
		if lost > 2 { // it takes the place of a day and of a month
			t.Errorf("a start at %v lets %d of %d go", at, lost, len(all))
		}
	}
}

// Two snapshots of a minute, for the same reason, are two.
func TestSnapshotsOfAMinuteAreAllKept(t *testing.T) {
	d := newDesk(t)
	d.units("A")
	first := d.snapshot("import")
	before := d.readFile(first)
	d.units("B")
	second := d.snapshot("import")
	if !bytes.Equal(d.readFile(first), before) {
		t.Error("the first was written over")
	}
	same(t, "snapshots", len(Snapshots(d.Path())), 2)
	same(t, "the newest", Snapshots(d.Path())[0].Path, second)
	same(t, "the best", newestVerified(d.Path()), second)
	same(t, "where the log begins", d.journal.head.Snapshot, filepath.Base(second))
}
