//go:build unix && !solaris && !aix

package db

import (
	"errors"
	"os"
	"syscall"
)

// tryLock takes the lock that bbolt takes, without waiting.
func tryLock(f *os.File, exclusive bool) (held bool, err error) {
	how := syscall.LOCK_SH
	if exclusive {
		how = syscall.LOCK_EX
	}
	err = syscall.Flock(int(f.Fd()), how|syscall.LOCK_NB)
	if errors.Is(err, syscall.EWOULDBLOCK) {
		return false, nil
	}
	return err == nil, err
}

// handOver prepares for bbolt to take the lock itself: through the same file it
// has it already.
func handOver(*os.File) error { return nil }
