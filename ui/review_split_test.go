package ui

import (
	"strings"
	"testing"

	"congvan/model"
	"congvan/text"
)

// longText asks two things in its second clause.
var longText = strings.Replace(rimeText, "2. Báo cáo kết quả về",
	"2. Lập danh sách hộ chăn nuôi; báo cáo kết quả về", 1)

func TestAnObligationIsSplit(t *testing.T) {
	d := newDesk(t, withOffice, withCommunes).imports(longText)
	d.keys("end up up ctrl+t").shows("Tách nhiệm vụ 2 ─", "  2a    Lập danh sách hộ chăn nuôi;", "► 2b    báo cáo kết quả về Phòng")
	d.keys("up up enter").shows("► ? 2a ", "4 nhiệm vụ", "còn 2 chỗ", "✓ Đã tách nhiệm vụ 2 thành 2a và 2b").lit("2. Lập danh sách hộ chăn nuôi;")
	d.keys("tab").shows("► ? 2b ", "! Nhiệm vụ 2: “trước ngày").lit("2. Lập danh sách")
	d.keys("space").shows("► ? 2a ", "✓ 2b ")

	d.keys("ctrl+z").shows("? 2  ", "3 nhiệm vụ").hides("2a").keys("ctrl+t enter ctrl+s")
	d.shows("Cách hiểu “trước ngày").keys("right ctrl+s").shows("✓ Nhập văn bản 15/VHTT (4 nhiệm vụ)")
	got := d.stored(1)
	for _, id := range []string{"2a", "2b"} {
		o := got.Obligation(id)
		if o == nil || len(o.Units) != 3 || o.Deadline == nil || o.Deadline.Due != model.At(2021, 2, 20, 23, 59) {
			t.Errorf("obligation %s is %+v", id, o)
		}
	}
	if a, b := got.Obligation("2a"), got.Obligation("2b"); a.Text != "Lập danh sách hộ chăn nuôi" || a.Span[1] != b.Span[0] {
		t.Errorf("parts %+v and %+v", a, b)
	}
}

func TestWhatCannotBeSplitOrMerged(t *testing.T) {
	d := newDesk(t, withOffice, withCommunes).imports(rimeText)
	d.keys("end ctrl+t").shows("× Hãy đưa con trỏ tới nhiệm vụ cần tách.").keys("ctrl+g").shows("× Hãy đưa con trỏ tới nhiệm vụ cần gộp.")
	d.keys("up ctrl+t").shows("× Nội dung nhiệm vụ này không có chỗ nào để tách").keys("ctrl+g").shows("× Bên dưới không còn nhiệm vụ nào")
	words := strings.Replace(rimeText, "tháng 03/2021.\n", "tháng 03/2021 để Phòng Văn hóa và Thông tin tổng hợp báo cáo UBND huyện.\n", 1)
	d = newDesk(t, withOffice, withCommunes).imports(words)
	d.keys("end up up ctrl+g").shows("× Việc của cơ quan không gộp được")
	words = strings.Replace(words, "tổng hợp báo cáo", "tổng hợp, báo cáo", 1)
	d = newDesk(t, withOffice, withCommunes).imports(words)
	d.keys("end up ctrl+t").shows("× Việc của cơ quan không tách được").hides("Tách nhiệm vụ 3-own")
}

func TestObligationsAreMerged(t *testing.T) {
	d := newDesk(t, withOffice, withCommunes).imports(rimeText)
	d.keys("end up up ctrl+g").shows("Gộp nhiệm vụ 2 với nhiệm vụ 3 ─", "[2: 19/02]", "3: 4 kỳ: 16:00 04/03", "2: “trước ngày 20/02/2021”")
	d.keys("esc").shows("3 nhiệm vụ").keys("ctrl+g right ctrl+s").shows("► · 2 ", "không còn chỗ nào", "4 kỳ: 16:00 04/03", "2 nhiệm vụ · 15 phần việc", "Đã gộp nhiệm vụ 3 vào nhiệm vụ 2")
	d.lit("2. Báo cáo kết quả").lit("3. Báo cáo nhanh")
	d.keys("ctrl+z").shows("3 nhiệm vụ · 18 phần việc", "? 2 ").keys("ctrl+g right ctrl+s ctrl+s").shows("✓ Nhập văn bản 15/VHTT (2 nhiệm vụ)")
	o := d.stored(1).Obligation("2")
	if o.Kind != model.Recurring || !strings.HasPrefix(o.Text, "Báo cáo kết quả") || !strings.Contains(o.Text, "\nBáo cáo nhanh") || len(o.Units) != 3 {
		t.Errorf("merged to %+v", o)
	}
}

// What was decided of the time that a merge takes goes along.
func TestAMergeTakesDecisionsWithTheTime(t *testing.T) {
	d := newDesk(t, withOffice, withCommunes).imports(ofLastYear)
	d.keys("end up ctrl+l enter left tab x ctrl+s esc").shows("1 kỳ được gộp hoặc miễn").keys("up ctrl+g right ctrl+s ctrl+s")
	if o := d.stored(1).Obligation("2"); len(o.Decisions) != 1 || !o.Excused(o.Decisions[0].Period) {
		t.Errorf("merged to %+v", o)
	}
}

// What was not looked at before a merge is not looked at after it.
func TestAMergeKeepsItsDoubt(t *testing.T) {
	d := newDesk(t, withOffice, withCommunes).imports(rimeText)
	d.keys("end up up up ctrl+g ctrl+s").shows("► ? 1 ", "thường xuyên", "còn 1 chỗ")
	d = newDesk(t, withOffice, withCommunes).imports(rimeText)
	d.keys("tab space up ctrl+g ctrl+s").shows("► · 1 ", "không còn chỗ nào")
}

// What falls due alike is not asked about.
func TestPartsAreMergedAgain(t *testing.T) {
	d := newDesk(t, withOffice, withCommunes).imports(longText)
	d.keys("end up up ctrl+t enter ctrl+g").shows("3 nhiệm vụ", "Đã gộp nhiệm vụ 2b vào nhiệm vụ 2;").hides("Lấy thời hạn", " 2a ")
}

// A part of a stored obligation keeps its marks, in the first part.
func TestASplitKeepsItsMarks(t *testing.T) {
	d := newDesk(t, withOffice, withWeekly, withMarks)
	d.keys("f3 ctrl+e").obligation(1).keys("enter tab").types(". Gửi kèm danh sách").keys("ctrl+s ctrl+t enter ctrl+s")
	d.hides("Xin xác nhận", "┌─ Sửa văn bản").shows("✓ Sửa văn bản 12/VHTT")
	v := d.stored(1)
	if got := d.counted(); got != 4 || v.Obligation("1a") == nil || v.Obligation("1b").Text != "Gửi kèm danh sách" {
		t.Errorf("%d marks count; %+v", got, v.Obligations)
	}
	marks, err := d.store.Marks(1)
	d.must(err)
	for a := range marks {
		if a.Obligation != "1a" {
			t.Errorf("a mark is under %s", a.Obligation)
		}
	}
}

func TestAMergeThatLosesMarksAsksFirst(t *testing.T) {
	d := newDesk(t, withOffice, withWeekly, withMarks)
	d.must(d.store.Mark([]model.AssignmentID{{Directive: 1, Obligation: "2", Unit: 2}}, model.MarkChange{State: model.Done}))
	d.keys("f3 ctrl+e").obligation(1).keys("ctrl+g ctrl+s ctrl+s").shows("1 ghi nhận sẽ không còn được tính").keys("enter")
	if got := d.counted(); got != 4 {
		t.Errorf("%d marks count", got)
	}
	d.keys("ctrl+z")
	if got := d.counted(); got != 5 {
		t.Errorf("after undo %d marks count", got)
	}
}

// A new obligation merged with a stored one below takes its place.
func TestAMergeTakesTheStoredOnesPlace(t *testing.T) {
	d := newDesk(t, withOffice, withWeekly, withMarks)
	d.keys("f3 ctrl+e").obligation(1).keys("enter tab").types("; gửi danh sách").keys("ctrl+s ctrl+t enter down ctrl+g right ctrl+s")
	d.shows("✓ Đã gộp nhiệm vụ 2 vào nhiệm vụ 1b").keys("ctrl+s").hides("Xin xác nhận", "┌─ Sửa văn bản")
	if got := d.counted(); got != 4 || d.stored(1).Obligation("1b").Kind != model.Ongoing {
		t.Errorf("%d marks count", got)
	}
}

func TestSplitGolden(t *testing.T) {
	for _, g := range []struct {
		name          string
		lang          text.Lang
		width, height int
		keys          string
	}{
		{"split-80", text.Vietnamese, 80, 24, "end up up ctrl+t"},
		{"merge-en-120", text.English, 120, 40, "end up up ctrl+g"},
	} {
		d := newDesk(t, withOffice, withCommunes)
		d.start(g.lang, g.width, g.height)
		d.keys("ctrl+o").screen()
		d.paste(longText).keys("ctrl+s " + g.keys).golden(g.name)
	}
}
