package intake

import "strings"

// maxUndashed is how many lines a list of Nơi nhận has at most.
const maxUndashed = 40

// undashedCopies reads the entries below a lone "Nơi nhận" that has lost its
// dashes, one a line up to what is kept ("Lưu: VT"), and returns the last line
// read; none where no line of that kind ends them.
func (r *reader) undashedCopies(i int) ([]textEntry, int) {
	var es []textEntry
	for k := r.next(i + 1); k < min(len(r.lines), i+maxUndashed); k = r.next(k + 1) {
		low := r.lineLow(k)
		kept := strings.HasPrefix(low, "lưu")
		if dashMark.MatchString(low) || r.signs(k) || !startsCapital(r.line(k)) || !kept && strings.IndexByte(";,.", low[len(low)-1]) < 0 {
			break
		}
		e, ok := r.entry(r.lines[k].from, r.lines[k].to)
		if !ok {
			break
		}
		if es = append(es, e); kept {
			return es, k
		}
	}
	return nil, i
}
