//go:build linux

// Command soak breaks registers in every way that is known to happen and looks
// at what the officer is left with.
//
//	go run ./internal/soak               every row, with the counts of each check
//	go run ./internal/soak -full         with the counts of a release
//	go run ./internal/soak -rows 1,4,6   some rows
//	go run ./internal/soak -bite         shows that the rows (or some) notice a missing protection
//
// It exits with 1 if a row misses its figure. Begin reading at rows.go.
package main

import (
	"flag"
	"fmt"
	"os"
	"runtime"
	"strconv"
	"strings"
	"time"
)

// A child stays on one thread, so that its system calls can be counted.
func init() { runtime.LockOSThread() }

func main() {
	if len(os.Args) > 2 && os.Args[1] == childMark {
		os.Exit(child(os.Args[2], os.Args[3:]))
	}
	full := flag.Bool("full", false, "the counts of a release")
	only := flag.String("rows", "", "numbers of the rows to run, with commas; none is all")
	bite := flag.Bool("bite", false, "show that the rows notice each missing protection")
	seed := flag.Uint64("seed", uint64(time.Now().UnixNano()), "repeats the draws of an earlier run")
	count := flag.Int("n", 0, "trials of each row, in place of the usual counts")
	stop := flag.Bool("stop", false, "end a row at its first miss of what it looks for")
	keep := flag.String("keep", "", "folder for the first registers that were missed")
	rooms := flag.String("rooms", "", "of a row that runs tests, those of these rooms only")
	flag.Parse()
	o := options{rooms: *rooms, full: *full, seed: *seed, count: *count, keep: *keep, stop: *stop}
	if *bite {
		exit(biteAll(o, *only))
	}
	exit(runRows(o, *only))
}

func exit(code int) {
	_ = os.RemoveAll(tools())
	os.Exit(code)
}

// Options are what the command line says.
type options struct {
	full  bool
	seed  uint64
	count int
	keep  string
	stop  bool
	rooms string
}

// runRows runs the rows asked for and returns the exit code.
func runRows(o options, only string) (code int) {
	wanted, err := numbers(only)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 2
	}
	fmt.Printf("seed %d\n", o.seed)
	for _, r := range rows() {
		if len(wanted) > 0 && !wanted[r.number] {
			continue
		}
		if !r.do(o) {
			code = 1
		}
	}
	return code
}

func numbers(list string) (map[int]bool, error) {
	out := map[int]bool{}
	for _, word := range strings.FieldsFunc(list, func(c rune) bool { return c == ',' || c == ' ' }) {
		n, err := strconv.Atoi(word)
		if err != nil {
			return nil, fmt.Errorf("-rows: %q is no number", word)
		}
		out[n] = true
	}
	return out, nil
}
