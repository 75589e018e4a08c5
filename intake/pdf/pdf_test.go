package pdf

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"congvan/intake/paper"
	"congvan/internal/testfile"
)

func drawn(parts ...string) string { return strings.Join(parts, "") }

func TestWhatStandsOnThePage(t *testing.T) {
	at := testfile.At
	for _, c := range []struct {
		name, content, want string
		notes               []paper.Code
	}{
		{name: "lines", content: drawn(at(72, 700, "Kính gửi: Ủy ban nhân dân xã."), at(72, 680, "Đề nghị")), want: "Kính gửi: Ủy ban nhân dân xã.|Đề nghị"},
		{name: "a blank line between", content: drawn(at(72, 700, "một"), at(72, 650, "hai")), want: "một||hai"},
		{name: "words set apart", content: drawn("BT /F2 10 Tf 72 700 Td [(An) -300 (Binh)] TJ 60 0 Td (xa) Tj 0 -12 Td (duoi) Tj ET"), want: "An Binh\txa|duoi"},
		{name: "letters set apart a little", content: "BT /F2 10 Tf 72 700 Td [(B) -50 (inh)] TJ ET", want: "Binh"},
		{name: "operators of lines", content: "BT /F2 10 Tf 12 TL 72 700 Td (a) Tj T* (b) Tj (c) ' 1 0 (d) \" 0 -12 TD (e) Tj ET", want: "a|b|c|d|e"},
		{
			name:    "columns in the order of content",
			content: drawn(at(72, 780, "UBND XÃ A"), at(72, 765, "Số: 12/UBND"), at(300, 780, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), at(300, 765, "A, ngày 1"), at(72, 720, "Kính gửi: B")),
			want:    "UBND XÃ A|Số: 12/UBND||CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|A, ngày 1||Kính gửi: B",
		},
		{
			name:    "columns line by line",
			content: drawn(at(72, 780, "UBND XÃ A"), at(300, 780, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), at(72, 765, "Số: 12/UBND"), at(300, 765, "A, ngày 1"), at(72, 720, "Kính gửi: B")),
			want:    "UBND XÃ A|Số: 12/UBND||CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|A, ngày 1||Kính gửi: B",
		},
		{name: "a table", content: drawn(at(72, 700, "TT"), at(150, 700, "Xã"), at(300, 700, "Tỷ lệ"), at(72, 680, "1"), at(150, 680, "Phổ Thạnh"), at(300, 680, "26,59%")), want: "TT\tXã\tTỷ lệ|1\tPhổ Thạnh\t26,59%"},
		{name: "a number put into the gap later", content: drawn(at(72, 700, "Số:        /UBND-VX"), at(72, 680, "dưới"), at(102, 700, "507")), want: "Số:  507   /UBND-VX|dưới"},
		{name: "a speck inside a word", content: "BT /F2 12 Tf 72 700 Td (Quan) Tj /F2 1 Tf ( ) Tj /F2 12 Tf (g Ngai) Tj ET", want: "Quang Ngai"},
		{name: "a small blank between small letters", content: "BT /F2 2 Tf 72 700 Td (Quan g) Tj ET", want: "Quan g"},
		{name: "the number of the page", content: drawn(at(290, 800, "1"), at(72, 700, "thân"), at(72, 680, "bài")), want: "thân|bài"},
		{name: "drawn twice to look bold", content: drawn(at(72, 700, "KẾ HOẠCH"), at(72, 700, "KẾ HOẠCH")), want: "KẾ HOẠCH"},
		{name: "turned text stands apart", content: drawn(at(72, 700, "thân"), "BT /F2 12 Tf 0 1 -1 0 40 300 Tm (dau) Tj ET"), want: "thân||dau"},
		{name: "a scaled and moved frame", content: "q 2 0 0 2 10 20 cm BT /F2 5 Tf 20 300 Td (a) Tj 8 0 Td (b) Tj ET Q BT /F2 10 Tf 50 600 Td (c) Tj ET", want: "a b|c"},
		{name: "a text that stands for another", content: "BT /F2 10 Tf 72 700 Td /Span <</ActualText <FEFF1EC7>>> BDC (xy) Tj EMC (z) Tj ET", want: "ệz"},
		{name: "a picture within the content", content: drawn("BI /W 2 /H 2 ID \x00( \xff EI\n", at(72, 700, "sau")), want: "sau"},
		{name: "letters in octal and lines within", content: "BT /F2 10 Tf 72 700 Td (a\\051\\\nb\\(c) Tj ET", want: "a)b(c"},
		{name: "no font, odd operands", content: drawn("BT (x) Tj /F9 1 Tf (y) Tj 5 Td [ (z ] >> ) Tj ET Q Q EMC", at(72, 700, "sau")), want: "sau"},
		{name: "old letters", content: "BT /F2 10 Tf 72 700 Td (C\xE9ng h\xDFa x\xB7 h\xE9i ch\xF1 ngh\xDCa Vi\xD6t Nam) Tj ET", want: "Cộng hòa xã hội chủ nghĩa Việt Nam", notes: []paper.Code{paper.Legacy}},
	} {
		got, err := Read(testfile.Pages(c.content))
		var codes []paper.Code
		for _, n := range got.Notes {
			codes = append(codes, n.Code)
		}
		if lines := strings.ReplaceAll(got.Text, "\n", "|"); err != nil || lines != c.want || !slices.Equal(codes, c.notes) {
			t.Errorf("%s:\n got %q\nwant %q\nnotes %v, want %v; %v", c.name, lines, c.want, codes, c.notes, err)
		}
	}
}

// with replaces an object, by its number.
func with(objects []string, number int, object string) []string {
	objects = slices.Clone(objects)
	objects[number-1] = object
	return objects
}

func TestFonts(t *testing.T) {
	const show = "BT /F2 12 Tf 72 700 Td (\x01\x02 a\xE9) Tj ET"
	base := testfile.PageObjects("", show)
	for _, c := range []struct{ name, font, want string }{
		{"names of glyphs", "<</Type/Font/Subtype/Type1/Encoding<</Differences[1/Dcroat/acircumflexacute 97/uni1EC7/udotbelow.alt]>>>>", "Đấ ệé"},
		{"an old font by its name", "<</Type/Font/Subtype/TrueType/BaseFont/AAAAAA+.VnTimeH/Encoding<</BaseEncoding/WinAnsiEncoding/Differences[1/C/d 32/space]>>>>", "CD AỘ"},
		{"MacRoman", "<</Type/Font/Subtype/TrueType/Encoding<</BaseEncoding/MacRomanEncoding/Differences[1/x/y]>>>>", "xy aÈ"},
	} {
		if got, err := Read(testfile.PDF("", with(base, 6, c.font)...)); err != nil || got.Text != c.want {
			t.Errorf("%s: %q, %v", c.name, got.Text, err)
		}
	}
}

// What the registry typed onto a page goes into the gap left for it; what
// else stands on a signature is none of the document's.
func TestAnnotations(t *testing.T) {
	note := func(kind, rect, ap string) string {
		return fmt.Sprintf("<</Type/Annot/Subtype/%s/Rect[%s]/AP<</N %s>>>>", kind, rect, ap)
	}
	look := func(content string) string {
		return testfile.Stream("/Type/XObject/Subtype/Form/BBox[0 0 100 20]/Resources<</Font<</F1 3 0 R>>>>", content)
	}
	objects := testfile.PageObjects("/Annots[9 0 R 11 0 R 13 0 R]", drawn(testfile.At(72, 700, "Số:        /UBND-VX"), testfile.At(72, 680, "dưới")))
	objects = append(objects,
		note("Widget/FT/Sig", "90 695 190 715", "10 0 R"), look(testfile.At(6, 5, "507")),
		note("Widget/FT/Sig", "400 800 500 820", "12 0 R"), look(testfile.At(0, 0, "Ký bởi: A 24.01.2025")),
		note("FreeText", "72 600 172 620", "14 0 R"), look(testfile.At(0, 0, "Chuyển VHTT")))
	got, err := Read(testfile.PDF("", objects...))
	if want := "Số: 507    /UBND-VX\ndưới\n\nChuyển VHTT"; err != nil || got.Text != want {
		t.Errorf("%q, %v; want %q", got.Text, err, want)
	}
}

func scan(more string) string { return "q 595 0 0 842 0 0 cm /I Do Q " + more }

func scanned(contents ...string) []byte {
	objects := testfile.PageObjects("/Resources<</Font<</F1 3 0 R/F2 6 0 R>>/XObject<</I 5 0 R>>>>", contents...)
	objects[4] = "<</Type/XObject/Subtype/Image/Width 1/Height 1/DW 500>>"
	return testfile.PDF("", objects...)
}

func TestScans(t *testing.T) {
	if _, err := Read(scanned(scan(""), scan(testfile.At(280, 20, "2")))); !refused(err, paper.Picture) {
		t.Errorf("a scan: %v", err)
	}
	body := strings.Repeat("chữ ", 20)
	got, err := Read(scanned(testfile.At(72, 700, body), scan("")))
	if err != nil || len(got.Notes) != 1 || got.Notes[0].Code != paper.Scanned || got.Notes[0].Args[0] != "2" {
		t.Errorf("one page of two: %v, %v", got.Notes, err)
	}
	got, err = Read(scanned(scan("3 Tr " + testfile.At(72, 700, body))))
	if err != nil || len(got.Notes) != 1 || got.Notes[0].Code != paper.Recognised {
		t.Errorf("text below a scan: %v, %v", got.Notes, err)
	}
	if _, err := Read(testfile.Pages("")); !refused(err, paper.NoText) {
		t.Errorf("a blank page: %v", err)
	}
	objects := testfile.PageObjects("", testfile.At(72, 700, body))
	objects[3] = testfile.Stream("", "1 begincodespacerange <0000> <FFFF> endcodespacerange")
	if _, err := Read(testfile.PDF("", objects...)); !refused(err, paper.Garbled) {
		t.Errorf("letters without a meaning: %v", err)
	}
}

func refused(err error, why paper.Why) bool {
	var e *paper.Error
	return errors.As(err, &e) && e.Why == why
}

func TestLockedFiles(t *testing.T) {
	id := "/ID[<00112233445566778899AABBCCDDEEFF> <00112233445566778899AABBCCDDEEFF>]"
	objects := testfile.PageObjects("", testfile.At(72, 700, "a"))
	n := len(objects) + 1
	junk := strings.Repeat("41", 32)
	for name, c := range map[string]struct {
		dict string
		why  paper.Why
	}{
		"AES-256":    {"<</Filter/Standard/V 5/R 6/Length 256/P -4/O <" + strings.Repeat("41", 48) + ">/U <" + strings.Repeat("41", 48) + ">>>", paper.Locked},
		"a password": {"<</Filter/Standard/V 2/R 3/Length 128/P -4/O <" + junk + ">/U <" + junk + ">>>", paper.Password},
	} {
		raw := testfile.PDF(fmt.Sprintf("/Encrypt %d 0 R%s", n, id), append(slices.Clone(objects), c.dict)...)
		if _, err := Read(raw); !refused(err, c.why) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// Files that were cut, stretched or numbered wrongly are read all the same
// where their objects are whole.
func TestDamagedFiles(t *testing.T) {
	good := testfile.Pages(testfile.At(72, 700, "Kính gửi"))
	cut := good[:bytes.Index(good, []byte("xref\n"))]
	shifted := bytes.Replace(good, []byte("%PDF-1.7\n"), []byte("%PDF-1.7\n%%%%%%%%\n"), 1)
	for name, raw := range map[string][]byte{
		"without its table":       cut,
		"with a table that lies":  shifted,
		"with mail before it":     append([]byte("Content-Type: application/pdf\r\n\r\n"), good...),
		"with lines after it":     append(bytes.Clone(good), strings.Repeat("\r\n<!-- -->", 300)...),
		"of a later version":      bytes.Replace(good, []byte("%PDF-1.7"), []byte("%PDF-2.0"), 1),
		"with a blank at its end": bytes.Replace(good, []byte("%PDF-1.7\n"), []byte("%PDF-1.4 \n"), 1),
	} {
		if got, err := Read(raw); err != nil || got.Text != "Kính gửi" {
			t.Errorf("%s: %q, %v", name, got.Text, err)
		}
	}
	if _, err := Read(good[:120]); !refused(err, paper.Broken) {
		t.Errorf("a stump: %v", err)
	}
}

// A file whose end is missing is never read as if it were whole.
func TestCutFiles(t *testing.T) {
	good := testfile.Pages(testfile.At(72, 700, "Kính gửi"), testfile.At(72, 700, "Nơi nhận"))
	if got, err := Read(good); err != nil || len(got.Notes) > 0 {
		t.Fatalf("whole: %v, %v", got.Notes, err)
	}
	got, err := Read(good[:bytes.Index(good, []byte("xref\n"))])
	if err != nil || len(got.Notes) != 1 || got.Notes[0].Code != paper.Cut {
		t.Errorf("all objects there: %v, %v", got.Notes, err)
	}
	for at := 64; at < bytes.LastIndex(good, []byte("stream")); at += 7 {
		got, err := Read(good[:at])
		if err == nil && (len(got.Notes) == 0 || got.Notes[0].Code != paper.Cut) || err != nil && !refused(err, paper.Broken) {
			t.Errorf("cut at %d: %q, %v, %v", at, got.Text, got.Notes, err)
		}
	}
	if got, err := Read(good[:bytes.LastIndex(good, []byte(" obj"))-1]); !refused(err, paper.Broken) {
		t.Errorf("without the last page: %q, %v", got.Text, err)
	}
}

func flate(s string) string {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	_, _ = w.Write([]byte(s))
	_ = w.Close()
	return b.String()
}

// Whatever a file does, reading it ends soon.
func TestHostileFiles(t *testing.T) {
	pages := func(n int, kids, more string) []byte {
		objects := with(testfile.PageObjects("", testfile.At(72, 700, "a")), n, kids)
		return testfile.PDF(more, objects...)
	}
	content := func(settings, data string) []byte {
		return testfile.PDF("", with(testfile.PageObjects("", ""), 8, testfile.Stream(settings, data))...)
	}
	loop := testfile.PDF("", testfile.PageObjects("", "")...)
	loop = bytes.Replace(loop, []byte("/Root"), fmt.Appendf(nil, "/Prev %d/Root", bytes.LastIndex(loop, []byte("xref\n0"))), 1)
	many := make([]string, 600)
	for i := range many {
		many[i] = testfile.At(72, 700, "a")
	}
	form := func(content string) []byte {
		objects := testfile.PageObjects("/Resources<</XObject<</X 6 0 R>>>>", "/X Do")
		return testfile.PDF("", with(objects, 6, testfile.Stream("/Type/XObject/Subtype/Form/Resources<</XObject<</X 6 0 R>>>>", content))...)
	}
	for name, c := range map[string]struct {
		raw []byte
		why paper.Why // "" for any end
	}{
		"a tree that holds itself":         {pages(2, "<</Type/Pages/Kids[2 0 R]>>", ""), paper.Broken},
		"a tree that holds itself twice":   {pages(2, "<</Type/Pages/Kids[2 0 R 2 0 R]>>", ""), paper.Broken},
		"a page that is its own parent":    {pages(7, "<</Type/Page/Parent 7 0 R/Contents 8 0 R>>", ""), ""},
		"a count out of reach":             {pages(2, "<</Type/Pages/Count 2000000000/Kids[7 0 R]>>", ""), ""},
		"a table before itself":            {loop, ""},
		"a size out of reach":              {bytes.Replace(loop, []byte("/Size 9"), []byte("/Size 99999999999"), 1), paper.Broken},
		"a bomb":                           {content("/Filter/FlateDecode", flate(strings.Repeat(" ", 40<<20))), paper.Unpacks},
		"a bomb within a bomb":             {content("/Filter[/FlateDecode/FlateDecode]", flate(flate(strings.Repeat(" ", 40<<20)))), paper.Unpacks},
		"many pages":                       {testfile.Pages(many...), paper.Pages},
		"a form that draws itself":         {form("/X Do"), ""},
		"a form that draws itself often":   {form(strings.Repeat("/X Do ", 1000)), ""},
		"deep brackets":                    {content("", strings.Repeat("[", 1<<20)), ""},
		"deep dictionaries":                {content("", strings.Repeat("<<", 1<<20)), ""},
		"deep states":                      {content("", strings.Repeat("q ", 1<<20)), ""},
		"an endless string":                {content("", "("+strings.Repeat("(", 1<<20)), ""},
		"a length that names itself":       {pages(8, "<</Length 8 0 R>>\nstream\nendstream", ""), ""},
		"a filter that nobody knows":       {content("/Filter/JBIG2Decode", "x"), ""},
		"much text":                        {content("", "BT /F2 1 Tf 0 -2 TD 2 TL "+strings.Repeat("(abcdefghijklmnopqrstuvwxyz) ' ", 100_000)), paper.TooLong},
		"an array that is its own content": {pages(8, "[8 0 R 8 0 R]", ""), ""},
	} {
		start := time.Now()
		_, err := Read(c.raw)
		if err == nil && c.why != "" || c.why != "" && !refused(err, c.why) {
			t.Errorf("%s: %v, want %s", name, err, c.why)
		}
		if took := time.Since(start); took > 10*time.Second {
			t.Errorf("%s took %v", name, took)
		} else if took > time.Second {
			t.Logf("%s took %v", name, took)
		}
	}
}

func FuzzRead(f *testing.F) {
	objects := testfile.PageObjects("/Resources<</Font<</F1 3 0 R/F2 6 0 R>>/XObject<</X 9 0 R>>>>/Annots[10 0 R]",
		drawn(testfile.At(72, 700, "Số:     /UBND"), "BT /F2 10 Tf [(a) -300 (b)] TJ ET /X Do BI /W 1 ID x EI /S <</ActualText(x)>> BDC (y) Tj EMC"))
	objects = append(objects, testfile.Stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]", testfile.At(80, 700, "5")), "<</Subtype/FreeText/Rect[0 0 9 9]/AP<</N 9 0 R>>>>")
	base := testfile.PDF("", objects...)
	f.Add([]byte{0, 10, '<'})
	f.Add([]byte{3, 10, '9', 3, 11, '9'})
	f.Fuzz(func(t *testing.T, edits []byte) {
		raw := bytes.Clone(base)
		for i := 0; i+2 < len(edits); i += 3 {
			raw[(int(edits[i])<<8|int(edits[i+1]))%len(raw)] = edits[i+2]
		}
		start := time.Now()
		if got, err := Read(raw); err == nil && len(got.Text) > paper.TextLimit {
			t.Errorf("%d bytes of text", len(got.Text))
		}
		if took := time.Since(start); took > 5*time.Second {
			t.Errorf("took %v", took)
		}
	})
}

func BenchmarkRead(b *testing.B) {
	var contents []string
	for range 100 {
		var c strings.Builder
		for i := range 45 {
			c.WriteString(testfile.At(72, 800-16*i, strings.Repeat("Đề nghị báo cáo ", 4)))
		}
		contents = append(contents, c.String())
	}
	raw := testfile.Pages(contents...)
	for b.Loop() {
		if _, err := Read(raw); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/100, "ns/page")
}
