package db

import (
	"errors"
	"io"
	"os"
)

// Backup writes a copy of the register, reads it back, and only then gives it
// its name. Then the originals that directives name are laid beside it where they
// are not there yet, as far as they can be read and written: what is lacking,
// LackingOriginals tells. It does not write over a file: ExistsError.
func (s *Store) Backup(path string) error {
	defer s.noteWay(path)()
	_, err := s.copyTo(path, false)
	return err
}

// copyTo returns the verdict on the copy.
func (s *Store) copyTo(path string, force bool) (v Verdict, err error) {
	if err := mayWrite(path, force); err != nil {
		return v, err
	}
	if faultyCopyFile {
		return s.copyStraight(path)
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
	if force {
		err = putInPlace(temp.Name(), path)
	} else {
		err = place(temp.Name(), path)
	}
	if err != nil {
		return v, err
	}
	return v, s.copyOriginals(path)
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
	there.bring(here, xs, there.lacks)
	return nil
}

func (s *Store) copyInto(temp *os.File) error {
	return fill(temp, s.writeTo)
}

func (s *Store) writeTo(w io.Writer) error {
	return s.read(func(v view) error {
		_, err := v.tx.WriteTo(w)
		return err
	})
}

// copyStraight copies as bbolt's Tx.CopyFile does, as never should be done.
func (s *Store) copyStraight(path string) (Verdict, error) {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return Verdict{}, err
	}
	if err := errors.Join(s.writeTo(f), f.Close()); err != nil {
		return Verdict{}, err
	}
	return judge(path)
}
