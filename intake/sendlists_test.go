package intake

import (
	"strings"
	"testing"
)

// The lists of those a letter is sent to, wherever the columns of the head put
// them.
func TestSendLists(t *testing.T) {
	const left = "BỘ MẪU\nSố: 5/BM-CST\nV/v thử\n\n"
	const right = "\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nHà Mẫu, ngày 5 tháng 3 năm 2025\n\n"
	const body = "\n\nThực hiện kế hoạch năm, Bộ Mẫu đề nghị các cơ quan góp ý.\n\n1. Lập danh sách."
	for _, c := range []struct{ name, text, want string }{
		{"below the right column", left + "Kính gửi:" + right + "- Các bộ; cơ quan thuộc Chính phủ;\n- UBND các tỉnh." + body, "Các bộ; cơ quan thuộc Chính phủ|UBND các tỉnh"},
		{"below it, with a blank day", left + "Kính gửi:" + strings.Replace(right, "ngày 5 tháng 3", "ngày     tháng    ", 1) + "- Sở A;\n- Sở B." + body, "Sở A|Sở B"},
		{"below it, without dashes", left + "Kính gửi:" + right + "Sở Nội vụ;\nSở Tài chính." + body, "Sở Nội vụ|Sở Tài chính"},
		{"beside the letterhead, right column first", right + left + "Kính gửi:\n\n- Sở A;\n- Sở B." + body, "Sở A|Sở B"},
		{"none below the right column", left + "Kính gửi:" + right + "Thực hiện kế hoạch, đề nghị:\n\n- Lập danh sách." + body, ""},
		{"two lists", left + right + "Kính gửi: - Bộ A; - Bộ B.\nĐồng kính gửi: - Ban Tuyên giáo tỉnh." + body, "Bộ A|Bộ B|Ban Tuyên giáo tỉnh"},
		{"two lists with dashes", left + right + "Kính gửi:\n- Sở A;\n- Sở B\n\nĐồng kính gửi:\n- Ban C;\n- Ban D." + body, "Sở A|Sở B|Ban C|Ban D"},
		{"a second list, named short", left + right + "Kính gửi: Sở Nội vụ\nĐồng gửi: Ban Tuyên giáo tỉnh" + body, "Sở Nội vụ|Ban Tuyên giáo tỉnh"},
		{"a telegram", "VĂN PHÒNG MẪU\nSố: 3/CĐ-VPM" + right + "CÔNG ĐIỆN\nmời dự hội nghị\n\nVĂN PHÒNG MẪU điện:\n- Các Bộ: Công an, Quốc phòng, Y tế;\n- Chủ tịch UBND các tỉnh." + body, "Các Bộ: Công an, Quốc phòng, Y tế|Chủ tịch UBND các tỉnh"},
	} {
		d := Parse(c.text, Options{}).Directive
		if got := strings.Join(d.Recipients, "|"); got != c.want {
			t.Errorf("%s: sent to %q, want %q", c.name, got, c.want)
		}
		if d.Date.Year() != 2025 || d.Place != "Hà Mẫu" {
			t.Errorf("%s: %s, %q", c.name, d.Date, d.Place)
		}
	}
}
