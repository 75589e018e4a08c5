package paper

import (
	"strconv"
	"strings"
)

// A Form is a way to write the number of a list entry.
type Form int

// The forms.
const (
	Decimal Form = iota
	PaddedDecimal
	SmallLetter
	CapitalLetter
	SmallRoman
	CapitalRoman
	NoNumber
)

// Ordinal writes the n-th number of a list; from 27 on letters are doubled, as
// word processors do.
func Ordinal(n int, f Form) string {
	switch f {
	case PaddedDecimal:
		if n >= 0 && n < 10 {
			return "0" + strconv.Itoa(n)
		}
	case SmallLetter, CapitalLetter:
		if n < 1 || n > 26*8 {
			return strconv.Itoa(n)
		}
		first := 'a'
		if f == CapitalLetter {
			first = 'A'
		}
		return strings.Repeat(string(first+rune((n-1)%26)), (n-1)/26+1)
	case SmallRoman:
		return strings.ToLower(roman(n))
	case CapitalRoman:
		return roman(n)
	case NoNumber:
		return ""
	}
	return strconv.Itoa(n)
}

func roman(n int) string {
	if n < 1 || n > 3999 {
		return strconv.Itoa(n)
	}
	var b strings.Builder
	for i, v := range []int{1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1} {
		for ; n >= v; n -= v {
			b.WriteString([]string{"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"}[i])
		}
	}
	return b.String()
}

// Bullet gives the mark of a list without numbers: dashes and plus signs as
// they are, every other picture as a dot.
func Bullet(s string) string {
	switch s = strings.TrimSpace(s); s {
	case "-", "–", "—", "+", "*", "•", "●", "▪", "·":
		return s
	case "\uF02D":
		return "-"
	case "\uF02B":
		return "+"
	case "":
		return ""
	}
	return "•"
}
