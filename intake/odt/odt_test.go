package odt

import (
	"archive/zip"
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"

	"congvan/intake/paper"
)

const space = `xmlns:office="o" xmlns:text="t" xmlns:table="ta" xmlns:style="s" xmlns:fo="f" xmlns:draw="d"`

// made packs a document of automatic styles and a body.
func made(styles, body string) []byte {
	return packed(map[string]string{
		"mimetype":    "application/vnd.oasis.opendocument.text",
		"content.xml": `<office:document-content ` + space + `><office:automatic-styles>` + styles + `</office:automatic-styles><office:body><office:text>` + body + `</office:text></office:body></office:document-content>`,
	})
}

func packed(parts map[string]string) []byte {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, name := range []string{"mimetype", "content.xml", "META-INF/manifest.xml"} {
		if parts[name] != "" {
			f, _ := w.Create(name)
			_, _ = f.Write([]byte(parts[name]))
		}
	}
	_ = w.Close()
	return b.Bytes()
}

func p(s string) string { return `<text:p>` + s + `</text:p>` }

func item(s string) string { return `<text:list-item>` + s + `</text:list-item>` }

const numbers = `<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>` +
	`<text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/><text:list-level-style-bullet text:level="3" text:bullet-char="-"/>` +
	`<text:list-level-style-number text:level="4" style:num-format="1" text:display-levels="4"/></text:list-style>`

func TestWhatStandsOnPaper(t *testing.T) {
	list := func(s string) string { return `<text:list text:style-name="L">` + s + `</text:list>` }
	inner := func(s string) string { return `<text:list>` + s + `</text:list>` }
	cell := func(s string) string { return `<table:table-cell>` + s + `</table:table-cell>` }
	for _, c := range []struct {
		name, styles, body, want string
		notes                    []paper.Code
	}{
		{name: "paragraphs", body: p("Kính gửi:<text:s text:c=\"2\"/>Xã A<text:tab/>b<text:line-break/>c") + p("") + p("  hai \n dòng"), want: "Kính gửi:  Xã A\tb|c||hai dòng"},
		{
			name: "lists", styles: numbers, body: list(item(p("Một")+inner(item(p("ý a"))+item(p("ý b")+inner(item(p("gạch"))))))+item(p("Hai")+p("tiếp")+inner(item(p("ý a lại"))))) + p("giữa") + list(item(p("Một lại"))),
			want: "1. Một|a) ý a|b) ý b|- gạch|2. Hai|tiếp|a) ý a lại|giữa|1. Một lại",
		},
		{
			name: "a list that goes on", styles: numbers, body: list(item(p("Một"))) + p("giữa") + `<text:list text:style-name="L" text:continue-numbering="true">` + item(p("Hai")) + `<text:list-item text:start-value="7">` + p("Bảy") + `</text:list-item></text:list>`,
			want: "1. Một|giữa|2. Hai|7. Bảy",
		},
		{name: "tracked changes", body: `<text:tracked-changes><text:changed-region><text:deletion><text:p>15/9/2020</text:p></text:deletion></text:changed-region></text:tracked-changes>` + p(`trước ngày <text:change text:change-id="1"/>20/9/2020`), want: "trước ngày 20/9/2020", notes: []paper.Code{paper.Changes}},
		{name: "hidden text", styles: `<style:style style:name="H"><style:text-properties text:display="none"/></style:style>`, body: p(`a<text:span text:style-name="H">ẩn</text:span>b`), want: "ab", notes: []paper.Code{paper.Hidden}},
		{name: "a note", body: p(`Theo<text:note><text:note-citation>1</text:note-citation><text:note-body>` + p("Kế hoạch") + `</text:note-body></text:note>.`), want: "Theo [1].|[1] Kế hoạch"},
		{name: "a box", body: p(`Đầu<draw:frame><draw:text-box>`+p("HỎA TỐC")+`</draw:text-box></draw:frame> cuối`) + p("sau"), want: "Đầu cuối|HỎA TỐC|sau"},
		{name: "a remark and a link", body: p(`a<office:annotation>` + p("ghi chú") + `</office:annotation><text:a>b</text:a>`), want: "ab"},
		{
			name: "an old font by its parent", styles: `<style:style style:name="P"><style:text-properties style:font-name=".VnTimeH"/></style:style><style:style style:name="Q" style:parent-style-name="P"/>`,
			body: `<text:p text:style-name="Q">céng hoµ</text:p>`, want: "CỘNG HOÀ", notes: []paper.Code{paper.Legacy},
		},
		{
			name: "styles in a circle", styles: `<style:style style:name="P" style:parent-style-name="Q"/><style:style style:name="Q" style:parent-style-name="P"/>`,
			body: `<text:p text:style-name="Q">a</text:p>`, want: "a",
		},
		{name: "the head", body: `<table:table><table:table-row>` + cell(p("UBND")+p("Số: 1")) + cell(p("CỘNG HÒA XÃ HỘI")+p("ngày 1")) + `</table:table-row></table:table>` + p("Kính gửi"), want: "UBND|Số: 1||CỘNG HÒA XÃ HỘI|ngày 1||Kính gửi"},
		{
			name: "a table", body: `<table:table><table:table-header-rows><table:table-row>` + cell(p("TT")) + cell(p("Xã")) + cell(p("Số")) + `</table:table-row></table:table-header-rows><table:table-row>` + cell(p("1")) +
				`<table:table-cell table:number-columns-repeated="1000000000">` + p("A") + `</table:table-cell></table:table-row></table:table>`,
			want: "TT | Xã | Số|1" + strings.Repeat(" | A", repeats),
		},
	} {
		got, err := Read(made(c.styles, c.body))
		var codes []paper.Code
		for _, n := range got.Notes {
			codes = append(codes, n.Code)
		}
		if lines := strings.ReplaceAll(got.Text, "\n", "|"); err != nil || lines != c.want || !slices.Equal(codes, c.notes) {
			t.Errorf("%s:\n got %q\nwant %q\nnotes %v, want %v; %v", c.name, lines, c.want, codes, c.notes, err)
		}
	}
}

func TestWhatIsRefused(t *testing.T) {
	for why, raw := range map[paper.Why][]byte{
		paper.Broken:   made("", p("a"))[:100],
		paper.Password: packed(map[string]string{"content.xml": "\x01\x02", "META-INF/manifest.xml": `<manifest><encryption-data/></manifest>`}),
		paper.Foreign:  packed(map[string]string{"content.xml": `<a><body><spreadsheet/></body></a>`}),
		paper.Deep:     made("", strings.Repeat(`<text:section>`, 300)+strings.Repeat(`</text:section>`, 300)),
	} {
		_, err := Read(raw)
		var e *paper.Error
		if !errors.As(err, &e) || e.Why != why {
			t.Errorf("%s: %v", why, err)
		}
	}
}

func FuzzRead(f *testing.F) {
	styles := numbers + `<style:style style:name="P" style:parent-style-name="Q"><style:text-properties style:font-name=".VnTimeH"/></style:style>`
	body := `<text:list text:style-name="L">` + item(p("Một")) + `</text:list><table:table><table:table-row><table:table-cell table:number-columns-repeated="3">` + p("a") + `</table:table-cell></table:table-row></table:table>` + p(`<text:s text:c="2"/><text:span text:style-name="P">céng</text:span>`)
	base := []byte(`<office:document-content ` + space + `><office:automatic-styles>` + styles + `</office:automatic-styles><office:body><office:text>` + body + `</office:text></office:body></office:document-content>`)
	f.Add([]byte{0, 10, '<'})
	f.Fuzz(func(t *testing.T, edits []byte) {
		raw := bytes.Clone(base)
		for i := 0; i+2 < len(edits); i += 3 {
			raw[(int(edits[i])<<8|int(edits[i+1]))%len(raw)] = edits[i+2]
		}
		if got, err := Read(packed(map[string]string{"content.xml": string(raw)})); err == nil && len(got.Text) > paper.TextLimit {
			t.Errorf("%d bytes of text", len(got.Text))
		}
	})
}

func BenchmarkRead(b *testing.B) {
	raw := made(numbers, `<text:list text:style-name="L">`+strings.Repeat(item(p(strings.Repeat("Đề nghị báo cáo ", 6))), 2500)+`</text:list>`)
	for b.Loop() {
		if _, err := Read(raw); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/100, "ns/page")
}
