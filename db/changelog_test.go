package db

import (
	"os"
	"path/filepath"
	"sync"
	"testing"
)

// The snapshot was made, but the log could not be begun anew.
func TestLogThatASnapshotCouldNotBeginIsToldAndMended(t *testing.T) {
	d := newDesk(t)
	d.units("A")
	inTheWay := filepath.Join(formerLog(d.Path()), "a folder")
	d.must(os.MkdirAll(inTheWay, 0o700))
	if _, err := d.Snapshot(""); err == nil {
		t.Error("the snapshot says nothing")
	}
	if d.LogError() == nil || len(d.notes()) != 1 || d.notes()[0] != LogFailed {
		t.Errorf("log error %v, notes %v", d.LogError(), d.notes())
	}
	d.units("B", "C")
	if d.LogError() == nil {
		t.Error("the changes count as logged")
	}
	d.must(os.RemoveAll(formerLog(d.Path())))
	d.units("D")
	d.must(d.LogError())
	same(t, "log", d.logged(), []uint64{2, 3, 4})
	same(t, "notes", len(d.notes()), 1)
	d.reopen()
	same(t, "notes after", len(d.notes()), 0)
}

func TestLogErrorMayBeAskedDuringASnapshot(t *testing.T) {
	d := newDesk(t)
	d.units("A")
	var asking sync.WaitGroup
	asking.Go(func() {
		for range 100 {
			if err := d.LogError(); err != nil {
				t.Error(err)
			}
		}
	})
	d.snapshot("")
	asking.Wait()
}
