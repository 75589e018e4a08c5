package intake

import (
	"regexp"
	"strings"
)

// Verbs with which offices are told what to do. The first one after the name of
// an office ends the name.
var taskVerbs = []string{
	"tăng cường", "tăng", "tiếp tục", "tổ chức", "triển khai", "thực hiện", "chỉ đạo", "xây dựng", "báo cáo", "gửi", "cử", "giao", "yêu cầu",
	"chủ động", "chủ trì", "phối hợp", "quan tâm", "tập trung", "đẩy mạnh", "khẩn trương", "nghiêm túc", "kịp thời", "thường xuyên", "theo dõi",
	"kiểm tra", "đôn đốc", "hướng dẫn", "cung cấp", "cập nhật", "sử dụng", "tuyên truyền", "phổ biến", "quán triệt", "rà soát", "tham mưu",
	"tổng hợp", "đăng tải", "đăng", "phát", "đưa", "mở", "bố trí", "cài đặt", "nhắc", "nhắn", "lập", "ban hành", "hoàn thành", "nộp", "góp ý", "cho ý kiến",
	"căn cứ", "khi", "sau khi", "đảm bảo", "bảo đảm", "duy trì", "nắm", "ưu tiên", "huy động", "vận động", "niêm yết", "tham gia", "đề xuất",
	"xử lý", "hỗ trợ", "khuyến khích", "tiếp nhận", "thông báo", "thống kê", "đánh giá", "kiện toàn", "phân công", "thành lập", "chuẩn bị",
	"thẩm định", "giám sát", "cần", "phải", "nghiên cứu", "biên soạn", "thu thập", "lồng ghép", "treo", "đăng ký", "có trách nhiệm", "chịu trách nhiệm",
	"có kế hoạch", "có văn bản", "chuyển", "định kỳ", "hằng tuần", "hằng tháng", "hằng năm", "hàng tuần", "hàng tháng", "hàng năm", "theo chức năng", "trên cơ sở", "tạo điều kiện", "chấn chỉnh", "đề nghị",
	"vào cuộc", "biết", "nêu cao", "phát huy", "khắc phục", "phân loại", "lưu ý", "truyền đi", "trình", "xác minh", "trực tiếp", "làm", "thông qua",
	"giúp", "chấp hành", "ghi nhận", "quản lý", "tự", "nâng cao", "in", "lựa chọn", "phân tích", "phản ánh", "có nhiệm vụ",
}

var taskVerbRule = regexp.MustCompile(`^(?:` + alternatives(taskVerbs) + `)`)

// verbAt returns the length of the task verb that begins at at, 0 for none.
func (s *source) verbAt(at int) int {
	m := taskVerbRule.FindString(s.low[at:min(len(s.low), at+40)])
	if m == "" || !wordEnd(s.low, at+len(m)) {
		return 0
	}
	return len(m)
}

// nounBefore are words after which a verb only names what an office is for:
// "ban chỉ đạo", "cơ quan thường trực".
var nounBefore = regexp.MustCompile(`(?:^|\s)(?:ban|bộ phận|các|hệ thống|tổ|hội đồng|công tác|cán bộ|nhiệm vụ|phòng|cục|của|thuộc|người)\s*$`)

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
		if n == 0 || nounBefore.MatchString(s.low[from:i]) && !strings.HasPrefix(s.low[i:], "yêu cầu") {
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
