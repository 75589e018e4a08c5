package intake

// A program that stamps number and day into their blanks may set each figure by
// itself, and readers of pages then write a blank between them. Nowhere else are
// figures with a blank between one number.

// setApart are the figures of one number with blanks between.
var setApart = compiled(`^\d(?:\s{0,3}\d){1,4}$`)

// Parts of the line of place and day, the figures of which may be set apart.
const (
	dayFigures  = `(\d\s\d|[^\s,]{0,8}?)`
	yearFigures = `(\d{4}|\d(?:\s?\d){3}|[\doil]{4}|\pL\d{3})`
)

var (
	yearMissing = compiled(`,\s*` + dayWord + `\s*(?:\d\s\d|\S{1,4})\s*tháng\s*(?:\d\s\d|\d{1,2})\s*năm$`)
	loneYear    = compiled(`^(?:19|20)\s?\d\s?\d$`)
)

// joinYear joins a line of place and day that lacks its year with the next
// where that is nothing but a year.
func (s *source) joinYear() {
	for i := 0; i+1 < min(len(s.lines), headLines); i++ {
		if l := s.lines[i]; l.to-l.from > longestHead || !yearMissing.MatchString(s.lineLow(i)) {
			continue
		}
		n := s.next(i + 1)
		if n > i+2 || n >= len(s.lines) || !loneYear.MatchString(s.lineLow(n)) {
			continue
		}
		for ; n > i; n-- {
			s.joinNext(i)
		}
		return
	}
}
