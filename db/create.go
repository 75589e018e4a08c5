package db

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	bolt "go.etcd.io/bbolt"
)

// create makes an empty register at path, whole or not at all: in a temporary
// file that is then linked into place. The folder is made with rights for its
// owner only.
func create(path string) error {
	dir := filepath.Dir(path)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	temp, err := tempBeside(path)
	if err != nil {
		return err
	}
	defer os.Remove(temp.Name())
	if err := temp.Close(); err != nil {
		return err
	}
	if err := initialise(temp.Name()); err != nil {
		return err
	}
	return place(temp.Name(), path)
}

// initialise writes the buckets and the schema version into an empty file.
func initialise(path string) error {
	b, err := bolt.Open(path, 0o600, &bolt.Options{Timeout: lockWait, FreelistType: bolt.FreelistMapType})
	if err != nil {
		return err
	}
	err = b.Update(func(tx *bolt.Tx) error {
		for _, name := range allBuckets {
			if _, err := tx.CreateBucket([]byte(name)); err != nil {
				return err
			}
		}
		v := view{tx: tx}
		if err := v.setMeta(metaRegister, newRegister()); err != nil {
			return err
		}
		if err := v.setDigests(digests{}); err != nil {
			return err
		}
		return v.setMeta(metaSchema, Schema)
	})
	if err == nil {
		err = b.Sync()
	}
	return errors.Join(err, b.Close())
}

// place moves a finished file to path, where nothing must lie.
func place(temp, path string) error {
	err := os.Link(temp, path)
	switch {
	case errors.Is(err, fs.ErrExist):
		return &ExistsError{Path: path}
	case err != nil: // a disk without links, such as a stick
		if _, err := os.Lstat(path); err == nil {
			return &ExistsError{Path: path}
		}
		if err := rename(temp, path); err != nil {
			return err
		}
	}
	return syncFolder(filepath.Dir(path))
}
