package model

import "testing"

// What is closed without anything that shows it is counted; what nobody owes is
// not.
func TestClosedWithoutEvidenceIsCounted(t *testing.T) {
	d, r := weeklyReport()
	marks := Marks{
		assignmentOf(thursdays[0], 1): {State: Done},
		assignmentOf(thursdays[0], 2): {State: Done, NoEvidence: "báo qua điện thoại"},
		assignmentOf(thursdays[0], 3): {State: Partial},
		assignmentOf(thursdays[0], 4): {State: Done, Ref: "12/BC-UBND"},
		assignmentOf(thursdays[0], 5): {State: Done, Place: "cặp 3"},
		assignmentOf(thursdays[0], 6): {State: Done, Originals: []Original{{Name: "a.jpg"}}},
		assignmentOf(thursdays[0], 7): {State: Done, Values: map[string]float64{"tin": 0}},
		assignmentOf(thursdays[0], 8): {State: Failed},
		assignmentOf(thursdays[1], 9): {State: Done},
	}
	if got := d.Unshown("3", marks, r, thursdays[3]); got != 4 {
		t.Errorf("%d without evidence, want 4", got)
	}
	if err := d.Obligations[0].Exempt(Exemption{Unit: 9, Reason: "lũ", By: "TP"}); err != nil {
		t.Fatal(err)
	}
	if got := d.Unshown("3", marks, r, thursdays[3]); got != 3 {
		t.Errorf("%d without evidence once a unit is exempt, want 3", got)
	}
	if got := d.Unshown("1", marks, r, thursdays[3]); got != 0 {
		t.Errorf("%d of another obligation", got)
	}
}
