package intake

import (
	"strings"
)

var (
	authorityRule = compiled(`^(?:KT|TM|TL|TUQ|Q|K/T|T/M|T/L)\s?\.?\s+?\p{Lu}|^(?:KT|TM|TL|TUQ)\.$`)
	titleRule     = compiled(`^(?:PHÓ|THỨ) \p{Lu}{2}|^(?:PHÓ |QUYỀN |Q\. ?)?(?:GIÁM ĐỐC|CHỦ TỊCH|TRƯỞNG|CHÁNH|CỤC TRƯỞNG|BỘ TRƯỞNG|THỨ TRƯỞNG|THỦ TƯỚNG|TỔNG|HIỆU TRƯỞNG|BÍ THƯ|THƯỜNG TRỰC|HIỆU TRƯỞNG|KIỂM SÁT TRƯỞNG|TƯ LỆNH|CHÍNH ỦY|VIỆN TRƯỞNG|ĐỘI TRƯỞNG|CHỈ HUY|CHI CỤC TRƯỞNG|TRẠM TRƯỞNG|HIỆU PHÓ|CHỦ NHIỆM)`)
	personRule    = compiled(`^[“"'‘’*.,~_-]*\s*(?:(?:TS|Ths|ThS|Th\.S|PGS|GS|CN|KS|KTS|DS|BS|BS\.?\s?CK\s?[I12]{1,2}|DS\.?\s?CK\s?[I12]{1,2}|NSƯT|NSND|Luật sư|Bác sĩ|Thiếu tướng|Trung tướng|Thượng tướng|Đại tướng|Thượng úy|Đại tá|Thượng tá|Trung tá|Thiếu tá|Đại úy)[.,]?\s+)*((?:\p{Lu}\p{L}*)(?:\s\p{Lu}\p{L}*){1,5})$`)
	breakRule     = compiled(`\s(?:KT|TM|TL|TUQ)\.|\sPHÓ `)
)

// signerLines is how far below Nơi nhận the signature is looked for.
const signerLines = 60

// signNoise are the lines between title and name that are neither: "(đã ký)",
// the words of a digital signature.
var signNoise = compiled(`^(?:\(|\[|đã k[ýí]|ký bởi|người ký|ngày ký|thời gian ký|cơ quan\s*:|email|chữ ký|digitally|signed|dn:|date|reason|location|\d)|@|^\S{0,3}$`)

// bracketEnd returns the line in which the bracket closes that opens line i: a
// further office of who signs, "(Phó trưởng ban thường trực", "Ban Chỉ đạo)".
func (r *reader) bracketEnd(i int) int {
	if r.plain[r.lines[i].from] != '(' {
		return i
	}
	for k := i; k < min(len(r.lines), i+4); k++ {
		if strings.HasSuffix(r.line(k), ")") {
			return k
		}
	}
	return i
}

// readSigner finds authority, title and name at the foot: "KT. GIÁM ĐỐC", "PHÓ
// GIÁM ĐỐC", and the name below. Entries of Nơi nhận may stand between, where
// the two columns of the foot were read line by line.
func (r *reader) readSigner() {
	var titles []string
	start, end := 0, 0
	for i := r.bodyTo; i < min(len(r.lines), r.bodyTo+signerLines); i++ {
		l, text := r.lines[i], r.line(i)
		switch {
		case l.blank(), r.isListed(i):
		case r.opensEnclosure(i), i > r.bodyTo && r.opensAnnex(i):
			i = len(r.lines)
		case len(titles) > 0 && isSignerName(text):
			m := personRule.FindStringSubmatch(text)
			r.d.Signer.Name = oneLine(m[1])
			r.setTitles(titles)
			r.found(SignerField, start, l.to)
			return
		case isShouted(text) && (len(titles) > 0 || authorityRule.MatchString(text) || isTitle(text)):
			if len(titles) == 0 {
				start = l.from
			}
			titles = append(titles, text)
			end = l.to
		case signNoise.MatchString(r.lineLow(i)):
			i = r.bracketEnd(i)
		case len(titles) > 0:
			i = len(r.lines)
		}
	}
	switch {
	case len(titles) > 0:
		r.setTitles(titles)
		r.found(SignerField, start, end)
	case r.notes >= 0:
		r.readLoneName()
	case r.bodyTo < len(r.lines) && r.opensEnclosure(r.bodyTo): // nobody signed the letter
	default:
		r.readSignedName()
	}
}

// signedName is a name in the last lines with the word that it was signed.
var signedName = compiled(`^(.{6,40}?)\s*\(\s*[Đđ]ã ký\s*\)$`)

// readSignedName takes the name from "Nguyễn Văn A (Đã ký)" at the end.
func (r *reader) readSignedName() {
	for i := max(r.bodyFrom, len(r.lines)-6); i < len(r.lines); i++ {
		m := signedName.FindStringSubmatch(r.line(i))
		if m != nil && personName(m[1]) && hasSurname(m[1]) {
			r.d.Signer.Name = oneLine(m[1])
			r.found(SignerField, r.lines[i].from, r.lines[i].to)
			r.doubt(SignerField)
			return
		}
	}
}

// readLoneName takes a name that stands beside or below Nơi nhận without the
// title, which a scanner lost.
func (r *reader) readLoneName() {
	for i := r.notes; i < min(len(r.lines), r.notes+signerLines); i++ {
		if text := r.line(i); personName(text) && hasSurname(text) {
			r.d.Signer.Name = oneLine(text)
			r.found(SignerField, r.lines[i].from, r.lines[i].to)
			r.doubt(SignerField)
			return
		}
	}
}

// isListed reports whether line i is an entry of Nơi nhận.
func (r *reader) isListed(i int) bool {
	return r.notes >= 0 && i >= r.notes && (i == r.notes || dashRule.MatchString(r.lineLow(i)) || i < r.notesEnd && !r.signs(i))
}

// isSignerName reports whether a line is a person's name, be it in capitals.
func isSignerName(text string) bool {
	m := personRule.FindStringSubmatch(text)
	if m == nil {
		return false
	}
	n := len(strings.Fields(m[1]))
	return !isShouted(text) || n > 2 && n < 6 && hasSurname(capitalised(lower(m[1]))) && !titleRule.MatchString(text)
}

// signs reports whether line i belongs to the signature: title or name.
func (r *reader) signs(i int) bool {
	text := r.line(i)
	return isShouted(text) && (authorityRule.MatchString(text) || isTitle(text)) || personName(text) && hasSurname(text)
}

// isTitle reports whether a line of capitals begins with a title, be its marks hurt.
func isTitle(text string) bool {
	if titleRule.MatchString(text) {
		return true
	}
	m := looseTitle.FindStringIndex(lower(text))
	return m != nil && m[0] == 0
}

// findSignature returns the first line of the signature in a text without Nơi
// nhận: an authority, or a title with a name below.
func (r *reader) findSignature() int {
	for i := r.bodyFrom; i < len(r.lines); i++ {
		text := r.line(i)
		if !isShouted(text) || len(text) > 120 {
			continue
		}
		if authorityRule.MatchString(text) || titleRule.MatchString(text) && r.nameBelow(i) {
			return i
		}
	}
	return len(r.lines)
}

// nameBelow reports whether the next line of small letters below line i is a
// person's name.
func (r *reader) nameBelow(i int) bool {
	for k := i + 1; k < min(len(r.lines), i+12); k++ {
		switch {
		case r.lines[k].blank(), signNoise.MatchString(r.lineLow(k)):
		case isSignerName(r.line(k)):
			return true
		case !isShouted(r.line(k)):
			return false
		}
	}
	return false
}

// signatureAbove returns the first line of a signature that stands right above
// Nơi nhận, and the line of Nơi nhận where there is none.
func (r *reader) signatureAbove(notes int) int {
	first, named := notes, false
	for i := notes - 1; i >= max(r.bodyFrom, notes-15); i-- {
		text := r.line(i)
		switch {
		case r.lines[i].blank():
		case isSignerName(text) && !titleRule.MatchString(text) && !named:
			named = true
		case named && isShouted(text) && (authorityRule.MatchString(text) || titleRule.MatchString(text)):
			first = i
		case named && signNoise.MatchString(r.lineLow(i)):
		default:
			return first
		}
	}
	return first
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
		switch {
		case !authorityRule.MatchString(p):
		case strings.HasSuffix(p, ".") && i+1 < len(parts): // "KT." on a line of its own
			n = i + 2
		default:
			n = i + 1
		}
	}
	r.d.Signer.Authority = oneLine(strings.Join(parts[:n], " "))
	r.d.Signer.Title = oneLine(strings.Join(parts[n:], " "))
}
