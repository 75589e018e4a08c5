package intake

// alsoSent opens a second list of those a letter is sent to, below the first:
// "Đồng kính gửi: - Ban Tuyên giáo".
var alsoSent = compiled(`^(?:đồng|cùng)\s+(?:kính\s+)?gửi\s*:`)

// alsoEntries adds the entries of such a list, where it begins at line i or
// below a blank one, and returns the first line after it.
func (r *reader) alsoEntries(es []textEntry, i int) ([]textEntry, int) {
	n := r.next(i)
	if n >= len(r.lines) {
		return es, i
	}
	l := r.lines[n]
	at := alsoSent.FindStringIndex(r.low[l.from:l.to])
	if at == nil {
		return es, i
	}
	last := n
	var more []textEntry
	if rest := r.trim(l.from+at[1], l.to); !rest.blank() {
		more, last = r.sameLine(rest, n)
	} else {
		more, last = r.undashed(n)
	}
	more, end := r.dashed(more, last+1)
	return append(es, more...), end
}
