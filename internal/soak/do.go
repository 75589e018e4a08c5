//go:build linux

package main

import (
	"fmt"
	"path/filepath"
	"strconv"

	"congvan/db"
	"congvan/model"
)

// doOne OPERATION PATH SEED does one of the operations that exchange whole files, to
// be cut off at any of its steps. A copy to restore lies at copy.db beside it.
func doOne(args []string) int {
	what, path := args[0], args[1]
	now := model.At(2021, 2, 5, 12, 0)
	var err error
	switch what {
	case "open":
		var s *db.Store
		seed, _ := strconv.ParseUint(args[2], 10, 64)
		if s, err = db.Open(path, opening(seed)); err == nil {
			err = s.Close()
		}
	case "restore":
		_, err = db.Restore(path, filepath.Join(filepath.Dir(path), "copy.db"), now)
	case "rescue":
		_, err = db.Rescue(path, path+".rescued.db")
	case "compact":
		_, err = db.Compact(path, now)
	case "snapshot":
		err = snapshot(path)
	}
	if err != nil {
		fmt.Println("failed", err)
		return 1
	}
	fmt.Println("done")
	return 0
}

func snapshot(path string) error {
	s, err := db.Open(path, db.Options{})
	if err != nil {
		return err
	}
	defer s.Close()
	_, err = s.Snapshot("import")
	return err
}
