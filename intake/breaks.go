package intake

import (
	"slices"
	"strings"
)

// Crawlers and readers of pages put several printed lines on one: letterhead,
// motto, number, date, type and subject, or the entries of Nơi nhận and the
// signature. breakHead and breakFoot cut such lines where they were broken in
// print. Offsets stay as they are; only more lines begin.

// A breaker cuts one line of the head or the foot.
type breaker struct {
	*source
	cuts []int // offsets in plain at which a line begins
}

var (
	stateMotto = compiled(anyTone("cộng hòa xã hội chủ nghĩa việt nam") + "|" + anyTone("đảng cộng sản việt nam"))
	freeMotto  = compiled(`[dđ]\pL{1,2}c\s*` + anyTone("lập") + `\s*[-–—]\s*` + anyTone("tự do") + `\s*[-–—]\s*` + anyTone("hạnh phúc"))
	partyMotto = compiled("^" + anyTone("đảng"))
	rulerRule  = compiled(`(?:^|\s)(?:[-_=—–]{4,}|-{3,}|—{2,}|o0o|\*{1,})(?:\s|$)`)
	gapRule    = compiled(`\S(\s{3,})\S`)
	numberHere = compiled(`(?:^|\s)s[ốôồó]\s*[:.]?\s*[^\s/]{0,8}\s*(?:/|\d\s?-\s?\pL{2,5}\s?/)`)
	placeDate  = compiled(`,\s*` + hourFirst + dayWord + `\s*` + dayFigures + `\s*` + anyTone("tháng") + `\s*` + dayFigures + `\s*` + anyTone("năm") + `\s*\d(?:\s?\d){3}`)
	sendHere   = compiled(`\s(kính gửi\s*:?)`)
	entryHere  = compiled(`[;:.,]\s+([-–]\s+\pL)`)
	notesHere  = compiled(`\s(nơi nhận\s*:)`)
)

// twoOffices matches a superior and an office of it on one line.
var twoOffices = compiled(`^(?:UBND|[ỦU][YỶ] BAN NHÂN DÂN) (?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN) \p{Lu}+(?: \p{Lu}+){0,3}? ((?:PHÒNG|SỞ|BAN|TRUNG TÂM|VĂN PHÒNG|TRƯỜNG|CHI CỤC|ĐÀI|THANH TRA|HỘI|TRẠM|BẢO TÀNG|THƯ VIỆN) \p{Lu})`)

// officeBelow matches a superior of another kind and an office of it on one
// line: "BỘ TÀI CHÍNH TỔNG CỤC HẢI QUAN", "SỞ Y TẾ BỆNH VIỆN ĐA KHOA".
var officeBelow = compiled(`^(?:BỘ|TỔNG CỤC|SỞ|(?:TỈNH|THÀNH|HUYỆN|THỊ|QUẬN) ỦY|TẬP ĐOÀN|TỔNG CÔNG TY|ĐẠI HỌC) \p{Lu}[\p{Lu} ,-]*? ((?:TỔNG CỤC|CỤC|CHI CỤC|VIỆN|BỆNH VIỆN|TRUNG TÂM|TRƯỜNG (?:ĐẠI HỌC|CAO ĐẲNG|TRUNG HỌC|THPT|THCS|TIỂU HỌC|MẦM NON)|PHÒNG|BAN (?:TUYÊN GIÁO|TỔ CHỨC|DÂN VẬN|NỘI CHÍNH)|VĂN PHÒNG|CÔNG TY) \p{Lu})`)

// cellMark parts the cells of a table that a page wrote as text.
var cellMark = compiled(`(?:^|\s)\|(?:\s|$)`)

// longestBroken is how much of one line is looked through for cuts.
const longestBroken = 3000

// breakHead cuts the lines of the head, up to Kính gửi or the first words of
// the body.
func (s *source) breakHead() {
	dated := false
	for i := 0; i < min(len(s.lines), headLines); i++ {
		low := s.lineLow(i)
		if openerRule.MatchString(low) && !placeDate.MatchString(low) || romanMark.MatchString(s.line(i)) {
			return
		}
		b := breaker{source: s}
		b.head(s.lines[i], &dated)
		n := s.cutLine(i, b.cuts)
		greeting := false
		for k := i; k < i+n; k++ {
			greeting = greeting || strings.HasPrefix(s.lineLow(k), "kính gửi")
		}
		if greeting {
			return
		}
		i += n - 1
	}
}

// breakFoot cuts the lines from Nơi nhận on, and the line that ends with it.
func (s *source) breakFoot() {
	for i := len(s.lines) - 1; i >= max(0, len(s.lines)-400); i-- {
		low := s.lineLow(i)
		if m := notesHere.FindStringSubmatchIndex(low); m != nil && startsCapital(s.line(i)[m[2]:]) && !copiesRule.MatchString(low) {
			s.cutLine(i, []int{s.lines[i].from + m[2]})
		}
	}
	for i := 0; i < len(s.lines); i++ {
		if !copiesRule.MatchString(s.lineLow(i)) {
			continue
		}
		for k := i; k < min(len(s.lines), i+signerLines); k++ {
			b := breaker{source: s}
			b.foot(s.lines[k])
			k += s.cutLine(k, b.cuts) - 1
		}
		return
	}
	for i := max(0, len(s.lines)-40); i < len(s.lines); i++ { // no Nơi nhận: the signature alone
		if text := s.line(i); authorityRule.MatchString(text) || titleRule.MatchString(text) {
			b := breaker{source: s}
			b.signature(s.lines[i])
			i += s.cutLine(i, b.cuts) - 1
		}
	}
}

// cutLine puts in the place of line i the lines that begin at its start and at
// the cuts, and returns how many they are. Rulers are left blank.
func (s *source) cutLine(i int, cuts []int) int {
	l := s.lines[i]
	cuts = append([]int{l.from}, slices.DeleteFunc(slices.Clone(cuts), func(at int) bool { return at >= l.to })...)
	slices.Sort(cuts)
	cuts = append(slices.Compact(cuts), l.to)
	var lines []line
	for k := 0; k+1 < len(cuts); k++ {
		part := s.trim(cuts[k], cuts[k+1])
		ruler := isRuler(s.plain[part.from:part.to])
		if ruler {
			part.to = part.from
		}
		if !part.blank() || ruler || len(cuts) == 2 {
			lines = append(lines, part)
		}
	}
	s.lines = slices.Replace(s.lines, i, i+1, lines...)
	return len(lines)
}

// isRuler reports whether a line is only drawn: "-------", "_____", "***".
func isRuler(text string) bool {
	return len(text) >= 2 && strings.Trim(text, "-_=—–*~| ") == "" || text == "|" || text == "*" || text == "o0o"
}

func (b *breaker) cut(at ...int) { b.cuts = append(b.cuts, at...) }

// head cuts one line of the head. dated tells whether the day of the document
// has been seen.
func (b *breaker) head(l line, dated *bool) {
	l.to = min(l.to, l.from+longestBroken)
	low, plain := b.low[l.from:l.to], b.plain[l.from:l.to]
	for _, m := range stateMotto.FindAllStringIndex(low, 2) {
		if isShouted(plain[m[0]:m[1]]) && (!partyMotto.MatchString(low[m[0]:m[1]]) || b.mayPrecedeMotto(plain[:m[0]])) {
			b.cut(l.from+m[0], l.from+m[1])
		}
	}
	for _, m := range freeMotto.FindAllStringIndex(low, 2) {
		b.cut(l.from+m[0], l.from+m[1])
	}
	for _, m := range rulerRule.FindAllStringIndex(plain, 8) {
		b.cut(l.from+m[0], l.from+m[1])
	}
	for _, m := range cellMark.FindAllStringIndex(plain, 8) {
		b.cut(l.from+m[0], l.from+m[1])
	}
	b.gaps(l)
	b.numberAndDate(l, dated)
	if m := sendHere.FindStringSubmatchIndex(low); m != nil && startsCapital(plain[m[2]:]) {
		b.cut(l.from + m[2])
	}
	b.shoutedName(l)
	if m := twoOffices.FindStringSubmatchIndex(plain); m != nil && !strings.HasSuffix(plain[:m[2]], "HẢI ") {
		b.cut(l.from + m[2])
	}
	if m := officeBelow.FindStringSubmatchIndex(plain); m != nil && !mottoRule.MatchString(low[:m[2]]) {
		b.cut(l.from + m[2])
	}
	b.typeAndSubject(l, *dated)
}

// mayPrecedeMotto reports whether what stands before the Party's motto is a
// letterhead, and not the rest of a sentence.
func (b *breaker) mayPrecedeMotto(before string) bool {
	before = strings.TrimSpace(before)
	return before == "" || isShouted(before) && !strings.HasSuffix(before, "CỦA") && !strings.HasSuffix(before, "LẬP")
}

// gaps cuts columns that blanks keep apart; not the blank for a number or day
// still to come.
func (b *breaker) gaps(l line) {
	for at := l.from; at < l.to; {
		m := gapRule.FindStringSubmatchIndex(b.plain[at:l.to])
		if m == nil {
			return
		}
		before, after := b.low[l.from:at+m[2]], b.plain[at+m[3]:l.to]
		open := strings.HasSuffix(before, ":") || strings.HasSuffix(before, "ngày") || strings.HasSuffix(before, "tháng") || strings.HasSuffix(before, "số")
		if !open && after[0] != '/' && !strings.HasPrefix(lower(after), "tháng ") && !strings.HasPrefix(lower(after), "năm ") {
			b.cut(at + m[3])
		}
		at += m[3]
	}
}

// numberAndDate cuts around "Số: 12/AB-CD" and "Nơi, ngày … tháng … năm …".
func (b *breaker) numberAndDate(l line, dated *bool) {
	low, plain := b.low[l.from:l.to], b.plain[l.from:l.to]
	from := 0
	if m := numberHere.FindStringIndex(low); m != nil {
		at := m[0] + len(low[m[0]:]) - len(strings.TrimLeft(low[m[0]:], " "))
		if startsCapital(plain[at:]) && (at == 0 || b.endsHeadPart(plain[:at])) {
			b.cut(l.from + at)
			if end := b.symbolEnd(l.from+at, l.to); end > 0 {
				b.cut(end)
				from = end - l.from
			}
		}
	}
	if from == 0 && !numberWord.MatchString(low) {
		if m := symbolRule.FindStringIndex(strings.TrimLeft(plain, "0123456789/ ")); m != nil && plain[0] >= '0' && plain[0] <= '9' {
			from = len(plain) - len(strings.TrimLeft(plain, "0123456789/ ")) + m[1] // "Số:" stands on the line before
		}
	}
	m := placeDate.FindStringIndex(low)
	if m == nil || *dated || m[0] < from {
		return
	}
	place := b.placeStart(l.from+from, l.from+m[0])
	before := strings.TrimSpace(b.plain[l.from:place])
	if place < l.from+m[0] && (b.endsHeadPart(before) || from > 0 || strings.HasPrefix(lower(before), "v/v")) {
		b.cut(place, l.from+m[1])
		*dated = true
	}
}

// endsHeadPart reports whether text is whole as a part of the head: nothing,
// capitals, a ruler, the motto or a number.
func (b *breaker) endsHeadPart(text string) bool {
	text = strings.TrimSpace(text)
	low := lower(text)
	return text == "" || isShouted(text) || isRuler(text) || strings.HasSuffix(low, "phúc") || strings.HasSuffix(text, "-") ||
		strings.HasSuffix(text, "*") || numberWord.MatchString(low) && strings.Contains(text, "/")
}

// symbolEnd returns where number and symbol of the line that begins at at end.
func (b *breaker) symbolEnd(at, to int) int {
	low, plain := b.low[at:to], b.plain[at:to]
	if m := partyRule.FindStringIndex(low); m != nil {
		if s := symbolRule.FindString(plain[m[1]:]); s != "" {
			return at + m[1] + len(s)
		}
	}
	if m := numberRule.FindStringIndex(low); m != nil {
		if s := symbolRule.FindString(plain[m[1]:]); s != "" {
			return at + m[1] + len(s)
		}
	}
	return 0
}

// placeStart returns where the name of a place that ends at to begins: its
// words have a capital, and are not all capitals.
func (b *breaker) placeStart(from, to int) int {
	at := to
	for n := 0; n < 5 && at > from; n++ {
		l := b.trim(from, at)
		word := strings.LastIndexByte(b.plain[l.from:l.to], ' ') + 1 + l.from
		text := b.plain[word:l.to]
		if !startsCapital(text) || strings.ContainsAny(text, "/:") || isShouted(text) && !strings.HasPrefix(text, "TP") {
			break
		}
		at = word
	}
	return at
}

// shoutedName cuts before a letterhead that follows the title of a crawler on
// the same line.
func (b *breaker) shoutedName(l line) {
	to := l.to
	for _, c := range b.cuts {
		to = min(to, max(c, l.from+1))
	}
	at := shoutedTail(b.plain[l.from:to])
	if at > 0 && at < to-l.from && len(strings.Fields(b.plain[l.from+at:to])) > 1 && (to < l.to || strings.HasSuffix(strings.TrimSpace(b.plain[l.from:l.from+at]), ".")) {
		if s := b.low[l.from+at : to]; longHeadRule.MatchString(s) || shortHeadRule.MatchString(s) {
			b.cut(l.from + at)
		}
	}
}

// shoutedTail returns where the run of capital words at the end of s begins.
func shoutedTail(s string) int {
	at := len(s)
	for at > 0 {
		end := len(strings.TrimRight(s[:at], " "))
		word := strings.LastIndexByte(s[:end], ' ') + 1
		if w := strings.Trim(s[word:end], ".,;:-()“”\""); w != "" && (!isShouted(w+"X") || citedRule.MatchString(w)) {
			break // small letters, or the number in the title of a crawler
		}
		at = word
	}
	for at < len(s) && (s[at] == ' ' || s[at] == '-') {
		at++
	}
	return at
}

// typeAndSubject cuts "QUYẾT ĐỊNH VỀ VIỆC … Căn cứ" behind the type and behind
// the capitals, where number or date stand before it.
func (b *breaker) typeAndSubject(l line, dated bool) {
	start := l.from
	for _, c := range b.cuts {
		if c < l.to {
			start = max(start, c)
		}
	}
	part := b.trim(start, l.to)
	text := b.plain[part.from:part.to]
	if !dated || part.blank() {
		return
	}
	name := leadingType(text)
	if name == 0 {
		return
	}
	rest := strings.TrimLeft(text[name:], " ")
	if rest == "" || strings.HasPrefix(rest, ":") {
		return
	}
	b.cut(part.from + len(text) - len(rest))
	if end := shoutedHead(rest); end > 0 && end < len(rest) {
		b.cut(part.from + len(text) - len(rest) + end)
	}
}

// leadingType returns the length of the type in capitals that begins s, 0 for none.
func leadingType(s string) int {
	n := 0
	for _, g := range genres {
		head := strings.ToUpper(g.name)
		if strings.HasPrefix(s, head) && len(head) > n && wordEnd(s, len(head)) {
			n = len(head)
		}
	}
	return n
}

// shoutedHead returns where the capital words that begin s end; 0 where fewer
// than three do.
func shoutedHead(s string) int {
	at, words := 0, 0
	for at < len(s) {
		end := strings.IndexByte(s[at:], ' ')
		if end < 0 {
			end = len(s) - at
		}
		if w := strings.Trim(s[at:at+end], ".,;:-–()“”\"/0123456789"); w != "" && !isShouted(w+"X") {
			break
		}
		at = min(len(s), at+end+1)
		words++
	}
	if words < 3 {
		return 0
	}
	return at
}

// foot cuts one line of Nơi nhận and the signature.
func (b *breaker) foot(l line) {
	l.to = min(l.to, l.from+longestBroken)
	b.gaps(l)
	for at := l.from; at < l.to; {
		m := entryHere.FindStringSubmatchIndex(b.plain[at:l.to])
		if m == nil {
			break
		}
		b.cut(at + m[2])
		at += m[2]
	}
	b.signature(l)
}

var titleHere = compiled(`(?:^|[\s.;,:])((?:(?:KT|TM|TL|TUQ)\s?\.|(?:T/M|K/T|T/L)\.?)\s+\p{Lu}{2}|(?:(?:KT|TM|TL|TUQ|Q|K/T|T/M|T/L)\s?\.?\s+)?(?:PHÓ |QUYỀN |THỨ )?(?:ỦY BAN|BAN |BCH|HỘI ĐỒNG|GIÁM ĐỐC|CHỦ TỊCH|TRƯỞNG|CHÁNH|CỤC TRƯỞNG|BỘ TRƯỞNG|THỦ TƯỚNG|TỔNG|HIỆU TRƯỞNG|BÍ THƯ|VIỆN TRƯỞNG|CHI CỤC TRƯỞNG|CHỦ NHIỆM|TIỂU BAN|CHÍNH PHỦ))`)

// keptBefore ends before who keeps a copy: "Lưu: BCH".
var keptBefore = compiled(`lưu\s*:?\s*$`)

// annexTail is where an annex begins that a page put behind the name.
var annexTail = compiled(`\s(?:PHỤ LỤC|Phụ lục|MẪU SỐ|Mẫu số|Mẫu \d|DANH MỤC|DANH SÁCH|BIỂU MẪU|BIỂU SỐ)(?:\s|$)`)

// looseTitle is a title in whatever marks: "GIÁM ĐÓC", "CHU TỊCH UBND TĨNH".
var looseTitle = compiled(`(?:^|\s)((?:` + anyTone("phó") + `\s+)?(?:` + anyTone("giám đốc") + "|" + anyTone("chủ tịch") + "|" + anyTone("trưởng phòng") + "|" + anyTone("chánh văn phòng") + "|" + anyTone("hiệu trưởng") + "|" + anyTone("cục trưởng") + `))(?:\s|$)`)

// titleEnds matches the rest of a title behind an entry, be its letters hurt:
// "- CT, PCT UBND tỉnh; PHÓ CHỦ TIC".
var titleEnds = compiled(`;\s+((?:PHÓ|CHỦ|GIÁM|TRƯỞNG|CHÁNH|THỨ)\s\p{Lu}[\p{Lu} .]*)$`)

// signature cuts before the title of the signer, and before and behind a name
// that shares a line with it or with an entry.
func (b *breaker) signature(l line) {
	if m := annexTail.FindStringIndex(b.plain[l.from:l.to]); m != nil && titleHere.MatchString(b.plain[l.from:l.from+m[0]]) {
		b.cut(l.from + m[0])
		l.to = l.from + m[0]
	}
	plain := b.plain[l.from:l.to]
	if m := titleHere.FindStringSubmatchIndex(plain); m != nil && shoutedFrom(plain[m[2]:]) && !keptBefore.MatchString(b.low[l.from:l.from+m[2]]) {
		b.cut(l.from + m[2])
		end := m[2] + shoutedRun(plain[m[2]:])
		if n := nameLength(plain[end:]); n > 0 {
			b.cut(l.from+end, l.from+end+n)
		}
		return
	}
	if m := looseTitle.FindStringSubmatchIndex(b.low[l.from:l.to]); m != nil && m[2] > 0 && isShouted(plain[m[2]:]) {
		b.cut(l.from + m[2])
		return
	}
	if m := titleEnds.FindStringSubmatchIndex(plain); m != nil {
		b.cut(l.from + m[2])
		return
	}
	if i := strings.LastIndexAny(plain, ";."); i > 0 && i+1 < len(plain) && !personName(plain) && personName(plain[i+1:]) && hasSurname(plain[i+1:]) {
		b.cut(l.from + i + 1)
	}
}

// nameLength returns the length of a person's name that begins s and is
// followed by nothing or by capitals; 0 for none.
func nameLength(s string) int {
	at, words := 0, 0
	for at < len(s) && words < 6 {
		word := firstWord(s[at:])
		if word == "" || !startsCapital(word) || isShouted(word+"X") && len([]rune(word)) > 1 || strings.ContainsAny(word, ".,;:0123456789") {
			break
		}
		at += strings.Index(s[at:], word) + len(word)
		words++
	}
	if rest := strings.TrimSpace(s[at:]); words < 2 || rest != "" && !isShouted(firstWord(rest)+"X") {
		return 0
	}
	return at
}

// shoutedFrom reports whether s goes on in capitals to its end or to a name.
func shoutedFrom(s string) bool {
	end := shoutedRun(s)
	rest := strings.TrimSpace(s[end:])
	return rest == "" || nameLength(rest) > 0 || strings.HasPrefix(rest, "(")
}

// shoutedRun returns the length of the capital words that begin s.
func shoutedRun(s string) int {
	at := 0
	for at < len(s) {
		end := strings.IndexByte(s[at:], ' ')
		if end < 0 {
			end = len(s) - at
		}
		w := strings.Trim(s[at:at+end], ".,;:-–/")
		if w != "" && !isShouted(w+"X") || len([]rune(w)) == 1 && at+end < len(s) && !isShouted(firstWord(s[at+end:])+"X") {
			break
		}
		at = min(len(s), at+end+1)
	}
	return at
}

func firstWord(s string) string {
	w, _, _ := strings.Cut(strings.TrimSpace(s), " ")
	return w
}

func personName(s string) bool { return personRule.MatchString(strings.TrimSpace(s)) }

// surnames are the family names that most people bear; they tell a person's
// name from the other words with capitals.
var surnames = strings.Fields("Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Trịnh Đào Đoàn Mai Trương Lâm Phùng Hà Tô Cao Lương Tạ Châu Thái Quách Chu La Lò Cà Quàng Tòng Vàng Giàng Sùng Mùa Hạng Lầu Thào Vừ Cứ Ma Nông Hứa Triệu Vi Lục Bế Đèo Điêu Chẻo Tẩn Phàn Lù Khoàng Rơ Siu Ksor Y H' Điểu Thạch Sơn Kim Danh Tăng Từ Lưu Vương Đàm Hàn Kiều Mạc Nghiêm Ninh Phí Quan Tôn Tống Ung Văn Viên Chảo Sầm Lã Lại Khổng Giáp Doãn Diệp Cù Bạch Âu Ông Thân Thiều Tiêu Trà")

func hasSurname(s string) bool { return slices.Contains(surnames, firstWord(s)) }

var (
	loneMark = compiled(`^(?:\d{1,2}(?:\.\d{1,2}){0,3}\.?|\d{1,2}\)|[a-zđ][.)]|[IVX]{1,5}\.|Điều \d{1,3}\.?)$`)
	lastMark = compiled(`\s(\d{1,2}(?:\.\d{1,2})+\.|\d{1,2}\.)$`)
)

// joinMarks puts the mark of a clause that stands on a line of its own, or at
// the end of a heading, before its words on the next line. A page number is no
// mark: it has no stop.
func (s *source) joinMarks() {
	lines := make([]line, 0, len(s.lines))
	join := false // the line before is a mark alone
	for i, l := range s.lines {
		if join {
			lines[len(lines)-1].to = l.to
			join = false
			continue
		}
		text := s.plain[l.from:l.to]
		if len(text) < longestBroken {
			if m := lastMark.FindStringSubmatchIndex(text); m != nil && (strings.Count(text[m[2]:], ".") > 1 || isShouted(text[:m[0]])) {
				lines = append(lines, s.trim(l.from, l.from+m[2]))
				l.from += m[2]
				text = text[m[2]:]
			}
		}
		lines = append(lines, l)
		join = len(text) < 20 && loneMark.MatchString(text) && !digitsRule.MatchString(text) && i+1 < len(s.lines) && startsCapital(s.line(i+1))
	}
	s.lines = lines
}
