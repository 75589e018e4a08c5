package intake

import (
	"strings"
	"testing"
)

// Who issued a cited document, where quotes, titles and long names stand about it.
func TestIssuersOfCited(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Thông tư số 22/2021/TT-BGDĐT ngày 20/7/2021 quy định về đánh giá học sinh trung học của Bộ trưởng Bộ Giáo dục và Đào tạo (GDĐT), Bộ đề nghị", "Bộ trưởng Bộ Giáo dục và Đào tạo"},
		{"Công văn số 6569/BGDĐT-GDTrH ngày 16/10/2024 về việc tập huấn giáo viên về nâng cao năng lực của Bộ GDĐT.", "Bộ GDĐT"},
		{"Quyết định số 15/QĐ-SNV ngày 02/3/2024 về việc phân công nhiệm vụ của Sở Nội vụ.", "Sở Nội vụ"},
		{"Nghị định số 86/2022/NĐ-CP ngày 24/10/2022 quy định chức năng, nhiệm vụ của Bộ Giáo dục và Đào tạo.", ""},
		{"Quyết định số 5/QĐ-UBND ngày 02/3/2024 về việc giao chỉ tiêu của Sở Nội vụ; Công văn số 6/SNV-TC ngày 03/3/2024 của Sở Nội vụ.", "|Sở Nội vụ"},
		{"Công văn số 6/SNV-TC ngày 03/3/2024 về việc rà soát. Kết quả của Sở Nội vụ được gửi đi.", ""},
		{"khóa học “Triển khai Kế hoạch số 02-KH/BCĐTW ngày 19/6/2025 của Ban Chỉ đạo Trung ương” và khóa học khác", "Ban Chỉ đạo Trung ương"},
		{"Hướng dẫn số 545/HD-BTV ngày 29/7/2025 của Hiệp hội công chứng Việt Nam Hướng dẫn một số nội dung", "Hiệp hội công chứng Việt Nam"},
		{"Nghị định số 104/2025/NĐ-CP ngày 15/5/2025 của Chính phủ Quy định chi tiết Luật Công chứng", "Chính phủ"},
		{"Quyết định số 7/QĐ-BTP ngày 28/6/2023 của Bộ trưởng Bộ Tư pháp Phê duyệt Điều lệ", "Bộ trưởng Bộ Tư pháp"},
		{"Kế hoạch số 8-KH/BTC ngày 28/6/2023 của Ban Tổ chức Tỉnh ủy về bồi dưỡng", "Ban Tổ chức Tỉnh ủy"},
		{"Công văn số 7/BTP-BTTP ngày 01/7/2025 của Bộ tư pháp về hợp nhất", "Bộ tư pháp"},
		{"Công văn 4503/TCT ngày 07/7/2025 và Công văn số 3169/TCT06 ngày 16/7/2025 của Tổ công tác triển khai Đề án 06, Cải cách hành chính, Chuyển đổi số Chính phủ về việc triển khai nhiệm vụ", "Tổ công tác triển khai Đề án 06, Cải cách hành chính, Chuyển đổi số Chính phủ|Tổ công tác triển khai Đề án 06, Cải cách hành chính, Chuyển đổi số Chính phủ"},
		{"Nghị quyết số 751/2019/UBTVQH14 ngày 16/8/2019 của Ủy ban Thường vụ Quốc hội giải thích một số điều", "Ủy ban Thường vụ Quốc hội"},
		{"Quyết định số 9/QĐ-UBND ngày 16/8/2019 của UBND huyện kiện toàn Ban Chỉ đạo", "UBND huyện"},
		{"Thông báo số 459/TB-HĐXTH ngày 24/11/2025 của Hội đồng xét thăng hạng về kết quả", "Hội đồng xét thăng hạng"},
		{"Công văn số 31/TCT ngày 16/7/2025 của Tổ công tác triển khai thực hiện nhiệm vụ tại xã", "Tổ công tác"},
	} {
		var got []string
		for _, r := range Parse(letter("1. Thực hiện "+c.text), Options{}).Directive.References {
			got = append(got, r.Issuer)
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("%q is issued by %q, want %q", c.text, s, c.want)
		}
	}
}
