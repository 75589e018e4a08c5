package intake

import (
	"slices"
	"strings"
)

// A document may be of several offices, and who issued it may stand ahead of it
// in other ways than "của Sở A tại Tờ trình số …".

var (
	// between two issuers of one document
	nextIssuer = compiled(`^\s*(?:,\s*và\s|,|;|và\s|\s[-–]\s)\s*`)
	// types that several offices issue together: "TTLT", "NQLT", "KHLN", "CTPH"
	jointType = compiled(`^\d+(?:/\d{4})?/\pL*(?:LT|LN|LS|LB|PH)(?:-|$)`)
	// "Sở A tại Tờ trình số …"
	atTail = compiled(`\s+tại\s+(?:các\s+)?(?:\pL+:?\s+){0,3}(?:số\s*:?\s*)?$`)
	// "được Chủ tịch UBND tỉnh A phê duyệt theo Quyết định số …"
	grantedBy = compiled(`được\s+([^.;:,]{3,140}?)\s+(?:phê duyệt|phê chuẩn|chấp thuận|cho phép|công nhận|thành lập|ban hành|quyết định|thông qua|thống nhất|giao|cấp)(?:\s[^.;:]{0,80}?)?\s+(?:tại|theo|bằng)\s+(?:\pL+:?\s+){1,3}(?:số\s*:?\s*)?$`)
)

// jointEnd returns where those end who issued the document with that symbol, the
// first of whom begins at at: the next counts where the symbol names it or is of
// a type that several issue together.
func (r *reader) jointEnd(at int, symbol string) int {
	end := r.nameEnd(at)
	joint := jointType.MatchString(symbol)
	for {
		next, _, ok := r.nextOffice(end, len(r.plain))
		if !ok {
			return end
		}
		to := r.nameEnd(next)
		if !joint && !slices.Contains(symbolParts(symbol), initials(r.value(next, to))) {
			return end
		}
		end = to
	}
}

// nextOffice returns where another office begins behind the one that ends at
// end, and what stands between them.
func (r *reader) nextOffice(end, limit int) (next int, between string, ok bool) {
	between = nextIssuer.FindString(r.low[end:min(limit, end+20)])
	next = end + len(between)
	return next, between, between != "" && next < limit && startsCapital(r.plain[next:]) && r.isOffice(next)
}

// namesOffice reports whether a symbol has the letters of an office: "TTr-STP"
// of "Sở Tư pháp", "UBND-VX" of "UBND tỉnh".
func namesOffice(symbol, name string) bool {
	letters := initials(name)
	if len(letters) < 2 {
		return false
	}
	short := firstWord(name)
	return slices.ContainsFunc(symbolParts(symbol), func(part string) bool {
		return part == letters || part == short && isAbbreviation(short)
	})
}

func symbolParts(symbol string) []string {
	return strings.FieldsFunc(symbol, func(c rune) bool { return strings.ContainsRune("/-_.", c) })
}

// issuersIn returns the offices named one after the other from at on, up to
// limit, each without who heads it.
func (r *reader) issuersIn(at, limit int) string {
	var b strings.Builder
	for {
		if h := headOfRule.FindString(r.low[at:limit]); h != "" {
			at += len(h) // the office, not who heads it
		}
		end := r.nameEnd(at)
		b.WriteString(firstCapital(r.value(at, end)))
		next, between, ok := r.nextOffice(end, limit)
		if !ok {
			return b.String()
		}
		b.WriteString(joiner(between))
		at = next
	}
}

func joiner(between string) string {
	if strings.HasPrefix(strings.TrimSpace(between), "và") {
		return " và "
	}
	return ", "
}

// officeAtTail finds the office that stands without "của" before "tại Tờ trình
// số …": at the head of its sentence, or where the symbol names it. Anything
// else may be whom a document goes to.
func (r *reader) officeAtTail(c *cited, start int) string {
	before := r.low[start:c.from]
	if !strings.Contains(before, "tại") {
		return ""
	}
	m := atTail.FindStringIndex(before)
	if m == nil {
		return ""
	}
	at, _, ok := r.officeBefore(start, start+m[0])
	if !ok {
		return ""
	}
	ahead := strings.TrimRight(r.plain[start:at], " \n-–+")
	if h := headOfRule.FindString(r.low[at:c.from]); h != "" {
		at += len(h)
	}
	name := firstCapital(r.value(at, r.nameEnd(at)))
	if ahead == "" || strings.IndexByte(".;:", ahead[len(ahead)-1]) >= 0 || namesOffice(c.Symbol, name) {
		return name
	}
	return ""
}

// grantor finds who approved something by the document cited.
func (r *reader) grantor(start, from int) string {
	before := r.low[start:from]
	if !strings.Contains(before, "được") {
		return ""
	}
	m := grantedBy.FindStringSubmatchIndex(before)
	if m == nil {
		return ""
	}
	at, to := start+m[2], start+m[3]
	if !r.isOffice(at) || r.nameEnd(at) < to {
		return ""
	}
	return firstCapital(r.value(at, to))
}

// formerName is how a name ends of an office as it was: "UBND tỉnh A (cũ)".
var formerName = compiled(`^\s*\((?:cũ|mới|(?:trước|sau) (?:đây|sắp xếp|sáp nhập|hợp nhất|khi (?:sắp xếp|sáp nhập|hợp nhất)))\)`)

// withFormer returns where a name ends with such words behind it.
func (s *source) withFormer(end int) int {
	if rest := s.low[end:min(len(s.low), end+40)]; strings.HasPrefix(rest, " (") || strings.HasPrefix(rest, "\n(") {
		return end + len(formerName.FindString(rest))
	}
	return end
}
