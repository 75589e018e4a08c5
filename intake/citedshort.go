package intake

// shortName is an issuer's name once more in brackets, cut short, before the day
// of what it issued: "của Bộ Giáo dục và Đào tạo (GDĐT) ngày 05 tháng 02 năm 2026".
var shortName = compiled(`^\s*\((?:(?:sau đây\s+)?(?:viết|gọi)\s+tắt\s+là\s+)?(?:\p{Lu}\p{Ll}*\s+)?\p{Lu}[\p{Lu}&-]{1,14}\)`)

// citedDayBeyondShort reads the day behind such a bracket; where none follows,
// the bracket stays outside the citation.
func (r *reader) citedDayBeyondShort(c *cited) {
	if c.Date != 0 {
		return
	}
	after := r.plain[c.end:min(len(r.plain), c.end+citationWindow)]
	m := shortName.FindStringIndex(after)
	if m == nil {
		return
	}
	beyond := *c
	beyond.end += m[1]
	if r.citedDay(&beyond); beyond.Date != 0 {
		*c = beyond
	}
}
