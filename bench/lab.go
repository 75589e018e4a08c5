package main

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"time"
)

// The sizes of the made-up registers.
const (
	small  = 1_000
	medium = 10_000
	large  = 100_000
)

// noon is the minute at which everything is reckoned.
const noon = "2021-02-04T12:00"

// A plan says how to measure.
type plan struct {
	thorough bool
	fps      int
	options  []string // for congvan
}

// times chooses between the repetitions of a quick run and a full one.
func (p plan) times(quick, full int) int {
	if p.thorough {
		return full
	}
	return quick
}

// A lab holds the programs and the made-up registers.
type lab struct {
	plan
	dir                    string
	congvan, screen, store string // binaries
	files                  map[int]string
}

// newLab builds the programs into a folder of its own.
func newLab(p plan) (*lab, error) {
	dir, err := os.MkdirTemp("", "congvan-bench-")
	if err != nil {
		return nil, err
	}
	l := &lab{plan: p, dir: dir, files: map[int]string{}}
	for _, b := range []struct {
		to  *string
		pkg string
	}{{&l.congvan, "congvan"}, {&l.screen, "congvan/bench/bare/screen"}, {&l.store, "congvan/bench/bare/store"}} {
		*b.to = filepath.Join(dir, filepath.Base(b.pkg))
		if runtime.GOOS == "windows" {
			*b.to += ".exe"
		}
		if out, err := exec.Command("go", "build", "-o", *b.to, b.pkg).CombinedOutput(); err != nil {
			l.close()
			return nil, fmt.Errorf("building %s: %w\n%s", b.pkg, err, out)
		}
	}
	return l, nil
}

func (l *lab) close() { _ = os.RemoveAll(l.dir) }

// path names a file in the lab's folder.
func (l *lab) path(name string) string { return filepath.Join(l.dir, name) }

// register returns a made-up register of n directives, the same one all along.
func (l *lab) register(n int) (string, error) {
	if f, ok := l.files[n]; ok {
		return f, nil
	}
	f := l.path(strconv.Itoa(n) + ".db")
	if _, err := l.run(l.congvan, "demo", "--size", strconv.Itoa(n), "--out", f); err != nil {
		return "", err
	}
	l.files[n] = f
	return f, nil
}

// used returns a register that has been opened today: the copy of the day is
// made.
func (l *lab) used(n int) (string, error) {
	f, err := l.register(n)
	if err != nil {
		return "", err
	}
	_, err = l.run(l.congvan, "--db", f, "office", "name=Phòng Văn hóa")
	return f, err
}

// A ran is what one command took.
type ran struct {
	wall   time.Duration
	memory int64 // most of it resident, KB; 0 where the system does not tell
}

// run runs a command to its end.
func (l *lab) run(name string, args ...string) (ran, error) {
	cmd := exec.Command(name, args...)
	cmd.Env = environment()
	began := time.Now()
	out, err := cmd.CombinedOutput()
	r := ran{wall: time.Since(began)}
	if err != nil {
		return r, fmt.Errorf("%s %v: %w\n%s", filepath.Base(name), args, err, out)
	}
	r.memory = peak(cmd.ProcessState)
	return r, nil
}

// environment is the same for all programs: a plain terminal, one minute, and
// no settings of whoever runs this.
func environment() []string {
	return append(os.Environ(), "TERM=xterm-256color", "COLORTERM=", "LC_ALL=C.UTF-8", "CONGVAN_LANG=vi", "CONGVAN_NOW="+noon, "CONGVAN_DB=")
}

// copyFile copies a file and returns the new one's path.
func copyFile(to, from string) (string, error) {
	in, err := os.Open(from)
	if err != nil {
		return "", err
	}
	defer in.Close()
	out, err := os.Create(to)
	if err != nil {
		return "", err
	}
	if _, err := io.Copy(out, in); err != nil {
		_ = out.Close()
		return "", err
	}
	return to, out.Close()
}
