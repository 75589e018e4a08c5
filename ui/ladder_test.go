package ui

import (
	"slices"
	"testing"

	"congvan/model"
)

// The officer types the days; what is no day is named and nothing is kept.
func TestTheLadderIsEditedInTheSettings(t *testing.T) {
	d := newDesk(t, withOffice)
	d.keys("f9")
	for range 14 {
		d.keys("tab")
	}
	d.shows("Các mốc đôn đốc", "-2; 0; 1; 3; 7").types("-1; hai").keys("ctrl+s").shows("hai").keys("ctrl+u").types("-1, 2;9").keys("ctrl+s")
	o, err := d.store.Office()
	d.must(err)
	if want := (model.Ladder{-1, 2, 9}); !slices.Equal(o.Ladder, want) {
		t.Errorf("the ladder is %v\n%s", o.Ladder, d.screen())
	}
	d.keys("f6 enter").shows("mốc đôn đốc", "-1")
}
