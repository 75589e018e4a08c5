//go:build !linux && !windows

package cage

// confine has no limit of the system's to rely on here: the process watches its
// own memory.
func confine(l Limits) error {
	go watch(l.Memory)
	return nil
}
