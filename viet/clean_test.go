package viet

import (
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

func TestClean(t *testing.T) {
	tests := []struct {
		name, in, want string
		removed        Removed
	}{
		{"plain", "Kính gửi: UBND huyện", "Kính gửi: UBND huyện", Removed{}},
		{"decomposed", norm.NFD.String("Đồng Tháp"), "Đồng Tháp", Removed{}},
		{"empty", "", "", Removed{}},
		{"line ends", "a\r\nb\rc\nd\u2028e\u2029f\x85", "a\nb\nc\nd\ne\nf\uFFFD", Removed{Invalid: 1}},
		{"page break and next line", "một\fhai\vba\u0085tư", "một\nhai\nba\ntư", Removed{}},
		{"two line ends", "a\r\r\n\nb", "a\n\n\nb", Removed{}},
		{"blanks", "a\tb\u00A0c\u202Fd\u3000e", "a b c d e", Removed{}},
		{"controls", "a\x00b\x07c\x08d\x7Fe\u0090f", "abcdef", Removed{Control: 5}},
		{"colour", "\x1b[31mđỏ\x1b[0m", "đỏ", Removed{Control: 2}},
		{"colour in C1", "\u009b31mđỏ", "đỏ", Removed{Control: 1}},
		{"title ended by BEL", "\x1b]0;tên\x07xong", "xong", Removed{Control: 1}},
		{"link ended by ST", "\x1b]8;;http://x\x1b\\nhấn\x1b]8;;\x1b\\", "nhấn", Removed{Control: 2}},
		{"title ended by C1 ST", "\u009d0;x\u009cxong", "xong", Removed{Control: 1}},
		{"device control", "\x1bPq#0\x1b\\x", "x", Removed{Control: 1}},
		{"open title", "\x1b]0;còn nguyên\ndòng hai", "0;còn nguyên\ndòng hai", Removed{Control: 1}},
		{"open title, bell on the next line", "\x1b]0;còn\nlại\x07", "0;còn\nlại", Removed{Control: 2}},
		{"title broken by colour", "\x1b]0;a\x1b[1mb\x07", "0;ab", Removed{Control: 3}},
		{"open colour", "\x1b[31", "31", Removed{Control: 1}},
		{"colour with a letter that ends nothing", "\x1b[đ", "đ", Removed{Control: 1}},
		{"lone escape", "a\x1b", "a", Removed{Control: 1}},
		{"reset", "a\x1bcb", "acb", Removed{Control: 1}},
		{"direction", "a\u202Eb\u2066c\u200Fd\u061C", "abcd", Removed{Bidi: 4}},
		{"without width", "a\u200Bb\u200Dc\uFEFFd\uFE0Fe\U000E0041f\uFFF9g\u00AD\u2060", "abcdefg", Removed{ZeroWidth: 8}},
		{"letter and mark parted", "e\u200B\u0302\u200B\u0301", "ế", Removed{ZeroWidth: 2}},
		{"invalid", "a\xED\xA0\x80\xFFb", "a\uFFFDb", Removed{Invalid: 4}},
		{"replacement typed", "a\uFFFDb\x01", "a\uFFFDb", Removed{Control: 1}},
		{"marks piled up", "ế" + strings.Repeat("\u0316", 9), "ế" + strings.Repeat("\u0316", 4), Removed{Marks: 5}},
		{"a hundred marks", "q" + strings.Repeat("\u0301", 100) + "x", "q\u0301\u0301\u0301\u0301x", Removed{Marks: 96}},
		{"marks on nothing", "\u0301a \u0302b\n\u0303c", "a b\nc", Removed{Marks: 3}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, removed := Clean(tt.in)
			if got != tt.want || removed != tt.removed {
				t.Errorf("Clean(%+q) = %+q, %+v\nwant %+q, %+v", tt.in, got, removed, tt.want, tt.removed)
			}
		})
	}
}

func TestRemovedTotal(t *testing.T) {
	if got := (Removed{1, 2, 3, 4, 5}).Total(); got != 15 {
		t.Errorf("Total = %d, want 15", got)
	}
}

func TestCleanLine(t *testing.T) {
	tests := map[string]string{
		"  Đài\r\n\tTruyền  thanh \n": "Đài Truyền thanh",
		"\x1b[1mtên\x1b[0m":           "tên",
		"\n\n":                        "",
	}
	for in, want := range tests {
		if got := CleanLine(in); got != want {
			t.Errorf("CleanLine(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestCompose(t *testing.T) {
	tests := map[string]string{
		"":                         "",
		norm.NFD.String("Thuận"):   "Thuận",
		"a\xFF\xFEb":               "a\uFFFDb",
		"e\xCC\x82\xCC":            "ê\uFFFD",
		"Ủy ban nhân dân tỉnh 12%": "Ủy ban nhân dân tỉnh 12%",
	}
	for in, want := range tests {
		if got := Compose(in); got != want {
			t.Errorf("Compose(%+q) = %+q, want %+q", in, got, want)
		}
	}
}

// Many openings on one line must not make the sweep read the line many times.
func TestCleanIsLinear(t *testing.T) {
	in := strings.Repeat("\x1b]", 1<<20)
	got, removed := Clean(in)
	if got != "" || removed.Control != 1<<20 {
		t.Errorf("left %d bytes, removed %d", len(got), removed.Control)
	}
}

func FuzzClean(f *testing.F) {
	for _, s := range []string{
		"Kính gửi", "\x1b[31mđỏ", "\x1b]0;x", "e\u0302\u0301", "\xED\xA0\x80", "a\u202E",
		"\u0958\u0301\u0301\u0301\u0301", "\r\n\r", "가", "q" + strings.Repeat("\u0316\u0301", 20),
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got, _ := Clean(s)
		if !utf8.ValidString(got) || !norm.NFC.IsNormalString(got) {
			t.Fatalf("Clean(%+q) = %+q is not composed UTF-8", s, got)
		}
		for _, c := range got {
			if c != '\n' && classOf(c) != keep {
				t.Fatalf("Clean(%+q) = %+q keeps %U", s, got, c)
			}
		}
		again, removed := Clean(got)
		if again != got || removed.Total() != 0 {
			t.Fatalf("Clean(%+q) = %+q, and again %+q, %+v", s, got, again, removed)
		}
		if line := CleanLine(s); line != CleanLine(line) || strings.Contains(line, "\n") {
			t.Fatalf("CleanLine(%+q) = %+q", s, line)
		}
	})
}
