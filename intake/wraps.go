package intake

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// Pages of portals were wrapped by hand or by an editor right behind the first
// word of a paragraph: "Căn", "cứ Luật …"; "ỦY", "BAN NHÂN DÂN TỈNH …". Such a
// word goes back to its line, each by a rule below.

// longestFirst is how long the first word of a paragraph is at most, in bytes.
const longestFirst = 16

// A wrapRule tells whether a word that stands alone on its line belongs to the
// line below it.
type wrapRule struct {
	name  string
	joins func(word, below string) bool
}

var wrapRules = []wrapRule{
	{"a dash and its words", func(word, below string) bool {
		return isDash(word) && startsLetter(below)
	}},
	{"a paragraph goes on small", func(word, below string) bool {
		return startsCapital(word) && endsLetter(word) && startsSmall(below)
	}},
	{"two halves of a name, a type, a title or the motto", func(word, below string) bool {
		next, _, _ := strings.Cut(below, " ")
		return startsCapital(word) && wordPairs()[lower(word)+" "+strings.TrimRight(lower(next), ":")]
	}},
	{"an office and its field", func(word, below string) bool {
		return startsCapital(word) && startsCapital(below) && loneOffice.MatchString(lower(word)) && isShouted(word) == isShouted(firstWord(below)) && !opensPair(below) && mottoIn(lower(below)) == nil
	}},
	{"by whose authority and as what", func(word, below string) bool {
		return strings.HasSuffix(word, ".") && loneAuthority.MatchString(word) && isShouted(below)
	}},
	{"a family name and the rest", func(word, below string) bool {
		return hasSurname(word) && isGivenName(below)
	}},
}

var (
	loneOffice    = compiled(`^(?:sở|bộ|phòng|cục|vụ|tỉnh|huyện|thị|quận|trường)$`)
	loneAuthority = compiled(`^(?:KT|TM|TL|TUQ|Q)\.$`)
)

// wordPairs are the first two words of what a head or a foot is made of. They
// are gathered when a text first asks for them.
var wordPairs = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	add := func(name string) {
		if w := strings.Fields(strings.TrimRight(lower(name), ",")); len(w) > 1 {
			m[w[0]+" "+strings.TrimRight(w[1], ",")] = true
		}
	}
	for _, name := range longHeads {
		add(name)
	}
	for _, g := range genres {
		add(g.name)
	}
	for _, name := range []string{
		"cộng hòa", "độc lập", "đảng cộng sản", "kính gửi", "nơi nhận", "căn cứ", "quyết nghị", "quốc hội", "thủ tướng", "tổng cục trưởng",
		"giám đốc", "phó giám đốc", "phó chủ tịch", "phó trưởng", "phó tổng", "phó chánh", "phó cục", "phó chi", "phó bí thư", "phó hiệu", "phó thủ", "phó viện", "chủ nhiệm",
		"chánh văn phòng", "trưởng phòng", "thứ trưởng", "cục trưởng", "vụ trưởng", "viện trưởng", "bộ trưởng", "ban thường", "thành phố", "thị xã", "thị trấn",
	} {
		add(name)
	}
	return m
})

// opensPair reports whether a line begins with a name of its own.
func opensPair(text string) bool {
	w := strings.SplitN(lower(text), " ", 3)
	return len(w) > 1 && wordPairs()[w[0]+" "+strings.TrimRight(w[1], ":")]
}

// joinFirst puts first words back on their lines. No byte moves.
func joinFirst(plain string) string {
	var b []byte
	for from := 0; from < len(plain); {
		n := strings.IndexByte(plain[from:], '\n')
		if n < 0 {
			break
		}
		if word := strings.Trim(plain[from:from+n], " \t"); word != "" && len(word) <= longestFirst && strings.IndexByte(word, ' ') < 0 && joinsBelow(word, plain[from+n+1:]) {
			if b == nil {
				b = []byte(plain)
			}
			b[from+n] = ' '
		}
		from += n + 1
	}
	if b == nil {
		return plain
	}
	return string(b)
}

// joinsBelow reports whether a word alone on its line belongs to the first line
// of rest.
func joinsBelow(word, rest string) bool {
	below, _, _ := strings.Cut(rest[:min(len(rest), longestHead)], "\n")
	below = strings.TrimSpace(below)
	if below == "" {
		return false
	}
	for _, r := range wrapRules {
		if r.joins(word, below) {
			return true
		}
	}
	return false
}

func isDash(s string) bool { return s == "-" || s == "–" || s == "+" || s == "•" }

func startsLetter(s string) bool {
	c, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(c)
}

func endsLetter(s string) bool {
	c, _ := utf8.DecodeLastRuneInString(s)
	return unicode.IsLetter(c)
}

// isGivenName reports whether a line is one to four words with a capital each,
// as the rest of a person's name is.
func isGivenName(s string) bool {
	words := strings.Fields(s)
	for _, w := range words {
		if !startsCapital(w) || !endsLetter(w) || strings.IndexByte(w, '.') >= 0 || len([]rune(w)) > 1 && isShouted(w) {
			return false
		}
	}
	return len(words) > 0 && len(words) <= 4
}
