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

func TestAFailureIsToldByItsTests(t *testing.T) {
	out := "=== RUN   TestA\n    a_test.go:7: got 1\n--- FAIL: TestA (0.01s)\n=== RUN   TestB\n--- PASS: TestB (0.00s)\nFAIL\nFAIL\tcongvan/a\t0.1s\nok  \tcongvan/b\t0.2s\n"
	if got, want := complaints(out, 12), "a_test.go:7: got 1 | --- FAIL: TestA (0.01s) | FAIL\tcongvan/a\t0.1s"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := complaints(out, 1); got != "a_test.go:7: got 1" {
		t.Errorf("the first alone: got %q", got)
	}
	flaky := "    a_test.go:7: [rapid] flaky test\nOriginal traceback (no such file):\n    /a.go:3 in f\n"
	if got, want := complaints(flaky, 12), "a_test.go:7: [rapid] flaky test | Original traceback (no such file):"; got != want {
		t.Errorf("what fails now and then: got %q, want %q", got, want)
	}
}
