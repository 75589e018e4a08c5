//go:build linux

package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"

	"congvan/internal/fault"
)

// An oddity is something other than a register at the place of the register.
type oddity struct {
	name string
	make func(path string) error
	says string // a word of the sentence in English
	as   int    // the user who looks; 0 is the present one
}

// nobody is a user without rights.
const nobody = 65534

func file(content string) func(string) error {
	return func(path string) error { return os.WriteFile(path, []byte(content), 0o600) }
}

var oddities = []oddity{
	{name: "missing", make: func(string) error { return nil }, says: "no data file"},
	{name: "0 bytes", make: file(""), says: "empty"},
	{name: "5 bytes", make: file("chào"), says: "not"},
	{name: "text", make: file(strings.Repeat("công văn\n", 7000)), says: "not"},
	{name: "zeros", make: file(string(make([]byte, 1<<16))), says: "not"},
	{name: "folder", make: func(path string) error { return os.Mkdir(path, 0o700) }, says: "folder"},
	{name: "dangling link", make: func(path string) error { return os.Symlink(path+".nowhere", path) }, says: "link"},
	{name: "link to itself", make: func(path string) error { return os.Symlink(path, path) }, says: "link"},
	{name: "pipe", make: func(path string) error { return syscall.Mkfifo(path, 0o600) }, says: "file"},
	{name: "device", make: func(path string) error { return os.Symlink("/dev/full", path) }, says: "file"},
	{name: "cut off", make: func(path string) error { return cutRegister(path, 9000) }, says: "file"},
	{name: "two metas", make: func(path string) error { return cutRegister(path, 8192) }, says: "file"},
	{name: "both heads damaged", make: headless, says: "damaged"},
	{name: "not to be read", make: func(path string) error { return forbid(path, 0o000) }, says: "permitted", as: nobody},
	{name: "folder not to be entered", make: func(path string) error {
		if err := sample(path); err != nil {
			return err
		}
		return os.Chmod(filepath.Dir(path), 0o700)
	}, says: "permitted", as: nobody},
	{name: "somebody else's", make: func(path string) error { return forbid(path, 0o600) }, says: "permitted", as: nobody},
}

// sampled is a sound register, made once.
var sampled []byte

func sample(path string) error { return os.WriteFile(path, sampled, 0o600) }

func cutRegister(path string, size int64) error {
	if err := sample(path); err != nil {
		return err
	}
	return os.Truncate(path, size)
}

func headless(path string) error {
	b := append([]byte{}, sampled...)
	b[30] ^= 1
	b[fault.Page+30] ^= 1
	return os.WriteFile(path, b, 0o600)
}

func forbid(path string, mode os.FileMode) error {
	if err := sample(path); err != nil {
		return err
	}
	if err := os.Chmod(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	return os.Chmod(path, mode)
}

// odd is row 8: what lies at the place of the register is none, or may not be
// read. The program says so and touches nothing.
func odd(b *bout) error {
	b.never("wordless", "accepted", "written", "hangs")
	exe, err := program(b)
	if err != nil {
		return err
	}
	rs, err := reels(b, 1, 10, false)
	if err != nil {
		return err
	}
	sampled = rs[0].image(9)
	if err := os.Chmod(b.dir, 0o755); err != nil {
		return err
	}
	b.count = len(oddities)
	b.each(func(t *trial) { t.judgeOddity(exe, oddities[t.i]) })
	return nil
}

func (t *trial) judgeOddity(exe string, o oddity) {
	if o.as != 0 && (os.Geteuid() != 0 || len(fault.HasTools("setpriv")) > 0) {
		t.tell("left out: another user is needed", 1)
		return
	}
	_ = os.Chmod(t.dir, 0o755)
	mkdir(filepath.Dir(t.path()))
	if err := o.make(t.path()); err != nil {
		t.miss("stopped", "%s: %v", o.name, err)
		return
	}
	for _, command := range []string{"check", "list", "log", "undo"} {
		before := tree(t.dir)
		t.runOddity(exe, command, o)
		if after := tree(t.dir); after != before {
			t.miss("written", "%s, %s: before %s after %s", o.name, command, before, after)
		}
	}
}

func (t *trial) runOddity(exe, command string, o oddity) {
	args := []string{command, "--db", t.path()}
	name := exe
	if o.as != 0 {
		name, args = "setpriv", append([]string{"--reuid", fmt.Sprint(o.as), "--clear-groups", exe}, args...)
	}
	p, err := fault.Start([]string{"CONGVAN_LANG=en"}, name, args...)
	if err != nil {
		t.miss("stopped", "%s: %v", o.name, err)
		return
	}
	p.Hush()
	code, hung := p.Wait(patience)
	said := p.Stderr()
	words := strings.ToLower(said)
	if command == "check" && strings.Contains(words, "rescue") {
		words += o.says // check counts faults and names the ways out
	}
	switch {
	case hung:
		t.miss("hangs", "%s, %s", o.name, command)
	case code == 0:
		t.miss("accepted", "%s, %s", o.name, command)
	case code != 1 || !strings.Contains(words, o.says) || strings.Contains(said, "goroutine"):
		t.miss("wordless", "%s, %s: %d %q, want %q in it", o.name, command, code, said, o.says)
	}
}

// tree lists a folder with sizes and rights.
func tree(dir string) string {
	var b strings.Builder
	_ = filepath.WalkDir(dir, func(path string, e os.DirEntry, err error) error {
		if err != nil {
			return nil
		}
		info, err := e.Info()
		if err == nil {
			size := info.Size()
			if info.IsDir() {
				size = 0
			}
			fmt.Fprintf(&b, "%s %v %d; ", strings.TrimPrefix(path, dir), info.Mode(), size)
		}
		return nil
	})
	return b.String()
}
