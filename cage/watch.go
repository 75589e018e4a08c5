package cage

import (
	"os"
	"runtime/debug"
	"runtime/metrics"
	"time"
)

// watch ends the process when it takes more memory than so many bytes. The
// collector works harder before that.
func watch(memory int64) {
	debug.SetMemoryLimit(memory * 3 / 4)
	s := []metrics.Sample{{Name: "/memory/classes/total:bytes"}, {Name: "/memory/classes/heap/released:bytes"}}
	for range time.Tick(5 * time.Millisecond) {
		metrics.Read(s)
		if int64(s[0].Value.Uint64()-s[1].Value.Uint64()) > memory {
			os.Exit(exitHungry)
		}
	}
}
