package ui

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"congvan/ui/widget"
)

// A litText is a text broken into lines of a width. The lines remember where
// in the text they stand, so that a span of it can be lit and brought in sight.
type litText struct {
	text  string
	width int
	lines [][2]int // bytes [from, to) of text
}

// fit breaks the text anew where text or width have changed.
func (t *litText) fit(text string, width int) {
	if t.width == width && t.text == text {
		return
	}
	t.text, t.width, t.lines = text, width, t.lines[:0]
	for at := 0; at <= len(text); {
		end := len(text)
		if n := strings.IndexByte(text[at:], '\n'); n >= 0 {
			end = at + n
		}
		t.wrap(at, end)
		at = end + 1
	}
}

// wrap breaks one paragraph at blanks, and a word that is too long anywhere.
func (t *litText) wrap(from, to int) {
	start, blank, w := from, -1, 0
	for i := from; i < to; {
		r, size := utf8.DecodeRuneInString(t.text[i:])
		rw := runeWidth(r)
		if w+rw > t.width && i > start {
			end, next := i, i
			if blank > start {
				end, next = blank, blank+1
			}
			if r == ' ' {
				end, next = i, i+1
			}
			t.lines = append(t.lines, [2]int{start, end})
			start, blank, w = next, -1, 0
			i = next
			continue
		}
		if r == ' ' {
			blank = i
		}
		w += rw
		i += size
	}
	t.lines = append(t.lines, [2]int{start, to})
}

func runeWidth(r rune) int {
	switch {
	case r < 0x300:
		return 1
	case unicode.Is(unicode.Mn, r):
		return 0
	case r < 0x1100 || r >= 0x1e00 && r < 0x2000:
		return 1
	}
	return widget.Width(string(r))
}

// lineOf returns the line in which an offset of the text stands.
func (t *litText) lineOf(offset int) int {
	i := sort.Search(len(t.lines), func(i int) bool { return t.lines[i][0] > offset })
	return max(0, i-1)
}

// view draws height lines from top on, with the span lit; the lines of the
// span also carry a bar at the left, since colour alone is no sign.
func (t *litText) view(top, height int, span [2]int, th theme) string {
	rows := make([]string, 0, height)
	for i := top; i < len(t.lines) && len(rows) < height; i++ {
		rows = append(rows, t.draw(t.lines[i], span, th.lit, th.key))
	}
	return widget.Block(rows, t.width+2, height)
}

func (t *litText) draw(line, span [2]int, lit, bar widget.Style) string {
	from, to := max(line[0], span[0]), min(line[1], span[1])
	if from >= to {
		return "  " + widget.Plain(t.text[line[0]:line[1]])
	}
	return bar.Render("▌") + " " + widget.Plain(t.text[line[0]:from]) +
		lit.Render(widget.Plain(t.text[from:to])) + widget.Plain(t.text[to:line[1]])
}

// topFor returns the first line to show so that a span is in sight, the text
// before it too where there is room.
func (t *litText) topFor(span [2]int, height int) int {
	first, last := t.lineOf(span[0]), t.lineOf(max(span[0], span[1]-1))
	lead := height / 4
	if last-first+1 > height-lead {
		lead = max(0, min(lead, height-(last-first+1)))
	}
	return t.clampTop(first-lead, height)
}

func (t *litText) clampTop(top, height int) int {
	return max(0, min(top, len(t.lines)-height))
}
