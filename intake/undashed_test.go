package intake

import (
	"strings"
	"testing"
)

// A list of Nơi nhận that has lost its dashes ends with what is kept.
func TestUndashedCopies(t *testing.T) {
	const text = "BỘ MẪU\nSố: 5/BM\nV/v thử\n\nHà Mẫu, ngày 5 tháng 3 năm 2025\n\nKính gửi: Các sở.\n\nBộ đề nghị các sở thực hiện.\n\nNơi nhận\n\n"
	for _, c := range []struct{ list, want string }{
		{"Như trên;\n\nBộ trưởng (để báo cáo);\n\nLưu: VT, Vụ A.\n\nTL. BỘ TRƯỞNG\nVỤ TRƯỞNG\n\nLê Văn Mẫu", "Như trên|Bộ trưởng (để báo cáo)|Lưu: VT, Vụ A"},
		{"Như trên;\nLưu: VT.\n\nBỘ TRƯỞNG\n\nLê Văn Mẫu", "Như trên|Lưu: VT"},
		{"Như trên;\nBộ trưởng.\n\nBỘ TRƯỞNG\n\nLê Văn Mẫu", ""},
		{"BỘ TRƯỞNG\n\nLê Văn Mẫu", ""},
	} {
		d := Parse(text+c.list, Options{}).Directive
		if got := strings.Join(d.Copies, "|"); got != c.want || d.Signer.Name != "Lê Văn Mẫu" {
			t.Errorf("%q: %q, signed by %q; want %q", c.list, got, d.Signer.Name, c.want)
		}
	}
}
