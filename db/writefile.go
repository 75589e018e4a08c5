package db

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
)

// tempMark is in the name of every file that is being written.
const tempMark = ".tmp-"

// WriteFile writes a file whole or not at all: into a temporary file in the same
// folder, which only its owner may read, forced to the disk and then put in
// place. Without force it does not write over a file: ExistsError.
func WriteFile(path string, force bool, write func(io.Writer) error) error {
	if !force {
		if _, err := os.Lstat(path); err == nil {
			return &ExistsError{Path: path}
		}
	}
	temp, err := tempBeside(path)
	if err != nil {
		return err
	}
	defer os.Remove(temp.Name())
	if err := fill(temp, write); err != nil {
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

// fill writes, forces to the disk and closes.
func fill(f *os.File, write func(io.Writer) error) error {
	err := write(f)
	if err == nil {
		err = f.Sync()
	}
	return errors.Join(err, f.Close())
}

// tempBeside makes an empty file, 0600, in the folder of path.
func tempBeside(path string) (*os.File, error) {
	return os.CreateTemp(filepath.Dir(path), filepath.Base(path)+tempMark+"*")
}

// syncFolder makes a new name in a folder last. Windows has no such call.
func syncFolder(dir string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	return errors.Join(d.Sync(), d.Close())
}

// escapeGlob makes a path match only itself in filepath.Glob.
func escapeGlob(path string) string {
	if runtime.GOOS == "windows" { // no escapes there; [ in a path is rare
		return path
	}
	return strings.NewReplacer(`\`, `\\`, `*`, `\*`, `?`, `\?`, `[`, `\[`).Replace(path)
}
