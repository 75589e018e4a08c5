package intake

import (
	"strings"
)

var requestVerbRule = compiled(`(?:trân trọng |kính )?(?:đề nghị|yêu cầu|thông báo|hướng dẫn|xây dựng kế hoạch|ban hành)(?:\s|:)`)

// issuerLines is how far into the body the office that asks is looked for.
const issuerLines = 60

// readIssuer names the issuer from the body where there is no letterhead: the
// office that asks ("Sở … đề nghị các cơ quan, đơn vị").
func (r *reader) readIssuer() {
	if r.d.Issuer != "" || r.greeting < 0 && r.titled < 0 && r.d.Symbol == "" {
		return
	}
	if r.silent && r.d.Type == "" {
		return // a law names offices, not its maker
	}
	for i := r.bodyFrom; i < min(r.bodyTo, r.bodyFrom+issuerLines); i++ {
		l := r.lines[i]
		for _, m := range requestVerbRule.FindAllStringIndex(r.low[l.from:l.to], 4) {
			if from, to, ok := r.officeBefore(l.from, l.from+m[0]); ok {
				r.d.Issuer = r.value(from, to)
				r.found(IssuerField, from, to)
				r.doubt(IssuerField) // only the body names it
				return
			}
		}
	}
}

// officeBefore returns the name of an office that ends just before to. A short
// form in brackets may stand between: "Sở Thông tin và Truyền thông (Sở TTTT)".
func (r *reader) officeBefore(from, to int) (int, int, bool) {
	l := r.trim(from, to)
	if l.blank() {
		return 0, 0, false
	}
	if r.plain[l.to-1] == ')' {
		open := strings.LastIndexByte(r.plain[l.from:l.to], '(')
		if open < 0 {
			return 0, 0, false
		}
		l = r.trim(l.from, l.from+open)
	}
	for at := l.to - 1; at >= l.from && at > l.to-160; at-- {
		if r.plain[at] == '.' || r.plain[at] == ';' || r.plain[at] == ':' {
			break
		}
		if startsCapital(r.plain[at:]) && r.isOffice(at) && r.nameEnd(at) >= l.to && !r.insideName(l.from, at) {
			return at, l.to, true
		}
	}
	return 0, 0, false
}

// insideName reports whether the office at at is the tail of a longer name that
// names its superior first: "Văn phòng Ủy ban nhân dân", "Chủ tịch UBND".
func (r *reader) insideName(from, at int) bool {
	before := strings.TrimRight(r.low[from:at], " \n")
	for _, w := range []string{"văn phòng", "chủ tịch", "thường trực", "giám đốc", "chánh văn phòng", "lãnh đạo", "hội đồng", "thủ tướng", "phó chủ tịch"} {
		if strings.HasSuffix(before, w) {
			return true
		}
	}
	return false
}
