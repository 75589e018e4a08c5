package db

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"

	berrors "go.etcd.io/bbolt/errors"

	"congvan/model"
)

// Restore puts a verified copy of from in the place of the register at path,
// which nobody may have open. The present file, sound or not, is kept beside
// it, and so are its change logs; kept is its new name, empty where there was
// none. If anything fails the present file stays where it is. Originals that are
// beside the copy and not here come along as far as they can be had: what is
// lacking of them does not keep the register from being restored.
func Restore(path, from string, now model.Instant) (kept string, err error) {
	if path, err = resolve(path); err != nil {
		return "", err
	}
	if _, err := judge(from); err != nil {
		return "", err
	}
	held, err := holdAlone(path)
	if err != nil {
		return "", err
	}
	defer held.letGo()
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return "", err
	}
	temp, err := tempBeside(path)
	if err != nil {
		return "", err
	}
	defer os.Remove(temp.Name())
	if err := fill(temp, func(w io.Writer) error { return copyAfter(from, 0, w) }); err != nil {
		return "", err
	}
	if _, err := judge(temp.Name()); err != nil {
		return "", err
	}
	if err := layRestored(path, from, now); err != nil {
		return "", err
	}
	bringOriginals(path, from, temp.Name())
	held.beforeExchange()
	return exchange(path, temp.Name(), "before-restore", now)
}

// exchange puts a finished file in the place of the register. The former one
// and its logs, which tell of a past that now is none, are kept beside it.
func exchange(path, temp, why string, now model.Instant) (kept string, err error) {
	if kept, err = keepAs(path, why, now); err != nil {
		return "", err
	}
	for _, log := range []string{logPath(path), formerLog(path)} {
		if err := keepLog(log, why, now); err != nil {
			return kept, err
		}
	}
	_ = os.Remove(cleanPath(path))
	return kept, putInPlace(temp, path)
}

// keepLog gives a log another name; that of an empty register is dropped.
func keepLog(log, why string, now model.Instant) error {
	if _, err := os.Lstat(log); errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	to, err := unusedName(log+"."+why+"-"+now.Time().Format(stampLayout), "")
	if err != nil {
		return err
	}
	return rename(log, to)
}

// A held file is locked, so that no window begins to write in it before another
// takes its place. Where there was nothing to lock it is empty.
type held struct {
	mapping
}

// holdAlone locks the register, or reports a LockedError while a window has it
// open.
func holdAlone(path string) (*held, error) {
	if info, err := os.Stat(path); err != nil || !info.Mode().IsRegular() {
		return &held{}, nil
	}
	m, err := lockFile(path, Options{})
	if errors.Is(err, berrors.ErrTimeout) {
		return nil, &LockedError{Path: path, Holder: readNote(path)}
	}
	if err != nil {
		return &held{}, nil
	}
	return &held{*m}, nil
}

// beforeExchange lets go where an open file cannot be replaced.
func (h *held) beforeExchange() {
	if runtime.GOOS == "windows" {
		h.letGo()
	}
}

func (h *held) letGo() {
	if h.bolt != nil {
		_ = h.bolt.Close()
	} else if h.file != nil {
		_ = h.file.Close()
	}
	h.bolt, h.file = nil, nil
}

// keepAs gives the present file a second name, so that there is a file at path
// at every moment; on disks without links it is renamed.
func keepAs(path, why string, now model.Instant) (kept string, err error) {
	if _, err := os.Lstat(path); errors.Is(err, fs.ErrNotExist) {
		return "", nil
	}
	base := filepath.Join(filepath.Dir(path), stem(path)+"."+why+"-"+now.Time().Format(stampLayout))
	if kept, err = unusedName(base, ".db"); err != nil {
		return "", err
	}
	if os.Link(path, kept) == nil {
		return kept, nil
	}
	return kept, rename(path, kept)
}

// unusedName returns base and ending, with a number between where that is
// taken.
func unusedName(base, ending string) (string, error) {
	name := base + ending
	for n := 2; n < 1000; n++ {
		if _, err := os.Lstat(name); errors.Is(err, fs.ErrNotExist) {
			return name, nil
		}
		name = fmt.Sprintf("%s-%d%s", base, n, ending)
	}
	return "", &ExistsError{Path: base + ending}
}
