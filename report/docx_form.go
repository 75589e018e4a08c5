package report

import "strconv"

// formHead writes the head of a form that stands by itself.
func formHead(x *xmlWriter, f *Form) {
	x.letterhead(f.Head, f.twips(), func() { x.paragraph(para{}, look{size: 6}, "") }, func() { x.place(f.Head, 13) })
	x.paragraph(para{align: "center", before: 14, keep: true}, look{size: 14, bold: true}, f.Title)
}

// annexHead writes the head of the annex i of a letter, which is numbered where
// there are several.
func annexHead(l *Letter, i int) func(*xmlWriter, *Form) {
	return func(x *xmlWriter, f *Form) {
		middle := para{align: "center", keep: true}
		x.paragraph(middle, look{size: 14, bold: true}, l.annexName(i))
		x.paragraph(middle, look{size: 14, bold: true}, f.Title)
		x.paragraph(middle, look{size: 13, italic: true}, l.about())
	}
}

// form writes a form whose head is written by another hand.
func (x *xmlWriter) form(f *Form, head func(*xmlWriter, *Form)) {
	head(x, f)
	for _, s := range f.Subtitle {
		x.paragraph(para{align: "center", keep: true}, look{size: 13, italic: true}, s)
	}
	for i, s := range f.Lead {
		x.paragraph(para{align: "both", before: leadSpace(i), first: indent}, look{size: 14}, s)
	}
	x.paragraph(para{keep: true}, look{size: 6}, "")
	x.table(f)
	for i, s := range f.Notes {
		x.paragraph(para{align: "both", before: leadSpace(i)}, look{size: 11, italic: true}, s)
	}
	x.signatures(f.Signers, f.twips())
}

func leadSpace(i int) int {
	if i == 0 {
		return 8
	}
	return 3
}

// A grid is the table of a form on its page.
type grid struct {
	x      *xmlWriter
	f      *Form
	widths []int // in twips
	size   int   // of letters, in points
}

func (x *xmlWriter) table(f *Form) {
	g := &grid{x: x, f: f, size: 12}
	if len(f.Columns) > 9 {
		g.size = 11
	}
	if len(f.Columns) > 12 {
		g.size = 10
	}
	room, given, asked := f.twips(), 0, f.width()
	for i, c := range f.Columns {
		w := room * c.Width / asked
		if i == len(f.Columns)-1 {
			w = room - given
		}
		g.widths, given = append(g.widths, w), given+w
	}
	g.open(room)
	g.headings()
	for r := range f.body() {
		g.row(r)
	}
	if f.Total != nil {
		g.cells(f.Total, true)
	}
	x.raw(`</w:tbl>`)
}

func (g *grid) open(room int) {
	g.x.rawf(`<w:tbl><w:tblPr><w:tblW w:w="%d" w:type="dxa"/><w:tblBorders>`, room)
	for _, side := range []string{"top", "left", "bottom", "right", "insideH", "insideV"} {
		g.x.rawf(`<w:%s w:val="single" w:sz="4" w:space="0" w:color="000000"/>`, side)
	}
	g.x.raw(`</w:tblBorders><w:tblLayout w:type="fixed"/>` +
		`<w:tblCellMar><w:left w:w="57" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>`)
	for _, w := range g.widths {
		g.x.rawf(`<w:gridCol w:w="%d"/>`, w)
	}
	g.x.raw(`</w:tblGrid>`)
}

// The rows of headings come again on every page, and no row breaks.
const (
	headRow = `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>`
	bodyRow = `<w:tr><w:trPr><w:cantSplit/></w:trPr>`
)

// headings writes groups, headings and the numbers of the columns.
func (g *grid) headings() {
	bold := look{size: g.size, bold: true}
	if g.f.grouped() {
		g.x.raw(headRow)
		for _, s := range g.f.spans() {
			g.cell(s.from, s.to, merge(!s.group, "restart"), "center", bold, s.head)
		}
		g.x.raw(`</w:tr>`)
	}
	g.x.raw(headRow)
	for i, c := range g.f.Columns {
		head, down := c.Head, ""
		if g.f.grouped() && c.Group == "" {
			head, down = "", merge(true, "continue")
		}
		g.cell(i, i+1, down, "center", bold, head)
	}
	g.x.raw(`</w:tr>` + headRow)
	for i := range g.f.Columns {
		g.cell(i, i+1, "", "center", look{size: g.size - 1, italic: true}, columnNumber(i))
	}
	g.x.raw(`</w:tr>`)
}

func columnNumber(i int) string { return "(" + strconv.Itoa(i+1) + ")" }

func merge(down bool, how string) string {
	if !down {
		return ""
	}
	return `<w:vMerge w:val="` + how + `"/>`
}

// cell writes a cell over the columns [from, to).
func (g *grid) cell(from, to int, down, align string, l look, s string) {
	width := 0
	for _, w := range g.widths[from:to] {
		width += w
	}
	g.x.rawf(`<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/>`, width)
	if to-from > 1 {
		g.x.rawf(`<w:gridSpan w:val="%d"/>`, to-from)
	}
	g.x.raw(down + `<w:vAlign w:val="center"/></w:tcPr>`)
	g.x.paragraph(para{align: align}, l, s)
	g.x.raw(`</w:tc>`)
}

func (g *grid) row(r Row) {
	if r.Section != "" {
		g.x.raw(bodyRow)
		align := "left"
		if r.Section == nothing {
			align = "center"
		}
		g.cell(0, len(g.widths), "", align, look{size: g.size, bold: r.Section != nothing, italic: r.Section == nothing}, r.Section)
		g.x.raw(`</w:tr>`)
		return
	}
	g.cells(r.Cells, false)
}

func (g *grid) cells(cs []Cell, bold bool) {
	g.x.raw(bodyRow)
	for i, c := range cs {
		g.cell(i, i+1, "", g.f.align(i, c), look{size: g.size, bold: bold}, c.String())
	}
	g.x.raw(`</w:tr>`)
}
