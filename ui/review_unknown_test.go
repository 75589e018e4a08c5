package ui

import (
	"slices"
	"strings"
	"testing"

	"congvan/intake"
	"congvan/model"
	"congvan/text"
)

// strangeText names two units that nobody knows, one of them twice.
var strangeText = strings.NewReplacer(
	"1. Tuyên truyền", "1. Trạm Y tế xã Nậm Pha tuyên truyền",
	"2. Báo cáo kết quả về Phòng Văn hóa và Thông tin trước ngày 20/02/2021", "2. Trạm Y tế xã Nậm Pha, Công an huyện báo cáo kết quả trước 16h00 ngày 20/02/2021",
).Replace(rimeText)

func TestAnUnknownNameIsAskedOnce(t *testing.T) {
	d := newDesk(t, withOffice, withCommunes).imports(strangeText)
	d.keys("tab").shows("► ? 1 ", "còn 2 chỗ cần xem", "Trạm Y tế xã Nậm Pha – nhấn Ctrl+R để xác định", "? 2 nơi nhận chưa rõ")
	d.keys("ctrl+r").shows("Xác định nơi nhận ─", "“Trạm Y tế xã Nậm Pha” là đơn vị hay nhóm nào?", "Nhiệm vụ 1, 2 · còn 2 tên chưa rõ", "► Xã Nậm Pha")
	d.types("dai").shows("► Đài Truyền thanh").keys("enter")
	d.shows("“Công an huyện” là đơn vị hay nhóm nào?", "✓ Ghi “Trạm Y tế xã Nậm Pha” là tên gọi khác của Đài Truyền th")
	d.types("xa").keys("enter").hides("Xác định nơi nhận ─").shows("· 1 ", "không còn chỗ nào cần xem", "✓ Ghi “Công an huyện” là tên gọi khác của UBND các xã, thị trấn")
	d.keys("ctrl+r").shows("× Không có nơi nhận nào chưa rõ.").keys("ctrl+s").shows("✓ Nhập văn bản 15/VHTT")
	if o := d.stored(1).Obligation("2"); !slices.Equal(o.Units, []model.UnitID{1, 2, 3, 4}) || o.Who[0] != "Trạm Y tế xã Nậm Pha" {
		t.Errorf("asked are %+v", o)
	}

	d.imports(strings.Replace(strangeText, "15/VHTT", "16/VHTT", 1)).hides("chưa rõ").keys("esc esc enter")
	d.keys("ctrl+z ctrl+z").shows("Hoàn tác: Ghi “Công an huyện”").imports(strangeText).shows("còn 1 ").keys("tab").shows("Chưa rõ là đơn vị nào: Công an huyện")
}

func TestANameIsTakenBackInTheDraft(t *testing.T) {
	d := newDesk(t, withOffice, withCommunes).imports(strangeText)
	d.keys("tab ctrl+r enter").shows("“Công an huyện”").keys("esc").shows("► · 1 ", "còn 1 chỗ").keys("ctrl+z")
	d.shows("► ? 1 ", "còn 2 chỗ", "✓ Hoàn tác: Ghi “Trạm Y tế xã Nậm Pha”")
	roster, err := d.store.Roster()
	d.must(err)
	if _, err := roster.Named("Trạm Y tế xã Nậm Pha", 0); err == nil {
		t.Error("the unit still has the name")
	}
}

func TestAnUnknownNameIsNoneOfOurs(t *testing.T) {
	d := newDesk(t, withOffice, withCommunes).imports(strangeText)
	d.keys("tab ctrl+r ctrl+d").shows("“Công an huyện” là", "“Trạm Y tế xã Nậm Pha” không phải đơn vị cần theo dõi").keys("esc")
	d.shows("· 1 ", "còn 1 chỗ", "Trạm Y tế xã Nậm Pha").hides("chưa rõ: Trạm").keys("ctrl+z").shows("chưa rõ: Trạm", "còn 2 chỗ")
	d.keys("ctrl+r ctrl+d ctrl+d").hides("Xác định nơi nhận ─").shows("không còn chỗ nào").keys("ctrl+s").shows("✓ Nhập văn bản 15/VHTT").hides("chưa rõ")
	if o := d.stored(1).Obligation("1"); len(o.Units) != 0 || len(o.Unresolved) != 0 || len(o.Who) != 1 {
		t.Errorf("asked are %+v", o)
	}
}

// Capitals and signs make no other name.
func TestOneNameInTwoWritingsIsAskedOnce(t *testing.T) {
	for _, keys := range []string{"ctrl+d", "tab", "enter"} {
		d := newDesk(t, withOffice)
		d.run(d.app.reviewDraft(intake.Draft{
			Kind: intake.DirectiveKind, Text: "…", Directive: model.Directive{
				Direction: model.In, Number: "15", Subject: "rét đậm", Obligations: []model.Obligation{
					{ID: "1", Text: "phát tin", Who: []string{"Trạm Y tế"}, Kind: model.Ongoing},
					{ID: "2", Text: "báo cáo", Who: []string{"TRẠM Y TẾ:"}, Kind: model.Ongoing},
				},
			},
		}, nil))
		d.shows("còn 2 chỗ").keys("tab ctrl+r").shows("Nhiệm vụ 1, 2 · còn 1 tên chưa rõ").keys(keys).hides("Xác định nơi nhận ─").shows("không còn chỗ nào")
	}
}

func TestAnUnknownNameIsLeftOpen(t *testing.T) {
	d := newDesk(t, withOffice, withCommunes).imports(strangeText)
	d.keys("tab ctrl+r tab").shows("“Công an huyện” là", "còn 1 tên chưa rõ").keys("tab").shows("✓ 1 ", "không còn chỗ nào", "? 2 nơi nhận chưa rõ")
	d.keys("ctrl+s").hides("chưa xem").shows("? 2 nơi nhận chưa rõ")
	if o := d.stored(1).Obligation("2"); !slices.Equal(o.Unresolved, []string{"Trạm Y tế xã Nậm Pha", "Công an huyện"}) {
		t.Errorf("asked are %+v", o)
	}
}

func TestAnUnknownNameIsANewUnit(t *testing.T) {
	d := newDesk(t, withOffice, withCommunes).imports(strangeText)
	d.keys("tab ctrl+r ctrl+n").shows("Trạm Y tế xã Nậm Pha").keys("esc").shows("Xác định nơi nhận ─").keys("ctrl+n")
	d.clears().types("Trạm Y tế Nậm Pha").keys("ctrl+s").shows("“Công an huyện” là", "Thêm đơn vị Trạm Y tế Nậm Pha").keys("esc")
	d.shows("· 1 ", "1 đơn vị × 1 kỳ")
	roster, err := d.store.Roster()
	d.must(err)
	if ids, err := roster.Named("Trạm Y tế xã Nậm Pha", 0); err != nil || roster.Name(ids[0]) != "Trạm Y tế Nậm Pha" {
		t.Errorf("the writing means %v (%v)", ids, err)
	}
	d.keys("ctrl+z").shows("chưa rõ: Trạm", "Hoàn tác: Thêm đơn vị")
}

func TestAnUnknownNameIsANewGroup(t *testing.T) {
	d := newDesk(t, withOffice)
	d.imports(rimeText).keys("tab ctrl+r ctrl+g").shows("UBND các xã, thị trấn").keys("tab tab").types("Xã Nậm Pha; Xã Đắk Mông").keys("ctrl+s")
	d.shows("Thêm nhóm UBND các xã, thị trấn", "còn 1 chỗ", "3 nhiệm vụ · 12 phần việc").hides("Xác định nơi nhận ─", "chưa rõ")
}

// A name that several bear already cannot mean one of them: the document is
// worded so that it is understood.
func TestASharedNameIsReworded(t *testing.T) {
	d := newDesk(t, withOffice, withCommunes)
	for _, name := range []string{"Trạm Y tế I", "Trạm Y tế II"} {
		_, err := d.store.PutUnit(model.Unit{Name: name, Aliases: []string{"Trạm Y tế xã Nậm Pha"}, Order: 9})
		d.must(err)
	}
	d.start(text.Vietnamese, 80, 24)
	d.imports(strangeText).keys("tab ctrl+r").shows("► Trạm Y tế I ", "  Trạm Y tế II ").keys("down enter").shows("chỉ ghi Trạm Y tế II cho văn bản này").keys("esc")
	d.shows("· 1 ", "Trạm Y tế II").keys("ctrl+s enter")
	if o := d.stored(1).Obligation("1"); !slices.Equal(o.Units, []model.UnitID{6}) || !slices.Equal(o.Who, []string{"Trạm Y tế II"}) {
		t.Errorf("asked are %+v", o)
	}
}

// A stored document takes over what becomes known, with all it has.
func TestAStoredDocumentLearnsToo(t *testing.T) {
	d := newDesk(t, withOffice, withWeekly, withMarks)
	d.keys("f3 ctrl+e").obligation(3).shows("chưa rõ: Sở Y tế").keys("ctrl+r").types("mong").keys("enter").hides("Xác định nơi nhận ─", "chưa rõ: Sở")
	d.keys("ctrl+s").shows("✓ Sửa văn bản 12/VHTT")
	if o := d.stored(1).Obligation("3"); !slices.Equal(o.Units, []model.UnitID{1, 2, 3}) || len(o.Unresolved) != 0 {
		t.Errorf("asked are %+v", o)
	}
	if got := d.counted(); got != 4 {
		t.Errorf("%d marks count", got)
	}
}

// Keys that come faster than the file answers name one unit once.
func TestAnUnknownNameIsNamedOnce(t *testing.T) {
	d := newDesk(t, withOffice, withCommunes).imports(strangeText)
	seq := d.store.Seq()
	d.keys("tab ctrl+r").burst("enter enter enter ctrl+n ctrl+g").shows("“Công an huyện” là")
	if got := d.store.Seq() - seq; got != 1 {
		t.Errorf("%d steps, want 1", got)
	}
}

// Nor do they answer the question that follows.
func TestKeysAheadSkipNoUnknownName(t *testing.T) {
	for _, keys := range []string{"enter tab", "enter ctrl+d"} {
		d := newDesk(t, withOffice, withCommunes).imports(strangeText)
		d.keys("tab ctrl+r").burst(keys).shows("“Công an huyện” là", "còn 1 tên chưa rõ").keys("esc").shows("còn 1 chỗ")
	}
}

// The file stays as another change has left it.
func TestANameIsNotTakenBackAfterAnotherChange(t *testing.T) {
	d := newDesk(t, withOffice, withCommunes).imports(strangeText)
	d.keys("tab ctrl+r enter esc")
	_, err := d.store.PutUnit(model.Unit{Name: "Sở Y tế"})
	d.must(err)
	seq := d.store.Seq()
	d.keys("ctrl+z").shows("× Sau đó tệp đã có thay đổi khác")
	if d.store.Seq() != seq {
		t.Error("another change was taken back")
	}
}

func TestTheDialogsOfTheReviewFitEveryWindow(t *testing.T) {
	for _, lang := range []text.Lang{text.Vietnamese, text.English} {
		for _, keys := range []string{
			"ctrl+a", "tab ctrl+r", "tab ctrl+r z z", "tab ctrl+r ctrl+g", "end up ctrl+p", "end up up ctrl+t", "end up up ctrl+g", "tab space space ctrl+s",
		} {
			d := newDesk(t, withOffice, withCommunes)
			d.start(lang, 80, 24)
			d.imports(strings.Replace(strangeText, "báo cáo kết quả", "báo cáo kết quả; lập danh sách", 1)).keys(keys)
			if len(d.app.dialogs) < 2 {
				t.Errorf("%q opens nothing", keys)
			}
			for _, size := range [][2]int{{80, 24}, {81, 25}, {99, 30}, {120, 40}, {200, 60}} {
				d.resize(size[0], size[1])
				d.screen()
			}
		}
	}
}

func TestUnknownGolden(t *testing.T) {
	for _, g := range []struct {
		name          string
		lang          text.Lang
		width, height int
	}{
		{"unknown-80", text.Vietnamese, 80, 24},
		{"unknown-en-120", text.English, 120, 40},
	} {
		d := newDesk(t, withOffice, withCommunes)
		d.start(g.lang, g.width, g.height)
		d.keys("ctrl+o").screen()
		d.paste(strangeText).keys("ctrl+s tab ctrl+r").golden(g.name)
	}
}
