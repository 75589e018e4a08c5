package viet

import (
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"
)

// What narrows finds nothing that was not found before.
func TestQueryNarrows(t *testing.T) {
	part := rapid.SampledFrom([]string{"h", "o", "a", "à", "hoà", "hòa", "đ", "d", "Đ", "\u0302", "\u0300", " ", "n", "1", "/", "ﬁ", "quý"})
	some := rapid.Custom(func(t *rapid.T) string { return strings.Join(rapid.SliceOfN(part, 0, 6).Draw(t, "parts"), "") })
	rapid.Check(t, func(t *rapid.T) {
		before := some.Draw(t, "before")
		words := before + some.Draw(t, "typed")
		text := Compose(some.Draw(t, "text") + words + some.Draw(t, "rest"))
		if !Narrows(before, words) {
			return
		}
		if fold := Fold(text); NewQuery(words).Match(fold, text) && !NewQuery(before).Match(fold, text) {
			t.Errorf("%q is found by %q and not by %q", text, words, before)
		}
	})
	for _, c := range []struct {
		before, words string
		want          bool
	}{{"tuy", "tuyen", true}, {"tuyen", "tuy", false}, {"hoà", "hoàn", false}, {"", "a", true}} {
		if got := Narrows(c.before, c.words); got != c.want {
			t.Errorf("Narrows(%q, %q) = %v", c.before, c.words, got)
		}
	}
}

func TestQueryMatch(t *testing.T) {
	tests := []struct {
		name, query, text string
		want              bool
	}{
		{"empty matches all", "  ", "Đăk Tô", true},
		{"without marks", "dak to", "UBND huyện Đăk Tô", true},
		{"any order", "to DAK", "UBND huyện Đăk Tô", true},
		{"part of a word", "huy", "UBND huyện", true},
		{"one word missing", "dak lak", "UBND huyện Đăk Tô", false},
		{"same marks", "đăk", "UBND huyện Đăk Tô", true},
		{"same marks, capitals", "ĐĂK", "UBND huyện đăk tô", true},
		{"other marks", "bầu", "bấu víu", false},
		{"marks asked, none there", "bầu", "bau cu", false},
		{"no marks asked, marks there", "bau", "bầu cử", true},
		{"one word with marks, one without", "bầu cu", "Bầu cử", true},
		{"only đ", "đai", "Đài", false},
		{"query decomposed", norm.NFD.String("bầu"), "bầu cử", true},
		{"eth in the text", "điện", "Ðiện Biên", true},
		{"tone on the other vowel", "hoà", "Hòa Bình", true},
		{"and the other way", "hòa", "Hoà Bình", true},
		{"uy", "thủy", "Thuỷ lợi", true},
		{"while typing", "thủ", "Thủy lợi", true},
		{"i and y differ", "kỹ", "kĩ thuật", false},
		{"qu", "quý", "Quý I", true},
		{"number", "12/vhtt", "Số 12/VHTT", true},
		{"curly quote is no mark", "“bau”", `"bầu"`, true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			q := NewQuery(tt.query)
			if got := q.Match(Fold(tt.text), tt.text); got != tt.want {
				t.Errorf("Match(%q in %q) = %v", tt.query, tt.text, got)
			}
			if folded := q.MatchFolded([]byte(Fold(tt.text))); tt.want && !folded || !q.NeedsMarks() && folded != tt.want {
				t.Errorf("MatchFolded(%q in %q) = %v", tt.query, tt.text, folded)
			}
		})
	}
}

func TestQueryKinds(t *testing.T) {
	tests := []struct {
		query        string
		empty, marks bool
	}{
		{"", true, false},
		{" \u0301 ", true, false},
		{"dak to", false, false},
		{"dak tô", false, true},
		{"a–b “c”", false, false},
	}
	for _, tt := range tests {
		q := NewQuery(tt.query)
		if q.Empty() != tt.empty || q.NeedsMarks() != tt.marks {
			t.Errorf("%q: empty %v, marks %v", tt.query, q.Empty(), q.NeedsMarks())
		}
	}
	if !(Query{}).Empty() || !(Query{}).Match("x", "x") {
		t.Error("the zero query does not match all")
	}
}

func TestQuerySpans(t *testing.T) {
	tests := []struct{ name, query, text, want string }{
		{"plain", "huyen", "UBND huyện Đăk Tô", "UBND [huyện] Đăk Tô"},
		{"two words", "to dak", "huyện Đăk Tô", "huyện [Đăk] [Tô]"},
		{"every place", "ba", "Ba Bể, bà Bá", "[Ba] Bể, [bà] [Bá]"},
		{"touching", "an nh", "lanh", "l[anh]"},
		{"overlapping", "aa", "aaa", "[aaa]"},
		{"with marks", "bà", "Ba Bể, bà Bá", "Ba Bể, [bà] Bá"},
		{"tone on the other vowel", "hoà", "Hòa Hoa", "[Hòa] Hoa"},
		{"none", "xyz", "huyện", "huyện"},
		{"empty", "", "huyện", "huyện"},
		{"dash", "a-b", "x a–b", "x [a–b]"},
		{"marks left over", "q", "q\u0323\u0301 x", "[q\u0323\u0301] x"},
		{"Korean before", "ba", "가 bà", "가 [bà]"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := highlight(tt.text, NewQuery(tt.query).Spans(tt.text)); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func highlight(s string, spans [][2]int) string {
	var b strings.Builder
	from := 0
	for _, p := range spans {
		b.WriteString(s[from:p[0]] + "[" + s[p[0]:p[1]] + "]")
		from = p[1]
	}
	return b.String() + s[from:]
}

func FuzzQuery(f *testing.F) {
	f.Add("bầu", "Bầu cử")
	f.Add("hoà", "Hòa\u0301\u0301 \xFF가")
	f.Fuzz(func(t *testing.T, words, s string) {
		s = Compose(s)
		q := NewQuery(words)
		end := 0
		for _, p := range q.Spans(s) {
			if p[0] < end || p[1] <= p[0] || p[1] > len(s) {
				t.Fatalf("spans %v of %+q", q.Spans(s), s)
			}
			end = p[1]
		}
		if q.Match(Fold(s), s) && !q.MatchFolded([]byte(Fold(s))) {
			t.Fatalf("%+q matches %+q, but not folded", words, s)
		}
		if !NewQuery(s).Match(Fold(s), s) {
			t.Fatalf("%+q does not find itself", s)
		}
	})
}
