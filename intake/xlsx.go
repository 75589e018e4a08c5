package intake

import (
	"bytes"
	"fmt"

	"github.com/xuri/excelize/v2"

	"congvan/viet"
)

// How far a workbook may unpack, so that a small file cannot fill the memory.
const (
	unzipLimit = 64 << 20
	partLimit  = 16 << 20
	rowLimit   = 20000
)

// readXLSX reads the first sheet of a workbook. Numbers come as stored, text as
// typed.
func readXLSX(name string, raw []byte) (*table, error) {
	f, err := excelize.OpenReader(bytes.NewReader(raw), excelize.Options{
		UnzipSizeLimit: unzipLimit, UnzipXMLSizeLimit: partLimit, RawCellValue: true,
	})
	if err != nil {
		return nil, &NotTextError{Name: name, Kind: "zip"}
	}
	defer f.Close()
	sheet := f.GetSheetName(0)
	if sheet == "" {
		return nil, &EmptyError{Name: name}
	}
	texts, err := f.GetRows(sheet, excelize.Options{RawCellValue: true})
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", name, err)
	}
	if len(texts) > rowLimit {
		return nil, &TooLargeError{Name: name, Size: int64(len(texts)), Limit: rowLimit}
	}
	rows := make([][]tableCell, len(texts))
	for i, record := range texts {
		for k, s := range record {
			c := tableCell{text: viet.CleanLine(s)}
			if i > 0 && c.text != "" {
				kind, err := f.GetCellType(sheet, columnName(k+1)+fmt.Sprint(i+1))
				c.numeric = err == nil && (kind == excelize.CellTypeNumber || kind == excelize.CellTypeUnset || kind == excelize.CellTypeFormula)
			}
			rows[i] = append(rows[i], c)
		}
	}
	return newTable(name, rows)
}
