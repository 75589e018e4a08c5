package report

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"encoding/xml"
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"congvan/intake/docx"
	"congvan/model"
)

var update = flag.Bool("update", false, "write the goldens anew")

// golden compares with a file of testdata.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s differs; look at it with -update", name)
	}
}

var signer = Signer{Authority: "KT.", Title: "Trưởng phòng", Name: "Nguyễn Văn Mẫu"}

// sample has a cell of every kind.
func sample() Form {
	return Form{
		Title: "BIỂU MẪU", Subtitle: []string{"(Từ ngày 01/02/2021)"}, Sheet: "Biểu: mẫu",
		Head: Letterhead{"UBND huyện Thử Nghiệm", "Phòng Văn hóa và Thông tin", "Thử Nghiệm", model.NewDate(2021, 3, 5)},
		Columns: []Column{
			{"", "STT", 10},
			{"", "Đơn vị", 50},
			{"Đã hoàn thành", "Số việc", 20},
			{"Đã hoàn thành", "Số trung bình", 20},
			{"", "Tỷ lệ (%)", 25},
			{"", "Ngày", 22},
			{"", "Hạn", 30},
		},
		Rows: []Row{
			{Section: "Khoản 1"},
			cells(Num(1), Txt("UBND xã <Nậm> & \"Mẫu\""), Num(161090), Dec(2.5), Share(12, 14), On(model.NewDate(2021, 3, 5)), When(model.At(2021, 2, 4, 16, 0))),
			cells(Num(2), Txt("=1+1\x01\x1b[31m"), Blank, Dec(3), Share(0, 0), On(model.NewDate(2021, 2, 0)), Blank),
		},
		Total:   []Cell{Blank, Txt("Tổng cộng"), Num(161090), Blank, Share(12, 14), Blank, Blank},
		Notes:   []string{"Thời điểm chốt số liệu: 16h00 ngày 05/02/2021."},
		Signers: []Signer{{Title: "Người lập biểu", Name: "Lò Thị Mẫu"}, signer},
		Chart:   &Chart{Title: "Số việc", Names: 1, Values: 2, Rows: 3},
	}
}

func empty() Form {
	f := sample()
	f.Rows, f.Total, f.Chart = nil, nil, nil
	return f
}

func written(t *testing.T, ending string, d *Document, o Options) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, ending, d, o); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// part reads a part of an archive, and that it is well-formed.
func part(t *testing.T, raw []byte, name string) []byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		t.Fatal(err)
	}
	f, err := z.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	b, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	d := xml.NewDecoder(bytes.NewReader(b))
	for {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			return b
		} else if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
	}
}

// broken puts each element on a line of its own, so that a golden can be looked at.
func broken(b []byte) []byte { return bytes.ReplaceAll(b, []byte("><"), []byte(">\n<")) }

func TestDOCXReadsBack(t *testing.T) {
	raw := written(t, "docx", &Document{Forms: []Form{sample()}}, Options{})
	golden(t, "form.document.xml", broken(part(t, raw, "word/document.xml")))
	for _, name := range []string{"[Content_Types].xml", "word/styles.xml", "word/header1.xml", "word/header2.xml"} {
		part(t, raw, name)
	}
	p, err := docx.Read(raw)
	if err != nil {
		t.Fatal(err)
	}
	holds(t, p.Text, "UBND HUYỆN THỬ NGHIỆM", "Thử Nghiệm, ngày 05 tháng 3 năm 2021", "BIỂU MẪU", "Đã hoàn thành", "(7)", "161.090", "2,5",
		"85,71 (12/14)", "05/3/2021", "16h00, 04/02/2021", "02/2021", "=1+1", `UBND xã <Nậm> & "Mẫu"`, "Tổng cộng", "KT. TRƯỞNG PHÒNG")
	if again := written(t, "docx", &Document{Forms: []Form{sample()}}, Options{}); !bytes.Equal(again, raw) {
		t.Error("the same form gives other bytes")
	}
}

func holds(t *testing.T, text string, want ...string) {
	t.Helper()
	for _, w := range want {
		if !strings.Contains(text, w) {
			t.Errorf("%q is missing in\n%s", w, text)
		}
	}
}

func TestXLSXReadsBack(t *testing.T) {
	raw := written(t, "xlsx", &Document{Forms: []Form{sample(), sample(), empty()}}, Options{})
	golden(t, "form.sheet.xml", broken(part(t, raw, "xl/worksheets/sheet1.xml")))
	f, err := excelize.OpenReader(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(f.GetSheetList(), "|"); got != "Biểu  mẫu|Biểu  mẫu (2)|Biểu  mẫu (3)|Biểu đồ|Biểu đồ (2)" {
		t.Errorf("sheets %q", got)
	}
	row := tableRow(t, f, "Biểu  mẫu", "161090")
	for i, want := range []string{"1", "UBND xã <Nậm> & \"Mẫu\"", "161090", "2.5", "85.71", "44260", "44231.666666666664"} {
		cell := cellName(i, row)
		got, _ := f.GetCellValue("Biểu  mẫu", cell, excelize.Options{RawCellValue: true})
		kind, _ := f.GetCellType("Biểu  mẫu", cell)
		if number := i != 1; got != want || number != (kind == excelize.CellTypeNumber || kind == excelize.CellTypeUnset) {
			t.Errorf("%s is %q of type %v, want %q", cell, got, kind, want)
		}
	}
	for i, want := range []string{"161,090", "2.5", "85.71 (12/14)", "05/3/2021"} {
		if got, _ := f.GetCellValue("Biểu  mẫu", cellName(i+2, row)); got != want {
			t.Errorf("%s shows %q, want %q", cellName(i+2, row), got, want)
		}
	}
	cell := cellName(1, row+1)
	if formula, _ := f.GetCellFormula("Biểu  mẫu", cell); formula != "" {
		t.Errorf("%s runs %q", cell, formula)
	}
	if got, _ := f.GetCellValue("Biểu  mẫu", cell); got != "=1+1" {
		t.Errorf("%s is %q", cell, got)
	}
	names := map[string]string{}
	for _, n := range f.GetDefinedName() {
		names[n.Name+" "+n.Scope] = n.RefersTo
	}
	if got := names["_xlnm.Print_Titles Biểu  mẫu"]; got != "'Biểu  mẫu'!$7:$9" {
		t.Errorf("print titles %q", got)
	}
	if got := names["_xlnm.Print_Area Biểu  mẫu"]; !strings.HasPrefix(got, "'Biểu  mẫu'!$A$1:$G$") {
		t.Errorf("print area %q", got)
	}
	panes, _ := f.GetPanes("Biểu  mẫu")
	if !panes.Freeze || panes.YSplit != 9 {
		t.Errorf("panes %+v", panes)
	}
}

// tableRow finds the row that holds a raw value, from 1.
func tableRow(t *testing.T, f *excelize.File, sheet, value string) int {
	t.Helper()
	rows, err := f.GetRows(sheet, excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	for i, row := range rows {
		for _, c := range row {
			if c == value {
				return i + 1
			}
		}
	}
	t.Fatalf("no %q in sheet %s", value, sheet)
	return 0
}

func TestCSVReadsBack(t *testing.T) {
	for name, c := range map[string]struct {
		o              Options
		separator      rune
		share, decimal string
	}{
		"comma":     {Options{}, ',', "85.71 (12/14)", "2.5"},
		"semicolon": {Options{Semicolon: true}, ';', "85,71 (12/14)", "2,5"},
	} {
		raw := string(written(t, "csv", &Document{Forms: []Form{sample()}}, c.o))
		text, marked := strings.CutPrefix(raw, "\uFEFF")
		if !marked {
			t.Errorf("%s: no byte-order mark", name)
		}
		r := csv.NewReader(strings.NewReader(text))
		r.Comma, r.FieldsPerRecord = c.separator, -1
		rows, err := r.ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		if got := rows[2][3]; got != "Đã hoàn thành: Số trung bình" {
			t.Errorf("%s: heading %q", name, got)
		}
		if got := rows[5]; got[2] != "161090" || got[3] != c.decimal || got[4] != c.share || got[5] != "05/3/2021" {
			t.Errorf("%s: %q", name, got)
		}
		if got := rows[6][1]; got != "'=1+1" {
			t.Errorf("%s: a formula stands as %q", name, got)
		}
		if strings.ContainsAny(raw, "\x01\x1b") {
			t.Errorf("%s: control characters in %q", name, raw)
		}
	}
}

func TestPlainTextIsShort(t *testing.T) {
	raw := string(written(t, "txt", &Document{Forms: []Form{sample()}}, Options{}))
	golden(t, "form.txt", []byte(raw))
	for line := range strings.Lines(raw) {
		if n := len([]rune(strings.TrimSuffix(line, "\n"))); n > plainWidth {
			t.Errorf("%d letters in %q", n, line)
		}
	}
	if strings.ContainsAny(raw, "\x01\x1b") {
		t.Errorf("control characters in %q", raw)
	}
}

// A form without rows still has its headings.
func TestNothingToPrint(t *testing.T) {
	d := &Document{Forms: []Form{empty()}}
	for _, ending := range []string{"csv", "txt"} {
		holds(t, string(written(t, ending, d, Options{})), "BIỂU MẪU", nothing)
	}
	holds(t, string(written(t, "csv", d, Options{})), "Tỷ lệ (%)")
	p, err := docx.Read(written(t, "docx", d, Options{}))
	if err != nil {
		t.Fatal(err)
	}
	holds(t, p.Text, "Tỷ lệ (%)", nothing)
	f, err := excelize.OpenReader(bytes.NewReader(written(t, "xlsx", d, Options{})))
	if err != nil {
		t.Fatal(err)
	}
	tableRow(t, f, "Biểu  mẫu", nothing)
	tableRow(t, f, "Biểu  mẫu", "Tỷ lệ (%)")
}

func TestLetterReadsBack(t *testing.T) {
	annex := sample()
	annex.Head, annex.Signers = Letterhead{}, nil
	l := &Letter{
		Head: annex.Head, Symbol: "VHTT", Subject: "đôn đốc báo cáo", Urgency: "Khẩn", To: []string{"UBND xã Nậm Mẫu", "UBND xã Bản Thử"},
		Body:   []Paragraph{{Text: "Phòng đề nghị các đơn vị gửi báo cáo."}, {Text: "Đề nghị các đơn vị quan tâm thực hiện."}},
		Copies: []string{"Như trên", "Lưu: VT"}, Signer: signer, Annexes: []Form{annex, annex},
	}
	l.Head = sample().Head
	l.Head.Date = model.NewDate(2021, 2, 0)
	d := &Document{Letter: l}
	raw := written(t, "docx", d, Options{})
	golden(t, "letter.document.xml", broken(part(t, raw, "word/document.xml")))
	p, err := docx.Read(raw)
	if err != nil {
		t.Fatal(err)
	}
	want := []string{
		"Số: …/VHTT", "V/v đôn đốc báo cáo", "Thử Nghiệm, ngày … tháng 02 năm 2021", "Kính gửi:", "- UBND xã Nậm Mẫu;", "- UBND xã Bản Thử.",
		"quan tâm thực hiện./.", "- Lưu: VT.", "KT. TRƯỞNG PHÒNG", "Nguyễn Văn Mẫu",
	}
	holds(t, p.Text, append(want, "KHẨN", "Phụ lục II", "(Kèm theo Công văn số …/VHTT ngày … tháng 02 năm 2021 của Phòng Văn hóa và Thông tin)")...)
	golden(t, "letter.txt", written(t, "txt", d, Options{}))
	if err := Write(io.Discard, "xlsx", d, Options{}); !errors.Is(err, ErrEnding) {
		t.Errorf("a letter as a sheet: %v", err)
	}
}

// A cell to be filled in by hand is no higher than one with words.
func TestAnEmptyCellIsAsHighAsOthers(t *testing.T) {
	f := sample()
	xml := string(part(t, written(t, "docx", &Document{Forms: []Form{f}}, Options{}), "word/document.xml"))
	empty := `<w:jc w:val="left"/><w:rPr><w:sz w:val="24"/></w:rPr></w:pPr></w:p></w:tc>`
	if !strings.Contains(xml, empty) {
		t.Errorf("no %s", empty)
	}
}
