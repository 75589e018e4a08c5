//go:build faulty

package viet

import (
	"os"
	"slices"
	"strings"
)

// Each switch takes one protection away, to show that the tests notice. They
// are named in CONGVAN_FAULTY, with commas between.
var (
	faultySkipNFC     = faulty("skip-nfc")     // texts are not composed
	faultyKeepEscapes = faulty("keep-escapes") // control characters are not taken out
)

func faulty(name string) bool {
	return slices.Contains(strings.Split(os.Getenv("CONGVAN_FAULTY"), ","), name)
}
