package widget

import (
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
)

// A SpanLine is one wrapped line of a text, of which bytes [From, To) are lit.
type SpanLine struct {
	Text     string
	From, To int
}

// WrapSpan breaks text into lines of at most width columns, at spaces where it
// can, and keeps track of the span of bytes [span[0], span[1]) that is lit.
func WrapSpan(text string, span [2]int, width int) []SpanLine {
	var out []SpanLine
	offset := 0
	for para := range strings.SplitSeq(text, "\n") {
		out = append(out, wrapParagraph(para, offset, span, max(1, width))...)
		offset += len(para) + 1
	}
	return out
}

func wrapParagraph(para string, offset int, span [2]int, width int) []SpanLine {
	var out []SpanLine
	for start := 0; ; {
		end, next := breakLine(para, start, width)
		l := SpanLine{Text: para[start:end]}
		l.From = clamp(span[0]-offset-start, 0, len(l.Text))
		l.To = clamp(span[1]-offset-start, l.From, len(l.Text))
		out = append(out, l)
		if next >= len(para) {
			return out
		}
		start = next
	}
}

// breakLine returns where the line that begins at start ends, and where the
// next one begins.
func breakLine(para string, start, width int) (end, next int) {
	rest := para[start:]
	head := ansi.Truncate(rest, width, "")
	if len(head) == len(rest) {
		return len(para), len(para)
	}
	if cut := strings.LastIndexByte(rest[:len(head)+1], ' '); cut > 0 {
		return start + cut, start + cut + 1
	}
	if head == "" {
		return len(para), len(para)
	}
	return start + len(head), start + len(head)
}

// Render draws the line with its lit part in a style.
func (l SpanLine) Render(lit lipgloss.Style) string {
	if l.From == l.To {
		return Plain(l.Text)
	}
	return Plain(l.Text[:l.From]) + lit.Render(Plain(l.Text[l.From:l.To])) + Plain(l.Text[l.To:])
}

// FirstLit returns the first line that has a lit part, 0 for none.
func FirstLit(lines []SpanLine) int {
	for i, l := range lines {
		if l.To > l.From {
			return i
		}
	}
	return 0
}
