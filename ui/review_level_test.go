package ui

import (
	"strings"
	"testing"

	"congvan/intake"
	"congvan/model"
	"congvan/text"
)

// doubtfulText leaves the number blank, asks a day off, and names one unit that
// nobody knows: three places to look at.
var doubtfulText = strings.NewReplacer(
	"Số: 15/VHTT", "Số: /VHTT",
	"1. Tuyên truyền", "1. Trạm Y tế xã Nậm Pha tuyên truyền",
	"trước ngày 20/02/2021", "trước 16h00 ngày 20/01/2021",
).Replace(rimeText)

func (d *desk) lit(words string) *desk {
	d.t.Helper()
	return d.shows("▌ " + words)
}

func TestTabGoesThroughWhatIsToBeChecked(t *testing.T) {
	d := newDesk(t, withOffice, withCommunes).imports(doubtfulText)
	d.shows("· còn 3 chỗ cần xem ─", "! Số văn bản để trống", "? Số ", "· Ký hiệu ")
	d.keys("tab").shows("► ? 1 ", "Chưa rõ là đơn vị nào: Trạm Y tế xã Nậm Pha").lit("1. Trạm Y tế xã Nậm Pha tuyên truyền")
	d.keys("tab").shows("► ? 2 ", "! Nhiệm vụ 2: hạn 16h00 ngày 20/01/2021").lit("2. Báo cáo kết quả")
	d.keys("tab").shows("► ? Số ", "! Số văn bản để trống")
	d.keys("shift+tab").shows("► ? 2 ").keys("shift+tab").shows("► ? 1 ")
	d.keys("end tab").shows("► ? Số ", "│   UBND HUYỆN SƠN HÀ  ").keys("end shift+tab").shows("► ? 2 ")
}

// A warning and its field are one place, wherever the focus is.
func TestAWarningIsSettledWithItsField(t *testing.T) {
	d := newDesk(t, withOffice, withCommunes).imports(doubtfulText)
	d.keys("home").shows("► ! Số văn bản để trống").keys("space").shows("còn 2 chỗ cần xem", "► ? 1 ")
	d.keys("home").shows("► ✓ Số văn bản để trống")
	d.keys("space").shows("còn 3 chỗ cần xem", "► ! Số văn bản để trống")
}

func TestAFormSettlesItsPlace(t *testing.T) {
	d := newDesk(t, withOffice, withCommunes).imports(doubtfulText)
	d.keys("tab enter esc").shows("còn 3 chỗ cần xem")
	d.keys("enter ctrl+s").shows("còn 2 chỗ cần xem", "► ✓ 1 ")
	d.keys("ctrl+z").shows("còn 3 chỗ cần xem", "► ? 1 ")
	d.keys("shift+tab enter").types("15").keys("ctrl+s").shows("còn 2 chỗ cần xem", "► ✓ Số               15").hides("để trống")
}

func TestWhatIsSureIsFoldedAway(t *testing.T) {
	d := newDesk(t, withOffice, withCommunes).imports(doubtfulText)
	d.keys("ctrl+a").shows("? Số ", "? 1 ", "? 2 ", "1 mục không cần xem đã thu gọn", "✓ Đã nhận 1").hides("Ký hiệu", "Người ký", "· 3 ")
	d.keys("space").hides("? Số ", "Số văn bản để trống").shows("► ? 1 ")
	d.keys("space space").shows("không còn chỗ nào cần xem ─", "Đã xem hết các chỗ cần xem").hides("? 1  ", "? 2  ")
	d.keys("tab").shows("× Không còn chỗ nào cần xem.")
	d.keys("ctrl+a end").shows("✓ Ghi chú", "✓ 1 ", "✓ 2 ", "✓ 3 ")
	d.keys("ctrl+s").shows("✓ Nhập văn bản …/VHTT").hides("chưa xem")
}

// Whatever settles the place in focus, the focus goes on where the rest is
// folded away.
func TestTheFocusStaysAmongWhatIsLeft(t *testing.T) {
	d := newDesk(t, withOffice, withCommunes).imports(doubtfulText)
	d.keys("ctrl+a tab enter ctrl+s").shows("còn 2 chỗ", "► ? 2 ")
	d = newDesk(t, withOffice, withCommunes).imports(doubtfulText)
	d.keys("ctrl+a tab ctrl+r ctrl+d").shows("còn 2 chỗ", "► ? 2 ").lit("2. Báo cáo kết quả")
}

func TestKeepingAsksOnceOverWhatWasNotSeen(t *testing.T) {
	d := newDesk(t, withOffice, withCommunes).imports(doubtfulText)
	d.keys("ctrl+s").shows("Còn 3 chỗ chưa xem. Vẫn lưu?").keys("esc").shows("Xem lại trước khi lưu")
	d.keys("tab space ctrl+s").shows("Còn 2 chỗ chưa xem. Vẫn lưu?").keys("esc ctrl+s")
	d.shows("✓ Nhập văn bản …/VHTT").hides("Xin xác nhận", "Xem lại")
}

// Others than those that were asked about are asked about, be they as many.
func TestKeepingAsksOverOtherPlaces(t *testing.T) {
	d := newDesk(t, withOffice, withCommunes).imports(doubtfulText)
	d.keys("tab space ctrl+s").shows("Còn 2 chỗ chưa xem").keys("esc")
	r := d.app.dialogs[len(d.app.dialogs)-1].(*review)
	rows := r.rows()
	for i := range rows {
		if rows[i].grade == isSeen && !rows[i].isNote() {
			r.unsettle(rows[i].place)
		}
	}
	d.keys("space").shows("còn 2 chỗ").keys("ctrl+s").shows("Còn 2 chỗ chưa xem. Vẫn lưu?").keys("esc ctrl+s").shows("✓ Nhập văn bản")
}

// An answer that settles a warning settles the doubt that came from it.
func TestAnAnswerSettlesItsDoubt(t *testing.T) {
	d := newDesk(t, withOffice, withCommunes).imports(rimeText)
	d.keys("end").shows("còn 1 chỗ cần xem", "? 2 ").keys("ctrl+s").shows("Cách hiểu “trước ngày").keys("ctrl+s")
	d.shows("✓ Nhập văn bản 15/VHTT").hides("Xin xác nhận")
}

func TestADoubtWithoutAWarningIsAPlace(t *testing.T) {
	d := newDesk(t, withOffice)
	d.run(d.app.reviewDraft(intake.Draft{
		Kind: intake.DirectiveKind, Text: "Số: 15/VHTT", Directive: model.Directive{Direction: model.In, Number: "15", Subject: "rét | đậm"},
		Doubts: map[string]bool{intake.SubjectField: true},
	}, nil))
	d.shows("còn 1 chỗ cần xem", "· Số ", "? Trích yếu").keys("tab").shows("? Máy đọc chưa chắc; xin đối chiếu với văn bản.", "rét | đậm")
	d.keys("space").shows("không còn chỗ nào cần xem", "✓ Trích yếu")
}

// An official document in which nothing asked was found: the list itself is the
// place.
func TestNothingFoundIsAPlace(t *testing.T) {
	d := newDesk(t, withOffice)
	d.run(d.app.reviewDraft(intake.Draft{
		Kind: intake.DirectiveKind, Text: "Số: 15/VHTT", Directive: model.Directive{Direction: model.In, Number: "15", Subject: "rét đậm"},
		Warnings: []intake.Warning{{Code: intake.NoObligation}, {Code: intake.RemovedSigns, Args: []string{"3"}}, {Code: intake.NoAddressee, Args: []string{"9"}}},
	}, nil))
	d.shows("còn 2 chỗ cần xem", "! Đã bỏ 3 ký tự lạ", "! Không thấy nhiệm vụ nào").keys("tab").shows("► ? Nhiệm vụ ").keys("tab").shows("► ! Đã bỏ 3 ký tự")
	d.keys("ctrl+a").shows("? Nhiệm vụ ", "! Đã bỏ 3 ký tự").keys("space").shows("► ? Nhiệm vụ ", "còn 1 chỗ").keys("space").shows("✓ Nhiệm vụ ", "không còn chỗ nào")
}

func TestAHandMadeDocumentHasNoLevels(t *testing.T) {
	d := newDesk(t, withOffice, withWeekly)
	d.keys("f3 ctrl+n").hides("· Số", "còn ").keys("space").shows("× Chỉ văn bản vừa được máy đọc")
	d.keys("tab").shows("× Chỉ văn bản vừa").keys("ctrl+a").shows("× Chỉ văn bản vừa").keys("esc")
	d.keys("ctrl+e").hides("· Số", "cần xem").shows("Sửa văn bản 12/VHTT ─")
}

func TestLevelsGolden(t *testing.T) {
	for _, g := range []struct {
		name          string
		lang          text.Lang
		width, height int
		keys          string
	}{
		{"levels-80", text.Vietnamese, 80, 24, "tab space"},
		{"levels-folded-80", text.Vietnamese, 80, 24, "ctrl+a tab"},
		{"levels-en-120", text.English, 120, 40, "tab tab space"},
		{"levels-folded-en-120", text.English, 120, 40, "tab space ctrl+a"},
	} {
		d := newDesk(t, withOffice, withCommunes)
		d.start(g.lang, g.width, g.height)
		d.keys("ctrl+o").screen()
		d.paste(doubtfulText).keys("ctrl+s " + g.keys).golden(g.name)
	}
}

// To have looked at a draft is work: leaving asks before it is lost.
func TestLeavingAsksBeforeWhatWasSeenIsLost(t *testing.T) {
	for _, keys := range []string{"tab space", "ctrl+a"} {
		d := newDesk(t, withOffice, withCommunes).imports(rimeText).keys(keys)
		d.keys("esc").shows("Bản nháp chưa được lưu").keys("esc").shows("Xem lại trước khi lưu").keys("esc enter").hides("Xem lại trước khi lưu")
	}
	for _, keys := range []string{"", "tab space shift+tab space"} {
		newDesk(t, withOffice, withCommunes).imports(rimeText).keys(keys).keys("esc").hides("Bản nháp chưa được lưu", "Xem lại trước khi lưu")
	}
}
