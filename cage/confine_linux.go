package cage

import (
	"fmt"
	"os"

	"golang.org/x/sys/unix"
)

// reserved is how much address space the runtime may hold without using it:
// arenas come 64 MB at a time, are mapped twice to lie evenly, and every thread
// reserves a stack and arenas of the C library. How much differs from run to run.
const reserved = 512 << 20

// confine has the process watch its own memory, bounds address space, for what
// grows faster than that sees, and processor time, and forbids the writing of any
// file.
func confine(l Limits) error {
	taken, err := addressSpace()
	if err != nil {
		return err
	}
	go watch(l.Memory)
	seconds := uint64(l.Wall.Seconds()) + 2
	for _, r := range []struct {
		what  int
		limit uint64
	}{
		{unix.RLIMIT_AS, taken + uint64(l.Memory) + reserved},
		{unix.RLIMIT_CPU, seconds},
		{unix.RLIMIT_FSIZE, 0},
		{unix.RLIMIT_CORE, 0},
	} {
		if err := unix.Setrlimit(r.what, &unix.Rlimit{Cur: r.limit, Max: r.limit}); err != nil {
			return fmt.Errorf("limit %d: %w", r.what, err)
		}
	}
	return nil
}

// addressSpace is what the process has mapped so far, in bytes. The Go runtime
// reserves much that it never uses.
func addressSpace() (uint64, error) {
	f, err := os.Open("/proc/self/statm")
	if err != nil {
		return 0, err
	}
	defer f.Close()
	var pages uint64
	if _, err := fmt.Fscan(f, &pages); err != nil {
		return 0, fmt.Errorf("read %s: %w", f.Name(), err)
	}
	return pages * uint64(os.Getpagesize()), nil
}
