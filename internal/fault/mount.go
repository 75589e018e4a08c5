//go:build linux

package fault

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"golang.org/x/sys/unix"
)

// A Mount is a file system of its own.
type Mount struct {
	Dir   string
	image string // of a loop mount
	kind  string
}

// MountImage makes a file system of a kind ("ext4", "xfs") in a file below dir
// and mounts it. It needs root and loop devices.
func MountImage(dir, kind string, size int64) (*Mount, error) {
	m := &Mount{Dir: filepath.Join(dir, "mnt"), image: filepath.Join(dir, "image"), kind: kind}
	if err := os.MkdirAll(m.Dir, 0o700); err != nil {
		return nil, err
	}
	if err := os.WriteFile(m.image, nil, 0o600); err != nil {
		return nil, err
	}
	if err := os.Truncate(m.image, size); err != nil {
		return nil, err
	}
	if err := run("mkfs."+kind, "-q", m.image); err != nil {
		return nil, err
	}
	return m, m.mount()
}

// MountMemory mounts a file system of so many bytes in memory.
func MountMemory(dir string, size int64) (*Mount, error) {
	m := &Mount{Dir: filepath.Join(dir, "mnt")}
	if err := os.MkdirAll(m.Dir, 0o700); err != nil {
		return nil, err
	}
	return m, run("mount", "-t", "tmpfs", "-o", fmt.Sprintf("size=%d,mode=700", size), "tmpfs", m.Dir)
}

func (m *Mount) mount() error { return run("mount", "-o", "loop", "-t", m.kind, m.image, m.Dir) }

// Shutdown cuts the file system off its disk as a power cut does: what was not
// yet written is gone, the journal included.
func (m *Mount) Shutdown() error {
	const shutdown, noLogFlush = 0x8004587d, 2
	d, err := os.Open(m.Dir)
	if err != nil {
		return err
	}
	defer d.Close()
	return unix.IoctlSetPointerInt(int(d.Fd()), shutdown, noLogFlush)
}

// Again takes the file system off and mounts it once more, as a restart does.
func (m *Mount) Again() error {
	if err := m.Unmount(); err != nil {
		return err
	}
	return m.mount()
}

// Unmount takes the file system off, waiting for the last of its users.
func (m *Mount) Unmount() (err error) {
	for range 100 {
		if err = unix.Unmount(m.Dir, 0); err == nil || err == unix.EINVAL {
			return nil
		}
		time.Sleep(20 * time.Millisecond)
	}
	return err
}

// Fill takes up the space until about so many bytes are free; the returned
// function gives it back.
func (m *Mount) Fill(free int64) (release func(), err error) {
	path := filepath.Join(m.Dir, "filling")
	var st unix.Statfs_t
	if err := unix.Statfs(m.Dir, &st); err != nil {
		return nil, err
	}
	size := int64(st.Bavail)*st.Bsize - free
	if size > 0 {
		err = os.WriteFile(path, make([]byte, size), 0o600)
	}
	return func() { _ = os.Remove(path) }, err
}

// HasTools reports which of the programs are not there.
func HasTools(names ...string) (missing []string) {
	for _, n := range names {
		if _, err := exec.LookPath(n); err != nil {
			missing = append(missing, n)
		}
	}
	return missing
}

func run(name string, args ...string) error {
	out, err := exec.Command(name, args...).CombinedOutput()
	if err != nil {
		return fmt.Errorf("%s %s: %w: %s", name, strings.Join(args, " "), err, strings.TrimSpace(string(out)))
	}
	return nil
}
