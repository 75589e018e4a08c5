package ui

import (
	"testing"

	"congvan/model"
	"congvan/text"
)

// weeks asks units for a report each Thursday of so many weeks before noon, and
// the first of them for a summary of it.
func withWeeks(weeks int) setup {
	return func(d *desk) {
		d.t.Helper()
		units := []model.UnitID{1, 2, 3, 4}
		_, err := d.store.AddDirective(model.Directive{
			Direction: model.Out, Type: "Công văn", Number: "07", Symbol: "VHTT", Date: model.NewDate(2020, 12, 1),
			Issuer: "Phòng Văn hóa và Thông tin", Subject: "báo cáo hằng tuần",
			Obligations: []model.Obligation{
				{ID: "1", Text: "Báo cáo", Units: units, Kind: model.Recurring, Report: true, Deadline: &model.Deadline{
					Every: model.Weekly, Weekday: "thursday", Time: "16:00", From: noon.Date().AddDays(-7*weeks + 1), Until: noon.Date(),
				}},
				{ID: "1-own", Text: "Tổng hợp báo cáo Sở", Units: units[:1], Kind: model.Ongoing, Derived: true},
			},
		}, "")
		d.must(err)
	}
}

func (d *desk) deliver(weeksAgo int, units ...model.UnitID) {
	d.t.Helper()
	due := model.At(2021, 2, 4, 16, 0).AddDays(-7 * weeksAgo)
	for _, u := range units {
		a := model.AssignmentID{Directive: 1, Obligation: "1", Period: due, Unit: u}
		d.must(d.store.Mark([]model.AssignmentID{a}, model.MarkChange{State: model.Done, Received: due - 30}))
	}
}

// A duty that waits for the units' results stands on Hôm nay, and is marked when
// all of them are in.
func TestADutyThatWaitsForResults(t *testing.T) {
	d := newDesk(t, withOffice, withWeeks(1))
	d.deliver(0, 1, 2, 3)
	d.run(d.app.reloadAll())
	d.shows("CHỜ KẾT QUẢ ĐỂ TỔNG HỢP: 1 nhiệm vụ", "◔ ", "3/4 đã nộp", "07/VHTT: 1-own").hides("đủ, có thể tổng hợp")
	d.keys("ctrl+g").shows("× Dòng này không chờ kết quả").keys("end ctrl+g").shows("Tình hình thực hiện 1 ")
	if a, ok := d.app.page.(*directivePage).assignment(); !ok || a.Unit != 4 {
		t.Errorf("it waits for %+v", a)
	}
	d.keys("esc")
	d.deliver(0, 4)
	d.run(d.app.reloadAll())
	d.shows("● ", "4/4 đã nộp", "đủ, có thể tổng hợp").hides("QUÁ HẠN")
	d.keys("enter").shows("Tình hình thực hiện 1-own").keys("esc end ctrl+g").shows("Tình hình thực hiện 1 ").keys("esc")
	d.must(d.store.Mark([]model.AssignmentID{{Directive: 1, Obligation: "1-own", Unit: 1}}, model.MarkChange{State: model.Done}))
	d.run(d.app.reloadAll())
	d.hides("CHỜ KẾT QUẢ")
}

// A unit of which nothing came for three deadlines is told, and leads to just
// what it let go by; one delivery anywhere ends it.
func TestAUnitThatIsSilentForLong(t *testing.T) {
	d := newDesk(t, withOffice, withWeeks(3))
	d.deliver(2, 1, 3, 4)
	d.deliver(1, 3, 4)
	d.run(d.app.reloadAll())
	d.shows("ĐƠN VỊ IM LẶNG LÂU: 1", "từ 21/01/2021", "3 việc liền không nộp gì", "Xã Nậm Pha · Lò Văn A")
	d.keys("end enter").shows("Xã Nậm Pha", "3 việc liền không nộp gì: 3 dòng", "3 quá hạn").keys("esc esc").shows("ĐƠN VỊ IM LẶNG LÂU: 1")
	d.deliver(1, 2)
	d.run(d.app.reloadAll())
	d.hides("IM LẶNG")
}

func TestLooksOfWhatStandsBehindTheAgenda(t *testing.T) {
	d := newDesk(t, withOffice, withWeeks(5))
	d.deliver(0, 1, 3)
	d.run(d.app.reloadAll())
	d.keys("end").golden("today-behind-80")
	d.start(text.English, 120, 40)
	d.keys("end").golden("today-behind-en-120")
}
