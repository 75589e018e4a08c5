package report

import (
	"io"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"congvan/viet"
)

// plainWidth is how long a line is at most: what a telephone shows.
const plainWidth = 64

// A typist writes short lines, to be pasted into a message.
type typist struct {
	w   io.Writer
	err error
}

// writePlain writes a document as plain text: a narrow table as such, of a wide
// one each row as a list of its headings and values.
func writePlain(w io.Writer, d *Document) error {
	t := &typist{w: w}
	for i := range d.Forms {
		if i > 0 {
			t.line("")
		}
		t.form(&d.Forms[i])
	}
	if d.Letter != nil {
		t.letter(d.Letter)
	}
	return t.err
}

func (t *typist) form(f *Form) {
	t.wrapped("", f.Title)
	for _, s := range append(f.Subtitle, f.Lead...) {
		t.wrapped("", s)
	}
	t.line("")
	if widths := t.widths(f); widths != nil {
		t.table(f, widths)
	} else {
		t.list(f)
	}
	for i, n := range f.Notes {
		if i == 0 {
			t.line("")
		}
		t.wrapped("", n)
	}
	for _, s := range f.Signers {
		t.signer(s)
	}
}

func (t *typist) signer(s Signer) {
	if lines := s.office(); lines[0] != "" || s.Name != "" {
		t.line("")
		for _, line := range lines {
			t.wrapped("", line)
		}
		t.wrapped("", s.Name)
	}
}

// widths is how wide the columns of a table are; nil if it is too wide.
func (t *typist) widths(f *Form) []int {
	widths := make([]int, len(f.Columns))
	see := func(i int, s string) { widths[i] = max(widths[i], ansi.StringWidth(s)) }
	for i, c := range f.Columns {
		see(i, c.Head)
		if c.Group != "" {
			return nil
		}
	}
	for r := range f.rows() {
		for i, c := range r.Cells {
			see(i, c.String())
		}
	}
	total := 2 * (len(widths) - 1)
	for i, c := range f.Total {
		see(i, c.String())
	}
	for _, w := range widths {
		total += w
	}
	if total > plainWidth {
		return nil
	}
	return widths
}

func (t *typist) table(f *Form, widths []int) {
	heads := make([]Cell, len(f.Columns))
	for i, c := range f.Columns {
		heads[i] = Txt(c.Head)
	}
	t.row(heads, widths)
	for r := range f.body() {
		if r.Section != "" {
			t.wrapped("", r.Section)
			continue
		}
		t.row(r.Cells, widths)
	}
	if f.Total != nil {
		t.row(f.Total, widths)
	}
}

func (t *typist) row(cs []Cell, widths []int) {
	var b strings.Builder
	for i, c := range cs {
		s := c.String()
		pad := strings.Repeat(" ", max(0, widths[i]-ansi.StringWidth(s)))
		if c.numeric() {
			b.WriteString(pad + s + "  ")
		} else {
			b.WriteString(s + pad + "  ")
		}
	}
	t.line(strings.TrimRight(b.String(), " "))
}

// list writes each row under what stands in its first columns; blank cells are
// left out.
func (t *typist) list(f *Form) {
	for r := range f.body() {
		if r.Section != "" {
			t.wrapped("", r.Section)
			continue
		}
		t.item(f, r.Cells)
	}
	if f.Total != nil {
		t.item(f, f.Total)
	}
}

func (t *typist) item(f *Form, cs []Cell) {
	from, head := 1, strings.TrimSpace(cs[0].String()+" "+cs[1].String())
	if f.Columns[0].Head == serialHead {
		head = strings.TrimSpace(number(cs[0]) + cs[1].String())
	}
	if head == "" {
		head = "…" // not given yet
	}
	t.wrapped("", head)
	for i, c := range cs[from+1:] {
		if s := c.String(); s != "" {
			col := f.Columns[from+1+i]
			if col.Group != "" {
				s = col.Group + ", " + strings.ToLower(col.Head) + ": " + s
			} else {
				s = col.Head + ": " + s
			}
			t.wrapped("   ", s)
		}
	}
}

// number is "1. ", and nothing for the row of a total.
func number(c Cell) string {
	if c.Kind == Empty {
		return ""
	}
	return c.String() + ". "
}

func (t *typist) letter(l *Letter) {
	for _, s := range []string{strings.ToUpper(l.Head.Parent), strings.ToUpper(l.Head.Office), "Số: " + l.label(), l.Head.where()} {
		t.wrapped("", s)
	}
	t.line("")
	if l.Type == "" {
		t.wrapped("", "V/v "+l.Subject)
	} else {
		t.wrapped("", strings.ToUpper(l.Type)+" "+l.Subject)
	}
	t.addressees(l.To)
	for i, p := range l.Body {
		t.line("")
		if i == len(l.Body)-1 {
			p.Text = ended(p.Text)
		}
		t.wrapped("", p.Text)
	}
	t.signer(l.Signer)
	if len(l.Copies) > 0 {
		t.line("")
		t.wrapped("", "Nơi nhận:")
		for _, e := range listed(l.Copies) {
			t.wrapped("", e)
		}
	}
	for i := range l.Annexes {
		t.line("")
		t.form(&l.Annexes[i])
	}
}

func (t *typist) addressees(entries []string) {
	t.line("")
	if len(entries) == 1 {
		t.wrapped("", to+" "+entries[0])
		return
	}
	t.wrapped("", to)
	for _, e := range listed(entries) {
		t.wrapped("", e)
	}
}

// wrapped writes a text in lines that are not too long, what follows the first
// one a little further in.
func (t *typist) wrapped(in, s string) {
	if s = viet.CleanLine(s); s == "" {
		return
	}
	for i, line := range strings.Split(ansi.Wordwrap(s, plainWidth-len(in), " "), "\n") {
		if i > 0 && in != "" {
			line = "  " + strings.TrimSpace(line)
		}
		t.line(in + strings.TrimRight(line, " "))
	}
}

func (t *typist) line(s string) {
	if t.err == nil {
		_, t.err = io.WriteString(t.w, s+"\n")
	}
}
