package intake

import (
	"slices"
	"strings"

	"congvan/model"
)

// The symbols of cited documents. Offices write number/TYPE-OFFICE, the Party
// number-TYPE/OFFICE, and old papers number-OFFICE.
var (
	citedRule = compiled(`\d{1,5}(?:/\d{4})?\s?/\s?[A-ZĐ][\pL\d&]*(?:[./][A-ZĐ]{2,}[\pL\d&]*)?(?:\s?[-–_](?:\s?[-–])?\s?[A-ZĐ][\pL\d&]*)*`)
	partyCite = compiled(`\d{1,4}\s?[-–]\s?[A-ZĐ][\pL]{1,4}\s?/\s?[A-ZĐ][\pL\d]*(?:[-–][A-ZĐ][\pL\d&]*)*`)
	oldCite   = compiled(`\d{1,4}-(?:CP|TTg|HĐBT|TW|BCT)\b`)

	citedDateRule = compiled(`^[\s,)]*(?:ký\s+)?ngày\s+(` + dayPattern + `|\d{1,2}\s?/\s?1\s[0-2]\s?/\s?\d{4})`)
	ofRule        = compiled(`^[\s,)]*của\s+`)
	atRule        = compiled(`của\s+([^.;:]{3,140}?)\s+tại\s+(?:các\s+)?(?:[\pL]+:?\s+){0,3}(?:số\s*:?\s*)?$`)
	issuedRule    = compiled(`(?:(?:đã|vừa|mới)\s+){0,2}(?:xây dựng|ban hành|có|ra|gửi)\s+(?:\pL+\s+){1,3}(?:số\s*:?\s*)?$`)
	dayAheadRule  = compiled(`(?:^|[\s.;(])ngày\s+(` + dayPattern + `)\s*,?\s+([^.;:]{2,120}?)\s+(?:(?:đã|vừa|mới)\s+){0,2}(?:xây dựng|ban hành|có|ra|gửi)\s+(?:\pL+\s+){1,3}(?:số\s*:?\s*)?$`)
	headOfRule    = compiled(`^(?:gi[áa]m đ[ốôóồỗ]c|trưởng|tổng giám đốc|viện trưởng|cục trưởng|chi cục trưởng|tổng cục trưởng|thủ trưởng|hiệu trưởng|thống đốc|tổng thanh tra|tổng kiểm toán|chánh án|chánh)\s+`)
	nextCitedRule = compiled(`^[\s,;)]*(?:và\s+)?(?:các\s+)?(?:(?:công văn|kế hoạch|tờ trình|quyết định|chỉ thị|thông báo|nghị quyết|hướng dẫn|công điện|báo cáo|nghị định|thông tư|chương trình|kết luận|văn bản)\s+)?(?:số\s*:?\s*)?$`)
	// between two numbers of one day: "các Quyết định số 5/QĐ-A, 6/QĐ-A ngày …"
	onlyListed     = compiled(`^\s*(?:,|;|và)\s*(?:số\s*:?\s*)?$`)
	citationLimit  = 400 // of one document
	citationWindow = 200 // bytes looked at on either side of a symbol
)

// readReferences collects the documents cited anywhere in the text, each once
// in the order of first mention in the body.
func (r *reader) readReferences() {
	all := r.citations()
	found := make(map[int]cited, len(all))
	var before cited
	for _, m := range all {
		c := r.citation(m[0], m[1])
		r.share(&before, &c)
		if before.to != 0 {
			found[before.from] = before
		}
		before = c
	}
	if before.to != 0 {
		found[before.from] = before
	}
	seen := map[string]int{}
	first, last := -1, 0
	order := all
	if r.titled < 0 { // the subject of a letter mostly repeats what its body cites
		order = r.bodyFirst(all)
	}
	for _, m := range order {
		c := found[m[0]].Citation
		if c.Symbol == r.ownSymbol() {
			continue
		}
		if i, ok := seen[c.Symbol]; ok {
			fill(&r.d.References[i], c)
			continue
		}
		if len(seen) >= citationLimit {
			break
		}
		seen[c.Symbol] = len(r.d.References)
		r.d.References = append(r.d.References, c)
		if first < 0 || m[0] < first {
			first = m[0]
		}
		last = max(last, m[1])
	}
	r.d.References = calmed(withoutDamaged(r.d.References))
	if first >= 0 {
		r.found(ReferencesField, first, last)
	}
}

// A cited is one mention of a document: [from, to) is its symbol, end the end
// of all that is said of it.
type cited struct {
	model.Citation
	from, to, end int
	ahead         bool // the issuer stands ahead of the symbol: "… của Sở A tại Tờ trình số 5/TTr-SA"
}

// share gives an issuer to documents that are cited in one breath: "… của Sở A
// tại Tờ trình số 5/TTr-SA ngày … và Tờ trình số 6/TTr-SA ngày …", "Kế hoạch số
// 5/KH-UBND và Công văn số 6/UBND-VX của UBND tỉnh".
func (r *reader) share(a, b *cited) {
	if a.to == 0 || b.from < a.end || !nextCitedRule.MatchString(r.low[a.end:b.from]) {
		return
	}
	if a.Date == 0 && a.end == a.to && onlyListed.MatchString(r.low[a.to:b.from]) {
		a.Date = b.Date
	}
	switch {
	case a.ahead && b.Issuer == "":
		b.Issuer, b.ahead = a.Issuer, true
	case a.Issuer == "" && b.Issuer != "" && !b.ahead && symbolTail(a.Symbol) == symbolTail(b.Symbol):
		a.Issuer = b.Issuer
	}
}

// symbolTail is the office in a symbol: "UBND" of "55/KH-UBND", "TCT" of "5/TCT06".
func symbolTail(symbol string) string {
	return strings.TrimRight(symbol[strings.LastIndexAny(symbol, "-/")+1:], "0123456789")
}

// withoutDamaged leaves out a citation without a day that only repeats another:
// the parts of its symbol turned round, or its end lost; and one in which a
// stroke was lost ("72016/NĐ-CP" for "71/2016/NĐ-CP").
func withoutDamaged(cs []model.Citation) []model.Citation {
	var out []model.Citation
	for i, c := range cs {
		damaged := false
		for k, o := range cs {
			if i == k {
				continue
			}
			damaged = damaged || c.Date == 0 && (sameParts(c.Symbol, o.Symbol) || len(o.Symbol) > len(c.Symbol) && strings.HasPrefix(o.Symbol, c.Symbol)) ||
				c.Date != 0 && c.Date == o.Date && lostStroke(c.Symbol, o.Symbol)
		}
		if !damaged {
			out = append(out, c)
		}
	}
	return out
}

// sameParts reports whether two symbols differ only in the order of their parts.
func sameParts(a, b string) bool {
	parts := func(s string) []string {
		p := strings.FieldsFunc(s, func(c rune) bool { return c == '/' || c == '-' })
		slices.Sort(p)
		return p
	}
	return a != b && slices.Equal(parts(a), parts(b))
}

// lostStroke reports whether a is b with a stroke and a figure before it lost.
func lostStroke(a, b string) bool {
	an, at, _ := strings.Cut(a, "/")
	bn, bt, ok := strings.Cut(b, "/")
	year, tail, _ := strings.Cut(bt, "/")
	return ok && len(year) == 4 && at == tail && tail != "" && strings.HasSuffix(an, year) && bn[:1] == an[:1]
}

// bodyFirst puts what the head cites behind the rest; but what the subject cites
// and the body does not comes first.
func (r *reader) bodyFirst(all [][]int) [][]int {
	if r.bodyFrom >= len(r.lines) {
		return all
	}
	n := 0
	for n < len(all) && all[n][0] < r.lines[r.bodyFrom].from {
		n++
	}
	symbol := func(m []int) string { return squeezeSymbol(r.plain[m[0]:m[1]]) }
	again := map[string]bool{}
	for _, m := range all[n:] {
		again[symbol(m)] = true
	}
	var alone, rest [][]int
	for _, m := range all[:n] {
		if again[symbol(m)] || !r.subject.meets(extent{m[0], m[1]}) {
			rest = append(rest, m)
		} else {
			alone = append(alone, m)
		}
	}
	return slices.Concat(alone, all[n:], rest)
}

func fill(c *model.Citation, more model.Citation) {
	if c.Date == 0 {
		c.Date = more.Date
	}
	if c.Issuer == "" || isShouted(c.Issuer) && more.Issuer != "" && !isShouted(more.Issuer) {
		c.Issuer = more.Issuer // rather not from a subject in capitals
	}
}

// calmed writes an issuer that only stands in a subject in capitals as names are
// written; there the capitals hide where the name ends.
func calmed(cs []model.Citation) []model.Citation {
	for i := range cs {
		if c := &cs[i]; isShouted(c.Issuer) && strings.Contains(c.Issuer, " ") {
			name, _, _ := strings.Cut(c.Issuer, " VỀ ")
			c.Issuer = officeCase(name)
		}
	}
	return cs
}

func (r *reader) ownSymbol() string {
	if strings.Contains(r.d.Symbol, "/") { // of the Party: 01-KH/TTTKT
		return r.d.Number + "-" + r.d.Symbol
	}
	return r.d.Number + "/" + r.d.Symbol
}

// citations returns where symbols stand in plain, in order, the longer of two
// that overlap.
func (r *reader) citations() [][]int {
	var out [][]int
	for _, l := range r.lines {
		// A symbol may be broken after its hyphen: look one line further.
		to := min(len(r.plain), l.to+24)
		part := r.plain[l.from:to]
		if l.blank() || !strings.ContainsAny(r.plain[l.from:l.to], "0123456789") {
			continue
		}
		var found [][]int
		for _, rule := range []*pattern{partyCite, citedRule, oldCite} {
			for _, m := range rule.FindAllStringIndex(part, 100) {
				at := []int{l.from + m[0], l.from + m[1]}
				if at[0] < l.to && r.isCitation(at) && !overlaps(found, at) && !overlaps(out[max(0, len(out)-3):], at) {
					found = append(found, at)
				}
			}
		}
		sortSpans(found)
		out = append(out, found...)
		if len(out) > 20*citationLimit {
			break
		}
	}
	return out
}

// isCitation refuses dates, fractions and addresses, and the head's own number.
func (r *reader) isCitation(at []int) bool {
	own := r.numbered
	return wordStart(r.plain, at[0]) && countCapitals(r.plain[at[0]:at[1]]) >= 2 &&
		!strings.HasSuffix(r.plain[:at[0]], "/") && (at[1] <= own[0] || at[0] >= own[1] || own[1] == 0)
}

func overlaps(spans [][]int, s []int) bool {
	for _, o := range spans {
		if s[0] < o[1] && o[0] < s[1] {
			return true
		}
	}
	return false
}

// citation reads date and issuer around the symbol at [from, to): "số A ngày D
// của X", "số A của X ngày D", "của X tại … số A", "Ngày D, X đã có … số A".
func (r *reader) citation(from, to int) cited {
	c := cited{from: from, to: to, end: to}
	c.Symbol = squeezeSymbol(r.plain[from:to])
	r.citedDay(&c)
	after := r.low[c.end:min(len(r.low), c.end+citationWindow)]
	if m := ofRule.FindStringIndex(after); m != nil {
		at := c.end + m[1]
		c.end = r.jointEnd(at, c.Symbol)
		c.Issuer = spelling.Replace(r.value(at, c.end))
		r.citedDayBeyondShort(&c)
		r.citedDay(&c)
		return c
	}
	if c.Issuer, c.ahead = r.issuerBefore(&c); c.Issuer == "" {
		c.Issuer = r.titledIssuer(&c)
	}
	c.Issuer = spelling.Replace(c.Issuer)
	return c
}

// citedDay reads the day that follows what is known of a citation.
func (r *reader) citedDay(c *cited) {
	if c.Date != 0 {
		return
	}
	after := r.low[c.end:min(len(r.low), c.end+citationWindow)]
	if m := citedDateRule.FindStringSubmatchIndex(after); m != nil {
		if day, ok := parseDay(after[m[2]:m[3]]); ok {
			c.Date = day
		}
		c.end += m[1]
	}
}

// issuerBefore finds who issued a document by the words ahead of its symbol,
// and the day where it stands there too; ahead tells that the next one cited
// may be of the same office.
func (r *reader) issuerBefore(c *cited) (issuer string, ahead bool) {
	start := max(0, c.from-citationWindow)
	for start < c.from && r.plain[start]&0xC0 == 0x80 {
		start++
	}
	start = r.paragraphIn(start, c.from)
	before := r.low[start:c.from]
	if m := dayAheadRule.FindStringSubmatchIndex(before); m != nil && c.Date == 0 {
		c.Date, _ = parseDay(before[m[2]:m[3]])
	}
	if m := atRule.FindStringSubmatchIndex(before); m != nil && !strings.Contains(before[m[2]:m[3]], " tại ") {
		at := start + m[2]
		if i := strings.LastIndex(before[m[2]:m[3]], "của "); i >= 0 {
			at += i + len("của ")
		}
		return r.issuersIn(at, start+m[3]), true
	}
	if issuer := r.officeAtTail(c, start); issuer != "" {
		return issuer, true
	}
	if issuer := r.grantor(start, c.from); issuer != "" {
		return issuer, false
	}
	if m := issuedRule.FindStringIndex(before); m != nil {
		if a, b, ok := r.bareOffice(start, start+m[0]); ok {
			return r.fullName(a, b), false
		}
	}
	return "", false
}

// paragraphIn returns where the paragraph that holds to begins, from at the least.
func (r *reader) paragraphIn(from, to int) int {
	for i := to - 1; i > from; i-- {
		if r.plain[i] == '\n' {
			before := strings.TrimRight(r.plain[from:i], " \n")
			if before == "" || strings.IndexByte(".;:/!", before[len(before)-1]) >= 0 {
				return i
			}
		}
	}
	return from
}

// bareOffice returns the office that is the subject of the verb at to, be it
// only "Sở".
func (r *reader) bareOffice(from, to int) (int, int, bool) {
	if a, b, ok := r.officeBefore(from, to); ok {
		return a, b, true
	}
	l := r.trim(from, to)
	at := strings.LastIndexByte(r.plain[l.from:l.to], ' ') + 1 + l.from
	word := r.low[at:l.to]
	return at, l.to, startsCapital(r.plain[at:]) && (word == "sở" || word == "phòng" || word == "bộ" || word == "cục")
}

// fullName gives the name in full where the text at [from, to) is only its first
// word, as the document has given it before.
func (r *reader) fullName(from, to int) string {
	short := r.plain[from:to]
	if strings.Contains(short, " ") {
		return oneLine(short)
	}
	if strings.HasPrefix(r.d.Issuer, short+" ") {
		return r.d.Issuer
	}
	for _, at := range occurrences(r.plain[:from], short+" ") {
		if r.isOffice(at) {
			return r.value(at, r.nameEnd(at))
		}
	}
	return short
}
