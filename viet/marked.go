package viet

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// lowerMarked is Fold that keeps the marks: lower case, composed, plain dashes
// and quotes, one kind of đ.
func lowerMarked(s string) string {
	var buf [512]byte
	return string(appendLowerMarked(buf[:0], s))
}

// appendLowerMarked appends lowerMarked of s to dst.
func appendLowerMarked(dst []byte, s string) []byte {
	start := len(dst)
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf {
			dst = append(dst, asciiLower[c])
			i++
			continue
		}
		c, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case c < latinEnd:
			dst = utf8.AppendRune(dst, rune(latinLower[c]))
		case c >= 0x1E00 && c < 0x1F00:
			dst = utf8.AppendRune(dst, rune(additionalLower[c-0x1E00]))
		case c >= 0x2010 && c <= 0x201F: // the dashes and quotes
			dst = utf8.AppendRune(dst, typographic(c))
		default:
			return append(dst[:start], lowerMarkedSlowly(s)...)
		}
		i += size
	}
	return dst
}

// The letters of the two Latin ranges in lower case. All of them are composed,
// and stay so whatever stands beside them, but for marks.
var (
	latinLower      = makeLower(0, latinEnd)
	additionalLower = makeLower(0x1E00, 0x100)
)

func makeLower(from rune, n int) []uint16 {
	t := make([]uint16, n)
	for i := range t {
		t[i] = uint16(lowerRune(from + rune(i)))
	}
	return t
}

// lowerMarkedSlowly is the definition of lowerMarked, for any text.
func lowerMarkedSlowly(s string) string {
	return Compose(strings.Map(func(c rune) rune {
		return unicode.ToLower(typographic(properD(c)))
	}, Compose(s)))
}

// A foldedText is folded text that knows where each byte came from.
type foldedText struct {
	source string
	text   string
	start  []int // of each byte of text: where its character starts in source
	end    []int // and where that character ends, with the marks behind it
}

// foldWithOffsets folds character by character. A character that cannot be
// folded alone is only lower-cased: it may be missed by a search, but the
// offsets stay true.
func foldWithOffsets(s string) foldedText {
	f := foldedText{source: s}
	text := make([]byte, 0, len(s))
	for i := 0; i < len(s); {
		c, size := utf8.DecodeRuneInString(s[i:])
		r, ok := foldRune(c)
		if !ok {
			r = unicode.ToLower(c)
		}
		if r == 0 && c != 0 {
			for k := len(f.end) - 1; k >= 0 && f.end[k] == i; k-- {
				f.end[k] = i + size
			}
			i += size
			continue
		}
		text = utf8.AppendRune(text, r)
		for len(f.start) < len(text) {
			f.start = append(f.start, i)
			f.end = append(f.end, i+size)
		}
		i += size
	}
	f.text = string(text)
	return f
}

// find appends the places of w in the source to spans.
func (f foldedText) find(spans [][2]int, w word) [][2]int {
	for at := 0; ; {
		i := strings.Index(f.text[at:], w.folded)
		if i < 0 {
			return spans
		}
		i += at
		span := [2]int{f.start[i], f.end[i+len(w.folded)-1]}
		if w.marked == "" || w.hasMarks(f.source[span[0]:span[1]]) {
			spans = append(spans, span)
		}
		_, size := utf8.DecodeRuneInString(f.text[i:])
		at = i + size
	}
}

func (w word) hasMarks(s string) bool {
	s = lowerMarked(s)
	return s == w.marked || moveTones(s) == w.moved
}
