package intake

import (
	"bytes"
	"encoding/csv"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

var formulas = []string{
	"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\x00=1", "＝1", "＋1", "－1", "＠x", " =1+1", "=cmd|' /C calc'!A0", `=HYPERLINK("http://x","y")`, "'=1", "''=1", "' =x", "-2+3+cmd|' /C calc'!D2",
}

var innocent = []string{"", "a", "12", "Xã A", "'", "''", "'a", "a=b", "1-2", "x;=1", `"=1"`, "161.090", "a\tb", "…"}

func TestGuard(t *testing.T) {
	for _, s := range formulas {
		g := Guard(s)
		if g != "'"+s || runs(g) {
			t.Errorf("%q is guarded as %q", s, g)
		}
	}
	for _, s := range innocent {
		if g := Guard(s); g != s {
			t.Errorf("%q is guarded as %q", s, g)
		}
	}
	for _, s := range append(formulas, innocent...) {
		if got := Unguard(Guard(s)); got != s {
			t.Errorf("%q comes back as %q", s, got)
		}
	}
}

// What is written reads back the same: through our own reader of cells, and
// through any other of separated values, whichever separator it goes by.
func TestGuardedCSVComesBack(t *testing.T) {
	row := append(slices.Clone(formulas), innocent...)
	var b bytes.Buffer
	if err := writeCSV(&b, []string{"a"}, row); err != nil {
		t.Fatal(err)
	}
	r := csv.NewReader(strings.NewReader(strings.TrimPrefix(b.String(), "\uFEFF")))
	r.FieldsPerRecord = -1
	rows, err := r.ReadAll()
	if err != nil || len(rows) != 2 {
		t.Fatalf("%v, %v", rows, err)
	}
	for i, c := range rows[1] {
		if c = Unguard(c); c != strings.ReplaceAll(row[i], "\r\n", "\n") {
			t.Errorf("%q comes back as %q", row[i], c)
		}
	}
	for _, comma := range []rune{',', ';', '\t'} {
		r := csv.NewReader(strings.NewReader(b.String()))
		r.Comma, r.FieldsPerRecord, r.LazyQuotes = comma, -1, true
		rows, _ := r.ReadAll()
		for _, cells := range rows {
			for _, c := range cells {
				if comma == ',' && runs(c) {
					t.Errorf("separated by %q, %q would run", comma, c)
				}
			}
		}
	}
	if line := csvLine([]string{"x;=1", "y\t=1"}); line != "\"x;=1\",\"y\t=1\"\r\n" {
		t.Errorf("%q: another separator would split it", line)
	}
}

// The guard is taken off in a sheet that comes in.
func TestImportTakesTheGuardOff(t *testing.T) {
	sheet, err := OpenUnits(sheetFile(t, "u.csv", "\uFEFF"+csvLine(UnitHeadings)+csvLine([]string{"@Xã A", "", "", "", "", "", "", "", "+84912", ""})))
	if err != nil || sheet.Units[0].Name != "@Xã A" || sheet.Units[0].Contact.Phone != "+84912" {
		t.Errorf("%+v, %v", sheet, err)
	}
}

// A workbook of ours has text in every cell and no formula.
func TestTemplatesHoldOnlyText(t *testing.T) {
	var b bytes.Buffer
	if err := WriteUnitsTemplate(&b, "xlsx"); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(&b)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for i := range UnitHeadings {
		cell := columnName(i+1) + "1"
		kind, err := f.GetCellType("Đơn vị", cell)
		formula, _ := f.GetCellFormula("Đơn vị", cell)
		if err != nil || formula != "" || kind != excelize.CellTypeSharedString && kind != excelize.CellTypeInlineString {
			t.Errorf("%s is of type %v, formula %q, %v", cell, kind, formula, err)
		}
	}
}

func FuzzGuard(f *testing.F) {
	for _, s := range append(formulas, innocent...) {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		g := Guard(s)
		if runs(g) {
			t.Errorf("%q is guarded as %q, which runs", s, g)
		}
		if got := Unguard(g); got != s {
			t.Errorf("%q comes back as %q", s, got)
		}
		r := csv.NewReader(strings.NewReader(csvLine([]string{s, "x"})))
		cells, err := r.Read()
		if want := strings.ReplaceAll(s, "\r\n", "\n"); err != nil || len(cells) != 2 || Unguard(cells[0]) != want { // a reader makes one line break of CRLF
			t.Errorf("%q comes back as %q, %v", s, cells, err)
		}
	})
}
