package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestFileNames(t *testing.T) {
	for name, why := range map[string]string{
		"sao-luu.db": "", "Báo cáo tháng 02 (lần 2).xlsx": "", "a.b.c.db": "", "console.txt": "", "com.db": "", "nul2": "", ".an": "", strings.Repeat("ă", 120): "",
		"a:b.db": "signs", "c:": "signs", "a<b": "signs", "a>b": "signs", `a"b`: "signs", "a|b": "signs", "a?": "signs", "*.db": "signs", `a\b`: "signs",
		"a\x1b[31m.db": "signs", "a\nb": "signs", "a\tb": "signs", "a\x7f": "signs", "a\u202egnp.exe": "signs", "a\u200b.db": "signs", "a\u00a0b": "signs", "\xff": "signs",
		"a.": "end", "a ": "end", "a.db. .": "end", " a": "end", "...": "end",
		"con": "reserved", "CON.db": "reserved", "nul": "reserved", "Aux.tar.gz": "reserved", "COM1": "reserved", "lpt9.txt": "reserved", "com¹": "reserved", "CONIN$": "reserved", "prn .txt": "reserved",
		strings.Repeat("ă", 121): "long",
		"":                       "none", ".": "none", "..": "none",
	} {
		if got := badName(name); got != why {
			t.Errorf("%q: %q, want %q", name, got, why)
		}
	}
}

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
