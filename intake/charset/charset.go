// Package charset reads Vietnamese text that is not Unicode: windows-1258 and
// the encodings of old fonts and programs, TCVN3 (ABC), VNI and VISCII. No
// such text says what it is written in; whether its words are Vietnamese
// syllables tells.
//
// Start with [Text], which reads the bytes of a file, and [Mend], which reads
// lines that were taken for Western text on their way. [OfFont] knows the
// encoding from the name of a font.
package charset

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"congvan/viet"
)

// An Encoding is a way in which letters stand for bytes.
type Encoding string

// The encodings. Twice is UTF-8 that was taken for Western text and written as
// UTF-8 once more.
const (
	UTF8        Encoding = "UTF-8"
	UTF16       Encoding = "UTF-16"
	Western     Encoding = "windows-1252"
	Windows1258 Encoding = "windows-1258"
	TCVN3       Encoding = "TCVN3"
	VNI         Encoding = "VNI"
	VISCII      Encoding = "VISCII"
	Twice       Encoding = "UTF-8 twice"
)

// legacy are the encodings that are guessed at, the likelier first.
var legacy = []Encoding{TCVN3, VNI, Windows1258, VISCII, Twice}

// OfFont returns the encoding that a font stands for, and whether it shows
// small letters as capitals; ok is false for fonts of Unicode.
func OfFont(name string) (e Encoding, capitals, ok bool) {
	_, plain, tagged := strings.Cut(name, "+") // as PDF names parts of a font
	if !tagged {
		plain = name
	}
	plain = strings.ToLower(strings.TrimSpace(plain))
	face, _, _ := strings.Cut(plain, ",")
	face, _, _ = strings.Cut(face, "-")
	switch {
	case strings.HasPrefix(plain, ".vn"):
		return TCVN3, strings.HasSuffix(strings.TrimRight(face, " 0123456789"), "h"), true
	case strings.HasPrefix(plain, "vni-"), strings.HasPrefix(plain, "vni "):
		return VNI, false, true
	}
	return "", false, false
}

// Decode reads letters that each stand for the byte which they have in Western
// text. What has no such byte stays as it is.
func (e Encoding) Decode(s string) string {
	switch e {
	case TCVN3:
		return mapBytes(s, func(b byte) rune { return tcvn3[b] })
	case VISCII:
		return mapBytes(s, func(b byte) rune { return viscii[b] })
	case Windows1258:
		return viet.Compose(mapBytes(s, func(b byte) rune { return charmap.Windows1258.DecodeByte(b) }))
	case VNI:
		return decodeVNI(s)
	case Twice:
		return decodeTwice(s)
	}
	return s
}

// A table gives the letter of each byte; 0 for none.
type table [256]rune

var (
	tcvn3  = newTable(tcvn3Letters, nil)
	viscii = newTable(visciiLetters, visciiLow)
)

// newTable fills the upper end of a table with letters; a question mark is none.
func newTable(letters string, low map[byte]rune) (t table) {
	all := []rune(letters)
	for i, c := range all {
		if c != '?' {
			t[256-len(all)+i] = c
		}
	}
	for b, c := range low {
		t[b] = c
	}
	return t
}

// mapBytes replaces the characters that stand for bytes; 0 leaves them.
func mapBytes(s string, of func(byte) rune) string {
	var b strings.Builder
	for _, c := range s {
		if at, ok := byteOf(c); ok && (at >= 0x80 || at < ' ') {
			if r := of(at); r != 0 && r != utf8.RuneError {
				c = r
			}
		}
		b.WriteRune(c)
	}
	return b.String()
}

// byteOf returns the byte for which a character of Western text stands.
func byteOf(c rune) (byte, bool) {
	if c < 0x100 {
		return byte(c), true
	}
	return charmap.Windows1252.EncodeRune(c)
}

// western reads bytes as Western text, in which every byte is a character.
func western(raw []byte) string {
	var b strings.Builder
	b.Grow(len(raw) + len(raw)/4)
	for _, c := range raw {
		r := charmap.Windows1252.DecodeByte(c)
		if r == utf8.RuneError {
			r = rune(c)
		}
		b.WriteRune(r)
	}
	return b.String()
}

// decodeVNI joins each vowel with the character behind it that marks it.
func decodeVNI(s string) string {
	var b strings.Builder
	vowel := false
	for _, c := range s {
		low := c
		if c >= 'À' && c <= 'Þ' {
			low = c + 0x20
		}
		if marks, ok := vniMarks[low]; ok && vowel {
			b.WriteString(marks)
			vowel = false
			continue
		}
		if r, ok := vniLetters[c]; ok {
			c = r
		}
		b.WriteRune(c)
		vowel = strings.ContainsRune("aeouyAEOUYơưƠƯ", c)
	}
	return viet.Compose(b.String())
}

// decodeTwice takes one layer of UTF-8 off; what is no such layer stays.
func decodeTwice(s string) string {
	raw := make([]byte, 0, len(s))
	for _, c := range s {
		b, ok := byteOf(c)
		if !ok {
			return s
		}
		raw = append(raw, b)
	}
	if !utf8.Valid(raw) {
		return s
	}
	return string(raw)
}
