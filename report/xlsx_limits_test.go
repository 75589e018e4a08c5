package report

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"
)

func workbook(t *testing.T, f Form) (*excelize.File, []byte) {
	t.Helper()
	raw := written(t, "xlsx", &Document{Forms: []Form{f}}, Options{})
	x, err := excelize.OpenReader(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	return x, raw
}

func TestALongCellSaysThatItGoesOn(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		cut  bool
	}{
		"as long as may be":      {strings.Repeat("ạ", mostInCell), false},
		"one letter more":        {strings.Repeat("ạ", mostInCell+1), true},
		"signs of two units":     {strings.Repeat("𠀀", mostInCell/2+1), true},
		"a sign across the edge": {"a" + strings.Repeat("𠀀", mostInCell), true},
	} {
		x, _ := workbook(t, Form{Title: "BIỂU", Sheet: "Biểu", Columns: []Column{{"", "Nội dung", 100}}, Rows: []Row{cells(Txt(c.text))}})
		rows, err := x.GetRows("Biểu")
		if err != nil {
			t.Fatal(err)
		}
		var got string
		for _, r := range rows {
			for _, cell := range r {
				if len(cell) > len(got) {
					got = cell
				}
			}
		}
		if n := len(utf16.Encode([]rune(got))); n > mostInCell {
			t.Errorf("%s: a cell of %d units", name, n)
		}
		whole := strings.TrimSuffix(got, goesOn)
		if (whole != got) != c.cut || !strings.HasPrefix(c.text, whole) || !c.cut && got != c.text {
			t.Errorf("%s: %d bytes of %d, end %q", name, len(got), len(c.text), got[max(0, len(got)-60):])
		}
	}
}

// Excel holds some 200 formats of numbers; each fraction is one.
func TestManyFractionsAreFewFormats(t *testing.T) {
	f := Form{Title: "BIỂU", Sheet: "Biểu", Columns: []Column{{"", "Tỷ lệ", 100}}}
	for n := range 3 * mostFormats {
		f.Rows = append(f.Rows, cells(Share(n, 1000)))
	}
	x, raw := workbook(t, f)
	if n := len(x.Styles.NumFmts.NumFmt); n > mostFormats {
		t.Errorf("%d formats", n)
	}
	rows, err := x.GetRows("Biểu")
	if err != nil {
		t.Fatal(err)
	}
	all := strings.ReplaceAll(strings.Join(flat(rows), "\n"), ".", ",")
	for _, want := range []string{"0,10 (1/1,000)", "53,90 (539/1,000)"} {
		if !strings.Contains(all, want) {
			t.Errorf("%s is not printed", want)
		}
	}
	if core := string(part(t, raw, "docProps/core.xml")); !strings.Contains(core, "congvan") || strings.Contains(core, "xuri") {
		t.Errorf("made by %s", core)
	}
}

func flat(rows [][]string) (out []string) {
	for _, r := range rows {
		out = append(out, r...)
	}
	return out
}
