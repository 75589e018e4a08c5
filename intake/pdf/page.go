package pdf

import (
	"math"
	"unicode/utf16"

	"github.com/ledongthuc/pdf"
)

// A glyph is a letter where it stands, in a frame turned so that its line runs
// to the right.
type glyph struct {
	x, y, end float64
	size      float64
	angle     int // of the line, in degrees
	text      string
	font      *font
	extra     int  // of which annotation: what was put onto the page later; 0 for the page itself
	seal      bool // of a signature
}

// A page is what was drawn on one page.
type page struct {
	glyphs   []glyph
	images   int
	largest  float64 // the share of the page that the largest picture takes
	unseen   int     // letters drawn without ink, as programs do that recognise text
	area     float64
	drawn    map[spot]bool
	extra    int
	inSeal   bool
	replaced []string // texts that stand for the marked content being drawn
}

// A spot is where a letter was drawn, to know those drawn twice.
type spot struct {
	text string
	x, y int
}

// recent is how many letters are remembered to know those drawn twice.
const recent = 10_000

// covers reports whether a page of few letters is more than a picture: nothing
// large was drawn.
func (p *page) covers() bool { return p.largest < 0.3 }

type matrix [6]float64

var unit = matrix{1, 0, 0, 1, 0, 0}

func (m matrix) times(n matrix) matrix {
	return matrix{
		m[0]*n[0] + m[1]*n[2], m[0]*n[1] + m[1]*n[3],
		m[2]*n[0] + m[3]*n[2], m[2]*n[1] + m[3]*n[3],
		m[4]*n[0] + m[5]*n[2] + n[4], m[4]*n[1] + m[5]*n[3] + n[5],
	}
}

// A pen is the state of drawing.
type pen struct {
	ctm            matrix
	font           *font
	size           float64
	char, word     float64
	scale, leading float64
	rise           float64
	mode           int
}

// A drawing interprets one content stream.
type drawing struct {
	r         *reader
	page      *page
	resources pdf.Value
	fonts     map[string]*font // by name
	pen       pen
	saved     []pen
	tm, tlm   matrix
	depth     int
	marked    []bool // of each open marked content, whether it is replaced
}

// page reads a page, and what was put onto it.
func (r *reader) page(s sheet) *page {
	p := &page{drawn: map[spot]bool{}}
	box := rectangle(s.dict.Key("MediaBox"))
	p.area = math.Abs((box[2] - box[0]) * (box[3] - box[1]))
	if p.area < 1 {
		p.area = 595 * 842
	}
	d := &drawing{r: r, page: p, resources: s.resources}
	d.pen = pen{ctm: turned(s.rotate), scale: 1}
	d.guarded(func() { d.run(r.content(s.dict.Key("Contents"))) })
	d.guarded(func() { d.annotations(s.dict.Key("Annots"), turned(s.rotate)) })
	return p
}

// guarded goes on with the next part when one is broken.
func (d *drawing) guarded(do func()) {
	defer func() {
		if x := recover(); x != nil && fatal(x) {
			panic(x)
		}
	}()
	do()
}

// fatal reports whether reading must end: the file, not only a part, is beyond
// its limits.
func fatal(x any) bool {
	err, ok := x.(error)
	return ok && limits(err)
}

func turned(degrees int64) matrix {
	switch ((degrees % 360) + 360) % 360 {
	case 90:
		return matrix{0, -1, 1, 0, 0, 0}
	case 180:
		return matrix{-1, 0, 0, -1, 0, 0}
	case 270:
		return matrix{0, 1, -1, 0, 0, 0}
	}
	return unit
}

func rectangle(v pdf.Value) [4]float64 {
	var out [4]float64
	for i := range out {
		out[i] = v.Index(i).Float64()
	}
	return out
}

// content joins the streams of a page.
func (r *reader) content(v pdf.Value) []byte {
	if v.Kind() != pdf.Array {
		return r.stream(v)
	}
	var out []byte
	for i := range v.Len() {
		out = append(out, r.stream(v.Index(i))...)
		out = append(out, '\n')
	}
	return out
}

// operands is how many operands an operator is given at most.
const operands = 64

func (d *drawing) run(content []byte) {
	l := lexer{raw: content}
	var args []token
	for {
		t := l.next(0)
		switch t.kind {
		case endToken:
			return
		case opToken:
			if d.r.ops++; d.r.ops > opLimit {
				panic(errTired)
			}
			if t.str == "ID" {
				l.image()
			}
			d.do(t.str, args)
			args = args[:0]
		case closeToken:
		default:
			if len(args) < operands {
				args = append(args, t)
			}
		}
	}
}

func num(args []token, i int) float64 {
	if i < 0 || i >= len(args) || args[i].kind != numberToken {
		return 0
	}
	return args[i].num
}

func str(args []token, i int) string {
	if i < 0 || i >= len(args) {
		return ""
	}
	return args[i].str
}

func matrixOf(args []token) matrix {
	var m matrix
	for i := range m {
		m[i] = num(args, i)
	}
	return m
}

func (d *drawing) do(op string, args []token) {
	p := &d.pen
	switch op {
	case "q":
		if len(d.saved) < 512 {
			d.saved = append(d.saved, *p)
		}
	case "Q":
		if n := len(d.saved); n > 0 {
			*p, d.saved = d.saved[n-1], d.saved[:n-1]
		}
	case "cm":
		p.ctm = matrixOf(args).times(p.ctm)
	case "Do":
		d.object(str(args, 0))
	case "EI":
		d.picture()
	case "BDC":
		d.begin(args)
	case "BMC":
		d.marked = append(d.marked, false)
	case "EMC":
		d.end()
	default:
		d.text(op, args)
	}
}

// text does the operators that set text.
func (d *drawing) text(op string, args []token) {
	p := &d.pen
	switch op {
	case "BT":
		d.tm, d.tlm = unit, unit
	case "Tf":
		p.size = num(args, 1)
		if f := d.font(str(args, 0)); f != nil {
			p.font = f
		}
	case "Tc":
		p.char = num(args, 0)
	case "Tw":
		p.word = num(args, 0)
	case "Tz":
		p.scale = num(args, 0) / 100
	case "TL":
		p.leading = num(args, 0)
	case "Ts":
		p.rise = num(args, 0)
	case "Tr":
		p.mode = int(num(args, 0))
	case "Td":
		d.move(num(args, 0), num(args, 1))
	case "TD":
		p.leading = -num(args, 1)
		d.move(num(args, 0), num(args, 1))
	case "Tm":
		d.tm = matrixOf(args)
		d.tlm = d.tm
	case "T*":
		d.move(0, -p.leading)
	case "Tj":
		d.show(str(args, 0))
	case "'":
		d.move(0, -p.leading)
		d.show(str(args, 0))
	case "\"":
		p.word, p.char = num(args, 0), num(args, 1)
		d.move(0, -p.leading)
		d.show(str(args, 2))
	case "TJ":
		d.showAll(args)
	}
}

// font returns a font by its name among the resources; nil for none.
func (d *drawing) font(name string) *font {
	if f, ok := d.fonts[name]; ok {
		return f
	}
	var f *font
	if v := d.resources.Key("Font").Key(name); v.Kind() == pdf.Dict {
		f = d.r.font(v)
	}
	if d.fonts == nil {
		d.fonts = map[string]*font{}
	}
	if len(d.fonts) < 1000 {
		d.fonts[name] = f
	}
	return f
}

func (d *drawing) move(x, y float64) {
	d.tlm = matrix{1, 0, 0, 1, x, y}.times(d.tlm)
	d.tm = d.tlm
}

func (d *drawing) showAll(args []token) {
	if len(args) == 0 {
		return
	}
	for _, t := range args[0].list {
		switch t.kind {
		case stringToken:
			d.show(t.str)
		case numberToken:
			d.advance(-t.num / 1000 * d.pen.size * d.pen.scale)
		}
	}
}

func (d *drawing) advance(x float64) {
	d.tm = matrix{1, 0, 0, 1, x, 0}.times(d.tm)
}

// show draws a string.
func (d *drawing) show(s string) {
	p := &d.pen
	if p.font == nil {
		return
	}
	p.font.letters(s, func(l letter) {
		width := l.width*p.size + p.char
		if l.blank {
			width += p.word
		}
		d.place(l, width*p.scale)
		d.advance(width * p.scale)
	})
}

// place puts a letter onto the page.
func (d *drawing) place(l letter, width float64) {
	m := matrix{1, 0, 0, 1, 0, d.pen.rise}.times(d.tm).times(d.pen.ctm)
	across := math.Hypot(m[0], m[1])
	if across == 0 || math.IsNaN(across) || math.IsInf(across, 0) {
		return
	}
	cos, sin := m[0]/across, m[1]/across
	if d.pen.size < 0 {
		cos, sin, width = -cos, -sin, -width
	}
	g := glyph{
		x: m[4]*cos + m[5]*sin, y: m[5]*cos - m[4]*sin,
		size: math.Abs(d.pen.size) * math.Hypot(m[2], m[3]), angle: int(math.Round(math.Atan2(sin, cos) * 180 / math.Pi)),
		text: l.text, font: d.pen.font, extra: d.page.extra, seal: d.page.inSeal,
	}
	if d.pen.font.scale > 0.01 { // letters that a font draws in units of its own
		g.size = max(g.size, across)
	}
	g.end = g.x + width*across
	if n := len(d.page.replaced); n > 0 {
		g.text, d.page.replaced[n-1] = d.page.replaced[n-1], ""
		l.lost = false
		if g.text == "" {
			d.stretch(g)
			return
		}
	}
	d.keep(g, l)
}

// stretch lets the text that stands for marked content reach as far as what it
// replaces.
func (d *drawing) stretch(g glyph) {
	if n := len(d.page.glyphs); n > 0 && math.Abs(d.page.glyphs[n-1].y-g.y) < g.size/2 {
		d.page.glyphs[n-1].end = max(d.page.glyphs[n-1].end, g.end)
	}
}

func (d *drawing) keep(g glyph, l letter) {
	if d.r.glyphs++; d.r.glyphs > glyphLimit || len(d.page.glyphs) > pageGlyphs {
		panic(tooLong)
	}
	if math.IsNaN(g.x) || math.IsNaN(g.y) || math.Abs(g.x) > 1e7 || math.Abs(g.y) > 1e7 {
		return
	}
	if l.lost {
		d.r.lost++
	}
	if d.pen.mode == 3 || d.pen.mode == 7 {
		d.page.unseen++
	}
	if at := (spot{g.text, int(math.Round(g.x)), int(math.Round(g.y))}); g.text != " " {
		if d.page.drawn[at] {
			return // drawn twice, to look bold
		}
		if len(d.page.drawn) > recent {
			clear(d.page.drawn)
		}
		d.page.drawn[at] = true
	}
	d.page.glyphs = append(d.page.glyphs, g)
}

// begin opens marked content, for which another text may stand.
func (d *drawing) begin(args []token) {
	text, ok := "", false
	if len(args) > 1 {
		switch p := args[1]; p.kind {
		case dictToken:
			var t token
			if t, ok = p.dict["ActualText"]; ok {
				text = textString(t.str)
			}
		case nameToken:
			if v := d.resources.Key("Properties").Key(p.str).Key("ActualText"); v.Kind() == pdf.String {
				text, ok = v.Text(), true
			}
		}
	}
	d.marked = append(d.marked, ok)
	if ok {
		d.page.replaced = append(d.page.replaced, text)
	}
}

func (d *drawing) end() {
	n := len(d.marked)
	if n == 0 {
		return
	}
	if d.marked[n-1] && len(d.page.replaced) > 0 {
		d.page.replaced = d.page.replaced[:len(d.page.replaced)-1]
	}
	d.marked = d.marked[:n-1]
}

// textString reads a string that may be UTF-16.
func textString(s string) string {
	if len(s) >= 2 && s[0] == 0xFE && s[1] == 0xFF {
		return string(utf16.Decode(units(s[2:])))
	}
	return s
}

// object draws a picture or a form.
func (d *drawing) object(name string) {
	v := d.resources.Key("XObject").Key(name)
	switch v.Key("Subtype").Name() {
	case "Image":
		d.picture()
	case "Form":
		d.form(v, d.pen.ctm)
	}
}

func (d *drawing) picture() {
	m := d.pen.ctm
	d.page.images++
	d.page.largest = max(d.page.largest, math.Abs(m[0]*m[3]-m[1]*m[2])/d.page.area)
}

// form draws the content of a form with its own state.
func (d *drawing) form(v pdf.Value, ctm matrix) {
	if d.r.forms++; d.depth >= formDepth || d.r.forms > formLimit {
		return
	}
	inner := &drawing{r: d.r, page: d.page, resources: d.resources, pen: d.pen, depth: d.depth + 1}
	if own := v.Key("Resources"); own.Kind() == pdf.Dict {
		inner.resources = own
	}
	m := unit
	if own := v.Key("Matrix"); own.Len() == 6 {
		for i := range m {
			m[i] = own.Index(i).Float64()
		}
	}
	inner.pen.ctm = m.times(ctm)
	inner.run(d.r.stream(v))
}

// maxAnnotations is how many annotations of a page are looked at.
const maxAnnotations = 500

// annotations draws what was put onto the page later: numbers and dates typed
// in by the registry, stamps, the looks of signatures.
func (d *drawing) annotations(list pdf.Value, ctm matrix) {
	defer func() { d.page.extra = 0 }()
	for i := range min(list.Len(), maxAnnotations) {
		a := list.Index(i)
		look := a.Key("AP").Key("N")
		if state := a.Key("AS").Name(); look.Kind() == pdf.Dict && state != "" {
			look = look.Key(state)
		}
		const hidden, noView = 2, 32
		kind := a.Key("Subtype").Name()
		if look.Kind() != pdf.Stream || a.Key("F").Int64()&(hidden|noView) != 0 || kind == "Popup" || kind == "Link" {
			continue
		}
		field := a.Key("FT").Name()
		if field == "" {
			field = a.Key("Parent").Key("FT").Name()
		}
		d.page.extra, d.page.inSeal = i+1, field == "Sig" || kind == "Stamp"
		d.pen = pen{scale: 1}
		d.guarded(func() { d.form(look, fit(look, rectangle(a.Key("Rect"))).times(ctm)) })
		d.page.inSeal = false
	}
}

// fit moves and scales the box of a form into a rectangle.
func fit(look pdf.Value, to [4]float64) matrix {
	b := rectangle(look.Key("BBox"))
	w, h := b[2]-b[0], b[3]-b[1]
	if w == 0 || h == 0 {
		return matrix{1, 0, 0, 1, to[0], to[1]}
	}
	sx, sy := (to[2]-to[0])/w, (to[3]-to[1])/h
	return matrix{sx, 0, 0, sy, to[0] - b[0]*sx, to[1] - b[1]*sy}
}
