package rtf

import "congvan/intake/paper"

// A sheet gathers lines and, between them, the rows of tables.
type sheet struct {
	lines   []string
	inTable bool
	edges   bool // the lines being described are those of cells
	cells   []paper.Cell
	pending paper.Cell // the paragraphs of the cell so far
	table   paper.Table
	size    int
}

// paragraph takes a paragraph.
func (s *sheet) paragraph(text string) {
	if s.inTable {
		s.pending = append(s.pending, text)
		return
	}
	s.flush()
	s.lines = append(s.lines, text)
}

// cell ends a cell.
func (s *sheet) cell(text string) {
	s.cells = append(s.cells, append(s.pending, text))
	s.pending = nil
}

// row ends a row.
func (s *sheet) row() {
	if len(s.cells) > 0 {
		s.table.Rows = append(s.table.Rows, s.cells)
	}
	s.cells = nil
}

// flush sets the table so far.
func (s *sheet) flush() {
	s.row()
	if len(s.table.Rows) > 0 {
		s.lines = append(s.lines, s.table.Lines()...)
	}
	s.lines = append(s.lines, s.pending...)
	s.table, s.pending = paper.Table{}, nil
}
