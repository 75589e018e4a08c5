package cli

import (
	"fmt"
	"io"
	"unicode/utf16"
	"unicode/utf8"

	"congvan/viet"
)

// A gate is what everything goes through that the commands print: whatever
// documents, names, files and the system put into it cannot reach the terminal
// as control characters. Texts lose them; in JSON they stand escaped.
type gate struct {
	to   io.Writer
	json bool
	rest []byte // the beginning of a character whose end is still to come
}

// Write prints p without foreign control characters.
func (g *gate) Write(p []byte) (int, error) {
	p, n := append(g.rest, p...), len(p)
	end := wholeCharacters(p)
	g.rest = append([]byte(nil), p[end:]...)
	if _, err := io.WriteString(g.to, g.pass(string(p[:end]))); err != nil {
		return 0, err
	}
	return n, nil
}

// wholeCharacters is the length of p without a character that is cut off.
func wholeCharacters(p []byte) int {
	for i := len(p) - 1; i >= 0 && i >= len(p)-utf8.UTFMax+1; i-- {
		if utf8.RuneStart(p[i]) {
			if !utf8.FullRune(p[i:]) {
				return i
			}
			break
		}
	}
	return len(p)
}

func (g *gate) pass(s string) string {
	clean, removed := viet.Clean(s)
	if !g.json || removed.Total() == 0 && clean == s {
		return clean
	}
	return escaped(s)
}

// escaped writes each character of JSON that a terminal may obey as \u…; such a
// character can only stand within a text.
func escaped(s string) string {
	var out []byte
	for _, c := range s {
		switch {
		case c == '\n' || c >= ' ' && c < 0x7F:
			out = append(out, byte(c))
		case harmless(c):
			out = utf8.AppendRune(out, c)
		case c > 0xFFFF:
			high, low := utf16.EncodeRune(c)
			out = fmt.Appendf(out, `\u%04x\u%04x`, high, low)
		default:
			out = fmt.Appendf(out, `\u%04x`, c)
		}
	}
	return string(out)
}

func harmless(c rune) bool {
	clean, _ := viet.Clean(string(c))
	return clean == string(c)
}
