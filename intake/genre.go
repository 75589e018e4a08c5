package intake

import (
	"strings"

	"congvan/model"
	"congvan/viet"
)

// letterType is the type of a document with a "V/v" and no heading.
const letterType = "Công văn"

// A genre is a heading under which a document stands, the type that it means
// (none for the Party's and for legislation) and whether such a document asks
// anything of anybody.
type genre struct {
	name   string
	typ    string
	silent bool
}

// silentTypes ask nothing of anybody, whatever clauses they have.
var silentTypes = map[string]bool{
	"Báo cáo": true, "Tờ trình": true, "Biên bản": true, "Giấy mời": true, "Giấy giới thiệu": true, "Giấy nghỉ phép": true,
	"Thông cáo": true, "Hợp đồng": true, "Bản ghi nhớ": true, "Bản thỏa thuận": true, "Thư công": true, "Giấy ủy quyền": true,
	"Phiếu gửi": true, "Phiếu chuyển": true, "Phiếu báo": true, "Quy chế": true, "Quy định": true,
}

// genres are the 29 types, their usual longer headings, and legislation.
var genres = func() []genre {
	var out []genre
	for _, t := range model.Types {
		if t.Name != letterType {
			out = append(out, genre{t.Name, t.Name, silentTypes[t.Name]})
		}
	}
	for _, longer := range []struct{ typ, tails string }{
		{"Công điện", "khẩn|hỏa tốc"},
		{"Kế hoạch", "liên ngành|liên tịch|phối hợp|hành động"},
		{"Hướng dẫn", "liên ngành|liên tịch"},
		{"Chương trình", "hành động|công tác|phối hợp|hành động"},
		{"Giấy mời", "họp"},
		{"Biên bản", "họp|làm việc|cuộc họp|bàn giao|hội nghị|kiểm tra"},
		{"Báo cáo", "nhanh|tóm tắt|tổng hợp"},
		{"Thông báo", "khẩn"},
		{"Nghị quyết", "liên tịch"},
	} {
		for tail := range strings.SplitSeq(longer.tails, "|") {
			out = append(out, genre{longer.typ + " " + tail, longer.typ, silentTypes[longer.typ]})
		}
	}
	for _, law := range []string{"Luật", "Bộ luật", "Hiến pháp", "Pháp lệnh", "Lệnh", "Nghị định", "Thông tư", "Thông tư liên tịch", "Sắc lệnh", "Bản án"} {
		out = append(out, genre{law, "", true})
	}
	for _, party := range []string{"Kết luận", "Thông tri"} {
		out = append(out, genre{party, "", false})
	}
	return out
}()

// genreOf returns the genre that a line of capitals names as a whole: "KẾ
// HOẠCH", or with its letters apart, "K Ế  H O Ạ C H".
func genreOf(s string) (genre, bool) {
	if !isShouted(s) {
		return genre{}, false
	}
	if head, of, ok := strings.Cut(s, " CỦA "); ok && (longHeadRule.MatchString(lower(of)) || shortHeadRule.MatchString(lower(of))) {
		s = head // "QUYẾT ĐỊNH CỦA ỦY BAN NHÂN DÂN TỈNH"
	}
	word := unspaced(strings.Trim(lower(s), " .:*-–_"))
	if word == "thôngbáokếtluận" {
		return genre{name: "Thông báo kết luận", typ: "Thông báo"}, true
	}
	if g, ok := genreByWord[word]; ok {
		return g, true
	}
	g, ok := genreByLetters[viet.Fold(word)] // "QUYÉT ĐỊNH", as scanners read it
	return g, ok
}

// genreByWord are the genres by their headings in small letters, without blanks.
var genreByWord = func() map[string]genre {
	m := make(map[string]genre, len(genres))
	for _, g := range genres {
		m[unspaced(lower(g.name))] = g
	}
	return m
}()

// genreByLetters are the same without their marks.
var genreByLetters = func() map[string]genre {
	m := make(map[string]genre, len(genres))
	for word, g := range genreByWord {
		m[viet.Fold(word)] = g
	}
	return m
}()

func unspaced(s string) string { return strings.Join(strings.Fields(s), "") }

// legislation matches symbols of laws, decrees and circulars.
var legislation = compiled(`(?:^|[/-])(?:VBHN-|NQ-HĐTP|\d{4}/(?:NQ-HĐND|TT-)|NĐ-CP|NĐ-HĐBT|TT-B|TT-NH|TT-VP|TTLT|QH(?:\d|$)|UBTVQH|L-CTN|QĐ-BLĐ\b)`)

// typeOfSymbol returns the type whose abbreviation stands in a symbol:
// "KH-STTTT", "KH/TTTKT", "2020/NĐ-CP".
func typeOfSymbol(symbol string) string {
	parts := strings.FieldsFunc(symbol, func(c rune) bool { return c == '-' || c == '/' })
	if len(parts) > 1 && strings.Trim(parts[0], "0123456789") == "" {
		parts = parts[1:]
	}
	if len(parts) == 0 {
		return ""
	}
	if parts[0] == "CV" {
		return letterType // as the Party and the youth union write it
	}
	for _, t := range model.Types {
		if t.Abbreviation != "" && t.Abbreviation == parts[0] {
			return t.Name
		}
	}
	return ""
}

// readType decides the type: the heading, else the symbol, else a letter where
// there is a greeting or a "V/v".
func (r *reader) readType() {
	switch {
	case r.titled >= 0:
		l := r.lines[r.titled]
		g, _ := genreOf(r.line(r.titled))
		r.d.Type, r.silent = g.typ, g.silent
		if r.d.Type != "" {
			r.found(TypeField, l.from, l.to)
		}
	case r.d.Type != "":
	case typeOfSymbol(r.d.Symbol) != "":
		r.d.Type = typeOfSymbol(r.d.Symbol)
	case r.d.Symbol != "" && r.d.Subject != "", r.greeting >= 0 && !r.isApplication():
		r.d.Type = letterType
	}
	r.silent = r.silent || lawmakers[r.d.Issuer] || r.isContract() || r.isApplication() || silentTypes[r.d.Type] || legislation.MatchString(r.d.Symbol) || r.subjectIsSilent()
}

// Subjects of letters and decisions that ask nothing of an office: invitations,
// answers to persons, and what becomes of one person.
var (
	inviteRule = compiled(`^(?:thư\s+)?mời\s`)
	staffRule  = compiled(`(?:^|[\s,])(?:` + anyTone("bổ nhiệm") + `|` + anyTone("miễn nhiệm") + `|` + anyTone("điều động") + `|luân chuyển|thuyên chuyển|biệt phái|miễn nhiệm|từ chức|tiếp nhận (?:và phân công |và bổ nhiệm )?(?:ông|bà|công chức|viên chức)|nâng (?:bậc |ngạch )?lương|nghỉ hưu|nghỉ việc|thôi việc|kỷ luật|khen thưởng|tặng (?:thưởng |danh hiệu |bằng khen|giấy khen|kỷ niệm chương)|trúng cử|phê chuẩn kết quả|tuyển dụng|cử (?:ông|bà|công chức|viên chức|cán bộ))(?:[\s,]|$)`)
)

func (r *reader) subjectIsSilent() bool {
	subject := lower(r.d.Subject)
	switch r.d.Type {
	case letterType, "Thông báo":
		return inviteRule.MatchString(subject) || r.toPersons()
	case "Quyết định", "Nghị quyết":
		return staffRule.MatchString(subject)
	}
	return false
}

// lawmakers make law, whatever they call it.
var lawmakers = map[string]bool{"Quốc hội": true, "Ủy ban Thường vụ Quốc hội": true, "Ủy ban thường vụ Quốc hội": true}

// isContract reports whether two sides, A and B, agree or hand something over.
func (r *reader) isContract() bool {
	return strings.Contains(r.low, "bên ") && sideB.MatchString(r.low) && sideA.MatchString(r.low)
}

var (
	sideA = compiled(`(?m)(?:^|[\s(])(?:bên a|bên giao|bên cho thuê|bên bán)\s*(?:[:)(]|$)`)
	sideB = compiled(`(?m)(?:^|[\s(])(?:bên b|bên nhận|bên thuê|bên mua)\s*(?:[:)(]|$)`)
)

// isApplication reports whether a person asks something of an office: a paper
// without a number in which the sender says who they are.
func (r *reader) isApplication() bool {
	return r.d.Symbol == "" && applicantRule.MatchString(r.low[:min(len(r.low), 3000)])
}

var applicantRule = compiled(`(?m)^[\s-]*(?:tôi tên là|tên tôi là|tôi là|(?:họ (?:và )?tên)[^:.\n]{0,30}:|người (?:làm|viết) đơn)`)

// toPersons reports whether a paper is sent to citizens, who owe the office nothing.
func (r *reader) toPersons() bool {
	if r.greeting < 0 {
		return false
	}
	es, _ := r.entriesAt(r.greeting)
	for _, e := range es {
		m := citizenRule.FindStringIndex(r.low[e.from:e.to])
		if m == nil || r.isOffice(e.from+m[1]) {
			return false // "Ông (Bà) Hiệu trưởng các trường" are heads of offices
		}
	}
	return len(es) > 0
}

var citizenRule = compiled(`^(?:các )?(?:ông|bà|anh|chị|công dân|hộ ông|hộ bà)(?:\s*[(/,]\s*(?:ông|bà)\)?)?\s+`)

// chromeRule finds what web pages put around an article, each at the head of a line.
var chromeRule = compiled(`(?m)^\s*(?:` + strings.Join([]string{
	`tác giả\s*:`, `nguồn tin\s*:`, `nguồn\s*:`, `bài, ảnh\s*:`, `tin, ảnh\s*:`, `ảnh\s*:`, // who wrote it
	`chia sẻ`, `in bài viết`, `tổng số điểm`, `gửi bình luận`, // what the reader may do with it
	`tin liên quan`, `tin tức mới`, `các tin khác`, `bài viết liên quan`, // what else there is to read
	`lượt xem`, `thống kê truy cập`, `lượt truy cập`, // how many have read it
}, "|") + `)`)

// kind tells an official document by the parts of its head, and an article by
// what stands around it or by its telling of things done.
func (r *reader) kind() DraftKind {
	official := 0
	for _, there := range []bool{
		r.d.Symbol != "", r.greeting >= 0, r.d.Subject != "", r.d.Date != 0, r.titled >= 0, r.notes >= 0,
	} {
		if there {
			official++
		}
	}
	chrome := len(chromeRule.FindAllStringIndex(r.low, 4))
	switch {
	case r.listsAttributes():
		r.d.References = nil
		delete(r.draft.Spans, ReferencesField)
		return ReferenceKind
	case r.announced:
		return DirectiveKind
	case r.isApplication():
		return UnknownKind
	case official >= 3, official == 2 && chrome == 0:
		return DirectiveKind
	case r.greeting >= 0 && (r.notes >= 0 || r.d.Signer.Name != ""):
		return DirectiveKind // a letter on a page of a portal, whole
	case chrome > 0:
		return ReferenceKind
	case official > 0 && r.d.Symbol != "" || r.greeting >= 0:
		return DirectiveKind
	case r.titled >= 0 && freeMotto.MatchString(r.low[:min(len(r.low), 2000)]):
		return DirectiveKind // minutes have no number
	case retoldRule.MatchString(r.low), r.tellsOfThePast():
		return ReferenceKind
	}
	return UnknownKind
}

// retoldRule opens the paragraph in which an article tells what a document says.
var retoldRule = compiled(`(?m)^\s*theo đó\s*,`)

var pastRule = compiled(`\sđã\s`)

// tellsOfThePast reports whether a text says again and again what was done.
func (r *reader) tellsOfThePast() bool {
	words := strings.Count(r.low, " ")
	past := len(pastRule.FindAllStringIndex(r.low, 1000))
	return past >= 3 && past*150 > words
}
