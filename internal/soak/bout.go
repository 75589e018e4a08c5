//go:build linux

package main

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

// A row is one line of the table of faults.
type row struct {
	number int
	name   string
	short  int // trials in each check
	full   int // trials of a release
	needs  func() (why string)
	run    func(b *bout) error
}

// do runs the row and prints its line.
func (r row) do(o options) (ok bool) {
	if r.needs != nil {
		if why := r.needs(); why != "" {
			fmt.Printf("row %d skipped: %s\n", r.number, why)
			return true
		}
	}
	b := newBout(r, o)
	defer os.RemoveAll(b.dir)
	began := time.Now()
	if err := r.run(b); err != nil {
		b.miss("stopped", "%v", err)
	}
	fmt.Printf("row %d %s: %s (%.0f s)\n", r.number, r.name, b.line(), time.Since(began).Seconds())
	for _, m := range b.misses {
		fmt.Println(m)
	}
	return b.sound()
}

// A bout is one row being run: what was tried and what came of it.
type bout struct {
	row
	opt   options
	count int // trials to do
	dir   string

	mu     sync.Mutex
	tried  int
	bad    []string // what must not happen, in the order of the line
	told   []string // what else the line says
	sums   map[string]int
	own    []string // those that the row named itself
	misses []string // the first ones, with how to see them again
	kept   int
	notes  []string // further figures of the line
}

func newBout(r row, o options) *bout {
	b := &bout{row: r, opt: o, count: r.short, sums: map[string]int{}}
	if o.full {
		b.count = r.full
	}
	if o.count > 0 {
		b.count = o.count
	}
	dir, err := os.MkdirTemp(fastFolder(), fmt.Sprintf("soak-%d-", r.number))
	if err != nil {
		panic(err)
	}
	b.dir = dir
	return b
}

// fastFolder is in memory where there is such a place.
func fastFolder() string {
	if info, err := os.Stat("/dev/shm"); err == nil && info.IsDir() {
		return "/dev/shm"
	}
	return ""
}

// never names what must not happen, so that the line says 0 of it.
func (b *bout) never(words ...string) {
	b.bad, b.own = append(b.bad, words...), append(b.own, words...)
}

// What stands before a miss that the row looks for, and before one that keeps it
// from its work or that it met by the way.
const (
	ownMiss     = "   ! "
	strangeMiss = "   ? "
)

// tell adds to a figure of the line that is neither good nor bad.
func (b *bout) tell(word string, n int) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if _, known := b.sums[word]; !known {
		b.told = append(b.told, word)
	}
	b.sums[word] += n
}

// miss counts what must not happen.
func (b *bout) miss(word, format string, args ...any) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if !slices.Contains(b.bad, word) {
		b.bad = append(b.bad, word)
	}
	b.sums[word]++
	mark := strangeMiss
	if slices.Contains(b.own, word) {
		mark = ownMiss
	}
	if b.sums[word] == 1 || len(b.misses) < 10 {
		b.misses = append(b.misses, mark+word+": "+strings.ReplaceAll(fmt.Sprintf(format, args...), "\n", " | "))
	}
}

func (b *bout) sound() bool {
	for _, w := range b.bad {
		if b.sums[w] > 0 {
			return false
		}
	}
	return b.tried > 0
}

func (b *bout) line() string {
	parts := []string{fmt.Sprintf("%d trials", b.tried)}
	for _, w := range append(append([]string{}, b.bad...), b.told...) {
		parts = append(parts, fmt.Sprintf("%d %s", b.sums[w], w))
	}
	return strings.Join(append(parts, b.notes...), ", ")
}

// A trial is one attempt, with a folder and draws of its own.
type trial struct {
	*bout
	i    int
	seed uint64
	rand *rand.Rand
	dir  string // empty at the start, removed at the end
}

// each runs the trials, two at a time. A trial can be seen again with -seed.
func (b *bout) each(do func(t *trial)) {
	var next atomic.Int64
	var wg sync.WaitGroup
	for range 2 {
		wg.Go(func() {
			for i := int(next.Add(1)) - 1; i < b.count && !b.ended(); i = int(next.Add(1)) - 1 {
				b.one(i, do)
			}
		})
	}
	wg.Wait()
}

func (b *bout) one(i int, do func(t *trial)) {
	t := &trial{bout: b, i: i, seed: b.opt.seed, dir: filepath.Join(b.dir, fmt.Sprint(i))}
	t.rand = rand.New(rand.NewPCG(b.opt.seed, uint64(b.number)<<32|uint64(i)))
	if err := os.MkdirAll(t.dir, 0o700); err != nil {
		panic(err)
	}
	defer os.RemoveAll(t.dir)
	before := b.missed()
	func() {
		defer func() {
			if r := recover(); r != nil {
				t.miss("panic", "trial %d: %v", i, r)
			}
		}()
		do(t)
	}()
	b.mu.Lock()
	b.tried++
	b.mu.Unlock()
	if b.missed() > before {
		b.preserve(t)
	}
}

// preserve moves the folder of a missed trial to where it can be looked at.
func (b *bout) preserve(t *trial) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.opt.keep == "" || b.kept >= 5 {
		return
	}
	b.kept++
	to := filepath.Join(b.opt.keep, fmt.Sprintf("row-%d-trial-%d", b.number, t.i))
	_ = os.MkdirAll(to, 0o700)
	_ = os.CopyFS(to, os.DirFS(t.dir))
}

// ended tells that the first miss of what the row looks for was all that was
// asked for.
func (b *bout) ended() bool { return b.opt.stop && b.sum(func() []string { return b.own }) > 0 }

func (b *bout) missed() int { return b.sum(func() []string { return b.bad }) }

func (b *bout) sum(of func() []string) (n int) {
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, w := range of() {
		n += b.sums[w]
	}
	return n
}

// path is the register of the trial.
func (t *trial) path() string { return filepath.Join(t.dir, "data", "congvan.db") }

// trialAt is a trial of a row that keeps its own count, in a folder given.
func (b *bout) trialAt(series int, dir string) *trial {
	return &trial{bout: b, seed: b.opt.seed, dir: dir, rand: rand.New(rand.NewPCG(b.opt.seed, uint64(b.number)<<32|uint64(series)))}
}

func mkdir(dir string) string {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		panic(err)
	}
	return dir
}
