package intake

import "testing"

// A page that only lists what a document is asks nothing and cites nothing; the
// same list above a document changes nothing.
func TestPagesOfAttributes(t *testing.T) {
	const list = "Số hiệu: 155/KH-UBND Loại văn bản: Kế hoạch\nNơi ban hành: Tỉnh Hà Mẫu Người ký: Trần Văn Mẫu\nNgày ban hành: 26/05/2017 Ngày hiệu lực: Đang cập nhật\nLĩnh vực: Lưu trữ\n"
	const glued = "Văn bản hợp nhất số 83 /VBHN-BM Quy định chế độ báo cáo\n--\nNgày có hiệu lực:18/12/2025\nNgày cập nhật:26/03/2026\nSố hiệu83 /VBHN-BM Loại văn bảnVăn bản hợp nhất\nNgành-- Ngày ký xác thực18/12/2025\nCơ quan ban hànhBộ Mẫu\nChức danhThứ trưởng Người kýTrần Văn Mẫu"
	for _, c := range []struct {
		name, text string
		kind       DraftKind
	}{
		{"with colons", "Kế hoạch 155/KH-UBND năm 2017 về lưu trữ\n" + list, ReferenceKind},
		{"in cells", "Kế hoạch 155/KH-UBND năm 2017 về lưu trữ\n| Số hiệu | 155/KH-UBND |\n| Ngày ban hành | 26/05/2017 |\n| Loại văn bản | Kế hoạch |\n| Cơ quan ban hành | Tỉnh Hà Mẫu |\n| Người ký | Trần Văn Mẫu |\n| Lĩnh vực | Lưu trữ |", ReferenceKind},
		{"run together", glued, ReferenceKind},
		{"above a letter", list + "\n" + letter("1. Lập danh sách."), DirectiveKind},
		{"too few", "Số: 155/KH-UBND\nV/v lưu trữ\nNgười ký: Trần Văn Mẫu\nHà Mẫu, ngày 5 tháng 3 năm 2021\nThực hiện kế hoạch năm, đề nghị các xã lập danh sách.", DirectiveKind},
	} {
		got := Parse(c.text, Options{})
		if got.Kind != c.kind {
			t.Errorf("%s: %s, want %s", c.name, got.Kind, c.kind)
		}
		if d := got.Directive; c.kind == ReferenceKind && (len(d.References) > 0 || len(d.Obligations) > 0 || d.Number != "") {
			t.Errorf("%s: cites %v, asks %v, number %q", c.name, d.References, d.Obligations, d.Number)
		}
	}
}
