package widget

import (
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// Width returns the columns that styled text takes.
func Width(styled string) int {
	if w, ok := columns(styled); ok {
		return w
	}
	return ansi.StringWidth(styled)
}

// single reports whether a character is composed, may be shown, and takes one
// column whatever stands beside it: the letters of Vietnamese and English,
// punctuation, our signs, lines and blocks. Most text is nothing else, and then
// need not be looked at more closely.
func single(r rune) bool {
	switch {
	case r < 0x7f:
		return r >= 0x20
	case r < 0x300:
		return r > 0xa0 && r != 0xad
	case r < 0x2000:
		return r >= 0x1e00 && r < 0x1f00
	case r < 0x2500:
		return r >= 0x2010 && r < 0x2028 || r >= 0x2190 && r < 0x2194 || r == '‼' || r == '≈'
	}
	return r < 0x25d0 || r == '✓'
}

// columns counts the columns of text that is all single characters and
// colours; ok is false where it is not.
func columns(s string) (n int, ok bool) {
	for i := 0; i < len(s); {
		c := s[i]
		switch {
		case c == 0x1b:
			size := colour(s[i:])
			if size == 0 {
				return 0, false
			}
			i += size
			continue
		case c < utf8.RuneSelf:
			if c < 0x20 || c == 0x7f {
				return 0, false
			}
			i++
		default:
			r, size := utf8.DecodeRuneInString(s[i:])
			if !single(r) {
				return 0, false
			}
			i += size
		}
		n++
	}
	return n, true
}

// colour returns the length of the sequence at the start of s that sets a
// style; 0 for any other.
func colour(s string) int {
	if !strings.HasPrefix(s, "\x1b[") {
		return 0
	}
	for i := 2; i < len(s); i++ {
		switch c := s[i]; {
		case c == 'm':
			return i + 1
		case c != ';' && c != ':' && (c < '0' || c > '9'):
			return 0
		}
	}
	return 0
}

// allSingle reports whether s is nothing but single characters.
func allSingle(s string) bool {
	for _, r := range s {
		if !single(r) {
			return false
		}
	}
	return true
}

// cut shortens text that is longer than width, to end in "…".
func cut(s string, width int) string {
	if !allSingle(s) {
		return ansi.Truncate(s, width, "…")
	}
	n := 0
	for i := range s {
		if n == width-1 {
			return s[:i] + "…"
		}
		n++
	}
	return s
}
