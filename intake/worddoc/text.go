package worddoc

import (
	"strconv"
	"strings"

	"congvan/intake/charset"
	"congvan/intake/paper"
)

// A writer makes lines of the characters of a document.
type writer struct {
	*file
	text   charset.Writer
	counts paper.Counts
	listed bool

	lines   []string
	fields  []bool // those open: whether the code is being read
	cell    paper.Cell
	row     []paper.Cell
	rows    [][]paper.Cell
	last    rune // the character before this one
	marked  *run // the stretch that was counted last
	noteRef int
	anchors int // how many drawings were met
	inBox   bool
	inNotes bool
}

// The characters that mean something else than themselves.
const (
	cellMark    = 0x07
	lineMark    = 0x0B
	pageMark    = 0x0C
	paraMark    = 0x0D
	columnMark  = 0x0E
	fieldBegin  = 0x13
	fieldMiddle = 0x14
	fieldEnd    = 0x15
	hardHyphen  = 0x1E
	softHyphen  = 0x1F
	noteMark    = 0x02
	drawing     = 0x08
)

// main returns the lines of the main text.
func (w *writer) main() []string {
	w.each(0, w.length, w.take)
	w.endParagraph(nil)
	w.endTable()
	if w.anchors == len(w.boxes) {
		return w.boxed(w.lines)
	}
	var heads, others []string
	for i := range w.boxes { // nobody knows where: the head goes to the top
		if lines := w.box(i); paper.IsMotto(strings.Join(lines, " ")) {
			heads = append(heads, lines...)
		} else {
			others = append(others, lines...)
		}
	}
	return append(append(heads, w.boxed(w.lines)...), others...)
}

// place stands in a line for the drawing of a number.
const place = "\uE000"

// boxed puts the text of each box below the line that it hangs on.
func (w *writer) boxed(lines []string) []string {
	known := w.anchors == len(w.boxes)
	var out []string
	next := 0
	for _, line := range lines {
		n := strings.Count(line, place)
		out = append(out, strings.ReplaceAll(line, place, ""))
		for ; known && n > 0 && next < len(w.boxes); n-- {
			out = append(out, w.box(next)...)
			next++
		}
	}
	return out
}

// box returns the lines of a box.
func (w *writer) box(i int) []string {
	inner := &writer{file: w.file, counts: w.counts, inBox: true}
	inner.each(w.boxes[i][0], w.boxes[i][1], inner.take)
	inner.endParagraph(nil)
	inner.endTable()
	w.listed = w.listed || inner.listed
	w.text.Encodings = charset.Together(w.text.Encodings, inner.text.Encodings...)
	return inner.lines
}

// notes returns the footnotes.
func (w *writer) notes() []string {
	if w.noteLength <= 0 {
		return nil
	}
	w.lines, w.noteRef, w.inNotes = nil, 0, true
	w.each(w.length, w.length+w.noteLength, w.take)
	w.endParagraph(nil)
	var out []string
	for _, line := range w.lines {
		if strings.TrimSpace(line) != "" {
			out = append(out, strings.TrimSpace(line))
		}
	}
	return out
}

// take writes one character.
func (w *writer) take(c rune, at int) {
	defer func() { w.last = c }()
	set := find(w.chars, at)
	if set != nil && (set.deleted || set.hidden) {
		w.leftOut(set)
		if c != paraMark && c != cellMark || set.deleted {
			return
		}
	}
	switch c {
	case fieldBegin:
		w.fields = append(w.fields, true)
	case fieldMiddle:
		if n := len(w.fields); n > 0 {
			w.fields[n-1] = false
		}
	case fieldEnd:
		w.fields = w.fields[:max(0, len(w.fields)-1)]
	case paraMark, pageMark, columnMark:
		w.endParagraph(find(w.paras, at))
	case cellMark:
		w.endCell(find(w.paras, at))
	default:
		if !w.inCode() {
			w.letter(c, set)
		}
	}
}

// leftOut counts a stretch that is not shown, once.
func (w *writer) leftOut(set *run) {
	if w.marked == set {
		return
	}
	w.marked = set
	if set.deleted {
		w.counts[paper.Changes]++
	} else {
		w.counts[paper.Hidden]++
	}
}

func (w *writer) inCode() bool {
	for _, code := range w.fields {
		if code {
			return true
		}
	}
	return false
}

func (w *writer) letter(c rune, set *run) {
	font, caps := "", false
	if set != nil {
		caps = set.caps
		if set.font >= 0 && set.font < len(w.fonts) {
			font = w.fonts[set.font]
		}
	}
	s := string(c)
	switch {
	case c == lineMark:
		s = "\n"
	case c == hardHyphen:
		s = "-"
	case c == softHyphen:
		s = ""
	case c == noteMark:
		w.noteRef++
		s = " [" + strconv.Itoa(w.noteRef) + "]"
		if w.inNotes {
			s += " "
		}
	case c == drawing && !w.inBox:
		w.anchors++
		s = place
	case c == '\t':
	case c < ' ':
		s = "" // pictures, remarks
	case c >= 0xF020 && c <= 0xF0FF:
		s = paper.Bullet(s)
	}
	w.text.Add(s, font, caps)
}

// endParagraph ends a paragraph: one in a table waits for the end of its cell.
func (w *writer) endParagraph(set *run) {
	line := w.text.String()
	w.text.Reset()
	w.fields = nil
	if set != nil && set.listed {
		w.listed = true
	}
	if set != nil && set.inTable {
		w.cell = append(w.cell, line)
		return
	}
	w.endTable()
	w.lines = append(w.lines, line)
}

// endCell ends a cell, or a row: the mark that ends a row stands alone.
func (w *writer) endCell(set *run) {
	line := w.text.String()
	w.text.Reset()
	w.fields = nil
	if set != nil && set.listed {
		w.listed = true
	}
	alone := w.last == cellMark && line == "" && len(w.cell) == 0
	if set != nil && set.rowEnd || set == nil && alone {
		w.endRow()
		return
	}
	w.row = append(w.row, append(w.cell, line))
	w.cell = nil
}

func (w *writer) endRow() {
	if len(w.row) > 0 {
		w.rows = append(w.rows, w.row)
	}
	w.row = nil
}

// endTable sets the rows so far. Whether lines are drawn is not known: a table
// of several rows is taken for a ruled one.
func (w *writer) endTable() {
	if len(w.cell) > 0 {
		w.row = append(w.row, w.cell)
		w.cell = nil
	}
	w.endRow()
	if len(w.rows) > 0 {
		t := paper.Table{Rows: w.rows, Ruled: true}
		w.lines = append(w.lines, t.Lines()...)
	}
	w.rows = nil
}
