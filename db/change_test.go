package db

import (
	"errors"
	"strings"
	"testing"

	bolt "go.etcd.io/bbolt"

	"congvan/model"
)

var errDisk = errors.New("disk gone")

// failNext makes the next commit fail, written all the same or not.
func (d *desk) failNext(written bool) {
	real := commit
	d.Cleanup(func() { commit = real })
	commit = func(tx *bolt.Tx) error {
		commit = real
		if written {
			d.must(real(tx))
		}
		return errDisk
	}
}

func TestWhatIsSavedInSpiteOfTheDiskIsInTheLog(t *testing.T) {
	d := newDesk(t)
	d.units("A")
	d.failNext(true)
	var failed *CommitError
	if _, err := d.PutUnit(model.Unit{Name: "B"}); !errors.As(err, &failed) || !failed.Saved {
		t.Fatalf("got %v, want CommitError, saved", err)
	}
	same(t, "log", d.logged(), []uint64{1, 2})

	d.must(d.journal.f.Close())
	d.failNext(true)
	var unsure *AmbiguousError
	if _, err := d.PutUnit(model.Unit{Name: "C"}); !errors.As(err, &unsure) || !errors.Is(err, errDisk) {
		t.Errorf("neither file nor log confirmed: got %v, want AmbiguousError", err)
	}
	if _, err := d.PutUnit(model.Unit{Name: "D"}); !errors.As(err, &unsure) {
		t.Errorf("next change: got %v", err)
	}
}

// A preference and a loaded export leave no entry by which to know them.
func TestFailedCommitWithoutAnEntryIsLookedUp(t *testing.T) {
	from := newDesk(t)
	from.units("A", "B")
	var out strings.Builder
	from.must(from.Export(&out))
	for _, written := range []bool{true, false} {
		d := newDesk(t)
		var failed *CommitError
		d.failNext(written)
		if err := d.Prefer("lang", "en"); !errors.As(err, &failed) || failed.Saved != written {
			t.Errorf("a preference: got %v, want CommitError with Saved %v", err, written)
		}
		same(t, "preferred", d.Preference("lang") == "en", written)
		d.failNext(written)
		if err := d.Load(strings.NewReader(out.String())); !errors.As(err, &failed) || failed.Saved != written {
			t.Errorf("an export: got %v, want CommitError with Saved %v", err, written)
		}
		r, err := d.Roster()
		d.must(err)
		same(t, "units", len(r.Units()) == 2, written)
		d.units("C")
		d.sound()
		d.reopen()
		d.sound()
		same(t, "notes", len(d.notes()), 0)
	}
}
