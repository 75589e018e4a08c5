package db

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	bolt "go.etcd.io/bbolt"

	"congvan/model"
)

// keptCopies is how many copies of the day stay in the backups folder.
const keptCopies = 10

// A copyFile is a copy of the day.
type copyFile struct {
	path string
	at   model.Instant // when it was made
}

// copiesFolder is where the copies of a register lie.
func copiesFolder(path string) string { return path + "-backups" }

const stampLayout = "2006-01-02-1504"

// stem is the name of a file without folder and ending.
func stem(path string) string {
	return strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
}

func copyName(path string, at model.Instant) string {
	return filepath.Join(copiesFolder(path), stem(path)+"-"+at.Time().Format(stampLayout)+".db")
}

// copies lists the copies of the day, newest first.
func copies(path string) []copyFile {
	entries, _ := os.ReadDir(copiesFolder(path))
	var out []copyFile
	for _, e := range entries {
		stamp, isCopy := strings.CutPrefix(strings.TrimSuffix(e.Name(), ".db"), stem(path)+"-")
		t, err := time.ParseInLocation(stampLayout, stamp, model.Zone)
		if !isCopy || err != nil || !strings.HasSuffix(e.Name(), ".db") {
			continue
		}
		out = append(out, copyFile{filepath.Join(copiesFolder(path), e.Name()), model.InstantOf(t)})
	}
	slices.SortFunc(out, func(a, b copyFile) int { return int(b.at - a.at) })
	return out
}

func newestCopy(path string) (copyFile, bool) {
	if cs := copies(path); len(cs) > 0 {
		return cs[0], true
	}
	return copyFile{}, false
}

// daily makes the copy of the day unless there is one, and lets the oldest go.
// The copies follow the wall clock: reckoning as of another day must not push
// the real ones out.
func (s *Store) daily() error {
	now := s.opt.wall()
	for _, c := range copies(s.path) {
		if c.at.Date() == now.Date() {
			return nil
		}
	}
	made := copyName(s.path, now)
	if err := s.copyAside(made); err != nil {
		return err
	}
	old := copies(s.path)
	for _, c := range old[min(keptCopies, len(old)):] {
		if c.path == made { // the clock was set back: it counts as old
			continue
		}
		if err := os.Remove(c.path); err != nil {
			return err
		}
	}
	return nil
}

// copyAside copies the register into the backups folder, over an older file of
// that name.
func (s *Store) copyAside(to string) error {
	dir := filepath.Dir(to)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	if err := os.Chmod(dir, 0o700); err != nil {
		return err
	}
	return s.copyTo(to, true)
}

// Backup writes a copy of the register, reads it back, and only then gives it
// its name. It does not write over a file: ExistsError.
func (s *Store) Backup(path string) error { return s.copyTo(path, false) }

func (s *Store) copyTo(path string, force bool) error {
	if _, err := os.Lstat(path); err == nil && !force {
		return &ExistsError{Path: path}
	}
	temp, err := tempBeside(path)
	if err != nil {
		return err
	}
	defer os.Remove(temp.Name())
	err = fill(temp, func(w io.Writer) error {
		return s.bolt.View(func(tx *bolt.Tx) error {
			_, err := tx.WriteTo(w)
			return err
		})
	})
	if err != nil {
		return err
	}
	if err := verify(temp.Name()); err != nil {
		return err
	}
	if !force {
		return place(temp.Name(), path)
	}
	if err := os.Rename(temp.Name(), path); err != nil {
		return err
	}
	return syncFolder(filepath.Dir(path))
}

// verify opens a file apart and reads all of it: head, pages and the checksum
// of every record.
func verify(path string) error {
	if err := inspect(path); err != nil {
		return err
	}
	b, err := openBolt(path, Options{ReadOnly: true})
	if err != nil {
		return err
	}
	s := &Store{bolt: b, path: path}
	_, err = s.schema()
	if err == nil {
		err = s.read(func(v view) error { return errors.Join(v.pages(), v.sums()) })
	}
	return errors.Join(err, b.Close())
}

// pages lets bbolt check that every page is used once or free.
func (v view) pages() (first error) {
	for err := range v.tx.Check() {
		if first == nil {
			first = err
		}
	}
	return first
}

// sums reads every record and compares its checksum.
func (v view) sums() error {
	for _, name := range append([]string{bucketMeta, bucketJournal}, recordBuckets...) {
		if v.bucket(name) == nil {
			return &CorruptError{Bucket: name}
		}
		if err := v.each(name, nil, func(_, _ []byte) error { return nil }); err != nil {
			return err
		}
	}
	return nil
}
