package db

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	bolt "go.etcd.io/bbolt"

	"congvan/model"
)

// crash leaves the file as a process that was killed: neither snapshot nor note.
func (d *desk) crash() {
	d.Helper()
	d.must(d.journal.close())
	d.must(d.bolt.Close())
	_ = os.Remove(cleanPath(d.Path()))
}

func (d *desk) notes() (kinds []NoteKind) {
	for _, n := range d.Recovered() {
		kinds = append(kinds, n.Kind)
	}
	return kinds
}

// logged are the entries in the change log.
func (d *desk) logged() (seqs []uint64) {
	d.Helper()
	_, err := readLog(logPath(d.Path()), func(e logEntry) error {
		seqs = append(seqs, e.Seq)
		return nil
	})
	d.must(err)
	return seqs
}

func (d *desk) readFile(path string) []byte {
	d.Helper()
	b, err := os.ReadFile(path)
	d.must(err)
	return b
}

func (d *desk) writeFile(path string, b []byte) {
	d.Helper()
	d.must(os.WriteFile(path, b, 0o600))
}

func TestLogTellsEveryChange(t *testing.T) {
	d := newDesk(t)
	us := d.units("A", "B")
	id := d.add(weekly(us...), "văn bản")
	_, err := d.Undo()
	d.must(err)
	same(t, "entries", d.logged(), []uint64{1, 2, 3, 4})
	if text := string(d.readFile(logPath(d.Path()))); !strings.Contains(text, "tăng cường cài đặt") || strings.Count(text, "\n") != 5 {
		t.Errorf("not a text to read:\n%s", text)
	}
	_, err = d.Redo()
	d.must(err)
	d.snapshot("import")
	same(t, "after a snapshot", len(d.logged()), 0)
	d.must(d.RemoveDirective(id))
	same(t, "next", d.logged(), []uint64{6})
	same(t, "begins at", d.journal.head.Snapshot, "congvan-2021-02-05-1200-import.db")
	if _, err := os.Stat(formerLog(d.Path())); err != nil {
		t.Error(err)
	}
}

// TestDiskThatForgotIsPutRight lets the file fall back to each former state
// while the log goes on, as a disk does that lies about what it has written.
func TestDiskThatForgotIsPutRight(t *testing.T) {
	for back := range 5 {
		d := newDesk(t)
		us := d.units("A", "B")
		var states [][]byte
		for i := range 5 {
			states = append(states, d.readFile(d.Path()))
			if i == 2 {
				d.snapshot("")
			}
			v := weekly(us...)
			v.Number = string(rune('1' + i))
			d.add(v, "văn bản "+v.Number)
		}
		want, journal := d.exported()
		d.crash()
		d.writeFile(d.Path(), states[back])
		d.open(d.Path())
		got, again := d.exported()
		same(t, "records", got, want)
		same(t, "journal", again, journal)
		d.sound()
		if ks := d.notes(); len(ks) == 0 || ks[0] != Replayed {
			t.Errorf("back to %d: notes %v", back, d.Recovered())
		}
		_, err := d.Undo()
		d.must(err)
		id, err := d.AddDirective(weekly(us...), "")
		d.must(err)
		same(t, "next id", id, 6)
		d.reopen()
		same(t, "notes of the next start", len(d.Recovered()), 0)
		d.sound()
	}
}

// TestFileOlderThanBothLogsIsBuiltAnew has only the snapshot to bridge the gap.
func TestFileOlderThanBothLogsIsBuiltAnew(t *testing.T) {
	d := newDesk(t)
	d.units("A")
	old := d.readFile(d.Path())
	for _, name := range []string{"B", "C", "D"} {
		d.units(name)
		d.now += 60
		d.snapshot("")
	}
	d.units("E")
	want, _ := d.exported()
	d.crash()
	d.writeFile(d.Path(), old)
	d.open(d.Path())
	got, _ := d.exported()
	same(t, "records", got, want)
	ns := d.Recovered()
	if len(ns) != 1 || ns[0].Kind != Rebuilt || ns[0].Path == "" {
		t.Fatalf("notes %+v", ns)
	}
	same(t, "kept file", d.readFile(ns[0].Path), old)
	d.units("F")
	d.sound()
}

func TestLogBehindIsCaughtUp(t *testing.T) {
	d := newDesk(t)
	d.units("A", "B")
	log := d.readFile(logPath(d.Path()))
	d.units("C", "D")
	d.crash()
	d.writeFile(logPath(d.Path()), log)
	d.open(d.Path())
	same(t, "notes", d.Recovered(), []Note{{Kind: CaughtUp, N: 2}})
	same(t, "entries", d.logged(), []uint64{1, 2, 3, 4})
	d.units("E")
	same(t, "entries", d.logged(), []uint64{1, 2, 3, 4, 5})
}

func TestTornLogIsCut(t *testing.T) {
	d := newDesk(t)
	d.units("A", "B", "C")
	whole := d.readFile(logPath(d.Path()))
	d.crash()
	lines := bytes.SplitAfter(whole, []byte("\n"))
	for cut := range len(lines[3]) { // the last line, short by any number of bytes
		d.writeFile(logPath(d.Path()), whole[:len(whole)-cut])
		d.open(d.Path())
		same(t, "log", d.readFile(logPath(d.Path())), whole)
		for _, n := range d.Recovered() {
			if n.Kind != CaughtUp {
				t.Errorf("cut by %d: %+v", cut, n)
			}
		}
		d.crash()
	}
	flipped := bytes.Clone(whole)
	flipped[len(lines[0])+20] ^= 1 // the first change
	d.writeFile(logPath(d.Path()), flipped)
	d.open(d.Path())
	ns := d.Recovered()
	if len(ns) != 2 || ns[0].Kind != TornLog || ns[1] != (Note{Kind: CaughtUp, N: 3}) {
		t.Fatalf("notes %+v", ns)
	}
	same(t, "kept", d.readFile(ns[0].Path), flipped[len(lines[0]):])
	same(t, "log", d.readFile(logPath(d.Path())), whole)
	d.crash()
	flipped[12] ^= 1 // and now the head
	d.writeFile(logPath(d.Path()), flipped)
	d.open(d.Path())
	same(t, "notes", d.notes(), []NoteKind{TornLog})
	d.sound()
}

func TestForeignLogIsPutAside(t *testing.T) {
	other := newDesk(t)
	other.units("X", "Y", "Z")
	d := newDesk(t)
	d.units("A")
	d.crash()
	d.writeFile(logPath(d.Path()), other.readFile(logPath(other.Path())))
	d.open(d.Path())
	same(t, "notes", d.notes(), []NoteKind{ForeignLog})
	same(t, "entries", d.Seq(), 1)
	d.units("B")
	same(t, "log", d.logged(), []uint64{2})
	d.sound()

	past := d.readFile(d.Path()) // the same register, but with another past
	d.units("C")
	d.crash()
	log := d.readFile(logPath(d.Path()))
	d.writeFile(d.Path(), past)
	_ = os.Remove(logPath(d.Path()))
	d.open(d.Path())
	d.units("D", "E")
	d.crash()
	d.writeFile(logPath(d.Path()), log)
	d.open(d.Path())
	same(t, "notes", d.notes(), []NoteKind{ForeignLog})
	same(t, "entries", d.Seq(), 4)
}

func TestLogThatCannotBeWrittenIsToldAndMended(t *testing.T) {
	d := newDesk(t)
	d.units("A")
	d.must(d.journal.f.Close())
	d.units("B") // saved all the same
	if d.LogError() == nil || len(d.notes()) != 1 || d.notes()[0] != LogFailed {
		t.Errorf("log error %v, notes %v", d.LogError(), d.notes())
	}
	f, err := os.OpenFile(logPath(d.Path()), os.O_RDWR, 0)
	d.must(err)
	d.journal.f = f
	d.units("C")
	same(t, "log", d.logged(), []uint64{1, 2, 3})
	d.must(d.LogError())
}

func TestFailedCommitIsLookedUp(t *testing.T) {
	lost := errors.New("disk gone")
	real := commit
	defer func() { commit = real }()
	for _, written := range []bool{true, false} {
		d := newDesk(t)
		d.units("A")
		commit = func(tx *bolt.Tx) error {
			commit = real
			if written { // the second sync fails: written all the same
				_ = real(tx)
			}
			return lost
		}
		_, err := d.PutUnit(model.Unit{Name: "B"})
		var failed *CommitError
		if !errors.As(err, &failed) || !errors.Is(err, lost) || failed.Saved != written {
			t.Fatalf("got %v, want CommitError with Saved %v", err, written)
		}
		want := 1
		if written {
			want = 2
		}
		r, err := d.Roster()
		d.must(err)
		same(t, "units", len(r.Units()), want)
		same(t, "entries", d.Seq(), want)
		d.units("C") // writing goes on
		same(t, "log", len(d.logged()), want+1)
		d.sound()
		d.reopen()
		d.sound()
		same(t, "notes", len(d.Recovered()), 0)
	}
}

// TestRealWriteErrorIsLookedUp gives bbolt a file that it cannot write in.
func TestRealWriteErrorIsLookedUp(t *testing.T) {
	d := newDesk(t)
	d.units("A")
	d.must(d.Close())
	broken := true
	o := Options{Clock: func() model.Instant { return noon }}
	o.OpenFile = func(name string, flag int, perm os.FileMode) (*os.File, error) {
		if broken {
			flag = os.O_RDONLY
		}
		return os.OpenFile(name, flag, perm)
	}
	s, err := Open(d.Path(), o)
	d.must(err)
	d.Store = s
	defer s.Close()
	broken = false
	var failed *CommitError
	if _, err := d.PutUnit(model.Unit{Name: "B"}); !errors.As(err, &failed) || failed.Saved {
		t.Fatalf("got %v, want CommitError, not saved", err)
	}
	d.units("B")
	same(t, "entries", d.Seq(), 2)
	d.sound()
}

func TestFileThatCannotBeOpenedAnewTakesNoMoreChanges(t *testing.T) {
	d := newDesk(t)
	d.units("A")
	real := commit
	defer func() { commit = real }()
	lost := errors.New("disk gone")
	commit = func(*bolt.Tx) error {
		d.opt.OpenFile = func(string, int, os.FileMode) (*os.File, error) { return nil, lost }
		return lost
	}
	var ambiguous *AmbiguousError
	if _, err := d.PutUnit(model.Unit{Name: "B"}); !errors.As(err, &ambiguous) || !errors.Is(err, lost) {
		t.Fatalf("got %v, want AmbiguousError", err)
	}
	commit = real
	if _, err := d.PutUnit(model.Unit{Name: "C"}); !errors.As(err, &ambiguous) {
		t.Errorf("next change: got %v", err)
	}
	d.must(os.Remove(d.Path() + ".lock"))
	d.open(d.Path())
	d.units("D")
	d.sound()
}

func TestSizeIsCapped(t *testing.T) {
	d := newDesk(t)
	d.must(d.Close())
	s, err := Open(d.Path(), Options{Clock: func() model.Instant { return noon }, MaxSize: 1 << 20})
	d.must(err)
	d.Store = s
	defer s.Close()
	var full *FullError
	for i := range 40 {
		_, err = d.AddDirective(weekly(), strings.Repeat("dài ", 20_000))
		if errors.As(err, &full) {
			break
		}
		d.must(err)
		if i == 39 {
			t.Fatal("it grew without end")
		}
	}
	d.units("A")
	d.sound()
}

func TestRestoreBeginsANewLog(t *testing.T) {
	d := newDesk(t)
	d.units("A")
	copied := filepath.Join(t.TempDir(), "copy.db")
	d.must(d.Backup(copied))
	d.units("B", "C")
	d.must(d.Close())
	_, err := Restore(d.Path(), copied, noon)
	d.must(err)
	d.open(d.Path())
	same(t, "entries", d.Seq(), 1)
	same(t, "notes", len(d.Recovered()), 0)
}

// fallBackTo lays an older file in the place of the register.
func (d *desk) fallBackTo(older []byte) {
	d.Helper()
	d.crash()
	d.writeFile(d.Path(), older)
}

// A file that fell back is rebuilt by itself only where nothing is missing of
// what came after; else the officer must know first.
func TestOnlyAWholeRegisterIsRebuiltByItself(t *testing.T) {
	d := newDesk(t)
	d.units("A")
	old := d.readFile(d.Path())
	d.units("B", "C")
	d.snapshot("")
	d.now++
	d.units("D")
	d.snapshot("")
	d.units("E", "F", "G")
	d.fallBackTo(old)
	for _, c := range Snapshots(d.Path()) {
		b := d.readFile(c.Path)
		clear(b[2*4096:])
		d.writeFile(c.Path, b)
	}
	d.must(os.Remove(formerLog(d.Path())))
	log := d.readFile(logPath(d.Path()))
	var damaged *DamagedError
	for range 2 {
		if _, err := Open(d.Path(), Options{}); !errors.As(err, &damaged) {
			t.Fatalf("got %v, want DamagedError", err)
		}
		same(t, "the file", d.readFile(d.Path()), old)
		same(t, "the log", d.readFile(logPath(d.Path())), log)
	}
	r, got := rescued(t, d.Path())
	if r.Complete || !bytes.Contains([]byte(got), []byte(`"G"`)) {
		t.Errorf("%+v", r)
	}
}
