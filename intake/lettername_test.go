package intake

import "testing"

// A name in capitals goes on over a line that ends with a comma or "VÀ", by
// whatever word the next begins.
func TestNamesOverLines(t *testing.T) {
	for _, c := range []struct{ head, issuer, parent string }{
		{"UBND TỈNH HÀ MẪU\nBAN CHỈ ĐẠO PHÁT TRIỂN KHOA HỌC, CÔNG NGHỆ,\nCHUYỂN ĐỔI SỐ VÀ ĐỀ ÁN 06", "Ban Chỉ đạo phát triển khoa học, công nghệ, chuyển đổi số và Đề án 06", "UBND tỉnh Hà Mẫu"},
		{"UBND TỈNH HÀ MẪU\nSỞ VĂN HÓA, THỂ THAO VÀ\nDU LỊCH", "Sở Văn hóa, Thể thao và Du lịch", "UBND tỉnh Hà Mẫu"},
		{"TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM\nCÔNG ĐOÀN GIÁO DỤC VIỆT NAM", "Công đoàn Giáo dục Việt Nam", "Tổng Liên đoàn Lao động Việt Nam"},
		{"UBND TỈNH HÀ MẪU\nSỞ TƯ PHÁP\nCHUYỂN TIẾP", "Sở Tư pháp", "UBND tỉnh Hà Mẫu"},
	} {
		d := Parse(c.head+"\nSố: 5/HM\nV/v thử\n\nHà Mẫu, ngày 5 tháng 8 năm 2025\n\nKính gửi: Các sở.", Options{}).Directive
		if d.Issuer != c.issuer || d.ParentIssuer != c.parent {
			t.Errorf("%q: %q of %q, want %q of %q", c.head, d.Issuer, d.ParentIssuer, c.issuer, c.parent)
		}
	}
}
