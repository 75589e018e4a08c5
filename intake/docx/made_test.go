package docx

import (
	"archive/zip"
	"bytes"
	"maps"
	"slices"
	"strings"
)

const wordSpace = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="m" xmlns:wps="s" xmlns:r="r"`

// made packs a document of a body, with further parts by name.
func made(body string, parts map[string]string) []byte {
	all := map[string]string{
		"[Content_Types].xml": `<Types/>`,
		"_rels/.rels":         `<Relationships><Relationship Type="http://x/officeDocument" Target="word/document.xml"/></Relationships>`,
		"word/document.xml":   `<?xml version="1.0" encoding="UTF-8"?><w:document ` + wordSpace + `><w:body>` + body + `</w:body></w:document>`,
	}
	maps.Copy(all, parts)
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, name := range slices.Sorted(maps.Keys(all)) {
		f, _ := w.Create(name)
		_, _ = f.Write([]byte(all[name]))
	}
	_ = w.Close()
	return b.Bytes()
}

func styled(styles string) map[string]string {
	return map[string]string{"word/styles.xml": `<w:styles ` + wordSpace + `>` + styles + `</w:styles>`}
}

// p is a paragraph of one run.
func p(text string) string { return `<w:p>` + run(text) + `</w:p>` }

func run(text string) string { return `<w:r><w:t xml:space="preserve">` + text + `</w:t></w:r>` }

// in is a run with properties.
func in(rPr, text string) string {
	return `<w:r><w:rPr>` + rPr + `</w:rPr><w:t xml:space="preserve">` + text + `</w:t></w:r>`
}

// item is an entry of a list.
func item(num, level, text string) string {
	return `<w:p><w:pPr><w:numPr><w:ilvl w:val="` + level + `"/><w:numId w:val="` + num + `"/></w:numPr></w:pPr>` + run(text) + `</w:p>`
}

// numbering makes levels of one list: "decimal %1." each, and nums on it.
func numbering(levels []string, nums ...string) map[string]string {
	var b strings.Builder
	b.WriteString(`<w:numbering ` + wordSpace + `><w:abstractNum w:abstractNumId="0">`)
	for i, l := range levels {
		form, text, _ := strings.Cut(l, " ")
		b.WriteString(`<w:lvl w:ilvl="` + string(rune('0'+i)) + `"><w:start w:val="1"/><w:numFmt w:val="` + form + `"/><w:lvlText w:val="` + text + `"/></w:lvl>`)
	}
	b.WriteString(`</w:abstractNum>`)
	for i, n := range nums {
		b.WriteString(`<w:num w:numId="` + string(rune('1'+i)) + `"><w:abstractNumId w:val="0"/>` + n + `</w:num>`)
	}
	b.WriteString(`</w:numbering>`)
	return map[string]string{"word/numbering.xml": b.String()}
}

// table makes a table of rows of cells, with borders if ruled.
func table(ruled bool, rows ...[]string) string {
	var b strings.Builder
	b.WriteString(`<w:tbl><w:tblPr>`)
	if ruled {
		b.WriteString(`<w:tblBorders><w:top w:val="single"/></w:tblBorders>`)
	}
	b.WriteString(`</w:tblPr>`)
	for _, row := range rows {
		b.WriteString(`<w:tr>`)
		for _, cell := range row {
			if !strings.HasPrefix(cell, "<w:") {
				cell = p(cell)
			}
			b.WriteString(`<w:tc>` + cell + `</w:tc>`)
		}
		b.WriteString(`</w:tr>`)
	}
	return b.String() + `</w:tbl>`
}

func field(code, result string) string {
	return `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>` + code + `</w:instrText></w:r>` +
		`<w:r><w:fldChar w:fldCharType="separate"/></w:r>` + result + `<w:r><w:fldChar w:fldCharType="end"/></w:r>`
}
