// Package pdf reads the text layer of PDF files in the order of their content,
// which is that of the columns, and knows those that are pictures.
//
// Start with [Read]. The objects of a file come from a library; guard.go keeps
// hostile files from running it for ever. token.go and page.go interpret what
// is drawn on a page, font.go and cmap.go what its letters are, layout.go where
// lines end.
package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/ledongthuc/pdf"

	"congvan/intake/charset"
	"congvan/intake/paper"
)

// How much is read of one file.
const (
	pageLimit   = 500
	nodeLimit   = 20_000
	treeDepth   = 50
	streamLimit = 16 << 20
	totalLimit  = 96 << 20
	glyphLimit  = 3_000_000
	pageGlyphs  = 200_000
	opLimit     = 20_000_000
	formDepth   = 12
	formLimit   = 20_000
)

// Read reads the bytes of a file.
func Read(raw []byte) (p paper.Paper, err error) {
	defer func() {
		if x := recover(); x != nil {
			err = recovered(x)
		}
	}()
	file, err := open(raw)
	if err != nil {
		return paper.Paper{}, err
	}
	r := &reader{file: file, fonts: map[string]*font{}, cut: cutShort(raw)}
	if err := r.collect(file.Trailer().Key("Root").Key("Pages"), pdf.Value{}, 0, 0); err != nil {
		return paper.Paper{}, err
	}
	if r.cut && r.isTorn() {
		return paper.Paper{}, paper.Refuse(paper.Broken)
	}
	return r.paper()
}

// recovered turns a panic into a refusal: the library gives up in this way.
func recovered(x any) error {
	if e, ok := x.(error); ok {
		var refused *paper.Error
		if errors.As(e, &refused) {
			return e
		}
		return paper.Refusef(paper.Broken, e)
	}
	return paper.Refusef(paper.Broken, fmt.Errorf("%v", x))
}

// A sheet is one page to be read.
type sheet struct {
	dict      pdf.Value
	resources pdf.Value
	rotate    int64
}

// A reader goes over the pages of one file.
type reader struct {
	file   *pdf.Reader
	sheets []sheet
	nodes  int
	fonts  map[string]*font

	read   int // bytes of content so far
	glyphs int
	ops    int
	forms  int

	cut        bool // the end of the file is missing
	missing    int  // pages that are named and not there
	lost       int  // letters without a meaning
	encodings  []charset.Encoding
	scanned    []string // pages that are pictures
	recognised int      // pages whose text was laid over a picture
	written    int      // pages with text
}

// collect walks the tree of pages, which may be a circle, by itself.
func (r *reader) collect(n, resources pdf.Value, rotate int64, depth int) error {
	if r.nodes++; r.nodes > nodeLimit || depth > treeDepth {
		return paper.Refuse(paper.Broken)
	}
	if own := n.Key("Resources"); own.Kind() == pdf.Dict {
		resources = own
	}
	if own := n.Key("Rotate"); own.Kind() == pdf.Integer {
		rotate = own.Int64()
	}
	kids := n.Key("Kids")
	if kids.Kind() != pdf.Array {
		if n.Kind() == pdf.Dict {
			r.sheets = append(r.sheets, sheet{n, resources, rotate})
		} else {
			r.missing++
		}
		if len(r.sheets) > pageLimit {
			return paper.Refuse(paper.Pages)
		}
		return nil
	}
	for i := range kids.Len() {
		if err := r.collect(kids.Index(i), resources, rotate, depth+1); err != nil {
			return err
		}
	}
	return nil
}

// isTorn reports whether pages of a file are missing, or what is drawn on them
// or its fonts.
func (r *reader) isTorn() bool {
	if r.missing > 0 {
		return true
	}
	for _, s := range r.sheets {
		if s.dict.Key("Contents").IsNull() && namesKey(s.dict, "Contents") {
			return true
		}
		fonts := s.resources.Key("Font")
		for _, name := range fonts.Keys() {
			if fonts.Key(name).IsNull() {
				return true
			}
		}
		if fonts.IsNull() && namesKey(s.resources, "Font") || s.resources.IsNull() && namesKey(s.dict, "Resources") {
			return true
		}
	}
	return false
}

// namesKey reports whether a dictionary has a key, whatever it leads to.
func namesKey(dict pdf.Value, key string) bool { return slices.Contains(dict.Keys(), key) }

// paper reads all pages.
func (r *reader) paper() (paper.Paper, error) {
	var all []string
	pictures := 0
	for i, s := range r.sheets {
		pg := r.page(s)
		pictures += pg.images
		if r.judge(pg, i+1) {
			all = append(all, r.layOut(pg, i+1)...)
		}
	}
	switch {
	case len(r.sheets) == 0:
		return paper.Paper{}, paper.Refuse(paper.Broken)
	case r.written == 0 && pictures > 0:
		return paper.Paper{}, paper.Refuse(paper.Picture)
	case r.written == 0:
		return paper.Paper{}, paper.Refuse(paper.NoText)
	case r.lost*3 > r.glyphs:
		return paper.Paper{}, paper.Refuse(paper.Garbled)
	}
	lines, used := charset.Mend(all)
	r.encodings = charset.Together(r.encodings, used...)
	var out paper.Lines
	out.Add(paper.Columns(lines)...)
	text, err := out.Text()
	return paper.Paper{Text: text, Notes: r.notes()}, err
}

// fewGlyphs is what a page of pictures may bear besides: a page number, a mark
// of the scanner.
const fewGlyphs = 25

// judge tells pages of text from pictures of pages.
func (r *reader) judge(pg *page, number int) bool {
	n := len(pg.glyphs)
	switch {
	case pg.images > 0 && n < fewGlyphs && !pg.covers():
		r.scanned = append(r.scanned, strconv.Itoa(number))
		return n > 0 && r.written > 0
	case n == 0:
		return false
	case pg.images > 0 && pg.unseen*5 > n*4:
		r.recognised++
	}
	r.written++
	return true
}

func (r *reader) notes() []paper.Note {
	var out []paper.Note
	if r.cut {
		out = append(out, paper.Note{Code: paper.Cut})
	}
	if len(r.scanned) > 0 {
		out = append(out, paper.Note{Code: paper.Scanned, Args: []string{strings.Join(r.scanned, ", ")}})
	}
	if r.recognised > 0 {
		out = append(out, paper.Note{Code: paper.Recognised})
	}
	if r.lost > 0 {
		out = append(out, paper.Note{Code: paper.Lost, Args: []string{strconv.Itoa(r.lost)}})
	}
	return append(out, paper.Counts{}.Notes(charset.Names(r.encodings))...)
}

// stream unpacks a stream of content or settings; a broken one gives what came
// before the break.
func (r *reader) stream(v pdf.Value) (data []byte) {
	defer func() {
		if x := recover(); x != nil && fatal(x) {
			panic(x)
		}
	}()
	if v.Kind() != pdf.Stream {
		return nil
	}
	var b bytes.Buffer
	in := v.Reader()
	defer in.Close()
	buf := make([]byte, 32<<10)
	for b.Len() < streamLimit {
		n, err := in.Read(buf)
		b.Write(buf[:n])
		if r.read += n; r.read > totalLimit {
			panic(paper.Refuse(paper.Unpacks))
		}
		data = b.Bytes()
		if err != nil || n == 0 {
			return data
		}
	}
	panic(paper.Refuse(paper.Unpacks))
}
