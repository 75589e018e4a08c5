package intake

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"congvan/model"
)

const readingsHead = `Đơn vị;Ngày chốt;Số lượng đã cài đặt (luỹ kế);Số điện thoại thông minh;Dân số;Tỷ lệ công bố (%);Mẫu số;Xếp hạng;Nguồn`

func readingsFile(t *testing.T, rows ...string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "so-lieu.csv")
	if err := os.WriteFile(file, []byte(strings.Join(rows, "\n")+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

func TestAReadingIsReadAsOfficesWriteIt(t *testing.T) {
	sheet, err := OpenReadings(readingsFile(t, readingsHead,
		"Xã Một;19/6/2021;161.090;605.800;781.655;26,59%;điện thoại thông minh;10;báo cáo",
		"Xã Hai;2021-06-19;0;;;26.59;;;",
		"Xã Ba;8/2020;;;;14;Dân số;;",
		"Xã Bốn;19/6/2021;;;;;;;báo cáo",
		"Xã Năm;19/6/2021;;;;;dân số;;báo cáo",
	), ReadingForm{}, nil, nil)
	if err != nil || len(sheet.Rows) != 3 || sheet.Blank != 2 {
		t.Fatalf("%+v, %v", sheet, err)
	}
	a, b, c := sheet.Rows[0], sheet.Rows[1], sheet.Rows[2]
	if *a.Installs != 161090 || *a.Smartphones != 605800 || *a.Population != 781655 || *a.Percent != 26.59 ||
		a.Base != model.Smartphones || *a.Rank != 10 || a.Source != "báo cáo" || a.AsOf != 20210619 || a.Name != "Xã Một" {
		t.Errorf("the first row is %+v", a)
	}
	if *b.Installs != 0 || b.Smartphones != nil || b.Percent == nil || *b.Percent != 26.59 || b.Base != "" || b.AsOf != 20210619 {
		t.Errorf("the second row is %+v", b)
	}
	if c.Installs != nil || *c.Percent != 14 || c.Base != model.Population || c.AsOf != model.NewDate(2020, 8, 0) {
		t.Errorf("the third row is %+v", c)
	}
}

func TestEveryBadCellOfReadingsIsNamed(t *testing.T) {
	find := func(name string, _ model.Date) (model.UnitID, CellReason, []string) {
		if name == "Xã Lạ" {
			return 0, NoSuchUnit, []string{"Xã La"}
		}
		return 7, "", nil
	}
	rows := []struct {
		row, column, text string
		why               CellReason
	}{
		{"A;19/6/2021;161,090;;;;;;", "Số lượng đã cài đặt (luỹ kế)", "161,090", AmbiguousCell},
		{"A;20/6/2021;;-1;;;;;", "Số điện thoại thông minh", "-1", NegativeCell},
		{"A;21/6/2021;;;nhiều;;;;", "Dân số", "nhiều", NotACount},
		{"A;22/6/2021;;;;1.234;;;", "Tỷ lệ công bố (%)", "1.234", AmbiguousPercent},
		{"A;21/7/2021;;;;26,593;;;", "Tỷ lệ công bố (%)", "26,593", AmbiguousPercent},
		{"A;23/6/2021;;;;cao;;;", "Tỷ lệ công bố (%)", "cao", NotAPercent},
		{"A;24/6/2021;;;;5;người;;", "Mẫu số", "người", NotABase},
		{"A;25/6/2021;5;;;;;0;", "Xếp hạng", "0", NotARank},
		{"A;30/02/2021;5;;;;;;", "Ngày chốt", "30/02/2021", NotADay},
		{"A;;5;;;;;;", "Ngày chốt", "", BlankCell},
		{";19/6/2021;5;;;;;;", "Đơn vị", "", BlankCell},
		{"Xã Lạ;19/6/2021;5;;;;;;", "Đơn vị", "Xã Lạ", NoSuchUnit},
		{"B;26/6/2021;5;;;;;;", "", "", ""},
		{"A;26/6/2021;6;;;;;;", "Ngày chốt", "26/6/2021", SecondReading},
		{"A;27/6/2021;6;;;;;;;thừa", "10", "thừa", TooManyCells},
	}
	lines := []string{readingsHead}
	for _, r := range rows {
		lines = append(lines, r.row)
	}
	_, err := OpenReadings(readingsFile(t, lines...), ReadingForm{}, nil, find)
	var all *CellsError
	if !errors.As(err, &all) {
		t.Fatal(err)
	}
	for i, r := range rows {
		at := slices.IndexFunc(all.Cells, func(c *CellError) bool { return c.Row == i+2 })
		switch {
		case r.why == "":
			if at >= 0 {
				t.Errorf("%q: %v", r.row, all.Cells[at])
			}
		case at < 0:
			t.Errorf("%q is taken", r.row)
		default:
			c := all.Cells[at]
			if c.Column != r.column || c.Text != r.text || c.Reason != r.why {
				t.Errorf("%q: %+v", r.row, c)
			}
			if r.why == NoSuchUnit && !slices.Equal(c.Near, []string{"Xã La"}) {
				t.Errorf("names alike are %q", c.Near)
			}
		}
	}
}

// A bad denominator hides no bad percentage, nor one percentage another.
func TestEveryBadPercentageOfARowIsNamed(t *testing.T) {
	head := strings.Replace(readingsHead, "Tỷ lệ công bố (%)", "Tỷ lệ trên số điện thoại thông minh (%);Tỷ lệ công bố (%)", 1)
	mapping := map[string]string{
		"Đơn vị": "unit", "Ngày chốt": "day", "Số lượng đã cài đặt (luỹ kế)": "installs", "Số điện thoại thông minh": "smartphones", "Dân số": "population",
		"Tỷ lệ trên số điện thoại thông minh (%)": "percent-smartphones", "Tỷ lệ công bố (%)": "percent", "Mẫu số": "base", "Xếp hạng": "rank", "Nguồn": "source",
	}
	_, err := OpenReadings(readingsFile(t, head, "A;19/6/2021;5;;;cao;26,593;người;;"), ReadingForm{}, mapping, nil)
	var all *CellsError
	if !errors.As(err, &all) {
		t.Fatal(err)
	}
	var got []string
	for _, c := range all.Cells {
		got = append(got, c.Column+": "+string(c.Reason))
	}
	slices.Sort(got)
	if want := []string{"Mẫu số: not-base", "Tỷ lệ công bố (%): ambiguous-percent", "Tỷ lệ trên số điện thoại thông minh (%): not-percent"}; !slices.Equal(got, want) {
		t.Errorf("named are %q", got)
	}
}

// Numbers of a workbook are taken as it shows them: what is stored as 0.2659
// and shown as 26,59 % is 26.59.
func TestNumbersOfAWorkbookAreTakenAsItShowsThem(t *testing.T) {
	f := excelize.NewFile()
	defer f.Close()
	put := func(cell string, v any, format string) {
		t.Helper()
		err := f.SetCellValue("Sheet1", cell, v)
		if err == nil && format != "" {
			var id int
			if id, err = f.NewStyle(&excelize.Style{CustomNumFmt: &format}); err == nil {
				err = f.SetCellStyle("Sheet1", cell, cell, id)
			}
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	for i, h := range new(ReadingForm).Headings() {
		put(columnName(i+1)+"1", h, "")
	}
	for i, p := range []struct {
		day       any
		dayFormat string
		percent   any
		format    string
	}{
		{44366, "dd/mm/yyyy", 0.2659, "0.00%"},
		{44044, "mmm-yy", 26.59, "0.00"},
		{2020, "", 26.59, `0.00" %"`},
		{"19/6/2021", "", "26,59 %", "@"},
	} {
		row := string(rune('2' + i))
		put("A"+row, "Xã "+row, "")
		put("B"+row, p.day, p.dayFormat)
		put("C"+row, 161090.0, "#,##0")
		put("F"+row, p.percent, p.format)
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "so-lieu.xlsx")
	if err := os.WriteFile(file, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	sheet, err := OpenReadings(file, ReadingForm{}, nil, nil)
	if err != nil || len(sheet.Rows) != 4 {
		t.Fatalf("%+v, %v", sheet, err)
	}
	for i, day := range []model.Date{20210619, 20200800, 20200000, 20210619} {
		if r := sheet.Rows[i]; r.AsOf != day || *r.Installs != 161090 || *r.Percent != 26.59 {
			t.Errorf("row %d is of %v: %d, %v; want %v, 161090, 26.59", i+2, r.AsOf, *r.Installs, *r.Percent, day)
		}
	}
}

func TestColumnsOfAnotherSheetAreMapped(t *testing.T) {
	file := readingsFile(t, "date,area,level,installs,on people,on phones,link", `2021-06-19,Bắc Ninh,province,610578,44.61,44.35,x`, `2021-06-19,"Đà Nẵng",province,,,45.25,`)
	mapping := map[string]string{
		"date": "day", "area": "unit", "level": "kind", "installs": "installs", "on people": "percent-population", "on phones": "percent-smartphones", "link": "-",
	}
	sheet, err := OpenReadings(file, ReadingForm{}, mapping, nil)
	if err != nil || len(sheet.Rows) != 2 {
		t.Fatalf("%+v, %v", sheet, err)
	}
	a, b := sheet.Rows[0], sheet.Rows[1]
	if p, _ := a.Published(model.Population); p != 44.61 || a.Kind != "province" || a.Source != "" {
		t.Errorf("the first row is %+v", a)
	}
	if p, _ := a.Published(model.Smartphones); p != 44.35 {
		t.Errorf("the first row is %+v", a)
	}
	if b.Percent == nil || *b.Percent != 45.25 || b.Base != model.Smartphones || b.Percents != nil {
		t.Errorf("the second row is %+v", b)
	}
	var mapped *MapError
	var unknown *HeadingsError
	if _, err := OpenReadings(file, ReadingForm{}, nil, nil); !errors.As(err, &unknown) || !unknown.Readings || !slices.Contains(unknown.Names, "percent-population") {
		t.Errorf("without a mapping: %v", err)
	}
	delete(mapping, "date")
	if _, err := OpenReadings(file, ReadingForm{}, mapping, nil); !errors.As(err, &mapped) || mapped.Heading != "date" || mapped.Missing {
		t.Errorf("a heading that is left out: %v", err)
	}
	mapping["date"] = "-"
	if _, err := OpenReadings(file, ReadingForm{}, mapping, nil); !errors.As(err, &mapped) || !mapped.Missing || !slices.Contains(mapped.Needed, "day") {
		t.Errorf("without a day: %v", err)
	}
}

func TestTheTemplateOfReadingsIsTaken(t *testing.T) {
	for _, format := range []string{"csv", "xlsx"} {
		var b bytes.Buffer
		if err := WriteReadingsTemplate(&b, format, ReadingForm{}, []string{"Xã Một", "Xã Hai"}); err != nil {
			t.Fatal(err)
		}
		file := filepath.Join(t.TempDir(), "mau."+format)
		if err := os.WriteFile(file, b.Bytes(), 0o600); err != nil {
			t.Fatal(err)
		}
		var empty *EmptyError
		if _, err := OpenReadings(file, ReadingForm{}, nil, nil); !errors.As(err, &empty) || !empty.Headed {
			t.Errorf("%s with nothing filled in: %v", format, err)
		}
		if format == "csv" && !strings.Contains(b.String(), "\r\nXã Một,,,,,,,,\r\n") {
			t.Errorf("the units do not stand in %q", b.String())
		}
	}
	if err := WriteReadingsTemplate(&bytes.Buffer{}, "ods", ReadingForm{}, nil); err == nil {
		t.Error("a format that is not written is taken")
	}
}
