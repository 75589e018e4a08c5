package main

import (
	"bufio"
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"time"
)

// cpuOf returns the time that a running program has spent on processors, as
// the scheduler counts it for each of its threads.
func cpuOf(pid int) time.Duration {
	var sum time.Duration
	threads, _ := filepath.Glob(fmt.Sprintf("/proc/%d/task/*/schedstat", pid))
	for _, f := range threads {
		var ns int64
		if b, err := os.ReadFile(f); err == nil {
			_, _ = fmt.Fscan(bytes.NewReader(b), &ns)
		}
		sum += time.Duration(ns)
	}
	return sum
}

// memoryOf returns what a running program has resident now and had at most,
// and how much of it is its own rather than pages of files, KB.
func memoryOf(pid int) (now, most, own int64) {
	f, err := os.Open(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		return 0, 0, 0
	}
	defer f.Close()
	for lines := bufio.NewScanner(f); lines.Scan(); {
		var name string
		var kb int64
		_, _ = fmt.Sscan(lines.Text(), &name, &kb)
		switch name {
		case "VmRSS:":
			now = kb
		case "VmHWM:":
			most = kb
		case "RssAnon:":
			own = kb
		}
	}
	return now, most, own
}

// load tells how busy the machine is; the figures of a busy one waver.
func load() string {
	b, _ := os.ReadFile("/proc/loadavg")
	one, _, _ := bytes.Cut(b, []byte(" "))
	return string(one)
}
