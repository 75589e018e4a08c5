package intake

import (
	"strings"
)

// A time that no rule could read – an hour or day that no calendar has, a day
// without its month – is told to the officer in its own words: it must not
// vanish, and must not be guessed.
const (
	unreadHour  = `(?:ngày\s+|lúc\s+)?\d{1,2}\s?(?:giờ|h|g|:)\s?(?:\d{2})?(?:\s?phút)?\s?['’′]?`
	unreadDay   = `(?:ngày\s+\d{1,2}\s?[/.\-]\s?\d{1,2}(?:\s?[/.\-]\s?\d{4})?|(?:ngày\s+)?(?:` + dayPattern + `))`
	unreadMonth = `(?:ngày\s+\d{1,2}\s+)?tháng\s+\d{1,2}(?:\s?/\s?\d{4}|\s+năm\s+\d{4})?`
)

var (
	// after these words a day or an hour is a deadline
	latestRule = compiled(`(?:trước|chậm\s+nhất|muộn\s+nhất|hạn|xong)(?:\s+(?:là|vào|cuối|cùng|chót|hết|gửi|nộp|đến|trong))*\s*:?\s*` +
		`(?:` + unreadHour + `(?:\s*,?\s*` + weekPrefix + unreadDay + `)?|` + unreadDay + `|` + unreadMonth + `|ngày\s+\d{1,2})`)
	// and after these a whole day is; hours alone are a schedule
	upToRule = compiled(`(?:đến|đúng)\s+(?:hết\s+)?(?:` + unreadHour + `\s*,?\s*` + weekPrefix + `)?` + unreadDay)
	// "trước 48 giờ" is so long ahead
	aheadRule = compiled(`^trước\s+(?:2[4-9]|[3-9]\d)\s?(?:giờ|h)$`)
)

// warnUnread tells of every time in e that none of the phrases found covers.
func (r *reader) warnUnread(id string, e extent, found []timeFound) {
	low := r.low[e.from:min(e.to, e.from+longestRead)]
	told := extent{}
	for _, rule := range []*pattern{latestRule, upToRule} {
		for _, m := range rule.FindAllStringIndex(low, 20) {
			u := extent{e.from + m[0], e.from + m[1]}
			for u.to > u.from && isBlank(r.plain[u.to-1]) {
				u.to--
			}
			if u.meets(told) || !r.isUnread(u, found) || rule == upToRule && !r.asksBy(u) {
				continue
			}
			r.warn(UnknownDeadline, id, r.value(u.from, u.to))
			told = u
		}
	}
}

// isUnread reports whether u is a time as a whole, outside of all that was read.
func (r *reader) isUnread(u extent, found []timeFound) bool {
	for _, f := range found {
		if u.meets(f.extent) {
			return false
		}
	}
	phrase := strings.TrimSpace(r.low[u.from:u.to])
	return wordStart(r.low, u.from) && wordEnd(r.low, u.to) && !aheadRule.MatchString(phrase) && !r.isCutOff(u)
}
