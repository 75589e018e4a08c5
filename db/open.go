package db

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	bolt "go.etcd.io/bbolt"
	berrors "go.etcd.io/bbolt/errors"
)

// lockWait is how long Open waits for another window to let go of the file;
// tests shorten it.
var lockWait = 400 * time.Millisecond

// Open opens the register at path. Errors that the officer can mend:
// MissingError, NotDatabaseError, LockedError, NewerError, OlderError and what
// the system says of folder and file.
func Open(path string, o Options) (*Store, error) {
	path, err := resolve(path)
	if err != nil {
		return nil, err
	}
	created, err := prepare(path, o)
	if err != nil {
		return nil, err
	}
	s := &Store{path: path, opt: o}
	if err := s.open(); err != nil {
		return nil, err
	}
	if err := s.begin(created); err != nil {
		_ = s.Close()
		return nil, err
	}
	return s, nil
}

// resolve makes the path absolute and follows links, so that the copies and the
// lock note lie beside the file itself.
func resolve(path string) (string, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	real, err := filepath.EvalSymlinks(path)
	if errors.Is(err, fs.ErrNotExist) {
		return path, nil
	}
	return real, err
}

// prepare makes sure that there is a sound file at path, creating it if asked.
// A register that was lost is never begun anew by itself: where copies of one
// lie, MissingError names the newest.
func prepare(path string, o Options) (created bool, err error) {
	err = inspect(path)
	var missing *MissingError
	if !errors.As(err, &missing) {
		return false, err
	}
	if c, ok := newestCopy(path); ok {
		missing.Copy = c.path
		return false, missing
	}
	if !o.Create || o.ReadOnly {
		return false, missing
	}
	return true, create(path)
}

// open maps the file. A reader that finds a writer in the way takes the newest
// copy instead.
func (s *Store) open() (err error) {
	s.bolt, err = openBolt(s.path, s.opt)
	if !errors.Is(err, berrors.ErrTimeout) {
		return err
	}
	locked := &LockedError{Path: s.path, Holder: readNote(s.path)}
	if !s.opt.ReadOnly {
		return locked
	}
	for _, c := range copies(s.path) {
		if verify(c.path) != nil {
			continue
		}
		if s.bolt, err = openBolt(c.path, s.opt); err == nil {
			s.asOf = c.at
			return nil
		}
	}
	return locked
}

// openBolt never lets bbolt create a file, and turns its panics over damaged
// pages into errors.
func openBolt(path string, o Options) (b *bolt.DB, err error) {
	defer func() {
		if r := recover(); r != nil {
			b, err = nil, &NotDatabaseError{Path: path, Why: IsDamaged, Err: fmt.Errorf("%v", r)}
		}
	}()
	b, err = bolt.Open(path, 0o600, &bolt.Options{
		Timeout: lockWait, ReadOnly: o.ReadOnly, NoSync: o.NoSync, FreelistType: bolt.FreelistMapType,
		OpenFile: func(name string, flag int, perm os.FileMode) (*os.File, error) {
			return os.OpenFile(name, flag&^os.O_CREATE, perm)
		},
	})
	for _, damage := range []error{berrors.ErrInvalid, berrors.ErrChecksum, berrors.ErrVersionMismatch} {
		if errors.Is(err, damage) {
			return nil, &NotDatabaseError{Path: path, Why: IsDamaged, Err: err}
		}
	}
	return b, err
}

// begin checks the schema of the mapped file and does what comes with starting
// to write: rights, lock note, migration, the copy of the day.
func (s *Store) begin(created bool) error {
	schema, err := s.schema()
	if err != nil {
		return err
	}
	if !s.ReadOnly() {
		if s.file, err = os.Stat(s.path); err != nil {
			return err
		}
		if err := s.tighten(); err != nil {
			return err
		}
		s.note = writeNote(s.path, s.Now())
		sweep(s.path)
		if schema < Schema {
			if err := s.migrate(schema); err != nil {
				return err
			}
		}
	} else if schema < Schema {
		return &OlderError{Path: s.path, Schema: schema, Known: Schema}
	}
	if err := s.read(func(v view) error {
		last, err := v.last()
		s.seq.Store(last.Seq)
		return err
	}); err != nil {
		return err
	}
	if s.opt.Backups && !s.ReadOnly() && !created && s.Seq() > 0 {
		s.backupErr = s.daily()
	}
	return nil
}

// tighten takes the rights of others on the file away.
func (s *Store) tighten() error {
	if s.file.Mode().Perm() == 0o600 {
		return nil
	}
	return os.Chmod(s.path, 0o600)
}

// sweep removes what an interrupted copy left beside the file. Whoever calls it
// holds the lock, so nobody is making one.
func sweep(path string) {
	left, _ := filepath.Glob(escapeGlob(path) + tempMark + "*")
	inside, _ := filepath.Glob(filepath.Join(escapeGlob(copiesFolder(path)), "*"+tempMark+"*"))
	for _, f := range append(left, inside...) {
		_ = os.Remove(f)
	}
}
