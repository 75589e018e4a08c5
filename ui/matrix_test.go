package ui

import (
	"strings"
	"testing"

	"congvan/model"
	"congvan/text"
)

// Deadlines of withWinter.
var (
	kySo1 = model.At(2021, 1, 14, 16, 0)
	kySo2 = model.At(2021, 1, 21, 16, 0)
	kySo3 = model.At(2021, 1, 28, 16, 0)
	kySo4 = model.At(2021, 2, 4, 16, 0)
)

// withWinter adds 15/VHTT, which asks a report of the four units each Thursday
// from 14 January to 11 February: the first period is closed, in the second one
// unit is two days late and one exempt, in the third one was extended after the
// deadline, in the fourth one is a minute late and one has sent a part.
func withWinter(d *desk) {
	d.t.Helper()
	withOffice(d)
	_, err := d.store.AddDirective(model.Directive{
		Direction: model.Out, Type: "Công văn", Number: "15", Symbol: "VHTT", Date: model.NewDate(2021, 1, 8),
		Issuer: "Phòng Văn hóa và Thông tin", Subject: "báo cáo nhanh",
		Obligations: []model.Obligation{{
			ID: "1", Text: "Báo cáo nhanh", Units: []model.UnitID{1, 2, 3, 4}, Kind: model.Recurring, Report: true,
			Deadline: &model.Deadline{
				Every: model.Weekly, Weekday: "thursday", Time: "16:00", From: model.NewDate(2021, 1, 8), Until: model.NewDate(2021, 2, 15),
			},
		}},
	}, "")
	d.must(err)
	mark := func(u model.UnitID, due, received model.Instant, st model.State) {
		d.must(d.store.Mark([]model.AssignmentID{winter(u, due)}, model.MarkChange{State: st, Received: received}))
	}
	for u := range model.UnitID(4) {
		mark(u+1, kySo1, kySo1, model.Done)
	}
	d.must(d.store.ClosePeriod(1, "1", kySo1, "đã báo cáo Sở"))
	mark(1, kySo2, kySo2-1, model.Done)
	mark(2, kySo2, kySo2.AddDays(2)+5, model.Done)
	d.must(d.store.Exempt(1, "1", []model.Exemption{{
		Unit: 3, From: model.NewDate(2021, 1, 20), Until: model.NewDate(2021, 1, 22), Reason: "sạt lở đường", By: "Trưởng phòng",
	}}))
	d.must(d.store.Extend([]model.AssignmentID{winter(1, kySo3)}, model.Extension{To: kySo4 - 60, By: "Trưởng phòng", Basis: "điện thoại"}))
	mark(1, kySo3, kySo4-120, model.Done)
	mark(1, kySo4, kySo4+1, model.Done)
	mark(4, kySo4, kySo4-30, model.Partial)
}

func winter(u model.UnitID, due model.Instant) model.AssignmentID {
	return model.AssignmentID{Directive: 1, Obligation: "1", Period: due, Unit: u}
}

// winterDesk opens the matrix with the cursor on the first period.
func winterDesk(t *testing.T) *desk {
	t.Helper()
	return newDesk(t, withWinter).keys("f3 enter tab ctrl+home")
}

func (d *desk) matrix() *directivePage {
	d.t.Helper()
	p, ok := d.app.page.(*directivePage)
	if !ok {
		d.t.Fatalf("no document is open:\n%s", d.screen())
	}
	return p
}

// stands asks that the cursor is on a row and column, from 1.
func (d *desk) stands(row, col int) *desk {
	d.t.Helper()
	p := d.matrix()
	if got := [2]int{p.units.Cursor + 1, p.col + 1}; got != [2]int{row, col} {
		d.t.Errorf("the cursor is on row and column %v, want %v\n%s", got, [2]int{row, col}, d.screen())
	}
	return d
}

func TestTheCursorMovesAsInASpreadsheet(t *testing.T) {
	d := winterDesk(t).shows("15/VHTT").stands(1, 1)
	d.keys("down right right").stands(2, 3)
	d.keys("end").stands(2, 5).keys("right").stands(2, 5)
	d.keys("home").stands(2, 1).keys("left").stands(2, 1)
	d.keys("pgdown").stands(4, 1).keys("pgup").stands(1, 1)
	d.keys("ctrl+end").stands(4, 5).keys("ctrl+home").stands(1, 1)
}

// Marking down a column needs nothing but Space.
func TestSpaceGoesOnToTheNextUnit(t *testing.T) {
	d := winterDesk(t).keys("end space space").stands(3, 5).keys("space space").stands(4, 5)
	before := d.store.Seq()
	d.keys("space").shows("Đã ghi nhận rồi")
	if got := d.store.Seq() - before; got != 0 {
		t.Errorf("%d journal steps for what was in already", got)
	}
	marks, err := d.store.Marks(1)
	d.must(err)
	for u := range model.UnitID(4) {
		if m := marks[winter(u+1, model.At(2021, 2, 11, 16, 0))]; m.State != model.Done || m.Received != noon {
			t.Errorf("unit %d: %+v", u+1, m)
		}
	}
}

func TestShiftAndTheArrowsChooseABlock(t *testing.T) {
	d := winterDesk(t).keys("right right right down").stands(2, 4)
	d.keys("shift+down shift+right").shows("Đã chọn 4 phần việc")
	d.keys("shift+down").shows("Đã chọn 6 phần việc")
	d.keys("shift+up shift+left").shows("Đã chọn 2 phần việc")
	d.keys("shift+up shift+up").shows("Đã chọn 2 phần việc").stands(1, 4)
	d.keys("esc").hides("Đã chọn").stands(1, 4)
	before := d.store.Seq()
	d.keys("down shift+down shift+down shift+right space").hides("Đã chọn").stands(4, 5)
	if got := d.store.Seq() - before; got != 1 {
		t.Errorf("%d journal steps, want 1", got)
	}
	d.shows("4: 16:00 04/02", "4/4 = 100,00%", "3/4 = 75,00%")
	d.keys("ctrl+z").shows("1/4 = 25,00%", "0/4 = 0,00%")
}

// A block is added to what was chosen one by one.
func TestABlockKeepsWhatWasChosenBefore(t *testing.T) {
	d := winterDesk(t).keys("end ctrl+t down").shows("Đã chọn 1 phần việc").stands(3, 5)
	d.keys("shift+down").shows("Đã chọn 3 phần việc").keys("shift+up").shows("Đã chọn 2 phần việc")
	d.keys("up up ctrl+t").shows("Đã chọn 1 phần việc")
}

func TestOnlyWhoIsMissing(t *testing.T) {
	d := winterDesk(t).keys("end ctrl+f").shows("0/4 đã nộp · lọc: còn thiếu", "Tổng số 19")
	d.keys("left").shows("1/4 đã nộp · lọc: còn thiếu", "Xã Nậm Pha", "Xã Đắk Mông", "Thị trấn Sơn Hà", "Tổng số 19").hides("Đài Truyền thanh")
	d.keys("ctrl+home").shows("4/4 đã nộp", "không còn đơn vị nào thiếu").keys("space").shows("Kỳ này không còn đơn vị nào thiếu")
	d.keys("right").shows("2/3 đã nộp", "Thị trấn Sơn Hà").hides("Xã Đắk Mông", "Xã Nậm Pha")
	d.keys("ctrl+f").shows("Xã Đắk Mông").hides("lọc: còn thiếu").stands(4, 2)
}

// Under the filter a unit goes once it is marked, and the next key meets the
// next one, however fast it comes.
func TestMarkingUnderTheFilterSkipsNobody(t *testing.T) {
	d := winterDesk(t).keys("end ctrl+f ctrl+f ctrl+f ctrl+home end")
	d.keys("space").shows("1/4 đã nộp").hides("Đài Truyền thanh - Tr…").stands(1, 5)
	d.burst("space space")
	d.shows("3/4 đã nộp", "Thị trấn Sơn Hà").hides("Xã Nậm Pha", "Xã Đắk Mông ").stands(1, 5)
	d.keys("ctrl+z").shows("2/4 đã nộp", "Xã Đắk Mông")
	d.keys("ctrl+a").shows("Đã chọn 2 phần việc").keys("space").shows("4/4 đã nộp", "không còn đơn vị nào thiếu")
}

// What the store refuses is back among the missing.
func TestAMarkThatIsRefusedIsMissingStill(t *testing.T) {
	d := winterDesk(t)
	d.must(d.store.ClosePeriod(1, "1", model.At(2021, 2, 11, 16, 0), ""))
	d.keys("end ctrl+f space").shows("đã khóa sổ", "Đài Truyền thanh", "0/4 đã nộp").stands(1, 5)
}

// DOMAIN.md 4: exempt units are in no denominator, and late ones in one
// numerator only.
func TestTheFootTellsTheRatesOfPeriodsAndOfAll(t *testing.T) {
	d := winterDesk(t).keys("right")
	d.shows("khóa sổ", "4/4 = 100,00%", "2/3 = 66,67%", "1/3 = 33,33%", "1/4 = 25,00%", "8/19 = 42,11%", "đúng hạn 6/19 = 31,58%")
	d.golden("matrix-80")
	d.start(text.English, 120, 40)
	d.keys("f3 enter tab ctrl+home right down").golden("matrix-en-120")
	d.shows("≈ late 2 days", "(late by 2 days)", "– exempt", "closed", "All 5 periods: in 8/19")
}

func TestWhatEndsAColumnIsSaidOfTheCell(t *testing.T) {
	d := winterDesk(t).keys("right down").shows("≈ trễ 2 ngày", "trễ hạn · hạn 16:00 21/01", "(trễ 2 ngày)")
	d.keys("down").shows("được miễn", "22/01/2021: sạt lở đường", "(Trưởng phòng)")
	d.keys("space").shows("Đơn vị này được miễn")
	if m := d.mark(winter(3, kySo2)); m.Touched() {
		t.Errorf("recorded %+v", m)
	}
	d.keys("ctrl+home right right").shows("đúng hạn", "hạn gốc 16:00 28/01, gia hạn sau hạn")
	d.keys("right").shows("≈ trễ 1 phút")
}

func TestTheFilterIn80And120Columns(t *testing.T) {
	d := winterDesk(t).keys("end left ctrl+f")
	d.golden("matrix-lack-80")
	d.start(text.English, 120, 40)
	d.keys("f3 enter tab ctrl+home right right right ctrl+f").golden("matrix-lack-en-120")
}

// An obligation of one period has its rates below the units, and none on time
// where nothing is due.
func TestTheRatesOfOnePeriod(t *testing.T) {
	d := weeklyDesk(t).keys("down tab space").shows("1/4 đã nộp", "Đã nộp 1/4 = 25,00%").hides("đúng hạn 0")
	d.keys("ctrl+f").shows("lọc: còn thiếu").hides("✓ hoàn thành")
	if rows := d.matrix().rowsOf(); len(rows) != 3 {
		t.Errorf("%d units are missing, want 3\n%s", len(rows), d.screen())
	}
}

// Marking 200 units is one step of the journal.
func TestMarkingAWholeColumnIsOneStep(t *testing.T) {
	d := newDesk(t, func(d *desk) { withMatrix(d.t, d.store, 200) }).keys("f3 enter tab end ctrl+a").shows("Đã chọn 200 phần việc")
	before := d.store.Seq()
	d.keys("space").shows("200/200 đã nộp").hides("Đã chọn")
	if got := d.store.Seq() - before; got != 1 {
		t.Errorf("%d journal steps, want 1", got)
	}
	d.keys("ctrl+z").shows("0/200 đã nộp")
}

// A unit merged into another owes nothing afterwards: its cells are blank, and
// the cursor is seen on them (DOMAIN.md 14, case 22).
func TestTheCursorIsSeenOnWhatNobodyOwes(t *testing.T) {
	d := newDesk(t, withWinter, func(d *desk) {
		r, err := d.store.Roster()
		d.must(err)
		u, _ := r.Unit(4)
		u.Until, u.Successor = model.NewDate(2021, 1, 31), 3
		_, err = d.store.PutUnit(u)
		d.must(err)
	}).keys("f3 enter tab ctrl+end").stands(4, 5)
	d.shows("Thị trấn Sơn Hà: Đơn vị này không phải nộp kỳ này", "0/3 = 0,00%")
	if blank := d.app.theme.selected.Render(strings.Repeat(" ", periodWidth-1)); !strings.Contains(d.app.View().Content, blank) {
		t.Errorf("the cursor is not seen\n%s", d.screen())
	}
	d.keys("space").shows("Đơn vị này không phải nộp kỳ này").keys("ctrl+f").hides("Thị trấn Sơn Hà: ")
}

// What was extended bears a sign, which the help explains.
func TestWhatWasExtendedBearsASign(t *testing.T) {
	d := winterDesk(t)
	d.shows("✓»").keys("f1").shows("Trợ giúp").keys("end").shows("» được gia hạn")
}
