package model

import (
	"slices"
	"strconv"
	"strings"
)

// The steps of a ladder lie within so many days of the deadline.
const maxRung = 365

// LadderExample is a ladder as one types it.
const LadderExample = "-2; 0; 1; 3; 7"

// ParseLadder reads days from the deadline, between semicolons, commas or
// blanks; nothing is no ladder. Errors: FormatError, which names the day that
// cannot be read.
func ParseLadder(s string) (Ladder, error) {
	var l Ladder
	for _, day := range strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(";, \t\n", r) }) {
		n, err := strconv.Atoi(strings.NewReplacer("−", "-", "–", "-").Replace(day))
		if err != nil || n < -maxRung || n > maxRung {
			return nil, &FormatError{Text: day, Want: LadderExample}
		}
		l = append(l, n)
	}
	slices.Sort(l)
	return slices.Compact(l), nil
}

// String writes the ladder as ParseLadder reads it.
func (l Ladder) String() string {
	days := make([]string, len(l))
	for i, n := range l {
		days[i] = strconv.Itoa(n)
	}
	return strings.Join(days, "; ")
}
