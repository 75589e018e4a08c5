package cli

import (
	"errors"
	"os"
	"path/filepath"

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
	dir, err := os.MkdirTemp("", "congvan-")
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
