package model

import (
	"errors"
	"testing"
)

// A page is printed only of assignments that add up to what the index counts;
// else the error names those in the cells that differ.
func TestDifferNamesTheAssignments(t *testing.T) {
	r := NewRoster([]Unit{{ID: 1, Name: "Xã Một"}, {ID: 2, Name: "Xã Hai"}}, nil)
	counted := []Placed{
		{AssignmentID{Unit: 1}, CellDoneOnTime}, {AssignmentID{Unit: 2}, CellOpenOverdue}, {AssignmentID{Unit: 1, Obligation: "2"}, CellExempt},
	}
	if err := Differ("12/VHTT", counted, Tally{Total: 2, DoneOnTime: 1, OpenOverdue: 1, Exempt: 1}, r); err != nil {
		t.Fatal(err)
	}
	var e *TallyError
	if err := Differ("12/VHTT", counted, Tally{Total: 2, DoneOnTime: 1, OpenInTime: 1, Exempt: 1}, r); !errors.As(err, &e) {
		t.Fatalf("got %v", err)
	}
	if len(e.Units) != 1 || e.Units[0] != "Xã Hai" || e.Counted.OpenOverdue != 1 {
		t.Errorf("got %+v", e)
	}
	if err := Differ("12/VHTT", nil, Tally{Total: 1}, r); !errors.As(err, &e) {
		t.Errorf("a tally that does not reconcile by itself: %v", err)
	}
}

func TestMarkAsOfACutOff(t *testing.T) {
	cut := At(2021, 2, 4, 16, 0)
	m := Mark{
		State: Done, Received: cut, Values: map[string]float64{"tin": 1},
		Reminders: []Reminder{{N: 1, At: cut}, {N: 2, At: cut + 1}}, Extensions: []Extension{{At: cut + 1}},
	}
	got := m.AsOf(cut, nil)
	if got.State != Done || got.Received != cut || len(got.Reminders) != 1 || len(got.Extensions) != 0 || got.Values["tin"] != 1 {
		t.Errorf("at the cut-off: %+v", got)
	}
	got = m.AsOf(cut-1, nil)
	if got.State != Pending || got.Received != 0 || got.Values != nil || len(got.Reminders) != 0 {
		t.Errorf("before: %+v", got)
	}
	if m.State != Done || len(m.Reminders) != 2 {
		t.Errorf("the mark itself changed: %+v", m)
	}
}

// What was judged by the cut-off stands; what was judged after it gives way to
// what had been delivered, else to what was recorded by then.
func TestJudgementsAsOfACutOff(t *testing.T) {
	cut := At(2021, 2, 4, 16, 0)
	for _, c := range []struct {
		why      string
		was, now Mark
		want     State
	}{
		{"exempt after it", Mark{}, Mark{State: Exempt}, Pending},
		{"failed after it", Mark{State: Doing}, Mark{State: Failed}, Doing},
		{"sent back after it", Mark{}, Mark{State: Partial, Received: cut}, Done},
		{"sent back by then, whole since", Mark{State: Partial, Received: cut}, Mark{State: Done, Received: cut}, Partial},
		{"failed by then, delivered since", Mark{State: Failed}, Mark{State: Done, Received: cut + 1}, Failed},
		{"failed by then, by error", Mark{State: Failed}, Mark{State: Done, Received: cut - 1}, Done},
		{"exempt by then, taken back since", Mark{State: Exempt}, Mark{State: Pending}, Exempt},
	} {
		if got := c.now.AsOf(cut, &c.was).State; got != c.want {
			t.Errorf("%s: %s, want %s", c.why, got, c.want)
		}
	}
}
