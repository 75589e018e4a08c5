package intake

import (
	"strings"
	"testing"
)

// Numbers in brackets mark tasks where fields hang below them.
func TestBracketedTasks(t *testing.T) {
	const head = "UBND TỈNH MẪU\nSố: 5/UBND-NC\nV/v thử\n\nHà Mẫu, ngày 5 tháng 8 năm 2025\n\nKính gửi: Các sở, ban, ngành.\n\nUBND tỉnh yêu cầu thực hiện:\n\n1. Hạ tầng\n"
	for _, c := range []struct{ body, want string }{
		{
			"(1) Tiếp tục nâng cấp mạng.\n- Đơn vị chủ trì thực hiện: Sở Khoa học và Công nghệ.\n- Thời gian hoàn thành: Thực hiện thường xuyên.\n" +
				"(2) Sao lưu dữ liệu.\n- Đơn vị chủ trì thực hiện: Văn phòng UBND tỉnh.\n- Đơn vị phối hợp: Các sở, ban, ngành.\n- Thời gian hoàn thành: Trong tháng 9/2025.",
			"1.1 Sở Khoa học và Công nghệ; 1.2 Văn phòng UBND tỉnh 2025-09-30T23:59",
		},
		{"- Sở Nội vụ rà soát các mức (1) và (2).\n(1) Mức một nêu tại Công văn số 6/SNV.", "1a Sở Nội vụ"},
	} {
		var got []string
		for _, o := range Parse(head+c.body, Options{}).Directive.Obligations {
			s := o.ID + " " + strings.Join(o.Who, ", ")
			if o.Deadline != nil {
				s += " " + o.Deadline.Due.String()
			}
			got = append(got, s)
		}
		if s := strings.Join(got, "; "); s != c.want {
			t.Errorf("%q asks %q, want %q", c.body, s, c.want)
		}
	}
}
