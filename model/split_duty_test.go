package model

import (
	"slices"
	"testing"
)

// What was settled of units and periods stays with an obligation that takes in
// another, and with one that falls due as another does.
func TestMergeKeepsExemptionsClosingsAndChains(t *testing.T) {
	r := NewRoster([]Unit{{ID: 1, Name: "A"}, {ID: 2, Name: "B"}}, nil)
	due, later := At(2021, 2, 10, 16, 0), At(2021, 2, 20, 16, 0)
	with := func(id string, due Instant, units ...UnitID) Obligation {
		return Obligation{ID: id, Kind: Once, Units: units, Deadline: &Deadline{Due: due}}
	}
	ofA, ofB := Exemption{Unit: 1, Reason: "lũ", By: "TP"}, Exemption{Unit: 2, Reason: "lũ", By: "TP"}
	o, p := with("1", due, 1), with("2", due, 1, 2)
	o.Exemptions, p.Exemptions = []Exemption{ofA}, []Exemption{{Unit: 1, From: 20210301, Reason: "x", By: "TP"}, ofB}
	p.Closings = []Closing{{Period: due, Note: "đã gửi Sở"}}
	p.After = &ClauseID{7, "3"}
	m := o.Merge(p, r)
	if !slices.Equal(m.Exemptions, []Exemption{ofA, ofB}) {
		t.Errorf("exemptions: %+v", m.Exemptions)
	}
	if c, closed := m.Closed(due); !closed || c.Note != "đã gửi Sở" {
		t.Errorf("closings: %+v", m.Closings)
	}
	if m.After == nil || *m.After != (ClauseID{7, "3"}) {
		t.Errorf("waits for %v", m.After)
	}
	p.After = &ClauseID{7, "1"}
	if got := o.Merge(p, r).After; got != nil {
		t.Errorf("waits for itself: %v", got)
	}
	q := with("3", later, 2)
	q.Exemptions, q.After = []Exemption{ofB}, &ClauseID{8, "1"}
	q.Closings = []Closing{{Period: later}}
	m.TakeTime(q)
	if _, closed := m.Closed(later); !closed || len(m.Closings) != 1 {
		t.Errorf("closings with the time taken: %+v", m.Closings)
	}
	if !slices.Equal(m.Exemptions, []Exemption{ofA, ofB}) || *m.After != (ClauseID{7, "3"}) {
		t.Errorf("more than the time is taken: %+v, waits for %v", m.Exemptions, m.After)
	}
	first, second := m.Split(0, "")
	if first.After == second.After || len(second.Exemptions) != 2 || len(second.Closings) != 1 {
		t.Errorf("cut in two: %+v and %+v", first, second)
	}
}
