//go:build linux

package fault

import (
	"os"
	"slices"
	"strings"
)

// A Call is a system call that is made to fail, or at which the process dies.
type Call struct {
	Name  string // "pwrite64"
	What  string // "error=EIO", "signal=KILL"
	Nth   int    // which one of the thread, from 1
	After bool   // that one and all later ones
}

// Traced starts a program under strace with a fault injected. What happened is
// written to the file log; Hit reads it.
func Traced(c Call, env []string, log string, args ...string) (*Process, error) {
	when := c.Name + ":" + c.What + ":when=" + itoa(c.Nth)
	if c.After {
		when += "+"
	}
	all := append([]string{
		"-f", "-y", "--seccomp-bpf", "-qq", "-o", log,
		"-e", "trace=" + c.Name, "-e", "signal=none", "-e", "inject=" + when,
	}, args...)
	return Start(append([]string{"GOMAXPROCS=1"}, env...), "strace", all...)
}

// Hit reports whether the fault was reached.
func Hit(log string) bool {
	b, _ := os.ReadFile(log)
	return strings.Contains(string(b), "INJECTED") || strings.Contains(string(b), "killed by SIGKILL")
}

// Failed lists the calls that failed by injection, with the paths that they
// named.
func Failed(log string) (calls []string) {
	b, _ := os.ReadFile(log)
	for l := range strings.Lines(string(b)) {
		if strings.Contains(l, "INJECTED") {
			calls = append(calls, strings.TrimSpace(l))
		}
	}
	return calls
}

// HitOutput reports whether the fault met what the process says to its parent.
func HitOutput(log string) bool {
	return slices.ContainsFunc(Failed(log), func(l string) bool { return strings.Contains(l, "write(1<") })
}

func itoa(n int) string {
	if n < 10 {
		return string(rune('0' + n))
	}
	return itoa(n/10) + itoa(n%10)
}
