package intake

import "strings"

// Plans number their tasks "(1)", "(2)" below a heading, with fields under each:
//
//	(1) Số hóa hồ sơ.
//	- Đơn vị chủ trì: Phòng Nội vụ.
//	- Thời gian hoàn thành: Trong tháng 8/2025.
//
// Elsewhere such a number is of a footnote, or counts within a sentence.

// bracketed is the rank of such a number: below a letter, above a dash.
const bracketed paraRank = 35

var bracketMark = compiled(`^\((\d{1,2})\)\s*[\pL“"]`)

// findBrackets tells whether numbers in brackets mark clauses: fields hang
// below two of them at least.
func (r *reader) findBrackets() {
	n, open := 0, false
	for i := r.bodyFrom; i < r.bodyTo && n < 2; i++ {
		low := r.lineLow(i)
		switch {
		case strings.HasPrefix(low, "(") && bracketMark.MatchString(low):
			open = true
		case open && leadField.MatchString(low) && anyField.MatchString(low):
			n, open = n+1, false
		}
	}
	r.brackets = n > 1
}
