//go:build linux

package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
)

// A bite is a protection that can be switched off in a build of its own, and a
// row that must then miss its figure.
type bite struct {
	off   string // what CONGVAN_FAULTY names
	row   int
	most  int    // trials until then at the most
	rooms string // of a row of tests, those that are enough to show it
}

var bites = []bite{
	{"acknowledge", 1, 2000, ""},
	{"two-steps", 1, 2000, ""},
	{"skip-sync", 3, 400, ""},
	{"no-digest", 5, 4000, ""},
	{"ignore-commit", 10, 40, ""},
	{"ignore-log", 10, 40, ""},
	{"copy-file", 18, 400, ""},
	{"keep-escapes", 19, 0, "./viet ./cli"},
	{"skip-nfc", 20, 0, "./viet ./cli"},
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
		said, fine := b.try(func(off string, most int) string { return b.run(exe, o, off, most) })
		fmt.Println(said)
		if !fine {
			code = 1
		}
	}
	return code
}

// run runs the row with a protection switched off, or with none, and gives all
// that it says.
func (b bite) run(exe string, o options, off string, most int) string {
	c := exec.Command(exe, "-stop", "-rows", strconv.Itoa(b.row), "-rooms", b.rooms, "-n", strconv.Itoa(most), "-seed", strconv.FormatUint(o.seed, 10))
	c.Dir = home()
	c.Env = append(os.Environ(), "CONGVAN_FAULTY="+off)
	var out bytes.Buffer
	c.Stdout, c.Stderr = &out, &out
	if err := c.Run(); err != nil {
		fmt.Fprintln(&out, err)
	}
	return out.String()
}

// atLeast is how many trials the same row gets with every protection on.
const atLeast = 20

// try runs a row with the protection off, and then as many trials of the same
// seed with it on: those must be clean, or the row notices something else. What
// it cannot do on this machine it says, and that is fine.
func (b bite) try(run func(off string, most int) (out string)) (said string, fine bool) {
	v := verdictOf(run(b.off, b.most))
	head := fmt.Sprintf("switch %s: row %d ", b.off, b.row)
	switch {
	case v.skipped != "":
		return head + v.skipped, true
	case v.miss == "":
		return head + "did NOT notice: " + v.last, false
	}
	control := verdictOf(run("", min(b.most, max(atLeast, v.trials))))
	if !control.clean {
		return head + "is NOT clean with everything on: " + control.last, false
	}
	return head + fmt.Sprintf("noticed after %d trials (%.160s), and %d with it on are clean", v.trials, v.miss, control.trials), true
}

// A verdict is what the output of a row comes to.
type verdict struct {
	trials  int
	miss    string // the first that is of the row's own list; "" for none
	clean   bool   // it came to an end without any
	skipped string // why it cannot run here
	last    string // the end of what it said
}

func verdictOf(out string) (v verdict) {
	v.last = lastLines(out, 3)
	strange := false
	for line := range strings.Lines(out) {
		line = strings.TrimSuffix(line, "\n")
		if miss, ok := strings.CutPrefix(line, ownMiss); ok && v.miss == "" {
			v.miss = miss
		}
		strange = strange || strings.HasPrefix(line, strangeMiss) || strings.HasPrefix(line, "exit status")
		if _, rest, ok := strings.Cut(line, " skipped: "); ok && strings.HasPrefix(line, "row ") {
			v.skipped = "skipped: " + rest
		}
		if _, rest, ok := strings.Cut(line, ": "); ok && strings.HasPrefix(line, "row ") {
			word, _, _ := strings.Cut(rest, " ")
			v.trials, _ = strconv.Atoi(word)
		}
	}
	v.clean = v.trials > 0 && v.miss == "" && !strange
	return v
}
