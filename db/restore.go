package db

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	berrors "go.etcd.io/bbolt/errors"

	"congvan/model"
)

// Restore puts a verified copy of from in the place of the register at path,
// which nobody may have open. The present file, sound or not, is kept beside
// it; kept is its new name, empty where there was none. If anything fails the
// present file stays where it is.
func Restore(path, from string, now model.Instant) (kept string, err error) {
	if path, err = resolve(path); err != nil {
		return "", err
	}
	if err := verify(from); err != nil {
		return "", err
	}
	if err := nobodyHolds(path); err != nil {
		return "", err
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return "", err
	}
	temp, err := tempBeside(path)
	if err != nil {
		return "", err
	}
	defer os.Remove(temp.Name())
	if err := fill(temp, func(w io.Writer) error { return copyFrom(from, w) }); err != nil {
		return "", err
	}
	if err := verify(temp.Name()); err != nil {
		return "", err
	}
	if kept, err = keepAside(path, now); err != nil {
		return "", err
	}
	if err := os.Rename(temp.Name(), path); err != nil {
		return kept, err
	}
	return kept, syncFolder(filepath.Dir(path))
}

// nobodyHolds reports a LockedError while a window has the register open. A
// file too damaged to be opened is held by nobody.
func nobodyHolds(path string) error {
	if inspect(path) != nil {
		return nil
	}
	b, err := openBolt(path, Options{})
	if errors.Is(err, berrors.ErrTimeout) {
		return &LockedError{Path: path, Holder: readNote(path)}
	}
	if err != nil {
		return nil
	}
	return b.Close()
}

func copyFrom(path string, w io.Writer) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	_, err = io.Copy(w, f)
	return err
}

// keepAside gives the present file a second name, so that there is a file at
// path at every moment; on disks without links it is renamed.
func keepAside(path string, now model.Instant) (kept string, err error) {
	if _, err := os.Lstat(path); errors.Is(err, fs.ErrNotExist) {
		return "", nil
	}
	base := filepath.Join(filepath.Dir(path), stem(path)+".before-restore-"+now.Time().Format(stampLayout))
	kept = base + ".db"
	for n := 2; ; n++ {
		if _, err := os.Lstat(kept); errors.Is(err, fs.ErrNotExist) {
			break
		}
		kept = fmt.Sprintf("%s-%d.db", base, n)
	}
	if os.Link(path, kept) == nil {
		return kept, nil
	}
	return kept, os.Rename(path, kept)
}
