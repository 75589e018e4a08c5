//go:build linux

package main

import (
	"io/fs"
	"os"
	"path/filepath"
)

// entries are a folder and all that lies in it.
func entries(dir string) (out []fs.FileInfo) {
	_ = filepath.WalkDir(dir, func(_ string, e fs.DirEntry, err error) error {
		if err != nil {
			return nil
		}
		if info, err := e.Info(); err == nil {
			out = append(out, info)
		}
		return nil
	})
	return out
}

// selfArgs is the command line of a child of this program.
func selfArgs(args ...string) []string {
	exe, _ := os.Executable()
	return append([]string{exe, childMark}, args...)
}
