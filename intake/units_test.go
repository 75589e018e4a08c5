package intake

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"congvan/intake/paper"
	"congvan/model"
)

const unitsHead = "Tên đơn vị,Tên ngắn,Bí danh,Loại,Nhóm,Dân số,Số điện thoại thông minh,Người phụ trách,Điện thoại,Email\n"

func sheetFile(t *testing.T, name, text string) string {
	t.Helper()
	p := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(p, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return p
}

func TestUnitsOfCSV(t *testing.T) {
	const rows = `"UBND xã An Bình",An Bình,"xã An Bình; AB",xã,"UBND các xã, thị trấn;Vùng cao","5.120",2345,Lò Văn A,0912345678,a@example.vn
"UBND thị trấn Mẫu",,,thị trấn,"UBND các xã, thị trấn",,,,,
`
	n, m := int64(5120), int64(2345)
	want := UnitSheet{
		Units: []model.Unit{
			{Name: "UBND xã An Bình", Short: "An Bình", Aliases: []string{"xã An Bình", "AB"}, Kind: "xã", Population: &n, Smartphones: &m, Contact: model.Contact{Person: "Lò Văn A", Phone: "0912345678", Email: "a@example.vn"}},
			{Name: "UBND thị trấn Mẫu", Kind: "thị trấn"},
		},
		Groups: []GroupRow{
			{Name: "UBND các xã, thị trấn", Members: []string{"UBND xã An Bình", "UBND thị trấn Mẫu"}},
			{Name: "Vùng cao", Members: []string{"UBND xã An Bình"}},
		},
	}
	semicolons := strings.NewReplacer(`"UBND các xã, thị trấn;Vùng cao"`, `"UBND các xã, thị trấn;Vùng cao"`)
	for name, text := range map[string]string{
		"commas":            unitsHead + rows,
		"a byte-order mark": "\uFEFF" + unitsHead + rows,
		"CRLF":              strings.ReplaceAll(unitsHead+rows, "\n", "\r\n"),
		"blank lines":       "\n" + unitsHead + "\n" + semicolons.Replace(rows) + "\n\n",
		"semicolons":        strings.ReplaceAll(unitsHead, ",", ";") + "UBND xã An Bình;An Bình;\"xã An Bình; AB\";xã;\"UBND các xã, thị trấn;Vùng cao\";5.120;2345;Lò Văn A;0912345678;a@example.vn\nUBND thị trấn Mẫu;;;thị trấn;\"UBND các xã, thị trấn\"\n",
	} {
		got, err := OpenUnits(sheetFile(t, "units.csv", text))
		if err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("%s: %+v, %v", name, got, err)
		}
	}
}

func TestUnitsAreRefusedWhole(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       error
	}{
		{
			"a heading changed", strings.Replace(unitsHead, "Nhóm", "Khối", 1) + "Xã A\n",
			&HeadingError{File: "u.csv", Column: 5, Want: "Nhóm", Got: "Khối"},
		},
		{"a heading missing", "Tên đơn vị,Tên ngắn\nXã A\n", &HeadingError{File: "u.csv", Column: 3, Want: "Bí danh"}},
		{"a heading more", strings.TrimSpace(unitsHead) + ",Ghi chú\nXã A\n", &HeadingError{File: "u.csv", Column: 11, Got: "Ghi chú"}},
		{
			"no name", unitsHead + "Xã A\n,B\n",
			&CellError{File: "u.csv", Row: 3, Column: "Tên đơn vị", Reason: BlankCell},
		},
		{
			"a number in words", unitsHead + "Xã A,,,,,mười hai\n",
			&CellError{File: "u.csv", Row: 2, Column: "Dân số", Text: "mười hai", Reason: NotACount},
		},
		{
			"a fraction", unitsHead + "Xã A,,,,,,\"12,5\"\n",
			&CellError{File: "u.csv", Row: 2, Column: "Số điện thoại thông minh", Text: "12,5", Reason: NotACount},
		},
		{
			"less than nothing", unitsHead + "Xã A,,,,,-5\n",
			&CellError{File: "u.csv", Row: 2, Column: "Dân số", Text: "-5", Reason: NegativeCell},
		},
		{
			"a comma that may be either", unitsHead + "Xã A,,,,,\"161,090\"\n",
			&CellError{File: "u.csv", Row: 2, Column: "Dân số", Text: "161,090", Reason: AmbiguousCell},
		},
		{
			"a name twice, spelt otherwise", unitsHead + "Xã Hòa Bình\n\nxã  hoà bình\n",
			&CellError{File: "u.csv", Row: 4, Column: "Tên đơn vị", Text: "xã hoà bình", Reason: DoubledName},
		},
		{
			"a value beyond the headings", unitsHead + "Xã A,,,,,,,,,,x\n",
			&CellError{File: "u.csv", Row: 2, Column: "11", Text: "x", Reason: TooManyCells},
		},
		{
			"no address", unitsHead + "Xã A,,,,,,,,,văn thư xã\n",
			&CellError{File: "u.csv", Row: 2, Column: "Email", Text: "văn thư xã", Reason: NotAnEmail},
		},
		{
			"several cells", unitsHead + "Xã A,,,,,mười hai\n,B,,,,-1\n",
			&CellsError{Cells: []*CellError{
				{File: "u.csv", Row: 2, Column: "Dân số", Text: "mười hai", Reason: NotACount},
				{File: "u.csv", Row: 3, Column: "Tên đơn vị", Reason: BlankCell},
				{File: "u.csv", Row: 3, Column: "Dân số", Text: "-1", Reason: NegativeCell},
			}},
		},
		{"headings alone", unitsHead, &EmptyError{Name: "u.csv", Headed: true}},
	} {
		got, err := OpenUnits(sheetFile(t, "u.csv", c.text))
		if !reflect.DeepEqual(err, c.want) || len(got.Units) > 0 {
			t.Errorf("%s: %v (%d units), want %v", c.name, err, len(got.Units), c.want)
		}
	}
}

func TestUnitsOfWorkbook(t *testing.T) {
	p := filepath.Join(t.TempDir(), "units.xlsx")
	f := excelize.NewFile()
	for i, h := range UnitHeadings {
		set(t, f, columnName(i+1)+"1", h)
	}
	set(t, f, "A2", "UBND xã An Bình")
	set(t, f, "E2", "UBND các xã")
	set(t, f, "F2", 5120)      // a number
	set(t, f, "G2", "2.345")   // typed as text
	set(t, f, "I2", "0912345") // a phone is text
	if err := f.SaveAs(p); err != nil {
		t.Fatal(err)
	}
	got, err := OpenUnits(p)
	if err != nil {
		t.Fatal(err)
	}
	u := got.Units[0]
	if u.Name != "UBND xã An Bình" || *u.Population != 5120 || *u.Smartphones != 2345 || u.Contact.Phone != "0912345" {
		t.Errorf("%+v, %d, %d", u, *u.Population, *u.Smartphones)
	}
	set(t, f, "F2", 12.5)
	if err := f.SaveAs(p); err != nil {
		t.Fatal(err)
	}
	var cell *CellError
	if _, err := OpenUnits(p); !errors.As(err, &cell) || cell.Row != 2 || cell.Column != "Dân số" {
		t.Errorf("a fraction of people: %v", err)
	}
}

func set(t *testing.T, f *excelize.File, cell string, v any) {
	t.Helper()
	if err := f.SetCellValue("Sheet1", cell, v); err != nil {
		t.Fatal(err)
	}
}

func TestBrokenWorkbook(t *testing.T) {
	for _, text := range []string{"PK\x03\x04xl/", "PK\x03\x04 nothing"} {
		_, err := OpenUnits(sheetFile(t, "u.xlsx", text))
		var notText *NotTextError
		var broken *UnsafeError
		if !errors.As(err, &notText) && (!errors.As(err, &broken) || broken.Why != paper.Broken) {
			t.Errorf("%q: %v", text, err)
		}
	}
}

// What the template holds is what the import takes.
func TestTemplateIsTaken(t *testing.T) {
	for _, format := range []string{"csv", "xlsx"} {
		var b bytes.Buffer
		if err := WriteUnitsTemplate(&b, format); err != nil {
			t.Fatal(err)
		}
		p := sheetFile(t, "mau."+format, b.String())
		table, err := openTable(p)
		if err != nil || table.check(UnitHeadings) != nil {
			t.Errorf("%s: %v", format, err)
		}
	}
	if err := WriteUnitsTemplate(&bytes.Buffer{}, "docx"); err == nil {
		t.Error("docx is no format of the template")
	}
}

func TestUnitList(t *testing.T) {
	got := ParseUnitList("Đài Truyền thanh huyện\r\n\r\nUBND các xã, thị trấn:\r\n- UBND xã An Bình;\r\n2. UBND xã Hòa Bình\r\n\r\nHội Nông dân huyện\nubnd xã an bình\nUBND xã Cao\tCao\t\txã\tUBND các xã, thị trấn\t3.210\t\tLò A\t091")
	var names []string
	for _, u := range got.Units {
		names = append(names, u.Name)
	}
	if s := strings.Join(names, "|"); s != "Đài Truyền thanh huyện|UBND xã An Bình|UBND xã Hòa Bình|Hội Nông dân huyện|UBND xã Cao" {
		t.Errorf("units %s", s)
	}
	want := []GroupRow{{Name: "UBND các xã, thị trấn", Members: []string{"UBND xã An Bình", "UBND xã Hòa Bình", "UBND xã Cao"}}}
	if !reflect.DeepEqual(got.Groups, want) {
		t.Errorf("groups %+v", got.Groups)
	}
	if u := got.Units[4]; u.Short != "Cao" || *u.Population != 3210 || u.Contact.Phone != "091" {
		t.Errorf("a line with columns: %+v", u)
	}
}
