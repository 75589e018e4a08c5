package intake

// Collections of law print a document without its letterhead: below the type
// stands who made it, then the number, the day and the subject:
//
//	CHỈ THỊ
//	CỦA BỘ MẪU SỐ 7/2008/CT-BM
//	NGÀY 30 THÁNG 12 NĂM 2008
//	VỀ ĐẨY MẠNH …

var madeBelow = compiled(`^của `)

// makerBelow returns the name of who made the document where it stands below
// its type, at line i, and the line and offset at which the subject begins.
func (r *reader) makerBelow(i int) (name line, subject, at int, ok bool) {
	if i >= len(r.lines) {
		return line{}, 0, 0, false
	}
	l := r.lines[i]
	m := madeBelow.FindStringIndex(r.low[l.from:l.to])
	if m == nil || !r.opensName(line{l.from + m[1], l.to}) {
		return line{}, 0, 0, false
	}
	name = line{l.from + m[1], l.to}
	if n := aboutInside.FindStringIndex(r.low[name.from:name.to]); n != nil {
		return r.trim(name.from, name.from+n[0]), i, name.from + n[1], true
	}
	if n := numberInside.FindStringIndex(r.low[name.from:name.to]); n != nil {
		name.to = name.from + n[0]
	}
	k := r.next(i + 1)
	for k < min(r.bodyFrom, len(r.lines)) && (r.taken[k] || numberStart.MatchString(r.lineLow(k))) {
		if n := aboutInside.FindStringIndex(r.lineLow(k)); n != nil {
			return r.trim(name.from, name.to), k, r.lines[k].from + n[1], true
		}
		k = r.next(k + 1)
	}
	if k >= r.bodyFrom || k >= len(r.lines) {
		return line{}, 0, 0, false
	}
	return r.trim(name.from, name.to), k, r.lines[k].from + len(aboutPrefix.FindString(r.lineLow(k))), true
}

var (
	aboutInside  = compiled(`\s(?:về việc|về|v/v) `)
	numberInside = compiled(`\ssố\s*:?\s*\d`)
)

// readMaker takes the issuer from there, or from the line of the type itself
// ("CHỈ THỊ CỦA BỘ MẪU"), where there is no letterhead.
func (r *reader) readMaker() {
	if r.d.Issuer != "" || r.titled < 0 {
		return
	}
	if l := r.lines[r.titled]; r.maker.blank() {
		if m := ofOffice.FindStringIndex(r.low[l.from:l.to]); m != nil {
			r.maker = r.trim(l.from+m[1], l.to)
		}
	}
	if !r.maker.blank() && r.opensName(r.maker) {
		r.d.Issuer = r.nameInBody([]line{r.maker})
		r.found(IssuerField, r.maker.from, r.maker.to)
	}
}
