// Package docx reads Word documents (.docx, and their templates) as they stand
// on paper: lists numbered, tracked changes accepted, fields shown, hidden text
// left out.
//
// Start with [Read]. numbering.go counts lists, style.go follows styles,
// para.go walks paragraphs, table.go tables.
package docx

import (
	"strconv"
	"strings"

	"congvan/intake/charset"
	"congvan/intake/markup"
	"congvan/intake/paper"
)

// Read reads the bytes of a document.
func Read(raw []byte) (paper.Paper, error) {
	a, err := paper.Open(raw)
	if err != nil {
		return paper.Paper{}, err
	}
	return ReadArchive(a)
}

// ReadArchive reads a document that is opened already.
func ReadArchive(a *paper.Archive) (paper.Paper, error) {
	r := &reader{archive: a, counts: paper.Counts{}}
	if err := r.load(); err != nil {
		return paper.Paper{}, err
	}
	return r.paper()
}

// A reader holds the parts of one document.
type reader struct {
	archive  *paper.Archive
	folder   string
	body     *markup.Node
	styles   styles
	lists    lists
	notes    map[string]*markup.Node // footnotes and endnotes by kind and id
	headers  map[string]string       // parts by relation id
	noted    []string                // the notes referred to so far, in order
	counts   paper.Counts
	encoding []charset.Encoding
	fields   []bool // those open, the outermost first: whether the code is being read
	nested   int    // depth of tables and boxes
}

// load reads the parts that are needed; only the main one must be there.
func (r *reader) load() error {
	main := r.mainPart()
	r.folder = main[:strings.LastIndexByte(main, '/')+1]
	root, err := r.part(main)
	if err != nil {
		return err
	}
	if r.body = root.Kid("body"); r.body == nil {
		return paper.Refuse(paper.Broken)
	}
	for _, l := range []struct {
		name string
		take func(*markup.Node)
	}{
		{"styles.xml", func(n *markup.Node) { r.styles = newStyles(n) }},
		{"numbering.xml", func(n *markup.Node) { r.lists = newLists(n, &r.styles) }},
		{"footnotes.xml", func(n *markup.Node) { r.takeNotes(n, "footnote") }},
		{"endnotes.xml", func(n *markup.Node) { r.takeNotes(n, "endnote") }},
	} {
		if !r.archive.Has(r.folder + l.name) {
			continue
		}
		n, err := r.part(r.folder + l.name)
		if err != nil {
			return err
		}
		l.take(n)
	}
	return r.loadRelations(main)
}

func (r *reader) part(name string) (*markup.Node, error) {
	raw, err := r.archive.Part(name)
	if err != nil {
		return nil, err
	}
	if raw == nil {
		return nil, paper.Refuse(paper.Broken)
	}
	return markup.Parse(raw)
}

// mainPart is the part that the relations of the whole name.
func (r *reader) mainPart() string {
	const usual = "word/document.xml"
	root, err := r.part("_rels/.rels")
	if err != nil {
		return usual
	}
	for k := range root.Kids {
		if strings.HasSuffix(k.Attr("Type"), "/officeDocument") {
			if target := strings.TrimPrefix(k.Attr("Target"), "/"); r.archive.Has(target) && strings.Contains(target, "/") {
				return target
			}
		}
	}
	return usual
}

func (r *reader) loadRelations(main string) error {
	r.headers = map[string]string{}
	name := r.folder + "_rels/" + strings.TrimPrefix(main, r.folder) + ".rels"
	if !r.archive.Has(name) {
		return nil
	}
	root, err := r.part(name)
	if err != nil {
		return err
	}
	for k := range root.Kids {
		if strings.HasSuffix(k.Attr("Type"), "/header") {
			r.headers[k.Attr("Id")] = r.folder + k.Attr("Target")
		}
	}
	return nil
}

func (r *reader) takeNotes(root *markup.Node, kind string) {
	if r.notes == nil {
		r.notes = map[string]*markup.Node{}
	}
	for n := range root.Kids {
		if n.Name == kind && n.Attr("type") == "" {
			r.notes[kind+n.Attr("id")] = n
		}
	}
}

// paper writes the whole: the head of the first page if it bears words, the
// body, the notes.
func (r *reader) paper() (paper.Paper, error) {
	var out paper.Lines
	out.Add(r.firstHeader()...)
	body := r.block(r.body)
	lines, used := charset.Mend(body)
	r.encoding = charset.Together(r.encoding, used...)
	out.Add(paper.Columns(lines)...)
	for i := 0; i < len(r.noted); i++ { // a note may refer to further ones
		lines := r.block(r.notes[r.noted[i]])
		if len(lines) > 0 {
			lines[0] = noteMark(i+1) + " " + strings.TrimSpace(lines[0])
		}
		out.Add(lines...)
	}
	text, err := out.Text()
	return paper.Paper{Text: text, Notes: r.counts.Notes(charset.Names(r.encoding))}, err
}

func noteMark(n int) string { return "[" + strconv.Itoa(n) + "]" }

// firstHeader returns the words above the first page. Some offices set the
// whole head there; a page number alone is nothing.
func (r *reader) firstHeader() []string {
	section := firstSection(r.body)
	wanted := "default"
	if section.Kid("titlePg") != nil {
		wanted = "first"
	}
	for k := range section.Kids {
		if k.Name != "headerReference" || k.Attr("type") != wanted {
			continue
		}
		name := r.headers[k.Attr("id")]
		if name == "" || !r.archive.Has(name) {
			continue
		}
		root, err := r.part(name)
		if err != nil {
			return nil
		}
		if lines := r.block(root); paper.IsMotto(strings.Join(lines, " ")) {
			return paper.Columns(lines)
		}
	}
	return nil
}

// firstSection finds the settings of the first page.
func firstSection(body *markup.Node) *markup.Node {
	for k := range body.Kids {
		if s := k.Find("pPr", "sectPr"); s != nil {
			return s
		}
	}
	return body.Kid("sectPr")
}

func (r *reader) count(code paper.Code) { r.counts[code]++ }
