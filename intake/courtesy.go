package intake

// The closing words of a letter ask for nothing by themselves: "… đề nghị các
// cơ quan, đơn vị quan tâm thực hiện", "nghiêm túc triển khai thực hiện".
var (
	courtesyRule = compiled(`^(?:(?:quan tâm|tập trung|nghiêm túc|khẩn trương|phối hợp|chỉ đạo|tổ chức|triển khai|cùng|tích cực|kịp thời|và|có hiệu quả|,)\s*)*(?:thực hiện|triển khai|chấp hành|biết)(?:\s|[./;]|$)`)
	knowRule     = compiled(`^(?:xin )?(?:trân trọng|cảm ơn)`)
)

// isCourtesy reports whether the paragraph is only a closing: an office asks
// that the above be done, with no report and no day.
func (r *reader) isCourtesy(from, to int) bool {
	low := r.low[from:to]
	if knowRule.MatchString(low) || r.closing(para{from: from, to: to}) {
		return true
	}
	m := requestVerbRule.FindStringIndex(low)
	if m == nil || m[0] > 200 || r.asksReport(from, to) {
		return false
	}
	at := from + m[0]
	if m[0] > 0 && !r.isOffice(from) {
		return false
	}
	a := r.addressOf(at, to, false)
	return a.named() && !a.colon && courtesyRule.MatchString(r.low[a.rest:to]) && len(r.timesIn(extent{from, to})) == 0
}
