package intake

import (
	"unicode"
	"unicode/utf8"

	"congvan/viet"
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
	return viet.MoveTones(string(b))
}
