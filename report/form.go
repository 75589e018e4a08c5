package report

import (
	"iter"

	"congvan/model"
)

// A Form is one printed table with what stands above and below it.
type Form struct {
	Title    string   // "SỔ ĐĂNG KÝ VĂN BẢN ĐẾN"
	Subtitle []string // lines beneath the title: what is covered, the cover of a register
	Sheet    string   // the name of its sheet in a workbook, at most 31 letters
	Head     Letterhead
	Lead     []string // paragraphs before the table
	Columns  []Column
	Rows     []Row
	More     iter.Seq[Row] `json:"-"` // rows after these, made as they are written; nil for none
	Total    []Cell        // "Tổng cộng"; nil where sums make no sense
	Notes    []string      // below the table: cut-off, filter, reconciliation
	Signers  []Signer      // from left to right
	Chart    *Chart        // in a workbook
}

// A Column is one column of a table.
type Column struct {
	Group string // over several columns; empty for none
	Head  string
	Width int // in millimetres, of a page on which nothing has to give way
}

// A Row is one line of a table, or a heading over the lines that follow.
type Row struct {
	Section string
	Cells   []Cell
}

// A Letterhead is who issues a page, where and when.
type Letterhead struct {
	Parent, Office string
	Place          string
	Date           model.Date // none is left open with dots
}

// A Signer is a block of a signature.
type Signer struct {
	Authority string // "TM.", "KT.", "TL. …"
	Title     string
	Hint      string // "(Ký, ghi rõ họ tên)"
	Name      string
}

// A Chart shows a column of numbers by the names in another one.
type Chart struct {
	Title         string
	Names, Values int // columns, from 0
	Rows          int // how many rows from the first on
}

// nothing stands in the table of a form that has no rows.
const nothing = "không có"

// The widths of a page's text, in millimetres.
const (
	portraitWidth  = 165
	landscapeWidth = 247
)

// width is how wide the columns are together.
func (f *Form) width() (mm int) {
	for _, c := range f.Columns {
		mm += c.Width
	}
	return mm
}

// wide reports whether the page lies on its side.
func (f *Form) wide() bool { return f.width() > portraitWidth }

// grouped reports whether the headings stand in two rows.
func (f *Form) grouped() bool {
	for _, c := range f.Columns {
		if c.Group != "" {
			return true
		}
	}
	return false
}

// A span is neighbouring columns [from, to) under one heading.
type span struct {
	from, to int
	head     string
	group    bool
}

// spans lists the headings of the upper row: groups, and columns by themselves.
func (f *Form) spans() []span {
	var out []span
	for i, c := range f.Columns {
		if n := len(out); c.Group != "" && n > 0 && out[n-1].group && out[n-1].head == c.Group {
			out[n-1].to++
			continue
		}
		s := span{i, i + 1, c.Group, true}
		if c.Group == "" {
			s = span{i, i + 1, c.Head, false}
		}
		out = append(out, s)
	}
	return out
}

// body is the rows as they are printed: a form without any says so.
func (f *Form) body() iter.Seq[Row] {
	return func(yield func(Row) bool) {
		some := false
		for r := range f.rows() {
			if some = true; !yield(r) {
				return
			}
		}
		if !some {
			yield(Row{Section: nothing})
		}
	}
}

// rows is all rows, those made as they are written too.
func (f *Form) rows() iter.Seq[Row] {
	return func(yield func(Row) bool) {
		for _, r := range f.Rows {
			if !yield(r) {
				return
			}
		}
		if f.More != nil {
			f.More(yield)
		}
	}
}

// align is where a cell stands in its column.
func (f *Form) align(column int, c Cell) string {
	switch {
	case f.Columns[column].Head == serialHead, c.Middle, c.Kind == Day, c.Kind == Moment, c.Text == none:
		return "center"
	case c.numeric():
		return "right"
	}
	return "left"
}

// serialHead is the heading of the running number of a row.
const serialHead = "STT"

func cells(cs ...Cell) Row { return Row{Cells: cs} }
