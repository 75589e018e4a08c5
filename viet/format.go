package viet

import (
	"fmt"
	"math"
	"math/big"
	"strconv"
	"strings"
)

// FormatCount writes n with dots before every three digits: 161.090.
func FormatCount(n int64) string {
	return groupDigits(strconv.FormatInt(n, 10))
}

// FormatDecimal writes f with the given number of places after the comma,
// rounded half up, and dots in the whole part: 1.234,50. It is empty for what
// is not a finite number.
func FormatDecimal(f float64, places int) string {
	if math.IsNaN(f) || math.IsInf(f, 0) {
		return ""
	}
	whole, fraction, _ := strings.Cut(rounded(f, places), ".")
	if fraction == "" {
		return groupDigits(whole)
	}
	return groupDigits(whole) + "," + fraction
}

// FormatPercent writes a share of a hundred with two places: 26,59%.
func FormatPercent(f float64) string {
	if s := FormatDecimal(f, 2); s != "" {
		return s + "%"
	}
	return ""
}

// FormatShare writes a part of a whole with both and as a percentage: 12/14 =
// 85,71%. Of nothing there is no percentage: 0/0.
func FormatShare(n, of int) string {
	words := FormatCount(int64(n)) + "/" + FormatCount(int64(of))
	if of == 0 {
		return words
	}
	return words + " = " + FormatPercent(100*float64(n)/float64(of))
}

// FormatPair writes n with a leading zero below 10, as in "02 lần".
func FormatPair(n int) string { return fmt.Sprintf("%02d", n) }

// RoundHalfUp rounds f to places after the comma as one does on paper: 2.675,
// though stored a little lower, gives 2.68. Below zero it rounds by size, -2.5 to -3.
// Compute a share as 100*n/base, not n/base*100, which adds an error of its own.
func RoundHalfUp(f float64, places int) float64 {
	if math.IsNaN(f) || math.IsInf(f, 0) {
		return f
	}
	r, err := strconv.ParseFloat(rounded(f, places), 64)
	if err != nil {
		return f
	}
	return r
}

// rounded prints finite f with places digits after the point. It takes f as
// the shortest decimal that reads back as f, which is the decimal someone
// typed, and big.Rat rounds that half away from zero.
func rounded(f float64, places int) string {
	exact, ok := new(big.Rat).SetString(strconv.FormatFloat(f, 'f', -1, 64))
	if !ok {
		return strconv.FormatFloat(f, 'f', max(places, 0), 64)
	}
	s := exact.FloatString(max(places, 0))
	if strings.Trim(s, "-0.") == "" {
		return strings.TrimPrefix(s, "-") // no minus before nothing
	}
	return s
}

// groupDigits puts the dots into a whole number, which may have a minus.
func groupDigits(s string) string {
	sign := ""
	if strings.HasPrefix(s, "-") {
		sign, s = "-", s[1:]
	}
	var b strings.Builder
	b.WriteString(sign)
	for i, c := range s {
		if i > 0 && (len(s)-i)%3 == 0 {
			b.WriteByte('.')
		}
		b.WriteRune(c)
	}
	return b.String()
}
