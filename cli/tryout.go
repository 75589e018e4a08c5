package cli

import (
	"errors"
	"os"
	"path/filepath"
	"time"

	"congvan/db"
)

// tryOut runs f on the data file opened for reading, or on an empty one that is
// thrown away where there is none yet: a dry run leaves nothing behind.
func (s *session) tryOut(f func(st *db.Store) error) error {
	err := s.look(f)
	var missing *db.MissingError
	if !errors.As(err, &missing) || missing.Copy != "" {
		return err
	}
	return s.scratch(db.Options{Clock: s.clock, Create: true, NoSync: true}, f)
}

// scratch runs f on a new data file in a folder of its own and removes both.
func (s *session) scratch(o db.Options, f func(st *db.Store) error) error {
	sweepScratch(os.TempDir(), time.Now())
	dir, err := os.MkdirTemp("", scratchName)
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	st, err := db.Open(filepath.Join(dir, "congvan.db"), o)
	if err != nil {
		return err
	}
	defer st.Close()
	return f(st)
}

// scratchName is what the folders of scratch are called, and scratchAge is how
// old one must be before it counts as left behind by a crash.
const (
	scratchName = "congvan-tam-*"
	scratchAge  = 48 * time.Hour
)

// sweepScratch removes folders that a crash left behind.
func sweepScratch(dir string, now time.Time) {
	left, _ := filepath.Glob(filepath.Join(dir, scratchName))
	for _, f := range left {
		if info, err := os.Lstat(f); err == nil && info.IsDir() && now.Sub(info.ModTime()) > scratchAge {
			_ = os.RemoveAll(f)
		}
	}
}
