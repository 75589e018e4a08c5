package intake

import "strings"

// Converters that part paragraphs with a blank line leave one between any two
// lines of a letterhead, a title or a list.

// spacedLines is how many lines of writing tell how a text is spaced.
const spacedLines = 40

// closeUp takes one blank line out of each gap of a text that has one between
// almost any two lines, so that lines which belong together stand together.
func (s *source) closeUp() {
	if !s.doubleSpaced() {
		return
	}
	lines := s.lines[:0:0]
	for i, l := range s.lines {
		if l.blank() && i > 0 && !s.lines[i-1].blank() {
			continue
		}
		lines = append(lines, l)
	}
	s.lines = lines
}

// openCells takes off the bar at the end of a line of the head that is a cell of
// a table by itself: "Số: 44/SGD-KT |".
func (s *source) openCells() {
	for i := range min(len(s.lines), headLines) {
		l := s.lines[i]
		if text := s.plain[l.from:l.to]; len(text) > 1 && len(text) < longestHead && strings.IndexByte(text, '|') == len(text)-1 {
			s.lines[i] = s.trim(l.from, l.to-1)
		}
	}
}

// doubleSpaced reports whether nine of ten lines at the top have a blank line
// behind them.
func (s *source) doubleSpaced() bool {
	written, spaced := 0, 0
	for i := 0; i+1 < len(s.lines) && written < spacedLines; i++ {
		if s.lines[i].blank() {
			continue
		}
		written++
		if s.lines[i+1].blank() {
			spaced++
		}
	}
	return written >= 12 && spaced*10 >= written*9
}

var (
	partOfDate    = compiled(`,\s*` + hourFirst + dayWord + `\s*\S{0,4}(?:\s*` + anyTone("tháng") + `\s*\d{0,2})?$`)
	restOfDate    = compiled(`^(?:\d{1,2}\s+tháng|tháng\s+\d|năm\s+\d{4})`)
	loneDate      = compiled(`^\p{Lu}\p{L}*,\s*ngày\s`)
	placeFirst    = compiled(`^\p{Lu}\p{L}*(?:[\s.]\s?\p{Lu}\p{L}*){0,4},$`)
	dayBelow      = compiled(`^` + dayWord + `\s*\S{0,4}\s*` + anyTone("tháng") + `\s`)
	committeeRule = compiled(`^` + anyTone("ủy ban nhân dân") + `(?:\s|$)`)
	loneHead      = compiled(`^(?:TỈNH|HUYỆN|THÀNH|BỘ|SỞ|PHÒNG|CỤC|BAN|HỘI|HIỆP HỘI|VIỆN|TRƯỜNG|ĐÀI|CÔNG TY|TỔNG CÔNG TY|LIÊN ĐOÀN|TẠP CHÍ)$`)
	loneWord      = compiled(`^\p{Lu}\p{Ll}+$`)
)

// joinDate joins a line of place and day that a narrow column broke: "Sơn", "La,
// ngày 11 tháng 3", "năm 2020".
func (s *source) joinDate() {
	for i := 0; i+1 < min(len(s.lines), headLines); i++ {
		if l := s.lines[i]; l.to-l.from > longestHead {
			continue
		}
		for i+1 < len(s.lines) && partOfDate.MatchString(s.lineLow(i)) && restOfDate.MatchString(s.lineLow(i+1)) {
			s.joinNext(i)
		}
		if placeFirst.MatchString(s.line(i)) && dayBelow.MatchString(s.lineLow(i+1)) {
			s.joinNext(i)
		}
		if i+1 < len(s.lines) && loneWord.MatchString(s.line(i)) && i+1 < len(s.lines) && loneDate.MatchString(s.line(i+1)) {
			s.joinNext(i)
			i--
		}
	}
}

// joinMotto joins the motto of the state, or the name of the Prime Minister, that
// a narrow column broke.
func (s *source) joinMotto() {
	for i := 0; i+1 < min(len(s.lines), headLines); i++ {
		a, b := s.lineLow(i), s.lineLow(i+1)
		if len(a) > 40 || len(b) > 60 || a == "" || b == "" || !isShouted(s.line(i)) || !isShouted(s.line(i+1)) {
			continue
		}
		if loneHead.MatchString(s.line(i)) && mottoIn(b) == nil {
			s.joinNext(i) // "BỘ", "Y TẾ"
			continue
		}
		whole := strings.Trim(a+" "+b, " |")
		if committeeRule.MatchString(whole) && !committeeRule.MatchString(a) && !committeeRule.MatchString(b) {
			s.joinNext(i) // "ỦY BAN NHÂN", "DÂN"
			continue
		}
		if stateMotto.MatchString(whole) && !stateMotto.MatchString(a) && !stateMotto.MatchString(b) || strings.HasPrefix(whole, "thủ tướng") && a == "thủ" {
			s.joinNext(i)
		}
	}
}

// joinNext makes one line of line i and the next.
func (s *source) joinNext(i int) {
	s.lines[i].to = s.lines[i+1].to
	s.lines = append(s.lines[:i+1], s.lines[i+2:]...)
}
