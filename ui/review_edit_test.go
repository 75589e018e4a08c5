package ui

import (
	"strings"
	"testing"

	"congvan/model"
)

// withMarks marks the first period of 12/VHTT for every unit, with a note.
func withMarks(d *desk) {
	d.t.Helper()
	r, err := d.store.Roster()
	d.must(err)
	var as []model.AssignmentID
	for _, u := range r.Units() {
		as = append(as, model.AssignmentID{Directive: 1, Obligation: "1", Period: model.At(2021, 2, 4, 16, 0), Unit: u.ID})
	}
	d.must(d.store.Mark(as, model.MarkChange{State: model.Doing, Note: "đã gọi"}))
}

// counted counts the touched marks that belong to an assignment.
func (d *desk) counted() int {
	d.t.Helper()
	v, err := d.store.Directive(1)
	d.must(err)
	marks, err := d.store.Marks(1)
	d.must(err)
	n := 0
	for _, a := range v.Assignments(d.app.roster, noon) {
		if m := marks[a]; m.Touched() {
			n++
		}
	}
	return n
}

// obligationRow puts the cursor on the n-th obligation of three.
func (d *desk) obligation(n int) *desk {
	return d.keys("end" + strings.Repeat(" up", 4-n))
}

func TestAnEditTakesItsMarksAlong(t *testing.T) {
	d := newDesk(t, withOffice, withWeekly, withMarks)
	d.keys("f3 ctrl+e").obligation(1).keys("enter").shows("Nhiệm vụ 1")
	d.clears().types("7").keys("tab tab tab tab tab tab right").shows("[T6]").keys("ctrl+s").shows("7 ")
	d.keys("ctrl+s").hides("Xin xác nhận", "┌─ Sửa văn bản").shows("✓ Sửa văn bản 12/VHTT")
	if got := d.counted(); got != 4 || d.stored(1).Obligation("7").Deadline.Weekday != "friday" {
		t.Errorf("%d marks count, %+v", got, d.stored(1).Obligation("7"))
	}
	d.keys("ctrl+z")
	if got := d.counted(); got != 4 || d.stored(1).Obligation("1") == nil {
		t.Errorf("after undo %d marks count", got)
	}
}

func TestAnEditThatLosesMarksAsksFirst(t *testing.T) {
	d := newDesk(t, withOffice, withWeekly, withMarks)
	d.keys("f3 ctrl+e").obligation(1).keys("ctrl+d ctrl+s").shows("Xin xác nhận", "4 ghi nhận sẽ không còn được tính")
	d.keys("esc").shows("Sửa văn bản 12/VHTT")
	if got := d.counted(); got != 4 {
		t.Errorf("%d marks count before it is kept", got)
	}
	d.keys("ctrl+s enter").hides("Xin xác nhận", "┌─ Sửa văn bản")
	if got := d.counted(); got != 0 || d.stored(1).Obligation("1") != nil {
		t.Errorf("%d marks count", got)
	}
	d.keys("ctrl+z")
	if got := d.counted(); got != 4 {
		t.Errorf("after undo %d marks count", got)
	}
}

// Nor does a decision end without a word.
func TestAnEditThatEndsADecisionAsksFirst(t *testing.T) {
	d := newDesk(t, withOffice, withWeekly)
	eve := model.At(2021, 2, 11, 16, 0)
	d.must(d.store.Decide(1, "1", []model.Decision{{Period: eve, Choice: model.Move, To: eve + 30, Basis: "x"}}))
	d.keys("f3 ctrl+e")
	r := d.app.dialogs[0].(*review)
	o := r.d.Obligations[0]
	o.Deadline = new(*o.Deadline)
	o.Deadline.Time = "17:00"
	r.putObligation(0, o)
	d.keys("ctrl+s").shows("Xin xác nhận", "1 quyết định về kỳ hạn sẽ hết hiệu lực vì hạn đã đổi. Vẫn").hides("ghi nhận sẽ không")
	d.keys("enter").shows("✓ Sửa văn bản 12/VHTT")
}

// An obligation added in the place of a dropped one does not take its marks.
func TestANewObligationTakesNoMarks(t *testing.T) {
	d := newDesk(t, withOffice, withWeekly, withMarks)
	d.keys("f3 ctrl+e").obligation(1).keys("ctrl+d ctrl+z ctrl+d ctrl+n").clears().types("1").keys("tab").types("Việc khác")
	d.keys("ctrl+s ctrl+s").shows("4 ghi nhận sẽ không còn được tính").keys("enter")
	marks, err := d.store.Marks(1)
	d.must(err)
	if len(marks) != 0 {
		t.Errorf("%d marks left", len(marks))
	}
}

func TestThePhraseFillsTheDeadline(t *testing.T) {
	d := newDesk(t, withOffice, withCommunes)
	d.keys("f3 ctrl+n ctrl+n").types("1").keys("tab").types("Báo cáo nhanh").keys("tab tab tab")
	d.types("trước 16h00 thứ sáu hằng tuần trong tháng 02/2021").hides("[T6]").keys("tab")
	d.shows("[định kỳ]", "[hằng tuần]", "[T6]", "16:00", "01/02/2021", "28/02/2021").hides("Câu ghi hạn nói")
	f := d.app.top().(*liveForm)
	if got := f.at().label; got != "Định kỳ" {
		t.Errorf("the focus is on %q", got)
	}
	d.keys("tab left").shows("[T5]", "! Câu ghi hạn nói T6, các ô khác nói T5.")
	d.keys("tab").clears().types("15:00").keys("tab").shows("nói T6, 16:00, các ô khác nói T5, 15:00")
	d.keys("shift+tab").clears().types("16:00").keys("shift+tab right").hides("Câu ghi hạn nói")

	d.keys("shift+tab shift+tab").clears().types("khi có yêu cầu").keys("tab").shows("[khi có yêu cầu]").hides("T6")
}

func TestThePhraseLeavesWhatWasFilledByHand(t *testing.T) {
	d := newDesk(t, withOffice, withCommunes)
	d.keys("f3 ctrl+n ctrl+n tab").types("Báo cáo").keys("tab tab tab tab").types("16:00 05/02/2021")
	d.keys("shift+tab").types("trước 16h00 ngày 04/02/2021").keys("tab")
	d.shows("16:00 05/02/2021", "! Câu ghi hạn nói 16:00 04/02/2021, các ô khác nói 16:00 05/02/2021.")
	d.clears().types("15:00 04/02/2021").shows("! Câu ghi hạn nói 16:00, các ô khác nói 15:00.")
	d.clears().types("16:00 04/02/2021").hides("Câu ghi hạn nói")
	d.keys("shift+tab").clears().types("sớm nhất có thể").keys("tab").shows("? Chưa hiểu câu ghi hạn này", "16:00 04/02/2021")

	// Both readings of "trước ngày" are right.
	d.keys("shift+tab").clears().types("trước ngày 05/02/2021").keys("tab").clears().types("04/02/2021").hides("Câu ghi hạn nói")
	d.clears().types("05/02/2021").hides("Câu ghi hạn nói")
	d.clears().types("06/02/2021").shows("Câu ghi hạn nói")
	d.keys("ctrl+s").shows("06/02")
}

// No document read disagrees with itself.
func TestWhatWasReadAgreesWithItsPhrase(t *testing.T) {
	d := newDesk(t, withOffice, withCommunes).imports(rimeText)
	for range 3 {
		d.keys("end up up enter tab tab tab tab tab").hides("Câu ghi hạn nói", "Chưa hiểu câu").keys("esc")
	}
}

func TestTheCursorStaysOnItsField(t *testing.T) {
	d := newDesk(t, withOffice, withCommunes)
	words := strings.NewReplacer("Số: 15/VHTT", "Số: /VHTT", "ngày 01 tháng 02", "ngày 05 tháng 02").Replace(rimeText)
	d.imports(words).shows("! Số văn bản để trống", "! Ngày ban hành 05/02/2021 ở sau hôm nay")
	d.keys("enter").shows("┌─ Số ").types("15").keys("enter").shows("► ✓ Số               15").hides("để trống")
	d.keys("down down").shows("► ? Ngày ban hành").keys("enter").clears().types("01/02/2021").keys("enter")
	d.shows("► ✓ Ngày ban hành    01/02/2021").hides("ở sau hôm nay")
	d.keys("enter").clears().types("01/06/2021").keys("enter").shows("► ✓ Ngày ban hành    01/06/2021", "ở sau hôm nay")
	d.keys("ctrl+z").shows("► ✓ Ngày ban hành    01/02/2021")
}

func TestWhatIsMissingLeadsToItsField(t *testing.T) {
	d := newDesk(t, withOffice)
	d.keys("f3 ctrl+n enter left enter ctrl+s").shows("► × Xin điền trích yếu").keys("enter").shows("┌─ Trích yếu")
	d.types("kế hoạch năm").keys("enter").shows("►   Trích yếu        kế hoạch năm").hides("Xin điền")
	d.keys("ctrl+s").hides("Văn bản mới").shows("✓ Nhập văn bản")
}

func TestTheListGoesToWhatWasKept(t *testing.T) {
	d := newDesk(t, withOffice, withCommunes, withDirectives(6))
	d.keys("f3 ctrl+f").types("bau cu").keys("enter esc down down down").imports(rimeText).keys("ctrl+s right ctrl+s")
	s := d.app.tabs[tabDirectives].(*directives)
	if row, ok := s.focused(); !ok || row.Label() != "15/VHTT" || s.narrowed {
		t.Errorf("the cursor is on %q\n%s", row.Label(), d.screen())
	}
	d.keys("end ctrl+n down down enter").types("99").keys("enter ctrl+s")
	if row, ok := s.focused(); !ok || row.Number != "99" {
		t.Errorf("the cursor is on %q\n%s", row.Label(), d.screen())
	}
}

func TestTheOwnDutyIsOneStep(t *testing.T) {
	d := newDesk(t, withOffice, withCommunes)
	words := strings.Replace(rimeText, "tháng 03/2021.\n", "tháng 03/2021 để Phòng Văn hóa và Thông tin tổng hợp báo cáo UBND huyện.\n", 1)
	words = strings.Replace(words, "trước ngày 20/02/2021", "khi có yêu cầu", 1)
	d.imports(words).keys("end").shows("3 (việc của cơ quan)", "4 nhiệm vụ · 16 phần việc").hides("chưa rõ")
	seq := d.store.Seq()
	d.keys("ctrl+s")
	if got := d.store.Seq() - seq; got != 1 {
		t.Errorf("%d steps, want 1", got)
	}
	d.keys("ctrl+z")
	roster, err := d.store.Roster()
	d.must(err)
	if _, ok := roster.Own(); ok || len(roster.Units()) != 4 {
		t.Errorf("after undo the units are %+v", roster.Units())
	}
}

func TestWhoIsNotKnownIsTold(t *testing.T) {
	d := newDesk(t, withOffice)
	d.imports(rimeText).keys("ctrl+s right ctrl+s enter").shows("✓ Nhập văn bản 15/VHTT (3 nhiệm vụ) · ? 1 nơi nhận chưa rõ")
}

func TestTheDraftIsNamedWhenItIsLeft(t *testing.T) {
	d := newDesk(t, withOffice, withCommunes)
	d.imports(rimeText).keys("esc esc").shows("Bản nháp chưa được lưu").hides("Nội dung đang gõ")
	d.keys("esc").shows("Nhập văn bản ─").keys("esc enter").hides("Nhập văn bản ─")
	d.imports(rimeText).keys("down down down down enter").types("X").keys("enter esc").shows("Bản nháp chưa được lưu")
	d.keys("esc esc enter esc enter ctrl+o").types("abc").keys("esc").shows("Nội dung đang gõ")
}

func TestAFigureIsNotYetAReading(t *testing.T) {
	d := newDesk(t, withOffice)
	d.imports("Huyện Sơn Hà có tỷ lệ cài đặt Bluezone đạt 26,59%\n\nTính đến hết ngày 01/02/2021, toàn huyện Sơn Hà có 16.000 điện thoại cài đặt ứng dụng Bluezone, đạt tỷ lệ 26,59%.\n")
	d.keys("home down").shows("i Số liệu Bluezone trong văn bản (Huyện Sơn Hà: 26,59% (mẫu số:", "(F4)")
}

func TestAFigureOfTheTextIsRecordedWithTheDocument(t *testing.T) {
	d := newDesk(t, func(d *desk) {
		if _, err := d.store.PutUnit(model.Unit{Name: "UBND huyện Sơn Hà", Kind: "huyện"}); err != nil {
			t.Fatal(err)
		}
	})
	read := func() []model.Reading {
		rs, err := d.store.Readings(model.Bluezone)
		if err != nil {
			t.Fatal(err)
		}
		return rs
	}
	const text = "Cài đặt ứng dụng Bluezone\n\nTính đến hết ngày 01/02/2021, toàn huyện Sơn Hà có 16.000 điện thoại cài đặt ứng dụng Bluezone, đạt tỷ lệ 26,59%.\n"
	d.imports(text)
	d.keys("home down").shows("i Số liệu Bluezone trong văn bản: huyện Sơn Hà")
	d.keys("enter").shows("✓ Sẽ ghi số liệu Bluezone khi lưu", "01/02/2021").keys("enter").hides("✓ Sẽ ghi số liệu")
	d.keys("enter ctrl+s enter").hides("Xem lại trước khi lưu")
	rs := read()
	if len(rs) != 1 || *rs[0].Installs != 16000 || *rs[0].Percent != 26.59 || rs[0].Base != "" || rs[0].AsOf != 20210201 || rs[0].Directive == 0 || rs[0].Source == "" {
		t.Fatalf("kept %+v", rs)
	}
	d.keys("ctrl+z")
	if rs := read(); len(rs) != 0 {
		t.Errorf("after taking the document back there is %+v", rs)
	}
}

func TestAFigureOfTheTextTellsItsBaseAndWhatItCorrects(t *testing.T) {
	d := newDesk(t, func(d *desk) {
		_, err := d.store.PutUnit(model.Unit{Name: "UBND huyện Sơn Hà", Kind: "huyện"})
		d.must(err)
		d.must(d.store.PutReadings([]model.Reading{{Indicator: model.Bluezone, Unit: 1, AsOf: 20210201, Installs: num(int64(15500)), Smartphones: num(int64(80000)), Percent: num(25.0), Base: model.Smartphones}}))
	})
	d.resize(120, 40)
	d.imports("Cài đặt ứng dụng Bluezone\n\nTính đến hết ngày 01/02/2021, toàn huyện Sơn Hà có 16.000 điện thoại cài đặt ứng dụng Bluezone, đạt tỷ lệ 26,59% trên tổng số điện thoại thông minh, xếp thứ 3 toàn tỉnh.\n")
	d.keys("home down").shows("26,59%", "(mẫu số: điện thoại thông minh)", "hạng 3", "15.500 → 16.000", "→ 26,59", "! 26,59% của 16.000 nghĩa là", "từ 60.162 đến 60.184")
	d.keys("enter").shows("✓ Sẽ ghi số liệu", "15.500 → 16.000").keys("ctrl+s enter")
	rs := d.readings(1)
	if len(rs) != 1 || *rs[0].Installs != 16000 || rs[0].Directive == 0 {
		t.Fatalf("kept %+v", rs)
	}
	d.keys("esc esc f4").shows("Nguồn số liệu 01/02/2021: ", "Ctrl+B").keys("ctrl+b").shows("Cài đặt ứng dụng Bluezone")
}
