package intake

import (
	"slices"

	"congvan/model"
	"congvan/viet"
)

// PasteReadings reads rows of cells separated by tabs, as a spreadsheet puts
// them on the clipboard, whole or not at all. A first row of headings, those of
// the template or their names, says what the columns are; without one they are
// columns, names as OpenReadings has them. A block without days is of the day
// given. Rows of errors count from 1 in the block. Errors: HeadingsError,
// MapError, CellError, CellsError, EmptyError.
func PasteReadings(text string, on model.Date, columns []string, find UnitFinder) (ReadingSheet, error) {
	var f ReadingForm
	form := f.sheet()
	t := pastedTable(splitBlock(viet.Compose(text)))
	if len(t.Rows) > 0 && form.headsOf(t.Rows[0]) {
		columns = nil
		for _, c := range t.Rows[0].Cells {
			columns = append(columns, c.Text)
		}
		t.Rows = t.Rows[1:]
	}
	mapping := map[string]string{}
	for _, name := range columns {
		if form.heading(name) == "" && name != "" {
			return ReadingSheet{}, &HeadingsError{File: t.File, Unknown: []string{name}, Names: form.mapNames(), Readings: true}
		}
		t.Headings = append(t.Headings, form.heading(name))
	}
	var bad badCells
	for i := range t.Rows {
		bad.take(t.beyond(i))
	}
	if err := bad.err(); err != nil {
		return ReadingSheet{}, err
	}
	t.date(on)
	for _, h := range t.Headings {
		if h != "" {
			mapping[h] = h
		}
	}
	return t.readings(f, mapping, find)
}

// headsOf reports whether a row is one of headings: it names the unit.
func (f *sheetForm) headsOf(r tableRow) bool {
	return slices.ContainsFunc(r.Cells, func(c tableCell) bool { return c.Text != "" && f.heading(c.Text) == readingUnitHeading })
}

func pastedTable(rows [][]string) *table {
	t := &table{}
	for i, cells := range rows {
		row := tableRow{Number: i + 1}
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

// date puts a day into each row of a table that has none.
func (t *table) date(on model.Date) {
	if slices.Contains(t.Headings, readingDayHeading) {
		return
	}
	for i := range t.Rows {
		cells := make([]tableCell, len(t.Headings)+1)
		copy(cells, t.Rows[i].Cells)
		cells[len(t.Headings)].Text = on.String()
		t.Rows[i].Cells = cells
	}
	t.Headings = append(t.Headings, readingDayHeading)
}
