package intake

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"congvan/model"
	"congvan/viet"
)

// asGrid is the columns of a grid, as an officer sees them.
var asGrid = ReadingPaste{On: 20210619, Columns: []PasteColumn{
	{"installs", "Đã cài"},
	{"smartphones", "Số điện thoại thông minh"},
	{"population", "Dân số"},
	{"percent", "Tỷ lệ công bố (%)"},
	{"base", "Tỷ lệ tính trên"},
	{"rank", "Thứ hạng công bố"},
}}

// findCommunes knows a few communes by their names without diacritics.
func findCommunes(name string, _ model.Date) (model.UnitID, CellReason, []string) {
	at := slices.Index([]string{"mot", "hai", "ba"}, strings.TrimPrefix(viet.Key(name), "xa "))
	return model.UnitID(at + 1), "", nil
}

func TestAPastedBlockOfReadings(t *testing.T) {
	for _, block := range []string{
		"Xã Một\t161.090\t\t\t26,59%\t\t10\r\nXã Hai\t\t2.000\r\nXã Ba\r\n",
		"xa mot\t161.090\t\t\t26.59\t\t10\nHai\t\t2.000",
		"1\tXã Một\t161.090\t\t\t26,59%\t\t10\n2\tXã Hai\t\t2.000\n",
		"Đơn vị\tpercent\tXếp hạng\tSố lượng đã cài đặt (luỹ kế)\tSố điện thoại thông minh\nXã Một\t26.59\t10\t161.090\nXã Hai\t\t\t\t2.000\n",
		"\"Số liệu\nđến hết ngày\"\nSTT\tXã, thị trấn\tĐã cài\tSố điện thoại thông minh (máy)\tTỶ LỆ CÔNG BỐ\tThứ hạng công bố\n1\t\"Một\"\t\"161.090\"\t\t26,59\t10\n2\tHai\t\t2.000\nTổng cộng\t\t161.090\n",
		strings.Join(ReadingForm{}.Headings(), "\t") + "\nXã Một\t19/06/2021\t161.090\t\t\t26,59\t\t10\t\nXã Hai\t\t\t2.000\n",
		"Xã Một\t19/06/2021\t161.090\t\t\t26,59\t\t10\t\nXã Hai\t19/06/2021\t\t2.000\n",
	} {
		sheet, err := PasteReadings(block, asGrid, findCommunes)
		if err != nil || len(sheet.Rows) != 2 {
			t.Errorf("%q: %+v, %v", block, sheet, err)
			continue
		}
		a, b := sheet.Rows[0], sheet.Rows[1]
		if a.Unit != 1 || *a.Installs != 161090 || *a.Percent != 26.59 || *a.Rank != 10 || a.AsOf != 20210619 || b.Unit != 2 || b.Installs != nil || *b.Smartphones != 2000 {
			t.Errorf("%q: %+v", block, sheet.Rows)
		}
	}
}

func TestAPastedBlockBeginsAtTheColumnInFocus(t *testing.T) {
	as := asGrid
	as.At = 2
	sheet, err := PasteReadings("Một\t10.500\n", as, findCommunes)
	if err != nil || len(sheet.Rows) != 1 || sheet.Rows[0].Installs != nil || *sheet.Rows[0].Population != 10500 {
		t.Errorf("%+v, %v", sheet, err)
	}
}

func TestAPastedBlockOfAnIndicatorOfItsOwn(t *testing.T) {
	as := ReadingPaste{
		Form:    ReadingFormOf(model.Indicator{ID: "thue-bao", Counts: "tài khoản", Bases: []model.Denominator{{Base: "so-thue-bao"}}}, func(model.Base) string { return "số thuê bao" }),
		On:      20210619,
		Columns: []PasteColumn{{"installs", "Tài khoản"}, {"so-thue-bao", "Số thuê bao"}, {"base", "Tỷ lệ tính trên"}},
		Bases:   map[string]model.Base{"so thue bao": "so-thue-bao"},
	}
	for _, block := range []string{"Một\t30\t120\tsố thuê bao\n", "Đơn vị\tSố thuê bao\tMẫu số\tTài khoản\nXã Một\t120\tSố thuê bao\t30\n"} {
		sheet, err := PasteReadings(block, as, findCommunes)
		if err != nil || len(sheet.Rows) != 1 || *sheet.Rows[0].Installs != 30 || sheet.Rows[0].Others["so-thue-bao"] != 120 || sheet.Rows[0].Base != "so-thue-bao" {
			t.Errorf("%q: %+v, %v", block, sheet, err)
		}
	}
}

func TestAPastedBlockThatIsRefused(t *testing.T) {
	var cell *CellError
	if _, err := PasteReadings("Một\t5\nHai\t161,090\n", asGrid, findCommunes); !errors.As(err, &cell) || cell.Row != 2 || cell.Column != "Đã cài" || cell.Reason != AmbiguousCell {
		t.Errorf("a doubtful figure: %v", err)
	}
	if _, err := PasteReadings("\nĐơn vị\tSố cài\tDân số (người)\nMột\t\t5,5\n", asGrid, findCommunes); !errors.As(err, &cell) || cell.Row != 3 || cell.Column != "Dân số (người)" || cell.Reason != NotACount {
		t.Errorf("half a person: %v", err)
	}
	if _, err := PasteReadings("Một\t5\t6\t7\t8\t\t10\t11\n", asGrid, findCommunes); !errors.As(err, &cell) || cell.Row != 1 || cell.Reason != TooManyCells {
		t.Errorf("a cell too many: %v", err)
	}
	if _, err := PasteReadings("Một\t5\nxã Một\t6\n", asGrid, findCommunes); !errors.As(err, &cell) || cell.Row != 2 || cell.Reason != SecondReading {
		t.Errorf("a unit twice: %v", err)
	}
	var unknown *HeadingsError
	const strange = "Đơn vị\tSố lạ\tDân số\nXã Một\t5\t6\n"
	if _, err := PasteReadings(strange, asGrid, findCommunes); !errors.As(err, &unknown) || unknown.Unknown[0] != "Số lạ" {
		t.Errorf("a strange heading: %v", err)
	}
	as := asGrid
	as.Leave = true
	if sheet, err := PasteReadings(strange, as, findCommunes); err != nil || *sheet.Rows[0].Population != 6 || sheet.Rows[0].Installs != nil {
		t.Errorf("a strange heading left out: %+v, %v", sheet, err)
	}
	for _, block := range []string{"1.100\n1.200\n", "Đã cài\tDân số\n5\t6\n"} {
		if _, err := PasteReadings(block, asGrid, findCommunes); !errors.Is(err, ErrNoNames) {
			t.Errorf("%q: %v", block, err)
		}
	}
	var empty *EmptyError
	if _, err := PasteReadings("Xã Một\t\t\n", asGrid, findCommunes); !errors.As(err, &empty) {
		t.Errorf("nothing: %v", err)
	}
}

func TestAPastedBlockKeepsTheLinesOfUnknownUnits(t *testing.T) {
	sheet, err := PasteReadings("Một\t5\nXã Lạ\t6\t7\n", asGrid, findCommunes)
	if err != nil || len(sheet.Rows) != 2 || sheet.Rows[1].Unit != 0 || sheet.Rows[1].Line != "Xã Lạ | 6 | 7" {
		t.Errorf("%+v, %v", sheet, err)
	}
}

func FuzzPasteReadings(f *testing.F) {
	f.Add("Xã Một\t161.090\t\t\t26,59%\t10\r\nXã Hai\t\t2.000")
	f.Add("Đơn vị\tpercent\nXã Một\t\"26\t\"\"59\"")
	f.Add("Đơn vị\tĐơn vị\t\n\t\t")
	f.Add("Đơn vị\tNgày chốt\tĐã cài\nMột\t\t5\nHai\t2021-06\t6")
	f.Fuzz(func(t *testing.T, block string) {
		sheet, err := PasteReadings(block, asGrid, findCommunes)
		if err != nil {
			return
		}
		for _, r := range sheet.Rows {
			if err := r.Validate(); err != nil || r.Name == "" || !r.AsOf.Valid() {
				t.Errorf("%q gives %+v, %v", block, r, err)
			}
		}
	})
}
