package intake

import (
	"errors"
	"fmt"
	"math"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"congvan/model"
	"congvan/viet"
)

// A table is a sheet read whole: its headings and the rows below that are not
// blank.
type table struct {
	File     string     `json:"file"`
	Headings []string   `json:"headings"`
	Rows     []tableRow `json:"rows"`
	Removed  int        `json:"removed,omitempty"` // signs taken out of the cells

	printed []string              // the headings as they stand in the sheet, where a mapping renamed them
	bases   map[string]model.Base // further words for a denominator, folded
}

// A tableRow is one row and its number in the sheet; 1 is the heading.
type tableRow struct {
	Number int         `json:"number"`
	Cells  []tableCell `json:"cells"`
	Line   string      `json:"-"` // as it was pasted
}

// A tableCell is text as typed, or a number as the sheet stores it.
type tableCell struct {
	Text    string  `json:"text"`
	Numeric bool    `json:"numeric,omitempty"`
	Shown   shownAs `json:"shown,omitempty"` // of a number
}

// shownAs is how a sheet shows a number otherwise than it stores it; "" is as a
// number, or as a day.
type shownAs string

const (
	asPercent shownAs = "percent" // 0.2659 is 26,59 %
	asMonth   shownAs = "month"   // the first day of it
)

// openTable reads a .csv or .xlsx file, told by its content.
func openTable(path string) (*table, error) {
	f, err := openFile(path, maxSheet)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	name := filepath.Base(path)
	raw, err := readAll(name, f, maxSheet)
	if err != nil {
		return nil, err
	}
	t, err := tableOf(name, raw)
	var other *NotTextError
	if errors.As(err, &other) {
		return nil, &NotTextError{Name: other.Name, Kind: other.Kind, Sheet: true}
	}
	return t, err
}

// readTable reads the bytes of a sheet in this process.
func readTable(name string, raw []byte) (*table, error) {
	if sniff(raw) == "zip" {
		return readXLSX(name, raw)
	}
	return readCSV(name, raw)
}

// clean composes and cleans whatever another process read.
func (t *table) clean() {
	t.Removed = max(0, t.Removed)
	for i := range t.Headings {
		t.Headings[i] = viet.CleanLine(t.Headings[i])
	}
	for _, r := range t.Rows {
		for i := range r.Cells {
			r.Cells[i].Text = viet.CleanLine(r.Cells[i].Text)
		}
	}
}

// cleanCell is what a cell holds, clean; removed counts what was taken out.
func cleanCell(s string, removed *int) string {
	clean, out := viet.Clean(Unguard(s))
	*removed += out.Total()
	return viet.CleanLine(clean)
}

// maxSheet is the largest sheet that is read, in bytes.
const maxSheet = 10 << 20

// newTable takes the first row that is not blank as the heading.
func newTable(file string, rows [][]tableCell, removed int) (*table, error) {
	t := &table{File: file, Removed: removed}
	for i, cells := range rows {
		for len(cells) > 0 && cells[len(cells)-1].Text == "" {
			cells = cells[:len(cells)-1]
		}
		switch {
		case len(cells) == 0:
		case t.Headings == nil:
			for _, c := range cells {
				t.Headings = append(t.Headings, c.Text)
			}
		default:
			t.Rows = append(t.Rows, tableRow{Number: i + 1, Cells: cells})
		}
	}
	if t.Headings == nil {
		return nil, &EmptyError{Name: file}
	}
	return t, nil
}

// check compares the headings with those wanted.
func (t *table) check(want []string) error {
	for i, w := range want {
		got := ""
		if i < len(t.Headings) {
			got = t.Headings[i]
		}
		if got != w {
			return &HeadingError{File: t.File, Column: i + 1, Want: w, Got: got}
		}
	}
	if len(t.Headings) > len(want) {
		return &HeadingError{File: t.File, Column: len(want) + 1, Got: t.Headings[len(want)]}
	}
	return nil
}

// beyond refuses a value of row i beyond the last heading.
func (t *table) beyond(i int) error {
	r, n := t.Rows[i], len(t.Headings)
	if len(r.Cells) <= n {
		return nil
	}
	return &CellError{File: t.File, Row: r.Number, Column: strconv.Itoa(n + 1), Text: r.Cells[n].Text, Reason: TooManyCells}
}

func (t *table) at(i int, heading string) tableCell {
	if k := slices.Index(t.Headings, heading); k >= 0 && k < len(t.Rows[i].Cells) {
		return t.Rows[i].Cells[k]
	}
	return tableCell{}
}

// cell returns the text of a cell.
func (t *table) cell(i int, heading string) string { return t.at(i, heading).Text }

// count reads a cell as a whole number; blank is none.
func (t *table) count(i int, heading string) (*int64, error) {
	c := t.at(i, heading)
	n, err := int64(0), error(nil)
	if c.Shown == asPercent {
		return nil, t.cellError(i, heading, NotACount)
	}
	if c.Numeric {
		n, err = wholeNumber(c.Text)
	} else {
		n, err = viet.ParseCount(c.Text)
	}
	if errors.Is(err, viet.ErrBlank) {
		return nil, nil
	}
	var e *viet.NumberError
	if errors.As(err, &e) {
		return nil, t.cellError(i, heading, reasonOf(e.Reason))
	}
	return &n, err
}

// wholeNumber reads a number as sheets store it, with a point and perhaps an
// exponent.
func wholeNumber(s string) (int64, error) {
	f, err := strconv.ParseFloat(s, 64)
	switch {
	case err != nil || math.IsNaN(f) || math.IsInf(f, 0) || math.Abs(f) > 1e15:
		return 0, &viet.NumberError{Text: s, Reason: viet.NotANumber}
	case f < 0:
		return 0, &viet.NumberError{Text: s, Reason: viet.Negative}
	case f != math.Trunc(f):
		return 0, &viet.NumberError{Text: s, Reason: viet.NotWhole}
	}
	return int64(f), nil
}

func reasonOf(r viet.NumberReason) CellReason {
	switch r {
	case viet.Negative:
		return NegativeCell
	case viet.Ambiguous:
		return AmbiguousCell
	}
	return NotACount
}

func (t *table) cellError(i int, heading string, why CellReason) *CellError {
	return &CellError{File: t.File, Row: t.Rows[i].Number, Column: t.asPrinted(heading), Text: t.cell(i, heading), Reason: why}
}

// asPrinted is the sheet's own word for a heading.
func (t *table) asPrinted(heading string) string {
	if k := slices.Index(t.Headings, heading); k >= 0 && k < len(t.printed) {
		return t.printed[k]
	}
	return heading
}

// columnName gives the letter of a column, counted from 1: A, B … AA.
func columnName(n int) string {
	var b strings.Builder
	if n > 26 {
		b.WriteString(columnName((n - 1) / 26))
	}
	fmt.Fprintf(&b, "%c", 'A'+(n-1)%26)
	return b.String()
}
