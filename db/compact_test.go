package db

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A file that holds nothing but what it needs is left as it is.
func TestCompactingTwiceGainsNothing(t *testing.T) {
	d, _ := filled(t, 60)
	c, err := Compact(d.Path(), noon)
	d.must(err)
	if c.After >= c.Before || c.Kept == "" {
		t.Errorf("%+v", c)
	}
	before := d.readFile(d.Path())
	beside, _ := os.ReadDir(filepath.Dir(d.Path()))
	c, err = Compact(d.Path(), noon)
	d.must(err)
	if c.Kept != "" || c.After != c.Before || !bytes.Equal(d.readFile(d.Path()), before) {
		t.Errorf("%+v", c)
	}
	if left, _ := os.ReadDir(filepath.Dir(d.Path())); len(left) != len(beside) {
		t.Errorf("%v beside it, %v before", left, beside)
	}
	d.open(d.Path())
	d.units("Xã mới")
	d.sound()
	d.must(d.Close())
	mustBeSound(t, d.Path())
}

// bbolt lets a file of more than 16 MB grow by as much at a time; what was
// compacted has no such room at its end.
func TestCompactNeverMakesAFileLarger(t *testing.T) {
	path := filepath.Join(t.TempDir(), "congvan.db")
	d := &desk{T: t, now: noon}
	d.open(path)
	d.bolt.NoSync = true
	long := bulk(250, d.units("A", "B", "C"))
	for i := range long {
		long[i].Text = strings.Repeat("nội dung rất dài ", 2000)
	}
	for range 2 {
		d.must(d.AddDirectives(long))
	}
	d.must(d.Close())
	info, err := os.Stat(path)
	d.must(err)
	packed := filepath.Join(t.TempDir(), "packed.db")
	d.must(compactTo(packed, path))
	v := newVerifier(bytes.NewReader(d.readFile(packed)), info.Size())
	v.run()
	used := int64(v.pages.meta.pages) * v.pages.meta.pageSize
	c, err := Compact(path, noon)
	d.must(err)
	if c.After > c.Before || c.After > used {
		t.Errorf("%d bytes became %d, of which %d are used", c.Before, c.After, used)
	}
	mustBeSound(t, path)
}

func compactTo(to, from string) error {
	var h held
	defer h.letGo()
	return h.compactTo(to, from)
}
