package report

import (
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"congvan/model"
)

// headRows is how many rows stand above the headings.
func (s *sheet) headRows() int { return 5 + len(s.f.Subtitle) + len(s.f.Lead) }

// head writes who issues the form, its title and what it covers.
func (s *sheet) head() {
	h := s.f.Head
	plain, bold := style{size: 12, align: "center"}, style{size: 12, align: "center", bold: true}
	s.pair(strings.ToUpper(h.Parent), plain, state, bold)
	s.pair(strings.ToUpper(h.Office), bold, motto, style{size: 13, align: "center", bold: true, under: true})
	s.pair("", plain, h.where(), style{size: 13, align: "center", italic: true})
	s.across(s.f.Title, style{size: 14, align: "center", bold: true})
	for _, line := range s.f.Subtitle {
		s.across(line, style{size: 13, align: "center", italic: true})
	}
	for _, line := range s.f.Lead {
		s.across(line, style{size: 13, align: "left"})
	}
	s.write(nil)
}

// split is the first column of the right half of the head.
func (s *sheet) split() int {
	sum := 0
	for i, c := range s.f.Columns {
		if sum += c.Width; sum*100 >= s.f.width()*41 {
			return min(i+1, len(s.f.Columns)-1)
		}
	}
	return 1
}

// pair writes a row with one text over the left columns and one over the right.
func (s *sheet) pair(left string, of style, right string, as style) {
	at, last := s.split(), len(s.f.Columns)-1
	row := make([]any, at+1)
	row[0], row[at] = s.words(left, of), s.words(right, as)
	s.write(row)
	s.merge(0, at-1)
	s.merge(at, last)
}

// across writes a row with one text over all columns, as high as it needs.
func (s *sheet) across(text string, st style) {
	st.wrap = true
	row := make([]any, len(s.f.Columns))
	for i := range row {
		row[i] = s.words("", st) // the border of merged cells is that of each
	}
	row[0] = s.words(text, st)
	letters := s.f.width() * 10 / 18 // that fit into a line
	lines := 1 + (utf8.RuneCountInString(text)-1)/max(1, letters)
	s.write(row, excelize.RowOpts{Height: float64(lines*st.size)*1.35 + 2})
	s.merge(0, len(s.f.Columns)-1)
}

func (s *sheet) write(row []any, o ...excelize.RowOpts) {
	s.row++
	s.paging.take(o)
	s.keep(s.out.SetRow(cellName(0, s.row), row, o...))
}

// merge joins cells of the row written last.
func (s *sheet) merge(from, to int) { s.join(from, s.row, to, s.row) }

func (s *sheet) join(from, top, to, bottom int) {
	if from < to || top < bottom {
		s.keep(s.out.MergeCell(cellName(from, top), cellName(to, bottom)))
	}
}

// headings writes groups, headings and the numbers of the columns.
func (s *sheet) headings() {
	st := style{size: 11, align: "center", bold: true, wrap: true, border: true}
	columns, above := s.f.Columns, s.paging.all
	defer func() { s.paging.repeated = s.paging.all - above }()
	upper, lower, numbers := make([]any, len(columns)), make([]any, len(columns)), make([]any, len(columns))
	for i, c := range columns {
		upper[i], lower[i] = s.words(c.Group, st), s.words(c.Head, st)
		if c.Group == "" {
			upper[i], lower[i] = s.words(c.Head, st), s.words("", st)
		}
		numbers[i] = s.words(columnNumber(i), style{size: 10, align: "center", italic: true, border: true})
	}
	if !s.f.grouped() {
		s.write(upper, excelize.RowOpts{Height: 62})
		s.write(numbers)
		return
	}
	s.write(upper, excelize.RowOpts{Height: 22})
	for _, sp := range s.f.spans() {
		if sp.group {
			s.merge(sp.from, sp.to-1)
			continue
		}
		s.join(sp.from, s.row, sp.from, s.row+1)
	}
	s.write(lower, excelize.RowOpts{Height: 62})
	s.write(numbers)
}

// sheetRows is how many rows of a table begin on a sheet at most: Excel takes
// 1.048.576, and what stands below the table needs some.
var sheetRows = excelize.TotalRows - 100

// body writes the rows and the total.
func (s *sheet) body() {
	row := make([]any, len(s.f.Columns))
	for r := range s.f.body() {
		if s.row >= sheetRows {
			s.keep(&model.TooLongError{Title: s.f.Title, Limit: sheetRows})
		}
		if s.err != nil {
			return
		}
		if r.Section != "" {
			s.section(r.Section)
			continue
		}
		for i, c := range r.Cells {
			row[i] = s.value(i, c, false)
		}
		s.write(row, s.height(r.Cells))
	}
	if s.f.Total != nil {
		for i, c := range s.f.Total {
			row[i] = s.value(i, c, true)
		}
		s.write(row, s.height(s.f.Total))
	}
	s.last = s.row
}

// height is that of the cell with the most lines: not every program reckons it
// by itself.
func (s *sheet) height(cs []Cell) excelize.RowOpts {
	lines := 1
	for i, c := range cs {
		letters := max(1, int(columnWidth(s.f.Columns[i])*0.85)) // lines end with a word
		if c.Kind == Words && len(c.Text) > letters {
			lines = max(lines, 1+(utf8.RuneCountInString(c.Text)-1)/letters)
		}
	}
	return excelize.RowOpts{Height: min(15*float64(lines), 405)}
}

func (s *sheet) section(text string) {
	st := style{size: 11, align: "left", bold: true, border: true}
	if text == nothing {
		st.align, st.bold, st.italic = "center", false, true
	}
	s.across(text, st)
}

// foot writes the notes and who signs.
func (s *sheet) foot() {
	s.write(nil)
	for _, n := range s.f.Notes {
		s.across(n, style{size: 11, align: "left", italic: true})
	}
	n := len(s.f.Signers)
	if n == 0 {
		return
	}
	bold := style{size: 13, align: "center", bold: true}
	left, right := Signer{}, s.f.Signers[n-1]
	if n > 1 {
		left = s.f.Signers[0]
	}
	s.write(nil)
	lefts, rights := left.office(), right.office()
	for i := range max(len(lefts), len(rights)) {
		s.pair(lineAt(lefts, i), bold, lineAt(rights, i), bold)
	}
	s.pair(left.Hint, style{size: 13, align: "center", italic: true}, right.Hint, style{size: 13, align: "center", italic: true})
	for range 4 {
		s.write(nil)
	}
	s.pair(left.Name, bold, right.Name, bold)
}

// lineAt is a line of several, empty after the last.
func lineAt(lines []string, i int) string {
	if i >= len(lines) {
		return ""
	}
	return lines[i]
}
