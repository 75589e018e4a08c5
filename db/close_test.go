package db

import (
	"os"
	"strings"
	"testing"
	"time"

	"congvan/model"
)

// The snapshot of the day that follows a verification behind is made while the
// file is still ours.
func TestCloseWaitsForTheSnapshotBehind(t *testing.T) {
	d, _ := filled(t, 3)
	begun, goOn := make(chan bool), make(chan bool)
	asked := 0
	wall := func() model.Instant {
		if asked++; asked == 1 {
			begun <- true
			<-goOn
		}
		return noon
	}
	s, err := Open(d.Path(), Options{Behind: true, Backups: true, Wall: wall})
	d.must(err)
	d.must(<-s.Verified())
	<-begun
	closed := make(chan error, 1)
	go func() {
		defer close(closed)
		closed <- s.Close()
	}()
	select {
	case err := <-closed:
		t.Errorf("closed (%v) while the snapshot was being made", err)
	case <-time.After(50 * time.Millisecond):
	}
	close(goOn)
	d.must(<-closed)
	d.must(s.BackupError())
	same(t, "snapshots", len(Snapshots(d.Path())), 1)
	left, err := os.ReadDir(copiesFolder(d.Path()))
	d.must(err)
	for _, f := range left {
		if strings.Contains(f.Name(), tempMark) {
			t.Errorf("left behind: %s", f.Name())
		}
	}
}
