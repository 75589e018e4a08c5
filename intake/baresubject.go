package intake

import (
	"strings"
)

// bareWords is how many words a subject without "V/v" has at least.
const bareWords = 4

// bareSubject returns the line of a subject that stands below the number of a
// letter without "V/v", as guidance has it; ok is false where there is none.
func (r *reader) bareSubject() (i int, ok bool) {
	if r.titled >= 0 || r.greeting < 0 || r.numbered[1] == 0 {
		return 0, false
	}
	i = r.lineAt(r.numbered[0]) + 1
	if i >= r.greeting || i >= len(r.lines) || r.lines[i].blank() {
		return 0, false
	}
	words := 0
	for k := i; k < r.greeting && !r.lines[k].blank(); k++ {
		if mottoIn(r.lineLow(k)) != nil || r.taken[k] || dateLineRule.MatchString(r.lineLow(k)) || blankDate.MatchString(r.lineLow(k)) {
			if k == i {
				return 0, false
			}
			continue
		}
		words += len(strings.Fields(r.line(k)))
	}
	text := r.line(i)
	return i, words >= bareWords && startsCapital(text) && !isShouted(text) && !r.isOffice(r.lines[i].from) && !openerRule.MatchString(r.lineLow(i)) &&
		strings.IndexByte(".:;", text[len(text)-1]) < 0
}
