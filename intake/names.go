package intake

import (
	"regexp"
	"slices"
	"strings"
)

// An office's name begins with one of these words. A word of the first list
// counts only before a capital ("Báo Nhân Dân", not "Báo cáo"); the rest count
// by themselves.
var (
	shortHeads = []string{
		"sở", "bộ", "ban", "báo", "đài", "cổng", "phòng", "cục", "vụ", "viện", "trường", "hội", "hiệp hội", "đoàn", "tổ", "trạm",
		"đội", "hạt", "nhà", "quỹ", "công ty", "tạp chí", "tổng công ty", "công chức", "đồn", "liên đoàn", "chi đoàn",
	}
	longHeads = []string{
		"ubnd", "ủy ban", "hđnd", "hội đồng nhân dân", "hội đồng", "trung tâm", "công an", "văn phòng", "tiểu ban", "ban chỉ đạo",
		"ban chỉ huy", "ban biên tập", "ban quản lý", "ban tổ chức", "ban thường vụ", "ban thường trực", "bch", "ban chấp hành", "đảng bộ",
		"chi cục", "tổng cục", "tổng liên đoàn", "chi nhánh", "kho bạc", "ngân hàng", "bảo hiểm xã hội", "bưu điện", "viễn thông", "điện lực",
		"bảo tàng", "thư viện", "nhà văn hóa", "nhà hát", "bệnh viện", "tòa soạn", "thanh tra", "tòa án", "viện kiểm sát", "liên đoàn", "mặt trận", "tỉnh ủy", "huyện ủy", "thành ủy", "thị ủy", "đảng ủy",
		"tỉnh đoàn", "huyện đoàn", "thành đoàn", "chính phủ", "thủ tướng", "bộ chỉ huy", "btl", "btt", "bộ tư lệnh", "vnpt", "viettel",
		"thường trực", "thủ trưởng", "lãnh đạo", "chủ tịch", "phó chủ tịch", "giám đốc", "trưởng phòng", "trưởng ban", "bí thư",
		"đồng chí", "bộ trưởng", "hội liên hiệp phụ nữ", "hội nông dân", "hội cựu chiến binh", "quý cơ quan", "quý đơn vị", "quý ban",
		"hệ thống thông tin", "hệ thống truyền thanh", "cơ quan", "đơn vị", "doanh nghiệp", "trưởng thôn", "trưởng bản", "tổng biên tập",
		"ban cán sự", "đảng đoàn", "tập đoàn", "học viện", "đại học", "kiểm toán", "cảng vụ", "nhà xuất bản", "liên minh", "liên hiệp", "thuế tỉnh", "thuế thành phố",
		"thuế cơ sở", "tổ công nghệ số", "tổ chuyên môn", "tổ truyền thông", "đồn biên phòng", "bộ đội biên phòng", "hạt kiểm lâm", "hiệu trưởng", "trưởng công an", "chỉ huy trưởng", "công đoàn", "chi bộ",
		"trưởng các", "bí thư các", "người đứng đầu", "thành viên", "nhân dân các", "phòng, ban", "sở, ban", "sở, ngành", "địa phương", "cụm loa", "đài truyền thanh",
	}
	groupHeads = []string{ // after "các", "toàn thể", "những"
		"cơ quan", "đơn vị", "sở", "ban", "ngành", "phòng", "xã", "huyện", "quận", "phường", "thị trấn", "thị xã", "địa phương", "doanh nghiệp",
		"trường", "tổ chức", "đài", "báo", "bộ", "thành viên", "trung tâm", "hội", "đoàn thể", "cấp", "trạm", "chi cục", "công ty", "ubnd",
		"ủy ban", "nhà trường", "tòa soạn", "thư viện", "bảo tàng", "nhà văn hóa", "bệnh viện", "thôn", "bản", "tổ dân phố", "khu phố", "viện", "đồng chí", "nhà mạng", "chi bộ", "đảng bộ", "cục", "hợp tác xã", "công đoàn", "chi đoàn", "cấp ủy", "liên đoàn", "hiệu trưởng", "cơ sở", "đảng ủy", "chi", "tổ", "vụ", "ủy viên", "đại biểu", "văn phòng", "ngân hàng",
	}
)

var (
	shortHeadRule = headRule(shortHeads, `\s`)
	longHeadRule  = headRule(longHeads, ``)
	groupHeadRule = compiled(`^(?:các|toàn thể(?: các)?|tất cả các)\s+(?:` + alternatives(groupHeads) + `)`)
)

// headRule matches one of the words at the start of a text.
func headRule(words []string, after string) *pattern {
	return compiled(`^(?:` + alternatives(words) + `)` + after)
}

// alternatives joins words into a pattern, longest first, blanks as any blank.
func alternatives(words []string) string {
	words = slices.Clone(words)
	slices.SortFunc(words, func(a, b string) int { return len(b) - len(a) })
	for i, w := range words {
		words[i] = strings.ReplaceAll(regexp.QuoteMeta(w), " ", `\s+`)
	}
	return strings.Join(words, "|")
}

// noOffice are words that only begin like the name of an office.
var noOffice = compiled(`^(?:tổ\s+chức|ban\s+hành|báo\s+cáo|báo\s+chí|đoàn\s+kết|đoàn\s+thể|hội\s+(?:nghị|thảo|thi|họp|trường)|nhà\s+nước|quỹ\s+đất|bộ\s+(?:phận|máy|tiêu|mặt)|đội\s+ngũ|viện\s+trợ|viện\s+phí|trường\s+hợp|phòng\s*,?\s+chống|phòng\s+ngừa|cục\s+bộ|vụ\s+(?:việc|mùa|án)|sở\s+hữu|trạm\s+biến|viện\s+dẫn|các\s+(?:trường\s+hợp|bộ\s+phận\s+của|báo\s+cáo|hội\s+(?:nghị|thảo|thi)|cơ\s+sở\s+dữ\s+liệu|vụ\s+(?:việc|án)|bản\s+(?:đồ|sao|kê|vẽ)))`)

// isOffice reports whether an office's name begins at the offset at.
func (s *source) isOffice(at int) bool {
	low := s.low[at:min(len(s.low), at+80)]
	if !wordStart(s.low, at) || noOffice.MatchString(low) {
		return false
	}
	if m := groupHeadRule.FindString(low); m != "" && wordEnd(s.low, at+len(m)) {
		return true
	}
	if m := longHeadRule.FindString(low); m != "" && wordEnd(s.low, at+len(m)) {
		return true
	}
	m := shortHeadRule.FindString(low)
	return m != "" && startsCapital(s.plain[at:]) && startsCapital(strings.TrimLeft(s.plain[at+len(m):], " \n"))
}

// Words at which a name ends: what follows tells what the office does, or of
// something else.
var nameStops = compiled(`^(?:` + alternatives([]string{
	"về", "v/v", "qua", "trước", "để", "theo", "bằng", "khi", "chậm nhất", "vào", "ban hành", "phê duyệt", "sửa đổi", "quy định", "tiếp tục",
	"hướng dẫn", "triển khai", "công bố", "tại", "trong", "nhằm", "cho", "đã", "đang", "sẽ", "là", "được", "có", "do", "từ", "đến", "trên", "với",
	"như", "nêu", "thực hiện", "yêu cầu", "đề nghị", "giao", "xét", "gửi", "báo cáo", "thông báo", "hoàn thành", "các", "những", "này", "năm",
	"ngày", "định kỳ", "hằng", "hàng tuần", "hàng tháng", "hàng quý", "hàng năm", "hàng ngày", "khóa", "vừa", "chưa", "mới", "xong", "nay", "đồng thời", "chịu", "kết quả", "tình hình", "biết", "xem xét", "tổng hợp", "chủ trì", "phối hợp", "tăng cường",
	"trân trọng", "kính", "ủy quyền", "thành lập", "kết luận", "cùng", "không", "phải", "cần", "chỉ đạo", "tổ chức", "căn cứ", "và các", "sau",
	"hướng dân", "quy đinh", "xây dựng", "lập", "gồm", "số", "trả lời", "cử", "mời", "tham gia", "chủ động", "hỏi",
	"giải thích", "bãi bỏ", "bổ sung", "điều chỉnh", "phân công", "kiện toàn", "công nhận", "hợp nhất", "đính chính",
}) + `)`)

// nameEnd returns where the name that begins at at ends; words decide, not
// capitals alone, since names hold small ones ("Ủy ban nhân dân tỉnh").
func (s *source) nameEnd(at int) int {
	limit := min(len(s.plain), at+240)
	if end := s.taskForceEnd(at, limit); end > 0 {
		return end
	}
	end := at
	for i := at; i < limit; {
		from := i
		for i < limit && !isBlank(s.plain[i]) && !isStop(s.plain[i]) && !strings.HasPrefix(s.plain[i:], "”") {
			i++
		}
		if i == from || i > at+1 && from > at && s.stopsName(at, from) {
			break
		}
		end = i
		next, ok := s.skipGap(i, limit)
		if !ok {
			break
		}
		i = next
	}
	return s.withFormer(end)
}

// taskForce is the name of a body set up for programmes, which it lists with commas.
var taskForce = compiled(`^((?:tổ công tác|ban chỉ đạo|tổ giúp việc)\s+(?:triển khai|thực hiện)\s+(?:đề án|chương trình|chiến lược|nghị quyết)[^.;:()“”/]{0,140}?)\s(?:về|v/v)\s`)

// taskForceEnd returns where such a name ends, 0 for any other.
func (s *source) taskForceEnd(at, limit int) int {
	m := taskForce.FindStringSubmatchIndex(s.low[at:limit])
	if m == nil || strings.Contains(s.low[at:at+m[1]], " ngày ") || strings.Contains(s.low[at:at+m[1]], "\n\n") {
		return 0
	}
	return at + m[3]
}

func isStop(c byte) bool { return strings.IndexByte(".,;:()[]!?\"", c) >= 0 }

// stopsName reports whether the word at i is no more part of the name from at.
func (s *source) stopsName(at, i int) bool {
	low := s.low[i:min(len(s.low), i+40)]
	if strings.HasPrefix(low, "“") || strings.HasPrefix(low, "về việc") || titleOpens.MatchString(s.plain[i:min(len(s.plain), i+40)]) {
		return true
	}
	m := nameStops.FindString(low)
	if m == "" || !wordEnd(s.low, i+len(m)) {
		return false
	}
	before := strings.TrimRight(s.low[at:i], " \n")
	switch {
	case m == "mới" || m == "nay" || m == "xong" || m == "chưa":
		return !startsCapital(s.plain[i:])
	case startsCapital(s.plain[i:]) && m != "v/v":
		return false
	case m == "về" && strings.HasPrefix(low, "về phòng, chống") && strings.Contains(before, "ban chỉ đạo"):
		return false
	case m == "xét":
		return !strings.HasSuffix(before, "hội đồng")
	case m == "cử":
		return !strings.HasSuffix(before, "bầu")
	case m == "các" || m == "những":
		return !isUnitHead(before)
	case m == "chỉ đạo" || m == "tổ chức" || m == "kiểm tra":
		return !strings.HasSuffix(before, "ban")
	}
	return true
}

// titleOpens is how the title of a document begins right behind the name of
// who issued it: "… của Hội Mẫu Hướng dẫn một số nội dung".
var titleOpens = compiled(`^(?:Ban hành|Phê duyệt|Sửa đổi|Bãi bỏ|Công bố|Về)\s|^(?:Hướng dẫn|Triển khai|Tăng cường|Điều chỉnh|Bổ sung|Quy chế|Quy định|Đẩy mạnh|Tổ chức thực hiện|Thành lập|Kiện toàn|Phê chuẩn|Phân công|Phân cấp|Thông qua|Thay thế|Đính chính|Công nhận|Chấn chỉnh|Nâng cao|Phát động|Tập trung) \p{Ll}`)

// isUnitHead reports whether "các" may follow: "UBND các xã", "Chủ tịch UBND các huyện".
func isUnitHead(before string) bool {
	for _, w := range []string{"ubnd", "nhân dân", "liên hiệp", "phòng", "thông tin", "trung tâm", "đài", "truyền hình", "truyền thông", "thủ trưởng", "lãnh đạo", "công an", "thường trực", "trạm", "trưởng", "thể thao"} {
		if strings.HasSuffix(before, w) {
			return true
		}
	}
	return false
}

// skipGap goes over blanks, a hyphen or a comma inside a name; ok is false
// where the name ends.
func (s *source) skipGap(i, limit int) (int, bool) {
	from := i
	comma := i < limit && s.plain[i] == ','
	if comma {
		i++
	}
	breaks := 0
	for i < limit && isBlank(s.plain[i]) {
		if s.plain[i] == '\n' {
			breaks++
		}
		i++
	}
	switch {
	case i >= limit || i == from || breaks > 1:
		return i, false
	case comma:
		return i, s.commaGoesOn(i)
	case strings.HasPrefix(s.low[i:], "và "):
		j := i + len("và ")
		if strings.HasSuffix(s.low[:from], "đbqh") && strings.HasPrefix(s.low[j:], "hđnd") || strings.HasPrefix(s.low[j:], "ubnd") && strings.HasSuffix(s.low[:from], "hđnd") {
			return i, true // "Văn phòng HĐND và UBND" is one office
		}
		return i, startsCapital(s.plain[j:]) && !s.isOffice(j) && !citedHere.MatchString(s.low[j:min(len(s.low), j+60)]) && !genreHere.MatchString(s.low[j:min(len(s.low), j+60)])
	case strings.HasPrefix(s.low[i:], "- ") && startsCapital(s.plain[i+2:]) && genreHere.MatchString(s.low[i+2:min(len(s.low), i+60)]):
		return i, false
	}
	return i, true
}

// citedHere begins the mention of a document.
var citedHere = compiled(`^(?:\pL+\s+){1,3}số\s*:?\s*\d`)

// genreHere begins the name of a further document: "Thủ tướng Chính phủ và
// Chương trình hành động …".
var genreHere = compiled(`^(?:chương trình|nghị quyết|quyết định|chỉ thị|thông báo|nghị định|thông tư|công văn|kế hoạch (?:số|của|hành động))\s`)

// commaGoesOn reports whether the name goes on after a comma: "phòng, chống",
// "huyện, thị xã", or a capital that begins no other office ("Sở Văn hóa, Thể
// thao và Du lịch").
func (s *source) commaGoesOn(i int) bool {
	for _, w := range []string{"chống", "huyện", "thị xã", "thành phố", "thị trấn", "phường", "xã", "quận", "khánh tiết", "tuyên truyền"} {
		if strings.HasPrefix(s.low[i:], w) && wordEnd(s.low, i+len(w)) && !startsCapital(s.plain[i:]) {
			return true
		}
	}
	if !startsCapital(s.plain[i:]) || s.isOffice(i) || strings.HasPrefix(s.low[i:], "v/v") {
		return false
	}
	rest := s.low[i:min(len(s.low), i+60)]
	if n := strings.IndexAny(rest, ".;:"); n >= 0 {
		rest = rest[:n]
	}
	return strings.Contains(rest, " và ")
}
