package db

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"time"
)

// tempMark is in the name of every file that is being written.
const tempMark = ".tmp-"

// WriteFile writes a file whole or not at all: into a temporary file in the same
// folder, which only its owner may read, forced to the disk and then put in
// place. Without force it does not write over a file: ExistsError. It writes
// over no link: LinkError.
func WriteFile(path string, force bool, write func(io.Writer) error) error {
	if err := mayWrite(path, force); err != nil {
		return err
	}
	temp, err := tempBeside(path)
	if err != nil {
		return err
	}
	defer os.Remove(temp.Name())
	if err := fill(temp, write); err != nil {
		return about(path, err)
	}
	if !force {
		return place(temp.Name(), path)
	}
	return putInPlace(temp.Name(), path)
}

// putInPlace gives a finished file its name, over what lies there.
func putInPlace(temp, path string) error {
	if err := rename(temp, path); err != nil {
		return err
	}
	return syncFolder(filepath.Dir(path))
}

// mayWrite refuses what lies at path already, and links in any case.
func mayWrite(path string, force bool) error {
	info, err := os.Lstat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return err
	case info.IsDir():
		return &fs.PathError{Op: "write", Path: path, Err: syscall.EISDIR}
	case !force:
		return &ExistsError{Path: path}
	case info.Mode()&fs.ModeSymlink != 0:
		return &LinkError{Path: path}
	}
	return nil
}

// fill writes, forces to the disk and closes.
func fill(f *os.File, write func(io.Writer) error) error {
	err := write(f)
	if err == nil && !faultySkipSync {
		err = f.Sync()
	}
	return errors.Join(err, f.Close())
}

// tempBeside makes an empty file, 0600, in the folder of path.
func tempBeside(path string) (*os.File, error) {
	f, err := os.CreateTemp(filepath.Dir(path), filepath.Base(path)+tempMark+"*")
	return f, about(path, err)
}

// about names the file that was to be written where an error names its
// temporary one.
func about(path string, err error) error {
	var at *fs.PathError
	if errors.As(err, &at) && strings.HasPrefix(filepath.Clean(at.Path), filepath.Clean(path)+tempMark) {
		at.Path = path
	}
	return err
}

// rename waits a little for programs that look into every new file, as those
// against viruses do, and hold it on Windows meanwhile.
func rename(from, to string) error {
	wait := 10 * time.Millisecond
	for try := 1; ; try++ {
		err := os.Rename(from, to)
		if err == nil || try == 10 || !isBusy(err) {
			return err
		}
		time.Sleep(wait)
		wait = min(wait*2, 500*time.Millisecond)
	}
}

// syncFolder makes a new name in a folder last. Windows has no such call.
func syncFolder(dir string) error {
	if runtime.GOOS == "windows" || faultySkipSync {
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
