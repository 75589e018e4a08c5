// Package odt reads OpenDocument texts (.odt) as they stand on paper.
//
// Start with [Read]. style.go follows styles and counts lists.
package odt

import (
	"strconv"
	"strings"

	"congvan/intake/charset"
	"congvan/intake/markup"
	"congvan/intake/paper"
)

// ReadArchive reads a document that is opened already.
func ReadArchive(a *paper.Archive) (paper.Paper, error) {
	if locked(a) {
		return paper.Paper{}, paper.Refuse(paper.Password)
	}
	content, err := part(a, "content.xml")
	if err != nil {
		return paper.Paper{}, err
	}
	body := content.Find("body", "text")
	if body == nil {
		return paper.Paper{}, paper.Refuse(paper.Foreign)
	}
	r := &reader{styles: map[string]style{}, lists: map[string]*listStyle{}, counters: map[string]*counter{}, counts: paper.Counts{}}
	if a.Has("styles.xml") {
		styles, err := part(a, "styles.xml")
		if err != nil {
			return paper.Paper{}, err
		}
		r.takeStyles(styles)
	}
	r.takeStyles(content)
	return r.paper(body)
}

// Read reads the bytes of a document.
func Read(raw []byte) (paper.Paper, error) {
	a, err := paper.Open(raw)
	if err != nil {
		return paper.Paper{}, err
	}
	return ReadArchive(a)
}

func part(a *paper.Archive, name string) (*markup.Node, error) {
	raw, err := a.Part(name)
	if err != nil {
		return nil, err
	}
	if raw == nil {
		return nil, paper.Refuse(paper.Broken)
	}
	return markup.Parse(raw)
}

// locked reports whether the list of parts says that they are encrypted.
func locked(a *paper.Archive) bool {
	raw, err := a.Part("META-INF/manifest.xml")
	return err == nil && strings.Contains(string(raw), "encryption-data")
}

// A reader goes over one document.
type reader struct {
	styles   map[string]style
	lists    map[string]*listStyle
	counters map[string]*counter
	outline  *listStyle
	counts   paper.Counts
	used     []charset.Encoding
	notes    []*markup.Node
	ruled    map[string]bool // styles of cells that draw lines
}

func (r *reader) paper(body *markup.Node) (paper.Paper, error) {
	lines, used := charset.Mend(r.block(body, context{}))
	r.used = charset.Together(r.used, used...)
	var out paper.Lines
	out.Add(paper.Columns(lines)...)
	for i := 0; i < len(r.notes); i++ {
		lines := r.block(r.notes[i].Kid("note-body"), context{})
		if len(lines) > 0 {
			lines[0] = noteMark(i+1) + " " + lines[0]
		}
		out.Add(lines...)
	}
	text, err := out.Text()
	return paper.Paper{Text: text, Notes: r.counts.Notes(charset.Names(r.used))}, err
}

func noteMark(n int) string { return "[" + strconv.Itoa(n) + "]" }

// A context is the list that a block lies in.
type context struct {
	list  string // name of its style
	id    string // of its counter
	depth int    // 0 outside lists
	label *string
}

// block returns the lines of what stands one below the other.
func (r *reader) block(n *markup.Node, c context) []string {
	var out []string
	for k := range n.Kids {
		switch k.Name {
		case "p":
			out = append(out, r.paragraph(k, c)...)
		case "h":
			out = append(out, r.heading(k, c)...)
		case "list":
			out = append(out, r.list(k, c)...)
		case "table":
			out = append(out, r.table(k)...)
		case "section":
			if k.Attr("display") == "none" {
				r.counts[paper.Hidden]++
				continue
			}
			out = append(out, r.block(k, c)...)
		case "tracked-changes":
			for range k.Kids {
				r.counts[paper.Changes]++
			}
		case "frame", "text-box", "custom-shape", "rect", "table-of-content", "index-body", "index-title", "soft-page-break":
			out = append(out, r.block(k, context{})...)
		}
	}
	return out
}

// paragraph reads a paragraph; the first of an entry bears its number.
func (r *reader) paragraph(p *markup.Node, c context) []string {
	w := &writer{reader: r, look: r.look(p.Attr("style-name"))}
	if w.look.hidden {
		r.counts[paper.Hidden]++
		return nil
	}
	w.inline(p, w.look)
	text := w.text.String()
	r.used = charset.Together(r.used, w.text.Encodings...)
	if c.label != nil && *c.label != "" && strings.TrimSpace(text) != "" {
		text = *c.label + " " + strings.TrimLeft(text, " \t")
	}
	if c.label != nil {
		*c.label = ""
	}
	return append([]string{text}, w.boxes...)
}

// heading numbers a heading by the outline of the document.
func (r *reader) heading(p *markup.Node, c context) []string {
	level, err := strconv.Atoi(p.Attr("outline-level"))
	if c.depth > 0 || err != nil || r.outline == nil {
		return r.paragraph(p, c)
	}
	label := r.step("(outline)", r.outline, level, "")
	return r.paragraph(p, context{label: &label})
}

// A writer collects the text of one paragraph.
type writer struct {
	*reader
	look  look
	text  charset.Writer
	boxes []string
}

func (w *writer) add(s string, l look) { w.text.Add(s, l.font, l.caps) }

// inline reads what stands in a line.
func (w *writer) inline(n *markup.Node, l look) {
	for k := range n.Kids {
		switch k.Name {
		case "":
			w.add(spaces(k.Text), l)
		case "s":
			count, err := strconv.Atoi(k.Attr("c"))
			if err != nil {
				count = 1
			}
			w.add(strings.Repeat(" ", min(max(count, 0), 200)), l)
		case "tab":
			w.add("\t", l)
		case "line-break":
			w.add("\n", l)
		case "span":
			inner := w.reader.look(k.Attr("style-name")).over(l)
			if inner.hidden {
				w.counts[paper.Hidden]++
				continue
			}
			w.inline(k, inner)
		case "note":
			w.notes = append(w.notes, k)
			w.add(" "+noteMark(len(w.notes)), l)
		case "annotation", "annotation-end", "ruby-text", "hidden-text", "desc", "title", "script", "tracked-changes":
		case "frame", "text-box", "custom-shape", "rect":
			w.boxes = append(w.boxes, w.block(k, context{})...)
		case "hidden-paragraph":
			w.counts[paper.Hidden]++
		default:
			w.inline(k, l)
		}
	}
}

// spaces makes one blank of a run of blanks and line ends, as they count
// nothing in markup.
func spaces(s string) string {
	if strings.TrimSpace(s) == "" && s != "" {
		return " "
	}
	var b strings.Builder
	blank := false
	for _, c := range s {
		if c == ' ' || c == '\n' || c == '\t' || c == '\r' {
			blank = true
			continue
		}
		if blank {
			b.WriteByte(' ')
		}
		blank = false
		b.WriteRune(c)
	}
	if blank {
		b.WriteByte(' ')
	}
	return b.String()
}

// How often a cell may say that it stands there again, and how long it is then
// at most.
const (
	repeats   = 20
	shortCell = 200
)

// table sets a table as lines.
func (r *reader) table(n *markup.Node) []string {
	t := paper.Table{}
	r.rows(n, &t)
	return t.Lines()
}

func (r *reader) rows(n *markup.Node, t *paper.Table) {
	for k := range n.Kids {
		switch k.Name {
		case "table-row":
			var row []paper.Cell
			for c := range k.Kids {
				if c.Name != "table-cell" && c.Name != "covered-table-cell" {
					continue
				}
				t.Ruled = t.Ruled || r.ruled[c.Attr("style-name")]
				cell := paper.Cell(r.block(c, context{}))
				times, _ := strconv.Atoi(c.Attr("number-columns-repeated"))
				if len(strings.Join(cell, "")) > shortCell {
					times = 1
				}
				for range min(max(times, 1), repeats) {
					row = append(row, cell)
				}
			}
			t.Rows = append(t.Rows, row)
		case "table-header-rows", "table-rows", "table-row-group":
			r.rows(k, t)
		}
	}
}
