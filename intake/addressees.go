package intake

import (
	"strings"
)

// An address says who a stretch of text speaks to.
type address struct {
	names    []string // as written; none where nobody is named
	everyone bool     // "các cơ quan, đơn vị": the Kính gửi list
	rest     int      // where the words after the names begin
	colon    bool     // "X: …", not "X làm …"
	opener   bool     // "Đề nghị …"
}

func (a address) named() bool { return len(a.names) > 0 || a.everyone }

var (
	openerWords = compiled(`^(?:(?:kính|trân trọng)\s+)?(?:đề nghị|yêu cầu|giao(?: cho)?|trách nhiệm(?: của)?|đối với|về phía)\s+`)
	dutyWords   = compiled(`^(?:có|chịu) trách nhiệm\s*:?\s*$`)
	everyone    = compiled(`^(?:quý |các |toàn thể |tất cả các |thủ trưởng các |lãnh đạo các )?(?:quý )?(?:cơ quan|đơn vị|địa phương)(?:(?:,| và) (?:cơ quan|đơn vị|địa phương|tổ chức|cá nhân|quý vị))*(?: (?:liên quan|có liên quan|nêu trên|có tên trên|trên))?$`)
	aside       = compiled(`\s+[-–—]\s+\p{Ll}`)
	pairedWord  = compiled(`^\s+[-–—]\s+(?:xã hội|nghề nghiệp|thương binh|thể thao|kỹ thuật|khoa học|du lịch|thông tin|kế hoạch)(?:[\s,;.:]|$)`)
	ownDuties   = compiled(`^trách nhiệm(?: của)?\s`)
	onePerson   = compiled(`^đồng chí\s`)
	postWords   = compiled(`^(?:phó |nguyên |quyền )?(?:chủ tịch|bí thư|giám đốc|trưởng|chánh|hiệu trưởng|chủ nhiệm|ủy viên|tổng biên tập)(?:\s|$)`)
)

// longestAddress is how far the end of a list of names is looked for.
const longestAddress = 420

// addressOf reads whom the words [from, to) speak to. heading allows the words
// to be nothing but names ("a) Các sở, ban, ngành:").
func (r *reader) addressOf(from, to int, heading bool) address {
	a, start := address{rest: from}, from
	if m := openerWords.FindStringIndex(r.low[from:to]); m != nil {
		a.opener = true
		from += m[1]
	}
	if from >= to || !r.isOffice(from) {
		if name, rest, ok := r.colonName(from, to); ok {
			return address{names: []string{name}, rest: rest, colon: true, opener: a.opener}
		}
		return address{rest: from, opener: a.opener}
	}
	end, ok := r.addressEnd(from, to, heading, &a)
	if !ok || !heading && !a.colon && ownDuties.MatchString(r.low[start:to]) { // "trách nhiệm của X trong việc …" is a thing
		return address{rest: from, opener: a.opener}
	}
	if openRequest.MatchString(r.low[a.rest:to]) && r.isAsker(lower(r.value(from, end))) {
		return r.addressOf(a.rest, to, heading) // "Phòng … đề nghị X": X is spoken to
	}
	a.names, a.everyone = r.splitNames(from, end)
	return a
}

// addressEnd finds where the names that begin at from end: at a colon, at the
// first verb, or, in a heading, with the words.
func (r *reader) addressEnd(from, to int, heading bool, a *address) (int, bool) {
	limit := min(to, from+longestAddress)
	verb, hasVerb := r.verbWithin(from, limit)
	colon := r.colonWithin(from, limit)
	if colon >= 0 && hasVerb && verb > colon && r.listsAfter(from, colon, verb) {
		colon = -1 // "UBND các xã: A, B, C gửi …"
	}
	switch {
	case colon >= 0 && (!hasVerb || colon < verb || dutyWords.MatchString(r.low[verb:colon])):
		a.colon, a.rest = true, colon+1
		if hasVerb && verb < colon {
			return verb, true
		}
		return colon, true
	case hasVerb:
		a.rest = verb
		return verb, !strings.Contains(r.plain[from:verb], ". ")
	case heading && to-from < longestAddress:
		a.rest = to
		return to, true
	}
	return 0, false
}

// manyOf ends a name that stands for several, which a colon may list.
var manyOf = compiled(`(?:các|những) (?:xã|sở|huyện|phường|thị trấn|phòng|bộ|ban|trường|đơn vị|tỉnh|thành phố|huyện, thị xã|xã, thị trấn|xã, phường|sở, ngành|tỉnh, thành phố)\s*$`)

// listsAfter reports whether names stand between the colon and the verb.
func (r *reader) listsAfter(from, colon, verb int) bool {
	l := r.trim(colon+1, verb)
	return !l.blank() && l.to-l.from < 200 && startsCapital(r.plain[l.from:]) && r.verbAt(l.from) == 0 && manyOf.MatchString(r.low[from:colon]) &&
		!strings.ContainsAny(r.plain[l.from:l.to], ".:") && !strings.Contains(r.plain[l.from:l.to], "; ")
}

// colonWithin returns the first colon outside brackets, -1 for none.
func (r *reader) colonWithin(from, to int) int {
	depth := 0
	for i := from; i < to; i++ {
		switch r.plain[i] {
		case '(':
			depth++
		case ')':
			depth--
		case ':':
			if depth <= 0 && !strings.HasPrefix(r.plain[i:], "://") {
				return i
			}
		}
	}
	return -1
}

// splitNames splits a list of names where an office's name begins after a
// comma, a semicolon or "và".
func (r *reader) splitNames(from, to int) (names []string, all bool) {
	start := from
	add := func(end int) {
		name := cleanName(r.value(start, end))
		switch {
		case name == "":
		case everyone.MatchString(lower(name)):
			all = true
		default:
			names = append(names, name)
		}
	}
	for i := from; i < to; i++ {
		if r.plain[i] == '(' {
			if n := strings.IndexByte(r.plain[i:to], ')'); n > 0 {
				i += n // who is meant, or the short form, is part of the name
				continue
			}
		}
		next := r.nameBreak(from, i, to)
		if next == 0 {
			continue
		}
		add(i)
		start, i = next, next-1
	}
	add(to)
	return names, all
}

// nameBreak returns where the next name begins if one ends at i, else 0.
func (r *reader) nameBreak(from, i, to int) int {
	skip := 0
	switch {
	case r.plain[i] == ',' || r.plain[i] == ';':
		skip = 1
	case strings.HasPrefix(r.low[i:to], " và "):
		skip = len(" và")
	default:
		return 0
	}
	j := i + skip
	for j < to && isBlank(r.plain[j]) {
		j++
	}
	if j >= to {
		return 0
	}
	if r.plain[i] == ';' {
		return j
	}
	before := strings.TrimRight(r.low[from:i], " \n")
	if strings.HasSuffix(before, "hđnd") || strings.HasSuffix(before, "hội đồng nhân dân") {
		return 0 // "Văn phòng HĐND và UBND" is one office
	}
	if onePerson.MatchString(r.low[from:i]) && postWords.MatchString(r.low[j:to]) {
		return 0 // "Đồng chí Ủy viên Ban Thường vụ, Chủ tịch xã" is one person
	}
	if r.isOffice(j) && (startsCapital(r.plain[j:]) || groupHeadRule.MatchString(r.low[j:])) {
		return j
	}
	return 0
}

// cleanName takes off what stands around a name, and what is said of the office
// after a hyphen: "Sở Nội vụ - đơn vị giúp việc của …".
func cleanName(s string) string {
	for at := 0; ; {
		m := aside.FindStringIndex(s[at:])
		if m == nil {
			break
		}
		if at += m[0]; !pairedWord.MatchString(lower(s[at:])) {
			s = s[:at]
			break
		}
		at += len(" - ") // "chính trị - xã hội"
	}
	if i := strings.Index(s, " là "); i > 0 {
		s = s[:i] // "Phòng A là cơ quan thường trực"
	}
	if i := strings.Index(s, " được thành lập"); i > 0 {
		s = s[:i]
	}
	s = strings.Trim(s, " ,;:.-–")
	for _, w := range []string{" và", " có", " cùng", " chưa", " còn", " đã", " được", " cần"} {
		s = strings.TrimSuffix(s, w)
	}
	if i := strings.LastIndexByte(s, '('); i > 0 && !strings.Contains(s[i:], ")") {
		s = s[:i]
	}
	return strings.TrimSpace(s)
}

// longestColonName is how far from its start a clause may name who it is for.
const longestColonName = 90

// colonName reads who a clause is for where a section gives out work and the
// name is none of an office's: "Tổ chuyên môn: …".
func (r *reader) colonName(from, to int) (name string, rest int, ok bool) {
	if !r.assigning || !startsCapital(r.plain[from:to]) || r.verbAt(from) > 0 {
		return "", 0, false
	}
	colon := r.colonWithin(from, min(to, from+longestColonName))
	if colon < 0 || !startsTask(r, colon+1, to) || aboutHead.MatchString(r.low[from:colon]) {
		return "", 0, false
	}
	return cleanName(r.value(from, colon)), colon + 1, true
}

// aboutHead begins what a clause is about, not whom it is for.
var aboutHead = compiled(`^(?:về|đối với|công tác|nội dung|thời gian|địa điểm|kinh phí|hình thức|yêu cầu|mục|lưu ý|cụ thể|riêng|khi|trong|từ|đợt|giai đoạn|bước|nguyên tắc|kết quả|mục đích|mục tiêu|phương pháp|phương thức|cách thức|quy trình|trình tự|điều kiện|tiêu chuẩn|sản phẩm|biện pháp|hồ sơ|tài liệu|chế độ|thông tin|hội nghị|hội thi|lễ|cuộc|trách nhiệm)(?:\s|$)`)

// startsTask reports whether the words after a colon begin with what to do.
func startsTask(r *reader, from, to int) bool {
	for from < to && isBlank(r.plain[from]) {
		from++
	}
	return from < to && r.verbAt(from) > 0
}
