package intake

import (
	"strings"
	"unicode/utf8"
)

// Guard makes a text safe to stand in a sheet of separated values: what a
// spreadsheet would run as a formula gets an apostrophe in front. Numbers that
// the program itself writes need none.
func Guard(cell string) string {
	if runs(strings.TrimLeft(cell, "'")) {
		return "'" + cell
	}
	return cell
}

// Unguard takes off what Guard put on: Unguard(Guard(s)) is s for every s.
func Unguard(cell string) string {
	if rest, ok := strings.CutPrefix(cell, "'"); ok && runs(strings.TrimLeft(rest, "'")) {
		return rest
	}
	return cell
}

// runs reports whether spreadsheets take a text for a formula. Blanks in front
// do not stop all of them.
func runs(text string) bool {
	c, _ := utf8.DecodeRuneInString(strings.TrimLeft(text, " \u00a0"))
	switch c {
	case '=', '+', '-', '@', '\t', '\r', '\n', 0, '＝', '＋', '－', '＠':
		return true
	}
	return false
}
