//go:build linux

package main

import (
	"path/filepath"
	"testing"

	"congvan/db"
)

// What is killed and damaged has met every kind of work.
func TestAHandDoesAllKindsOfWork(t *testing.T) {
	s, err := db.Open(filepath.Join(t.TempDir(), registerFile), db.Options{Create: true, NoSync: true})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	h := newHand(s, 8)
	if err := h.furnish(); err != nil {
		t.Fatal(err)
	}
	for range 400 {
		if err := h.daily(); err != nil {
			t.Fatal(err)
		}
	}
	es, err := s.Journal(0, 0)
	if err != nil {
		t.Fatal(err)
	}
	done := map[db.Action]int{}
	for _, e := range es {
		done[e.Action]++
	}
	for _, want := range []db.Action{
		db.ActionImport, db.ActionEdit, db.ActionMark, db.ActionRemind, db.ActionReading, db.ActionUndo, db.ActionRedo,
		db.ActionExempt, db.ActionSpare, db.ActionClose, db.ActionReopen, db.ActionDecide, db.ActionFollow, db.ActionTopics,
		db.ActionActivity, db.ActionDropActivity, db.ActionIndicator, db.ActionTarget, db.ActionDropTarget,
		db.ActionNumber, db.ActionUnnumber, db.ActionPrint,
	} {
		if done[want] == 0 {
			t.Errorf("%s was never done", want)
		}
	}
	if p, err := look(s); err != nil || p.replayed() != "" {
		t.Errorf("journal and records: %s %v", p.replayed(), err)
	}
}
