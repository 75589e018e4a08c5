package db

import "syscall"

func forgetPages(from, size uintptr) {
	_, _, _ = syscall.Syscall(syscall.SYS_MADVISE, from, size, syscall.MADV_DONTNEED)
}
