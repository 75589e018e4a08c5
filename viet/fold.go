package viet

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold returns the form of s in which text is searched: lower case, without
// diacritics, đ and its look-alikes as d, dashes and quotes plain. Everything
// else is kept. Composed and decomposed text fold alike, and folding twice
// changes nothing.
func Fold(s string) string {
	var buf [256]byte
	return string(AppendFold(buf[:0], s))
}

// AppendFold appends [Fold] of s to dst.
func AppendFold(dst []byte, s string) []byte {
	start := len(dst)
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf {
			dst = append(dst, asciiLower[c])
			i++
			continue
		}
		c, size := utf8.DecodeRuneInString(s[i:])
		f, ok := foldRune(c)
		if !ok || c == utf8.RuneError {
			return append(dst[:start], foldSlowly(s)...)
		}
		switch {
		case f == 0:
		case f < utf8.RuneSelf:
			dst = append(dst, byte(f))
		default:
			dst = utf8.AppendRune(dst, f)
		}
		i += size
	}
	return dst
}

// foldRune folds one character that does not depend on its neighbours; 0 means
// that nothing is left of it. It is not ok for characters outside its tables
// that decompose or combine: those need foldSlowly.
func foldRune(c rune) (f rune, ok bool) {
	switch {
	case c < latinEnd:
		return rune(latin[c]), true
	case c >= 0x1E00 && c < 0x1F00:
		return rune(additional[c-0x1E00]), true
	case isMark(c):
		return 0, true
	case c >= 0x2010 && c <= 0x201F: // the dashes and quotes
		return typographic(c), true
	}
	return foldOther(c)
}

func foldOther(c rune) (f rune, ok bool) {
	var b [utf8.UTFMax]byte
	n := utf8.EncodeRune(b[:], c)
	p := norm.NFC.Properties(b[:n])
	if p.Decomposition() != nil || !p.BoundaryBefore() {
		return 0, false
	}
	return plain(c), true
}

// foldSlowly is the definition of Fold, for any text.
func foldSlowly(s string) string {
	s = strings.Map(func(c rune) rune {
		if isMark(c) {
			return -1
		}
		return plain(c)
	}, norm.NFD.String(valid(s)))
	return norm.NFC.String(s)
}

// plain folds a character that carries no mark.
func plain(c rune) rune {
	if properD(c) == 'đ' || c == 'đ' {
		return 'd'
	}
	return unicode.ToLower(typographic(c))
}

// isMark reports whether c is a diacritic of its own. Vowel signs of other
// scripts are letters here, not marks.
func isMark(c rune) bool {
	switch {
	case c < 0x300:
		return false
	case c <= 0x36F,
		c >= 0x1AB0 && c <= 0x1AFF,
		c >= 0x1DC0 && c <= 0x1DFF,
		c >= 0x20D0 && c <= 0x20FF,
		c >= 0xFE20 && c <= 0xFE2F:
		return true
	}
	return false
}

const latinEnd = 0x250

// The tables hold every Latin letter that Vietnamese text may contain. They
// are made from norm's data when the program starts, in a fraction of a
// millisecond, and are many times faster than a chain of transformers.
var (
	asciiLower = makeASCII()
	latin      = makeLatin()
	additional = makeAdditional()
)

func makeASCII() (t [utf8.RuneSelf]byte) {
	for c := range t {
		t[c] = byte(unicode.ToLower(rune(c)))
	}
	return t
}

func makeLatin() (t [latinEnd]uint16) {
	for c := range t {
		t[c] = tableEntry(rune(c))
	}
	return t
}

// makeAdditional covers the block Latin Extended Additional, U+1E00 to U+1EFF.
func makeAdditional() (t [0x100]uint16) {
	for c := range t {
		t[c] = tableEntry(0x1E00 + rune(c))
	}
	return t
}

func tableEntry(c rune) uint16 {
	var b [utf8.UTFMax]byte
	n := utf8.EncodeRune(b[:], c)
	if d := norm.NFD.Properties(b[:n]).Decomposition(); d != nil {
		c, _ = utf8.DecodeRune(d) // the letter stands before its marks
	}
	return uint16(plain(c))
}
