package charset

import (
	"slices"
	"strings"

	"congvan/viet"
)

// A Writer joins stretches of text that are set in fonts, and decodes those in
// old ones. The zero value is ready.
type Writer struct {
	out, run  strings.Builder
	font      string // the last one, and what it is
	of        Encoding
	capitals  bool
	encoding  Encoding
	upper     bool
	Encodings []Encoding // the old encodings that were met
}

// Add takes text in a font; caps says that it is shown in capitals. What is set
// alike is decoded together, since a letter and its mark may stand apart.
func (w *Writer) Add(text, font string, caps bool) {
	if text == "" {
		return
	}
	if font != w.font {
		w.font = font
		w.of, w.capitals, _ = OfFont(font)
	}
	e, capitals := w.of, w.capitals
	if e != "" && beyondWestern(text) {
		e, capitals = "", false // typed in Unicode, and shown in another font
	}
	if e != w.encoding || (capitals || caps) != w.upper {
		w.flush()
		w.encoding, w.upper = e, capitals || caps
	}
	w.run.WriteString(text)
}

func (w *Writer) flush() {
	s := w.run.String()
	w.run.Reset()
	if w.encoding != "" {
		if read := w.encoding.Decode(s); read != s {
			w.Encodings = Together(w.Encodings, w.encoding)
			s = read
		}
	}
	if w.upper {
		s = strings.ToUpper(viet.Compose(s))
	}
	w.out.WriteString(s)
}

// String returns all that was added.
func (w *Writer) String() string {
	w.flush()
	return w.out.String()
}

// Reset makes the writer empty; Encodings stay.
func (w *Writer) Reset() {
	w.flush()
	w.out.Reset()
}

// beyondWestern reports whether a text has letters that no old font has.
func beyondWestern(s string) bool {
	for _, c := range s {
		if _, ok := byteOf(c); !ok && c < 0x2000 {
			return true
		}
	}
	return false
}

// Together adds the encodings that are not in a list yet.
func Together(list []Encoding, more ...Encoding) []Encoding {
	for _, e := range more {
		if !slices.Contains(list, e) {
			list = append(list, e)
		}
	}
	return list
}

// Names lists encodings for people.
func Names(list []Encoding) string {
	names := make([]string, len(list))
	for i, e := range list {
		names[i] = string(e)
	}
	return strings.Join(names, ", ")
}
