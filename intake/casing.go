package intake

import (
	"slices"
	"strings"
	"unicode/utf8"

	"congvan/viet"
)

// Letterheads are written in capitals. officeCase writes such a name as the
// rules of spelling do: "SỞ GIÁO DỤC VÀ ĐÀO TẠO TỈNH TÂN KHÊ" as "Sở Giáo dục
// và Đào tạo tỉnh Tân Khê".
func officeCase(name string) string {
	words := strings.Fields(looseAnd.ReplaceAllStringFunc(strings.ReplaceAll(name, ",", " ,"), func(string) string { return " & " }))
	c := caser{words: words}
	for c.at < len(words) {
		c.next()
	}
	return strings.ReplaceAll(strings.Join(c.out, " "), " ,", ",")
}

// looseAnd is an "&" between words that leans on one of them: "GIÁO DỤC& ĐÀO TẠO".
var looseAnd = compiled(`\s*&\s+|\s+&\s*`)

// A caser goes over the words of a name.
type caser struct {
	words []string
	out   []string
	at    int
	place bool // the words are the name of a place: a capital each
	upper bool // the next word has a capital
	field bool // the words name a field of work: a capital after "và", "-" and ","
}

// Phrases with a spelling of their own, and what follows them.
var phrases = []struct {
	words string
	then  string // "field": a capital follows; "place": a place follows; else small words do
}{
	{"Ủy ban nhân dân", ""},
	{"Hội đồng nhân dân", ""},
	{"Ủy ban Kiểm tra", ""},
	{"Ủy ban Dân tộc", ""},
	{"Ủy ban bầu cử", ""},
	{"Ủy ban Mặt trận Tổ quốc Việt Nam", ""},
	{"Mặt trận Tổ quốc Việt Nam", ""},
	{"Mặt trận Tổ quốc", ""},
	{"Hội đồng", ""},
	{"Ủy ban", ""},
	{"Tiểu ban", ""},
	{"Hội Liên hiệp Phụ nữ", ""},
	{"Hội Cựu chiến binh", ""},
	{"Hội Nông dân", ""},
	{"Hội Chữ thập đỏ", ""},
	{"Đoàn TNCS Hồ Chí Minh", ""},
	{"Đoàn Thanh niên Cộng sản Hồ Chí Minh", ""},
	{"Ban Chấp hành Đoàn", ""},
	{"BCH Đoàn", ""},
	{"Ban Chấp hành", ""},
	{"Ban Thường vụ", ""},
	{"Ban Thường trực", ""},
	{"Ban Chỉ đạo phòng, chống", ""},
	{"Ban Chỉ đạo", ""},
	{"Ban Chỉ huy", "field"},
	{"Ban Quản lý", ""},
	{"Ban Bí thư", ""},
	{"Bộ Chỉ huy", "field"},
	{"Bộ Tư lệnh", "field"},
	{"Bộ Chính trị", ""},
	{"Công Thương", ""},
	{"Đề án", ""},
	{"Thủ tướng", ""},
	{"Chính phủ", ""},
	{"Quốc hội", ""},
	{"Chủ tịch nước", ""},
	{"Chủ tịch", ""},
	{"Trung ương", ""},
	{"Đảng bộ", ""},
	{"Đảng", ""},
	{"Việt Nam", ""},
	{"Hồ Chí Minh", ""},
	{"Phủ", ""},
	{"Tỉnh ủy", "place"},
	{"Huyện ủy", "place"},
	{"Thành ủy", "place"},
	{"Thị ủy", "place"},
	{"Quận ủy", "place"},
	{"Đảng ủy", ""},
	{"Tỉnh đoàn", "place"},
	{"Huyện đoàn", "place"},
	{"Thành đoàn", "place"},
	{"Thị đoàn", "place"},
	{"Tiểu học", "place"},
	{"Trung học cơ sở", "place"},
	{"Trung học phổ thông", "place"},
	{"Mầm non", "place"},
	{"THCS", "place"},
	{"THPT", "place"},
	{"Điện lực", "place"},
	{"VNPT", "place"},
	{"Viettel", "place"},
	{"Bưu chính Viễn thông", ""},
	{"Tập đoàn", "field"},
	{"Tổng công ty", "field"},
	{"Học viện", "field"},
	{"Đại học", "field"},
	{"Cao đẳng", "field"},
	{"Bệnh viện", "field"},
	{"Cảng vụ", "field"},
	{"Kiểm toán nhà nước", ""},
	{"Liên minh Hợp tác xã", ""},
	{"Ủy ban Thường vụ Quốc hội", ""},
	{"Trung tâm", "field"},
	{"Chi cục", "field"},
	{"Tổng cục", "field"},
	{"Văn phòng", "field"},
	{"Liên đoàn", "field"},
	{"Công an", ""},
	{"Công ty", "field"},
	{"Thanh tra", "field"},
	{"Bảo tàng", ""},
	{"Thư viện", ""},
	{"Kho bạc", "field"},
	{"Ngân hàng", "field"},
	{"Bảo hiểm xã hội", ""},
	{"Phòng, chống", ""},
	{"Phòng", "field"},
	{"Sở", "field"},
	{"Bộ", "field"},
	{"Cục", "field"},
	{"Vụ", "field"},
	{"Viện", "field"},
	{"Trường", "field"},
	{"Ban", "field"},
	{"Báo", "place"},
	{"Đài", "field"},
	{"Hội", "field"},
	{"Đoàn", "field"},
	{"Trạm", "field"},
	{"Thi đua - Khen thưởng", "field"},
	{"Thi đua-Khen thưởng", "field"},
}

// levels are the kinds of places, small before the name of one.
var levels = []string{"thành phố", "thị xã", "thị trấn", "tỉnh", "huyện", "quận", "xã", "phường"}

// next writes one word, phrase or kind of place.
func (c *caser) next() {
	if !c.place || c.fresh() {
		for _, p := range phrases {
			if (c.has(p.words) || c.looksLike(p.words)) && c.opens(p.words) {
				c.out = append(c.out, p.words)
				c.at += len(strings.Fields(strings.ReplaceAll(p.words, ",", " ,")))
				c.place, c.field, c.upper = p.then == "place", p.then == "field", p.then == "field"
				return
			}
		}
	}
	for _, l := range levels {
		if c.at > 0 && (c.has(l) || c.belowCommittee(l)) && !c.has("xã hội") && c.followedByName(len(strings.Fields(l))) {
			c.out = append(c.out, l)
			c.at += len(strings.Fields(l))
			c.place, c.upper, c.field = true, false, false
			return
		}
	}
	c.word()
}

// fresh reports whether a hyphen or "và" stands before: another office may begin.
func (c *caser) fresh() bool {
	return c.at > 0 && (c.words[c.at-1] == "-" || c.words[c.at-1] == "–" || strings.EqualFold(c.words[c.at-1], "VÀ"))
}

// opens reports whether a phrase stands where it has its capitals: a field of
// work holds words that begin offices elsewhere ("Công nghệ", "Văn hóa").
func (c *caser) opens(phrase string) bool {
	first := firstWord(phrase)
	switch first {
	case "Phòng", "Ban", "Hội", "Báo", "Đoàn", "Bộ", "Trường", "Viện", "Vụ", "Đài", "Sở", "Cục", "Trạm", "Đảng":
		return c.at == 0 || c.fresh() || phrase != first || first == "Đảng"
	}
	return true
}

// has reports whether the words from here on are those of a phrase.
func (c *caser) has(phrase string) bool {
	ws := strings.Fields(strings.ReplaceAll(phrase, ",", " ,"))
	if c.at+len(ws) > len(c.words) {
		return false
	}
	for i, w := range ws {
		if lower(c.words[c.at+i]) != lower(w) {
			return false
		}
	}
	return true
}

// looksLike reports whether the words from here on are those of a phrase of two
// words or more, but for their marks: "BAN CHÍ ĐẠO".
func (c *caser) looksLike(phrase string) bool {
	n := len(strings.Fields(phrase))
	return n > 1 && c.at+n <= len(c.words) && viet.Fold(strings.Join(c.words[c.at:c.at+n], " ")) == viet.Fold(phrase)
}

// belowCommittee reports whether "UBND" or "Ủy ban nhân dân" stands before: the
// kind of a place follows, in whatever marks.
func (c *caser) belowCommittee(level string) bool {
	n := len(strings.Fields(level))
	if len(c.out) == 0 || c.at+n > len(c.words) || viet.Fold(strings.Join(c.words[c.at:c.at+n], " ")) != viet.Fold(level) {
		return false
	}
	last := c.out[len(c.out)-1]
	return last == "UBND" || last == "HĐND" || last == "Ủy ban nhân dân" || last == "Hội đồng nhân dân"
}

// followedByName reports whether a word stands behind the n words here, or
// nothing at all.
func (c *caser) followedByName(n int) bool {
	return c.at+n >= len(c.words) || c.words[c.at+n] != "," && c.words[c.at+n] != "-"
}

func (c *caser) word() {
	w := c.words[c.at]
	low := lower(w)
	switch {
	case !isShouted(w) && utf8.RuneCountInString(w) > 1, isAbbreviation(w):
		c.out = append(c.out, w)
		c.upper = false
		c.place = c.place || c.field && isAbbreviation(w) // "SỞ GD&ĐT TÂN KHÊ"
	case w == "-" || w == "–" || w == "," || w == "&":
		c.out = append(c.out, w)
		c.upper = c.field && w != "," || c.field && c.capitalFollowsComma()
		c.place = false
	case low == "và" || low == "của" || low == "các":
		c.out = append(c.out, low)
		c.upper = c.field && low == "và"
		c.place = false
	case strings.ContainsAny(w, "0123456789"): // "COVID-19"
		c.out = append(c.out, w)
		c.upper = false
	case c.at == 0 || c.place || c.upper:
		c.out = append(c.out, capitalised(low))
		c.upper = false
	default:
		c.out = append(c.out, low)
	}
	c.at++
}

// capitalFollowsComma reports whether the comma stands between fields of work
// ("Văn hóa, Thể thao và Du lịch"): "và" comes further on.
func (c *caser) capitalFollowsComma() bool {
	return slices.ContainsFunc(c.words[c.at:], func(w string) bool { return strings.EqualFold(w, "VÀ") })
}

func capitalised(w string) string {
	r := []rune(w)
	return strings.ToUpper(string(r[:1])) + string(r[1:])
}

// firstCapital gives a name its first capital.
func firstCapital(s string) string {
	c, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return s
	}
	return strings.ToUpper(string(c)) + s[n:]
}

// isAbbreviation reports whether a word of capitals cannot be a Vietnamese
// syllable: no vowel, or consonants that no syllable ends with.
func isAbbreviation(w string) bool {
	w = strings.Trim(w, ".,()")
	if !isShouted(w) || strings.ContainsAny(w, "-–/0123456789") {
		return false
	}
	first, last := -1, -1
	rs := []rune(viet.Fold(w))
	for i, r := range rs {
		if strings.ContainsRune("aeiouy", r) {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	if first < 0 {
		return true
	}
	onset, coda := string(rs[:first]), string(rs[last+1:])
	return !slices.Contains(onsets, onset) || !slices.Contains(codas, coda) || last-first > 2
}

var (
	onsets = []string{"", "b", "c", "ch", "d", "g", "gh", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph", "q", "r", "s", "t", "th", "tr", "v", "x"}
	codas  = []string{"", "c", "ch", "m", "n", "ng", "nh", "p", "t"}
)
