package paper

import (
	"regexp"
	"strings"
)

// What parts two columns that were set on one line: tabs, else the widest run
// of blanks.
var (
	tabs   = regexp.MustCompile(` *\t[\t ]*`)
	blanks = regexp.MustCompile(` {4,}`)
)

// How far a head reaches, and a foot, in lines, and how many lines of one
// column alone may stand between two pairs.
const (
	headReach = 25
	footReach = 40
	loneLines = 4
)

// Columns parts the two columns of a head, and those of the foot, where they
// were set on the same lines with tabs or blanks: the left one whole, then the
// right one.
func Columns(lines []string) []string {
	if at := headAt(lines); at >= 0 {
		from, to := pairs(lines, at)
		lines = part(lines, from, to)
	} else {
		lines = dateApart(lines)
	}
	if at := footAt(lines); at >= 0 {
		_, to := pairs(lines, at)
		lines = part(lines, at, to)
	}
	return lines
}

var dated = regexp.MustCompile(`(?i)^\pL[\pL ]*, *ngày.*năm`)

// dateApart puts place and date onto a line of their own where they alone were
// set beside the number, below the motto.
func dateApart(lines []string) []string {
	motto := false
	for i, line := range lines[:min(len(lines), headReach)] {
		if motto = motto || IsMotto(line); closes(line) {
			break
		}
		if sides := split(line); motto && len(sides) == 2 && sides[0] != "" && dated.MatchString(sides[1]) {
			return append(append(append([]string{}, lines[:i]...), sides...), lines[i+1:]...)
		}
	}
	return lines
}

// headAt finds the line on which the motto stands in the right column.
func headAt(lines []string) int {
	for i, line := range lines[:min(len(lines), headReach)] {
		if sides := split(line); len(sides) == 2 && IsMotto(sides[1]) {
			return i
		}
	}
	return -1
}

// footAt finds "Nơi nhận" with a signature beside it.
func footAt(lines []string) int {
	for i := len(lines) - 1; i >= max(0, len(lines)-footReach); i-- {
		sides := split(lines[i])
		if len(sides) == 2 && strings.HasPrefix(strings.ToLower(sides[0]), "nơi nhận") {
			return i
		}
	}
	return -1
}

// pairs returns the lines around at that belong to the two columns: pairs, and
// what stands in one column between them.
func pairs(lines []string, at int) (from, to int) {
	from, to = at, at+1
	for i := at + 1; i < min(len(lines), at+headReach); i++ {
		switch sides := split(lines[i]); {
		case len(sides) == 2:
			to = i + 1
		case len(sides) > 2 || closes(lines[i]) || i-to > loneLines:
			return from, to
		}
	}
	return from, to
}

// closes reports whether a line cannot stand within the two columns.
func closes(line string) bool {
	low := strings.ToLower(strings.TrimSpace(line))
	return strings.HasPrefix(low, "kính gửi") || len([]rune(low)) > 90
}

// split cuts a line at its gutters. A line that begins with one has only its
// right side.
func split(line string) []string {
	indented := strings.HasPrefix(line, "\t") || strings.HasPrefix(line, "    ")
	line = strings.Trim(line, " \t")
	sides := cut(line)
	if indented && len(sides) == 1 {
		return []string{"", line}
	}
	if len(sides) == 3 && (isMark(sides[0]) || strings.HasSuffix(sides[0], ":")) {
		sides = []string{sides[0] + " " + sides[1], sides[2]}
	}
	if len(sides) == 2 && (isMark(sides[0]) || strings.HasSuffix(sides[0], ":")) && !strings.HasPrefix(strings.ToLower(sides[0]), "nơi nhận") {
		return []string{line} // "Số:        /KH-UBND", or a number and its clause
	}
	return sides
}

func cut(line string) []string {
	if strings.Contains(line, "\t") {
		return tabs.Split(line, -1)
	}
	from, to := 0, 0
	for _, at := range blanks.FindAllStringIndex(line, -1) {
		if at[1]-at[0] > to-from {
			from, to = at[0], at[1]
		}
	}
	if to == 0 {
		return []string{line}
	}
	return []string{line[:from], line[to:]}
}

var mark = regexp.MustCompile(`^(\d+(\.\d+)*[.)]?|\pL[.)]|[-+*•])$`)

func isMark(s string) bool { return mark.MatchString(s) }

// part writes the left sides of the lines, then their right sides.
func part(lines []string, from, to int) []string {
	var left, right []string
	for _, line := range lines[from:to] {
		sides := split(line)
		if sides[0] != "" {
			left = append(left, sides[0])
		}
		if len(sides) == 2 && sides[1] != "" {
			right = append(right, sides[1])
		}
	}
	out := append([]string{}, lines[:from]...)
	out = append(out, left...)
	out = append(out, "")
	out = append(out, right...)
	out = append(out, "")
	return append(out, lines[to:]...)
}
