package intake

import (
	"sort"
	"strings"
)

// A source is the text that the rules read: the text given, without the marks
// that converters leave in it, and the way back to it. Offsets used by the
// rules are bytes of plain; spans shown to others are bytes of text.
type source struct {
	text  string // as given: clean and composed
	plain string // without ** and <…>
	low   string // plain in lower case, byte for byte
	cuts  []cut
	lines []line
}

// A cut says that from the offset at of plain on, text runs ahead by shift.
type cut struct{ at, shift int }

// A line is one line of plain, trimmed; from == to is a blank one.
type line struct{ from, to int }

func (l line) blank() bool { return l.from == l.to }

func newSource(text string) *source {
	s := &source{text: text}
	s.plain, s.cuts = unmark(text)
	s.plain, s.cuts = partGlued(s.plain, s.cuts)
	s.plain = joinFirst(mendFigures(s.plain))
	s.low = lower(s.plain)
	for from := 0; from <= len(s.plain); {
		to := len(s.plain)
		if n := strings.IndexByte(s.plain[from:], '\n'); n >= 0 {
			to = from + n
		}
		s.lines = append(s.lines, s.trim(from, to))
		from = to + 1
	}
	return s
}

// mendFigures gives back the noughts and ones that a scanner took for letters
// inside a day: "02/1O/2019", "2l/3". No byte moves.
func mendFigures(plain string) string {
	var b []byte
	for i := 1; i+1 < len(plain); i++ {
		c := plain[i]
		if c != 'O' && c != 'o' && c != 'l' && c != 'I' || !isFigure(plain[i-1]) && plain[i-1] != '/' {
			continue
		}
		next := plain[i+1]
		if !isFigure(next) && !(next == '/' && i+2 < len(plain) && isFigure(plain[i+2]) && isFigure(plain[i-1])) {
			continue
		}
		if b == nil {
			b = []byte(plain)
		}
		b[i] = '1'
		if c == 'O' || c == 'o' {
			b[i] = '0'
		}
	}
	if b == nil {
		return plain
	}
	return string(b)
}

func isFigure(c byte) bool { return c >= '0' && c <= '9' }

func (s *source) trim(from, to int) line {
	for from < to && isBlank(s.plain[from]) {
		from++
	}
	for to > from && isBlank(s.plain[to-1]) {
		to--
	}
	return line{from, to}
}

func isBlank(c byte) bool { return c == ' ' || c == '\n' || c == '\t' }

// span turns offsets of plain into offsets of text.
func (s *source) span(from, to int) [2]int {
	l := s.trim(from, to)
	if l.blank() {
		at := s.origin(l.from)
		return [2]int{at, at}
	}
	return [2]int{s.origin(l.from), s.origin(l.to-1) + 1}
}

func (s *source) origin(i int) int {
	n := sort.Search(len(s.cuts), func(k int) bool { return s.cuts[k].at > i })
	if n == 0 {
		return i
	}
	return i + s.cuts[n-1].shift
}

// value returns a stretch of plain as one line, with symbols whole.
func (s *source) value(from, to int) string { return joinSymbols(oneLine(s.plain[from:to])) }

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// lineLow returns a line in lower case.
func (s *source) lineLow(i int) string { l := s.lines[i]; return s.low[l.from:l.to] }

func (s *source) line(i int) string { l := s.lines[i]; return s.plain[l.from:l.to] }

// next returns the first line at or after i that is not blank, len(lines) for none.
func (s *source) next(i int) int {
	for i < len(s.lines) && s.lines[i].blank() {
		i++
	}
	return i
}

// lineAt returns the number of the line that holds an offset.
func (s *source) lineAt(at int) int {
	return max(0, sort.Search(len(s.lines), func(i int) bool { return s.lines[i].from > at })-1)
}
