package report

import (
	"bufio"
	"encoding/xml"
	"fmt"
	"strings"

	"congvan/viet"
)

// An xmlWriter writes the parts of a document. Its writer keeps the first error.
type xmlWriter struct{ w *bufio.Writer }

func (x *xmlWriter) raw(s string) { _, _ = x.w.WriteString(s) }

func (x *xmlWriter) rawf(form string, args ...any) { fmt.Fprintf(x.w, form, args...) }

// text writes words of the officer: without control characters, escaped.
func (x *xmlWriter) text(s string) {
	_ = xml.EscapeText(x.w, []byte(viet.CleanLine(s)))
}

// A look is how a run of letters looks.
type look struct {
	size         int // in points
	bold, italic bool
	red          bool
}

func (l look) properties() string {
	var b strings.Builder
	b.WriteString("<w:rPr>")
	if l.bold {
		b.WriteString("<w:b/>")
	}
	if l.italic {
		b.WriteString("<w:i/>")
	}
	if l.red {
		b.WriteString(`<w:color w:val="FF0000"/>`)
	}
	fmt.Fprintf(&b, `<w:sz w:val="%d"/></w:rPr>`, 2*l.size)
	return b.String()
}

// A para is how a paragraph lies.
type para struct {
	align         string // "left", "center", "right", "both"
	before, after int    // in points
	first, left   int    // indents, in twentieths of a point
	right         int
	rule          bool // a line above it, which is the rule beneath what stands before
	keep          bool // on one page with the next
	frame         bool
	size          int // of its mark, in points: how high it is without text; 0 for the usual one
}

func (p para) properties() string {
	var b strings.Builder
	b.WriteString("<w:pPr>")
	if p.keep {
		b.WriteString("<w:keepNext/>")
	}
	switch {
	case p.frame:
		b.WriteString(`<w:pBdr>`)
		for _, side := range []string{"top", "left", "bottom", "right"} {
			fmt.Fprintf(&b, `<w:%s w:val="single" w:sz="12" w:space="1" w:color="FF0000"/>`, side)
		}
		b.WriteString(`</w:pBdr>`)
	case p.rule:
		b.WriteString(`<w:pBdr><w:top w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:pBdr>`)
	}
	line := `w:line="240" w:lineRule="auto"`
	if p.rule {
		line = `w:line="120" w:lineRule="exact"`
	}
	fmt.Fprintf(&b, `<w:spacing w:before="%d" w:after="%d" %s/>`, 20*p.before, 20*p.after, line)
	if p.first+p.left+p.right != 0 {
		fmt.Fprintf(&b, `<w:ind w:left="%d" w:right="%d" w:firstLine="%d"/>`, p.left, p.right, p.first)
	}
	if p.align != "" {
		fmt.Fprintf(&b, `<w:jc w:val="%s"/>`, p.align)
	}
	if p.size != 0 {
		fmt.Fprintf(&b, `<w:rPr><w:sz w:val="%d"/></w:rPr>`, 2*p.size)
	}
	b.WriteString("</w:pPr>")
	return b.String()
}

// paragraph writes one paragraph of one look.
func (x *xmlWriter) paragraph(p para, l look, s string) {
	if s == "" {
		p.size = l.size
	}
	x.raw("<w:p>" + p.properties())
	if s != "" {
		x.run(l, s)
	}
	x.raw("</w:p>")
}

func (x *xmlWriter) run(l look, s string) {
	x.raw("<w:r>" + l.properties() + `<w:t xml:space="preserve">`)
	x.text(s)
	x.raw("</w:t></w:r>")
}

// rule writes a line of a length in the middle of so much room, both in twips.
func (x *xmlWriter) rule(length, room int) {
	side := max(0, (room-length)/2)
	x.paragraph(para{rule: true, before: 2, left: side, right: side, align: "center"}, look{}, "")
}

// layout writes a table without borders, whose columns are in twips; each cell
// of its rows writes its own paragraphs.
func (x *xmlWriter) layout(widths []int, rows ...[]func()) {
	total := 0
	for _, w := range widths {
		total += w
	}
	x.rawf(`<w:tbl><w:tblPr><w:tblW w:w="%d" w:type="dxa"/><w:tblLayout w:type="fixed"/>`+
		`<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>`, total)
	for _, w := range widths {
		x.rawf(`<w:gridCol w:w="%d"/>`, w)
	}
	x.raw(`</w:tblGrid>`)
	for _, row := range rows {
		x.raw(bodyRow)
		for i, cell := range row {
			x.rawf(`<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/></w:tcPr>`, widths[i])
			cell()
			x.raw(`</w:tc>`)
		}
		x.raw(`</w:tr>`)
	}
	x.raw(`</w:tbl>`)
}
