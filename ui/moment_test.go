package ui

import (
	"testing"

	"congvan/model"
)

// A moment is read as the program and letters write it.
func TestMomentsAreReadAsTheyPrint(t *testing.T) {
	for _, s := range []string{"16:00 17/02/2021", "17/02/2021 16:00", "16h00 17/02/2021", "16h 17/02/2021", "16h00 ngày 17/02/2021", "16 giờ 00 ngày 17/02/2021", "17/02/2021 16h00"} {
		if got, err := parseMoment(s); err != nil || got != model.At(2021, 2, 17, 16, 0) {
			t.Errorf("%q is read as %s (%v)", s, got, err)
		}
	}
	if got, err := parseMomentAt("17/02/2021", model.At(2021, 2, 11, 10, 30)); err != nil || got != model.At(2021, 2, 17, 10, 30) {
		t.Errorf("a day alone is read as %s (%v)", got, err)
	}
	if _, err := parseMoment("25h00 17/02/2021"); err == nil {
		t.Error("hour 25 is taken")
	}
}
