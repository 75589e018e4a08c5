package viet

import "unicode"

// joiner is the combining grapheme joiner: it takes no room and joins nothing.
const joiner = '\u034F'

// A class says what the gate does with a character.
type class uint8

const (
	keep class = iota
	blank
	lineEnd
	control
	bidi
	zeroWidth
)

func classOf(c rune) class {
	switch {
	case c < 0xA0:
		return classOfByte(c)
	case c < 0x2000:
		return classBelow2000(c)
	case c < 0x2070:
		return classOfPunctuation(c)
	case c == 0x3000:
		return blank
	case c == 0xFEFF, c >= 0xFFF9 && c <= 0xFFFB,
		c >= 0xFE00 && c <= 0xFE0F,   // variation selectors
		c >= 0xE0000 && c <= 0xE007F, // tags
		c >= 0xE0100 && c <= 0xE01EF: // more variation selectors
		return zeroWidth
	}
	return keep
}

// classOfByte covers ASCII and the C1 controls. Page breaks and their like
// end a line, or the words around them would grow together.
func classOfByte(c rune) class {
	switch {
	case c == '\n', c == '\r', c == '\v', c == '\f', c == 0x85:
		return lineEnd
	case c == '\t':
		return blank
	case c < ' ', c >= 0x7F:
		return control
	}
	return keep
}

func classBelow2000(c rune) class {
	switch c {
	case 0xA0, 0x1680:
		return blank
	case 0x061C:
		return bidi
	case 0xAD, joiner, 0x180B, 0x180C, 0x180D, 0x180E, 0x180F:
		return zeroWidth
	}
	return keep
}

// classOfPunctuation covers the block U+2000 to U+206F.
func classOfPunctuation(c rune) class {
	switch {
	case c <= 0x200A, c == 0x202F, c == 0x205F:
		return blank
	case c == 0x2028, c == 0x2029:
		return lineEnd
	case c == 0x200E, c == 0x200F, c >= 0x202A && c <= 0x202E, c >= 0x2066 && c <= 0x2069:
		return bidi
	case c <= 0x200D, c >= 0x2060:
		return zeroWidth
	}
	return keep
}

// isCombining reports whether c stands on the character before it.
func isCombining(c rune) bool {
	if c < 0x300 || c >= 0x1E00 && c < 0x2000 {
		return false // quickly, for nearly all Vietnamese letters
	}
	return unicode.Is(unicode.M, c)
}

// typographic gives the plain character for the dashes, quotes and blanks that
// word processors put in its place; other characters come back as they are.
func typographic(c rune) rune {
	switch c {
	case '‐', '‑', '‒', '–', '—', '―', '−':
		return '-'
	case '‘', '’', '‚', '‛':
		return '\''
	case '“', '”', '„', '‟':
		return '"'
	}
	if c >= 0xA0 && unicode.Is(unicode.Zs, c) {
		return ' '
	}
	return c
}

// properD gives đ for the letters that look like it and are found in its
// place: eth and African d, in both cases.
func properD(c rune) rune {
	switch c {
	case 'Đ', 'Ð', 'ð', 'Ɖ', 'ɖ':
		return 'đ'
	}
	return c
}
