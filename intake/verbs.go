package intake

import (
	"slices"
	"strings"
)

// Words with which an office is told what to do. The first one after the name
// of an office ends the name.
var taskVerbs = slices.Concat(
	// what an office is told to do itself
	[]string{
		"triển khai", "thực hiện", "tổ chức", "xây dựng", "lập", "ban hành", "hoàn thành", "duy trì", "tiếp nhận", "xử lý", "giải quyết",
		"thu thập", "nghiên cứu", "biên soạn", "chuẩn bị", "thẩm định", "cài đặt", "sử dụng", "mở", "treo", "in", "niêm yết",
		"lồng ghép", "chọn", "lựa chọn", "giữ gìn", "phân loại", "thống kê", "đánh giá", "sơ kết", "tổng kết", "phân tích", "rà soát", "xác minh", "ghi nhận", "quản lý",
		"tiếp thu", "đối chiếu", "hoàn thiện", "trả kết quả", "xác nhận", "tiến hành", "truy vết", "lấy mẫu", "khoanh vùng",
		"phát động", "bình xét", "thẩm tra", "khảo sát", "bàn giao", "công khai", "công bố", "bổ sung", "điều chỉnh", "thu hồi", "chấp hành", "phát huy", "khắc phục", "chấn chỉnh", "tham gia", "đăng ký",
	},
	// to tell the people
	[]string{
		"tuyên truyền", "phổ biến", "quán triệt", "vận động", "khuyến khích", "hướng dẫn", "giải thích", "giới thiệu", "thông báo", "cập nhật", "phản ánh",
		"đăng tải", "đăng", "phát", "đưa", "truyền đi", "nhắn", "nhắc", "nêu cao",
	},
	// to lead, check and help others
	[]string{
		"chỉ đạo", "lãnh đạo, chỉ đạo", "trao đổi", "triệu tập", "thống nhất", "định hướng", "tích cực", "chủ trì", "phối hợp", "phân công", "giao", "cử", "yêu cầu", "đề nghị", "đôn đốc", "kiểm tra", "giám sát", "theo dõi",
		"hỗ trợ", "giúp", "tạo điều kiện", "huy động", "bố trí", "thành lập", "kiện toàn",
	},
	// to report and to hand over
	[]string{
		"báo cáo", "gửi", "nộp", "trình", "chuyển", "cung cấp", "tổng hợp", "tham mưu", "đề xuất", "góp ý", "cho ý kiến",
	},
	// to take on or to keep up
	[]string{
		"có ý kiến", "có trách nhiệm", "chịu trách nhiệm", "có nhiệm vụ", "có kế hoạch", "có văn bản", "cần", "phải", "tăng cường", "tăng",
		"cộng tác", "đóng góp", "ủng hộ", "chia sẻ", "tham dự", "bám sát", "chú trọng", "khai báo", "kích hoạt", "tiếp tục", "đẩy mạnh", "nâng cao", "đảm bảo", "bảo đảm", "ưu tiên", "tập trung", "quan tâm", "lưu ý", "nắm", "vào cuộc",
	},
	// how it is to be done, before the verb
	[]string{
		"chủ động", "khẩn trương", "nghiêm túc", "kịp thời", "thường xuyên", "trực tiếp", "tự",
	},
	// by what, when or how often, before the verb
	[]string{
		"căn cứ", "theo chức năng", "trên cơ sở", "thông qua", "khi", "sau khi", "định kỳ", "hằng tuần", "hàng tuần", "hằng tháng",
		"hàng tháng", "hằng năm", "hàng năm",
	},
)

var taskVerbRule = compiled(`^(?:` + alternatives(taskVerbs) + `)`)

// verbAt returns the length of the task verb that begins at at, 0 for none.
func (s *source) verbAt(at int) int {
	m := taskVerbRule.FindString(s.low[at:min(len(s.low), at+40)])
	if m == "" || !wordEnd(s.low, at+len(m)) || strings.HasSuffix(m, "báo") && strings.HasPrefix(strings.TrimLeft(s.low[at+len(m):], " \n"), "cáo") {
		return 0 // "Sở … Truyền thông báo cáo": the verb is the other one
	}
	return len(m)
}

// nounBefore are words after which a verb only names what an office is for:
// "ban chỉ đạo", "cơ quan thường trực".
var nounBefore = compiled(`(?:^|\s)(?:ban|bộ phận|các|hệ thống|tổ|hội đồng|công tác|cán bộ|nhiệm vụ|phòng|cục|của|thuộc|người|được|về|trợ|thành)\s*$`)

// wholeBefore are words that only end like one of them: "Bộ Quốc phòng".
var wholeBefore = compiled(`(?:quốc phòng|biên phòng|hải phòng|trực thuộc)\s*$`)

// verbWithin returns the first task verb in [from, to) that is no part of a
// name; ok is false where there is none.
func (s *source) verbWithin(from, to int) (int, bool) {
	depth := 0
	for i := from; i < to; i++ {
		switch s.plain[i] {
		case '(':
			depth++
		case ')':
			depth--
		}
		if depth > 0 || i == from || !isBlank(s.plain[i-1]) || startsCapital(s.plain[i:]) && s.plain[i-1] != '\n' {
			continue // a capital begins a verb only on a line of its own
		}
		n := s.verbAt(i)
		if n == 0 || nounBefore.MatchString(s.low[from:i]) && !wholeBefore.MatchString(s.low[from:i]) && !strings.HasPrefix(s.low[i:], "yêu cầu") && !strings.HasPrefix(s.low[i:], "căn cứ") {
			continue
		}
		if s.isListedNoun(from, i, n) {
			continue
		}
		return i, true
	}
	return 0, false
}

// isListedNoun reports whether "tổ chức" is one of several kinds of bodies:
// "các cơ quan, tổ chức, đơn vị".
func (s *source) isListedNoun(from, i, n int) bool {
	if s.low[i:i+n] != "tổ chức" {
		return false
	}
	after := s.low[i+n : min(len(s.low), i+n+14)]
	before := strings.TrimRight(s.low[from:i], " \n")
	listed := strings.HasSuffix(before, ",") || strings.HasSuffix(before, " và") || strings.HasSuffix(before, "các")
	return listed && (strings.HasPrefix(after, ",") || strings.HasPrefix(after, ";") || strings.HasPrefix(after, ":") ||
		strings.HasPrefix(after, " chính trị") || strings.HasPrefix(after, " đoàn") || strings.HasPrefix(after, " và ") || strings.HasPrefix(after, " xã"))
}
