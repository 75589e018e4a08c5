package viet

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Compose returns s in Unicode's composed form (NFC), in which a letter with
// all its marks is one character. Text that is composed already comes back as
// it is. Each run of bytes that is not UTF-8 becomes one U+FFFD.
func Compose(s string) string {
	if faultySkipNFC {
		return valid(s)
	}
	return norm.NFC.String(valid(s))
}

// valid stands before every call of norm: older versions of it loop for ever
// on some invalid bytes.
func valid(s string) string {
	if utf8.ValidString(s) {
		return s
	}
	return strings.ToValidUTF8(s, "\uFFFD")
}
