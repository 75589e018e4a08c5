package intake

import "strings"

// A list of Nơi nhận ends with what is kept ("Lưu: VT"). Where it has not come
// so far, a page break or the signature in the other column stands between.

// longestBetween is how many lines may stand there.
const longestBetween = 14

// listBeyond returns the line with a dash at which the list es goes on behind
// the lines from i on; ok is false where it does not.
func (r *reader) listBeyond(es []textEntry, i int) (at int, ok bool) {
	if r.notes < 0 || i <= r.notes || len(es) == 0 || isKept(es[len(es)-1].text) {
		return 0, false
	}
	for k := i; k < min(len(r.lines), i+longestBetween); k++ {
		switch {
		case r.lines[k].blank(), r.signs(k), pageMark.MatchString(r.line(k)), signNoise.MatchString(r.lineLow(k)):
		case dashMark.MatchString(r.lineLow(k)):
			return k, r.comesToKept(k)
		default:
			return 0, false
		}
	}
	return 0, false
}

// isPosted reports whether the dash at line i, though a verb opens it, belongs to
// the list es of Nơi nhận ("- Niêm yết thông báo"): what is kept is still to come.
func (r *reader) isPosted(es []textEntry, i int) bool {
	return r.notes >= 0 && i > r.notes && !isKept(es[len(es)-1].text) && r.lines[i].to-r.lines[i].from <= longestPosted && r.comesToKept(i)
}

// longestPosted is how long such an entry may be; a clause is mostly longer.
const longestPosted = 80

// comesToKept reports whether the dashes from line i on end with what is kept.
func (r *reader) comesToKept(i int) bool {
	for k := i; k < min(len(r.lines), i+maxUndashed); k++ {
		m := dashRule.FindStringIndex(r.lineLow(k))
		switch {
		case m != nil && isKept(r.line(k)[m[1]:]):
			return true
		case m == nil && !r.lines[k].blank() && !pageMark.MatchString(r.line(k)) && startsCapital(r.line(k)):
			return false
		}
	}
	return false
}

func isKept(entry string) bool { return strings.HasPrefix(lower(strings.TrimSpace(entry)), "lưu") }

// pageMark is the number of a page on a line of its own.
var pageMark = compiled(`^[-–]?\s?\d{1,3}\s?[-–]?$`)
