package intake

import (
	"strings"
	"testing"
)

func TestSymbolsBrokenAtTheirHyphen(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"theo Quyết định số 2764/QĐ- TTg ngày 19/12/2025", "theo Quyết định số 2764/QĐ-TTg ngày 19/12/2025"},
		{"theo Kế hoạch số 5/KH-BCĐ- UBND", "theo Kế hoạch số 5/KH-BCĐ-UBND"},
		{"theo Quyết định số 5/2020/QĐ- UBND và số 6/QĐ- UBND", "theo Quyết định số 5/2020/QĐ-UBND và số 6/QĐ-UBND"},
		{"theo Kế hoạch số 12- KH/TU", "theo Kế hoạch số 12-KH/TU"},
		{"Kế hoạch số 5/KH-UBND - UBND tỉnh", "Kế hoạch số 5/KH-UBND - UBND tỉnh"},
		{"giai đoạn 2021- 2025", "giai đoạn 2021- 2025"},
		{"năm 2021- UBND tỉnh", "năm 2021- UBND tỉnh"},
		{"phát triển kinh tế- Xã hội", "phát triển kinh tế- Xã hội"},
	} {
		if got := joinSymbols(c.text); got != c.want {
			t.Errorf("%q is shown as %q, want %q", c.text, got, c.want)
		}
	}
}

// A broken symbol is whole in a list, in the subject and in what is asked.
func TestBrokenSymbolsAreShownWhole(t *testing.T) {
	const text = "VĂN PHÒNG MẪU\nSố: 3/CĐ-VPM\n\nHà Mẫu, ngày 5 tháng 3 năm 2025\n\nCÔNG ĐIỆN\nthực hiện Quyết định số 9/QĐ-\nTTg\n\n" +
		"VĂN PHÒNG MẪU điện:\n- Thành viên Ban Chỉ đạo (Theo Quyết định số 7/QĐ-\nTTg ngày 1/2/2025);\n- UBND các tỉnh.\n\n" +
		"Thực hiện kế hoạch, đề nghị các cơ quan:\n1. Rà soát theo Quyết định số 8/QĐ-\nTTg ngày 1/3/2025.\n"
	d := Parse(text, Options{}).Directive
	shown := []string{d.Subject, strings.Join(d.Recipients, "|")}
	for _, o := range d.Obligations {
		shown = append(shown, o.Text)
	}
	want := []string{
		"thực hiện Quyết định số 9/QĐ-TTg",
		"Thành viên Ban Chỉ đạo (Theo Quyết định số 7/QĐ-TTg ngày 1/2/2025)|UBND các tỉnh",
		"Rà soát theo Quyết định số 8/QĐ-TTg ngày 1/3/2025.",
	}
	if got := strings.Join(shown, "\n"); got != strings.Join(want, "\n") {
		t.Errorf("shown as\n%s\nwant\n%s", got, strings.Join(want, "\n"))
	}
}
