package ui

import (
	"strings"
	"testing"

	"congvan/model"
	"congvan/text"
)

// firstThursday is the assignment of a unit in the first period of withWeekly.
func firstThursday(u model.UnitID) model.AssignmentID {
	return model.AssignmentID{Directive: 1, Obligation: "1", Period: model.At(2021, 2, 4, 16, 0), Unit: u}
}

func (d *desk) markOf(a model.AssignmentID) model.Mark {
	d.t.Helper()
	marks, err := d.store.Marks(a.Directive)
	d.must(err)
	return marks[a]
}

// One key logs an urging by the channel used last, and the next unit is in focus.
func TestUrgingByOneKey(t *testing.T) {
	d := newDesk(t, withOffice, withWeekly)
	d.keys("ctrl+u").shows("CẦN ĐÔN ĐỐC: 4 việc, 4 đến mốc mà chưa gọi", "12/VHTT: 1", "quá 1 phút", "Lò Văn A · 0213 555 0101", "qua điện thoại")
	d.keys("space").shows("4 việc, 3 đến mốc", "Ctrl+Z lấy lại", "Xã Nậm Pha · Lò Văn A")
	if r := d.markOf(firstThursday(1)).Reminders; len(r) != 1 || r[0].Channel != "điện thoại" || r[0].At != noon {
		t.Errorf("logged %+v", r)
	}
	d.keys("enter").shows("Đôn đốc: Xã Nậm Pha", "0213 555 0101").keys("right tab").types("gặp văn thư").keys("tab").types("03/02/2021").keys("ctrl+s")
	d.shows("4 việc, 2 đến mốc")
	d.keys("space end").shows("Xã Đắk Mông", "lần 1: 16:01 04/02, Zalo", "đã gọi; mốc sau 05/02")
	d.keys("up").shows("đã quá ngày hứa 03/02/2021", "!hứa 03/02", "gặp văn thư")
	if m := d.markOf(firstThursday(2)); len(m.Extensions) != 0 || m.Due(firstThursday(2).Period) != firstThursday(2).Period {
		t.Errorf("a promise moved the deadline: %+v", m)
	}
	d.keys("ctrl+z").shows("4 việc, 2 đến mốc")
}

// Several units are urged as one step, and taken back as one.
func TestUrgingSeveralUnitsIsOneStep(t *testing.T) {
	d := newDesk(t, withOffice, withWeekly)
	before := d.store.Seq()
	d.keys("ctrl+u ctrl+a ctrl+t").shows("Đã chọn 3 việc").keys("space")
	if got := d.store.Seq(); got != before+1 {
		t.Errorf("%d steps", got-before)
	}
	d.shows("4 việc, 1 đến mốc").keys("ctrl+z").shows("4 việc, 4 đến mốc")
	d.keys("ctrl+a enter").shows("Đôn đốc: 4 phần việc").keys("ctrl+s").shows("4 việc, 0 đến mốc")
	if got := d.store.Seq(); got != before+3 {
		t.Errorf("%d steps", got-before)
	}
}

// The list holds what is owed only, follows the ladder of the office, and leads
// to the very assignment.
func TestWhoIsOnTheListOfCalls(t *testing.T) {
	d := newDesk(t, withOffice, withWeekly)
	d.must(d.store.Mark([]model.AssignmentID{firstThursday(1)}, model.MarkChange{State: model.Done}))
	d.must(d.store.Mark([]model.AssignmentID{firstThursday(2)}, model.MarkChange{State: model.Exempt, Reason: "bão", By: "Trưởng phòng"}))
	d.keys("f10").shows("CẦN ĐÔN ĐỐC: 2 việc").hides("Nậm Pha")
	o, err := d.store.Office()
	d.must(err)
	o.Ladder = model.Ladder{-8, 0}
	d.must(d.store.SetOffice(o))
	d.run(d.app.reloadAll())
	d.shows("CẦN ĐÔN ĐỐC: 6 việc, 6 đến mốc", "►-8").keys("end").shows("đến mốc -8 ngày")
	d.keys("ctrl+g").shows("Tình hình thực hiện 1", "► ").keys("esc").shows("CẦN ĐÔN ĐỐC: 6 việc").keys("esc").shows("QUÁ HẠN: 2 phần việc")
	for _, k := range []string{"ctrl+e", "ctrl+d", "delete"} {
		d.keys("f10 " + k).shows("CẦN ĐÔN ĐỐC: 6 việc")
	}
}

// Who broke a promise comes back to the head of the list; what is recorded as not
// done goes to its end.
func TestABrokenPromiseComesBackFirst(t *testing.T) {
	d := newDesk(t, withOffice, withWeekly)
	d.must(d.store.Mark([]model.AssignmentID{firstThursday(1)}, model.MarkChange{State: model.Failed, Reason: "mất điện"}))
	d.later = -60
	_, err := d.store.Remind([]model.AssignmentID{firstThursday(3)}, model.Reminder{Channel: "Zalo", Promised: noon.Date()})
	d.must(err)
	d.later = 0
	d.keys("f10").shows("4 việc, 3 đến mốc mà chưa gọi").hides("quá ngày hứa")
	d.later = 16 * 60
	d.restart()
	d.keys("f10").shows("1 đã quá ngày hứa", "►hứa", "cần gọi lại", "Xã Đắk Mông · Lò Văn A")
	d.keys("end").shows("đã ghi không thực hiện").keys("home space").hides("đã quá ngày hứa")
}

func TestNobodyIsToBeUrged(t *testing.T) {
	newDesk(t, withOffice).keys("ctrl+u").shows("Không phải đôn đốc đơn vị nào").keys("space").shows("×").keys("esc").shows("Chưa có văn bản nào")
}

func TestTheListOfCallsIsInThePalette(t *testing.T) {
	d := newDesk(t, withOffice, withWeekly).keys("f4 ctrl+k").types("don doc").keys("enter")
	d.shows("CẦN ĐÔN ĐỐC: 4 việc").keys("esc")
	if strings.Contains(d.screen(), "CẦN ĐÔN ĐỐC") || d.app.active != tabBluezone {
		t.Error("Esc does not come back to where it was opened")
	}
}

func TestLooksOfUrging(t *testing.T) {
	d := newDesk(t, withDemo)
	d.keys("ctrl+u ctrl+t").golden("urging-80")
	d.start(text.English, 120, 40)
	d.keys("ctrl+u").golden("urging-en-120")
}
