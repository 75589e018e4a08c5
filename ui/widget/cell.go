// Package widget draws: cells, lists, fields, bars. It knows nothing of
// directives or of the store. Start with Cell and List.
package widget

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"congvan/viet"
)

// Plain is the exit gate: it returns text that is safe to send to a terminal,
// composed, on one line and without control characters.
func Plain(s string) string {
	if allSingle(s) {
		return s
	}
	clean, _ := viet.Clean(s)
	return strings.ReplaceAll(clean, "\n", " ")
}

// Cell returns plain text in exactly width columns, cut with "…" when longer.
func Cell(s string, width int) string { return pad(Plain(s), width, false) }

// CellRight is Cell, aligned right, for numbers.
func CellRight(s string, width int) string { return pad(Plain(s), width, true) }

// Line fits text that is already styled into exactly width columns.
func Line(styled string, width int) string { return pad(styled, width, false) }

func pad(s string, width int, right bool) string {
	if width <= 0 {
		return ""
	}
	w := Width(s)
	if w > width {
		s = cut(s, width)
		w = Width(s)
	}
	space := blanks(max(0, width-w))
	if right {
		return space + s
	}
	return s + space
}

// Block fits lines into exactly width × height cells.
func Block(lines []string, width, height int) string {
	var b strings.Builder
	for i := range height {
		if i > 0 {
			b.WriteByte('\n')
		}
		if i < len(lines) {
			b.WriteString(Line(lines[i], width))
		} else {
			b.WriteString(blanks(width))
		}
	}
	return b.String()
}

// Beside joins two blocks of the same height with a separator.
func Beside(left, right, separator string) string {
	l, r := strings.Split(left, "\n"), strings.Split(right, "\n")
	for i := range l {
		if i < len(r) {
			l[i] += separator + r[i]
		}
	}
	return strings.Join(l, "\n")
}

// Wrap breaks plain text into lines of at most width columns, at spaces where
// it can. Newlines of the text are kept.
func Wrap(s string, width int) []string {
	if width <= 0 {
		return nil
	}
	return strings.Split(ansi.Wrap(PlainLines(s), width, ""), "\n")
}

// PlainLines is Plain for text of several lines.
func PlainLines(s string) string {
	clean, _ := viet.Clean(s)
	return clean
}

// Overlay puts a box over a screen with its top left corner at x, y.
func Overlay(screen, box string, x, y int) string {
	if box == "" {
		return screen
	}
	rows := strings.Split(screen, "\n")
	for i, line := range strings.Split(box, "\n") {
		if y+i < 0 || y+i >= len(rows) {
			continue
		}
		row := rows[y+i]
		w := Width(line)
		rows[y+i] = ansi.Truncate(row, x, "") + line + ansi.TruncateLeft(row, x+w, "")
	}
	return strings.Join(rows, "\n")
}

// Unstyled takes the styles off, for text inside a style of its own.
func Unstyled(styled string) string { return ansi.Strip(styled) }

const blank = "                                                                                "

// blanks returns n spaces.
func blanks(n int) string {
	if n <= len(blank) {
		return blank[:max(0, n)]
	}
	return strings.Repeat(" ", n)
}
