package db

import "golang.org/x/sys/windows"

// forgetPages takes pages out of the working set: that is what unlocking does
// with those that are not locked.
func forgetPages(from, size uintptr) { _ = windows.VirtualUnlock(from, size) }
