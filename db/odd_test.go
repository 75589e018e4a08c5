//go:build unix

package db

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"congvan/model"
)

// TestOddFilesAreToldApart puts odd things at the path. Each is refused with
// its reason, and nothing is written.
func TestOddFilesAreToldApart(t *testing.T) {
	d, whole := filled(t, 5)
	dir := t.TempDir()
	file := func(name string, b []byte, mode fs.FileMode) string {
		path := filepath.Join(dir, name)
		d.must(os.WriteFile(path, b, mode))
		return path
	}
	link := func(name, to string) string {
		path := filepath.Join(dir, name)
		d.must(os.Symlink(to, path))
		return path
	}
	pages := func(n int) []byte { return whole[:n*4096] }
	device := "/dev/null"
	loop := link("loop", filepath.Join(dir, "loop"))
	for path, want := range map[string]Unfit{
		dir:                                         IsFolder,
		device:                                      IsSpecial,
		link("dangling", dir+"/nowhere"):            IsDangling,
		file("0 bytes", nil, 0o600):                 IsEmpty,
		file("5 bytes", []byte("xin c"), 0o600):     IsForeign,
		file("3000", make([]byte, 3000), 0o600):     IsForeign,
		file("zeros", make([]byte, 1<<16), 0o6):     "", // may not even be read
		file("metas only", pages(2), 0o600):         IsTruncated,
		file("four pages", pages(4), 0o600):         IsTruncated,
		file("a hundred bytes", whole[:100], 0o600): IsTruncated,
	} {
		_, err := Open(path, Options{Create: true})
		var wrong *NotDatabaseError
		if want != "" && (!errors.As(err, &wrong) || wrong.Why != want) || err == nil {
			t.Errorf("%s: got %v, want %s", filepath.Base(path), err, want)
		}
	}
	if _, err := Open(loop, Options{Create: true}); err == nil {
		t.Errorf("a loop of links: got %v", err)
	}
	fifo := filepath.Join(dir, "fifo")
	d.must(syscall.Mkfifo(fifo, 0o600))
	var wrong *NotDatabaseError
	if _, err := Open(fifo, Options{}); !errors.As(err, &wrong) || wrong.Why != IsSpecial {
		t.Errorf("a pipe: got %v", err)
	}
	through := &desk{T: t, now: noon}
	through.open(link("good link", d.Path()))
	same(t, "path", through.Path(), d.Path())
	through.sound()
	if _, err := os.Lstat(dir + "/nowhere"); err == nil {
		t.Error("a file was created through a dangling link")
	}
}

func TestWriteFileRefusesLinks(t *testing.T) {
	dir := t.TempDir()
	target := filepath.Join(dir, "target")
	link := filepath.Join(dir, "link")
	if err := os.WriteFile(target, []byte("cũ"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(target, link); err != nil {
		t.Skip("no links here")
	}
	var refused *LinkError
	err := WriteFile(link, true, func(w io.Writer) error { _, err := w.Write([]byte("mới")); return err })
	if !errors.As(err, &refused) {
		t.Errorf("got %v, want LinkError", err)
	}
	b, _ := os.ReadFile(target)
	same(t, "target", string(b), "cũ")
}

func TestFaultEndsTheStore(t *testing.T) {
	d := newDesk(t)
	d.units("A")
	d.must(os.Truncate(d.Path(), 8192))
	var fault *FaultError
	if _, err := d.Roster(); !errors.As(err, &fault) {
		t.Fatalf("got %v, want FaultError", err)
	}
	d.must(d.Close()) // leaves everything as it is
	var damaged *DamagedError
	if _, err := Verify(d.Path()); err != nil {
		t.Error(err)
	}
	if err := withSnapshot(d.Path(), inspect(d.Path())); !errors.As(err, &damaged) {
		t.Errorf("next start: got %v", err)
	}
}

// A change that meets the fault first says the same, and whoever comes after it
// does not wait for the locks that bbolt holds.
func TestFaultWhileWritingEndsTheStore(t *testing.T) {
	d := newDesk(t)
	d.units("A")
	d.must(os.Truncate(d.Path(), 0))
	var fault *FaultError
	for range 2 {
		if _, err := d.PutUnit(model.Unit{Name: "B"}); !errors.As(err, &fault) {
			t.Fatalf("a change: got %v, want FaultError", err)
		}
	}
	if _, err := d.Roster(); !errors.As(err, &fault) {
		t.Errorf("a look: got %v, want FaultError", err)
	}
	d.must(d.Close())
}
