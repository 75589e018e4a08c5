//go:build linux

package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
)

// home is the folder of the module.
func home() string {
	out, err := exec.Command("go", "env", "GOMOD").Output()
	if err != nil {
		return "."
	}
	return filepath.Dir(strings.TrimSpace(string(out)))
}

// tools is a folder for programs that are built once a run.
func tools() string { return filepath.Join(os.TempDir(), fmt.Sprintf("soak-tools-%d", os.Getpid())) }

// tested runs the tests of some rooms whose names match; that there are none for
// one of the alternatives in names is a miss.
func (b *bout) tested(rooms, names string, more ...string) error {
	if b.opt.rooms != "" {
		rooms = b.opt.rooms
	}
	args := append([]string{"test"}, strings.Fields(rooms)...)
	args = append(append(args, "-run", names, "-v", "-timeout=24h"), more...)
	if b.opt.stop {
		args = append(args, "-failfast")
	}
	c := exec.Command("go", args...)
	c.Dir = home()
	c.Env = append(os.Environ(), "TMPDIR="+b.dir, strings.TrimSpace("GOFLAGS="+os.Getenv("GOFLAGS")+" "+testTags))
	out, err := c.CombinedOutput()
	passed := strings.Count(string(out), "--- PASS: ")
	b.mu.Lock()
	b.tried += passed
	b.mu.Unlock()
	b.never("failed")
	switch {
	case err != nil && !strings.Contains(string(out), "--- FAIL: "): // not built, say
		b.miss("stopped", "go %s: %v: %s", strings.Join(args, " "), err, lastLines(string(out), 12))
	case err != nil:
		b.miss("failed", "go %s: %v: %s", strings.Join(args, " "), err, complaints(string(out), 12))
	case b.opt.rooms == "":
		for _, name := range unmatched(string(out), names) {
			b.miss("failed", "go %s: no test named %s passed", strings.Join(args, " "), name)
		}
	}
	return nil
}

// unmatched lists those of the alternatives that no passed test has in its name.
func unmatched(out, names string) (left []string) {
	for name := range strings.SplitSeq(names, "|") {
		if !regexp.MustCompile(`--- PASS: [^/\n]*` + name).MatchString(out) {
			left = append(left, name)
		}
	}
	return left
}

// complaint is a line in which a test names itself as failed or says why.
var complaint = regexp.MustCompile(`^\s*--- FAIL: |_test\.go:\d+: |^\s*Original traceback \(|^panic: |^FAIL\t`)

// complaints returns the first n lines that say which tests failed and why; what
// the passed ones printed would hide them.
func complaints(s string, n int) string {
	var lines []string
	for line := range strings.SplitSeq(s, "\n") {
		if complaint.MatchString(line) && len(lines) < n {
			lines = append(lines, strings.TrimSpace(line))
		}
	}
	return strings.Join(lines, " | ")
}

func lastLines(s string, n int) string {
	lines := strings.Split(strings.TrimSpace(s), "\n")
	return strings.Join(lines[max(0, len(lines)-n):], " | ")
}
