package intake

import (
	"strings"
	"testing"
)

// Who issued a cited document, where there are several or "của" does not tell.
func TestIssuersOfJointAndForeheadCited(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"a joint circular", "Thông tư liên tịch số 05/2008/TTLT-BM-BNV ngày 18/6/2008 của Bộ Mẫu và Bộ Nội vụ về cơ cấu tổ chức", "05/2008/TTLT-BM-BNV Bộ Mẫu và Bộ Nội vụ"},
		{"of three", "Thông tư liên tịch số 7/2015/TTLT-BTC-BYT-BNV ngày 18/6/2015 của Bộ Tài chính, Bộ Y tế và Bộ Nội vụ hướng dẫn chế độ", "7/2015/TTLT-BTC-BYT-BNV Bộ Tài chính, Bộ Y tế và Bộ Nội vụ"},
		{"of a joint ministry", "Thông tư số 12/TTLB ngày 18/6/1992 của Liên Bộ Tài chính - Y tế hướng dẫn chế độ", "12/TTLB Liên Bộ Tài chính - Y tế"},
		{"a joint plan named by its letters", "Kế hoạch số 5/KH-SNV-STC ngày 18/6/2022 của Sở Nội vụ và Sở Tài chính về rà soát", "5/KH-SNV-STC Sở Nội vụ và Sở Tài chính"},
		{"a second office that did not issue it", "Công điện số 2/CĐ-UBND ngày 18/6/2022 của Chủ tịch UBND tỉnh, UBND huyện chỉ đạo các xã", "2/CĐ-UBND Chủ tịch UBND tỉnh"},
		{"an office as it was", "Quyết định số 9/QĐ-UBND ngày 18/6/2022 của UBND tỉnh Hà Mẫu (cũ) về rà soát", "9/QĐ-UBND UBND tỉnh Hà Mẫu (cũ)"},
		{"before the merger", "Quyết định số 9/QĐ-UBND ngày 18/6/2022 của Chủ tịch UBND tỉnh Hà Mẫu (trước sắp xếp)", "9/QĐ-UBND Chủ tịch UBND tỉnh Hà Mẫu (trước sắp xếp)"},
		{"a bracket that is no part of the name", "Quyết định số 9/QĐ-UBND ngày 18/6/2022 của UBND tỉnh Hà Mẫu (sau đây gọi là Quyết định số 9)", "9/QĐ-UBND UBND tỉnh Hà Mẫu"},
		{"several who ask", "đề nghị của Hội Luật gia tỉnh A (cũ), Hội Luật gia tỉnh B (cũ) tại Đơn đề nghị số 25/ĐĐN-HLG ngày 2/3/2025", "25/ĐĐN-HLG Hội Luật gia tỉnh A (cũ), Hội Luật gia tỉnh B (cũ)"},
		{"heads of two offices", "đề nghị của Giám đốc Sở Nội vụ và Giám đốc Sở Tài chính tại Tờ trình số 25/TTrLN-SNV-STC ngày 2/3/2025", "25/TTrLN-SNV-STC Sở Nội vụ và Sở Tài chính"},
		{"a second proposal", "đề nghị của Hội Mẫu tại Đơn số 25/ĐĐN-HM ngày 2/3/2025 và Sở Tư pháp tại Tờ trình số 14/TTr-STP ngày 9/3/2025", "25/ĐĐN-HM Hội Mẫu|14/TTr-STP Sở Tư pháp"},
		{"whom a letter was sent to", "nội dung đã gửi Sở Tài chính tại Công văn số 14/VP-HC ngày 9/3/2025", "14/VP-HC "},
		{"granted by", "Điều lệ được Chủ tịch UBND tỉnh Hà Mẫu phê duyệt theo Quyết định số 50/QĐ-UBND ngày 22/02/2022", "50/QĐ-UBND Chủ tịch UBND tỉnh Hà Mẫu"},
		{"granted with its object", "Hội được Bộ Nội vụ cho phép thành lập và hoạt động tại Quyết định số 50/QĐ-BNV ngày 22/02/2022", "50/QĐ-BNV Bộ Nội vụ"},
		{"a title with a capital", "Quyết định số 50/QĐ-BNV ngày 22/02/2022 của Bộ Nội vụ Thành lập tổ giúp việc", "50/QĐ-BNV Bộ Nội vụ"},
		{"another such title", "Công điện số 50/CĐ-TTg ngày 22/02/2022 của Thủ tướng Chính phủ Tập trung ứng phó bão", "50/CĐ-TTg Thủ tướng Chính phủ"},
		{"a union of associations", "Kế hoạch số 7/KHLN-LHH-SM ngày 2/3/2025 của Liên hiệp các Hội Khoa học tỉnh và Sở Mẫu về hội thi", "7/KHLN-LHH-SM Liên hiệp các Hội Khoa học tỉnh và Sở Mẫu"},
		{"an underscore", "Quyết định số 10/2007/QĐ_BM ngày 11 tháng 5 năm 2007 của Bộ Mẫu về quy trình", "10/2007/QĐ_BM Bộ Mẫu"},
		{"a stroke or a stop in the symbol", "Quyết định số 10/2001/QĐ/BM ngày 11/5/2001 của Bộ Mẫu; Quyết định số 120/QĐ.UB ngày 1/2/2001 của UBND tỉnh", "10/2001/QĐ/BM Bộ Mẫu|120/QĐ.UB UBND tỉnh"},
	} {
		var got []string
		for _, r := range Parse(letter("1. Thực hiện "+c.text), Options{}).Directive.References {
			got = append(got, r.Symbol+" "+r.Issuer)
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("%s: %q, want %q", c.name, s, c.want)
		}
	}
}

// The number of the document itself may have an odd sign too.
func TestOwnNumberWithAnOddSign(t *testing.T) {
	for line, want := range map[string]string{"Số: 10/QĐ_BM": "QĐ_BM", "Số: 10/QĐ.UB": "QĐ.UB", "Số: 10/QĐ/BM": "QĐ/BM", "Số: 10/QĐ-BM": "QĐ-BM"} {
		if d := Parse(strings.Replace(letter("1. Lập danh sách."), "Số: 15/VHTT", line, 1), Options{}).Directive; d.Symbol != want || d.Number != "10" {
			t.Errorf("%q is %q of %q", line, d.Number, d.Symbol)
		}
	}
}
