//go:build linux

package main

import (
	"fmt"
	"os/exec"
	"path/filepath"
	"sync"
)

var built struct {
	sync.Mutex
	path string
}

// program builds the real program once.
func program(b *bout) (string, error) {
	built.Lock()
	defer built.Unlock()
	if built.path != "" {
		return built.path, nil
	}
	path := filepath.Join(mkdir(tools()), "congvan")
	if out, err := exec.Command("go", "build", "-o", path, "congvan").CombinedOutput(); err != nil {
		return "", fmt.Errorf("building the program: %w: %s", err, out)
	}
	built.path = path
	return path, nil
}
