//go:build unix

package main

import "github.com/creack/pty"

// hasTerminals says whether the interface can be measured here.
const hasTerminals = true

func (t *terminal) start() (err error) {
	t.pty, err = pty.StartWithSize(t.cmd, &pty.Winsize{Rows: lines, Cols: columns})
	return err
}
