package intake

import (
	"strings"
	"testing"
)

// A list of Nơi nhận goes on behind a signature or a page break up to what is kept.
func TestCopiesGoOn(t *testing.T) {
	const sign = "\n\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n(Đã ký)\nNguyễn Văn Mẫu\n\n"
	head, _, _ := strings.Cut(letter("1. Lập danh sách."), "Nơi nhận:")
	for _, c := range []struct{ name, notes, want string }{
		{"behind the signature", "- Sở A;\n- UBND các xã;" + sign + "- LĐVP, P, TH;\n- Lưu VT.", "Sở A|UBND các xã|LĐVP, P, TH|Lưu VT"},
		{"over a page break", "- Sở A;\n- UBND các xã;\n\n2\n\n- LĐVP;\n- Lưu VT." + sign, "Sở A|UBND các xã|LĐVP|Lưu VT"},
		{"over a page number in dashes", "- Sở A;\n- UBND các xã;\n\n- 2 -\n\n- LĐVP;\n- Lưu VT." + sign, "Sở A|UBND các xã|LĐVP|Lưu VT"},
		{"an entry that opens with a verb", "- Các Khoa;\n- Niêm yết thông báo\n- Lưu VT." + sign, "Các Khoa|Niêm yết thông báo|Lưu VT"},
		{"such an entry with its mark", "- Các Khoa;\n- Đăng tải trên trang tin;\n- Lưu VT." + sign, "Các Khoa|Đăng tải trên trang tin|Lưu VT"},
		{"a clause with a dash behind it", "- Các Khoa;\n- Thực hiện việc rà soát và báo cáo kết quả." + sign, "Các Khoa"},
		{"a clause behind what is kept", "- Các Khoa;\n- Lưu VT.\n- Thực hiện việc rà soát.\n- Lưu hồ sơ." + sign, "Các Khoa|Lưu VT"},
		{"whole already", "- Sở A;\n- Lưu VT." + sign + "- Một ý khác;\n- Lưu ý khác.", "Sở A|Lưu VT"},
		{"dashes that keep nothing", "- Sở A;\n- Sở B." + sign + "- Một ý khác;\n- Hai ý khác.", "Sở A|Sở B"},
		{"an annex behind it", "- Sở A;\n- Sở B." + sign + "PHỤ LỤC\nDanh sách các xã\n- Xã A;\n- Lưu ý: xã B.", "Sở A|Sở B"},
	} {
		d := Parse(head+"Nơi nhận:\n"+c.notes, Options{}).Directive
		if got := strings.Join(d.Copies, "|"); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
		if d.Signer.Name != "Nguyễn Văn Mẫu" {
			t.Errorf("%s: signed by %q", c.name, d.Signer.Name)
		}
	}
}
