package intake

import (
	"strings"
)

var (
	authorityRule = compiled(`^(?:KT|TM|TL|TUQ|Q|K/T|T/M|T/L)\s?\.?\s+?\p{Lu}`)
	titleRule     = compiled(`^(?:PHÓ |QUYỀN |Q\. ?)?(?:GIÁM ĐỐC|CHỦ TỊCH|TRƯỞNG|CHÁNH|CỤC TRƯỞNG|BỘ TRƯỞNG|THỨ TRƯỞNG|THỦ TƯỚNG|TỔNG|HIỆU TRƯỞNG|BÍ THƯ|VIỆN TRƯỞNG|ĐỘI TRƯỞNG|CHỈ HUY|CHI CỤC TRƯỞNG|TRẠM TRƯỞNG|HIỆU PHÓ|CHỦ NHIỆM)`)
	personRule    = compiled(`^(?:(?:TS|ThS|PGS|GS|CN|KS|Đại tá|Thượng tá|Trung tá|Thiếu tá|Đại úy)\.?\s+)*((?:\p{Lu}\p{L}*)(?:\s\p{Lu}\p{L}*){1,5})$`)
	gluedRule     = compiled(`^((?:KT|TM|TL|TUQ|Q|K/T|T/M|T/L)\s?\.?\s[\p{Lu}\s.,/]+?)\s(\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+){1,4})(?:\s\p{Lu}{2,}|$)`)
	breakRule     = compiled(`\s(?:KT|TM|TL|TUQ)\.|\sPHÓ `)
)

// signerLines is how far below Nơi nhận the signature is looked for.
const signerLines = 60

// readSigner finds authority, title and name at the foot: "KT. GIÁM ĐỐC", "PHÓ
// GIÁM ĐỐC", and the name below.
func (r *reader) readSigner() {
	if r.bodyTo >= len(r.lines) {
		return
	}
	from := r.bodyTo
	if r.notes >= 0 {
		_, from = r.entriesAt(r.notes)
	}
	var titles []string
	start := 0 // of the first title
	for i := from; i < min(len(r.lines), from+signerLines); i++ {
		l, text := r.lines[i], r.line(i)
		if r.gluedSigner(l, titles) {
			return
		}
		switch {
		case l.blank():
		case isShouted(text) && (len(titles) > 0 || authorityRule.MatchString(text) || titleRule.MatchString(text)):
			if len(titles) == 0 {
				start = l.from
			}
			titles = append(titles, text)
		case len(titles) > 0:
			r.closeSigner(titles, start, i)
			return
		}
	}
	r.setTitles(titles)
}

// gluedSigner reads a signature that crawlers left on one line: "KT. CHỦ TỊCH
// PHÓ CHỦ TỊCH Trần Văn Mẫu".
func (r *reader) gluedSigner(l line, titles []string) bool {
	m := gluedRule.FindStringSubmatch(r.plain[l.from:l.to])
	if m == nil {
		return false
	}
	r.d.Signer.Name = oneLine(m[2])
	r.setTitles(append(titles, m[1]))
	r.found(SignerField, l.from, l.to)
	return true
}

// closeSigner takes the titles, and the name if line i is one.
func (r *reader) closeSigner(titles []string, start, i int) {
	end := r.lines[i-1].to
	if m := personRule.FindStringSubmatch(r.line(i)); m != nil {
		r.d.Signer.Name = oneLine(m[1])
		end = r.lines[i].to
	}
	r.setTitles(titles)
	r.found(SignerField, start, end)
}

// setTitles splits the lines of a signature into authority and title. The
// authority is the lines that begin with KT., TM., TL., TUQ. or Q.
func (r *reader) setTitles(lines []string) {
	var parts []string
	for _, l := range lines {
		for {
			at := breakRule.FindStringIndex(l)
			if at == nil {
				break
			}
			parts = append(parts, l[:at[0]])
			l = strings.TrimSpace(l[at[0]:])
		}
		parts = append(parts, l)
	}
	n := 0
	for i, p := range parts {
		if authorityRule.MatchString(p) {
			n = i + 1
		}
	}
	r.d.Signer.Authority = oneLine(strings.Join(parts[:n], " "))
	r.d.Signer.Title = oneLine(strings.Join(parts[n:], " "))
}
