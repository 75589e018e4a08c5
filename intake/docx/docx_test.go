package docx

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/unicode/norm"

	"congvan/intake/paper"
	"congvan/viet"
)

func deleted(text string) string {
	return `<w:del><w:r><w:delText>` + text + `</w:delText></w:r></w:del>`
}

func inserted(text string) string { return `<w:ins>` + run(text) + `</w:ins>` }

const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>BOX</w:txbxContent></wps:txbx></w:drawing></mc:Choice>` +
	`<mc:Fallback><w:pict><w:txbxContent>BOX</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`

func TestWhatStandsOnPaper(t *testing.T) {
	outline := []string{"upperRoman %1.", "decimal %2.", "lowerLetter %3)", "bullet -", "decimal %2.%5"}
	again := `<w:lvlOverride w:ilvl="1"><w:startOverride w:val="1"/></w:lvlOverride>`
	notes := map[string]string{"word/footnotes.xml": `<w:footnotes ` + wordSpace + `><w:footnote w:type="separator" w:id="-1">` + p("---") + `</w:footnote><w:footnote w:id="2">` + p("Kế hoạch số 5/KH-UBND") + `</w:footnote></w:footnotes>`}
	for _, c := range []struct {
		name, body string
		parts      map[string]string
		want       string // lines parted by |
		notes      []paper.Code
	}{
		{name: "paragraphs", body: p("Kính gửi: UBND xã") + p("") + p("") + p("Đề nghị"), want: "Kính gửi: UBND xã||Đề nghị"},
		{name: "tab, break, hyphen", body: `<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:t>e</w:t></w:r></w:p>`, want: "a\tb|c-de"},
		{name: "decomposed", body: p(norm.NFD.String("Đề nghị")), want: norm.NFD.String("Đề nghị")},
		{
			name: "an outline", parts: numbering(outline, "", again),
			body: item("1", "0", "Mục đích") + item("1", "1", "Một") + item("1", "2", "ý a") + item("1", "2", "ý b") + item("1", "1", "Hai") + item("1", "2", "ý a lại") + item("1", "3", "gạch") + item("1", "0", "Yêu cầu") + item("1", "1", "Một") + item("1", "4", "sâu"),
			want: "I. Mục đích|1. Một|a) ý a|b) ý b|2. Hai|a) ý a lại|- gạch|II. Yêu cầu|1. Một|1.1 sâu",
		},
		{name: "a list begun anew", parts: numbering(outline, "", again), body: item("1", "1", "Một") + item("1", "1", "Hai") + item("2", "1", "Một") + item("2", "1", "Hai"), want: "1. Một|2. Hai|1. Một|2. Hai"},
		{name: "a blank entry counts", parts: numbering(outline, ""), body: item("1", "1", "Một") + item("1", "1", "") + item("1", "1", "Ba"), want: "1. Một||3. Ba"},
		{
			name: "numbers of a style, based on another",
			parts: merge(numbering([]string{"decimal Điều %1."}, ""), styled(`<w:style w:type="paragraph" w:styleId="A"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`+
				`<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style><w:style w:type="paragraph" w:styleId="C"><w:basedOn w:val="B"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>`)),
			body: `<w:p><w:pPr><w:pStyle w:val="B"/></w:pPr>` + run("Phạm vi") + `</w:p><w:p><w:pPr><w:pStyle w:val="B"/></w:pPr>` + run("Đối tượng") + `</w:p><w:p><w:pPr><w:pStyle w:val="C"/></w:pPr>` + run("Thân") + `</w:p>`,
			want: "Điều 1. Phạm vi|Điều 2. Đối tượng|Thân",
		},
		{
			name: "styles based on each other in a circle", parts: styled(`<w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>`),
			body: `<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr>` + run("Thân") + `</w:p>`, want: "Thân",
		},
		{name: "tracked changes", body: `<w:p>` + run("trước ngày ") + deleted("15/9/2020") + inserted("20/9/2020") + run(".") + `</w:p>`, want: "trước ngày 20/9/2020.", notes: []paper.Code{paper.Changes}},
		{
			name: "moved text", body: `<w:p><w:moveFrom>` + run("ở trên") + `</w:moveFrom></w:p>` + `<w:p><w:moveTo>` + run("ở dưới") + `</w:moveTo></w:p>`,
			want: "ở dưới", notes: []paper.Code{paper.Changes},
		},
		{
			name: "two paragraphs made one", parts: numbering(outline, ""), body: `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>` + run("Báo cáo ") + `</w:p>` + item("1", "1", "trước ngày 5"),
			want: "1. Báo cáo trước ngày 5", notes: []paper.Code{paper.Changes},
		},
		{
			name: "rows deleted and added", body: `<w:tbl><w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr><w:tr><w:tc>` + p("a") + `</w:tc><w:tc>` + p("b") + `</w:tc></w:tr>` +
				`<w:tr><w:trPr><w:del/></w:trPr><w:tc>` + p("x") + `</w:tc><w:tc>` + p("y") + `</w:tc></w:tr><w:tr><w:trPr><w:ins/></w:trPr><w:tc>` + p("c") + `</w:tc><w:tc>` + p("d") + `</w:tc></w:tr></w:tbl>`,
			want: "a\tb|c\td", notes: []paper.Code{paper.Changes},
		},
		{name: "a box stands once", body: `<w:p>` + run("Đầu") + strings.ReplaceAll(box, "BOX", p("HỎA TỐC")) + run(" cuối") + `</w:p>` + p("sau"), want: "Đầu cuối|HỎA TỐC|sau"},
		{name: "a footnote", parts: notes, body: `<w:p>` + run("theo kế hoạch") + `<w:r><w:footnoteReference w:id="2"/></w:r>` + run(".") + `</w:p>` + p("Sau"), want: "theo kế hoạch [1].|Sau|[1] Kế hoạch số 5/KH-UBND"},
		{name: "a field", body: `<w:p>` + run("ngày ") + field(`DATE \@ "d"`, run("15")) + run(" tháng 8") + `</w:p>`, want: "ngày 15 tháng 8"},
		{
			name: "a field in a field", body: `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>` + field("REF x", run("ẩn")) +
				`<w:r><w:t>mã</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>` + run("hiện") + `<w:r><w:fldChar w:fldCharType="end"/></w:r>` + run(" sau") + `</w:p>`,
			want: "hiện sau",
		},
		{name: "a field never closed", body: `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>` + run("mã") + `</w:p>` + p("Thân"), want: "Thân"},
		{
			name: "a simple field, a link, a smart tag, a control", body: `<w:p><w:fldSimple>` + run("a") + `</w:fldSimple><w:hyperlink>` + run("b") + `</w:hyperlink><w:smartTag><w:smartTag>` + run("c") + `</w:smartTag></w:smartTag>` +
				`<w:sdt><w:sdtPr/><w:sdtContent>` + run("d") + `</w:sdtContent></w:sdt><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>` + run("Nhấp vào đây") + `</w:sdtContent></w:sdt></w:p>` +
				`<w:sdt><w:sdtContent>` + p("e") + `</w:sdtContent></w:sdt>`,
			want: "abcd|e",
		},
		{name: "hidden text", body: `<w:p>` + run("a") + in(`<w:vanish/>`, "ẩn") + in(`<w:vanish w:val="0"/>`, "b") + `</w:p>`, want: "ab", notes: []paper.Code{paper.Hidden}},
		{
			name: "hidden by its style", parts: styled(`<w:style w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId="K"><w:basedOn w:val="H"/></w:style>`),
			body: `<w:p>` + in(`<w:rStyle w:val="K"/>`, "ẩn") + run("b") + `</w:p>`, want: "b", notes: []paper.Code{paper.Hidden},
		},
		{name: "capitals by setting", body: `<w:p>` + in(`<w:caps/>`, "Kế hoạch") + in(`<w:caps w:val="false"/>`, " số") + `</w:p>`, want: "KẾ HOẠCH số"},
		{
			name: "pictures", body: `<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>` + run(" có \uF0B7 ") + `<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>` + run(" 60%") + `</w:p>`,
			want: "☑ có • ≥ 60%",
		},
		{name: "TCVN3 by its font", body: `<w:p>` + in(`<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>`, "C«ng v\u00a8n sè 12 cña") + run(" Đảng") + `</w:p>`, want: "Công văn số 12 của Đảng", notes: []paper.Code{paper.Legacy}},
		{
			name: "TCVN3 in capitals", body: `<w:p>` + in(`<w:rFonts w:ascii=".VnTimeH" w:hAnsi=".VnTimeH"/>`, "céng hoµ x· héi") + `</w:p>`,
			want: "CỘNG HOÀ XÃ HỘI", notes: []paper.Code{paper.Legacy},
		},
		{
			name: "VNI, a letter and its mark in two runs", body: `<w:p>` + in(`<w:rFonts w:ascii="VNI-Times" w:hAnsi="VNI-Times"/>`, "Co") + in(`<w:b/><w:rFonts w:ascii="VNI-Times" w:hAnsi="VNI-Times"/>`, "äng hoøa") + `</w:p>`,
			want: "Cộng hòa", notes: []paper.Code{paper.Legacy},
		},
		{
			name: "an old font by the default style", parts: styled(`<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr></w:style>`),
			body: p("§Ò nghÞ") + p("Đề nghị"), want: "Đề nghị|Đề nghị", notes: []paper.Code{paper.Legacy},
		},
		{name: "old letters in a font that does not tell", body: p("§Ò nghÞ c¸c x· b¸o c¸o kÕt qu¶ tr\u00adíc ngµy 15"), want: "Đề nghị các xã báo cáo kết quả trước ngày 15", notes: []paper.Code{paper.Legacy}},
		{
			name: "the two columns of a head", body: table(false, []string{p("UBND XÃ A") + p("Số: 12/UBND"), p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") + p("A, ngày 1 tháng 2 năm 2020")}) + p("Kính gửi"),
			want: "UBND XÃ A|Số: 12/UBND||CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|A, ngày 1 tháng 2 năm 2020||Kính gửi",
		},
		{name: "columns set with tabs", body: p("UBND XÃ A</w:t><w:tab/><w:t>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") + p("Số: 1/UB</w:t><w:tab/><w:tab/><w:t>A, ngày 1") + p("Kính gửi: B"), want: "UBND XÃ A|Số: 1/UB||CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|A, ngày 1||Kính gửi: B"},
		{name: "a table", body: table(true, []string{"TT", "Xã", "Tỷ lệ"}, []string{"1", p("Phổ") + p("Thạnh"), "26,59%"}), want: "TT | Xã | Tỷ lệ|1 | Phổ Thạnh | 26,59%"},
		{
			name: "merged cells", body: `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>` + p("Chung") + `</w:tc><w:tc>` + p("c") + `</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>` + p("") + `</w:tc><w:tc>` + p("b") + `</w:tc><w:tc>` + p("d") + `</w:tc></w:tr></w:tbl>`,
			want: "Chung | c|| b | d",
		},
		{name: "a table in a table", body: table(true, []string{"a", table(true, []string{"b", "c"}, []string{"d", "e"})}, []string{"f", "g"}), want: "a\tb c d e|f\tg"},
	} {
		got, err := Read(made(c.body, c.parts))
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if lines := strings.ReplaceAll(got.Text, "\n", "|"); lines != c.want {
			t.Errorf("%s:\n got %q\nwant %q", c.name, lines, c.want)
		}
		var codes []paper.Code
		for _, n := range got.Notes {
			codes = append(codes, n.Code)
		}
		if !slices.Equal(codes, c.notes) {
			t.Errorf("%s: notes %v, want %v", c.name, codes, c.notes)
		}
	}
}

func merge(ms ...map[string]string) map[string]string {
	all := map[string]string{}
	for _, m := range ms {
		for k, v := range m {
			all[k] = v
		}
	}
	return all
}

// A head that stands in the header of the first page belongs to the text; a
// running title does not.
func TestHeaderOfTheFirstPage(t *testing.T) {
	header := func(text string) map[string]string {
		return map[string]string{
			"word/_rels/document.xml.rels": `<Relationships><Relationship Id="r1" Type="http://x/header" Target="header1.xml"/></Relationships>`,
			"word/header1.xml":             `<w:hdr ` + wordSpace + `>` + text + `</w:hdr>`,
		}
	}
	body := p("Kính gửi: B") + `<w:sectPr><w:headerReference w:type="default" r:id="r1"/></w:sectPr>`
	head := table(false, []string{"UBND XÃ A", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"})
	for text, want := range map[string]string{head: "UBND XÃ A\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nKính gửi: B", p("2"): "Kính gửi: B"} {
		if got, err := Read(made(body, header(text))); err != nil || got.Text != want {
			t.Errorf("%q, %v; want %q", got.Text, err, want)
		}
	}
}

func TestWhatIsRefused(t *testing.T) {
	deep := strings.Repeat(`<w:sdt><w:sdtContent>`, 400) + strings.Repeat(`</w:sdtContent></w:sdt>`, 400)
	for name, c := range map[string]struct {
		raw []byte
		why paper.Why
	}{
		"cut short":     {made(p("a"), nil)[:200], paper.Broken},
		"no body":       {made("", map[string]string{"word/document.xml": `<w:document ` + wordSpace + `/>`}), paper.Broken},
		"no document":   {made("", map[string]string{"word/document.xml": ""}), paper.Broken},
		"tags crossed":  {made("<w:p><w:r></w:p></w:r>", nil), paper.Broken},
		"nested deep":   {made(deep, nil), paper.Deep},
		"entities":      {made("", map[string]string{"word/document.xml": `<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>`}), paper.Deep},
		"too much text": {made(p(noise(3<<20)), nil), paper.TooLong},
		"packed tight":  {made(p(strings.Repeat("a", 4<<20)), nil), paper.Unpacks},
	} {
		start := time.Now()
		_, err := Read(c.raw)
		var e *paper.Error
		if !errors.As(err, &e) || e.Why != c.why {
			t.Errorf("%s: %v, want %s", name, err, c.why)
		}
		if took := time.Since(start); took > 15*time.Second {
			t.Errorf("%s took %v", name, took)
		}
	}
}

// noise is text that packs badly.
func noise(n int) string {
	b := make([]byte, n)
	x := uint32(1)
	for i := range b {
		x = x*1664525 + 1013904223
		b[i] = 'a' + byte(x>>24)%26
	}
	return string(b)
}

// FuzzRead edits the document of a rich base: a list of places and bytes.
func FuzzRead(f *testing.F) {
	outline := numbering([]string{"upperRoman %1.", "decimal %1.%2."}, "")
	base := item("1", "0", "Mục") + table(false, []string{p("UBND"), p("CỘNG HÒA")}) + `<w:p>` + deleted("x") + inserted("y") + strings.ReplaceAll(box, "BOX", p("z")) + field("DATE", run("1")) + `</w:p>` + item("1", "1", "C«ng v\u00a8n")
	document := `<w:document ` + wordSpace + `><w:body>` + base + `</w:body></w:document>`
	f.Add(uint8(0), []byte{0, 10, '<'})
	f.Add(uint8(1), []byte{0, 40, 'x', 1, 2, '>'})
	f.Fuzz(func(t *testing.T, part uint8, edits []byte) {
		doc, list := []byte(document), []byte(outline["word/numbering.xml"])
		target := doc
		if part%2 == 1 {
			target = list
		}
		for i := 0; i+2 < len(edits); i += 3 {
			target[(int(edits[i])<<8|int(edits[i+1]))%len(target)] = edits[i+2]
		}
		got, err := Read(made("", map[string]string{"word/document.xml": string(doc), "word/numbering.xml": string(list)}))
		if err == nil && len(got.Text) > paper.TextLimit {
			t.Errorf("%d bytes of text", len(got.Text))
		}
		_, _ = viet.Clean(got.Text)
	})
}

func BenchmarkRead(b *testing.B) {
	var body strings.Builder
	body.WriteString(table(false, []string{p("UBND"), p("CỘNG HÒA")}))
	for range 100 * 25 { // a page is some 25 paragraphs of 100 letters
		body.WriteString(item("1", "1", strings.Repeat("Đề nghị báo cáo ", 6)))
	}
	raw := made(body.String(), numbering([]string{"upperRoman %1.", "decimal %2."}, ""))
	b.ResetTimer()
	for range b.N {
		if _, err := Read(raw); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/100, "ns/page")
}
