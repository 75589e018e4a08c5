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

// Only what the log alone has is worth more than to open a sound file.
func TestSoundFileOpensWhateverBefellItsLog(t *testing.T) {
	for name, spoil := range map[string]func(d *desk){
		"cannot be read": func(d *desk) {
			d.must(os.Remove(logPath(d.Path())))
			d.must(os.Symlink(filepath.Base(logPath(d.Path())), logPath(d.Path())))
		},
		"empty, and the one before cannot be replaced": func(d *desk) {
			d.writeFile(logPath(d.Path()), nil)
			d.must(os.MkdirAll(filepath.Join(formerLog(d.Path()), "a folder"), 0o700))
		},
	} {
		for _, o := range []Options{{}, {Behind: true}, {Behind: true, Backups: true, AtClose: true}} {
			d := newDesk(t)
			d.units("A")
			d.must(d.Close())
			spoil(d)
			s, err := Open(d.Path(), o)
			if err != nil {
				t.Errorf("%s: %v", name, err)
				continue
			}
			d.Store = s
			d.units("B")
			if len(d.notes()) != 1 || d.notes()[0] != LogFailed {
				t.Errorf("%s: notes %v", name, d.notes())
			}
			d.sound()
			d.must(d.Close())
		}
	}
}
