package report

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"congvan/viet"
)

// A Paper is a document in lines of letters of one width, as it stands on paper.
type Paper struct {
	Lines []string // without control characters
	Width int      // columns of the page's text
	Cut   bool     // rows were left out

	Tables []PaperTable // from above down
}

// OnPaper draws a document for a screen; of each table the first rows, at most
// so many.
func OnPaper(d *Document, most int) Paper {
	p := &drafter{most: most}
	for i := range d.Forms {
		f := &d.Forms[i]
		if i > 0 {
			p.add("", "")
		}
		p.turn(f.wide())
		p.letterhead(f.Head, nil)
		p.form(f, func() { p.text("center", f.Title) })
	}
	if d.Letter != nil {
		p.turn(false)
		p.letter(d.Letter)
	}
	return Paper{Lines: p.lines, Width: p.widest, Cut: p.cut, Tables: p.tables}
}

// The widths of a page's text, in letters of the size that tables are set in.
const (
	portraitLetters  = 100
	landscapeLetters = 150
)

// A drafter draws pages in lines.
type drafter struct {
	lines  []string
	width  int // of the page that is drawn
	widest int
	most   int
	cut    bool
	tables []PaperTable
}

// turn begins a page, which lies on its side or not.
func (p *drafter) turn(wide bool) {
	p.width = portraitLetters
	if wide {
		p.width = landscapeLetters
	}
	p.widest = max(p.widest, p.width)
}

func (p *drafter) add(lines ...string) {
	for _, l := range lines {
		p.lines = append(p.lines, strings.TrimRight(l, " "))
	}
}

// text adds a paragraph; one aligned on both sides begins further in.
func (p *drafter) text(align, s string) {
	if align == "both" {
		p.add(wrapped("    "+viet.CleanLine(s), p.width)...)
		return
	}
	p.add(block(align, p.width, s)...)
}

// wrapped breaks a text into lines at most so wide.
func wrapped(s string, width int) []string {
	return strings.Split(ansi.Wrap(s, max(1, width), ""), "\n")
}

// block is texts one below the other in lines exactly so wide.
func block(align string, width int, texts ...string) []string {
	var out []string
	for _, s := range texts {
		for _, l := range wrapped(viet.CleanLine(s), width) {
			out = append(out, padded(align, width, strings.TrimSpace(l)))
		}
	}
	return out
}

func padded(align string, width int, s string) string {
	room := max(0, width-ansi.StringWidth(s))
	left := 0
	switch align {
	case "center":
		left = room / 2
	case "right":
		left = room
	}
	return strings.Repeat(" ", left) + s + strings.Repeat(" ", room-left)
}

// line is a rule of so many letters.
func line(n int) string { return strings.Repeat("─", max(0, n)) }

// columns adds blocks side by side, their first lines level.
func (p *drafter) columns(widths []int, blocks ...[]string) {
	tall := 0
	for _, b := range blocks {
		tall = max(tall, len(b))
	}
	for y := range tall {
		var b strings.Builder
		for i, lines := range blocks {
			if y < len(lines) {
				b.WriteString(padded("", widths[i], lines[y]))
			} else {
				b.WriteString(strings.Repeat(" ", widths[i]))
			}
		}
		p.add(b.String())
	}
}

// letterhead draws who issues the page at the left, the state's name at the
// right, each with its rule, and below them what is given and the date.
func (p *drafter) letterhead(h Letterhead, below []string) {
	left := p.width * 43 / 100
	widths := []int{left, p.width - left}
	var issuer []string
	if h.Parent != "" {
		issuer = block("center", left, strings.ToUpper(h.Parent))
	}
	if h.Office != "" {
		name := strings.ToUpper(h.Office)
		issuer = append(issuer, block("center", left, name, line(min(left, ansi.StringWidth(name))*2/5))...)
	}
	p.columns(widths, issuer, block("center", widths[1], state, motto, line(ansi.StringWidth(motto))))
	p.columns(widths, block("center", left, below...), block("center", widths[1], h.where()))
	p.add("")
}

// form draws a form whose name is drawn by another hand.
func (p *drafter) form(f *Form, name func()) {
	name()
	for _, s := range f.Subtitle {
		p.text("center", s)
	}
	for _, s := range f.Lead {
		p.text("both", s)
	}
	p.add("")
	p.table(f)
	for i, s := range f.Notes {
		if i == 0 {
			p.add("")
		}
		p.text("", s)
	}
	p.signatures(f.Signers)
}

// signatures draws who signs, in even columns; one alone stands at the right.
func (p *drafter) signatures(signers []Signer) {
	if len(signers) == 0 {
		return
	}
	if len(signers) == 1 {
		signers = append([]Signer{{}}, signers...)
	}
	widths, blocks := make([]int, len(signers)), make([][]string, len(signers))
	for i, s := range signers {
		widths[i] = p.width / len(signers)
		blocks[i] = signature(s, widths[i])
	}
	p.add("")
	p.columns(widths, blocks...)
}

func signature(s Signer, width int) []string {
	return block("center", width, append(s.office(), s.Hint, "", "", s.Name)...)
}
