package intake

import "testing"

func TestWordsInAnyTone(t *testing.T) {
	rule := compiled("^" + anyTone("chủ nghĩa đặng") + "$")
	for s, want := range map[string]bool{
		"chủ nghĩa đặng": true, "chú nghia dăng": true, "chúnghĩa  đặng": true, "chủ nghề đặng": false, "chủ nghĩa": false,
	} {
		if got := rule.MatchString(s); got != want {
			t.Errorf("%q: %v, want %v", s, got, want)
		}
	}
}

func TestNearNames(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"hoa lac dong", "hoa lac dong", true},
		{"hoa laac dong", "hoa lac dong", true},
		{"hoa lec dong", "hoa lac dong", true},
		{"hoa lec dung", "hoa lac dong", false},
		{"hoa lac", "hoa loc", false}, // too short to tell
		{"hoa lac dong", "hoa lac dong ha", false},
	} {
		if got := near(c.a, c.b); got != c.want || near(c.b, c.a) != c.want {
			t.Errorf("%q, %q: %v, want %v", c.a, c.b, got, c.want)
		}
	}
}

func TestFiguresReadAsLetters(t *testing.T) {
	for s, want := range map[string]string{
		"ngày 02/1O/2019":       "ngày 02/10/2019",
		"ngày 2l/3/2021":        "ngày 21/3/2021",
		"ngày 2O21":             "ngày 2021",
		"12/OB-UBND":            "12/OB-UBND",
		"5l/ngày, 3O độ, bản 1": "5l/ngày, 3O độ, bản 1",
		"l45":                   "l45",
	} {
		if got := mendFigures(s); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}
