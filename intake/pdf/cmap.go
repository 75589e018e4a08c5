package pdf

import (
	"strings"
	"unicode/utf16"
)

// A cmap says what the codes of a font mean. keys are codes of one or two
// bytes with their length in front, since 0x20 and 0x0020 may differ.
type cmap struct {
	text  map[uint32]string
	spans []span // ranges too long to write out
	sizes [5]bool
}

type span struct {
	from, to uint32
	size     int
	first    []uint16
}

func key(size int, code uint32) uint32 { return uint32(size)<<24 | code&0xFFFFFF }

// How large a table may be.
const (
	cmapEntries = 70_000
	cmapSpans   = 10_000
)

// readCmap reads a table of letters.
func readCmap(raw []byte) *cmap {
	m := &cmap{text: map[uint32]string{}}
	l := lexer{raw: raw}
	for {
		t := l.next(0)
		if t.kind == endToken || len(m.text) > cmapEntries || len(m.spans) > cmapSpans {
			return m
		}
		if t.kind != opToken {
			continue
		}
		switch t.str {
		case "begincodespacerange":
			m.entries(&l, 2, func(ts []token) { m.size(len(ts[0].str)) })
		case "beginbfchar":
			m.entries(&l, 2, func(ts []token) { m.char(ts[0].str, ts[1]) })
		case "beginbfrange":
			m.entries(&l, 3, m.bfrange)
		}
	}
}

// entries reads groups of n operands up to an operator.
func (m *cmap) entries(l *lexer, n int, take func([]token)) {
	var ts []token
	for {
		t := l.next(0)
		if t.kind == opToken || t.kind == endToken {
			return
		}
		if ts = append(ts, t); len(ts) == n {
			if ts[0].kind == stringToken && len(ts[0].str) > 0 {
				take(ts)
			}
			ts = ts[:0]
		}
	}
}

func (m *cmap) size(n int) {
	if n >= 1 && n <= 4 {
		m.sizes[n] = true
	}
}

func codeOf(s string) uint32 {
	var n uint32
	for i := range len(s) {
		n = n<<8 | uint32(s[i])
	}
	return n
}

func units(s string) []uint16 {
	if len(s) == 1 {
		return []uint16{uint16(s[0])}
	}
	out := make([]uint16, 0, len(s)/2)
	for i := 0; i+1 < len(s); i += 2 {
		out = append(out, uint16(s[i])<<8|uint16(s[i+1]))
	}
	return out
}

func (m *cmap) char(code string, to token) {
	switch to.kind {
	case stringToken:
		m.text[key(len(code), codeOf(code))] = string(utf16.Decode(units(to.str)))
	case nameToken:
		m.text[key(len(code), codeOf(code))] = glyphName(to.str)
	}
}

func (m *cmap) bfrange(ts []token) {
	from, to := codeOf(ts[0].str), codeOf(ts[1].str)
	size := len(ts[0].str)
	switch {
	case to < from:
	case ts[2].kind == arrayToken:
		for i, t := range ts[2].list {
			if uint32(i) <= to-from && t.kind == stringToken {
				m.text[key(size, from+uint32(i))] = string(utf16.Decode(units(t.str)))
			}
		}
	case ts[2].kind == stringToken && len(ts[2].str) > 0:
		m.spans = append(m.spans, span{from, to, size, units(ts[2].str)})
	}
}

// lookup returns the text of a code.
func (m *cmap) lookup(size int, code uint32) (string, bool) {
	if m == nil {
		return "", false
	}
	if s, ok := m.text[key(size, code)]; ok {
		return s, true
	}
	for i := len(m.spans) - 1; i >= 0; i-- {
		s := &m.spans[i]
		if s.size == size && code >= s.from && code <= s.to && len(s.first) > 0 {
			u := append([]uint16{}, s.first...)
			u[len(u)-1] += uint16(code - s.from)
			text := string(utf16.Decode(u))
			m.text[key(size, code)] = text
			return text, true
		}
	}
	return "", false
}

// meaningless reports whether a text is no letter: nothing, a control
// character, or one that only the font knows.
func meaningless(s string) bool {
	for _, c := range s {
		if c == 0xFFFD || c < ' ' && c != '\t' && c != '\n' && c != '\r' || c >= 0xE000 && c <= 0xEFFF || c > 0xF0FF && c <= 0xF8FF {
			return true
		}
	}
	return s == ""
}

// spread writes the joined letters of typesetters as single ones.
var spread = strings.NewReplacer("\uFB00", "ff", "\uFB01", "fi", "\uFB02", "fl", "\uFB03", "ffi", "\uFB04", "ffl")
