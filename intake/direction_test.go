package intake

import (
	"testing"

	"congvan/model"
)

// A letter of an office of the same name in another district comes in.
func TestANamesakesLetterComesIn(t *testing.T) {
	o := model.Office{Name: "Phòng Văn hóa và Thông tin huyện An Bình", Parent: "UBND huyện An Bình"}
	for district, want := range map[string]model.Direction{"MẪU SƠN": model.In, "AN BÌNH": model.Out} {
		d := Parse("UBND HUYỆN "+district+"\nPHÒNG VĂN HÓA VÀ THÔNG TIN\nSố: 12/VHTT\nMẫu Sơn, ngày 05 tháng 3 năm 2021\nKính gửi: UBND các xã.\nĐề nghị báo cáo trước ngày 25/3/2021.\n", Options{Office: o})
		if d.Directive.Direction != want {
			t.Errorf("from %s: %s, want %s", district, d.Directive.Direction, want)
		}
	}
}
