package report

import (
	"archive/zip"
	"bufio"
	"fmt"
	"io"
)

// The parts of a document that are the same for all.
const (
	docxHead = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

	docxTypes = docxHead + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
		`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
		`<Default Extension="xml" ContentType="application/xml"/>` +
		`<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>` +
		`<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>` +
		`<Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>` +
		`<Override PartName="/word/header2.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>` +
		`</Types>`

	docxRoot = docxHead + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
		`<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>` +
		`</Relationships>`

	docxRelations = docxHead + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
		`<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>` +
		`<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/>` +
		`<Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header2.xml"/>` +
		`</Relationships>`

	wordSpace = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ` +
		`xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`

	docxStyles = docxHead + `<w:styles ` + wordSpace + `><w:docDefaults><w:rPrDefault><w:rPr>` +
		`<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/>` +
		`<w:color w:val="000000"/><w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault>` +
		`<w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>` +
		`<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>`

	// The number of the page stands in the middle of the top margin, not on the first.
	docxNumber = docxHead + `<w:hdr ` + wordSpace + `><w:p><w:pPr><w:jc w:val="center"/></w:pPr>` +
		`<w:r><w:rPr><w:sz w:val="26"/></w:rPr><w:fldChar w:fldCharType="begin"/></w:r>` +
		`<w:r><w:rPr><w:sz w:val="26"/></w:rPr><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>` +
		`<w:r><w:rPr><w:sz w:val="26"/></w:rPr><w:fldChar w:fldCharType="separate"/></w:r>` +
		`<w:r><w:rPr><w:sz w:val="26"/></w:rPr><w:t>2</w:t></w:r>` +
		`<w:r><w:rPr><w:sz w:val="26"/></w:rPr><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>`

	docxNoNumber = docxHead + `<w:hdr ` + wordSpace + `><w:p/></w:hdr>`
)

// writeDOCX writes a Word document. Equal documents give equal bytes.
func writeDOCX(w io.Writer, d *Document) error {
	z := zip.NewWriter(w)
	for _, part := range [][2]string{
		{"[Content_Types].xml", docxTypes},
		{"_rels/.rels", docxRoot},
		{"word/_rels/document.xml.rels", docxRelations},
		{"word/styles.xml", docxStyles},
		{"word/header1.xml", docxNumber},
		{"word/header2.xml", docxNoNumber},
	} {
		if err := writePart(z, part[0], func(x *xmlWriter) { x.raw(part[1]) }); err != nil {
			return err
		}
	}
	err := writePart(z, "word/document.xml", func(x *xmlWriter) { x.document(d) })
	if err != nil {
		return err
	}
	return z.Close()
}

func writePart(z *zip.Writer, name string, write func(*xmlWriter)) error {
	part, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate})
	if err != nil {
		return err
	}
	x := &xmlWriter{w: bufio.NewWriter(part)}
	write(x)
	return x.w.Flush() // it keeps the first error
}

func (x *xmlWriter) document(d *Document) {
	x.raw(docxHead + `<w:document ` + wordSpace + `><w:body>`)
	pages := len(d.Forms)
	for i := range d.Forms {
		f := &d.Forms[i]
		x.form(f, formHead)
		x.section(f.wide(), i == pages-1)
	}
	if l := d.Letter; l != nil {
		x.letter(l)
		x.section(false, len(l.Annexes) == 0)
		for i := range l.Annexes {
			x.form(&l.Annexes[i], annexHead(l, i))
			x.section(l.Annexes[i].wide(), i == len(l.Annexes)-1)
		}
	}
	if pages == 0 && d.Letter == nil {
		x.section(false, true)
	}
	x.raw(`</w:body></w:document>`)
}

// section ends the pages of one kind. The properties of all but the last stand
// in a paragraph.
func (x *xmlWriter) section(wide, last bool) {
	size := `<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/>`
	if wide {
		size = `<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/>`
	}
	section := fmt.Sprintf(`<w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:headerReference w:type="first" r:id="rId3"/>`+
		`<w:type w:val="nextPage"/>%s<w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>`, size)
	if !last {
		section = `<w:p><w:pPr><w:spacing w:line="20" w:lineRule="exact"/>` + section + `</w:pPr></w:p>`
	}
	x.raw(section)
}
