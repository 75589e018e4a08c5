package intake

import "testing"

// A mark of secrecy in whatever spacing and under whatever label refuses the
// text; words that speak of secrets are no mark.
func TestSecrecyMarks(t *testing.T) {
	for _, c := range []struct{ lines, want string }{
		{"MẬT", "Mật"},
		{"TUYỆT MẬT", "Tuyệt mật"},
		{"Độ mật: Mật", "Mật"},
		{"Độ mật : TỐI MẬT.", "Tối mật"},
		{"M Ậ T", "Mật"},
		{"T U Y Ệ T  M Ậ T", "Tuyệt mật"},
		{"(MẬT)", "Mật"},
		{"(Mật)", ""},
		{"BÍ MẬT NHÀ NƯỚC ĐỘ MẬT", "Mật"},
		{"BÍ MẬT NHÀ NƯỚC ĐỘ TỐI MẬT", "Tối mật"},
		{"BÍ MẬT NHÀ NƯỚC\nĐỘ MẬT", "Mật"},
		{"BÍ MẬT NHÀ NƯỚC\nĐỘ: TUYỆT MẬT", "Tuyệt mật"},
		{"TÀI LIỆU MẬT", "Mật"},
		{"Độ mật: Không", ""},
		{"Độ mật:", ""},
		{"ĐỘ MẬT", ""},
		{"V/v bảo vệ bí mật nhà nước độ Mật", ""},
		{"bảo vệ tài liệu mật", ""},
		{"Mật ong rừng", ""},
	} {
		d := Parse("UBND HUYỆN AN BÌNH\nPHÒNG VĂN HÓA VÀ THÔNG TIN\nSố: 5/VHTT\n"+c.lines+"\nAn Bình, ngày 05 tháng 3 năm 2021\nKính gửi: UBND các xã.\n1. Báo cáo trước ngày 25/3/2021.\n", Options{})
		if d.Directive.Secrecy != c.want || (d.Text == "") != (c.want != "") || d.Directive.Number != "5" || d.Directive.Date != 20210305 {
			t.Errorf("%q: %q, number %q of %s, text %q", c.lines, d.Directive.Secrecy, d.Directive.Number, d.Directive.Date, d.Text)
		}
	}
}

// A stamp above the letterhead is no part of the issuer's name.
func TestSecrecyAboveTheLetterhead(t *testing.T) {
	for _, mark := range []string{"BÍ MẬT NHÀ NƯỚC ĐỘ MẬT\n", "MẬT\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n", "Độ mật: Mật\n"} {
		d := Parse(mark+"UBND HUYỆN AN BÌNH\nSố: 5/UBND\nAn Bình, ngày 05 tháng 3 năm 2021\nKính gửi: UBND các xã.\nBáo cáo trước ngày 25/3/2021.\n", Options{})
		if d.Directive.Secrecy != "Mật" || d.Text != "" || len(d.Directive.Obligations) > 0 {
			t.Errorf("%q: %+v", mark, d.Directive)
		}
	}
}
