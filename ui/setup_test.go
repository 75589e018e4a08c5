package ui

import (
	"fmt"
	"strings"

	"congvan/demo"
	"congvan/model"
)

// withOffice gives the desk an office of one broadcaster and three communes.
func withOffice(d *desk) {
	d.t.Helper()
	d.must(d.store.SetOffice(model.Office{Name: "Phòng Văn hóa và Thông tin huyện Sơn Hà", Symbol: "VHTT", Place: "Sơn Hà"}))
	for i, name := range []string{"Đài Truyền thanh - Truyền hình huyện", "Xã Nậm Pha", "Xã Đắk Mông", "Thị trấn Sơn Hà"} {
		_, err := d.store.PutUnit(model.Unit{
			Name: name, Kind: "xã", Order: i + 1, Contact: model.Contact{Person: "Lò Văn A", Phone: "0213 555 0101"},
			Smartphones: new(int64(1000 * (i + 1))), Population: new(int64(3000 * (i + 1))),
		})
		d.must(err)
	}
}

const weeklyText = "V/v báo cáo tuyên truyền\n\n1. Các đơn vị báo cáo nhanh kết quả trước 16 giờ 00 thứ năm hằng tuần.\n\n2. Thường xuyên tuyên truyền."

// withWeekly adds 12/VHTT, which asks a report of four units each Thursday of
// February 2021 and one standing duty, and a document on request.
func withWeekly(d *desk) {
	d.t.Helper()
	r, err := d.store.Roster()
	d.must(err)
	var ids []model.UnitID
	for _, u := range r.Units() {
		ids = append(ids, u.ID)
	}
	from := strings.Index(weeklyText, "1. Các")
	_, err = d.store.AddDirective(model.Directive{
		Direction: model.Out, Type: "Công văn", Number: "12", Symbol: "VHTT", Date: model.NewDate(2021, 2, 1),
		Issuer: "Phòng Văn hóa và Thông tin", Subject: "báo cáo tuyên truyền dịp Tết",
		Obligations: []model.Obligation{
			{
				ID: "1", Text: "Các đơn vị báo cáo nhanh kết quả", Span: [2]int{from, strings.Index(weeklyText, "\n\n2.")},
				Who: []string{"các đơn vị"}, Units: ids, Kind: model.Recurring, Report: true,
				Measures: []model.Measure{{Name: "số tin, bài", Unit: "tin, bài"}},
				Deadline: &model.Deadline{
					Phrase: "trước 16 giờ 00 thứ năm hằng tuần", Every: model.Weekly, Weekday: "thursday", Time: "16:00",
					From: model.NewDate(2021, 2, 1), Until: model.NewDate(2021, 2, 28),
				},
			},
			{ID: "2", Text: "Thường xuyên tuyên truyền", Who: []string{"các đơn vị"}, Units: ids, Kind: model.Ongoing},
			{ID: "3", Text: "Báo cáo khi có yêu cầu", Units: ids[:2], Unresolved: []string{"Sở Y tế"}, Kind: model.OnRequest, Report: true},
		},
	}, weeklyText)
	d.must(err)
}

// withDirectives adds n plain documents of one obligation for one unit each.
func withDirectives(n int) setup {
	return func(d *desk) {
		d.t.Helper()
		for i := range n {
			_, err := d.store.AddDirective(model.Directive{
				Direction: model.In, Type: "Công văn", Number: fmt.Sprintf("%02d", i+1), Symbol: "STTTT", Date: model.NewDate(2021, 1, i%28+1),
				Issuer: "Sở Thông tin và Truyền thông", Subject: fmt.Sprintf("tuyên truyền bầu cử đợt %d", i+1),
				Obligations: []model.Obligation{{
					ID: "1", Text: "Tuyên truyền", Units: []model.UnitID{1}, Kind: model.Once,
					Deadline: &model.Deadline{Phrase: "trước ngày 05/02/2021", Due: model.At(2021, 2, 5, 23, 59)},
				}},
			}, "")
			d.must(err)
		}
	}
}

// withDemo fills the desk with the made-up office.
func withDemo(d *desk) {
	d.t.Helper()
	d.must(demo.Fill(d.store, noon))
}

func (d *desk) must(err error) {
	d.t.Helper()
	if err != nil {
		d.t.Fatal(err)
	}
}
