// Package rtf reads Rich Text Format as it stands on paper. The numbers of
// lists stand in the file as text.
//
// Start with [Read]. token.go cuts the file into words and groups; table.go
// gathers cells and rows.
package rtf

import (
	"strconv"
	"strings"
	"unicode/utf16"

	"golang.org/x/text/encoding/charmap"

	"congvan/intake/charset"
	"congvan/intake/paper"
)

// groupLimit is how deep groups may lie in each other.
const groupLimit = 1000

// A state is what a group inherits and forgets at its end.
type state struct {
	font    int
	uc      int // how many substitutes follow a letter in Unicode
	skip    bool
	shape   bool // within a drawing only the text of its boxes counts
	fonts   bool // the table of fonts
	twofold bool // the next group says in another way what the one after it says
	hidden  bool
	deleted bool
	caps    bool
	fresh   bool // nothing was read of the group yet
	starred bool // its first word may be skipped by who does not know it
}

// A font is an entry of the table of fonts.
type font struct {
	letters []byte // of its name
	name    string // once it is whole
	page    *charmap.Charmap
}

// settle ends the name of a font. Those that show letters in an old encoding
// have them in the file as Western ones.
func (f *font) settle() {
	if f.name == "" && len(f.letters) > 0 {
		f.name = string(f.letters)
		if _, _, old := charset.OfFont(f.name); old {
			f.page = charmap.Windows1252
		}
	}
}

// A reader goes over one file.
type reader struct {
	lexer
	now    state
	open   []state
	fonts  map[int]*font
	page   *charmap.Charmap
	substs int    // substitutes still to be skipped
	wide   []rune // the first half of a letter of two units
	text   charset.Writer
	sheet  sheet
	notes  []string
	main   *saved // where the main text waits while a note is read
	counts paper.Counts
	used   []charset.Encoding
}

// saved is the text that waits.
type saved struct {
	text  charset.Writer
	sheet sheet
	depth int
}

// Read reads the bytes of a file.
func Read(raw []byte) (paper.Paper, error) {
	r := &reader{lexer: lexer{raw: raw}, fonts: map[int]*font{}, page: charmap.Windows1252, counts: paper.Counts{}}
	r.now = state{uc: 1}
	for {
		t := r.next()
		if t.kind == endToken {
			break
		}
		if err := r.take(t); err != nil {
			return paper.Paper{}, err
		}
		if len(r.sheet.lines) > 200_000 || r.sheet.size > paper.TextLimit {
			return paper.Paper{}, paper.Refuse(paper.TooLong)
		}
	}
	for r.main != nil {
		r.endNote()
	}
	r.paragraph()
	r.sheet.flush()
	return r.paper()
}

func (r *reader) paper() (paper.Paper, error) {
	lines, used := charset.Mend(r.sheet.lines)
	used = charset.Together(charset.Together(r.used, r.text.Encodings...), used...)
	var out paper.Lines
	out.Add(paper.Columns(lines)...)
	out.Add(r.notes...)
	text, err := out.Text()
	return paper.Paper{Text: text, Notes: r.counts.Notes(charset.Names(used))}, err
}

func (r *reader) take(t token) error {
	switch t.kind {
	case openToken:
		if len(r.open) > groupLimit {
			return paper.Refuse(paper.Deep)
		}
		r.open = append(r.open, r.now)
		if r.now.twofold {
			r.open[len(r.open)-1].twofold = false
			r.now.twofold, r.now.skip = false, true
		}
		r.now.fresh, r.now.starred = true, false
		r.substs = 0
		return nil
	case closeToken:
		r.shut()
		return nil
	case wordToken:
		r.word(t)
	case byteToken:
		r.byte(t.b)
	}
	r.now.fresh = false
	return nil
}

// shut ends a group.
func (r *reader) shut() {
	r.substs = 0
	if r.main != nil && len(r.open) == r.main.depth {
		r.endNote()
	}
	if n := len(r.open); n > 0 {
		r.now, r.open = r.open[n-1], r.open[:n-1]
	}
}

// byte takes a byte of text, plain or written as \'hh.
func (r *reader) byte(b byte) {
	if r.substs > 0 {
		r.substs--
		return
	}
	f := r.fonts[r.now.font]
	if r.now.fonts {
		if f != nil && b != ';' && len(f.letters) < 100 {
			f.letters = append(f.letters, b)
		}
		return
	}
	if b < 0x80 {
		r.rune(rune(b))
		return
	}
	page := r.page
	if f != nil {
		if f.settle(); f.page != nil {
			page = f.page
		}
	}
	c := page.DecodeByte(b)
	if c == '\uFFFD' {
		c = rune(b)
	}
	r.rune(c)
}

func (r *reader) rune(c rune) { r.add(string(c)) }

// add takes text unless it is not shown.
func (r *reader) add(s string) {
	switch {
	case r.now.skip || r.now.shape || r.now.fonts:
	case r.now.deleted:
	case r.now.hidden:
	default:
		name := ""
		if f := r.fonts[r.now.font]; f != nil {
			f.settle()
			name = f.name
		}
		r.text.Add(s, name, r.now.caps)
		r.sheet.size += len(s)
	}
}

// unicode takes a letter by its number, which may be half of one.
func (r *reader) unicode(n int) {
	c := rune(uint16(n))
	r.substs = r.now.uc
	switch {
	case utf16.IsSurrogate(c) && len(r.wide) == 0:
		r.wide = []rune{c}
	case len(r.wide) > 0:
		c = utf16.DecodeRune(r.wide[0], c)
		r.wide = nil
		r.rune(c)
	default:
		r.rune(c)
	}
}

// paragraph ends a paragraph.
func (r *reader) paragraph() {
	r.sheet.paragraph(r.text.String())
	r.text.Reset()
}

// beginNote puts the main text aside while a note is read.
func (r *reader) beginNote() {
	if r.main != nil || len(r.notes) > 2000 {
		r.now.skip = true
		return
	}
	r.add(" [" + strconv.Itoa(len(r.notes)+1) + "]")
	r.main = &saved{text: r.text, sheet: r.sheet, depth: len(r.open)}
	r.text, r.sheet = charset.Writer{}, sheet{}
}

func (r *reader) endNote() {
	r.paragraph()
	r.sheet.flush()
	r.used = charset.Together(r.used, r.text.Encodings...)
	note := strings.TrimSpace(strings.Join(r.sheet.lines, " "))
	r.notes = append(r.notes, "["+strconv.Itoa(len(r.notes)+1)+"] "+note)
	size := r.sheet.size
	r.text, r.sheet = r.main.text, r.main.sheet
	r.sheet.size += size
	r.main = nil
}
