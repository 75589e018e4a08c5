package intake

import "testing"

// A name in capitals goes on over a line that ends with a comma or "VÀ", by
// whatever word the next begins.
func TestNamesOverLines(t *testing.T) {
	for _, c := range []struct{ head, issuer, parent string }{
		{"UBND TỈNH HÀ MẪU\nBAN CHỈ ĐẠO PHÁT TRIỂN KHOA HỌC, CÔNG NGHỆ,\nCHUYỂN ĐỔI SỐ VÀ ĐỀ ÁN 06", "Ban Chỉ đạo phát triển khoa học, công nghệ, chuyển đổi số và Đề án 06", "UBND tỉnh Hà Mẫu"},
		{"UBND TỈNH HÀ MẪU\nSỞ VĂN HÓA, THỂ THAO VÀ\nDU LỊCH", "Sở Văn hóa, Thể thao và Du lịch", "UBND tỉnh Hà Mẫu"},
		{"TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM\nLIÊN ĐOÀN LAO ĐỘNG TỈNH HÀ MẪU", "Liên đoàn Lao động tỉnh Hà Mẫu", "Tổng Liên đoàn Lao động Việt Nam"},
		{"UBND TỈNH HÀ MẪU\nSỞ TƯ PHÁP\nCHUYỂN TIẾP", "Sở Tư pháp", "UBND tỉnh Hà Mẫu"},
	} {
		d := Parse(c.head+"\nSố: 5/HM\nV/v thử\n\nHà Mẫu, ngày 5 tháng 8 năm 2025\n\nKính gửi: Các sở.", Options{}).Directive
		if d.Issuer != c.issuer || d.ParentIssuer != c.parent {
			t.Errorf("%q: %q of %q, want %q of %q", c.head, d.Issuer, d.ParentIssuer, c.issuer, c.parent)
		}
	}
}

// A letterhead that follows the title of a crawler, which ends with a number.
func TestLetterheadBehindTitle(t *testing.T) {
	for _, title := range []string{"Nghị định 65/2022/NĐ-CP. ", "Nghị định 65/2022/NĐ-CP về trái phiếu. ", ""} {
		d := Parse(title+"CHÍNH PHỦ -------\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc ---------------\nSố: 65/2022/NĐ-CP\nHà Mẫu, ngày 16 tháng 9 năm 2022\nNGHỊ ĐỊNH SỬA ĐỔI MỘT SỐ ĐIỀU\nCăn cứ Luật Mẫu;", Options{}).Directive
		if d.Issuer != "Chính phủ" {
			t.Errorf("%q: %q", title, d.Issuer)
		}
	}
}
