package viet

import (
	"math/rand/v2"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

// syllables hold what tells spellings apart: tones in both places, letters with
// two marks, letters of other alphabets, characters that fold in company only.
var syllables = strings.Fields("hòa hoà Hoa HÒA hoa thủy thuỷ thuy quý quy Đăk dak đắk phong tục tuc TỤC hòan hoàn àòa òaà ho òe è é e ý y ù ủy" +
	" a–b “x” ü Zürich ç 가 İ ſ ẛ̣ x̂ ð Ð ½ e\u0301 a\u0323\u0302 \xFF ố ộ ð d я Ё ﬁ ń")

func randomText(r *rand.Rand, most int) string {
	var b strings.Builder
	for range r.IntN(most + 1) {
		s := syllables[r.IntN(len(syllables))]
		switch r.IntN(8) {
		case 0:
			s = strings.ToUpper(s)
		case 1:
			s = norm.NFD.String(s)
		case 2:
			cut := r.IntN(len(s) + 1)
			s = s[cut:]
		}
		b.WriteString(s)
		if r.IntN(3) > 0 {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// TestSearchableFindsTheSame holds the stored form against the definition.
func TestSearchableFindsTheSame(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	found := map[bool]int{}
	for range 60_000 {
		text := randomText(r, 12)
		words := randomText(r, 2)
		q := NewQuery(words)
		stored := AppendSearchable([]byte("before"), text)[len("before"):]
		got, want := q.MatchSearchable(stored), q.Match(Fold(text), text)
		if got != want {
			t.Fatalf("%+q in %+q: %v, want %v", words, text, got, want)
		}
		found[got && q.NeedsMarks()]++
	}
	if found[true] < 1000 {
		t.Errorf("only %d were found by their marks", found[true])
	}
}

func TestSearchableKeepsTheText(t *testing.T) {
	for _, text := range []string{
		"", "Phong tục, tập quán", "ĐĂK TÔ – “hòa”", norm.NFD.String("Nguyễn Văn Đẩu"), "Zürich", "\xFFa", strings.Repeat("ườ ", 500),
	} {
		stored := AppendSearchable(nil, text)
		s, ok := parseSearchable(stored)
		if got, want := s.restored(), lowerMarked(text); !ok || got != want {
			t.Errorf("%+q: got %+q, want %+q", text, got, want)
		}
		if got, want := string(s.folded), Fold(text); got != want {
			t.Errorf("%+q: folded %+q, want %+q", text, got, want)
		}
		if slow := appendSlowly(nil, text); string(slow) != string(stored) {
			t.Errorf("%+q: %q, slowly %q", text, stored, slow)
		}
	}
}

// TestSearchableOfNoSense takes what never was a searchable form.
func TestSearchableOfNoSense(t *testing.T) {
	q := NewQuery("hòa đ")
	whole := AppendSearchable(nil, "hòa bình, đẹp")
	if !q.MatchSearchable(whole) {
		t.Fatal("not found in the whole form")
	}
	for n := range whole {
		q.MatchSearchable(whole[:n])
		q.MatchSearchable(append([]byte{0xFF, 0xFF, 0xFF, 0x7F}, whole[:n]...))
	}
	for i := range whole {
		b := append([]byte(nil), whole...)
		b[i] = 0xFF
		q.MatchSearchable(b)
		NewQuery("ü").MatchSearchable(b)
	}
}

func FuzzSearchable(f *testing.F) {
	f.Add("bầu", "Bầu cử")
	f.Add("hoà", "Hòa\u0301\u0301 \xFF가")
	f.Add("đho", "ĐHÒA")
	f.Fuzz(func(t *testing.T, words, s string) {
		stored := AppendSearchable(nil, s)
		if slow := appendSlowly(nil, s); string(slow) != string(stored) {
			t.Fatalf("%+q: %q, slowly %q", s, stored, slow)
		}
		q := NewQuery(words)
		if got, want := q.MatchSearchable(stored), q.Match(Fold(s), s); got != want {
			t.Fatalf("%+q in %+q: %v, want %v", words, s, got, want)
		}
	})
}

// TestLowerMarkedIsAsDefined takes every character by itself and in company.
func TestLowerMarkedIsAsDefined(t *testing.T) {
	for c := rune(0); c < 0x3000; c++ {
		for _, s := range []string{string(c), "a" + string(c) + "b", string(c) + "\u0301", "e" + string(c) + "\u0323"} {
			if got, want := lowerMarked(s), lowerMarkedSlowly(s); got != want {
				t.Errorf("%+q: got %+q, want %+q", s, got, want)
			}
		}
	}
	r := rand.New(rand.NewPCG(5, 6))
	for range 5_000 {
		if s := randomText(r, 10); lowerMarked(s) != lowerMarkedSlowly(s) {
			t.Errorf("%+q: got %+q, want %+q", s, lowerMarked(s), lowerMarkedSlowly(s))
		}
	}
}

// page is about 2 KB.
var page = strings.Repeat("Thực hiện nếp sống văn minh trong việc cưới, việc tang và lễ hội; giữ gìn phong tục tốt đẹp của đồng bào. ", 15)

func BenchmarkAppendSearchable(b *testing.B) {
	var buf []byte
	b.SetBytes(int64(len(page)))
	b.ReportAllocs()
	for b.Loop() {
		buf = AppendSearchable(buf[:0], page)
	}
}

func BenchmarkMatchSearchable(b *testing.B) {
	stored := AppendSearchable(nil, page)
	for _, words := range []string{"phong tuc", "phong tục", "phóng tục", "khong co"} {
		q := NewQuery(words)
		b.Run(words, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				q.MatchSearchable(stored)
			}
		})
	}
}
