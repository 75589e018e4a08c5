package rtf

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"congvan/intake/paper"
	"congvan/viet"
)

const head = `{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fnil\fcharset0 Times New Roman;}{\f1\fcharset163 Times New Roman (Vietnamese);}{\f2\fcharset0 .VnTimeH;}{\f3 VNI-Times;}{\f4\fcharset0 .VnTime;}}`

// u writes letters by their numbers, with a question mark in their place.
func u(s string) string {
	var b strings.Builder
	for _, c := range s {
		if c < 0x80 {
			b.WriteRune(c)
			continue
		}
		fmt.Fprintf(&b, `\u%d?`, int16(c))
	}
	return b.String()
}

func TestWhatStandsOnPaper(t *testing.T) {
	row := func(cells ...string) string {
		return `\trowd` + strings.Repeat(`\clbrdrt\brdrs\cellx100`, len(cells)) + `\pard\intbl ` + strings.Join(cells, `\cell `) + `\cell\row`
	}
	bare := func(cells ...string) string {
		return `\trowd\cellx1\cellx2\pard\intbl ` + strings.Join(cells, `\cell `) + `\cell\row`
	}
	for _, c := range []struct {
		name, body, want string
		notes            []paper.Code
	}{
		{name: "letters by number", body: u("Kính gửi: Ủy ban") + `\par ` + u("Đề nghị"), want: "Kính gửi: Ủy ban|Đề nghị"},
		{name: "two substitutes", body: `\uc2\u7879 ab{\uc0\u7879 }x\uc1`, want: "ệệx"},
		{name: "letters of windows-1258", body: `{\f1 \'d0\'ea\'cc nghi\'f2}`, want: "Đề nghị"},
		{name: "a letter beyond the first plane", body: `a\u-10179?\u-8704?b`, want: "a😀b"},
		{name: "old capitals", body: `{\f2 c\'e9ng ho\'b5}`, want: "CỘNG HOÀ", notes: []paper.Code{paper.Legacy}},
		{name: "VNI", body: `{\f3 Co\'e4ng ho\'f8a}`, want: "Cộng hòa", notes: []paper.Code{paper.Legacy}},
		{name: "an old soft hyphen is a letter", body: `{\f4 tr\'ad\'edc}`, want: "trước", notes: []paper.Code{paper.Legacy}},
		{name: "old letters in another font", body: `{\f0 \'a7\'d2 ngh\'de c\'b8c x\'b7 b\'b8o c\'b8o k\'d5t qu\'b6}`, want: "Đề nghị các xã báo cáo kết quả", notes: []paper.Code{paper.Legacy}},
		{name: "list numbers", body: `{\listtext\pard 1.\tab}M\'f4\'f2t\par{\pntext\f0 a)\tab}hai{\*\pn\pnlvlbody x}`, want: "1.\tMôòt|a)\thai"},
		{name: "signs", body: `a\~b\_c\endash\'96 \ldblquote x\rdblquote\emdash\bullet\{\}\\ d\line e\-f`, want: "a\u00a0b-c–– “x”—•{}\\ d|ef"},
		{name: "what is no text", body: `{\*\generator Riched;}{\info{\title T}}{\stylesheet{\s0 Normal;}}{\header trang}{\*\bkmkstart b}{\pict\wmetafile 0102}a{\sp{\sn x}{\sv y}}`, want: "a"},
		{name: "pictures as bytes", body: "a{\\pict\\bin4 {{{{}b", want: "ab"},
		{name: "a field", body: `{\field{\*\fldinst HYPERLINK "x"}{\fldrslt{hien}}}`, want: "hien"},
		{name: "a box", body: `a{\shp{\*\shpinst\shpleft1{\sp{\sn n}{\sv v}}{\shptxt HOA TOC\par}}{\shprslt{\*\do{\dptxbxtext HOA TOC}}}}b`, want: "a|HOA TOC||b"},
		{name: "a note", body: `Theo{\super 1}{\footnote\pard{\super 1} Ke hoach}.`, want: "Theo1 [1].|[1] 1 Ke hoach"},
		{name: "tracked changes", body: `truoc {\deleted 15/9}{\revised 20/9}/2020`, want: "truoc 20/9/2020", notes: []paper.Code{paper.Changes}},
		{name: "hidden text", body: `a{\v an}b\v0 c`, want: "abc", notes: []paper.Code{paper.Hidden}},
		{name: "capitals", body: `{\caps ` + u("Kế hoạch") + `}`, want: "KẾ HOẠCH"},
		{name: "the head", body: bare(`UBND\par So: 1`, `CONG HOA\par ngay 1`) + `\pard Kinh gui\par`, want: "UBND|So: 1||CONG HOA|ngay 1||Kinh gui"},
		{name: "a table", body: row("TT", "Xa", "So") + row("1", `A\par B`, "5") + `\pard sau\par`, want: "TT | Xa | So|1 | A B | 5|sau"},
		{name: "two forms of one text", body: `{\upr{khong}{\*\ud{` + u("có") + `}}}`, want: "có"},
	} {
		got, err := Read([]byte(head + c.body + "}"))
		var codes []paper.Code
		for _, n := range got.Notes {
			codes = append(codes, n.Code)
		}
		text := strings.ReplaceAll(viet.Compose(got.Text), "\n", "|")
		if err != nil || text != viet.Compose(c.want) || !slices.Equal(codes, c.notes) {
			t.Errorf("%s:\n got %q\nwant %q\nnotes %v, want %v; %v", c.name, text, c.want, codes, c.notes, err)
		}
	}
}

func TestWhatIsRefused(t *testing.T) {
	for why, raw := range map[paper.Why]string{
		paper.Deep:    strings.Repeat("{", 1<<20),
		paper.TooLong: head + strings.Repeat("abcdefgh", 400_000) + "}",
	} {
		start := time.Now()
		_, err := Read([]byte(raw))
		var e *paper.Error
		if !errors.As(err, &e) || e.Why != why || time.Since(start) > 15*time.Second {
			t.Errorf("%s: %v after %v", why, err, time.Since(start))
		}
	}
}

func FuzzRead(f *testing.F) {
	base := []byte(head + `\trowd\cellx1\clbrdrt\brdrs\pard\intbl a\cell b\cell\row\pard{\listtext 1.}{\footnote x}{\f2 c\'e9ng}\u7879?{\v h}{\shp{\*\shpinst{\shptxt t}}}\bin2 xx\par}`)
	f.Add([]byte{0, 10, '{'})
	f.Add([]byte{0, 10, '\\', 0, 90, '}'})
	f.Fuzz(func(t *testing.T, edits []byte) {
		raw := bytes.Clone(base)
		for i := 0; i+2 < len(edits); i += 3 {
			raw[(int(edits[i])<<8|int(edits[i+1]))%len(raw)] = edits[i+2]
		}
		if got, err := Read(raw); err == nil && len(got.Text) > paper.TextLimit {
			t.Errorf("%d bytes of text", len(got.Text))
		}
	})
}

func BenchmarkRead(b *testing.B) {
	raw := []byte(head + strings.Repeat(u(strings.Repeat("Đề nghị báo cáo ", 6))+`\par `, 2500) + "}")
	for b.Loop() {
		if _, err := Read(raw); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/100, "ns/page")
}
