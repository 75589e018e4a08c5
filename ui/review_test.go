package ui

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"congvan/intake"
	"congvan/internal/testfile"
	"congvan/model"
	"congvan/text"
)

// rimeText is a made-up letter of the desk's office: one standing duty, one
// report before a day, one weekly report.
const rimeText = `UBND HUYỆN SƠN HÀ
PHÒNG VĂN HÓA VÀ THÔNG TIN
Số: 15/VHTT
V/v tuyên truyền phòng, chống rét cho cây trồng, vật nuôi

Sơn Hà, ngày 01 tháng 02 năm 2021

Kính gửi: UBND các xã, thị trấn.

Để chủ động ứng phó với đợt rét đậm sắp tới, Phòng Văn hóa và Thông tin đề nghị UBND các xã, thị trấn thực hiện các nội dung sau:

1. Tuyên truyền trên loa truyền thanh về cách che chắn chuồng trại.

2. Báo cáo kết quả về Phòng Văn hóa và Thông tin trước ngày 20/02/2021.

3. Báo cáo nhanh số tin đã phát trước 16 giờ 00 thứ năm hằng tuần trong tháng 03/2021.

Nơi nhận:
- Như trên;
- Lưu: VT.

TRƯỞNG PHÒNG

Lò Thị Mận
`

// A file whose end is missing may have its number there: it is not said to be
// blank, and giving it settles the place.
func TestACutFileInTheReview(t *testing.T) {
	whole := testfile.Pages(testfile.At(72, 700, "Kính gửi: UBND các xã, thị trấn.") + testfile.At(72, 680, "1. Báo cáo kết quả trước ngày 20/3/2021."))
	path := filepath.Join(t.TempDir(), "cut.pdf")
	if err := os.WriteFile(path, whole[:bytes.Index(whole, []byte("xref\n"))], 0o600); err != nil {
		t.Fatal(err)
	}
	d := newDesk(t, withOffice, withCommunes).keys("ctrl+o").paste(path).keys("enter")
	d.shows("Tệp không có phần cuối", "Không thấy số văn bản, có thể nằm trong phần bị thiếu", "Không thấy cơ quan ban hành, có thể").hides("để trống")
	d.setHead(intake.NumberField, "12").keys("home").hides("Không thấy số văn bản")
}

// withCommunes puts the desk's communes into the group that letters name.
func withCommunes(d *desk) {
	d.t.Helper()
	_, err := d.store.PutGroup(model.Group{Name: "UBND các xã, thị trấn", Members: []model.UnitID{2, 3, 4}})
	d.must(err)
}

func (d *desk) imports(words string) *desk {
	d.t.Helper()
	return d.keys("ctrl+o").paste(words).keys("ctrl+s")
}

func (d *desk) stored(id model.DirectiveID) *model.Directive {
	d.t.Helper()
	v, err := d.store.Directive(id)
	d.must(err)
	return &v
}

func TestImportingByPaste(t *testing.T) {
	d := newDesk(t, withOffice, withCommunes).imports(rimeText)
	d.shows("Xem lại trước khi lưu", "! Nhiệm vụ 2: “trước ngày 20/02/2021”", "Số               15", "3 nhiệm vụ · 18 phần việc")

	d.keys("down down down down enter").clears().types("PVHTT").keys("enter").shows("PVHTT")
	d.keys("end up").shows("4 kỳ: 16:00 04/03", "3 đơn vị × 4 kỳ = 12 phần việc", "▌ 3. Báo cáo nhanh")

	d.keys("ctrl+s").shows("Cách hiểu “trước ngày", "“trước ngày 20/02/2021”").keys("right ctrl+s")
	d.shows("15/PVHTT", "✓ Nhập văn bản 15/PVHTT").hides("Xem lại", "Nhập văn bản ─")
	if len(d.app.dialogs) != 0 {
		t.Errorf("%d dialogs still open", len(d.app.dialogs))
	}

	got := d.stored(1)
	if due := got.Obligation("2").Deadline.Due; due != model.At(2021, 2, 20, 23, 59) {
		t.Errorf("obligation 2 is due %s, want the end of the day itself", due)
	}
	if n := len(got.Obligation("3").Units); n != 3 {
		t.Errorf("obligation 3 names %d units, want 3", n)
	}
	if office, err := d.store.Office(); err != nil || office.BeforeDay != model.BeforeHabit {
		t.Errorf("the reading kept is %q (%v)", office.BeforeDay, err)
	}
	words, err := d.store.Text(1)
	d.must(err)
	if !strings.Contains(words, "che chắn chuồng trại") {
		t.Errorf("the text kept is %q", words)
	}

	d.imports(strings.Replace(rimeText, "15/VHTT", "15/PVHTT", 1)).shows("! Có thể văn bản này đã có trong tệp: 15/PVHTT, 01/02/2021.")
	d.hides("Nhiệm vụ 2: “trước")
}

func TestImportingAFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "thư rét.txt")
	if err := os.WriteFile(path, []byte(rimeText), 0o600); err != nil {
		t.Fatal(err)
	}
	d := newDesk(t, withOffice, withCommunes)
	d.keys("ctrl+o").paste(`"`+path+`"`).keys("enter").shows("Xem lại trước khi lưu", "15")
	d.keys("esc").shows("Nhập văn bản ─", "thư rét.txt").keys("esc").shows("Xin xác nhận").keys("enter").hides("Nhập văn bản ─")
	if rows, err := d.store.Rows(); err != nil || rows.Len() != 0 {
		t.Errorf("%d documents stored (%v), want none", rows.Len(), err)
	}
}

func TestImportRefusesWithoutLosingWhatWasTyped(t *testing.T) {
	d := newDesk(t, withOffice)
	d.keys("ctrl+o ctrl+s").shows("× Xin ghi đường dẫn tệp")
	d.types("khong-co.txt").keys("enter").shows("khong-co.txt", "× ").hides("Xem lại")
	d.clears().types(d.t.TempDir()).keys("enter").shows("× ").hides("Xem lại")
	d.clears().keys("tab").paste("\x1b[31m \x07").keys("ctrl+s").shows("× ").hides("Xem lại")
}

func TestAnArticleIsKeptForReference(t *testing.T) {
	d := newDesk(t, withOffice)
	d.imports("A- A A+ | In trang\n\nHuyện Sơn Hà tổng kết mùa lễ hội với nhiều kết quả\n\nSáng qua, bà con đã về dự đông vui. Ban tổ chức cho biết năm nay có 12 đội thi.\n")
	d.shows("! ", "tham khảo").keys("ctrl+n").shows("Văn bản tham khảo không giao nhiệm vụ")
	d.keys("ctrl+s enter").hides("Xem lại")
	got := d.stored(1)
	if got.Direction != model.Reference || len(got.Obligations) != 0 || !strings.HasPrefix(got.Subject, "Huyện Sơn Hà tổng kết") {
		t.Errorf("kept %+v", got)
	}
}

func TestTheOwnReportGoesToTheOfficeItself(t *testing.T) {
	d := newDesk(t, withOffice, withCommunes)
	words := strings.Replace(rimeText, "tháng 03/2021.\n", "tháng 03/2021 để Phòng Văn hóa và Thông tin tổng hợp báo cáo UBND huyện.\n", 1)
	words = strings.Replace(words, "trước ngày 20/02/2021", "khi có yêu cầu", 1)
	d.imports(words).keys("ctrl+s")
	o := d.stored(1).Obligation("3-own")
	if o == nil || len(o.Units) != 1 || len(o.Unresolved) != 0 {
		t.Fatalf("the own report is %+v\n%s", o, d.screen())
	}
	roster, err := d.store.Roster()
	d.must(err)
	if own, ok := roster.Own(); !ok || own.ID != o.Units[0] || own.Name != "Phòng Văn hóa và Thông tin huyện Sơn Hà" {
		t.Errorf("own unit %+v (%v)", own, ok)
	}
}

func TestADocumentByHand(t *testing.T) {
	d := newDesk(t, withOffice, withCommunes)
	d.keys("f3 ctrl+n").shows("Văn bản mới", "VHTT", "Phòng Văn hóa và Thông tin huyện Sơn Hà")
	d.keys("enter left enter").shows("văn bản đến").hides("Phòng Văn hóa và Thông tin huyện Sơn Hà")
	d.keys("ctrl+s").shows("× Xin điền trích yếu")
	d.keys("down down down down down enter").clears().types("ngày xưa").keys("enter").shows("× Không hiểu ngày này")
	d.clears().types("02/2021").keys("enter").shows("02/2021")

	d.keys("ctrl+n").shows("Thêm nhiệm vụ", "Mã").keys("ctrl+s").shows("× Xin điền ô này")
	d.types("Báo cáo quý").keys("tab").types("UBND các xã, thị trấn; Trạm Y tế")
	d.shows("= 3 đơn vị × 1 kỳ = 3 phần việc", "? Chưa rõ là đơn vị nào: Trạm Y tế")
	d.keys("tab").types("đ").shows("[định kỳ]").keys("tab tab").types("q").shows("[hằng quý]")
	d.keys("tab tab").types("25").keys("tab").types("16h30").keys("tab").types("01/2021").keys("tab").types("12/2021")
	d.shows("= 3 đơn vị × 4 kỳ = 12 phần việc").keys("tab right tab tab").types("số tin (tin) >= 2; số lượt nghe").keys("ctrl+s")
	d.shows("? 1 ", "chưa rõ: Trạm Y tế", "12 phần việc")

	d.keys("ctrl+d").shows("Đã bỏ nhiệm vụ 1").keys("ctrl+z").shows("? 1 ")
	d.keys("esc").shows("Xin xác nhận").keys("esc")
	d.keys("home").keys("down down down down down down down down enter").types("kế hoạch năm").keys("enter ctrl+s")
	got := d.stored(1)
	o := got.Obligation("1")
	if o == nil || got.Direction != model.In || got.Date != model.NewDate(2021, 2, 0) || got.Subject != "kế hoạch năm" {
		t.Fatalf("kept %+v\n%s", got, d.screen())
	}
	periods := o.Periods(0)
	if len(periods) != 4 || periods[0] != model.At(2021, 3, 25, 16, 30) {
		t.Errorf("periods %v", periods)
	}
	if len(o.Measures) != 2 || *o.Measures[0].Target != 2 || o.Measures[0].Unit != "tin" || o.Measures[1].Name != "số lượt nghe" {
		t.Errorf("measures %+v", o.Measures)
	}
	if !o.Report || len(o.Unresolved) != 1 {
		t.Errorf("obligation %+v", o)
	}
}

func TestEditingKeepsWhatWasNotTouched(t *testing.T) {
	d := newDesk(t, withOffice, withWeekly)
	before := d.stored(1)
	d.keys("f3 ctrl+e").shows("Sửa văn bản 12/VHTT", "báo cáo tuyên truyền dịp Tết")
	d.keys("end up up enter").shows("Nhiệm vụ 2").keys("tab").types(" tới từng bản").keys("ctrl+s ctrl+s")
	d.hides("┌─ Sửa văn bản 12/VHTT").shows("✓ Sửa văn bản 12/VHTT")
	after := d.stored(1)
	if got := after.Obligation("2").Text; got != "Thường xuyên tuyên truyền tới từng bản" {
		t.Errorf("the text is %q", got)
	}
	if got, want := len(after.Obligation("1").Units), len(before.Obligation("1").Units); got != want {
		t.Errorf("obligation 1 now names %d units, want the %d it was given", got, want)
	}
	if after.Obligation("3").Unresolved[0] != "Sở Y tế" {
		t.Errorf("obligation 3 is %+v", after.Obligation("3"))
	}
	d.keys("ctrl+z")
	if got := d.stored(1).Obligation("2").Text; got != "Thường xuyên tuyên truyền" {
		t.Errorf("after undo the text is %q", got)
	}
}

func TestEditingTheTextMovesItsSpans(t *testing.T) {
	d := newDesk(t, withOffice, withWeekly)
	d.keys("f3 ctrl+e end enter").shows("Toàn văn").keys("ctrl+home").types("Kính gửi các đơn vị. ").keys("ctrl+s ctrl+s")
	words, err := d.store.Text(1)
	d.must(err)
	if !strings.Contains(words, "Kính gửi các đơn vị.") {
		t.Fatalf("the text is %q", words)
	}
	span := d.stored(1).Obligation("1").Span
	if got := words[span[0]:span[1]]; !strings.HasPrefix(got, "1. Các đơn vị báo cáo nhanh") {
		t.Errorf("obligation 1 now points at %q", got)
	}
}

func TestTheReviewFitsEveryWindow(t *testing.T) {
	for _, lang := range []text.Lang{text.Vietnamese, text.English} {
		d := newDesk(t, withOffice, withCommunes)
		d.start(lang, 80, 24)
		d.keys("ctrl+o")
		for _, size := range [][2]int{{80, 24}, {99, 30}, {100, 24}, {104, 25}, {160, 50}} {
			d.resize(size[0], size[1])
			d.screen()
		}
		d.paste(rimeText).keys("ctrl+s")
		for _, size := range [][2]int{{80, 24}, {99, 30}, {100, 24}, {104, 25}, {160, 50}} {
			d.resize(size[0], size[1])
			d.keys("home")
			for range 22 {
				d.keys("down pgdown").screen()
			}
			d.keys("up enter").screen()
			d.keys("esc")
		}
	}
}

func TestEveryHeadFieldIsEdited(t *testing.T) {
	d := newDesk(t, withOffice)
	d.keys("f3 ctrl+n")
	for i, h := range d.app.headFields() {
		if h.span == intake.SecrecyField { // a mark leaves no other field: TestMarkingADraftAsSecretDropsItsWords
			continue
		}
		d.keys("home")
		for range i {
			d.keys("down")
		}
		d.keys("enter")
		f, ok := d.app.top().(*liveForm)
		if !ok {
			t.Fatalf("row %d opens no form\n%s", i, d.screen())
		}
		if f.at().takesText() {
			d.clears().types("3/2021")
		} else {
			d.keys("right")
		}
		d.keys("ctrl+s")
		if len(d.app.dialogs) != 1 {
			t.Fatalf("row %d is not taken\n%s", i, d.screen())
		}
	}
	d.keys("ctrl+s")
	got := d.stored(1)
	if got.Direction != model.Reference || got.Number != "3/2021" || got.Date != model.NewDate(2021, 3, 0) ||
		got.Signer.Name != "3/2021" || len(got.References) != 1 || len(got.Recipients) != 1 || got.Note != "3/2021" {
		t.Errorf("kept %+v", got)
	}
}

func TestANumberHasDigitsAlone(t *testing.T) {
	d := newDesk(t, withOffice)
	d.keys("f3 ctrl+n home down down enter")
	for _, typed := range []string{"mười lăm", "15/VHTT"} {
		d.clears().types(typed).keys("ctrl+s").shows("Số phải có chữ số")
	}
	d.clears().types("15a").keys("ctrl+s").hides("Số phải có chữ số").shows("►   Số               15a")
}

func TestFilePaths(t *testing.T) {
	home, err := os.UserHomeDir()
	if err != nil {
		t.Skip("no home folder here")
	}
	for _, c := range []struct{ typed, want string }{
		{`"C:\Công văn\12 VHTT.txt"`, `C:\Công văn\12 VHTT.txt`},
		{`C:\a\b.txt`, `C:\a\b.txt`},
		{`'/home/a/b c.txt'`, "/home/a/b c.txt"},
		{`/home/a/b\ c.txt`, "/home/a/b c.txt"},
		{"file:///home/a/b%20c.txt", "/home/a/b c.txt"},
		{"file:///C:/a/b.txt", "C:/a/b.txt"},
		{"~/a.txt", filepath.Join(home, "a.txt")},
		{"  a.txt ", "a.txt"},
		{"", ""},
	} {
		if got := filePath(c.typed); got != c.want {
			t.Errorf("%q is read as %q, want %q", c.typed, got, c.want)
		}
	}
}

func TestMeasuresAreTypedAsTheyPrint(t *testing.T) {
	for _, s := range []string{
		"tin, bài (tin) >= 2 lần", "số lượt phát", "tỷ lệ (%) >= 26,5; độ dài (phút) = 3", "",
	} {
		ms, bad := parseMeasures(s)
		if got := typedMeasures(ms); got != s || bad != "" {
			t.Errorf("%q prints as %q (not understood: %q)", s, got, bad)
		}
	}
	if _, bad := parseMeasures("số tin; tỷ lệ >= nhiều"); bad != "tỷ lệ >= nhiều" {
		t.Errorf("not understood: %q", bad)
	}
}

func TestLitTextKeepsItsPlaces(t *testing.T) {
	const words = "một hai ba bốn\n\nnămsáubảytámchínmười hết"
	var lit litText
	lit.fit(words, 8)
	for _, l := range lit.lines {
		if w := len([]rune(words[l[0]:l[1]])); w > 8 {
			t.Errorf("line %q is %d wide", words[l[0]:l[1]], w)
		}
	}
	at := strings.Index(words, "hết")
	if l := lit.lines[lit.lineOf(at)]; at < l[0] || at >= l[1] {
		t.Errorf("offset %d is not in its line %v", at, l)
	}
}

func TestAPastedDocumentIsNoPath(t *testing.T) {
	d := newDesk(t, withOffice)
	d.keys("ctrl+o")
	d.send(tea.PasteMsg{Content: "dòng một\r\ndòng hai"})
	d.shows("dòng một", "dòng hai")
	if got := d.app.top().(*importer).path.value(); got != "" {
		t.Errorf("the path holds %q", got)
	}
}

func TestReviewGolden(t *testing.T) {
	for _, g := range []struct {
		name          string
		lang          text.Lang
		width, height int
		keys          string
	}{
		{"review-80", text.Vietnamese, 80, 24, "ctrl+s end up"},
		{"review-en-120", text.English, 120, 40, "ctrl+s end up up"},
		{"obligation-80", text.Vietnamese, 80, 24, "ctrl+s end up enter"},
		{"import-80", text.Vietnamese, 80, 24, ""},
	} {
		d := newDesk(t, withOffice, withCommunes)
		d.start(g.lang, g.width, g.height)
		d.keys("ctrl+o").screen() // a field has its width once it is drawn
		d.paste(rimeText).keys(g.keys).golden(g.name)
	}
}

func TestFirstStartGolden(t *testing.T) {
	d := newDesk(t)
	d.golden("first-80")
	d.keys("right ctrl+s esc").resize(120, 40)
	d.golden("first-units-en-120")
}

// A document pasted on a screen that takes no text is one to take in.
func TestAPasteOnAScreenIsADocument(t *testing.T) {
	for _, keys := range []string{"f2", "f3", "f4", "f6"} {
		d := newDesk(t, withOffice, withCommunes).keys(keys).paste(rimeText)
		d.shows("Nhập văn bản ─").keys("ctrl+s").shows("Xem lại trước khi lưu", "Số               15")
	}
	d := newDesk(t, withOffice, withCommunes).keys("f3 ctrl+f").paste("rét")
	d.shows("Tìm thấy 0").hides("Nhập văn bản ─")
}
