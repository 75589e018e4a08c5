package viet

import (
	"bytes"
	"encoding/binary"
	"math/bits"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// The searchable form of a text is what is kept of it to find any query in it
// without the text: its folded form and what folding took away.
//
//	4 bytes  length of the folded text, little-endian; the highest bit tells that marks are given whole
//	folded   Fold of the text
//	marks    one bit for each byte of folded, lowest first, that says whether a
//	         mark was taken from there, and a byte for each of those: which
//	         letter of marked it was; or else, whole: the text in lower case
//
// Marks are given whole where a letter is none of ours, or where folding took
// more away than marks.
const (
	searchableHead = 4
	marksWhole     = 1 << 31
)

// alphabet is that of the letters with marks. Their place in it, from 1 on, is
// stored: it may grow at its end only.
const alphabet = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"

var (
	markedRunes = append([]rune{0}, []rune(alphabet)...)

	// What the characters of the two Latin ranges are in markedRunes once they
	// are in lower case; 0 if nothing is taken from them, markStrange if what is
	// taken is in no alphabet of ours.
	latinMarks      = makeMarks(0, latinEnd)
	additionalMarks = makeMarks(0x1E00, 0x100)
)

const markStrange = 255

func makeMarks(from rune, n int) []byte {
	t := make([]byte, n)
	for i := range t {
		c := from + rune(i)
		t[i] = markOf(lowerRune(c), rune(tableEntry(c)))
	}
	return t
}

// markOf finds the letter that a folded one was.
func markOf(lower, folded rune) byte {
	if lower == folded {
		return 0
	}
	for i, c := range markedRunes {
		if c == lower && rune(tableEntry(c)) == folded {
			return byte(i)
		}
	}
	return markStrange
}

func lowerRune(c rune) rune { return unicode.ToLower(typographic(properD(c))) }

// AppendSearchable appends the searchable form of s to dst.
func AppendSearchable(dst []byte, s string) []byte {
	m := newMarks(slices.Grow(dst, len(s)+len(s)/4+searchableHead), len(s))
	for i := 0; i < len(s); {
		switch c := s[i]; {
		case c < utf8.RuneSelf:
			m.out = append(m.out, asciiLower[c])
			i++
			continue
		case c == 0xE1 && i+2 < len(s) && s[i+1] >= 0xB8 && s[i+1] < 0xBC && s[i+2]&0xC0 == 0x80:
			// Latin Extended Additional, where most letters with two marks are.
			at := int(s[i+1]&3)<<6 | int(s[i+2]&0x3F)
			if mark, folded := additionalMarks[at], additional[at]; mark != markStrange && folded < utf8.RuneSelf {
				m.mark(mark)
				m.out = append(m.out, byte(folded))
				i += 3
				continue
			}
		}
		c, size := utf8.DecodeRuneInString(s[i:])
		if !m.letter(c) {
			return appendSlowly(dst, s)
		}
		i += size
	}
	return m.finish()
}

// marksUnderWay is a searchable form being made.
type marksUnderWay struct {
	out  []byte
	from int // where it begins in out
	bits []byte
	was  []byte
}

// newMarks begins a form at the end of dst; size is that of the text.
func newMarks(dst []byte, size int) marksUnderWay {
	n := size/4 + 1 // folding makes no text twice as long
	room := make([]byte, n, n+size/3)
	return marksUnderWay{out: append(dst, 0, 0, 0, 0), from: len(dst), bits: room[:n:n], was: room[n:]}
}

// letter adds a character beyond ASCII; it is not ok for one that needs to be
// seen with its neighbours or is none of ours.
func (m *marksUnderWay) letter(c rune) (ok bool) {
	var folded rune
	var mark byte
	switch {
	case c < latinEnd:
		folded, mark = rune(latin[c]), latinMarks[c]
	case c >= 0x1E00 && c < 0x1F00:
		folded, mark = rune(additional[c-0x1E00]), additionalMarks[c-0x1E00]
	default:
		if folded, ok = foldRune(c); !ok || folded != lowerRune(c) {
			return false
		}
	}
	if mark == markStrange || folded == 0 || c == utf8.RuneError {
		return false
	}
	m.mark(mark)
	if folded < utf8.RuneSelf {
		m.out = append(m.out, byte(folded))
	} else {
		m.out = utf8.AppendRune(m.out, folded)
	}
	return true
}

// mark notes what was taken from the character that comes next, 0 for nothing.
func (m *marksUnderWay) mark(which byte) {
	if which == 0 {
		return
	}
	at := len(m.out) - m.from - searchableHead
	m.bits[at/8] |= 1 << (at % 8)
	m.was = append(m.was, which)
}

func (m *marksUnderWay) finish() []byte {
	n := len(m.out) - m.from - searchableHead
	binary.LittleEndian.PutUint32(m.out[m.from:], uint32(n))
	return append(append(m.out, m.bits[:(n+7)/8]...), m.was...)
}

// appendSlowly is the definition of AppendSearchable, for any text.
func appendSlowly(dst []byte, s string) []byte {
	folded, lower := Fold(s), lowerMarked(s)
	m := newMarks(dst, len(folded))
	if m.pair(folded, lower) {
		return m.finish()
	}
	dst = binary.LittleEndian.AppendUint32(dst, uint32(len(folded))|marksWhole)
	return append(append(dst, folded...), lower...)
}

// pair goes through both, character by character, and reports whether the one
// follows from the other by marks alone.
func (m *marksUnderWay) pair(folded, lower string) bool {
	for _, f := range folded {
		l, size := utf8.DecodeRuneInString(lower)
		mark := markOf(l, f)
		if size == 0 || mark == markStrange {
			return false
		}
		m.mark(mark)
		m.out = utf8.AppendRune(m.out, f)
		lower = lower[size:]
	}
	return lower == ""
}

// MatchSearchable is [Query.Match] for the searchable form of a text.
func (q Query) MatchSearchable(stored []byte) bool {
	t, ok := parseSearchable(stored)
	if !ok {
		return false
	}
	whole := t.lower != nil || slices.ContainsFunc(q.words, func(w word) bool { return w.marked != "" && !w.paired })
	for i := range q.words {
		if w := &q.words[i]; (whole || w.marked == "") && !bytes.Contains(t.folded, w.bytes) {
			return false
		}
	}
	if whole {
		return !q.NeedsMarks() || q.matchMarked([]byte(t.restored()))
	}
	for i := range q.words {
		if w := &q.words[i]; w.marked != "" && !t.has(w) {
			return false
		}
	}
	return true
}

// A searchable is the stored form in its parts.
type searchable struct {
	folded []byte
	bits   []byte // and was: see above
	was    []byte
	lower  []byte // in place of both
}

func parseSearchable(b []byte) (t searchable, ok bool) {
	if len(b) < searchableHead {
		return t, false
	}
	head := binary.LittleEndian.Uint32(b)
	b = b[searchableHead:]
	n := uint64(head &^ marksWhole)
	if n > uint64(len(b)) {
		return t, false
	}
	t.folded, b = b[:n:n], b[n:]
	if head&marksWhole != 0 {
		t.lower = b
		return t, b != nil
	}
	k := int(n+7) / 8
	if len(b) < k {
		return t, false
	}
	t.bits, t.was = b[:k:k], b[k:]
	return t, true
}

// restored is the text in lower case.
func (t *searchable) restored() string {
	if t.lower != nil {
		return string(t.lower)
	}
	var b strings.Builder
	b.Grow(len(t.folded) + 2*len(t.was))
	n := 0
	for i, c := range t.folded {
		switch {
		case !t.isMarked(i):
			b.WriteByte(c)
		case n < len(t.was) && int(t.was[n]) < len(markedRunes):
			b.WriteRune(markedRunes[t.was[n]])
			n++
		}
	}
	return b.String()
}

// rank is how many marks lie before a byte of folded.
func (t *searchable) rank(at int) (n int) {
	whole := at / 8
	b := t.bits
	for ; whole >= 8; whole -= 8 {
		n += bits.OnesCount64(binary.LittleEndian.Uint64(b))
		b = b[8:]
	}
	for _, c := range b[:whole] {
		n += bits.OnesCount8(c)
	}
	if at%8 != 0 {
		n += bits.OnesCount8(b[whole] & (1<<(at%8) - 1))
	}
	return n
}

func (t *searchable) isMarked(at int) bool { return t.bits[at/8]&(1<<(at%8)) != 0 }

// markAt is which letter stood at a byte of folded, 0 for one without mark.
func (t *searchable) markAt(at int) byte {
	if at < 0 || at >= len(t.folded) || !t.isMarked(at) {
		return 0
	}
	n := t.rank(at)
	if n >= len(t.was) || int(t.was[n]) >= len(markedRunes) {
		return 0
	}
	return t.was[n]
}
