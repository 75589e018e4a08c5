package pdf

import (
	"strings"

	"github.com/ledongthuc/pdf"
	"golang.org/x/text/encoding/charmap"

	"congvan/intake/charset"
)

// A font turns the codes of strings into letters and widths.
type font struct {
	composite bool // codes of two bytes
	codes     *cmap
	names     [256]string // the letters of a simple font without a table
	widths    map[uint32]float64
	width     float64 // of codes without one, in thousandths of the size
	scale     float64 // of one unit of width
	wide      bool    // the codes are letters themselves

	name string
	old  bool // the font shows letters in an old encoding
}

// maxWidths is how many widths are kept of one font.
const maxWidths = 70_000

// font returns a font of a page; the same settings give the same font.
func (r *reader) font(v pdf.Value) *font {
	id := v.String()
	if f, ok := r.fonts[id]; ok {
		return f
	}
	f := r.newFont(v)
	if len(r.fonts) < 5000 {
		r.fonts[id] = f
	}
	return f
}

func (r *reader) newFont(v pdf.Value) *font {
	f := &font{scale: 0.001, width: 500, widths: map[uint32]float64{}}
	f.name = v.Key("BaseFont").Name()
	_, _, f.old = charset.OfFont(f.name)
	if s := v.Key("ToUnicode"); s.Kind() == pdf.Stream {
		f.codes = readCmap(r.stream(s))
	}
	switch v.Key("Subtype").Name() {
	case "Type0":
		f.loadComposite(v)
		return f
	case "Type3":
		if m := v.Key("FontMatrix"); m.Len() == 6 {
			f.scale = m.Index(0).Float64()
		}
	}
	f.loadSimple(v)
	return f
}

func (f *font) loadComposite(v pdf.Value) {
	f.composite, f.width = true, 1000
	name := v.Key("Encoding").Name()
	f.wide = strings.Contains(name, "UCS2") || strings.Contains(name, "UTF16")
	d := v.Key("DescendantFonts").Index(0)
	if dw := d.Key("DW"); dw.Kind() == pdf.Integer || dw.Kind() == pdf.Real {
		f.width = dw.Float64()
	}
	w := d.Key("W")
	for i := 0; i+1 < w.Len() && len(f.widths) < maxWidths; {
		from := w.Index(i).Int64()
		if list := w.Index(i + 1); list.Kind() == pdf.Array {
			for k := range list.Len() {
				f.widths[uint32(from)+uint32(k)] = list.Index(k).Float64()
			}
			i += 2
			continue
		}
		to, width := w.Index(i+1).Int64(), w.Index(i+2).Float64()
		for c := from; c <= to && c < from+maxWidths && c >= 0; c++ {
			f.widths[uint32(c)] = width
		}
		i += 3
	}
}

func (f *font) loadSimple(v pdf.Value) {
	first := v.Key("FirstChar").Int64()
	w := v.Key("Widths")
	for i := range min(w.Len(), 256) {
		f.widths[uint32(first)+uint32(i)] = w.Index(i).Float64()
	}
	if m := v.Key("FontDescriptor").Key("MissingWidth"); m.Float64() > 0 {
		f.width = m.Float64()
	}
	if strings.Contains(v.Key("BaseFont").Name(), "Courier") && w.Len() == 0 {
		f.width = 600
	}
	f.loadEncoding(v.Key("Encoding"))
}

func (f *font) loadEncoding(v pdf.Value) {
	base := v.Name()
	if v.Kind() == pdf.Dict {
		base = v.Key("BaseEncoding").Name()
	}
	table := charmap.Windows1252
	if base == "MacRomanEncoding" {
		table = charmap.Macintosh
	}
	for i := range 256 {
		if i >= ' ' {
			f.names[i] = string(table.DecodeByte(byte(i)))
		}
	}
	differences := v.Key("Differences")
	code := 0
	for i := range min(differences.Len(), 1024) {
		switch d := differences.Index(i); d.Kind() {
		case pdf.Integer:
			code = int(d.Int64())
		case pdf.Name:
			if code >= 0 && code < 256 {
				f.names[code] = glyphName(d.Name())
			}
			code++
		}
	}
}

// A letter is one code of a string.
type letter struct {
	text  string
	width float64 // in units of the size
	blank bool    // the code 32 of one byte, which word spacing widens
	lost  bool    // the file does not tell what it means
}

// letters cuts a string into its codes.
func (f *font) letters(s string, take func(letter)) {
	for i := 0; i < len(s); {
		size := 1
		if f.composite {
			size = f.size(s[i:])
		}
		code := codeOf(s[i:min(len(s), i+size)])
		i += size
		take(f.letter(size, code))
	}
}

// size is how many bytes the next code has.
func (f *font) size(s string) int {
	if f.codes != nil && f.codes.sizes[1] && !f.codes.sizes[2] {
		return 1
	}
	return min(2, max(1, len(s)))
}

func (f *font) letter(size int, code uint32) letter {
	l := letter{blank: size == 1 && code == ' '}
	width, ok := f.widths[code]
	if !ok {
		width = f.width
	}
	l.width = width * f.scale
	text, known := f.codes.lookup(size, code)
	if !known && size == 2 {
		text, known = f.codes.lookup(1, code)
	}
	if !known && !f.composite {
		text, known = f.names[code&0xFF], true
	}
	if !known && f.wide {
		text, known = string(rune(code)), true
	}
	if text == "\u00AD" && !f.old {
		text = "-"
	}
	if l.lost = !known || meaningless(text); l.lost {
		text = "\uFFFD"
		if l.blank {
			text, l.lost = " ", false
		}
	}
	l.text = text
	return l
}
