package intake

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"congvan/model"
)

// asked is what the weekly report of a district asks for.
var asked = []model.Measure{
	{Name: "số lượng tin, bài", Unit: "tin, bài"},
	{Name: "độ dài tin, bài", Unit: "phút"},
	{Name: "số lượng phát sóng", Unit: "lượt"},
	{Name: "ước số lượng người nghe", Unit: "người"},
}

const resultsHead = `Đơn vị;Số lượng tin, bài;Độ dài tin, bài (phút);Số lượng phát sóng (lượt);Ước số lượng người nghe (người);Thời điểm gửi báo cáo;Ghi chú`

func resultsFile(t *testing.T, rows ...string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "ket-qua.csv")
	if err := os.WriteFile(file, []byte(strings.Join(rows, "\n")+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

func TestHeadingsOfResults(t *testing.T) {
	want := strings.Split(resultsHead, ";")
	if got := ResultHeadings(nil); !slices.Equal(got, want) {
		t.Errorf("the form: %q", got)
	}
	if got := ResultHeadings(asked); !slices.Equal(got, want) {
		t.Errorf("the weekly report: %q", got)
	}
	other := []model.Measure{{Name: "thời lượng", Unit: "phút"}, {Name: "số lượng tin/bài", Unit: "tin/bài"}, {Name: "số nhà văn hóa"}}
	if got := ResultHeadings(other)[1:4]; !slices.Equal(got, []string{"Thời lượng (phút)", "Số lượng tin, bài", "Số nhà văn hóa"}) {
		t.Errorf("other figures: %q", got)
	}
}

func TestMeasureOfAHeading(t *testing.T) {
	for heading, want := range map[string]int{
		"Số lượng tin, bài": 0, "SỐ LƯỢNG TIN BÀI": 0, "độ dài tin, bài (phút)": 1, "Do dai": 1, "Số lượng phát sóng (lượt)": 2,
		"Ước số lượng người nghe (người)": 3, "số lượng": -1, "Ghi chú": -1, "": -1, "STT": -1,
	} {
		if got := MeasureOf(heading, asked); got != want {
			t.Errorf("%q: %d, want %d", heading, got, want)
		}
	}
}

// DOMAIN.md, section 14, case 19.
func TestCellsOfResults(t *testing.T) {
	for cell, want := range map[string]struct {
		v      float64
		approx bool
		why    CellReason
	}{
		"12,5": {v: 12.5}, "12.500": {v: 12500}, "0": {}, "gần 500": {v: 500, approx: true}, "~7": {v: 7, approx: true},
		"mười hai": {why: NotAFigure}, "12.50": {why: NotAFigure}, "12,500": {why: AmbiguousCell}, "-3": {why: NegativeCell}, "12 bài": {why: NotAFigure},
	} {
		sheet, err := OpenResults(resultsFile(t, resultsHead, "xã A;"+cell+";;;;;"), asked, nil)
		var bad *CellError
		switch {
		case want.why != "":
			if !errors.As(err, &bad) || bad.Reason != want.why || bad.Row != 2 || bad.Column != "Số lượng tin, bài" {
				t.Errorf("%q: %v, want %s", cell, err, want.why)
			}
		case err != nil:
			t.Errorf("%q: %v", cell, err)
		default:
			r := sheet.Rows[0]
			if v, there := r.Values["số lượng tin, bài"]; !there || v != want.v || r.Approx["số lượng tin, bài"] != want.approx || len(r.Values) != 1 {
				t.Errorf("%q: %+v", cell, r)
			}
		}
	}
	sheet, err := OpenResults(resultsFile(t, resultsHead, "xã A;;;;;;"), asked, nil)
	if err != nil || len(sheet.Rows) != 1 || !sheet.Rows[0].Blank() {
		t.Errorf("a blank row: %+v, %v", sheet, err)
	}
}

func TestMomentsOfResults(t *testing.T) {
	noon := model.At(2021, 2, 4, 15, 59)
	for cell, want := range map[string]model.Instant{
		"15:59 04/02/2021": noon, "04/02/2021 15:59": noon, "15h59, 04/02/2021": noon, "15 giờ 59 ngày 04/02/2021": noon, "2021-02-04T15:59": noon,
		"04/02/2021": model.At(2021, 2, 4, 23, 59), "9h 04/02/2021": model.At(2021, 2, 4, 9, 0), "": 0,
	} {
		sheet, err := OpenResults(resultsFile(t, resultsHead, "xã A;;;;;"+cell+";"), asked, nil)
		if err != nil || sheet.Rows[0].Sent != want {
			t.Errorf("%q: %+v, %v, want %s", cell, sheet, err, want)
		}
	}
	var bad *CellError
	if _, err := OpenResults(resultsFile(t, resultsHead, "xã A;;;;;thứ năm;"), asked, nil); !errors.As(err, &bad) || bad.Reason != NotAMoment {
		t.Errorf("no moment: %v", err)
	}
}

// Case 18: a sheet with one heading changed is refused whole.
func TestHeadingsOfResultsAreExact(t *testing.T) {
	var bad *HeadingError
	_, err := OpenResults(resultsFile(t, strings.Replace(resultsHead, "(phút)", "(giờ)", 1), "xã A;1;;;;;"), asked, nil)
	if !errors.As(err, &bad) || bad.Column != 3 || bad.Got != "Độ dài tin, bài (giờ)" || bad.Want != "Độ dài tin, bài (phút)" {
		t.Errorf("%v", err)
	}
	if _, err = OpenResults(resultsFile(t, resultsHead, "xã A;1"), asked[1:2], nil); err == nil {
		t.Error("a figure is taken that nobody asked for")
	}
	sheet, err := OpenResults(resultsFile(t, "BIỂU KẾT QUẢ;;", ";;", "STT;"+resultsHead, "(1);(2);(3);;;;;", "1;xã A;3;;;;;", ";Tổng cộng;3;;;;;"), asked, nil)
	if err != nil || len(sheet.Rows) != 1 || sheet.Rows[0].Values["số lượng tin, bài"] != 3 {
		t.Errorf("the printed form: %+v, %v", sheet, err)
	}
}

func TestEveryBadCellOfResultsIsNamed(t *testing.T) {
	unit := func(name string) (model.UnitID, CellReason) {
		if strings.Contains(name, "lạ") {
			return 0, UnknownUnit
		}
		return 1, ""
	}
	_, err := OpenResults(resultsFile(t, resultsHead, "xã A;x;y;;;;", "xã lạ;1;;;;;", "xã A;1;;;;khi nào;"), asked, unit)
	var bad *CellsError
	if !errors.As(err, &bad) {
		t.Fatal(err)
	}
	var got []string
	for _, c := range bad.Cells {
		got = append(got, string(c.Reason))
	}
	if want := []string{"not-figure", "not-figure", "unknown-unit", "not-moment", "doubled"}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

func TestNumbersOfAWorkbookAreTakenAsStored(t *testing.T) {
	f := excelize.NewFile()
	defer f.Close()
	for i, h := range ResultHeadings(asked) {
		_ = f.SetCellStr("Sheet1", columnName(i+1)+"1", h)
	}
	for cell, v := range map[string]any{"A2": "xã A", "B2": 12.5, "C2": "12,5", "D2": 161090, "E2": "gần 500", "F2": 44231.5} {
		if err := f.SetCellValue("Sheet1", cell, v); err != nil {
			t.Fatal(err)
		}
	}
	file := filepath.Join(t.TempDir(), "ket-qua.xlsx")
	if err := f.SaveAs(file); err != nil {
		t.Fatal(err)
	}
	sheet, err := OpenResults(file, asked, nil)
	if err != nil {
		t.Fatal(err)
	}
	r := sheet.Rows[0]
	if v := r.Values; v[asked[0].Name] != 12.5 || v[asked[1].Name] != 12.5 || v[asked[2].Name] != 161090 || v[asked[3].Name] != 500 || !r.Approx[asked[3].Name] || r.Sent != model.At(2021, 2, 4, 12, 0) {
		t.Errorf("%+v", r)
	}
}
