package intake

import "strings"

// Times that a letter only repeats, or that another paper is to say, bind
// nobody here.

// isQuoted reports whether a time stands in words quoted within a sentence. A
// quotation that a colon announces is the text of an amendment, and binds.
func (r *reader) isQuoted(e, time extent) bool {
	before := r.plain[e.from:time.from]
	open := strings.LastIndex(before, "“")
	if open < 0 || strings.Contains(before[open:], "”") || !strings.Contains(r.plain[time.to:e.to], "”") {
		return false
	}
	ahead := strings.TrimRight(before[:open], " \n")
	return ahead != "" && !strings.HasSuffix(ahead, ":")
}

// isOfText reports whether a time is what a draft is to say: "quy định cụ thể
// thời gian đại hội xong trong quý III".
func (r *reader) isOfText(e, time extent) bool {
	s := r.sentence(e.from, e.to, time.from)
	return draftTime.MatchString(r.low[s.from:time.from])
}

var draftTime = compiled(`(?:quy định|điều chỉnh|sửa|ghi)(?: lại| rõ| cụ thể)+ (?:về )?(?:thời gian|thời hạn|thời điểm)\s[^.;]*$`)

// askedOfIssuer reports whether the last request ahead of a time, in a sentence
// that begins with what the letter rests on, goes to the office that writes.
func (r *reader) askedOfIssuer(e, time extent) bool {
	s := r.sentence(e.from, e.to, time.from)
	asks := runningAsk.FindAllStringIndex(r.low[s.from:time.from], 8)
	if len(asks) == 0 {
		return false
	}
	at := s.from + asks[len(asks)-1][0]
	for isBlank(r.plain[at]) {
		at++
	}
	return r.toldOfIssuer(para{from: s.from, to: s.to}, r.addressOf(at, s.to, false))
}

// toldOfIssuer reports whether an address is of what a superior asked of the
// office that writes: "Thực hiện Công văn số … của Thủ tướng Chính phủ, trong đó
// giao Bộ Tài chính … hoàn thành trước ngày D".
func (r *reader) toldOfIssuer(p para, a address) bool {
	return r.d.Issuer != "" && len(a.names) > 0 && basisFirst.MatchString(r.low[p.from:p.to]) && r.isIssuer(lower(a.names[0]))
}

var basisFirst = compiled(`^(?:thực hiện|căn cứ|theo|tại|ngày|tiếp theo)\s`)
