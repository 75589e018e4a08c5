package model

import (
	"strings"
	"testing"
)

func TestTheNameOfAnOriginal(t *testing.T) {
	for _, c := range []struct{ file, ending, want string }{
		{"/home/a/Công văn 12.PDF", "pdf", "Công văn 12.pdf"},
		{`C:\vb\12-VHTT.doc`, "doc", "12-VHTT.doc"},
		{"thu.txt", "docx", "thu.docx"},
		{"trang.htm", "html", "trang.html"},
		{"12.VHTT", "txt", "12.VHTT.txt"},
		{"vb.exe", "pdf", "vb.exe.pdf"},
		{"a.doc.pdf", "pdf", "a.doc.pdf"},
		{"tháng 1: a?.pdf", "pdf", "tháng 1_ a_.pdf"},
		{"con.pdf", "pdf", "van-ban.pdf"},
		{"-rf.pdf", "pdf", "rf.pdf"},
		{"..", "txt", "van-ban.txt"},
		{"\x1b[31m\u202e.pdf", "pdf", "van-ban.pdf"},
		{strings.Repeat("ă", 300) + ".pdf", "pdf", strings.Repeat("ă", 100) + ".pdf"},
	} {
		got := OriginalName(c.file, c.ending)
		if got != c.want {
			t.Errorf("%q is called %q, want %q", c.file, got, c.want)
		}
		if o := (Original{Name: got, Hash: strings.Repeat("0a", 32)}); !o.Sound() || o.Ending() != c.ending {
			t.Errorf("%+v is not sound", o)
		}
	}
}

func TestAnOriginalThatLeadsElsewhereIsNotSound(t *testing.T) {
	good := strings.Repeat("0a", 32)
	for _, o := range []Original{
		{Name: "a.pdf"},
		{Name: "a.pdf", Hash: "../" + good[3:]},
		{Name: "a.pdf", Hash: strings.ToUpper(good)},
		{Name: "../a.pdf", Hash: good},
		{Name: "a.exe", Hash: good},
		{Name: "pdf", Hash: good},
		{Name: "", Hash: good},
		{Name: "a.pdf", Hash: good, Size: -1},
	} {
		if o.Sound() {
			t.Errorf("%+v is sound", o)
		}
	}
}
