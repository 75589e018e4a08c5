//go:build linux

package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// A bite is a protection that can be switched off in a build of its own, and a
// row that must then miss its figure.
type bite struct {
	off  string // what CONGVAN_FAULTY names
	row  int
	most int // trials until then at the most
}

var bites = []bite{
	{"acknowledge", 1, 2000},
	{"two-steps", 1, 2000},
	{"skip-sync", 3, 400},
	{"no-digest", 5, 4000},
	{"ignore-commit", 10, 40},
	{"copy-file", 18, 400},
	{"keep-escapes", 19, 0},
	{"skip-nfc", 20, 0},
}

// biteAll shows for each protection that a row notices when it is missing; only
// names rows.
func biteAll(o options, only string) (code int) {
	wanted, err := numbers(only)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 2
	}
	exe := filepath.Join(mkdir(tools()), "soak-faulty")
	c := exec.Command("go", "build", "-tags", "faulty", "-o", exe, "./internal/soak")
	c.Dir = home()
	if out, err := c.CombinedOutput(); err != nil {
		fmt.Fprintf(os.Stderr, "building: %v: %s\n", err, out)
		return 1
	}
	for _, b := range bites {
		if len(wanted) > 0 && !wanted[b.row] {
			continue
		}
		said, noticed := b.try(exe, o)
		fmt.Println(said)
		if !noticed {
			code = 1
		}
	}
	return code
}

// brokeOff reports whether a row came to no verdict: it stopped, or what it runs
// could not be built.
func brokeOff(line string) bool {
	return strings.Contains(line, "   ! stopped: ") || strings.Contains(line, "[build failed]")
}

func (b bite) try(exe string, o options) (said string, noticed bool) {
	c := exec.Command(exe, "-stop", "-rows", fmt.Sprint(b.row), "-n", fmt.Sprint(b.most), "-seed", fmt.Sprint(o.seed))
	c.Dir = home()
	c.Env = append(os.Environ(), "CONGVAN_FAULTY="+b.off, "CONGVAN_ACK=1")
	var out bytes.Buffer
	c.Stdout, c.Stderr = &out, &out
	err := c.Run()
	exit, ok := err.(*exec.ExitError)
	switch _, line, _ := strings.Cut(out.String(), "\n"); {
	case ok && exit.ExitCode() == 1 && strings.Contains(line, "   ! ") && !brokeOff(line):
		head, first, _ := strings.Cut(line, "   ! ")
		_, trials, _ := strings.Cut(head, ": ")
		trials, _, _ = strings.Cut(trials, " ")
		first, _, _ = strings.Cut(first, "\n")
		return fmt.Sprintf("switch %s: row %d noticed after %s trials (%.160s)", b.off, b.row, trials, first), true
	case strings.Contains(line, "skipped"):
		return fmt.Sprintf("switch %s: %s", b.off, strings.TrimSpace(line)), true
	default:
		return fmt.Sprintf("switch %s: row %d did NOT notice: %s (%v)", b.off, b.row, lastLines(out.String(), 3), err), false
	}
}
