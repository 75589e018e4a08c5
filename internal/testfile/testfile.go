// Package testfile makes files for tests: compound files, archives and PDF files,
// byte by byte. Nothing of the program uses it.
package testfile

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode/utf16"
)

// Zip packs parts by name.
func Zip(parts map[string]string) []byte {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, name := range slices.Sorted(maps.Keys(parts)) {
		f, err := w.Create(name)
		if err == nil {
			_, err = f.Write([]byte(parts[name]))
		}
		if err != nil {
			panic(err)
		}
	}
	if err := w.Close(); err != nil {
		panic(err)
	}
	return b.Bytes()
}

const (
	sector   = 512
	minimum  = 4096 // shorter streams lie elsewhere, so none is shorter here
	noSector = 0xFFFFFFFF
	chainEnd = 0xFFFFFFFE
	fatMark  = 0xFFFFFFFD
)

// OLE makes a compound file of streams by name.
func OLE(streams map[string][]byte) []byte {
	names := slices.Sorted(maps.Keys(streams))
	var body []byte
	var fat []uint32
	place := func(data []byte) (start uint32, size int) {
		size = max(len(data), minimum)
		data = append(bytes.Clone(data), make([]byte, (size+sector-1)/sector*sector-len(data))...)
		start = uint32(len(fat))
		for i := range len(data) / sector {
			next := start + uint32(i) + 1
			if i == len(data)/sector-1 {
				next = chainEnd
			}
			fat = append(fat, next)
		}
		body = append(body, data...)
		return start, size
	}
	directory := entry("Root Entry", 5, 1, chainEnd, 0)
	for i, name := range names {
		start, size := place(streams[name])
		e := entry(name, 2, noSector, start, size)
		if i+1 < len(names) {
			binary.LittleEndian.PutUint32(e[0x48:], uint32(i+2)) // the next one to the right
		}
		directory = append(directory, e...)
	}
	if len(names) == 0 {
		binary.LittleEndian.PutUint32(directory[0x4C:], noSector)
	}
	first, _ := place(directory)
	own := uint32(len(fat))
	fat = append(fat, fatMark)
	for len(fat) < sector/4 {
		fat = append(fat, noSector)
	}
	for _, f := range fat[:sector/4] {
		body = binary.LittleEndian.AppendUint32(body, f)
	}
	return append(header(first, own), body...)
}

func header(directory, fat uint32) []byte {
	h := make([]byte, sector)
	copy(h, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")
	le := binary.LittleEndian
	le.PutUint16(h[0x18:], 0x3E)
	le.PutUint16(h[0x1A:], 3)
	le.PutUint16(h[0x1C:], 0xFFFE)
	le.PutUint16(h[0x1E:], 9)
	le.PutUint16(h[0x20:], 6)
	le.PutUint32(h[0x2C:], 1)
	le.PutUint32(h[0x30:], directory)
	le.PutUint32(h[0x38:], minimum)
	le.PutUint32(h[0x3C:], chainEnd)
	le.PutUint32(h[0x44:], chainEnd)
	for i := range 109 {
		le.PutUint32(h[0x4C+4*i:], noSector)
	}
	le.PutUint32(h[0x4C:], fat)
	return h
}

func entry(name string, kind byte, child, start uint32, size int) []byte {
	e := make([]byte, 128)
	units := utf16.Encode([]rune(name))
	for i, u := range units {
		binary.LittleEndian.PutUint16(e[2*i:], u)
	}
	binary.LittleEndian.PutUint16(e[0x40:], uint16(2*len(units)+2))
	e[0x42], e[0x43] = kind, 1
	for _, at := range []int{0x44, 0x48, 0x4C} {
		binary.LittleEndian.PutUint32(e[at:], noSector)
	}
	binary.LittleEndian.PutUint32(e[0x4C:], child)
	binary.LittleEndian.PutUint32(e[0x74:], start)
	binary.LittleEndian.PutUint32(e[0x78:], uint32(size))
	return e
}

// PDF makes a file of objects, numbered from 1; the first is the catalogue.
// More goes into the trailer.
func PDF(more string, objects ...string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n")
	var at []int
	for i, o := range objects {
		at = append(at, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	table := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, a := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", a)
	}
	fmt.Fprintf(&b, "trailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, more, table)
	return b.Bytes()
}

// Stream is an object of bytes.
func Stream(settings, data string) string {
	return fmt.Sprintf("<<%s/Length %d>>\nstream\n%s\nendstream", settings, len(data), data)
}

// Pages makes a PDF of contents, a page each. Font F1 has two bytes a letter,
// which are its number in Unicode; F2 is a plain Western one.
func Pages(contents ...string) []byte { return PDF("", PageObjects("", contents...)...) }

// PageObjects are the objects of Pages; more goes into each page. Objects
// appended to them have numbers from 7 + 2 × the number of pages on.
func PageObjects(more string, contents ...string) []string {
	var kids strings.Builder
	for i := range contents {
		fmt.Fprintf(&kids, "%d 0 R ", 7+2*i)
	}
	objects := []string{
		"<</Type/Catalog/Pages 2 0 R>>",
		fmt.Sprintf("<</Type/Pages/Count %d/Kids[%s]/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R/F2 6 0 R>>>>>>", len(contents), kids.String()),
		"<</Type/Font/Subtype/Type0/BaseFont/AAAAAA+Times/Encoding/Identity-H/ToUnicode 4 0 R/DescendantFonts[5 0 R]>>",
		Stream("", "1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange"),
		"<</Type/Font/Subtype/CIDFontType2/BaseFont/Times/DW 500>>",
		"<</Type/Font/Subtype/Type1/BaseFont/Times-Roman/Encoding/WinAnsiEncoding>>",
	}
	for i, c := range contents {
		objects = append(objects, fmt.Sprintf("<</Type/Page/Parent 2 0 R/Contents %d 0 R%s>>", 8+2*i, more), Stream("", c))
	}
	return objects
}

// At draws a text in F1 at a place of a page, 12 points high: each letter is 6
// points wide.
func At(x, y int, text string) string {
	var hex strings.Builder
	for _, u := range utf16.Encode([]rune(text)) {
		fmt.Fprintf(&hex, "%04X", u)
	}
	return fmt.Sprintf("BT /F1 12 Tf 1 0 0 1 %d %d Tm <%s> Tj ET\n", x, y, hex.String())
}
