package intake

import "strings"

// A text box keeps "Hà Mẫu, ngày" on the lines of the motto and leaves the month
// and the year below them.
var (
	dayOpen    = compiled(`^\pL[^,\d]{1,40},\s*ngày\s*([\d.…_]*)$`)
	monthLeft  = compiled(`^tháng\s*(\d{1,2}|[.…_]*)\s*năm\s*(\d{4})\.?$`)
	splitLines = 5 // how far below the rest of such a day may stand
)

// readSplitDate reads place and day where only motto and blanks stand between
// their halves.
func (r *reader) readSplitDate() {
	from, to := r.head()
	for i := from; i < to && r.d.Date == 0; i++ {
		l := r.lines[i]
		m := dayOpen.FindStringSubmatchIndex(r.low[l.from:l.to])
		if m == nil || r.taken[i] {
			continue
		}
		for k := i + 1; k < min(to, i+1+splitLines); k++ {
			rest := monthLeft.FindStringSubmatch(r.lineLow(k))
			if rest == nil {
				if !r.lines[k].blank() && mottoIn(r.lineLow(k)) == nil && countLetters(r.lineLow(k)) > 0 {
					break
				}
				continue
			}
			if r.d.Date = r.dateOf(r.low[l.from+m[2]:l.from+m[3]], rest[1], rest[2]); r.d.Date != 0 {
				r.found(DateField, l.from+strings.Index(r.low[l.from:l.to], ",")+1, r.lines[k].to)
			}
			r.readPlace(l.from, l.from+strings.IndexByte(r.low[l.from:l.to], ','))
			r.taken[i], r.taken[k] = true, true
			return
		}
	}
}
