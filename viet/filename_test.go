package viet

import (
	"strings"
	"testing"
)

func TestFileNames(t *testing.T) {
	for name, why := range map[string]NameReason{
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
