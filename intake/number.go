package intake

import (
	"strings"
)

var (
	// Số: 122/STTTT-BCVTCNTT, Số: /VHTT, Số: …/VHTT, Số: 01-KH/TTTKT
	numberRule = compiled(`^(?:\|\s*)?(?:(?:luật|bộ luật|pháp lệnh|lệnh|nghị quyết)\s+)?s[ốôồó](?:\s+hiệu\s*[:|])?\s*[:.]{0,2}\s*([^\n/,;]{0,16}?)\s*/\s*`)
	partyRule  = compiled(`^s[ốôồó]\s*[:.]{0,2}\s*(\d{1,4}|[.…_]*)\s?[-–]\s?([\pL]{2,5})\s?/\s?`)
	symbolRule = compiled(`^(?:\d{4}/)?[A-ZĐ][\pL\d&]*(?:\s?[-–_](?:\s?[-–])?\s?[A-ZĐ][\pL\d&]*|[./][A-ZĐ]{2,})*`)
	numberWord = compiled(`^(?:(?:luật|bộ luật|pháp lệnh|lệnh|nghị quyết)\s+)?s[ốôồó](?:\s*:|\s|\.|$)`)
	// Số hiệu | 4977/BGDĐT-GDĐH |, as portals list it
	recordNumber = compiled(`^\|?\s*số hiệu\s*[:|]`)
	digitsRule   = compiled(`^\d{1,6}[a-zA-ZđĐ]?$`)
)

// readNumber finds "Số: …/…" in the head.
func (r *reader) readNumber() {
	if !r.numberOf(numberWord) {
		r.numberOf(recordNumber) // no "Số:" but in the table that a portal puts above
	}
}

// numberOf reads the number of the first line of the head that opens with word.
func (r *reader) numberOf(word *pattern) bool {
	from, to := r.head()
	for i := from; i < to; i++ {
		l := r.lines[i]
		if low := r.low[l.from:l.to]; !word.MatchString(low) || word != recordNumber && recordNumber.MatchString(low) {
			continue
		}
		if strings.IndexByte(r.plain[l.from:l.to], '/') < 0 && l.to-l.from < 24 && i+1 < to { // "Số:" alone, the rest on the next line
			l.to = r.lines[r.next(i+1)%len(r.lines)].to
		}
		if r.numberAt(l) {
			r.taken[i] = true
			return true
		}
	}
	return false
}

// numberAt reads number and symbol of the line l.
func (r *reader) numberAt(l line) bool {
	if l.to <= l.from {
		return false
	}
	low, plain := r.low[l.from:l.to], r.plain[l.from:l.to]
	if m := partyRule.FindStringSubmatchIndex(low); m != nil {
		tail := symbolRule.FindString(plain[m[1]:])
		if tail == "" {
			return false
		}
		if n := plain[m[2]:m[3]]; !blankRule.MatchString(n) {
			r.d.Number = n
		}
		r.d.Symbol = plain[m[4]:m[5]] + "/" + tail
		r.mark(l.from+m[2], l.from+m[3], l.from+m[4], l.from+m[1]+len(tail))
		return true
	}
	m := numberRule.FindStringSubmatchIndex(low)
	if m == nil {
		return false
	}
	symbol := symbolRule.FindString(plain[m[1]:])
	if symbol == "" {
		return false
	}
	switch n := strings.TrimSpace(plain[m[2]:m[3]]); {
	case digitsRule.MatchString(n):
		r.d.Number = n
	case setApart.MatchString(n):
		r.d.Number = unspaced(n)
		r.doubt(NumberField)
	case n != "" && !blankRule.MatchString(n):
		r.unread = true
		r.warn(UnreadNumber, n)
	}
	r.d.Symbol = squeezeSymbol(symbol)
	r.mark(l.from+m[2], l.from+m[3], l.from+m[1], l.from+m[1]+len(symbol))
	return true
}

func (r *reader) mark(n1, n2, s1, s2 int) {
	if r.d.Number != "" {
		r.found(NumberField, n1, n2)
	}
	r.found(SymbolField, s1, s2)
	r.numbered = [2]int{n1, s2}
}

// squeezeSymbol takes blanks and doubled hyphens out of a symbol that was
// broken over two lines.
func squeezeSymbol(s string) string {
	s = strings.ReplaceAll(strings.Join(strings.Fields(s), ""), "–", "-")
	for strings.Contains(s, "--") {
		s = strings.ReplaceAll(s, "--", "-")
	}
	return strings.ReplaceAll(strings.ReplaceAll(s, "Ð", "Đ"), "QĐĐ-", "QĐ-") // where Đ and Ð were both read
}
