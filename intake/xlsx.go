package intake

import (
	"bytes"
	"fmt"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"congvan/intake/paper"
)

// readXLSX reads the first sheet of a workbook. Numbers come as stored, text as
// typed.
func readXLSX(name string, raw []byte) (*table, error) {
	if a, err := paper.Open(raw); err == nil && kindOfArchive(a) != "xlsx" {
		if strings.EqualFold(filepath.Ext(name), ".xlsx") {
			return nil, &UnsafeError{name, paper.Broken} // it was given as a workbook
		}
		return nil, &NotTextError{Name: name, Kind: kindOfArchive(a)}
	}
	if err := checkZip(name, raw); err != nil {
		return nil, err
	}
	f, err := excelize.OpenReader(bytes.NewReader(raw), excelize.Options{
		UnzipSizeLimit: paper.UnpackLimit, UnzipXMLSizeLimit: paper.PartLimit, RawCellValue: true,
	})
	if err != nil {
		return nil, &UnsafeError{name, paper.Broken}
	}
	defer f.Close()
	sheet := f.GetSheetName(0)
	if sheet == "" {
		return nil, &EmptyError{Name: name}
	}
	texts, err := sheetTexts(name, f, sheet)
	if err != nil {
		return nil, err
	}
	cells, removed := typedCells(f, sheet, texts)
	return newTable(name, cells, removed)
}

// sheetTexts reads row after row, so that a sheet beyond the limits is left
// where it passes them.
func sheetTexts(name string, f *excelize.File, sheet string) ([][]string, error) {
	rows, err := f.Rows(sheet)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", name, err)
	}
	defer rows.Close()
	var texts [][]string
	filled := 0 // how many rows there are up to the last that is not blank
	for rows.Next() {
		cells, err := rows.Columns(excelize.Options{RawCellValue: true})
		if err != nil {
			return nil, fmt.Errorf("read %s: %w", name, err)
		}
		if len(texts) > lastRow {
			return nil, &SheetLimitError{name, Rows, rowLimit}
		}
		texts = append(texts, cells)
		if len(cells) > 0 {
			filled = len(texts)
		}
		if err := withinLimits(name, filled, cells); err != nil {
			return nil, err
		}
	}
	if err := rows.Error(); err != nil {
		return nil, fmt.Errorf("read %s: %w", name, err)
	}
	return texts[:filled], nil
}

// withinLimits judges the row of that number.
func withinLimits(name string, row int, cells []string) error {
	switch {
	case row > rowLimit:
		return &SheetLimitError{name, Rows, rowLimit}
	case len(cells) > columnLimit:
		return &SheetLimitError{name, Columns, columnLimit}
	}
	for _, c := range cells {
		if len(c) > 4*cellLimit {
			return &SheetLimitError{name, Letters, cellLimit}
		}
	}
	return nil
}

// typedCells cleans the cells, counts what that took out and marks the numbers among them.
func typedCells(f *excelize.File, sheet string, texts [][]string) (rows [][]tableCell, removed int) {
	rows = make([][]tableCell, len(texts))
	shown := formats{file: f, known: map[int]shownAs{}}
	for i, record := range texts {
		for k, s := range record {
			c := tableCell{Text: cleanCell(s, &removed)}
			if i > 0 && c.Text != "" {
				at := columnName(k+1) + strconv.Itoa(i+1)
				kind, err := f.GetCellType(sheet, at)
				c.Numeric = err == nil && (kind == excelize.CellTypeNumber || kind == excelize.CellTypeUnset || kind == excelize.CellTypeFormula)
				if c.Numeric {
					c.Shown = shown.of(sheet, at)
				}
			}
			rows[i] = append(rows[i], c)
		}
	}
	return rows, removed
}

// formats tells how the cells of a workbook show their numbers.
type formats struct {
	file  *excelize.File
	known map[int]shownAs // by number of the style
}

func (m formats) of(sheet, cell string) shownAs {
	id, err := m.file.GetCellStyle(sheet, cell)
	if err != nil {
		return ""
	}
	as, ok := m.known[id]
	if !ok {
		if style, err := m.file.GetStyle(id); err == nil {
			as = shownBy(style)
		}
		m.known[id] = as
	}
	return as
}

// quotedFormat is what a number format prints as it stands.
var quotedFormat = compiled(`"[^"]*"|\\.|\[[^\]]*\]|_.`)

// shownBy reads a number format: of the built-in ones 9 and 10 are percentages,
// and 17 is a month.
func shownBy(style *excelize.Style) shownAs {
	switch style.NumFmt {
	case 9, 10:
		return asPercent
	case 17:
		return asMonth
	}
	if style.CustomNumFmt == nil {
		return ""
	}
	form := strings.ToLower(quotedFormat.regexp().ReplaceAllString(*style.CustomNumFmt, ""))
	switch {
	case strings.Contains(form, "%"):
		return asPercent
	case strings.Contains(form, "y") && strings.Contains(form, "m") && !strings.Contains(form, "d"):
		return asMonth
	}
	return ""
}
