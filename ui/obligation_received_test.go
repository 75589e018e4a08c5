package ui

import (
	"strings"
	"testing"

	"congvan/model"
)

// A deadline that counts from the day received is proposed from today and taken
// only with the form; another day moves it.
func TestTheDayReceivedIsProposedAndConfirmed(t *testing.T) {
	d := newDesk(t, withOffice, withCommunes).imports(strings.Replace(rimeText, "trước ngày 20/02/2021", "trong 03 ngày làm việc kể từ ngày nhận", 1))
	r := d.app.dialogs[len(d.app.dialogs)-1].(*review)
	due := func() model.Instant { return r.d.Obligation("2").Deadline.Due }
	const toReceived = "enter tab tab tab tab tab"
	d.obligation(2).keys("enter").shows("Nhiệm vụ 2", "Ngày nhận", "04/02/2021", "23:59 09/02/2021").keys("esc").hides("Ngày nhận")
	if due() != 0 {
		t.Fatalf("left, the deadline is %s", due())
	}
	if d.keys("enter ctrl+s"); due() != model.NewDate(2021, 2, 9).End() {
		t.Errorf("confirmed, the deadline is %s", due())
	}
	d.keys("home").hides("nếu nhận ngày").obligation(2).keys("enter").hides("Ngày nhận").keys("esc ctrl+z").shows("kể từ ngày nhận")
	if due() != 0 {
		t.Errorf("taken back, the deadline is %s", due())
	}
	d.keys(toReceived).clears().types("hôm nọ").keys("ctrl+s").shows("× ")
	if d.clears().types("05/02/2021").shows("23:59 17/02/2021").keys("ctrl+s"); due() != model.NewDate(2021, 2, 17).End() {
		t.Errorf("received the next day, before Tết, the deadline is %s", due())
	}
	d.keys("ctrl+z " + toReceived + " tab").clears().types("16:00 15/02/2021").keys("shift+tab").clears().types("06/02/2021").shows("16:00 15/02/2021").keys("ctrl+s")
	if due() != model.At(2021, 2, 15, 16, 0) {
		t.Errorf("typed, the deadline is %s", due())
	}
}

// Of a stored document nobody knows any more when it came in.
func TestTheDayReceivedOfAStoredDocumentIsNotProposed(t *testing.T) {
	d := newDesk(t, withOffice, withCommunes).imports(strings.Replace(rimeText, "trước ngày 20/02/2021", "trong 03 ngày kể từ ngày nhận", 1))
	d.keys("ctrl+s enter").hides("Xem lại trước khi lưu").keys("f3 ctrl+e").obligation(2).keys("enter").shows("Ngày nhận").keys("ctrl+s ctrl+s")
	if x := d.stored(1).Obligation("2").Deadline; x.Due != 0 {
		t.Errorf("the deadline is %s", x.Due)
	}
}

// A phrase that is typed asks for the day as one that was read does.
func TestATypedPhraseAsksForTheDayReceived(t *testing.T) {
	d := newDesk(t, withOffice, withCommunes).imports(rimeText).keys("ctrl+n tab").types("Báo cáo gấp").keys("tab tab tab").hides("Ngày nhận")
	d.types("trong 05 ngày kể từ ngày nhận").keys("tab").shows("► Ngày nhận     04/02/2021", "23:59 09/02/2021")
	d.keys("shift+tab").clears().types("trước ngày 20/3/2021").keys("tab").hides("Ngày nhận").shows("19/03/2021")
}
