package viet

import (
	"errors"
	"strings"
)

// ParseApprox is [ParseNumber] for the numbers of running text: "gần 500",
// "khoảng 1.200", "trên 300". approx reports whether such a word was there.
func ParseApprox(s string) (value float64, approx bool, err error) {
	number, approx := cutApprox(s)
	value, err = ParseNumber(number)
	var e *NumberError
	switch {
	case errors.As(err, &e):
		return 0, false, &NumberError{s, e.Reason}
	case err != nil && approx:
		return 0, false, &NumberError{s, NotANumber} // a word and no number
	}
	return value, approx, err
}

// approxWords are folded. A longer one stands before its beginning.
var approxWords = []string{
	"~", "gan", "khoang", "tren", "hon", "duoi", "chung", "xap xi",
	"uoc tinh", "uoc dat", "uoc",
}

// cutApprox takes the words of approximation off the front of s. If other
// words stand there too, it gives s back.
func cutApprox(s string) (number string, approx bool) {
	digit := strings.IndexAny(s, "0123456789")
	if digit < 0 {
		digit = len(s)
	}
	head := strings.Join(strings.Fields(Fold(s[:digit])), " ")
	for head != "" {
		rest, ok := cutWord(head)
		if !ok {
			return s, false
		}
		head, approx = rest, true
	}
	return s[digit:], approx
}

func cutWord(head string) (rest string, ok bool) {
	for _, w := range approxWords {
		rest, ok := strings.CutPrefix(head, w)
		if ok && (rest == "" || rest[0] == ' ' || w == "~") {
			return strings.TrimSpace(rest), true
		}
	}
	return head, false
}
