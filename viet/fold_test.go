package viet

import (
	"testing"

	"golang.org/x/text/unicode/norm"
)

func TestFold(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"empty", "", ""},
		{"title", "V/v đẩy mạnh cài đặt ứng dụng Bluezone", "v/v day manh cai dat ung dung bluezone"},
		{"look-alikes of đ", "ĐÐƉđðɖ", "dddddd"},
		{"dashes and quotes", "“Đài” – ‘xã’ — a−b", `"dai" - 'xa' - a-b`},
		{"no-break space", "Ủy\u00A0ban", "uy ban"},
		{"other scripts", "Москва ΆΩ 東京 ß", "москва αω 東京 ß"},
		{"pictures", "✓ 12 → 13 👍 …", "✓ 12 → 13 👍 …"},
		{"Korean keeps its syllables", "가나", "가나"},
		{"Kelvin and Å", "\u212A\u212B", "ka"},
		{"invalid", "Đ\xFFà", "d\uFFFDa"},
		{"loose mark", "\u0301a", "a"},
	}
	for _, tt := range tests {
		for _, form := range []string{tt.in, Compose(tt.in), norm.NFD.String(Compose(tt.in))} {
			if got := Fold(form); got != tt.want {
				t.Errorf("%s: Fold(%+q) = %+q, want %+q", tt.name, form, got, tt.want)
			}
		}
	}
}

func TestAppendFoldKeepsWhatIsThere(t *testing.T) {
	for in, want := range map[string]string{"Đà": "x:da", "가\xFF": "x:가\uFFFD", "\u1112\u1161": "x:하"} {
		if got := string(AppendFold([]byte("x:"), in)); got != want {
			t.Errorf("AppendFold(%+q) = %q, want %q", in, got, want)
		}
	}
}

// The tables are a short cut; foldSlowly says what is right.
func TestTablesAgreeWithDefinition(t *testing.T) {
	for c := rune(1); c < 0x30000; c++ {
		if c >= 0xD800 && c < 0xE000 {
			continue
		}
		s := "a" + string(c) + "b"
		if got, want := Fold(s), foldSlowly(s); got != want {
			t.Fatalf("Fold(%+q) = %+q, want %+q", s, got, want)
		}
	}
}

func TestKey(t *testing.T) {
	tests := []struct{ name, a, b string }{
		{"dash and blanks", "Đài Truyền thanh – Truyền hình  huyện", "dai truyen thanh-truyen hinh huyen"},
		{"edges", "  (UBND xã Bản Bo.) ", "ubnd xa ban bo"},
		{"placement of tones", "Hoà Bình", "Hòa Bình"},
		{"eth for đ", "Ðiện Biên", "Điện Biên"},
		{"Cyrillic for Latin", "Хã Тả Lèng", "Xã Tả Lèng"},
		{"decomposed", norm.NFD.String("Thị trấn Tam Đường"), "Thị trấn Tam Đường"},
		{"digits", "Tổ 12/3", "to 12 3"},
		{"nothing", " – ", ""},
	}
	for _, tt := range tests {
		if got, want := Key(tt.a), Key(tt.b); got != want {
			t.Errorf("%s: Key(%q) = %q, Key(%q) = %q", tt.name, tt.a, got, tt.b, want)
		}
	}
	if got, want := Key("Đài Truyền thanh – Truyền hình  huyện"), "dai truyen thanh truyen hinh huyen"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if Key("Bản Bo") == Key("Bản Hon") {
		t.Error("two names share a key")
	}
}

func FuzzFold(f *testing.F) {
	for _, s := range []string{"Đẩy mạnh", "가", "\u1112\u1161\u11ab", "\u0958", "İıſ", "\xFF", "\u1E9B\u0323", "a\u0345\u0300"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := Fold(s)
		if again := Fold(got); again != got {
			t.Fatalf("Fold(%+q) = %+q, and again %+q", s, got, again)
		}
		c := Compose(s)
		if nfc, nfd := Fold(c), Fold(norm.NFD.String(c)); nfc != nfd || nfc != got {
			t.Fatalf("%+q folds to %+q, composed %+q, decomposed %+q", s, got, nfc, nfd)
		}
		if k := Key(s); Key(k) != k {
			t.Fatalf("Key(%+q) = %+q, and again %+q", s, k, Key(k))
		}
	})
}

func BenchmarkFold(b *testing.B) {
	title := "V/v tăng cường tuyên truyền, vận động người dân cài đặt ứng dụng truy vết tiếp xúc Bluezone"
	b.SetBytes(int64(len(title)))
	b.ReportAllocs()
	for b.Loop() {
		Fold(title)
	}
}

func BenchmarkAppendFold(b *testing.B) {
	title := "V/v tăng cường tuyên truyền, vận động người dân cài đặt ứng dụng truy vết tiếp xúc Bluezone"
	var buf []byte
	b.SetBytes(int64(len(title)))
	b.ReportAllocs()
	for b.Loop() {
		buf = AppendFold(buf[:0], title)
	}
}
