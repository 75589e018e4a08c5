package intake

import (
	"strconv"
	"strings"
)

// A rankOf a paragraph says how deep its mark stands: a section holds numbers,
// a number letters, a letter dashes.
type paraRank int

// The marks of paragraphs, highest first.
const (
	unmarked paraRank = 0
	section  paraRank = 10 // I. II. or Điều 2
	numbered paraRank = 20 // 1. ; 1.1 is one deeper for each dot
	lettered paraRank = 30 // a)
	dashed   paraRank = 40 // -
	plussed  paraRank = 50 // +
)

// A para is one paragraph of the body, its broken lines joined.
type para struct {
	rank  paraRank
	label string // as printed, without its stop: "1", "a", "II"; "" for dashes
	start int    // where the mark stands
	from  int    // where the words begin
	to    int
}

var (
	dashRule    = compiled(`^(?:[-–—•·●▪]\s*|~\s+)`)
	dashMark    = compiled(`^[-–—•·●▪]\s*[\pL\d“"(\[]`)
	plusMark    = compiled(`^\+\s*[\pL\d“"(\[]`)
	numberMark  = compiled(`^(\d{1,2}(?:\.\d{1,2}){0,3})(?:(?:\s?[.)]\s*|\s?[-–/]\s+)[\pL“"(]|\s?[.)]\s+\d{1,3}(?:\s?%|\s\pL))`)
	deepMark    = compiled(`^(\d{1,2}(?:\.\d{1,2}){1,3})\s+[\pL“"(]`)
	letterMark  = compiled(`^([a-zđ])(?:\s?[.)]\s*|\s?[-–/]\s+)[\pL“"(]`)
	romanMark   = compiled(`^([IVX]{1,5})(?:\s?[.)]\s*|\s?[-–/]\s+)[\pL“"(]`)
	articleMark = compiled(`^(điều\s*\d{1,3})\s*[.:]?\s*`)
)

// paragraphs cuts the lines [from, to) into paragraphs. The text after "./."
// is not part of what is asked.
func (r *reader) paragraphs(from, to int) []para {
	var out []para
	ended := true
	for i := from; i < to; i++ {
		l := r.lines[i]
		if r.inTable[i] {
			ended = true
			continue
		}
		if l.blank() {
			ended = ended || !r.brokenAt(i, to)
			continue
		}
		p := r.markOf(l)
		if p.rank == unmarked && !ended && len(out) > 0 {
			out[len(out)-1].to = l.to
		} else {
			out = append(out, p)
		}
		if endRule.MatchString(r.line(i)) {
			break
		}
		ended = r.closes(i, to)
	}
	return out
}

// brokenAt reports whether a paragraph goes on below the blank line i, as a
// page break leaves it: the next line begins small.
func (r *reader) brokenAt(i, to int) bool {
	n := r.next(i)
	return n < to && startsSmall(r.line(n)) && r.markOf(r.lines[n]).rank == unmarked
}

// closes reports whether line i ends its paragraph.
func (r *reader) closes(i, to int) bool {
	text := strings.TrimRight(r.line(i), "\"”’)* ")
	last := text[max(0, len(text)-1):]
	if strings.Contains(".:;!?", last) && last != "" {
		return i+1 >= to || !startsSmall(r.line(i+1))
	}
	return false
}

// markOf reads the mark at the start of a line.
func (r *reader) markOf(l line) para {
	low, plain := r.low[l.from:l.to], r.plain[l.from:l.to]
	p := para{start: l.from, from: l.from, to: l.to}
	take := func(rank paraRank, m []int) para {
		p.rank, p.label = rank, plain[m[2]:m[3]]
		p.from = l.from + m[3]
		for p.from < l.to && (strings.IndexByte(". )-/\n", r.plain[p.from]) >= 0 || strings.HasPrefix(r.plain[p.from:], "–")) {
			p.from++
		}
		return p
	}
	if m := romanMark.FindStringSubmatchIndex(plain); m != nil {
		return take(section, m)
	}
	if m := articleMark.FindStringSubmatchIndex(low); m != nil && strings.HasPrefix(plain, "Điều") && (m[1] == len(low) || m[1] > m[3]+1) {
		p = take(section, m)
		p.label = "Đ" + strings.TrimSpace(low[len("điều"):m[3]])
		return p
	}
	for _, rule := range []*pattern{numberMark, deepMark} {
		if m := rule.FindStringSubmatchIndex(low); m != nil {
			return take(numbered+paraRank(strings.Count(low[m[2]:m[3]], ".")), m)
		}
	}
	if m := letterMark.FindStringSubmatchIndex(low); m != nil && startsSmall(plain) {
		return take(lettered, m)
	}
	if r.brackets {
		if m := bracketMark.FindStringSubmatchIndex(low); m != nil {
			return take(bracketed, m)
		}
	}
	for rank, rule := range map[paraRank]*pattern{dashed: dashMark, plussed: plusMark} {
		if rule.MatchString(low) {
			p.rank = rank
			p.from = l.from + len(low) - len(strings.TrimLeft(low, "-–—•·●▪+ "))
		}
	}
	return p
}

// follows reports whether the number b may come after a in one list; a is ""
// at its head. Broken lines that happen to begin with a number do not.
func follows(a, b string) bool {
	n := lastNumber(b)
	return n == 1 || n > lastNumber(a) && n <= lastNumber(a)+3
}

func lastNumber(label string) int {
	n, _ := strconv.Atoi(label[strings.LastIndexByte(label, '.')+1:])
	return n
}
