package intake

import (
	"errors"
	"slices"
	"strings"

	"congvan/model"
	"congvan/viet"
)

// ErrNoNames says that the lines of a block name no units.
var ErrNoNames = errors.New("the lines of the block name no units")

// A ReadingPaste says what a block of readings means that does not say it
// itself.
type ReadingPaste struct {
	Form    ReadingForm           // the columns of the template
	On      model.Date            // the day of lines that give none
	Columns []PasteColumn         // those of the place where it is pasted
	At      int                   // the column in focus there: a block without headings that has not all begins there
	Bases   map[string]model.Base // further words for a denominator, as viet.Key has them
	Leave   bool                  // columns that are not understood are left out
}

// A PasteColumn is a column of figures of the place where a block is pasted.
type PasteColumn struct {
	Name  string // as OpenReadings has them
	Title string // as it is headed there
}

// PasteReadings reads rows of cells separated by tabs, as a spreadsheet puts
// them on the clipboard, whole or not at all. A row of headings, those of the
// template or of the place, says what the columns are; without one the template's
// are told by their days, and all others are columns of the place. Errors count
// rows from 1 in the block: HeadingsError, CellError, CellsError, EmptyError,
// ErrNoNames.
func PasteReadings(text string, as ReadingPaste, find UnitFinder) (ReadingSheet, error) {
	rows := splitBlock(viet.Compose(text))
	known := func(name string) bool {
		if find == nil || readsAsFigure(name) {
			return false
		}
		id, _, _ := find(name, as.On)
		return id != 0
	}
	head := as.headRow(rows, known)
	name := nameColumn(rows[head+1:], known)
	t := pastedTable(rows, head)
	t.bases = as.Bases
	switch {
	case head >= 0:
		if err := t.headPasted(rows[head], name, &as); err != nil {
			return ReadingSheet{}, err
		}
	case name < 0:
		return ReadingSheet{}, ErrNoNames
	default:
		t.headUnnamed(rows, name, &as)
	}
	var bad badCells
	for i := range t.Rows {
		bad.take(t.beyond(i))
	}
	if err := bad.err(); err != nil {
		return ReadingSheet{}, err
	}
	t.date(as.On)
	return t.readRows(as.Form, find, false)
}

// headRow is the row among the first ones that heads the columns: it has a known
// heading, and neither a figure nor a unit, as little as those above it; -1 for
// none.
func (as *ReadingPaste) headRow(rows [][]string, known func(string) bool) int {
	for i, r := range rows[:min(len(rows), 8)] {
		if slices.ContainsFunc(r, readsAsFigure) || slices.ContainsFunc(r, known) {
			break
		}
		if slices.ContainsFunc(r, func(c string) bool { return as.heading(c) != "" }) {
			return i
		}
	}
	return -1
}

// pastedHeads are headings of the same columns elsewhere, folded.
var pastedHeads = map[string]string{
	"ty le tren dien thoai thong minh": usualColumns[0].on,
	"thu hang":                         rankHeading,
	"nguon so lieu":                    sourceHeading,
	"chot den het ngay":                readingDayHeading,
}

// heading is the heading that a cell stands for: one of the template, of the
// place or of our printed form, also without what stands in brackets behind it;
// "" for none.
func (as *ReadingPaste) heading(cell string) string {
	key, brief := viet.Key(cell), briefKey(cell)
	if key == "" {
		return ""
	}
	like := func(title string) bool {
		return key == viet.Key(title) || brief != "" && brief == briefKey(title)
	}
	form := as.Form.sheet()
	for _, c := range as.Columns {
		if like(c.Title) {
			return form.heading(c.Name)
		}
	}
	for _, c := range form.names {
		if c.name == cell || like(c.heading) {
			return c.heading
		}
	}
	return pastedHeads[brief]
}

// briefKey is the key of a heading without what stands in brackets.
func briefKey(heading string) string {
	before, _, _ := strings.Cut(heading, "(")
	return viet.Key(before)
}

// headPasted names the columns by a row of headings. Running numbers are left
// out, and so is what bears no name and holds nothing.
func (t *table) headPasted(row []string, name int, as *ReadingPaste) error {
	t.printed = row
	unit := slices.ContainsFunc(row, func(c string) bool { return as.heading(c) == readingUnitHeading })
	if !unit && name < 0 {
		return ErrNoNames
	}
	var unknown []string
	for k, c := range row {
		h := as.heading(c)
		if !unit && k == name {
			h = readingUnitHeading
		}
		if h != "" && slices.Contains(t.Headings, h) {
			h = ""
		}
		if key := viet.Key(c); h == "" && key != "stt" && key != "tt" && t.fills(k) {
			unknown = append(unknown, c)
		}
		t.Headings = append(t.Headings, h)
	}
	if len(unknown) > 0 && !as.Leave {
		return &HeadingsError{Unknown: unknown, Names: as.Form.sheet().mapNames(), Readings: true}
	}
	return nil
}

// fills reports whether a column holds anything.
func (t *table) fills(col int) bool {
	return slices.ContainsFunc(t.Rows, func(r tableRow) bool { return col < len(r.Cells) && r.Cells[col].Text != "" })
}

// headUnnamed names the columns of a block without headings.
func (t *table) headUnnamed(rows [][]string, name int, as *ReadingPaste) {
	t.Headings = append(make([]string, name), readingUnitHeading)
	t.printed = append(make([]string, name), readingUnitHeading)
	if t.daysIn(name + 1) {
		t.Headings = append(t.Headings, as.Form.Headings()[1:]...)
		t.printed = append(t.printed, as.Form.Headings()[1:]...)
		return
	}
	wide := 0
	for _, r := range rows {
		wide = max(wide, len(r))
	}
	columns := as.Columns
	if wide-name-1 < len(columns) {
		columns = columns[min(as.At, len(columns)):]
	}
	form := as.Form.sheet()
	for _, c := range columns {
		t.Headings, t.printed = append(t.Headings, form.heading(c.Name)), append(t.printed, c.Title)
	}
}

// daysIn reports whether each row that fills a column has a day there.
func (t *table) daysIn(col int) bool {
	return t.fills(col) && !slices.ContainsFunc(t.Rows, func(r tableRow) bool {
		if col >= len(r.Cells) || r.Cells[col].Text == "" {
			return false
		}
		_, _, _, err := viet.ParseDay(r.Cells[col].Text)
		return err != nil || readsAsFigure(r.Cells[col].Text)
	})
}

// pastedTable is the rows of a block below the one that heads them.
func pastedTable(rows [][]string, head int) *table {
	t := &table{}
	for i, cells := range rows[head+1:] {
		row := tableRow{Number: head + i + 2, Line: blockLine(cells)}
		for _, c := range cells {
			row.Cells = append(row.Cells, tableCell{Text: cleanCell(c, &t.Removed)})
		}
		for len(row.Cells) > 0 && row.Cells[len(row.Cells)-1].Text == "" {
			row.Cells = row.Cells[:len(row.Cells)-1]
		}
		if len(row.Cells) > 0 {
			t.Rows = append(t.Rows, row)
		}
	}
	return t
}

// date puts a day into each row that has none.
func (t *table) date(on model.Date) {
	at := slices.Index(t.Headings, readingDayHeading)
	if at < 0 {
		at = len(t.Headings)
		t.Headings = append(t.Headings, readingDayHeading)
	}
	for i := range t.Rows {
		cells := make([]tableCell, max(at+1, len(t.Rows[i].Cells)))
		copy(cells, t.Rows[i].Cells)
		if cells[at].Text == "" {
			cells[at].Text = on.String()
		}
		t.Rows[i].Cells = cells
	}
}
