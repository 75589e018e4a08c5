package ui

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"congvan/db"
	"congvan/model"
	"congvan/text"
)

// withSigners adds a second one who signs.
func withSigners(d *desk) {
	d.t.Helper()
	o, err := d.store.Office()
	d.must(err)
	o.Signer, o.Title = "Đỗ Trọng Thi", "TRƯỞNG PHÒNG"
	o.Signers = []model.Signer{{Name: "Lò Thị Mai", Title: "PHÓ TRƯỞNG PHÒNG", Authority: "KT."}}
	d.must(d.store.SetOffice(o))
}

// The letter shows to whom it goes and under which number before it goes; what is
// done is one step, which one key takes back.
func TestAnUrgingLetterIsIssuedFromTheScreen(t *testing.T) {
	d := newDesk(t, withOffice, withWeekly, withSigners)
	d.app.papers = t.TempDir()
	d.keys("f8 down").hides("Phát hành").keys("down down down down down down down").shows("Ctrl+P Phát hành")
	d.keys("ctrl+p").shows("Phát hành công văn đôn đốc", "Đề nghị gửi trước", "Người ký", "chưa cấp số").hides("Ngày văn bản")
	d.types("16:00 03/02/2021").keys("ctrl+s").shows("Hạn này đã qua")
	d.clears().types("16:00 10/02/2021").keys("tab right tab right").shows("Ngày văn bản", "Sổ").keys("ctrl+s")
	d.shows("Phát hành công văn này?", "Số: 13/VHTT · số tiếp theo của năm 2021", "T4 10/02/2021 16:00", "Ký: Lò Thị Mai", "Gửi 4 đơn vị, 4 phần việc quá hạn:", "1. Đài Truyền thanh", "2. Xã Nậm Pha")
	seq := d.store.Seq()
	d.keys("enter").shows("Phát hành công văn đôn đốc 13/VHTT, gửi 4 đơn vị", "Ctrl+Z", "Đã phát hành 13/VHTT, gửi 4 đơn vị")
	if got := d.store.Seq() - seq; got != 1 {
		t.Errorf("%d steps, want 1", got)
	}
	files, _ := filepath.Glob(filepath.Join(d.app.papers, "cong-van-don-doc*.docx"))
	if len(files) != 1 {
		t.Fatalf("files: %q", files)
	}
	rows, err := d.store.Rows()
	d.must(err)
	letter, err := d.store.Directive(rows.At(0).ID)
	d.must(err)
	if letter.Label() != "13/VHTT" || letter.Signer.Name != "Lò Thị Mai" || letter.Direction != model.Out {
		t.Errorf("in the register: %+v", letter)
	}
	m, err := d.store.Marks(1)
	d.must(err)
	if r := m[firstThursday(2)].Reminders; len(r) != 1 || r[0].Letter != letter.ID || r[0].Until != model.At(2021, 2, 10, 16, 0) {
		t.Errorf("urgings: %+v", r)
	}
	d.keys("ctrl+g").shows("13/VHTT", "V/v").keys("esc").shows("Đã phát hành 13/VHTT")
	d.keys("ctrl+z").shows("Hoàn tác: Phát hành").hides("Đã phát hành 13/VHTT")
	if m, _ := d.store.Marks(1); len(m[firstThursday(2)].Reminders) != 0 {
		t.Error("the urgings are still there")
	}
	d.keys("ctrl+y").shows("Làm lại").keys("f3").shows("13/VHTT")
	d.keys("enter").shows("V/v").keys("ctrl+z").shows("Hoàn tác: Phát hành").hides("không có văn bản", "V/v")
}

// Without a number the letter has dots; where its file is there already, it says
// so before it goes.
func TestALetterIsIssuedWithoutItsNumber(t *testing.T) {
	d := newDesk(t, withOffice, withWeekly)
	d.app.papers = t.TempDir()
	file := filepath.Join(d.app.papers, "a.docx")
	d.must(os.WriteFile(file, []byte("mine"), 0o600))
	d.keys("f3 enter ctrl+s").shows("Văn bản: 12/VHTT", "► 9. Công văn đôn đốc"[3:])
	d.keys("ctrl+p tab").hides("Người ký").keys("tab tab").clears().types(file).keys("ctrl+s")
	d.shows("chưa cấp số, để chấm", "Tệp này đã có", "Phát hành, ghi đè tệp").keys("esc").shows("Số văn bản")
	if raw, _ := os.ReadFile(file); string(raw) != "mine" {
		t.Fatal("written over before it was agreed to")
	}
	d.keys("ctrl+s enter").shows("Đã phát hành …/VHTT")
	if raw, _ := os.ReadFile(file); !strings.HasPrefix(string(raw), "PK") {
		t.Error("the file was not written")
	}
	d.keys("esc").shows("12/VHTT")
}

// Nobody owes anything: no letter goes out.
func TestALetterToNobodyIsNotIssued(t *testing.T) {
	d := newDesk(t, withOffice)
	d.keys("f10 f8").shows("Công văn đôn đốc").keys("ctrl+p ctrl+s").shows("không có đơn vị nào quá hạn").keys("esc")
	d.keys("ctrl+t").types("x").keys("esc enter")
}

// A folder that takes no file leaves a letter that is issued, and says where its
// page is.
func TestALetterWhoseFileIsNotWritten(t *testing.T) {
	d := newDesk(t, withOffice, withWeekly)
	d.keys("f10 f8 ctrl+p tab tab tab").clears().types(filepath.Join(t.TempDir(), "không có", "a.docx")).keys("ctrl+s enter")
	d.shows("Đã phát hành nhưng chưa ghi được tệp", "Bản in đã giữ", "Ctrl+L").keys("ctrl+w").shows("Chưa ghi được tệp")
	all, err := d.store.Printed()
	d.must(err)
	if len(all) != 1 {
		t.Fatalf("kept: %v", all)
	}
	d.keys("ctrl+l").shows("BẢN IN ĐÃ GIỮ: 1", "a.docx")
}

// What is chosen on the list of calls is what the letter is about.
func TestALetterAboutWhatIsChosen(t *testing.T) {
	d := newDesk(t, withOffice, withWeekly)
	d.keys("f10 down ctrl+t ctrl+s").shows("Văn bản: 12/VHTT", "Đơn vị:").keys("esc").shows("CẦN ĐÔN ĐỐC")
	d.keys("ctrl+s").shows("Đơn vị:").keys("esc esc ctrl+s").hides("Đơn vị: ").shows("Văn bản: tất cả")
}

// A second one who signs is chosen, stands on the paper and in what is kept.
func TestChoosingWhoSigns(t *testing.T) {
	d := newDesk(t, withOffice, withWeekly, withSigners)
	folder := t.TempDir()
	d.app.papers = folder
	d.keys("f8 down down down down ctrl+t tab tab tab tab").shows("Người ký", "Đỗ Trọng Thi").keys("right ctrl+s").shows("Ký: Lò Thị Mai")
	d.resize(120, 60)
	d.keys("enter end").shows("KT.", "Lò Thị Mai").hides("Đỗ Trọng Thi").keys("esc")
	d.keys("ctrl+s tab tab right ctrl+s").shows("Mở tệp vừa ghi").keys("esc")
	d.keys("ctrl+l").shows("BẢN IN ĐÃ GIỮ: 1", "Lò Thị Mai")
}

// A kept page is printed again byte for byte, and what is otherwise today is told
// first.
func TestAKeptPageIsPrintedAgain(t *testing.T) {
	d := newDesk(t, withOffice, withWeekly)
	folder := t.TempDir()
	d.app.papers = folder
	d.keys("f8 ctrl+l").shows("Chưa giữ bản in nào").keys("esc down down down down")
	d.keys("ctrl+s").shows("Giữ bản in").keys("tab tab right ctrl+s").shows("Đã giữ bản in", "Mở tệp vừa ghi").keys("esc")
	files, _ := filepath.Glob(filepath.Join(folder, "*.docx"))
	if len(files) != 1 {
		t.Fatalf("files: %q", files)
	}
	first, err := os.ReadFile(files[0])
	d.must(err)
	d.keys("ctrl+l").shows("BẢN IN ĐÃ GIỮ: 1", "04/02/2021 16:01", "Biểu tổng hợp").keys("ctrl+d").shows("vẫn như lúc in")
	d.later = 60
	d.must(d.store.Mark([]model.AssignmentID{firstThursday(2)}, model.MarkChange{State: model.Done, Received: noon + 30}))
	d.send(minute(noon + 60))
	d.keys("enter").shows("In lại đúng như đã in", "đã khác lúc in", "Xã Nậm Pha:", "→")
	d.clears().types(filepath.Join(folder, "lại.docx")).keys("ctrl+s").shows("Mở tệp vừa ghi").keys("esc")
	again, err := os.ReadFile(filepath.Join(folder, "lại.docx"))
	d.must(err)
	if !slices.Equal(first, again) {
		t.Error("the page is not the same")
	}
}

// A letter that was issued without its number is printed once more when it has
// one; the first page stays.
func TestALetterIsPrintedWithItsNumber(t *testing.T) {
	d := newDesk(t, withOffice, withWeekly)
	d.resize(120, 40)
	folder := t.TempDir()
	d.app.papers = folder
	d.keys("f10 f8 ctrl+p ctrl+s enter").shows("Đã phát hành …/VHTT")
	d.keys("ctrl+l ctrl+n").shows("In lại với số và ngày đã cấp").keys("ctrl+s").shows("×", "cấp số").keys("esc")
	rows, err := d.store.Rows()
	d.must(err)
	_, err = d.store.Number(rows.At(0).ID, db.Numbering{})
	d.must(err)
	d.run(d.app.reloadAll())
	file := filepath.Join(folder, "có số.txt")
	d.must(os.WriteFile(file, []byte("mine"), 0o600))
	d.keys("ctrl+n").shows("13/VHTT").keys("right tab").clears().types(file).keys("ctrl+s").shows("Đã có tệp").keys("enter").shows("Mở tệp vừa ghi").keys("esc")
	if raw, _ := os.ReadFile(file); !strings.Contains(string(raw), "Số: 13/VHTT") {
		t.Errorf("the file holds %q", raw)
	}
	d.shows("BẢN IN ĐÃ GIỮ: 2")
	d.keys("ctrl+n tab").clears().types(filepath.Join(folder, "thiếu", "a.docx")).keys("ctrl+s").shows("Đã giữ bản in có số", "chưa ghi được tệp", "BẢN IN ĐÃ GIỮ: 3")
}

func TestIssueGoldens(t *testing.T) {
	for _, x := range []struct {
		name string
		l    text.Lang
		w, h int
	}{{"80", text.Vietnamese, 80, 24}, {"en-120", text.English, 120, 40}} {
		d := newDesk(t, withOffice, withWeekly, withSigners)
		d.start(x.l, x.w, x.h)
		d.app.papers = "Documents"
		d.keys("f10 f8 ctrl+p").golden("report-issue-" + x.name)
		d.keys("tab tab right ctrl+s").golden("report-issue-confirm-" + x.name)
		d.app.papers = t.TempDir()
		d.keys("esc esc ctrl+p tab tab right ctrl+s enter")
		d.app.page.(*reportsPage).issued.path = "Documents/a.docx"
		d.keys("down up").golden("report-issued-" + x.name)
		_, err := d.store.Print(model.Printed{Report: "by-unit", Directive: 1, From: 20210201, Until: 20210228, Digest: "x"}, "b.docx", "docx", []byte("b"))
		d.must(err)
		d.keys("ctrl+l").golden("report-kept-" + x.name)
		d.keys("ctrl+d").golden("report-kept-compared-" + x.name)
	}
}
