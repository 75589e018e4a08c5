package ui

import (
	"testing"

	"congvan/model"
	"congvan/text"
)

// withUnnumbered adds an outgoing document that has no number yet, and one that
// came in.
func withUnnumbered(d *desk) {
	d.t.Helper()
	for _, x := range []model.Directive{
		{Direction: model.Out, Type: "Công văn", Symbol: "VHTT", Date: model.NewDate(2021, 2, 3), Issuer: "Phòng Văn hóa và Thông tin", Subject: "dự thảo"},
		{Direction: model.In, Type: "Công văn", Number: "77", Symbol: "STTTT", Date: model.NewDate(2021, 1, 28), Issuer: "Sở Thông tin và Truyền thông", Subject: "đến"},
	} {
		_, err := d.store.AddDirective(x, "")
		d.must(err)
	}
}

// The palette gives a document its number; the next one is told first, that of
// another year too, and one key gives it back.
func TestGivingADocumentItsNumber(t *testing.T) {
	d := newDesk(t, withOffice, withWeekly, withUnnumbered)
	d.keys("f3 enter").shows("dự thảo").keys("ctrl+k").types("cap so").keys("enter")
	d.shows("Cấp số cho", "Số tiếp theo của năm 2021: 13.", "03/02/2021").keys("tab").clears().types("05/01/2022").keys("ctrl+s")
	d.shows("Sổ này, năm 2022: số tiếp theo là 01")
	if x, _ := d.store.Directive(2); x.Number != "" {
		t.Fatal("a number was taken before it was told")
	}
	d.clears().types("03/02/2021").keys("ctrl+s").shows("số tiếp theo là 13").keys("shift+tab").clears().types("0").keys("ctrl+s").shows("số nguyên từ 1")
	d.clears().types("20").keys("ctrl+s").shows("bỏ trống từ số 13 đến số 19", "Các số đó đã dùng").keys("esc").clears().types("13").keys("ctrl+s").shows("Cấp số 13 năm 2021", "Ctrl+Z")
	if x, _ := d.store.Directive(2); x.Label() != "13/VHTT" {
		t.Errorf("it is %s", x.Label())
	}
	d.keys("ctrl+k").types("cap so").keys("enter").shows("Văn bản đã có số 13")
	d.keys("ctrl+k").types("tra lai so").keys("enter").shows("Trả lại số 13")
	d.keys("ctrl+k").types("tra lai so").keys("enter").shows("chưa có số")
	d.keys("ctrl+z ctrl+z").shows("Hoàn tác")
	d.keys("ctrl+k").types("cap so").keys("enter").clears().types("20").keys("ctrl+s enter").shows("Cấp số 20 năm 2021")
}

func TestANumberOfArrival(t *testing.T) {
	d := newDesk(t, withOffice, withUnnumbered)
	d.keys("f3 down ctrl+k").types("cap so").keys("enter").shows("Cấp số đến cho 77/STTTT", "năm 2021: 01").keys("ctrl+s").shows("Cấp số 01")
	if x, _ := d.store.Directive(2); x.Registered.Number != 1 || x.Registered.Received != noon.Date() {
		t.Errorf("%+v", x.Registered)
	}
}

func TestNumberGoldens(t *testing.T) {
	d := newDesk(t, withOffice, withWeekly, withUnnumbered)
	d.keys("f3 enter ctrl+k").types("cap so").keys("enter").golden("number-80")
	d.start(text.English, 120, 40)
	d.keys("f3 enter ctrl+k").types("give a number").keys("enter").golden("number-en-120")
}
