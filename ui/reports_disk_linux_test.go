package ui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/sys/unix"
)

// mounted is a file system in memory of so many bytes, holding a file.docx; it
// needs root.
func mounted(t *testing.T, options string) string {
	t.Helper()
	dir := t.TempDir()
	if err := unix.Mount("tmpfs", dir, "tmpfs", 0, options); err != nil {
		t.Skipf("nothing can be mounted here: %v", err)
	}
	t.Cleanup(func() { _ = unix.Unmount(dir, unix.MNT_DETACH) })
	if err := os.WriteFile(filepath.Join(dir, "file.docx"), []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	return dir
}

// A disk that is full or can only be read, and a file that another program holds:
// the form says so and stays, the old file is whole, and nothing half-written lies
// beside it.
func TestAReportOnADiskThatRefuses(t *testing.T) {
	held := func(dir string) error {
		file := filepath.Join(dir, "file.docx")
		t.Cleanup(func() { _ = unix.Unmount(file, unix.MNT_DETACH) })
		return unix.Mount(file, file, "", unix.MS_BIND, "")
	}
	for name, x := range map[string]struct {
		options     string
		make        func(dir string) error
		reason, out string
	}{
		"full":      {"size=4096", func(string) error { return nil }, "đĩa đầy", "thử lại"},
		"read only": {"size=1m", func(dir string) error { return unix.Mount("", dir, "", unix.MS_REMOUNT|unix.MS_RDONLY, "") }, "chỉ cho đọc", "chọn nơi khác"},
		"held":      {"size=1m", held, "chương trình khác", "thử lại"},
	} {
		t.Run(name, func(t *testing.T) {
			dir := mounted(t, x.options)
			file := filepath.Join(dir, "file.docx")
			if err := x.make(dir); err != nil {
				t.Skip(err)
			}
			d := newDesk(t, withOffice, withWeekly)
			d.resize(120, 40)
			d.keys("f8 ctrl+s tab").clears().types(file).keys("ctrl+s").shows("Ghi đè").keys("enter").shows("Ghi ra tệp:")
			words := unwrapped(d.screen())
			for _, want := range []string{"× " + file, x.reason, x.out} {
				if !strings.Contains(words, want) {
					t.Errorf("want %q in\n%s", want, d.screen())
				}
			}
			if raw, err := os.ReadFile(file); string(raw) != "mine" {
				t.Errorf("the old file: %q, %v", raw, err)
			}
			if left, _ := os.ReadDir(dir); len(left) != 1 {
				t.Errorf("left behind: %v", left)
			}
			d.clears().types(filepath.Join(t.TempDir(), "b.docx")).keys("ctrl+s").shows("Mở tệp vừa ghi")
		})
	}
}
