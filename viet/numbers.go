package viet

import (
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"
)

// ErrBlank is returned for a number that was left out.
var ErrBlank = errors.New("no number given")

// A NumberReason says why a text is not taken as a number.
type NumberReason int

// The reasons of a [NumberError].
const (
	NotANumber NumberReason = iota // letters, signs or blanks within
	BadGroups                      // dots not before every three digits: 1.23, 12.50
	Ambiguous                      // 161,090 may be thousands or a fraction
	NotWhole                       // a fraction where things are counted
	Negative                       // less than nothing where things are counted
	TooLarge                       // more digits than can be kept exactly
)

// String names the reason in English, for logs.
func (r NumberReason) String() string {
	switch r {
	case BadGroups:
		return "dots must stand before every three digits"
	case Ambiguous:
		return "three digits after a comma may be thousands or a fraction"
	case NotWhole:
		return "not a whole number"
	case Negative:
		return "less than zero"
	case TooLarge:
		return "too large"
	}
	return "not a number"
}

// A NumberError says which text is not taken as a number, and why.
type NumberError struct {
	Text   string // as it was given
	Reason NumberReason
}

func (e *NumberError) Error() string { return fmt.Sprintf("%q: %s", e.Text, e.Reason) }

// maxDigits is what a float64 keeps exactly.
const maxDigits = 15

// ParseNumber reads a number as Vietnamese offices write it: dots group
// thousands and a comma starts the fraction, as in 1.234.567,8. It refuses what
// could be meant otherwise: 1.23, 1,234.5 and 161,090. The error is [ErrBlank]
// or a [*NumberError].
func ParseNumber(s string) (float64, error) {
	t := strings.TrimSpace(s)
	if t == "" {
		return 0, ErrBlank
	}
	plain, reason, ok := plainNumber(t)
	if !ok {
		return 0, &NumberError{s, reason}
	}
	f, err := strconv.ParseFloat(plain, 64)
	if err != nil {
		return 0, &NumberError{s, NotANumber}
	}
	return f + 0, nil // -0 becomes 0
}

// ParsePercent is [ParseNumber] that allows a percent sign behind the number.
// "26,59%" is 26.59.
func ParsePercent(s string) (float64, error) {
	t := strings.TrimSpace(s)
	f, err := ParseNumber(strings.TrimSuffix(t, "%"))
	var e *NumberError
	switch {
	case errors.As(err, &e):
		return 0, &NumberError{s, e.Reason}
	case err != nil && t != "":
		return 0, &NumberError{s, NotANumber} // a bare percent sign
	}
	return f, err
}

// ParseCount reads the number of things counted, whole and not below zero.
func ParseCount(s string) (int64, error) {
	f, err := ParseNumber(s)
	switch {
	case err != nil:
		return 0, err
	case f < 0:
		return 0, &NumberError{s, Negative}
	case f != math.Trunc(f):
		return 0, &NumberError{s, NotWhole}
	}
	return int64(f), nil
}
