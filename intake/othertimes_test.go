package intake

import (
	"strings"
	"testing"
)

// What a letter repeats of others, quotes, or wants a draft to say, is no
// deadline of those it is sent to.
func TestTimesOfOthers(t *testing.T) {
	const head = "BỘ MẪU\nSố: 5/BM-CST\nV/v góp ý\n\nHà Mẫu, ngày 5 tháng 1 năm 2025\n\nKính gửi:\n- Các bộ, cơ quan ngang bộ;\n- UBND các tỉnh.\n\n"
	for _, c := range []struct{ name, body, want string }{
		{
			"what a superior asked of the sender",
			"Thực hiện Công văn số 6/TTg-KSTT ngày 24/8/2024 của Thủ tướng Chính phủ về thí điểm, trong đó, giao Bộ Mẫu chủ trì sửa đổi quy định, hoàn thành trước ngày 31/3/2025.\nBộ Mẫu đề nghị các cơ quan góp ý dự thảo. Ý kiến gửi về Bộ Mẫu trước ngày 11/02/2025.",
			"2025-02-10T23:59",
		},
		{
			"that, and in the same sentence what is asked here",
			"Thực hiện Công văn số 6/TTg-KSTT ngày 24/8/2024 của Thủ tướng Chính phủ, trong đó yêu cầu Bộ Mẫu báo cáo trước ngày 31/3/2025; Bộ Mẫu đề nghị UBND các tỉnh góp ý, gửi về Bộ trước ngày 11/02/2025.",
			"2025-02-10T23:59",
		},
		{
			"what a superior asked of all",
			"Thực hiện Công văn số 6/TTg-KSTT ngày 24/8/2024 của Thủ tướng Chính phủ, giao UBND các tỉnh rà soát, hoàn thành trước ngày 31/3/2025.",
			"2025-03-30T23:59",
		},
		{
			"an answer asked for behind the long names of who gives it",
			"Bộ Mẫu đề nghị các bộ, cơ quan ngang bộ, UBND các tỉnh nghiên cứu, góp ý.\nVăn bản tham gia ý kiến của các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ, UBND các tỉnh, thành phố trực thuộc Trung ương đề nghị gửi về Bộ Mẫu (qua Vụ Cải cách) trước ngày 11/02/2025 để tổng hợp.",
			"2025-02-10T23:59",
		},
		{
			"a time that a draft is to name",
			"1. Đề nghị UBND các tỉnh quy định cụ thể thời gian Đại hội xong trong quý III năm 2025.\n2. Gửi hồ sơ về Bộ Mẫu chậm nhất ngày 10/3/2025.",
			"2025-03-10T23:59",
		},
		{
			"quoted words",
			"1. Công văn số 6/BM-CST đã nêu “…, hoàn thành trước ngày 20/2/2025”, đề nghị UBND các tỉnh rà soát lại.\n2. Gửi hồ sơ về Bộ Mẫu chậm nhất ngày 10/3/2025.",
			"2025-03-10T23:59",
		},
		{
			"the words of an amendment",
			"1. Điểm a được sửa như sau: “UBND các tỉnh gửi báo cáo trước ngày 20/2/2025”.",
			"2025-02-19T23:59",
		},
		{
			"a name in quotes ahead of the time",
			"1. UBND các tỉnh tổ chức cuộc thi “Đọc sách” và gửi báo cáo trước ngày 20/2/2025, đăng trên trang “Mẫu”.",
			"2025-02-19T23:59",
		},
	} {
		var got []string
		for _, o := range Parse(head+c.body, Options{}).Directive.Obligations {
			if o.Deadline != nil {
				got = append(got, o.Deadline.Due.String())
			}
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s: due %q, want %q", c.name, s, c.want)
		}
	}
}
