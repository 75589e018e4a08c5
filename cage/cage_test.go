package cage

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"
)

// The deeds of a child in these tests, by its first argument.
var deeds = map[string]func(input []byte){
	"__echo": func(input []byte) { _, _ = os.Stdout.Write(bytes.ToUpper(input)) },
	"__hang": func([]byte) { select {} },
	"__spin": func([]byte) {
		for n := 0; ; n++ {
			if n < 0 {
				return
			}
		}
	},
	"__panic":    func([]byte) { panic("a crafted file") },
	"__overflow": func([]byte) { overflow(0) },
	"__exit":     func([]byte) { os.Exit(3) },
	"__flood": func([]byte) {
		for line := bytes.Repeat([]byte("x"), 1<<16); ; {
			if _, err := os.Stdout.Write(line); err != nil {
				return
			}
		}
	},
	"__complain": func([]byte) {
		for range 1000 {
			_, _ = os.Stderr.Write(bytes.Repeat([]byte("!"), 1<<10))
		}
		os.Exit(4)
	},
	"__eat": func([]byte) {
		for {
			eaten = append(eaten, bytes.Repeat([]byte{1}, 1<<20))
		}
	},
	"__gulp": func([]byte) { _, _ = os.Stdout.Write(bytes.Repeat([]byte{1}, 1<<40)) },
	"__write": func(input []byte) {
		if err := os.WriteFile(string(input), []byte("left behind"), 0o600); err == nil {
			_, _ = io.WriteString(os.Stdout, "written")
		}
	},
	"__environment": func([]byte) { _, _ = io.WriteString(os.Stdout, strings.Join(os.Environ(), "\n")) },
}

var eaten [][]byte

func overflow(n int) int {
	var frame [1 << 10]byte
	frame[n%len(frame)] = 1
	if n > 1<<40 {
		return 0
	}
	return overflow(n+1) + int(frame[0])
}

var tight = Limits{Wall: 3 * time.Second, Memory: 96 << 20, Output: 1 << 20}

func TestMain(m *testing.M) {
	if len(os.Args) > 1 {
		if deed, ok := deeds[os.Args[1]]; ok {
			if err := Confine(tight); err != nil {
				panic(err)
			}
			input, _ := io.ReadAll(os.Stdin)
			deed(input)
			os.Exit(0)
		}
	}
	os.Exit(m.Run())
}

func TestAChildAnswers(t *testing.T) {
	got, err := Run([]string{"__echo"}, []byte("công văn"), tight)
	if err != nil || string(got) != "CÔNG VĂN" {
		t.Errorf("%q, %v", got, err)
	}
}

func TestAddressSpaceIsNoMemory(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("only Linux limits address space")
	}
	if got, err := Run([]string{"__reserve"}, nil, tight); err != nil || string(got) != "reserved" {
		t.Errorf("%q, %v", got, err)
	}
}

// Whatever a child does, the parent goes on and knows what happened.
func TestAChildThatMisbehavesIsReported(t *testing.T) {
	for deed, want := range map[string]Why{
		"__panic": Died, "__overflow": Hungry, "__exit": Died, "__complain": Died, "__flood": Flooded, "__eat": Hungry, "__gulp": Hungry,
	} {
		if runtime.GOOS != "linux" && want == Hungry {
			continue // how a program dies there is the system's affair
		}
		start := time.Now()
		out, err := Run([]string{deed}, nil, tight)
		var e *Error
		if !errors.As(err, &e) || out != nil {
			t.Errorf("%s: %d bytes, %v", deed, len(out), err)
		} else if e.Why != want && !(deed == "__overflow" && e.Why == Died) {
			t.Errorf("%s: %v, want %s", deed, e, want)
		}
		if took := time.Since(start); took > tight.Wall {
			t.Errorf("%s took %v", deed, took)
		}
	}
}

func TestAChildThatHangsIsKilled(t *testing.T) {
	l := tight
	l.Wall = 300 * time.Millisecond
	for _, deed := range []string{"__hang", "__spin"} {
		start := time.Now()
		_, err := Run([]string{deed}, nil, l)
		var e *Error
		if !errors.As(err, &e) || e.Why != Hung {
			t.Errorf("%s: %v", deed, err)
		}
		if took := time.Since(start); took > 2*time.Second {
			t.Errorf("%s was killed after %v", deed, took)
		}
	}
}

func TestAChildWritesNoFile(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("only Linux has this limit")
	}
	file := filepath.Join(t.TempDir(), "x")
	out, _ := Run([]string{"__write"}, []byte(file), tight)
	if info, err := os.Stat(file); string(out) == "written" || err == nil && info.Size() > 0 {
		t.Errorf("a file was written: %q", out)
	}
}

// A child sees nothing of the officer's surroundings.
func TestAChildHasNoEnvironment(t *testing.T) {
	t.Setenv("CONGVAN_DB", "secret"+strconv.Itoa(os.Getpid()))
	out, err := Run([]string{"__environment"}, nil, tight)
	if err != nil || strings.Contains(string(out), "secret") {
		t.Errorf("%s, %v", out, err)
	}
}
