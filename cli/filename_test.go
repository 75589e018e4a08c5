package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Every command that writes a file refuses a bad name, says what is wrong with
// it, and writes nothing.
func TestCommandsRefuseBadNames(t *testing.T) {
	d := withOffice(t)
	dir := t.TempDir()
	for name, says := range map[string]string{"a:b.db": "< > :", "con.db": "Windows", "a.db.": "dấu chấm", strings.Repeat("a", 121): "120"} {
		out := filepath.Join(dir, name)
		for _, args := range [][]string{
			{"backup", out},
			{"backup", "--seal", out},
			{"export", out},
			{"demo", "--size", "3", "--out", out},
			{"rescue", "-o", out},
			{"import", "testdata/units.csv", "--db", out},
			{"office", "name=a", "--db", out},
		} {
			contains(t, d.fails(failed, args...), says)
		}
	}
	contains(t, d.fails(failed, "template", "units", "-o", filepath.Join(dir, "a:b.csv")), "< > :")
	contains(t, d.fails(failed, "template", "units", "-o", filepath.Join(dir, "a|b.csv"), "--lang", "en"), "cannot be used")
	if left, _ := os.ReadDir(dir); len(left) > 0 {
		t.Errorf("written: %v", left)
	}
}

// A name typed with loose marks is written composed.
func TestFileNamesAreComposed(t *testing.T) {
	d := withOffice(t)
	dir := t.TempDir()
	d.ok("backup", filepath.Join(dir, "sao lu\u031bu.db"))
	if _, err := os.Stat(filepath.Join(dir, "sao lưu.db")); err != nil {
		t.Error(err)
	}
}
