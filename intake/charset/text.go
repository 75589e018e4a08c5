package charset

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// A Result is a text and what it was written in.
type Result struct {
	Text   string
	Used   []Encoding // the encodings found beside UTF-8 and UTF-16, the commonest first
	Unsure bool       // another encoding reads nearly as well
}

// ErrBinary says that bytes are no text at all.
var ErrBinary = errors.New("no text")

// An Error says where a text stops being one.
type Error struct {
	Offset int // of the first byte
	Line   int // counted from 1
}

func (e *Error) Error() string { return fmt.Sprintf("line %d is in no known encoding", e.Line) }

// Text reads the bytes of a plain text in whatever encoding it is.
func Text(raw []byte) (Result, error) {
	switch {
	case bytes.HasPrefix(raw, []byte("\xEF\xBB\xBF")):
		raw = raw[3:]
	case bytes.HasPrefix(raw, []byte("\xFF\xFE")):
		return wide(raw[2:], false)
	case bytes.HasPrefix(raw, []byte("\xFE\xFF")):
		return wide(raw[2:], true)
	}
	if little, big := zeros(raw); little || big {
		return wide(raw, big)
	}
	if bytes.IndexByte(raw, 0) >= 0 {
		return Result{}, ErrBinary
	}
	if utf8.Valid(raw) {
		return mended(string(raw)), nil
	}
	return guess(raw)
}

func mended(s string) Result {
	lines, used := Mend(strings.Split(s, "\n"))
	if used == nil {
		return Result{Text: s}
	}
	return Result{Text: strings.Join(lines, "\n"), Used: used}
}

// wide reads UTF-16.
func wide(raw []byte, big bool) (Result, error) {
	if len(raw)%2 != 0 {
		return Result{}, ErrBinary
	}
	units := make([]uint16, len(raw)/2)
	for i := range units {
		lo, hi := raw[2*i], raw[2*i+1]
		if big {
			lo, hi = hi, lo
		}
		units[i] = uint16(lo) | uint16(hi)<<8
	}
	return Result{Text: string(utf16.Decode(units))}, nil
}

// zeros tells UTF-16 without a mark by its zero bytes, which no other text has:
// they stand in every other place.
func zeros(raw []byte) (little, big bool) {
	head := raw[:min(len(raw), 4096)]
	var n [2]int
	for i, c := range head {
		if c == 0 {
			n[i%2]++
		}
	}
	few, many := min(n[0], n[1]), max(n[0], n[1])
	if many <= len(head)/8 || few > many/20 || len(raw)%2 != 0 {
		return false, false
	}
	return n[1] > n[0], n[0] > n[1]
}

// A line of a text that is not all UTF-8.
type guessed struct {
	from  int
	raw   string // as Western text
	plain string // as UTF-8; "" where it is none
	ascii bool
}

// How sure a guess must be.
const (
	hopeless = 0.0  // below it a line is no text that we know
	doubtful = 0.5  // below it the officer is asked to look
	rival    = 0.25 // nearer than this, another encoding reads nearly as well
	clearly  = 0.4  // by so much better, one line differs from the rest of its text
)

// guess reads bytes that are not UTF-8: the encoding in which the whole reads
// best, and for single lines another if it reads clearly better.
func guess(raw []byte) (Result, error) {
	lines, proper := cut(raw)
	whole := map[Encoding]*tally{}
	for _, e := range candidates {
		whole[e] = &tally{}
	}
	tries := patience
	for i := range lines {
		if l := &lines[i]; !l.ascii && l.plain == "" && tries > 0 {
			tries -= len(l.raw)
			for _, e := range candidates {
				whole[e].add(weigh(e.Decode(sampleOf(l.raw))))
			}
		}
	}
	tries = patience
	best, second := ranked(whole, lines)
	out := make([]string, len(lines))
	used := map[Encoding]int{}
	var chosen tally
	for i := range lines {
		l := &lines[i]
		switch {
		case l.ascii:
			out[i] = l.raw
		case l.plain != "":
			out[i] = l.plain
		default:
			e := ofLine(l.raw, best, &tries)
			used[e]++
			out[i] = e.Decode(l.raw)
			if tries > 0 {
				chosen.add(weigh(sampleOf(out[i])))
			}
			out[i] = shout(e, out[i])
		}
	}
	if s := chosen.score(); s < hopeless || proper > 0 && s < doubtful || chosen.good == 0 && chosen.bad > 0 {
		return Result{}, firstBad(raw)
	}
	unsure := chosen.score() < doubtful || second != "" && whole[best].score()-whole[second].score() < rival
	return Result{Text: strings.Join(out, "\n"), Used: order(used), Unsure: unsure}, nil
}

// How much of a text, and of one line of it, is read in several encodings to
// find the right one, in bytes.
const (
	patience = 256 << 10
	longest  = 8 << 10
)

func sampleOf(line string) string {
	if len(line) <= longest {
		return line
	}
	at := longest
	for !utf8.RuneStart(line[at]) {
		at--
	}
	return line[:at]
}

// candidates are tried on bytes that are not UTF-8.
var candidates = []Encoding{TCVN3, VNI, Windows1258, VISCII, Western}

// cut splits a text into lines and counts those that are UTF-8 beyond ASCII.
func cut(raw []byte) (lines []guessed, proper int) {
	at, tries := 0, patience
	for line := range bytes.SplitSeq(raw, []byte("\n")) {
		l := guessed{from: at}
		switch {
		case isASCII(strings.TrimSuffix(string(line), "\r")):
			l.ascii, l.raw = true, string(line)
		case utf8.Valid(line) && isProper(line, &tries):
			l.plain = string(line)
			proper++
		default:
			l.raw = western(line)
		}
		lines = append(lines, l)
		at += len(line) + 1
	}
	return lines, proper
}

// isProper reports whether a line that is UTF-8 reads best as that.
func isProper(line []byte, tries *int) bool {
	if *tries -= len(line); *tries < 0 {
		return true
	}
	own := weigh(sampleOf(string(line)))
	return own.bad == 0 && own.good > 0 || own.score() > weighBest(sampleOf(western(line)))
}

// weighBest is the best score of a line in any encoding but UTF-8.
func weighBest(line string) float64 {
	best := -1.0
	for _, e := range candidates {
		best = max(best, weigh(e.Decode(line)).score())
	}
	return best
}

// ranked returns the encoding that reads best, and the next one that reads
// differently.
func ranked(whole map[Encoding]*tally, lines []guessed) (best, second Encoding) {
	for _, e := range candidates {
		switch {
		case best == "" || whole[e].score() > whole[best].score():
			best, second = e, best
		case second == "" || whole[e].score() > whole[second].score():
			second = e
		}
	}
	if second != "" && sameText(best, second, lines) {
		second = ""
	}
	return best, second
}

func sameText(a, b Encoding, lines []guessed) bool {
	for _, l := range lines {
		if l.plain == "" && !l.ascii && a.Decode(l.raw) != b.Decode(l.raw) {
			return false
		}
	}
	return true
}

// ofLine returns the encoding of one line of a text in e.
func ofLine(raw string, e Encoding, tries *int) Encoding {
	if *tries -= len(raw); *tries < 0 {
		return e
	}
	raw = sampleOf(raw)
	own := weigh(e.Decode(raw))
	if own.bad == 0 {
		return e
	}
	for _, c := range candidates {
		if t := weigh(c.Decode(raw)); t.good >= 3 && t.score() > own.score()+clearly {
			e, own = c, t
		}
	}
	return e
}

// firstBad finds the first byte that is not UTF-8.
func firstBad(raw []byte) error {
	for at := 0; at < len(raw); {
		c, size := utf8.DecodeRune(raw[at:])
		if c == utf8.RuneError && size <= 1 {
			return &Error{Offset: at, Line: 1 + bytes.Count(raw[:at], []byte("\n"))}
		}
		at += size
	}
	return &Error{Line: 1}
}

// shout writes a line in capitals that was typed so: TCVN3 has no capitals with
// a tone, and its capital fonts show small letters large.
func shout(e Encoding, line string) string {
	if e != TCVN3 {
		return line
	}
	if capitals, small := cases(line); capitals >= 4 && small == 0 {
		return strings.ToUpper(line)
	}
	words := strings.Split(line, " ")
	for i, w := range words {
		if capitals, small := cases(w); capitals >= 2 && small == 0 && !isASCII(w) {
			words[i] = strings.ToUpper(w)
		}
	}
	return strings.Join(words, " ")
}

// cases counts the capitals and small letters among those of ASCII.
func cases(s string) (capitals, small int) {
	for _, c := range s {
		switch {
		case c >= 'A' && c <= 'Z':
			capitals++
		case c >= 'a' && c <= 'z':
			small++
		}
	}
	return capitals, small
}

// order lists encodings, the commonest first; plain Western text is nothing to
// tell.
func order(used map[Encoding]int) []Encoding {
	var out []Encoding
	for len(used) > 0 {
		var most Encoding
		for _, e := range append(candidates, Twice) {
			if used[e] > 0 && (most == "" || used[e] > used[most]) {
				most = e
			}
		}
		delete(used, most)
		if most == "" {
			break
		}
		out = append(out, most)
	}
	return out
}

// ProperD writes đ for the letters that look like it and are typed in its
// place.
func ProperD(s string) string { return properD.Replace(s) }

var properD = strings.NewReplacer("Ð", "Đ", "ð", "đ", "Ɖ", "Đ", "ɖ", "đ")
