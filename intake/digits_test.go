package intake

import "testing"

// Figures that were stamped one by one are one number in the blanks of number
// and day, and nowhere else.
func TestFiguresSetApart(t *testing.T) {
	for _, c := range []struct{ head, number, date string }{
		{"Số: 2 23    /STP-BTTP\nAn Bình, ngày  31    tháng 7  năm 2025", "223", "2025-07-31"},
		{"Số: 1 1902 /BNV-TCPCP\nAn Bình, ngày 0 7  tháng 1 0  năm 2025", "11902", "2025-10-07"},
		{"Số: 6 0 4/SNV\nAn Bình, ngày 1 1 tháng 12 năm 2 0 2 5", "604", "2025-12-11"},
		{"Số: 12/SNV\nAn Bình, ngày 0 7 tháng 1 0 năm\n\n2025", "12", "2025-10-07"},
		{"Số: 12/SNV\nAn Bình, ngày 07 tháng 10 năm\n2025", "12", "2025-10-07"},
		{"Số: 12/SNV\nAn Bình, ngày 07 tháng 10 năm\nCÔNG VIỆC 2025", "12", ""},
		{"Số: 12/SNV\nAn Bình, ngày 7 tháng 10 năm 2025\n2026", "12", "2025-10-07"},
		{"Số: 15 202 11/SNV\nAn Bình, ngày 7 tháng 10 năm 2025", "", "2025-10-07"},
		{"Số: 1,2 3/SNV\nAn Bình, ngày 7 tháng 10 năm 2025", "", "2025-10-07"},
	} {
		d := Parse(c.head+"\n\nV/v thử\n\nKính gửi: UBND xã.\n\n1. Lập 1 2 báo cáo theo Công văn số 1 2/SNV.", Options{})
		if got := d.Directive; got.Number != c.number || got.Date.String() != c.date {
			t.Errorf("%q: %q, %s; want %q, %s", c.head, got.Number, got.Date, c.number, c.date)
		}
		for _, ref := range d.Directive.References {
			if ref.Symbol == "12/SNV" {
				t.Errorf("%q: figures joined in %+v", c.head, d.Directive.References)
			}
		}
	}
	if d := Parse("Số: 2 23 /SNV\n\nAn Bình, ngày 7 tháng 10 năm 2025\n\nKính gửi: UBND xã.", Options{}); !d.Doubts[NumberField] {
		t.Error("a number put together is sure")
	}
}
