package report

import (
	"bytes"
	"fmt"
	"strconv"
	"testing"

	"github.com/xuri/excelize/v2"

	"congvan/model"
)

// A moment in a sheet is read again as itself, whatever its minute: neither the
// minute before, as programs have it that cut off what is below a minute, nor
// another second.
func TestEveryMinuteIsReadAgain(t *testing.T) {
	start := model.At(2021, 2, 4, 0, 0)
	f := Form{Title: "BIỂU", Columns: []Column{{"", "Lúc", 30}, {"", "Việc", 40}}}
	for m := range 24 * 60 {
		f.Rows = append(f.Rows, cells(When(start+model.Instant(m)), Txt(fmt.Sprintf("phút %d", m))))
	}
	x, err := excelize.OpenReader(bytes.NewReader(written(t, "xlsx", &Document{Forms: []Form{f}}, Options{})))
	if err != nil {
		t.Fatal(err)
	}
	sheet := x.GetSheetName(0)
	first := tableRow(t, x, sheet, "phút 0")
	for m := range 24 * 60 {
		raw, _ := x.GetCellValue(sheet, cellName(0, first+m), excelize.Options{RawCellValue: true})
		days, err := strconv.ParseFloat(raw, 64)
		if err != nil {
			t.Fatal(err)
		}
		if got, want := days*24*60*60, float64(44231*24*60*60+m*60); got < want-1e-5 || got > want+1e-5 {
			t.Fatalf("minute %d is written %s: %.3f seconds off", m, raw, got-want)
		}
	}
}
