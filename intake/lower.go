package intake

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// lower returns s in lower case without moving any byte: a letter whose small
// form has another length is kept. The tone of oa, oe and uy at the end of a
// syllable goes to the first vowel (hoà as hòa), so that rules know one spelling.
func lower(s string) string {
	b := make([]byte, 0, len(s))
	for _, c := range s {
		size := len(b)
		b = utf8.AppendRune(b, c)
		if l := unicode.ToLower(c); utf8.RuneLen(l) == len(b)-size {
			b = utf8.AppendRune(b[:size], l)
		}
	}
	return moveTones(string(b))
}

// tonePairs are the spellings that keep their length when the tone moves.
var tonePairs = []struct{ from, to string }{
	{"oà", "òa"},
	{"oá", "óa"},
	{"oả", "ỏa"},
	{"oã", "õa"},
	{"oạ", "ọa"},
	{"oè", "òe"},
	{"oé", "óe"},
	{"oẻ", "ỏe"},
	{"oẹ", "ọe"},
	{"uý", "úy"},
	{"uỷ", "ủy"},
	{"uỵ", "ụy"},
}

func moveTones(s string) string {
	b := []byte(s)
	for _, p := range tonePairs {
		for at := 0; ; {
			n := strings.Index(s[at:], p.from)
			if n < 0 {
				break
			}
			at += n
			end := at + len(p.from)
			if next, _ := utf8.DecodeRuneInString(s[end:]); !unicode.IsLetter(next) && !(at > 0 && s[at-1] == 'q') {
				copy(b[at:], p.to)
			}
			at = end
		}
	}
	return string(b)
}
