package ui

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"congvan/intake"
	"congvan/model"
	"congvan/report"
	"congvan/text"
)

func TestReportsGolden(t *testing.T) {
	d := newDesk(t, withOffice, withWeekly, withMarks)
	d.app.papers = "Documents"
	d.keys("f8 down down down down right right").golden("reports-80")
	d.keys("enter").golden("report-preview-80")
	d.keys("tab pgdown").golden("report-preview-right-80")
	d.keys("esc ctrl+s left").golden("report-write-80")
	d.start(text.English, 120, 40)
	d.keys("f8 down down down down").golden("reports-en-120")
	d.keys("enter").golden("report-preview-en-120")
	d.keys("esc ctrl+t right").golden("report-scope-en-120")
}

// Every report is shown as on paper, is written in each of its formats by two
// keys, and the file holds what was asked for.
func TestEveryReportIsWrittenFromTheScreen(t *testing.T) {
	for name, prepare := range map[string]setup{"office": withEverything, "empty": withOffice} {
		d := newDesk(t, prepare)
		d.resize(120, 40)
		folder := t.TempDir()
		d.app.papers = folder
		d.keys("f8 home")
		for i, r := range report.Reports {
			title := d.app.w.Reports.Names[r.Name].Name
			if d.keys("enter").shows(title, "dòng 1–"); d.t.Failed() {
				t.Fatalf("%s: %s", name, r.Name)
			}
			d.keys("esc")
			for n, ending := range r.Endings() {
				d.keys("ctrl+s" + strings.Repeat(" right", n)).keys("ctrl+s").shows("Mở tệp vừa ghi bằng chương trình").keys("esc")
				reread(t, folder, ending)
			}
			if i+1 < len(report.Reports) {
				d.keys("down")
			}
		}
	}
}

func withEverything(d *desk) {
	withOffice(d)
	withWeekly(d)
	withMarks(d)
	withReading(d)
}

// reread opens the one file of a folder, looks for the office's name and takes it
// away.
func reread(t *testing.T, folder, ending string) {
	t.Helper()
	files, _ := filepath.Glob(filepath.Join(folder, "*"))
	if len(files) != 1 || filepath.Ext(files[0]) != "."+ending {
		t.Fatalf("files: %q, want one .%s", files, ending)
	}
	var all string
	switch ending {
	case "xlsx":
		book, err := excelize.OpenFile(files[0])
		if err != nil {
			t.Fatal(err)
		}
		defer book.Close()
		rows, err := book.GetRows(book.GetSheetList()[0])
		all = fmt.Sprint(rows, err)
	case "docx":
		doc, err := intake.Open(files[0])
		if err != nil {
			t.Fatal(err)
		}
		all = doc.Text
	default:
		raw, err := os.ReadFile(files[0])
		if err != nil {
			t.Fatal(err)
		}
		all = string(raw)
	}
	if ending != "csv" && ending != "txt" && !strings.Contains(all, "PHÒNG VĂN HÓA VÀ THÔNG TIN HUYỆN SƠN HÀ") || len(all) < 100 {
		t.Errorf("%s holds\n%s", files[0], all)
	}
	if err := os.Remove(files[0]); err != nil {
		t.Fatal(err)
	}
}

// A directive's page and the list of calls lead to the forms, each with what is
// meant there.
func TestReportsFromWhereOneIs(t *testing.T) {
	d := newDesk(t, withOffice, withWeekly, withDirectives(2))
	d.keys("f3").types("").keys("ctrl+f").types("12/VHTT").keys("enter enter f8").shows("Văn bản: 12/VHTT", "► ")
	d.keys("down down down enter").shows("12/VHTT").hides("01/STTTT").keys("esc esc").shows("Thường xuyên tuyên truyền")
	d.keys("f10 f8").shows("►  9. Công văn đôn đốc", "Văn bản: tất cả").keys("enter").shows("Kính gửi").keys("esc esc").shows("CẦN ĐÔN ĐỐC")
}

// The headings of a table and what its rows are about stay while it scrolls; no row
// is passed over.
func TestTheHeadingsOfAPreviewStay(t *testing.T) {
	d := newDesk(t, withDemo)
	d.keys("f8 down down down enter").shows("Sổ theo dõi nhiệm vụ")
	p := d.app.page.(*reportPreview)
	table := p.paper.Tables[0]
	table.To = table.Head + 400
	seen := map[string]bool{}
	for p.list.Cursor < table.To {
		for l := range strings.SplitSeq(d.screen(), "\n") {
			seen[strings.TrimRight(l, "█│ ")] = true
		}
		if d.keys("pgdown"); p.list.Cursor > table.From {
			d.shows("│STT ", "│(1) │")
		}
	}
	for i := table.Head; i < table.To; i++ {
		if l := strings.TrimRight(p.across(i), "█│ "); !seen[l] {
			t.Fatalf("line %d was never in sight: %s", i, l)
		}
	}
	d.keys("pgup pgup tab").shows("│STT ", "│(1) │   (2)    │", "(14)", "cột 72–150")
	for range 60 {
		d.keys("pgup")
	}
	if p.list.Cursor != 0 {
		t.Errorf("60 pages up lead to line %d", p.list.Cursor)
	}
	d.keys("tab").shows("cột 1–79")
}

func TestThePeriodOfAReport(t *testing.T) {
	today := noon.Date()
	for quick, want := range map[string]model.Span{
		"week": {From: 20210201, Until: 20210207}, "month": {From: 20210201, Until: 20210228},
		"quarter": {From: 20210101, Until: 20210331}, "year": {From: 20210101, Until: 20211231}, "": {},
	} {
		if got := quickSpan(quick, today); got != want {
			t.Errorf("%s: %v, want %v", quick, got, want)
		}
	}
	if got := quickSpan("week", 20210207); got != (model.Span{From: 20210201, Until: 20210207}) {
		t.Errorf("a Sunday: %v", got)
	}
	d := newDesk(t, withOffice, withWeekly)
	d.keys("f8 right").shows("tuần này (01/02/2021–07/02/2021)").keys("left left").shows("năm nay (01/01/2021–31/12/2021)")
	d.keys("ctrl+t tab").clears().types("1/2/2021").keys("tab").clears().types("31/1/2021").keys("ctrl+s").shows("Ngày cuối phải từ ngày đầu trở đi")
	d.clears().types("10/2/2021").keys("tab").types("16h00 ngày 04/02/2021").keys("ctrl+s")
	d.shows("Kỳ: 01/02/2021–10/02/2021", "Chốt số liệu: T5 04/02/2021 16:00")
	d.keys("down down down down down enter").shows("Kỳ 1 (16h00").keys("tab").hides("Kỳ 2").keys("esc delete").shows("toàn bộ thời gian", "lúc in")
}

func TestChoosingTheDirectiveOfAReport(t *testing.T) {
	d := newDesk(t, withOffice, withWeekly, withDirectives(2))
	d.keys("f8 ctrl+f").shows("12/VHTT", "01/STTTT").types("bau cu dot 2").hides("12/VHTT").keys("enter").shows("Văn bản: 02/STTTT")
	d.keys("ctrl+f home enter").shows("Văn bản: tất cả")
	d.keys("ctrl+f").types("không có đâu").shows("Không có văn bản nào như thế").keys("esc")
}

func TestChoosingTheUnitOfAReport(t *testing.T) {
	d := newDesk(t, withOffice, withWeekly)
	d.keys("f8").hides("Đơn vị, nhóm").keys("ctrl+u").shows("không lọc theo đơn vị").keys("down down down down ctrl+u")
	d.shows("tất cả đơn vị", "Xã Đắk Mông").types("nam pha").hides("Xã Đắk Mông").keys("enter").shows("Đơn vị: Xã Nậm Pha").hides("không lọc theo đơn vị")
	d.keys("home").shows("không lọc theo đơn vị").hides("Đơn vị: ").keys("down down down down").keys("enter").shows("Xã Nậm Pha").hides("Xã Đắk Mông").keys("esc")
	d.keys("ctrl+u enter").hides("Đơn vị: Xã Nậm Pha")
}

// A form takes the filters that mean something to it; the others are not asked
// for, and are told where they are set.
func TestFiltersOfAReport(t *testing.T) {
	d := newDesk(t, withOffice, withWeekly, func(d *desk) {
		_, err := d.store.PutGroup(model.Group{Name: "Khối xã", Members: []model.UnitID{2, 3}})
		d.must(err)
		d.must(d.store.SetTopics(1, []string{"Tết"}))
	})
	d.resize(120, 50)
	d.keys("f8 ctrl+t").hides("Trạng thái").shows("Chuyên đề").keys("esc down down down ctrl+t").shows("Trạng thái", "mọi trạng thái").hides("Đề nghị gửi trước")
	d.keys("tab tab tab tab right right").shows("quá hạn]").keys("tab right").shows("[Tết]").keys("ctrl+s").shows("Trạng thái: quá hạn", "Chuyên đề: Tết")
	d.keys("ctrl+u").types("khoi xa").keys("enter").shows("Nhóm: Khối xã").keys("enter").shows("nhóm Khối xã", "trạng thái quá hạn", "chuyên đề Tết", "Xã Nậm Pha").hides("Thị trấn Sơn Hà").keys("esc")
	d.keys("home").hides("Nhóm: ").shows("Mẫu này không lọc theo đơn vị, nhóm. Mẫu này không lọc theo trạng thái.")
	d.keys("delete").hides("Chuyên đề: Tết")
}

// A ranking is of one indicator, on one of its denominators, with figures as they
// were known at a moment; no other form asks for that.
func TestWhichRankingIsPrinted(t *testing.T) {
	d := newDesk(t, withOffice, withWeekly, withReading, func(d *desk) {
		_, err := d.store.PutIndicators(model.Indicator{Name: "VssID", Bases: []model.Denominator{{Base: model.Population}, {Base: "other", Name: "số thuê bao"}}})
		d.must(err)
	})
	d.resize(120, 40)
	d.keys("f8 ctrl+t").hides("Chỉ số", "Như đã biết lúc").keys("esc down down down down down down down ctrl+t").shows("Chỉ số", "Bluezone", "mọi mẫu số")
	d.keys("tab tab tab tab tab right right").shows("[dân số]").keys("tab").types("hôm nào").keys("ctrl+s").shows("Như đã biết lúc", "hôm nào")
	d.clears().types("16:00 03/02/2021").keys("ctrl+s").shows("Tính trên: dân số", "như đã biết lúc T4 03/02/2021 16:00").hides("Chỉ số: ")
	d.keys("enter").shows("theo tỷ lệ trên dân số", "như đã biết lúc").hides("trên điện thoại thông minh (%)").keys("esc")
	d.keys("ctrl+t tab tab tab tab right").shows("VssID]").keys("tab right").shows("[số thuê bao]").keys("ctrl+s")
	d.shows("Chỉ số: VssID", "Tính trên: số thuê bao").keys("enter").shows("VssID").keys("esc")
	d.resize(80, 24)
	d.shows("Chỉ số: VssID", "Chốt số liệu: lúc in")
	d.keys("home").hides("VssID")
}

// A file that is there is asked about; where it cannot be written it stays as it
// was, and the screen says why.
func TestAReportAsksBeforeItWritesOver(t *testing.T) {
	d := newDesk(t, withOffice, withWeekly)
	file := filepath.Join(t.TempDir(), "của tôi.docx")
	mine := func() string { raw, _ := os.ReadFile(file); return string(raw) }
	d.must(os.WriteFile(file, []byte("mine"), 0o600))
	shown := ""
	d.app.viewer = func(path string) error { shown = path; return nil }
	d.keys("f8 ctrl+s tab").clears().types(file).keys("ctrl+s").shows("Đã có tệp", "tôi.docx", "Ghi đè").keys("esc").shows("Ghi ra tệp")
	if mine() != "mine" {
		t.Fatalf("the file holds %q", mine())
	}
	d.keys("ctrl+s enter").shows("Mở tệp vừa ghi bằng chương trình").keys("enter").shows("Đã mở")
	if _, err := zip.NewReader(strings.NewReader(mine()), int64(len(mine()))); err != nil || shown != file {
		t.Errorf("shown %q: %v", shown, err)
	}
	d.app.viewer = func(string) error { return errors.New("none") }
	d.keys("ctrl+s").shows(filepath.Base(filepath.Dir(file))) // where the last one was written
	d.keys("ctrl+s enter").shows("Không mở được chương trình nào")
}

func TestAReportThatCannotBeWrittenSaysSo(t *testing.T) {
	if os.Getuid() == 0 {
		t.Log("a folder without rights stops nobody here; one that is missing does")
	}
	d := newDesk(t, withOffice, withWeekly)
	missing := filepath.Join(t.TempDir(), "không có", "a.docx")
	d.keys("f8 ctrl+s tab").clears().types(missing).keys("ctrl+s").shows("×", "Ghi ra tệp")
	d.clears().keys("ctrl+s").shows("Hãy ghi tên tệp")
	d.types("b").keys("ctrl+s").shows("Mở tệp vừa ghi bằng chương trình")
	if _, err := os.Stat(filepath.Join(filepath.Dir(d.path), "b.docx")); err != nil {
		t.Error(err)
	}
}

// A page whose tally does not reconcile is not written; the sentence says which
// assignments differ, and they open.
func TestAPageThatDoesNotReconcileIsRefused(t *testing.T) {
	d := newDesk(t, withOffice, withWeekly)
	d.keys("f8 down down down down enter")
	p := d.app.page.(*reportPreview)
	p.err = &model.TallyError{Directive: "12/VHTT", Counted: model.Tally{Total: 1}, Known: model.Tally{Total: 2}, Assignments: []model.AssignmentID{firstThursday(2)}, Units: []string{"Xã Nậm Pha"}}
	d.shows("KHÔNG LẬP ĐƯỢC", "12/VHTT", "Nậm Pha", "Ctrl+B")
	d.keys("ctrl+s").hides("Ghi ra tệp:").keys("ctrl+b").shows("Xã Nậm Pha")
}

// Esc stops what is under way: nothing is written.
func TestARunIsStopped(t *testing.T) {
	r := &reportRun{}
	if !r.step(1, 2) {
		t.Error("stopped by itself")
	}
	r.stop()
	var b bytes.Buffer
	if _, err := r.over(&b).Write([]byte("a")); r.step(1, 2) || !errors.Is(err, report.ErrStopped) || b.Len() > 0 {
		t.Errorf("it goes on: %v", err)
	}
	d := newDesk(t, withOffice, withWeekly)
	_, making := d.app.Update(press("f8"))
	d.run(making)
	_, making = d.app.Update(press("enter"))
	d.shows("Đang lập biểu").keys("esc").shows("SỔ, BIỂU, BÁO CÁO ĐỂ IN")
	d.run(making)
	d.shows("SỔ, BIỂU, BÁO CÁO ĐỂ IN")
	d.app.papers = t.TempDir()
	d.keys("down down down down ctrl+s")
	_, writing := d.app.Update(press("ctrl+s"))
	d.shows("Đang lập biểu").keys("esc")
	d.run(writing)
	d.shows("Đã dừng, chưa ghi tệp nào")
	if files, _ := os.ReadDir(d.app.papers); len(files) != 0 {
		t.Errorf("files: %v", files)
	}
}

// What comes from outside reaches the terminal as letters only.
func TestAPreviewOfHostileText(t *testing.T) {
	d := newDesk(t, withOffice, func(d *desk) {
		_, err := d.store.AddDirective(model.Directive{Direction: model.In, Number: "1", Symbol: "X\x1b[2J", Subject: "a\u202eb\x1b]0;c\a\t=1+1", Issuer: "\x9b31m"}, "")
		d.must(err)
	})
	d.keys("f8 enter tab")
	if s := d.app.View().Content; strings.ContainsAny(s, "\a\t\u202e\u009b") || strings.Contains(s, "\x1b[2J") || strings.Contains(s, "\x1b]0") {
		t.Errorf("%q", s)
	}
}

// Words of every report stand in both languages.
func TestEveryReportHasWords(t *testing.T) {
	for _, l := range []text.Lang{text.Vietnamese, text.English} {
		w := text.Of(l).Screens.Reports
		for _, r := range report.Reports {
			if x := w.Names[r.Name]; x.Name == "" || x.For == "" {
				t.Errorf("%s: %s", l, r.Name)
			}
			for _, e := range r.Endings() {
				if w.Formats[e] == "" {
					t.Errorf("%s: %s", l, e)
				}
			}
		}
		for _, q := range append(quickSpans, ownSpan) {
			if w.Spans[q] == "" {
				t.Errorf("%s: %q", l, q)
			}
		}
	}
}

func TestWherePapersLie(t *testing.T) {
	home := t.TempDir()
	env := func(name string) string { return map[string]string{"HOME": home}[name] }
	if got := papersFolder(env, "beside"); got != "beside" {
		t.Errorf("without a folder: %s", got)
	}
	documents := filepath.Join(home, "Documents")
	for _, dir := range []string{documents, filepath.Join(home, ".config"), filepath.Join(home, "Tài liệu")} {
		if err := os.Mkdir(dir, 0o700); err != nil {
			t.Fatal(err)
		}
	}
	if got := papersFolder(env, "beside"); got != documents {
		t.Errorf("with a folder: %s", got)
	}
	named := "# hộp\nXDG_DOCUMENTS_DIR=\"$HOME/Tài liệu\"\n"
	if err := os.WriteFile(filepath.Join(home, ".config", "user-dirs.dirs"), []byte(named), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := papersFolder(env, "beside"); got != filepath.Join(home, "Tài liệu") {
		t.Errorf("with a name: %s", got)
	}
}
