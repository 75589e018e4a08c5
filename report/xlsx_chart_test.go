package report

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// A chart is a page of its own that is printed; its series is named by a cell.
func TestTheChartIsPrinted(t *testing.T) {
	f := sample()
	raw := written(t, "xlsx", &Document{Forms: []Form{f}}, Options{})
	x, err := excelize.OpenReader(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	areas := map[string]string{}
	for _, n := range x.GetDefinedName() {
		if n.Name == "_xlnm.Print_Area" {
			areas[n.Scope] = n.RefersTo
		}
	}
	if areas[chartName] != "'Biểu đồ'!$A$1:$O$34" {
		t.Errorf("of the chart is printed %q", areas[chartName])
	}
	chart := string(part(t, raw, "xl/charts/chart1.xml"))
	head := tableRow(t, x, x.GetSheetName(0), f.Columns[f.Chart.Values].Head)
	want := "<tx><strRef><f>&#39;Biểu  mẫu&#39;!" + absolute(f.Chart.Values, head)
	if !strings.Contains(chart, want) {
		t.Errorf("the series is not named by %s:\n%s", want, chart)
	}
	if styles := string(part(t, raw, "xl/styles.xml")); strings.Contains(styles, "Calibri") || !strings.Contains(styles, usualFont) {
		t.Error("a cell without a style is written in another font")
	}
}

// The signature has a row of the table above it, however long the table is.
func TestASignatureIsNeverAlone(t *testing.T) {
	for n := 1; n < 80; n++ {
		f := Form{Title: "BIỂU", Columns: []Column{{"", "STT", 15}, {"", "Việc", 150}}, Signers: []Signer{{Title: "Người lập"}, {Title: "Trưởng phòng"}}}
		for i := range n {
			f.Rows = append(f.Rows, cells(Num(i+1), Txt(fmt.Sprintf("việc %d", i+1))))
		}
		x, err := excelize.OpenReader(bytes.NewReader(written(t, "xlsx", &Document{Forms: []Form{f}}, Options{})))
		if err != nil {
			t.Fatal(err)
		}
		sheet := x.GetSheetName(0)
		layout, err := x.GetPageLayout(sheet)
		if err != nil {
			t.Fatal(err)
		}
		ws := string(part(t, written(t, "xlsx", &Document{Forms: []Form{f}}, Options{}), "xl/worksheets/sheet1.xml"))
		_, breaks, broken := strings.Cut(ws, "<rowBreaks")
		onOne := layout.FitToHeight != nil && *layout.FitToHeight == 1
		switch last := tableRow(t, x, sheet, fmt.Sprintf("việc %d", n)); {
		case n <= 25 && (broken || onOne), n >= 45 && !broken:
			t.Errorf("%d rows: on one page %v, broken %v", n, onOne, broken)
		case broken:
			at := 0
			_, _ = fmt.Sscanf(breaks[strings.Index(breaks, `id="`):], `id="%d"`, &at) // the row above the break
			if at < last-40 || at >= last {
				t.Errorf("%d rows, the last one %d: a break below %d", n, last, at)
			}
		}
	}
}
