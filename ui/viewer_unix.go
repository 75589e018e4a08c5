//go:build !windows

package ui

import (
	"os/exec"
	"runtime"
	"syscall"
)

// openViewer has the system's program for a file show it. The program gets a
// session of its own: it cannot reach this terminal and outlives this program.
func openViewer(path string) error {
	name := "xdg-open"
	if runtime.GOOS == "darwin" {
		name = "open"
	}
	program, err := exec.LookPath(name)
	if err != nil {
		return err
	}
	c := exec.Command(program, path)
	c.SysProcAttr = &syscall.SysProcAttr{Setsid: true}
	return startViewer(c)
}
