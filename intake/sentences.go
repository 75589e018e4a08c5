package intake

import "strings"

// An extent is a stretch of plain.
type extent struct{ from, to int }

// meets reports whether two stretches share a byte.
func (e extent) meets(o extent) bool { return e.from < o.to && o.from < e.to }

// pieces cuts [from, to) at sentence ends and, where semicolons is set, at
// semicolons; never inside brackets.
func (s *source) pieces(from, to int, semicolons bool) []extent {
	var out []extent
	depth, start := 0, from
	for i := from; i < to; i++ {
		switch c := s.plain[i]; {
		case c == '(':
			depth++
		case c == ')':
			depth = max(0, depth-1)
		case depth > 0:
		case c == ';' && semicolons, c == '.' && s.endsSentence(i, to):
			out = append(out, extent{start, i + 1})
			start = i + 1
		}
	}
	if l := s.trim(start, to); !l.blank() {
		out = append(out, extent{start, to})
	}
	for i, e := range out {
		l := s.trim(e.from, e.to)
		out[i] = extent(l)
	}
	return out
}

// endsSentence reports whether the full stop at i ends a sentence: a blank and
// a capital follow, and no abbreviation stands before ("TP. Hồ Chí Minh").
func (s *source) endsSentence(i, to int) bool {
	j := i + 1
	for j < to && isBlank(s.plain[j]) {
		j++
	}
	if j == i+1 || j >= to || !startsCapital(s.plain[j:]) && strings.IndexByte("(\"", s.plain[j]) < 0 && !strings.HasPrefix(s.plain[j:], "“") {
		return false
	}
	word := s.plain[strings.LastIndexAny(s.plain[:i], " \n(")+1 : i]
	return len(word) > 3 || !isShouted(word+"X") || strings.Trim(word, "0123456789") == ""
}

// sentence returns the sentence of [from, to) that holds at.
func (s *source) sentence(from, to, at int) extent {
	for _, e := range s.pieces(from, to, false) {
		if at < e.to {
			return e
		}
	}
	return extent{from, to}
}
