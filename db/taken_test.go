package db

import (
	"path/filepath"
	"slices"
	"testing"

	"congvan/model"
)

// Whatever was undone and repeated in between, a step counts as taken back
// exactly while its record is not there.
func TestTakenBackFollowsTheRecords(t *testing.T) {
	s, err := Open(filepath.Join(t.TempDir(), "a.db"), Options{Create: true, NoSync: true, Clock: func() model.Instant { return model.At(2021, 2, 4, 8, 0) }})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	for _, name := range []string{"một", "hai"} {
		if _, err := s.PutUnit(model.Unit{Name: name}); err != nil {
			t.Fatal(err)
		}
	}
	for i, step := range "uuruurrururr" {
		act := s.Undo
		if step == 'r' {
			act = s.Redo
		}
		if _, err := act(); err != nil {
			continue // nothing left on that side
		}
		es, err := s.Journal(0, 0)
		if err != nil {
			t.Fatal(err)
		}
		r, err := s.Roster()
		if err != nil {
			t.Fatal(err)
		}
		undone := TakenBack(es)
		for seq, name := range map[uint64]string{1: "một", 2: "hai"} {
			there := slices.ContainsFunc(r.Units(), func(u model.Unit) bool { return u.Name == name })
			if undone[seq] == there {
				t.Errorf("after %d steps: unit %q is there: %v, its step is taken back: %v", i+1, name, there, undone[seq])
			}
		}
	}
}
