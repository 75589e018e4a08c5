//go:build linux

package main

import (
	"slices"
	"testing"
)

func TestEachAlternativeNeedsATestThatPassed(t *testing.T) {
	out := "=== RUN   TestOlderFile\n--- PASS: TestOlderFile (0.01s)\n    --- PASS: TestOlderFile/Golden (0.00s)\n--- SKIP: TestNewer (0.00s)\n"
	if got := unmatched(out, "Older|File"); len(got) > 0 {
		t.Errorf("unmatched: %q", got)
	}
	if got, want := unmatched(out, "Newer|Older|Golden"), []string{"Newer", "Golden"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
