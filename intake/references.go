package intake

import (
	"strings"

	"congvan/model"
)

// The symbols of cited documents. Offices write number/TYPE-OFFICE, the Party
// number-TYPE/OFFICE, and old papers number-OFFICE.
var (
	citedRule = compiled(`\d{1,5}(?:/\d{4})?\s?/\s?[A-ZĐ][\pL\d]*(?:\s?[-–](?:\s?[-–])?\s?[A-ZĐ][\pL\d&]*)*`)
	partyCite = compiled(`\d{1,4}\s?[-–]\s?[A-ZĐ][\pL]{1,4}\s?/\s?[A-ZĐ][\pL\d]*(?:[-–][A-ZĐ][\pL\d&]*)*`)
	oldCite   = compiled(`\d{1,4}-(?:CP|TTg|HĐBT|TW|BCT)\b`)

	citedDateRule  = compiled(`^[\s,)]*ngày\s+(` + dayPattern + `)`)
	ofRule         = compiled(`^[\s,)]*của\s+`)
	atRule         = compiled(`của\s+([^.;:]{3,140}?)\s+tại\s+(?:[\pL]+\s+){0,3}(?:số\s+)?$`)
	issuedRule     = compiled(`(?:đã\s+)?(?:xây dựng|ban hành|có|ra)\s+(?:\pL+\s+){1,3}(?:số\s+)?$`)
	citationLimit  = 400 // of one document
	citationWindow = 200 // bytes looked at on either side of a symbol
)

// readReferences collects the documents cited anywhere in the text, each once
// in the order of first mention in the body.
func (r *reader) readReferences() {
	seen := map[string]int{}
	first, last := -1, 0
	for _, m := range r.bodyFirst(r.citations()) {
		c := r.citation(m[0], m[1])
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
	if first >= 0 {
		r.found(ReferencesField, first, last)
	}
}

// bodyFirst puts what the head cites, mostly in its subject, behind the rest.
func (r *reader) bodyFirst(all [][]int) [][]int {
	if r.bodyFrom >= len(r.lines) {
		return all
	}
	n := 0
	for n < len(all) && all[n][0] < r.lines[r.bodyFrom].from {
		n++
	}
	return append(all[n:len(all):len(all)], all[:n]...)
}

func fill(c *model.Citation, more model.Citation) {
	if c.Date == 0 {
		c.Date = more.Date
	}
	if c.Issuer == "" {
		c.Issuer = more.Issuer
	}
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

// citation reads date and issuer around the symbol at [from, to).
func (r *reader) citation(from, to int) model.Citation {
	c := model.Citation{Symbol: squeezeSymbol(r.plain[from:to])}
	after := r.low[to:min(len(r.low), to+citationWindow)]
	if m := citedDateRule.FindStringSubmatchIndex(after); m != nil {
		c.Date, _ = parseDay(after[m[2]:m[3]])
		to += m[1]
		after = after[m[1]:]
	}
	if m := ofRule.FindStringIndex(after); m != nil {
		at := to + m[1]
		c.Issuer = r.value(at, r.nameEnd(at))
		return c
	}
	c.Issuer = r.issuerBefore(from)
	return c
}

// issuerBefore finds who issued the document cited at from: "chỉ đạo của UBND
// tỉnh tại Công văn số …", "Sở đã xây dựng Kế hoạch số …".
func (r *reader) issuerBefore(from int) string {
	start := max(0, from-citationWindow)
	for start < from && r.plain[start]&0xC0 == 0x80 {
		start++
	}
	before := r.low[start:from]
	if m := atRule.FindStringSubmatchIndex(before); m != nil {
		at := start + m[2]
		if i := strings.LastIndex(before[m[2]:m[3]], "của "); i >= 0 {
			at += i + len("của ")
		}
		return r.value(at, r.nameEnd(at))
	}
	if m := issuedRule.FindStringIndex(before); m != nil {
		if a, b, ok := r.bareOffice(start, start+m[0]); ok {
			return r.fullName(a, b)
		}
	}
	return ""
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
