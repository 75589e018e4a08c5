package ui

import (
	"os"
	"path/filepath"
	"testing"

	"congvan/model"
	"congvan/text"
)

const communes = "Đài Truyền thanh - Truyền hình huyện\n\nUBND các xã, thị trấn:\n- Xã Nậm Pha\n- Xã Đắk Mông\n- Thị trấn Sơn Hà"

func TestFirstStartInVietnamese(t *testing.T) {
	d := newDesk(t).shows("Bắt đầu (1/3)", "[Tiếng Việt]", "[cơ quan của tôi]")
	d.keys("ctrl+s").shows("Cơ quan (2/3)").keys("ctrl+s").shows("× Xin điền ô này.")
	d.types("Phòng Văn hóa và Thông tin huyện Sơn Hà").keys("tab tab").types("VHTT").keys("ctrl+s")
	d.shows("Đơn vị (3/3)", "= 0 đơn vị, 0 nhóm").paste(communes).shows("= 4 đơn vị, 1 nhóm").keys("ctrl+s")
	d.hides("Đơn vị (3/3)").shows("Chưa có văn bản nào.", "Ctrl+O")
	office, err := d.store.Office()
	d.must(err)
	if office.Name != "Phòng Văn hóa và Thông tin huyện Sơn Hà" || office.Symbol != "VHTT" || office.Lang != "vi" {
		t.Errorf("the office is %+v", office)
	}
	roster, err := d.store.Roster()
	d.must(err)
	if len(roster.Units()) != 4 || len(roster.Groups()) != 1 || len(roster.Groups()[0].Members) != 3 {
		t.Errorf("units %+v, groups %+v", roster.Units(), roster.Groups())
	}
	d.restart()
	d.hides("Bắt đầu (1/3)")
}

func TestFirstStartInEnglish(t *testing.T) {
	d := newDesk(t)
	d.keys("right").shows("Start (1/3)", "[English]", "my own office")
	d.keys("left").shows("Bắt đầu (1/3)").types("e").shows("Start (1/3)")
	d.keys("ctrl+s").shows("Office (2/3)").types("Phòng Văn hóa").keys("ctrl+s").shows("Units (3/3)")
	d.keys("ctrl+s").shows("There is no document yet.", "Ready. Press Ctrl+O")
	if office, err := d.store.Office(); err != nil || office.Lang != "en" {
		t.Errorf("the office is %+v (%v)", office, err)
	}
}

func TestFirstStartWithMadeUpData(t *testing.T) {
	d := newDesk(t)
	d.keys("down right").shows("[dữ liệu mẫu]").keys("enter").hides("Bắt đầu (1/3)").shows("DỮ LIỆU MẪU")
	d.restart()
	d.shows("DỮ LIỆU MẪU")
	if rows, err := d.store.Rows(); err != nil || rows.Len() < 20 {
		t.Errorf("%d documents (%v)", rows.Len(), err)
	}
}

func TestEveryStepMayWait(t *testing.T) {
	d := newDesk(t)
	d.keys("ctrl+s").shows("Cơ quan (2/3)").types("Phòng").keys("esc").shows("Xin xác nhận")
	d.keys("esc").shows("Phòng").keys("esc enter").shows("Đơn vị (3/3)").keys("esc")
	d.shows("Chưa có văn bản nào.", "F9")
	if office, err := d.store.Office(); err != nil || office.Name != "" {
		t.Errorf("the office is %+v (%v)", office, err)
	}
}

// Esc in the first step leaves all of them.
func TestTheWholeStartMayWait(t *testing.T) {
	d := newDesk(t).keys("esc").shows("Chưa có văn bản nào.", "Có thể điền sau: phím F9").hides("(1/3)", "(2/3)", "(3/3)")
	d.keys("f9").shows("Thông tin cơ quan").keys("esc").restart()
	d.shows("Bắt đầu (1/3)")
}

func TestUnitsFromASheet(t *testing.T) {
	sheet := filepath.Join(t.TempDir(), "don-vi.csv")
	heading := "Tên đơn vị,Tên ngắn,Bí danh,Loại,Nhóm,Dân số,Số điện thoại thông minh,Người phụ trách,Điện thoại,Email\n"
	if err := os.WriteFile(sheet, []byte(heading+"Xã Nậm\x07 Pha,Nậm Pha,,xã,UBND các xã,2100,900,,,\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	d := newDesk(t).keys("ctrl+s esc").shows("Đơn vị (3/3)").keys("tab").types("khong-co.csv").keys("ctrl+s")
	d.shows("khong-co.csv", "× ", "Đơn vị (3/3)")
	d.clears().types(sheet).keys("ctrl+s").hides("Đơn vị (3/3)").shows("đã bỏ 1 ký tự")
	roster, err := d.store.Roster()
	d.must(err)
	if len(roster.Units()) != 1 || roster.Units()[0].Short != "Nậm Pha" {
		t.Errorf("units %+v", roster.Units())
	}
}

func TestEditingTheOffice(t *testing.T) {
	d := newDesk(t, withOffice).keys("f9").shows("Thông tin cơ quan", "Phòng Văn hóa và Thông tin huyện Sơn Hà")
	for range 10 {
		d.keys("tab")
	}
	d.types("nhiều").keys("ctrl+s").shows("× Xin ghi số ngày").clears().types("5")
	d.keys("tab").types("20").keys("tab right tab right right ctrl+s").hides("Thông tin cơ quan")
	office, err := d.store.Office()
	d.must(err)
	if office.SoonDays != 5 || office.LongDays != 20 || !office.Strict || office.BeforeDay != model.BeforeHabit {
		t.Errorf("the office is %+v", office)
	}
	d.keys("ctrl+z").shows("Hoàn tác").keys("f9")
	for range 7 {
		d.keys("tab")
	}
	d.types("không có").keys("ctrl+s").shows("× “không có” không phải là địa chỉ").clears().types("vanthu@sonha.gov.vn").keys("ctrl+s").hides("Thông tin cơ quan")
	if office, err = d.store.Office(); err != nil || office.Email != "vanthu@sonha.gov.vn" {
		t.Errorf("the e-mail is %q, %v", office.Email, err)
	}
	d.start(text.English, 80, 24)
	d.keys("f9").shows("This office", "Name of the office")
}
