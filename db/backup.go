package db

import (
	"io"
	"os"

	bolt "go.etcd.io/bbolt"
)

// Backup writes a copy of the register, reads it back, and only then gives it
// its name. Before that, the originals that directives name are laid beside it
// where they are not there yet; those that are lost here are in no copy either:
// LackingOriginals. It does not write over a file: ExistsError.
func (s *Store) Backup(path string) error {
	_, err := s.copyTo(path, false)
	return err
}

// copyTo returns the verdict on the copy.
func (s *Store) copyTo(path string, force bool) (v Verdict, err error) {
	if err := mayWrite(path, force); err != nil {
		return v, err
	}
	temp, err := tempBeside(path)
	if err != nil {
		return v, err
	}
	defer os.Remove(temp.Name())
	if err := s.copyInto(temp); err != nil {
		return v, err
	}
	if v, err = judge(temp.Name()); err != nil {
		return v, err
	}
	if err := s.copyOriginals(path); err != nil {
		return v, err
	}
	if !force {
		return v, place(temp.Name(), path)
	}
	return v, putInPlace(temp.Name(), path)
}

// copyOriginals lays the originals beside a copy.
func (s *Store) copyOriginals(path string) error {
	here, there := s.Originals(), OriginalsOf(path)
	if here.dir == there.dir {
		return nil
	}
	xs, err := s.NamedOriginals()
	if err != nil {
		return err
	}
	return there.bring(here, xs, there.lacks)
}

func (s *Store) copyInto(temp *os.File) error {
	if faultyCopyFile {
		_ = temp.Close()
		return s.db().View(func(tx *bolt.Tx) error { return tx.CopyFile(temp.Name(), 0o600) })
	}
	return fill(temp, func(w io.Writer) error {
		return s.read(func(v view) error {
			_, err := v.tx.WriteTo(w)
			return err
		})
	})
}
