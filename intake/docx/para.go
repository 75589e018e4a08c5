package docx

import (
	"slices"
	"strconv"
	"strings"

	"congvan/intake/charset"
	"congvan/intake/markup"
	"congvan/intake/paper"
)

// block returns the lines of everything that stands in a node one below the
// other.
func (r *reader) block(n *markup.Node) []string {
	var out []string
	var open *line // a paragraph whose end was deleted goes on in the next
	r.blocks(n, func(k *markup.Node) {
		switch k.Name {
		case "p":
			l := r.paragraph(k, open)
			if open = l; k.Find("pPr", "rPr", "del") != nil || k.Find("pPr", "rPr", "moveFrom") != nil {
				r.count(paper.Changes)
				return
			}
			out = append(out, r.written(l)...)
			open = nil
		case "tbl":
			out = append(out, r.table(k)...)
		case "altChunk":
			r.count(paper.Parts)
		}
	})
	if open != nil {
		out = append(out, r.written(open)...)
	}
	return out
}

// blocks goes over paragraphs and tables, through all that only wraps them.
func (r *reader) blocks(n *markup.Node, take func(*markup.Node)) {
	for k := range n.Kids {
		switch k.Name {
		case "p", "tbl", "altChunk":
			take(k)
		case "sdt":
			if k.Find("sdtPr", "showingPlcHdr") == nil {
				r.blocks(k.Kid("sdtContent"), take)
			}
		case "ins", "moveTo", "customXml", "smartTag":
			r.blocks(k, take)
		case "AlternateContent":
			r.blocks(choice(k), take)
		}
	}
}

// choice takes one of the two forms in which newer things stand.
func choice(n *markup.Node) *markup.Node {
	if c := n.Kid("Choice"); c != nil && c.Words() != "" {
		return c
	}
	return n.Kid("Fallback")
}

// A line is a paragraph being written.
type line struct {
	label string
	text  charset.Writer
	boxes []string // the lines of the boxes that hang on it
}

func (l *line) lines() []string {
	text := l.text.String()
	if l.label != "" && strings.TrimSpace(text) != "" {
		text = l.label + " " + strings.TrimLeft(text, " \t")
	}
	return append([]string{text}, l.boxes...)
}

// written returns the lines of a paragraph that is whole.
func (r *reader) written(l *line) []string {
	lines := l.lines()
	r.encoding = charset.Together(r.encoding, l.text.Encodings...)
	return lines
}

// plain adds what stands in no font of its own.
func (l *line) plain(s string) { l.text.Add(s, "", false) }

// paragraph reads a paragraph; open is the one before it if that goes on.
func (r *reader) paragraph(p *markup.Node, open *line) *line {
	l := open
	if l == nil {
		l = &line{}
	}
	w := walk{reader: r, line: l, style: p.Find("pPr", "pStyle").Attr("val")}
	if w.style == "" {
		w.style = r.styles.normal
	}
	w.look = r.styles.look(w.style).over(r.styles.base)
	w.inline(p)
	r.fields = nil
	l.label = r.labelOf(p, w.style)
	return l
}

// labelOf numbers a paragraph.
func (r *reader) labelOf(p *markup.Node, style string) string {
	numPr := p.Find("pPr", "numPr")
	id, given := numPr.Kid("numId").Lookup("val")
	depth := numPr.Kid("ilvl").Attr("val")
	var i int
	switch {
	case given && id == "0":
		return ""
	case given:
		if depth == "" {
			i, _ = r.lists.ofStyle(id, style)
		} else {
			i, _ = index(depth)
		}
	default:
		var from, level string
		id, level, from = r.styles.list(style)
		if id == "" || id == "0" {
			return ""
		}
		if depth != "" {
			level = depth
		}
		if at, ok := r.lists.ofStyle(id, from); ok && depth == "" {
			i = at
		} else {
			i, _ = index(level)
		}
	}
	mark := p.Find("pPr", "rPr")
	if mark.Kid("del") != nil || mark.Kid("moveFrom") != nil || lookOf(mark).isHidden() {
		return "" // it is not there, or goes on in the next paragraph, whose number it takes
	}
	return r.lists.label(id, i)
}

// A walk goes over the runs of one paragraph.
type walk struct {
	*reader
	line  *line
	style string
	look  look
	now   look // of the run
}

// inline reads what stands in a line: through what only wraps it, past what was
// deleted.
func (w *walk) inline(n *markup.Node) {
	for k := range n.Kids {
		switch k.Name {
		case "r":
			w.run(k)
		case "ins", "moveTo":
			w.count(paper.Changes)
			w.inline(k)
		case "del", "moveFrom":
			w.count(paper.Changes)
		case "hyperlink", "smartTag", "fldSimple", "customXml", "dir", "bdo", "oMath", "oMathPara", "rubyBase":
			w.inline(k)
		case "sdt":
			if k.Find("sdtPr", "showingPlcHdr") == nil {
				w.inline(k.Kid("sdtContent"))
			}
		case "AlternateContent":
			w.inline(choice(k))
		}
	}
}

// run reads one run.
func (w *walk) run(n *markup.Node) {
	rPr := n.Kid("rPr")
	l := lookOf(rPr)
	if s := rPr.Kid("rStyle").Attr("val"); s != "" {
		l = l.over(w.styles.look(s))
	}
	w.now = l.over(w.look)
	if w.now.isHidden() {
		if n.Kid("t") != nil {
			w.count(paper.Hidden)
		}
		return
	}
	w.pieces(n)
}

// pieces reads the parts of a run.
func (w *walk) pieces(n *markup.Node) {
	for k := range n.Kids {
		switch k.Name {
		case "fldChar":
			w.field(k.Attr("fldCharType"))
		case "AlternateContent":
			w.pieces(choice(k))
		case "drawing", "pict", "object":
			w.boxes(k)
		case "footnoteReference":
			w.refer("footnote" + k.Attr("id"))
		case "endnoteReference":
			w.refer("endnote" + k.Attr("id"))
		case "ruby":
			w.inline(k.Kid("rubyBase"))
		default:
			if !w.inCode() {
				w.write(k)
			}
		}
	}
}

// field follows the three marks of a field: its code is not shown.
func (w *walk) field(kind string) {
	switch kind {
	case "begin":
		w.fields = append(w.fields, true)
	case "separate":
		if n := len(w.fields); n > 0 {
			w.fields[n-1] = false
		}
	case "end":
		w.fields = w.fields[:max(0, len(w.fields)-1)]
	}
}

// inCode reports whether the code of a field is being read.
func (w *walk) inCode() bool { return slices.Contains(w.fields, true) }

// write adds what one part of a run shows.
func (w *walk) write(k *markup.Node) {
	switch k.Name {
	case "t":
		w.text(k.Words())
	case "tab", "ptab":
		w.line.plain("\t")
	case "br", "cr":
		w.line.plain("\n")
	case "noBreakHyphen":
		w.line.plain("-")
	case "softHyphen":
		if e, _, old := charset.OfFont(w.now.font); old && e == charset.TCVN3 {
			w.text("\u00AD") // the letter ư of the old fonts
		}
	case "sym":
		w.line.plain(symbol(k.Attr("font"), k.Attr("char")))
	}
}

// text adds letters in the font of the run.
func (w *walk) text(s string) {
	if _, _, old := charset.OfFont(w.now.font); !old {
		s = pictures(s)
	}
	w.line.text.Add(s, w.now.font, w.now.isCaps())
}

// refer marks a note; its text comes after the body.
func (w *walk) refer(id string) {
	if w.notes[id] == nil || w.inCode() {
		return
	}
	for i, known := range w.noted {
		if known == id {
			w.line.plain(" " + noteMark(i+1))
			return
		}
	}
	w.noted = append(w.noted, id)
	w.line.plain(" " + noteMark(len(w.noted)))
}

// boxes reads the text boxes of a drawing, below the paragraph that they hang
// on.
func (w *walk) boxes(n *markup.Node) {
	for k := range n.Kids {
		switch k.Name {
		case "txbxContent":
			if w.nested++; w.nested <= nestLimit {
				fields := w.fields
				w.fields = nil
				w.line.boxes = append(w.line.boxes, w.block(k)...)
				w.fields = fields
			}
			w.nested--
		case "AlternateContent":
			w.boxes(choice(k))
		default:
			w.boxes(k)
		}
	}
}

// pictures replaces letters of picture fonts, which stand in private codes.
func pictures(s string) string {
	if !strings.ContainsFunc(s, isPicture) {
		return s
	}
	return strings.Map(func(c rune) rune {
		if isPicture(c) {
			return picture(c - 0xF000)
		}
		return c
	}, s)
}

func isPicture(c rune) bool { return c >= 0xF020 && c <= 0xF0FF }

// symbol reads a character that names its font: only what has a meaning in
// text is kept.
func symbol(font, code string) string {
	n, err := strconv.ParseUint(code, 16, 32)
	if err != nil {
		return ""
	}
	if n >= 0xF000 {
		n -= 0xF000
	}
	if !strings.Contains(strings.ToLower(font), "dings") && n < 0x80 {
		return string(rune(n)) // Symbol and text fonts agree on it
	}
	return string(picture(rune(n)))
}

// picture gives the letter for a code of Symbol or Wingdings.
func picture(c rune) rune {
	switch c {
	case 0x2D, 0x2B, 0x20:
		return c
	case 0xFC, 0x50:
		return '✓'
	case 0xFE, 0x52, 0x78:
		return '☑'
	case 0x6F, 0xA8, 0x71:
		return '☐'
	case 0xE0, 0xE8, 0xAE:
		return '→'
	case 0xA3:
		return '≤'
	case 0xB3:
		return '≥'
	case 0xB1:
		return '±'
	case 0xB4:
		return '×'
	case 0xB0:
		return '°'
	}
	return '•'
}
