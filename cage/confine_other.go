//go:build !linux && !windows

package cage

import (
	"os"
	"runtime/debug"
	"runtime/metrics"
	"time"
)

// confine has no limit of the system's to rely on here: the process watches its
// own memory.
func confine(l Limits) error {
	debug.SetMemoryLimit(l.Memory * 3 / 4)
	go func() {
		taken := []metrics.Sample{{Name: "/memory/classes/total:bytes"}}
		for range time.Tick(10 * time.Millisecond) {
			metrics.Read(taken)
			if int64(taken[0].Value.Uint64()) > l.Memory {
				os.Exit(exitHungry)
			}
		}
	}()
	return nil
}
