package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// A command is run beside the bare program that moves the same bytes.
type command struct {
	name       string
	ours, bare []string
	fresh      string   // a folder that is there and empty before each run
	made       []string // files to remove before each run
}

// commands measures whole processes.
func commands(l *lab) ([]row, error) {
	file, err := l.used(medium)
	if err != nil {
		return nil, err
	}
	all, err := l.commandList(file)
	if err != nil {
		return nil, err
	}
	var rows []row
	for _, c := range all {
		r, err := l.beside(c)
		if err != nil {
			return rows, err
		}
		rows = append(rows, r)
	}
	return rows, nil
}

func (l *lab) commandList(file string) ([]command, error) {
	sheet := l.path("units.csv")
	if err := os.WriteFile(sheet, unitSheet(medium), 0o600); err != nil {
		return nil, err
	}
	folder, exported, aside := l.path("new"), l.path("export.jsonl"), l.path("aside.db")
	made, bare := filepath.Join(folder, "made.db"), filepath.Join(folder, "bare-out")
	return []command{
		{"import of 10,000 rows (units, CSV)", []string{"--db", made, "import", sheet}, []string{"copy", made, bare}, folder, nil},
		{"export, " + count(medium), []string{"--db", file, "export", exported}, []string{"export", file, bare}, folder, []string{exported}},
		{"load", []string{"--db", made, "load", exported}, []string{"copy", made, bare}, folder, nil},
		{"check", []string{"--db", file, "check"}, []string{"check", file}, folder, nil},
		{"snapshot", []string{"--db", file, "backup", aside}, []string{"snapshot", file, bare}, folder, []string{aside}},
	}, nil
}

// unitSheet makes up a sheet of n units.
func unitSheet(n int) []byte {
	var b strings.Builder
	b.WriteString("Tên đơn vị,Tên ngắn,Bí danh,Loại,Nhóm,Dân số,Số điện thoại thông minh,Người phụ trách,Điện thoại,Email\n")
	for i := range n {
		name := strconv.Itoa(i + 1)
		b.WriteString("UBND xã số " + name + ",Xã " + name + ",,xã,,4.120,2.060,Lò Thị " + name + ",0213 000 001,xa" + name + "@example.vn\n")
	}
	return []byte(b.String())
}

// clear makes room for the next run: a register is more than its file, so that
// one that is to be new begins in an empty folder.
func (c *command) clear() error {
	if err := os.RemoveAll(c.fresh); err != nil {
		return err
	}
	for _, f := range c.made {
		_ = os.Remove(f)
	}
	return os.Mkdir(c.fresh, 0o700)
}

// beside runs both in turn and compares their medians.
func (l *lab) beside(c command) (row, error) {
	var memory int64
	ours, bare, err := alternately(l.times(3, 7), func() (time.Duration, error) {
		if err := c.clear(); err != nil {
			return 0, err
		}
		r, err := l.run(l.congvan, c.ours...)
		memory = max(memory, r.memory)
		return r.wall, err
	}, func() (time.Duration, error) {
		r, err := l.run(l.store, c.bare...)
		return r.wall, err
	})
	r := compareTimes(c.name, ours, bare, 3)
	if memory > 0 {
		r.what += fmt.Sprintf(" (at most %s)", megabytes(memory))
	}
	return r, err
}
