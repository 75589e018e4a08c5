package viet

import (
	"strings"
	"unicode/utf8"
)

// maxMarks is how many combining marks may stand on one character. No
// Vietnamese letter has more than two.
const maxMarks = 4

// Removed counts what [Clean] took out, so that it can be shown.
type Removed struct {
	Invalid   int // bytes that are not UTF-8
	Control   int // control characters; an escape sequence counts as one
	Bidi      int // characters that turn the direction of writing
	ZeroWidth int // other characters that take no room: joiners, tags, selectors
	Marks     int // combining marks without a letter, or beyond four on one
}

// Total is the number of all things removed.
func (r Removed) Total() int {
	return r.Invalid + r.Control + r.Bidi + r.ZeroWidth + r.Marks
}

// Clean makes foreign text safe to keep and to show: composed UTF-8 in which
// "\n" is the only control character and the space the only blank. Escape
// sequences go as a whole, so that colour codes leave no litter. Line ends of
// any kind, page breaks among them, become "\n", tabs and odd blanks a space.
// Clean of clean text is the text itself.
func Clean(s string) (string, Removed) {
	var r Removed
	if isClean(s) || faultyKeepEscapes {
		return Compose(s), r
	}
	r.Invalid = invalidBytes(s)
	s = sweep(valid(s), &r)
	return limitMarks(Compose(s), &r), r
}

// CleanLine is [Clean] for a field of one line: line ends and runs of blanks
// become one space, and none is left at the ends.
func CleanLine(s string) string {
	s, _ = Clean(s)
	if isOneLine(s) {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

// isOneLine reports whether clean text has single blanks, and only inside.
func isOneLine(s string) bool {
	after := byte(' ')
	for i := range len(s) {
		if s[i] == '\n' || s[i] == ' ' && after == ' ' {
			return false
		}
		after = s[i]
	}
	return after != ' ' || s == ""
}

// isClean reports whether s needs no more than composing. It may say no to
// clean text that carries loose marks.
func isClean(s string) bool {
	for i, c := range s {
		switch {
		case c < ' ':
			if c != '\n' {
				return false
			}
		case c < 0x7F:
		case classOf(c) != keep || isCombining(c):
			return false
		case c == utf8.RuneError && !strings.HasPrefix(s[i:], "\uFFFD"):
			return false
		}
	}
	return true
}

func invalidBytes(s string) int {
	n := 0
	for i, c := range s {
		if c == utf8.RuneError && !strings.HasPrefix(s[i:], "\uFFFD") {
			n++
		}
	}
	return n
}

// sweep drops and replaces single characters and escape sequences of valid
// UTF-8, and counts them in r.
func sweep(s string, r *Removed) string {
	var b strings.Builder
	b.Grow(len(s))
	for i := 0; i < len(s); {
		c, size := utf8.DecodeRuneInString(s[i:])
		switch classOf(c) {
		case keep:
			b.WriteString(s[i : i+size])
		case blank:
			b.WriteByte(' ')
		case lineEnd:
			b.WriteByte('\n')
			if c == '\r' && strings.HasPrefix(s[i+1:], "\n") {
				size = 2
			}
		case control:
			r.Control++
			size = max(size, sequence(s[i:]))
		case bidi:
			r.Bidi++
		case zeroWidth:
			r.ZeroWidth++
		}
		i += size
	}
	return b.String()
}

// limitMarks drops combining marks that stand on nothing (at the start of a
// line, on a blank) and all beyond maxMarks on one character. Of composed text
// it leaves composed text, since it takes only the last marks of a character.
func limitMarks(s string, r *Removed) string {
	var b strings.Builder
	marks, based := 0, false
	from := 0 // what precedes it is in b
	for i, c := range s {
		if !isCombining(c) {
			marks, based = 0, c != ' ' && c != '\n'
			continue
		}
		if marks++; based && marks <= maxMarks {
			continue
		}
		b.WriteString(s[from:i])
		from = i + utf8.RuneLen(c)
		if c != joiner { // norm itself puts one into long runs of marks
			r.Marks++
		}
	}
	if from == 0 {
		return s
	}
	b.WriteString(s[from:])
	return b.String()
}
