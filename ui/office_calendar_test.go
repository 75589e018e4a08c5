package ui

import (
	"slices"
	"testing"

	"congvan/model"
)

// The office's own days off are typed as lines, checked, and count wherever
// working days do.
func TestTheOfficesCalendar(t *testing.T) {
	d := newDesk(t, withOffice, withWeekly).keys("f9 shift+tab")
	for range 20 { // down to the last field
		d.keys("tab")
	}
	d.shows("Ngoài ngày lễ theo luật", "làm bù 20/02/2021")
	d.types("nghỉ 18/02/2021").keys("enter").types("làm bù 19/02/2021").keys("ctrl+s")
	d.shows("× dòng 2 “làm bù 19/02/2021”: ngày 19/02/2021 vốn là ngày làm việc").keys("backspace backspace backspace backspace backspace backspace backspace backspace backspace backspace")
	d.types("20/02/2021").keys("ctrl+s")
	office, err := d.store.Office()
	d.must(err)
	if !slices.Equal(office.Calendar.Off, []model.Date{20210218}) || !slices.Equal(office.Calendar.Working, []model.Date{20210220}) {
		t.Fatalf("stored %+v\n%s", office.Calendar, d.screen())
	}
	d.keys("f6 enter").shows("lịch nghỉ › ngày nghỉ: (trống) → 18/02/2021", "lịch nghỉ › ngày làm việc: (trống) → 20/02/2021").keys("esc")
	d.keys("f3 enter ctrl+l").shows("lịch nghỉ của cơ quan").keys("down enter right").shows("16:00 19/02/2021").keys("esc")
	d.keys("enter esc esc").otherLanguage().keys("f9")
	for range 20 {
		d.keys("tab")
	}
	d.shows("off 18/02/2021", "working 20/02/2021")
}
