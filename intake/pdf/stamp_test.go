package pdf

import (
	"fmt"
	"strings"
	"testing"

	"congvan/internal/testfile"
)

// The figures that a registry stamps later are one number in the blank that
// was left for them; the blank that lies under them is gone.
func TestStamps(t *testing.T) {
	at := testfile.At
	narrow := func(before, blanks, after string) string {
		return before + strings.Replace(blanks, "BT ", "BT 50 Tz ", 1) + strings.Replace(after, "BT ", "BT 100 Tz ", 1)
	}
	for _, c := range []struct {
		name, page string
		x, y       float64 // of the stamp
		stamp      string
		want       string
	}{
		{"upon narrow blanks", narrow(at(72, 700, "Số:"), at(90, 700, strings.Repeat(" ", 14)), at(132, 700, "/UBND-VX")), 101.5, 700, "223", "Số:    223     /UBND-VX"},
		{"a little above the line", at(72, 700, "Số:        /UBND-VX"), 93, 710, "12094", "Số:12094/UBND-VX"},
		{"wider than the blank", at(72, 700, "Số:    /UBND-VX"), 84, 709, "12094", "Số:12094/UBND-VX"},
		{"the year behind the last word", at(72, 700, "Hà Mẫu, ngày 07 tháng 10 năm "), 248, 700, "2025", "Hà Mẫu, ngày 07 tháng 10 năm 2025"},
		{"above a blank that waits for no number", at(72, 700, "Mục:        /UBND-VX"), 99, 710, "12094", "Mục:        /UBND-VX||12094"},
		{"too far above", at(72, 700, "Số:        /UBND-VX"), 93, 716, "12094", "Số:        /UBND-VX||12094"},
		{"far behind the last word", at(72, 700, "Hà Mẫu, ngày 07 tháng 10 năm "), 300, 700, "2025", "Hà Mẫu, ngày 07 tháng 10 năm|2025"},
		{"words above the line", at(72, 700, "Số:        /UBND-VX"), 93, 710, "Chuyển", "Số:        /UBND-VX||Chuyển"},
	} {
		objects := testfile.PageObjects("/Annots[9 0 R]", c.page)
		look := testfile.Stream("/Type/XObject/Subtype/Form/BBox[0 0 200 40]/Resources<</Font<</F1 3 0 R>>>>", at(0, 0, c.stamp))
		objects = append(objects, fmt.Sprintf("<</Type/Annot/Subtype/FreeText/Rect[%g %g %g %g]/AP<</N 10 0 R>>>>", c.x, c.y, c.x+200, c.y+40), look)
		got, err := Read(testfile.PDF("", objects...))
		text := strings.ReplaceAll(got.Text, "\n", "|")
		if err != nil || text != c.want {
			t.Errorf("%s:\n got %q\nwant %q; %v", c.name, text, c.want, err)
		}
	}
}
