package db

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// A backup goes to a folder of the officer's choice, often a stick. What a crash
// leaves there bears a passing name that nobody would look for, so the way is
// noted beside the register before, and forgotten after.

func wayPath(path string) string { return path + ".way" }

// noteWay notes that a backup is about to be written at to, and returns what
// forgets that. Without a note a crash just leaves a file more.
func (s *Store) noteWay(to string) (forget func()) {
	if whole, err := filepath.Abs(to); err == nil && !s.opt.ReadOnly {
		_ = os.WriteFile(wayPath(s.path), []byte(whole), 0o600)
		return func() { _ = os.Remove(wayPath(s.path)) }
	}
	return func() {}
}

// sweepWay removes what an interrupted backup left in another folder; while that
// is not there, as a stick that was pulled, the note stays.
func sweepWay(path string) {
	to, err := os.ReadFile(wayPath(path))
	if err != nil {
		return
	}
	if _, err := os.Stat(filepath.Dir(string(to))); errors.Is(err, fs.ErrNotExist) {
		return
	}
	left, _ := filepath.Glob(escapeGlob(string(to)) + tempMark + "*")
	for _, f := range left {
		if strings.Trim(f[len(to)+len(tempMark):], "0123456789") == "" {
			_ = os.Remove(f)
		}
	}
	_ = os.Remove(wayPath(path))
}
