package intake

import (
	"strings"

	"congvan/model"
)

var (
	toldRule = compiled(`(?:tính|số liệu|lũy kế|luỹ kế|mốc thời gian|kỳ báo cáo)(?:\s+từ[^.;]{0,30})?\s*$`)
	// "báo cáo kết quả tuyên truyền trong tháng 3": the month is what is told of
	reportedOf = compiled(`(?:kết quả|tình hình|số liệu)\s[^,;]*$`)
	// "sổ cũ chỉ được dùng đến hết ngày D", and of days gone by "các hội nghị đã
	// tổ chức trước ngày D"
	validRule  = compiled(`(?:^|\s)(?:chỉ được|vẫn được|có giá trị|hiệu lực)\s[^,;]{0,60}$`)
	doneRule   = compiled(`(?:^|\s)đã\s[^,;]{0,60}$`)
	finishRule = compiled(`(?:hoàn thành|xong|báo cáo|gửi|nộp|trình|tổ chức|thực hiện|triển khai|ban hành|tổng hợp|thời gian|mở |phát |đăng |xây dựng|tăng |treo |học tập|quán triệt|rà soát|cài đặt|lắp đặt|khảo sát)`)
)

// isCutOff reports whether a day is only the day of figures: "Đến hết ngày D, …
// đã có".
func (r *reader) isCutOff(e extent) bool {
	if toldRule.MatchString(r.low[max(0, e.from-60):e.from]) {
		return true
	}
	phrase := r.low[e.from:e.to]
	upTo := strings.HasPrefix(phrase, "đến") || strings.Contains(phrase, "hết")
	return upTo && strings.Contains(r.restOf(e), " đã ")
}

// isTold reports whether a day is told of and sets no deadline: how long
// something is valid, or by when something was done.
func (r *reader) isTold(e extent, day model.Date) bool {
	before := r.before(e)
	return validRule.MatchString(before) || r.d.Date != 0 && day < r.d.Date.First() && doneRule.MatchString(before)
}

// restOf returns what follows a phrase in its sentence.
func (r *reader) restOf(e extent) string {
	rest := r.low[e.to:min(len(r.low), e.to+200)]
	if n := strings.IndexAny(rest, ".;\n"); n >= 0 {
		rest = rest[:n]
	}
	return rest
}

// before returns what precedes a phrase in its sentence.
func (r *reader) before(e extent) string {
	before := r.low[max(0, e.from-120):e.from]
	if n := strings.LastIndexAny(before, ".;:\n"); n >= 0 {
		before = before[n+1:]
	}
	return before
}

// asksBy reports whether the sentence of a phrase asks for something by then: a
// verb of a task, and nothing that tells what was or will be.
func (r *reader) asksBy(e extent) bool {
	before, rest := r.before(e), r.restOf(e)
	if tellsRule.MatchString(before) || strings.Contains(rest, " đã ") || r.isCutOff(e) {
		return false
	}
	if strings.TrimSpace(before+rest) == "" {
		return true // the words are about nothing but the time
	}
	from := e.from - len(before)
	for from < e.from && strings.IndexByte(" \n\t-+", r.plain[from]) >= 0 {
		from++
	}
	if r.verbAt(from) > 0 {
		return true
	}
	_, ok := r.verbWithin(from, e.to+len(rest))
	return ok
}

// tellsRule are words that tell of a time instead of setting one.
var tellsRule = compiled(`(?:^|\s)(?:đã|sẽ|hiệu lực|giai đoạn|(?:công văn|văn bản|hồ sơ|đơn)\s*$)(?:\s|$)`)

// isDoneWithin reports whether something is to be done by the month that the
// phrase names, and not only told of it.
func (r *reader) isDoneWithin(e extent) bool {
	before := r.before(e)
	if strings.Contains(before, "sẽ ") || reportedOf.MatchString(before) {
		return false
	}
	return finishRule.MatchString(before) || strings.Trim(before, " -–+") == ""
}
