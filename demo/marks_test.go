package demo

import (
	"testing"

	"congvan/db"
	"congvan/model"
)

func TestMarksAreSound(t *testing.T) {
	for _, now := range moments {
		all, r := look(t, now)
		lateGrants, promises, channels := 0, 0, map[string]bool{}
		for _, k := range all {
			known := 0
			for o, a := range k.d.Assignments(r, now) {
				m, ok := k.marks[a]
				if !ok {
					continue
				}
				known++
				checkMark(t, now, &k.d, o, a, m)
				if m.LateExtension(a.Period) {
					lateGrants++
				}
				for _, rem := range m.Reminders {
					channels[rem.Channel] = true
					if rem.Promised != 0 {
						promises++
					}
				}
			}
			if known != len(k.marks) {
				t.Errorf("%s has %d marks, %d on its assignments", k.d.Label(), len(k.marks), known)
			}
		}
		if lateGrants < 1 || promises < 3 || len(channels) < 3 {
			t.Errorf("at %v: %d late extensions, %d promises, channels %v", now, lateGrants, promises, channels)
		}
	}
}

func checkMark(t *testing.T, now model.Instant, d *model.Directive, o *model.Obligation, a model.AssignmentID, m model.Mark) {
	t.Helper()
	issued := d.Date.Start()
	bad := func(what string) {
		t.Helper()
		t.Errorf("at %v, %s clause %s of unit %v: %s: %+v", now, d.Label(), o.ID, a.Unit, what, m)
	}
	if m.Received > now || m.Changed > now || m.Received != 0 && (m.Received < issued || m.Changed < m.Received) {
		bad("out of time")
	}
	switch m.State {
	case model.Done, model.Partial:
		if m.Received == 0 || len(m.Values) != len(o.Measures) {
			bad("lacks its time or figures")
		}
	case model.Failed, model.Exempt:
		if m.Reason == "" || m.By == "" {
			bad("lacks its reason")
		}
	}
	for _, r := range o.Ratios(m) {
		if m.State == model.Done && !r.Met {
			bad("done without meeting its target")
		}
	}
	before := issued
	for i, rem := range m.Reminders {
		if rem.N != i+1 || rem.At > now || rem.At < before || rem.At < a.Period {
			bad("reminders out of order")
		}
		before = rem.At
	}
	for _, e := range m.Extensions {
		if e.To <= a.Period || e.At > now || e.At < issued || e.By == "" || e.Basis == "" {
			bad("a strange extension")
		}
	}
}

func TestTheLastStepsAreInTheJournal(t *testing.T) {
	s := filled(t, moments[0])
	entries, err := s.Journal(50, 0)
	if err != nil {
		t.Fatal(err)
	}
	seen := map[db.Action]int{}
	for _, e := range entries {
		seen[e.Action]++
	}
	for _, a := range []db.Action{
		db.ActionImport, db.ActionMark, db.ActionExtend, db.ActionRemind,
		db.ActionRequest, db.ActionReading, db.ActionSupersede, db.ActionUnit,
	} {
		if seen[a] == 0 {
			t.Errorf("the journal has no %s: %v", a, seen)
		}
	}
	if len(entries) < 15 || len(entries) > 30 {
		t.Errorf("got %d entries: %v", len(entries), seen)
	}
}
