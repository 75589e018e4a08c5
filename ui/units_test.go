package ui

import (
	"testing"

	"congvan/model"
)

func withGroup(d *desk) {
	d.t.Helper()
	g := model.Group{Name: "UBND các xã, thị trấn", Members: []model.UnitID{2, 3}}
	if _, err := d.store.PutGroup(g); err != nil {
		d.t.Fatal(err)
	}
}

// withOverdue asks the two communes for a report whose hour has passed.
func withOverdue(d *desk) {
	d.t.Helper()
	dir := model.Directive{
		Direction: model.Out, Number: "12", Symbol: "VHTT", Date: model.NewDate(2021, 2, 1), Subject: "báo cáo tuyên truyền",
		Obligations: []model.Obligation{{
			ID: "1", Text: "Gửi báo cáo", Who: []string{"UBND các xã, thị trấn"}, Units: []model.UnitID{2, 3}, Kind: model.Once, Report: true,
			Deadline: &model.Deadline{Phrase: "trước 16h00 ngày 04/02/2021", Due: model.At(2021, 2, 4, 16, 0)},
		}},
	}
	if _, err := d.store.AddDirective(dir, "1. Gửi báo cáo"); err != nil {
		d.t.Fatal(err)
	}
}

func TestUnitsAreFoundWithoutDiacritics(t *testing.T) {
	d := newDesk(t, withLocalities, withGroup)
	d.keys("f5").shows("Đơn vị (5)", "Nhóm đơn vị (1)", "● Phòng Văn hóa và Thông tin", "UBND xã Bản Bo", "cơ quan mình")
	d.keys("ctrl+f").types("dak").shows("Tìm: dak", "UBND xã Đắk Sơn").hides("Bản Bo", "Bình Lư")
	if d.app.View().Cursor == nil {
		t.Error("the cursor does not follow the search field")
	}
	d.types("x").shows("Không có mục nào khớp với “dakx”. Bấm Esc")
	d.keys("backspace enter").hides("Bản Bo").keys("esc").shows("UBND xã Bản Bo").hides("Tìm: dak")
	d.keys("ctrl+f").paste("đắk").shows("Tìm: đắk", "Đắk Sơn").hides("Bản Bo").keys("esc")
	d.keys("/").types("cac xa").shows("Bản Bo", "Bình Lư").hides("Đắk Sơn")
}

// A unit that ends tells when, and who takes over, in a low window too.
func TestAUnitThatEndsTellsWhoTakesOver(t *testing.T) {
	d := newDesk(t, withOffice, withGroup).keys("f5 down ctrl+e").toField("Đơn vị thay thế").types("Không có; Xã Đắk Mông").keys("ctrl+s").shows("“Không có”")
	d.clears().types("Xã Đắk Mông").keys("ctrl+s").shows("cần ngày cuối cùng")
	d.clears().types("20/02/2021").keys("shift+tab").types("21/02/2021").keys("ctrl+s").shows("ở trước ngày đầu tiên")
	d.keys("shift+tab").clears().keys("ctrl+s").shows("Thời gian hoạt động: đến hết 20/02/2021 · Đơn vị thay thế: Xã Đắk Mông")
	d.keys("enter").shows("đến hết 20/02/2021 · Đơn vị thay thế: Xã Đắk Mông")
}

func TestAUnitIsMadeAPartOfAnother(t *testing.T) {
	d := newDesk(t, withLocalities).keys("f5 down ctrl+e").toField("Trực thuộc").types("ban bo").keys("ctrl+s").shows("không thể trực thuộc chính nó")
	d.clears().types("binh lu").keys("ctrl+s").shows("Trực thuộc: UBND xã Bình Lư")
	d.keys("down ctrl+e").toField("Trực thuộc").types("ban bo").keys("ctrl+s").shows("không thể trực thuộc chính mình").keys("esc esc")
	d.keys("up ctrl+e").toField("Trực thuộc").clears().keys("ctrl+s").hides("Trực thuộc:")
}

func TestAUnitShowsWhatPresses(t *testing.T) {
	d := newDesk(t, withLocalities, withGroup, withOverdue)
	d.keys("f5 down").shows("Cần xử lý: ! 1 quá hạn", "Thuộc nhóm: UBND các xã, thị trấn", "Dân số: 10.000")
	d.keys("down down").shows("✓ không có phần việc quá hạn")
}

func TestAUnitsAddressIsOne(t *testing.T) {
	d := newDesk(t, withLocalities).keys("f5 ctrl+n").types("UBND xã Thử")
	for range 9 {
		d.keys("tab")
	}
	d.types("chưa có").keys("ctrl+s").shows("× “chưa có” không phải là địa chỉ").clears().types("xathu@sonha.gov.vn").keys("ctrl+s").shows("UBND xã Thử").hides("Lưu")
}

func TestAddingAUnit(t *testing.T) {
	d := newDesk(t, withLocalities, withGroup)
	d.keys("f5 ctrl+n ctrl+s").shows("Xin điền ô này.")
	d.types("UBND thị trấn Tam Đường").keys("tab").types("Tam Đường").keys("tab").types("TT Tam Đường; thị trấn").
		keys("tab").types("thị trấn").keys("tab").types("các phường").keys("ctrl+s")
	d.shows("Không có nhóm tên “các phường”. Các nhóm hiện có: UBND các xã, thị trấn")
	d.clears().types("UBND các xã, thị trấn").keys("tab").types("5.210").keys("ctrl+s")
	d.shows("Đơn vị (6)").hides("Lưu")
	r, err := d.store.Roster()
	if err != nil {
		t.Fatal(err)
	}
	ids, err := r.Lookup("tt tam duong", 0)
	if err != nil || len(ids) != 1 {
		t.Fatalf("the alias finds %v, %v", ids, err)
	}
	if u, _ := r.Unit(ids[0]); u.Kind != "thị trấn" || len(u.Aliases) != 2 || *u.Population != 5210 {
		t.Errorf("stored %+v", u)
	}
	if g := r.Groups()[0]; len(g.Members) != 3 {
		t.Errorf("the group has the members %v", g.Members)
	}
	d.keys("ctrl+z ctrl+z").shows("Đơn vị (5)")
	d.keys("ctrl+n").types("ubnd xa ban bo").keys("ctrl+s").shows("Đã có đơn vị tên “UBND xã Bản Bo”.")
}

func TestWhatIsAddedGetsTheFocus(t *testing.T) {
	d := newDesk(t, withLocalities, withGroup)
	u := d.app.tabs[tabUnits].(*units)
	d.keys("f5 ctrl+f").types("bo").keys("enter ctrl+n").types("UBND xã An Mới").keys("ctrl+s")
	if x, ok := u.unit(); !ok || x.Name != "UBND xã An Mới" {
		t.Errorf("the focus is on %q", x.Name)
	}
	d.keys("ctrl+g").types("Nhóm mới").keys("ctrl+s")
	if g, ok := u.group(); !ok || g.Name != "Nhóm mới" {
		t.Errorf("the focus is on the group %q", g.Name)
	}
}

func TestEditingAUnitTakesItOutOfItsGroup(t *testing.T) {
	d := newDesk(t, withLocalities, withGroup)
	d.keys("f5 down ctrl+e").shows("Sửa đơn vị", "UBND các xã, thị trấn")
	d.keys("tab tab tab tab").clears()
	for range 8 {
		d.keys("tab")
	}
	d.types("ban bo").keys("ctrl+s").shows("Một đơn vị không thể thay thế chính nó.")
	d.clears().types("binh lu").keys("shift+tab").types("28/02/2021").keys("ctrl+s").shows("Đơn vị thay thế: UBND xã Bình Lư")
	r, err := d.store.Roster()
	if err != nil {
		t.Fatal(err)
	}
	if m := r.Groups()[0].Members; len(m) != 1 || m[0] != 3 {
		t.Errorf("the group has the members %v, want only 3", m)
	}
}

func TestAUnitInUseIsNotRemoved(t *testing.T) {
	d := newDesk(t, withLocalities, withFigures)
	d.keys("f5 down ctrl+d").shows("×", "Đơn vị (5)")
	d.keys("down down ctrl+d").shows("Đơn vị (4)").keys("ctrl+z").shows("Đơn vị (5)")
}

func TestGroupsAreKept(t *testing.T) {
	d := newDesk(t, withLocalities)
	d.keys("f5 tab").shows("Chưa có nhóm nào. Bấm Ctrl+G")
	d.keys("ctrl+g").types("Các xã").keys("tab tab").types("ban bo; xa binh").keys("ctrl+s")
	d.shows("×", "xa binh")
	d.keys("backspace").types("h lu").clears().types("ban bo; binh lu").keys("ctrl+s")
	d.shows("Nhóm đơn vị (1)", "Các xã", "2 đơn vị", "Thành viên: UBND xã Bản Bo; UBND xã Bình Lư")
	d.keys("enter").shows("Sửa nhóm").keys("esc ctrl+d").shows("Chưa có nhóm nào")
	d.keys("ctrl+z").shows("Các xã")
}

func TestUnitsFitLargerWindows(t *testing.T) {
	d := newDesk(t, withLocalities, withGroup)
	d.keys("f5")
	for _, size := range [][2]int{{80, 24}, {120, 30}, {160, 50}} {
		d.resize(size[0], size[1])
		d.shows("UBND xã Bình Lư")
		d.keys("tab").shows("UBND các xã, thị trấn", "2 đơn vị").keys("tab")
	}
}
