package intake

import (
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"congvan/model"
)

func registerFile(t *testing.T, rows ...string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "so.csv")
	if err := os.WriteFile(file, []byte(strings.Join(rows, "\n")+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

func registerHead() string { return strings.ReplaceAll(strings.Join(RegisterHeadings, ";"), "\n", " ") }

func TestRegisterRows(t *testing.T) {
	for _, c := range []struct {
		row  string
		want model.Directive
	}{
		{"12/KH-UBND;05/3/2021;Tết trồng cây;UBND huyện;đến", model.Directive{Number: "12", Symbol: "KH-UBND", Type: "Kế hoạch", Date: 20210305, Subject: "Tết trồng cây", Issuer: "UBND huyện", Direction: model.In}},
		{"608 /UBND-VX;2021-03-05;a;;đi", model.Directive{Number: "608", Symbol: "UBND-VX", Date: 20210305, Subject: "a", Direction: model.Out}},
		{"01-KH/HU;5.3.2021;a;;", model.Directive{Number: "01", Symbol: "KH/HU", Type: "Kế hoạch", Date: 20210305, Subject: "a"}},
		{"03/2015/CT-UBND;05-03-2021;a;;tham khảo", model.Directive{Number: "03", Symbol: "2015/CT-UBND", Type: "Chỉ thị", Date: 20210305, Subject: "a", Direction: model.Reference}},
		{"1830 QĐ-UBND;05/3/2021;a;;Đến", model.Directive{Number: "1830", Symbol: "QĐ-UBND", Type: "Quyết định", Date: 20210305, Subject: "a", Direction: model.In}},
		{"/VHTT;3/2021;a;;", model.Directive{Symbol: "VHTT", Date: 20210300, Subject: "a"}},
		{";05/3/2021;không số;;", model.Directive{Date: 20210305, Subject: "không số"}},
	} {
		ds, _, err := OpenRegister(registerFile(t, registerHead(), c.row), nil)
		c.want.Kind = string(DirectiveKind)
		if err != nil || len(ds) != 1 || ds[0].Label() != c.want.Label() || ds[0].Date != c.want.Date || ds[0].Subject != c.want.Subject ||
			ds[0].Issuer != c.want.Issuer || ds[0].Direction != c.want.Direction || ds[0].Type != c.want.Type {
			t.Errorf("%s: %+v, %v; want %+v", c.row, ds, err, c.want)
		}
	}
}

func TestRegisterErrors(t *testing.T) {
	for _, c := range []struct {
		rows   []string
		row    int
		column string
		reason CellReason
	}{
		{[]string{registerHead(), "1/A-B;05/3/2021;a;;", "2/A-B;31/02/2021;b;;"}, 3, dateHeading, NotADay},
		{[]string{registerHead(), "1/A-B;;a;;"}, 2, dateHeading, BlankCell},
		{[]string{registerHead(), "1/A-B;thứ ba;a;;"}, 2, dateHeading, NotADay},
		{[]string{registerHead(), ";05/3/2021;;;"}, 2, symbolHeading, BlankCell},
		{[]string{registerHead(), "1/A-B;05/3/2021;a;;qua"}, 2, directionHeading, NotADirection},
	} {
		ds, _, err := OpenRegister(registerFile(t, c.rows...), nil)
		var e *CellError
		if !errors.As(err, &e) || e.Row != c.row || e.Column != c.column || e.Reason != c.reason || ds != nil {
			t.Errorf("%q: %d rows, %v", c.rows, len(ds), err)
		}
	}
	var headings *HeadingsError
	if _, _, err := OpenRegister(registerFile(t, "Số;Ngày;"+issuerHeading), nil); !errors.As(err, &headings) || !slices.Equal(headings.Unknown, []string{"Số", "Ngày"}) {
		t.Errorf("strange headings: %v", err)
	}
	var heading *HeadingError
	if _, _, err := OpenRegister(registerFile(t, strings.Join(RegisterHeadings[:3], ";")), nil); !errors.As(err, &heading) || heading.Column != 4 {
		t.Errorf("headings that are not there: %v", err)
	}
}

// All bad cells are named, up to a number that can be read, by the sheet's own
// headings.
func TestEveryBadCellOfARegisterIsNamed(t *testing.T) {
	rows := []string{"so,ngay,viec", "1/A-B,31/02/2021,a", "2/A-B,05/3/2021,b", ",,", ",05/3/2021,", "3/A-B,,c"}
	mapping := map[string]string{"so": "symbol", "ngay": "date", "viec": "subject"}
	_, _, err := OpenRegister(registerFile(t, rows...), mapping)
	var e *CellsError
	if !errors.As(err, &e) || len(e.Cells) != 3 || e.More != 0 {
		t.Fatalf("%v", err)
	}
	for i, want := range []CellError{{Row: 2, Column: "ngay", Text: "31/02/2021", Reason: NotADay}, {Row: 5, Column: "so", Reason: BlankCell}, {Row: 6, Column: "ngay", Reason: BlankCell}} {
		want.File = "so.csv"
		if !reflect.DeepEqual(*e.Cells[i], want) {
			t.Errorf("cell %d is %+v, want %+v", i, *e.Cells[i], want)
		}
	}
	for range 30 {
		rows = append(rows, "4/A-B,mai,d")
	}
	if _, _, err = OpenRegister(registerFile(t, rows...), mapping); !errors.As(err, &e) || len(e.Cells) != cellsNamed || e.More != 33-cellsNamed {
		t.Errorf("%v", err)
	}
	if _, _, err = OpenRegister(registerFile(t, registerHead(), "1/A-B;mai;a;;đi;x"), nil); !errors.As(err, &e) || len(e.Cells) != 2 || e.Cells[1].Reason != TooManyCells {
		t.Errorf("a value beyond the headings: %v", err)
	}
}

func TestRegisterMapping(t *testing.T) {
	file := registerFile(t, "STT,so,ngay,noi_dung", "1,12/KH-UBND,05/3/2021,a")
	whole := map[string]string{"so": "symbol", "ngay": dateHeading, "noi_dung": "subject", "STT": NoColumn}
	if ds, _, err := OpenRegister(file, whole); err != nil || len(ds) != 1 || ds[0].Label() != "12/KH-UBND" || ds[0].Subject != "a" {
		t.Errorf("%+v, %v", ds, err)
	}
	for name, wrong := range map[string]map[string]string{
		"a heading without a name": {"so": "symbol", "ngay": "date", "noi_dung": "subject"},
		"a column that is not":     {"so": "symbol", "ngay": "date", "noi_dung": "subject", "STT": NoColumn, "khac": "issuer"},
		"a name that is not":       {"so": "number", "ngay": "date", "noi_dung": "subject", "STT": NoColumn},
		"a name used twice":        {"so": "symbol", "ngay": "date", "noi_dung": "subject", "STT": "symbol"},
		"no day":                   {"so": "symbol", "ngay": NoColumn, "noi_dung": "subject", "STT": NoColumn},
	} {
		var e *MapError
		if ds, _, err := OpenRegister(file, wrong); !errors.As(err, &e) || ds != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// Excel keeps a day as a number, and one typed as text as text.
func TestRegisterFromExcel(t *testing.T) {
	f := excelize.NewFile()
	defer f.Close()
	for i, h := range RegisterHeadings {
		_ = f.SetCellStr("Sheet1", columnName(i+1)+"1", h)
	}
	_ = f.SetCellStr("Sheet1", "A2", "12/VHTT")
	_ = f.SetCellValue("Sheet1", "B2", 44260) // 05/3/2021
	_ = f.SetCellStr("Sheet1", "C2", "a")
	_ = f.SetCellStr("Sheet1", "A3", "13/VHTT")
	_ = f.SetCellStr("Sheet1", "B3", "06/3/2021")
	_ = f.SetCellStr("Sheet1", "C3", "b")
	file := filepath.Join(t.TempDir(), "so.xlsx")
	if err := f.SaveAs(file); err != nil {
		t.Fatal(err)
	}
	ds, _, err := OpenRegister(file, nil)
	if err != nil || len(ds) != 2 || ds[0].Date != 20210305 || ds[1].Date != 20210306 {
		t.Errorf("%+v, %v", ds, err)
	}
}

func TestRegisterTemplateIsTaken(t *testing.T) {
	for _, format := range []string{"csv", "xlsx"} {
		var b strings.Builder
		if err := WriteRegisterTemplate(&b, format); err != nil {
			t.Fatal(err)
		}
		file := filepath.Join(t.TempDir(), "so."+format)
		if err := os.WriteFile(file, []byte(b.String()), 0o600); err != nil {
			t.Fatal(err)
		}
		var empty *EmptyError
		if _, _, err := OpenRegister(file, nil); !errors.As(err, &empty) || !empty.Headed {
			t.Errorf("%s: %v", format, err)
		}
	}
}
