package charset

import (
	"errors"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"
)

const sample = "ỦY BAN NHÂN DÂN HUYỆN AN BÌNH\nKính gửi: Uỷ ban nhân dân các xã, thị trấn.\n" +
	"Đề nghị các đơn vị đẩy mạnh tuyên truyền, vận động nhân dân cài đặt ứng dụng và báo cáo kết quả trước ngày 15/8/2020.\n" +
	"Những khó khăn, vướng mắc được tổng hợp gửi về Phòng Văn hóa và Thông tin để kịp thời giải quyết./."

// encode writes a text in an old encoding: the tables the other way round.
func encode(t *testing.T, e Encoding, text string) []byte {
	t.Helper()
	var out []byte
	for _, c := range text {
		b, ok := bytesFor(e, c)
		if !ok {
			t.Fatalf("%s has no %q", e, c)
		}
		out = append(out, b...)
	}
	return out
}

func bytesFor(e Encoding, c rune) ([]byte, bool) {
	if c < 0x80 {
		return []byte{byte(c)}, true
	}
	switch e {
	case Windows1258:
		return for1258(c)
	case VNI:
		return forVNI(c)
	}
	if e == TCVN3 && c != lowerRune(c) && !strings.ContainsRune("ĂÂÊÔƠƯĐ", c) {
		c = lowerRune(c) // it has no capitals with a tone
	}
	for b := 255; b > 0; b-- {
		if b >= ' ' && b < 0x80 {
			continue
		}
		if e.Decode(string(charmapRune(byte(b)))) == string(c) {
			return []byte{byte(b)}, true
		}
	}
	return nil, false
}

func charmapRune(b byte) rune { return []rune(western([]byte{b}))[0] }

func for1258(c rune) ([]byte, bool) {
	if b, ok := charmap.Windows1258.EncodeRune(c); ok {
		return []byte{b}, true
	}
	p, capital := parts[lowerRune(c)], c != lowerRune(c)
	base := p.letter
	if capital {
		base = []rune(strings.ToUpper(string(base)))[0]
	}
	b, ok1 := charmap.Windows1258.EncodeRune(base)
	mark, ok2 := charmap.Windows1258.EncodeRune(p.tone)
	return []byte{b, mark}, ok1 && ok2
}

func lowerRune(c rune) rune { return []rune(strings.ToLower(string(c)))[0] }

func forVNI(c rune) ([]byte, bool) {
	for from, to := range vniLetters {
		if to == c {
			return []byte{byte(from)}, true
		}
	}
	upper := c != lowerRune(c)
	for _, base := range "aeouyôö" {
		for mark := range vniMarks {
			s, m := base, mark
			if upper {
				s, m = []rune(strings.ToUpper(string(s)))[0], m-0x20
			}
			if decodeVNI(string([]rune{s, m})) == string(c) {
				return []byte{byte(s), byte(m)}, true
			}
		}
	}
	return nil, false
}

func TestTextInEveryEncoding(t *testing.T) {
	upper := strings.ToUpper("Ủy ban nhân dân huyện an bình")
	for _, e := range []Encoding{Windows1258, TCVN3, VNI, VISCII} {
		raw := encode(t, e, sample)
		got, err := Text(raw)
		if err != nil || got.Text != sample || got.Unsure || len(got.Used) != 1 || got.Used[0] != e {
			t.Errorf("%s: %q, used %v, unsure %v, %v", e, got.Text, got.Used, got.Unsure, err)
		}
		if !strings.HasPrefix(got.Text, upper) {
			t.Errorf("%s: capitals are lost: %q", e, got.Text[:40])
		}
		got, err = Text([]byte(strings.ReplaceAll(string(raw), "\n", "\r\n")))
		if err != nil || strings.ReplaceAll(got.Text, "\r", "") != sample {
			t.Errorf("%s with CRLF: %q, %v", e, got.Text, err)
		}
		twice := western(raw)
		if lines, used := Mend(strings.Split(twice, "\n")); strings.Join(lines, "\n") != sample || len(used) != 1 || used[0] != e {
			t.Errorf("%s taken for Western text: %q, used %v", e, strings.Join(lines, "\n"), used)
		}
	}
}

func TestTextInUnicode(t *testing.T) {
	wide := func(big bool, mark string) string {
		var b strings.Builder
		for _, u := range utf16.Encode([]rune(mark + sample)) {
			lo, hi := byte(u), byte(u>>8)
			if big {
				lo, hi = hi, lo
			}
			b.WriteByte(lo)
			b.WriteByte(hi)
		}
		return b.String()
	}
	for name, raw := range map[string]string{
		"UTF-8": sample, "UTF-8 with a mark": "\uFEFF" + sample,
		"UTF-16 little-endian": wide(false, "\uFEFF"), "UTF-16 big-endian": wide(true, "\uFEFF"),
		"UTF-16 little-endian without a mark": wide(false, ""), "UTF-16 big-endian without a mark": wide(true, ""),
	} {
		got, err := Text([]byte(raw))
		if err != nil || got.Text != sample || got.Used != nil || got.Unsure {
			t.Errorf("%s: %q, %v, %v", name, got.Text, got.Used, err)
		}
	}
	if got, err := Text([]byte(norm.NFD.String(sample))); err != nil || norm.NFC.String(got.Text) != sample {
		t.Errorf("decomposed: %q, %v", got.Text, err)
	}
	if got, err := Text([]byte(western([]byte(sample)))); err != nil || got.Text != sample {
		t.Errorf("UTF-8 twice: %q, %v", got.Text, err)
	}
}

// One line in another encoding than the rest of the file is read as what it is.
func TestTextOfTwoEncodings(t *testing.T) {
	lines := strings.Split(sample, "\n")
	raw := append(encode(t, TCVN3, lines[2]), '\n')
	raw = append(raw, encode(t, VNI, lines[3])...)
	raw = append(raw, '\n')
	raw = append(raw, lines[2]...)
	got, err := Text(raw)
	if want := lines[2] + "\n" + lines[3] + "\n" + lines[2]; err != nil || got.Text != want {
		t.Errorf("%q, %v", got.Text, err)
	}
}

func TestTextThatIsNone(t *testing.T) {
	if _, err := Text([]byte("a\x00\x01\x02bc\x00")); !errors.Is(err, ErrBinary) {
		t.Errorf("zeros: %v", err)
	}
	var e *Error
	if _, err := Text([]byte("một\nhai\n\xE1\xBAba")); !errors.As(err, &e) || e.Line != 3 || e.Offset != 10 {
		t.Errorf("a broken letter in UTF-8: %v", err)
	}
	if _, err := Text([]byte("\xFE\xB0\xFF\x81 \x90\x8D\xA4\xA5 \xD7\xF7\xB2")); !errors.As(err, &e) {
		t.Errorf("noise: %v", err)
	}
}

// What might be read in two ways is said.
func TestAmbiguousTextIsSaid(t *testing.T) {
	got, err := Text([]byte("UBND x\xE3"))
	if err != nil || !got.Unsure {
		t.Errorf("%q, used %v, unsure %v, %v", got.Text, got.Used, got.Unsure, err)
	}
}

func TestMendLeavesWhatIsRight(t *testing.T) {
	for _, line := range []string{
		"Hà Nam, là xã vùng đồng bằng", "là hè vé tôi ý tế", "Đề nghị", "café René à Paris, l'été", "Số: 12/KH-UBND", "§ 5 – “trích”", "",
	} {
		if got, e := MendLine(line); got != line {
			t.Errorf("%q became %q by %s", line, got, e)
		}
	}
}

func TestSyllables(t *testing.T) {
	for _, w := range strings.Fields(`nghiêng quyết giếng gì ủy uỷ yêu khuỷu Quảng NGÃI hoà hòa thuở nguyễn đẩy ưu oằn kỹ kĩ quốc gửi giữa`) {
		if !Syllable(w) {
			t.Errorf("%s is a syllable", w)
		}
	}
	for _, w := range strings.Fields(`héi nghÜa viÖt các̀ cằt ngiêng kủa toàc Céng ñaây xaõ bcd ếa street`) {
		if Syllable(w) {
			t.Errorf("%s is no syllable", w)
		}
	}
}

func TestFonts(t *testing.T) {
	for name, want := range map[string]struct {
		e        Encoding
		capitals bool
	}{
		".VnTime": {TCVN3, false}, ".VnTimeH": {TCVN3, true}, ".VnArial NarrowH": {TCVN3, true}, "ABCDEF+.VnTimeH-Bold": {TCVN3, true},
		".vntime": {TCVN3, false}, ".VnTime,Bold": {TCVN3, false}, "VNI-Times": {VNI, false}, "Times New Roman": {"", false}, "Arial,BoldH": {"", false},
	} {
		if e, capitals, ok := OfFont(name); e != want.e || capitals != want.capitals || ok != (want.e != "") {
			t.Errorf("%s: %q, %v, %v", name, e, capitals, ok)
		}
	}
}

func FuzzText(f *testing.F) {
	f.Add([]byte(sample))
	f.Add([]byte("C\xE9ng h\xDFa x\xB7 h\xE9i"))
	f.Add([]byte("\xFF\xFEa\x00"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		a, err := Text(raw)
		b, again := Text(raw)
		if (err == nil) != (again == nil) || a.Text != b.Text {
			t.Errorf("two readings differ: %q, %q", a.Text, b.Text)
		}
	})
}

// longTexts are made so that telling their encoding costs most; a megabyte each.
var longTexts = map[string]string{
	"marks": strings.Repeat("\xCC", 1<<20), "short lines": strings.Repeat("\n\xE3", 1<<19), "words": strings.Repeat(" \xE3", 1<<19),
	"one letter too few": strings.Repeat("ế", 1<<18) + "\xff", "lines and a bad one": strings.Repeat("ế\n", 1<<18) + "\xff", "vowels": strings.Repeat("a\xf9", 1<<19),
	"Western": strings.Repeat("ì", 1<<19), "UTF-8 twice": strings.Repeat("Ã\n", 1<<18),
}

// They may be read in the program itself, which must not hang on them; how fast
// they are read, BenchmarkLongTexts shows.
func TestLongTextsComeToAnEnd(t *testing.T) {
	over := make(chan struct{})
	go func() {
		defer close(over)
		for _, s := range longTexts {
			_, _ = Text([]byte(s))
		}
	}()
	select {
	case <-over:
	case <-time.After(2 * time.Minute):
		t.Fatal("still reading after two minutes")
	}
}

func BenchmarkLongTexts(b *testing.B) {
	for name, s := range longTexts {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(s)))
			for b.Loop() {
				_, _ = Text([]byte(s))
			}
		})
	}
}
