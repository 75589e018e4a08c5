package intake

import (
	"errors"
	"testing"
)

var gridColumns = []string{"unit", "installs", "smartphones", "population", "percent", "rank"}

func TestAPastedBlockOfReadings(t *testing.T) {
	for _, block := range []string{
		"Xã Một\t161.090\t\t\t26,59%\t10\r\nXã Hai\t\t2.000\r\nXã Ba\r\n",
		"Đơn vị\tpercent\tXếp hạng\tSố lượng đã cài đặt (luỹ kế)\tSố điện thoại thông minh\nXã Một\t26.59\t10\t161.090\nXã Hai\t\t\t\t2.000\n",
	} {
		sheet, err := PasteReadings(block, 20210619, gridColumns, nil)
		if err != nil || len(sheet.Rows) != 2 {
			t.Errorf("%q: %+v, %v", block, sheet, err)
			continue
		}
		a, b := sheet.Rows[0], sheet.Rows[1]
		if a.Name != "Xã Một" || *a.Installs != 161090 || *a.Percent != 26.59 || *a.Rank != 10 || a.AsOf != 20210619 || b.Installs != nil || *b.Smartphones != 2000 {
			t.Errorf("%q: %+v", block, sheet.Rows)
		}
	}
	var cell *CellError
	if _, err := PasteReadings("Xã Một\t5\nXã Hai\t161,090\n", 20210619, gridColumns, nil); !errors.As(err, &cell) || cell.Row != 2 || cell.Reason != AmbiguousCell {
		t.Errorf("a doubtful figure: %v", err)
	}
	if _, err := PasteReadings("Xã Một\t5\t6\t7\t8\t9\t10\n", 20210619, gridColumns, nil); !errors.As(err, &cell) || cell.Row != 1 || cell.Reason != TooManyCells {
		t.Errorf("a cell too many: %v", err)
	}
	var unknown *HeadingsError
	if _, err := PasteReadings("Đơn vị\tSố lạ\nXã Một\t5\n", 20210619, gridColumns, nil); !errors.As(err, &unknown) || unknown.Unknown[0] != "Số lạ" {
		t.Errorf("a strange heading: %v", err)
	}
	var empty *EmptyError
	if _, err := PasteReadings("", 20210619, gridColumns, nil); !errors.As(err, &empty) {
		t.Errorf("nothing: %v", err)
	}
}

func FuzzPasteReadings(f *testing.F) {
	f.Add("Xã Một\t161.090\t\t\t26,59%\t10\r\nXã Hai\t\t2.000")
	f.Add("Đơn vị\tpercent\nXã Một\t\"26\t\"\"59\"")
	f.Add("Đơn vị\tĐơn vị\t\n\t\t")
	f.Fuzz(func(t *testing.T, block string) {
		sheet, err := PasteReadings(block, 20210619, gridColumns, nil)
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
