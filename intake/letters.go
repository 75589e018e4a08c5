package intake

import (
	"unicode"
	"unicode/utf8"
)

// isShouted reports whether a line is written in capitals, as titles and
// letterheads are.
func isShouted(s string) bool {
	capitals := 0
	for _, c := range s {
		if unicode.IsLower(c) {
			return false
		}
		if unicode.IsUpper(c) {
			capitals++
		}
	}
	return capitals >= 2
}

func startsSmall(s string) bool {
	c, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(c)
}

func startsCapital(s string) bool {
	c, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(c)
}

// wordEnd reports whether no letter or digit follows at i.
func wordEnd(s string, i int) bool {
	c, _ := utf8.DecodeRuneInString(s[i:])
	return i >= len(s) || !unicode.IsLetter(c) && !unicode.IsDigit(c)
}

// wordStart reports whether no letter or digit stands before i.
func wordStart(s string, i int) bool {
	c, _ := utf8.DecodeLastRuneInString(s[:i])
	return i == 0 || !unicode.IsLetter(c) && !unicode.IsDigit(c)
}

// countLetters counts the first few letters of s; a line without any is a speck
// or a rule.
func countLetters(s string) int {
	n := 0
	for _, c := range s {
		if unicode.IsLetter(c) {
			if n++; n > 3 {
				break
			}
		}
	}
	return n
}

func countCapitals(s string) int {
	n := 0
	for _, c := range s {
		if unicode.IsUpper(c) {
			n++
		}
	}
	return n
}
