package ui

import (
	"os"
	"os/exec"
	"path/filepath"
	"time"
)

// viewName is what the folders are called in which files lie to be looked at,
// and viewAge how old one must be before it is litter: until then somebody may be
// looking at what is in it.
const (
	viewName = "congvan-xem-*"
	viewAge  = 24 * time.Hour
)

// sweepViews removes the folders that earlier runs left.
func sweepViews(dir string, now time.Time) {
	left, _ := filepath.Glob(filepath.Join(dir, viewName))
	for _, f := range left {
		if info, err := os.Lstat(f); err == nil && info.IsDir() && now.Sub(info.ModTime()) > viewAge {
			_ = os.RemoveAll(f)
		}
	}
}

// viewerPatience is how long a program is watched that shows a file: one that
// ends in an error by then has not shown it.
const viewerPatience = 2 * time.Second

// startViewer starts a program and goes on while it runs.
func startViewer(c *exec.Cmd) error {
	if err := c.Start(); err != nil {
		return err
	}
	ended := make(chan error, 1)
	go func() { ended <- c.Wait() }()
	select {
	case err := <-ended:
		return err
	case <-time.After(viewerPatience):
		return nil
	}
}
