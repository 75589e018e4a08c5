package report

import "github.com/xuri/excelize/v2"

// A paging is where the rows of a sheet come to stand when it is printed, in points
// of the sheet. Programs differ in how wide a column is, and so in how much a sheet
// as wide as the page is made smaller: none has less on a page than is reckoned
// here.
type paging struct {
	capacity float64 // of one page; 0 while unknown
	repeated float64 // by the headings on every page after the first
	rows     int     // placed
	n        int     // full pages
	start    int     // the first row of the page under way
	fill     float64 // of the page under way
	all      float64 // of all rows
}

// The points of a page of A4 within its margins, and of a row with no height of
// its own.
const (
	longSide, shortSide = 714.0, 482.0 // on its side
	tallSide, slimSide  = 728.0, 468.0 // upright
	usualRow            = 17.0
	shrinking           = 1.25 // how much more than a page is put on one
)

// begin reckons what a page holds: the sheet is made as wide as the page.
func (s *sheet) begin() {
	wide, high := slimSide, tallSide
	if s.f.wide() {
		wide, high = longSide, shortSide
	}
	width := 0.0
	for _, c := range s.f.Columns {
		width += (columnWidth(c)*7 + 5) * 0.75
	}
	s.paging.capacity = high * max(1, width/wide)
}

// take places a row.
func (p *paging) take(o []excelize.RowOpts) {
	h := usualRow
	if len(o) > 0 && o[0].Height > 0 {
		h = o[0].Height
	}
	p.all += h
	p.rows++
	if p.fill += h; p.fill > p.capacity {
		p.n, p.fill, p.start = p.n+1, p.repeated+h, p.rows
	}
}

// together keeps the signature from a page without a row of the table: what is
// little more than a page is put on one, else the last page begins with the same
// row in every program.
func (s *sheet) together() error {
	p := &s.paging
	if p.n == 0 {
		return nil
	}
	if p.all <= p.capacity*shrinking {
		return s.paper(s.name, s.f.wide(), 1)
	}
	at := min(p.start, s.last-1)
	if at <= s.first {
		return nil
	}
	return s.file.InsertPageBreak(s.name, cellName(0, at))
}
