package intake

import (
	"slices"
	"strings"
)

// A document is often cited with its title between its day and who issued it:
// "Thông tư số 22/2021/TT-BGDĐT ngày 20/7/2021 quy định về đánh giá học sinh của
// Bộ trưởng Bộ Giáo dục và Đào tạo". Titles name offices as well, so that only
// one counts whose letters stand in the symbol.

// longestTitle is how far behind a citation its issuer is looked for.
const longestTitle = 300

var ofOffice = compiled(`\scủa\s+`)

// titledIssuer finds who issued c behind its title: the office after "của" in
// the same sentence that the symbol names.
func (r *reader) titledIssuer(c *cited) string {
	rest := r.low[c.end:min(len(r.low), c.end+longestTitle)]
	if n := strings.IndexAny(rest, ".;\n"); n >= 0 && (rest[n] != '\n' || strings.HasPrefix(rest[n:], "\n\n")) {
		rest = rest[:n]
	}
	if !titleFollows.MatchString(rest) {
		return ""
	}
	if next := citedRule.FindStringIndex(r.plain[c.end : c.end+len(rest)]); next != nil {
		rest = rest[:next[0]]
	}
	organs := strings.FieldsFunc(c.Symbol, func(c rune) bool { return strings.ContainsRune("/-", c) })
	for _, m := range ofOffice.FindAllStringIndex(rest, 8) {
		at := c.end + m[1]
		if !r.isOffice(at) {
			continue
		}
		name := r.value(at, r.nameEnd(at))
		if letters := initials(name); len(letters) > 1 && slices.Contains(organs, letters) {
			return name
		}
	}
	return ""
}

// titleFollows is how a title begins behind number and day.
var titleFollows = compiled(`^\s*,?\s*(?:v/v|về|quy định|ban hành|phê duyệt|hướng dẫn|sửa đổi|công bố|bãi bỏ)\s`)

// initials are the letters by which a symbol names an office, without who heads
// it: "BGDĐT" of "Bộ trưởng Bộ Giáo dục và Đào tạo" and of "Bộ GDĐT".
func initials(name string) string {
	if n := headOfOffice.FindString(lower(name)); n != "" {
		name = name[len(n):]
	}
	var b strings.Builder
	for w := range strings.FieldsFuncSeq(name, func(c rune) bool { return strings.ContainsRune(" ,-–&", c) }) {
		switch {
		case lower(w) == "và":
		case isAbbreviation(w):
			b.WriteString(w)
		default:
			first := []rune(strings.ToUpper(w))[0]
			b.WriteRune(first)
		}
	}
	return b.String()
}

var headOfOffice = compiled(`^(?:bộ trưởng|giám đốc|chủ tịch|cục trưởng|tổng cục trưởng|trưởng)\s+`)
