package cli

import (
	"bytes"
	"io"
	"os"
	"strings"
	"testing"
	"time"

	"congvan/cage"
)

// The tests read untrusted files as the program does, in children of the test
// binary.
func TestMain(m *testing.M) {
	readingLimits.Wall = 5 * time.Second
	if len(os.Args) > 1 && os.Args[1] == readingCommand {
		misbehave(os.Args[len(os.Args)-1])
		os.Exit(Main(os.Args[1:], Env{Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr, Getenv: os.Getenv}))
	}
	CageReading()
	os.Exit(m.Run())
}

var eaten [][]byte

// misbehave does what a reader would do that a crafted file took over; which
// deed it is says the name of the file.
func misbehave(name string) {
	deed, ok := strings.CutSuffix(name, ".crafted.pdf")
	if !ok {
		return
	}
	if err := cage.Confine(readingLimits); err != nil {
		panic(err)
	}
	_, _ = io.Copy(io.Discard, os.Stdin)
	switch deed {
	case "hung":
		select {}
	case "hungry":
		for {
			eaten = append(eaten, bytes.Repeat([]byte{1}, 1<<20))
		}
	case "died":
		panic("a crafted file")
	case "flooded":
		for line := bytes.Repeat([]byte("x"), 1<<16); ; {
			if _, err := os.Stdout.Write(line); err != nil {
				os.Exit(1)
			}
		}
	case "liar": // answers, but not what it was asked for
		_, _ = io.WriteString(os.Stdout, `{"table":{"headings":["a"]}}`)
	case "dirty": // a text that was not cleaned
		_, _ = io.WriteString(os.Stdout, `{"document":{"Text":"S\u1ed1: 12/VHTT\n\u001b[31mK\u00ednh g\u1eedi: x\u0007"}}`)
	}
	os.Exit(0)
}
