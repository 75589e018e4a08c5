package ui

import (
	"slices"
	"strings"
	"testing"

	"congvan/model"
	"congvan/text"
)

func TestPickingAddressees(t *testing.T) {
	d := newDesk(t, withOffice, withCommunes).imports(rimeText)
	d.keys("end up ctrl+p").shows("Giao nhiệm vụ 3 cho ─", "► [x] UBND các xã, thị trấn", "nhóm 3 đơn vị", "[ ] Đài Truyền thanh", "Đã chọn 1 mục = 3 đơn vị")
	d.keys("space").types("nam").shows("► [ ] Xã Nậm Pha").hides("Thị trấn Sơn Hà").keys("space").shows("[x] Xã Nậm Pha", "[ ] Thị trấn Sơn Hà", "Đã chọn 1 mục = 1 đơn vị")
	d.types("daitruyen").shows("► [ ] Đài Truyền thanh").hides("Xã Nậm Pha").keys("space enter")
	d.shows("► · 3 ", "Đài Truyền thanh …", "2 đơn vị × 4 kỳ = 8 phần việc").keys("ctrl+p").shows("► [x] Đài Truyền thanh", "[x] Xã Nậm Pha", "[ ] UBND các xã")

	d.keys("esc ctrl+s right ctrl+s").shows("✓ Nhập văn bản 15/VHTT")
	o := d.stored(1).Obligation("3")
	if want := []string{"Đài Truyền thanh - Truyền hình huyện", "Xã Nậm Pha"}; !slices.Equal(o.Who, want) || len(o.Units) != 2 || o.Unresolved != nil {
		t.Errorf("asked are %+v", o)
	}
}

// Picking says nothing of the deadline, nor of names that stay unknown.
func TestPickingSettlesOnlyAddressees(t *testing.T) {
	d := newDesk(t, withOffice, withCommunes).imports(rimeText)
	d.keys("tab ctrl+p").types("dai").keys("space enter").shows("► ? 2 ", "19 phần việc", "còn 1 chỗ")
	d = newDesk(t, withOffice, withCommunes).imports(strings.Replace(rimeText, "1. Tuyên truyền", "1. Trạm Y tế tuyên truyền", 1))
	d.keys("end up up up ctrl+p").types("mong").keys("space enter").shows("► ? 1 ", "còn 2 chỗ")
	d.keys("ctrl+p").types("tram").keys("space enter").shows("► · 1 ", "Xã Đắk Mông", "còn 1 chỗ")
}

// Nothing changed is no edit; what the text names stays as it is written.
func TestPickingKeepsWhatIsWritten(t *testing.T) {
	d := newDesk(t, withOffice, withCommunes)
	words := strings.Replace(rimeText, "1. Tuyên truyền", "1. UBND xã Nậm Pha, Trạm Y tế tuyên truyền", 1)
	d.imports(words).keys("end up up up ctrl+p enter").keys("esc esc").hides("Bỏ những gì đã sửa").keys("esc")
	d.imports(words).keys("end up up up ctrl+p").shows("[x] Xã Nậm Pha", "[x] “Trạm Y tế”", "chưa rõ  │").types("mong").keys("space enter")
	d.keys("end up up up").shows("UBND xã Nậm Pha; Trạm Y tế; Xã Đắk Mông").keys("ctrl+s right ctrl+s enter")
	o := d.stored(1).Obligation("1")
	if want := []string{"UBND xã Nậm Pha", "Trạm Y tế", "Xã Đắk Mông"}; !slices.Equal(o.Who, want) || len(o.Units) != 2 || len(o.Unresolved) != 1 {
		t.Errorf("asked are %+v\n%s", o, d.screen())
	}
}

func TestPickingInTheForm(t *testing.T) {
	d := newDesk(t, withOffice, withCommunes)
	d.keys("f3 ctrl+n ctrl+n tab").types("Báo cáo").keys("tab ctrl+p").shows("Giao nhiệm vụ 1 cho", "Chưa chọn đơn vị nào").types("cacxa").shows("[ ] UBND các xã")
	d.hides("Xã Nậm Pha").keys("space").shows("► [x] UBND các xã, thị trấn").keys("enter").shows("UBND các xã, thị trấn", "= 3 đơn vị × 1 kỳ")
	d.types("; Xã Nậm Pha; Trạm").keys("ctrl+p").shows("[x] UBND các xã", "[x] Xã Nậm Pha", "[x] “Trạm”").keys("esc ctrl+s ctrl+s").shows("✓ Nhập văn bản")
	if o := d.stored(1).Obligation("1"); len(o.Who) != 3 || len(o.Units) != 3 || len(o.Unresolved) != 1 {
		t.Errorf("asked are %+v", o)
	}
}

// Two of one name cannot be told apart by it.
func TestANamesakeIsNotPicked(t *testing.T) {
	d := newDesk(t, withOffice, withCommunes)
	_, err := d.store.PutUnit(model.Unit{Name: "Xã Nậm Pha", Order: 9})
	d.must(err)
	_, err = d.store.PutGroup(model.Group{Name: "Cụm thi đua"})
	d.must(err)
	d.start(text.Vietnamese, 80, 24)
	d.imports(rimeText).keys("end up ctrl+p").types("nampha").keys("space").shows("× “Xã Nậm Pha” trùng tên với nơi khác").hides("[x] Xã Nậm Pha")
	d.clears().types("thidua").keys("space").shows("× Nhóm này không có đơn vị nào").clears().types("zzz").shows("Không có đơn vị hay nhóm nào tên như vậy.").keys("space enter")
	d.shows("3 đơn vị × 4 kỳ")
}

// A stored document keeps the units it was given, also those that no words of
// its name.
func TestPickingKeepsGivenUnits(t *testing.T) {
	d := newDesk(t, withOffice, withWeekly, withMarks)
	d.keys("f3 ctrl+e").obligation(3).keys("ctrl+p").shows("[x] Đài Truyền thanh", "[x] Xã Nậm Pha", "[ ] Xã Đắk Mông", "Đã chọn 2 mục = 2 đơn vị")
	d.types("mong").keys("space enter ctrl+s").shows("✓ Sửa văn bản 12/VHTT")
	if o := d.stored(1).Obligation("3"); !slices.Equal(o.Units, []model.UnitID{1, 2, 3}) || len(o.Who) != 3 {
		t.Errorf("asked are %+v", o)
	}
	d.keys("ctrl+e").obligation(1).keys("ctrl+p").shows("[x] “các đơn vị”").types("son ha").keys("home space")
	d.keys("enter ctrl+s")
	if got := d.counted(); got != 4 {
		t.Errorf("%d marks count\n%s", got, d.screen())
	}
}

func TestPickingFromAnEmptyFile(t *testing.T) {
	d := newDesk(t).keys("esc f3 ctrl+n ctrl+n ctrl+p").shows("× Chưa có đơn vị nào trong tệp")
	d.keys("esc ctrl+p").shows("× Hãy đưa con trỏ tới nhiệm vụ")
}

func TestPickerGolden(t *testing.T) {
	for _, g := range []struct {
		name          string
		lang          text.Lang
		width, height int
		keys          string
	}{
		{"picker-80", text.Vietnamese, 80, 24, "end up ctrl+p down space"},
		{"picker-en-120", text.English, 120, 40, "end up ctrl+p n a m"},
	} {
		d := newDesk(t, withOffice, withCommunes)
		d.start(g.lang, g.width, g.height)
		d.keys("ctrl+o").screen()
		d.paste(rimeText).keys("ctrl+s " + g.keys).golden(g.name)
	}
}

// A group that was renamed since takes nobody away, in the form or the picker.
func TestUnitsStayWhenTheirGroupIsRenamed(t *testing.T) {
	for _, c := range []struct {
		name, keys string
		want       []model.UnitID
	}{
		{"form", "enter tab tab end ; space Đ à i space T r u y ề n space t h a n h space - space T r u y ề n space h ì n h space h u y ệ n ctrl+s", []model.UnitID{1, 2, 3, 4}},
		{"picker", "ctrl+p d a i space enter", []model.UnitID{1, 2, 3, 4}},
		{"picker that lets one go", "ctrl+p m o n g space enter", []model.UnitID{2, 4}},
		{"form with the picker that lets one go", "enter ctrl+p m o n g space enter ctrl+s", []model.UnitID{2, 4}},
	} {
		d := newDesk(t, withOffice, withCommunes).imports(ofLastYear).keys("ctrl+s")
		r, err := d.store.Roster()
		d.must(err)
		g := r.Groups()[0]
		g.Name, g.Aliases = "Các xã, phường", nil
		_, err = d.store.PutGroup(g)
		d.must(err)
		d.restart()
		d.keys("f3 ctrl+e").obligation(3).keys(c.keys).keys("ctrl+s").shows("✓ Sửa văn bản 15/VHTT")
		if o := d.stored(1).Obligation("3"); !slices.Equal(o.Units, c.want) || o.Unresolved != nil {
			t.Errorf("%s: asked are %v %q %q\n%s", c.name, o.Units, o.Who, o.Unresolved, d.screen())
		}
	}
}
