package db

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"time"
)

// A backup goes to a folder of the officer's choice, often a stick. What a crash
// leaves there bears a passing name that nobody would look for, so the way is
// noted beside the register before, and forgotten after.

func wayPath(path string) string { return path + ".way" }

// noteWay notes that a backup is about to be written at to, and returns what
// forgets that. Without a note a crash just leaves a file more.
func (s *Store) noteWay(to string) (forget func()) {
	s.way.stop.Store(true)
	if whole, err := filepath.Abs(to); err == nil && !s.opt.ReadOnly && !s.way.busy() {
		_ = os.WriteFile(wayPath(s.path), []byte(whole), 0o600)
		return func() { _ = os.Remove(wayPath(s.path)) }
	}
	return func() {}
}

// A waySweep removes what an interrupted backup left in another folder. That may
// be on a share that is dead, where every look takes a minute.
type waySweep struct {
	over chan struct{} // closed when it is done; nil: there was nothing to do
	stop atomic.Bool
}

// wayPatience is how long a start waits for the sweep.
const wayPatience = 200 * time.Millisecond

// statFolder is os.Stat, save in tests.
var statFolder = os.Stat

// sweepWay begins the sweep, if there is a note, and does not wait long.
func (s *Store) sweepWay() {
	to, err := os.ReadFile(wayPath(s.path))
	if err != nil {
		return
	}
	look := statFolder
	s.way.over = make(chan struct{})
	go func() {
		defer close(s.way.over)
		s.way.run(string(to), wayPath(s.path), look)
	}()
	select {
	case <-s.way.over:
	case <-time.After(wayPatience):
	}
}

func (w *waySweep) busy() bool {
	if w.over == nil {
		return false
	}
	select {
	case <-w.over:
		return false
	default:
		return true
	}
}

// run sweeps and forgets the note; while the folder is not there, as on a stick
// that was pulled, the note stays.
func (w *waySweep) run(to, note string, look func(string) (fs.FileInfo, error)) {
	if _, err := look(filepath.Dir(to)); errors.Is(err, fs.ErrNotExist) || w.stop.Load() {
		return
	}
	left, _ := filepath.Glob(escapeGlob(to) + tempMark + "*")
	for _, f := range left {
		if strings.Trim(f[len(to)+len(tempMark):], "0123456789") == "" && !w.stop.Load() {
			_ = os.Remove(f)
		}
	}
	if !w.stop.Load() {
		_ = os.Remove(note)
	}
}
