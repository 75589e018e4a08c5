package text

import (
	"errors"
	"syscall"
)

// Windows' own numbers, which Go maps to none of the portable ones.
const (
	handleDiskFull   syscall.Errno = 39
	diskFull         syscall.Errno = 112
	sharingViolation syscall.Errno = 32
	lockViolation    syscall.Errno = 33
)

func full(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, diskFull) || errors.Is(err, handleDiskFull)
}

func busy(err error) bool {
	return errors.Is(err, syscall.EBUSY) || errors.Is(err, sharingViolation) || errors.Is(err, lockViolation)
}
