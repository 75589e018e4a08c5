package viet

import (
	"strings"
	"unicode"
)

// Key returns the identity of a name: two spellings of one office or person
// have the same key. It is [Fold] with every run of characters other than
// letters and digits as one space, trimmed. Cyrillic letters that look Latin,
// as they come in with pasted text, count as Latin.
func Key(s string) string {
	s = Fold(s)
	var b strings.Builder
	b.Grow(len(s))
	gap := false
	for _, c := range s {
		if !isWord(c) {
			gap = true
			continue
		}
		if gap && b.Len() > 0 {
			b.WriteByte(' ')
		}
		gap = false
		b.WriteRune(latinLookAlike(c))
	}
	return b.String()
}

func isWord(c rune) bool {
	if c < 0x80 {
		return c >= 'a' && c <= 'z' || c >= '0' && c <= '9'
	}
	return unicode.IsLetter(c) || unicode.IsDigit(c)
}

// lookAlikes pairs Cyrillic lower-case letters with the Latin letters they are
// taken for, in either case: В looks like B though в does not look like b.
var lookAlikes = map[rune]rune{
	'а': 'a', 'в': 'b', 'с': 'c', 'ԁ': 'd', 'е': 'e', 'һ': 'h', 'н': 'h',
	'і': 'i', 'ј': 'j', 'к': 'k', 'м': 'm', 'о': 'o', 'р': 'p', 'ԛ': 'q',
	'ѕ': 's', 'т': 't', 'у': 'y', 'ү': 'y', 'ԝ': 'w', 'х': 'x',
}

func latinLookAlike(c rune) rune {
	if c < 0x400 || c > 0x52F {
		return c
	}
	if l, ok := lookAlikes[c]; ok {
		return l
	}
	return c
}
