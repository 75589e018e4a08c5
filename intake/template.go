package intake

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"congvan/model"
)

// unitWidths are the widths of the units sheet's columns, in characters.
var unitWidths = []float64{40, 18, 30, 14, 30, 12, 26, 24, 16, 30, 30}

// WriteUnitsTemplate writes an empty units sheet with the exact headings;
// format is "xlsx" or "csv". The csv has a byte-order mark, so that Excel reads
// its letters.
func WriteUnitsTemplate(w io.Writer, format string) error {
	switch format {
	case "csv":
		return writeCSV(w, UnitHeadings)
	case "xlsx":
		return writeXLSX(w, "Đơn vị", UnitHeadings, unitWidths, phoneHeading)
	}
	return fmt.Errorf("write a template: unknown format %q", format)
}

// registerWidths are the widths of the register sheet's columns.
var registerWidths = []float64{24, 20, 70, 40, 12}

// WriteRegisterTemplate writes an empty register sheet, as WriteUnitsTemplate does.
func WriteRegisterTemplate(w io.Writer, format string) error {
	switch format {
	case "csv":
		return writeCSV(w, RegisterHeadings)
	case "xlsx":
		return writeXLSX(w, "Sổ đăng ký", RegisterHeadings, registerWidths, symbolHeading)
	}
	return fmt.Errorf("write a template: unknown format %q", format)
}

// WriteResultsTemplate writes a sheet of results to fill in, as
// WriteUnitsTemplate does: for the measures of an obligation, those of the form
// where there are none, and with a row for each of the units.
func WriteResultsTemplate(w io.Writer, format string, ms []model.Measure, units []string) error {
	headings := ResultHeadings(ms)
	switch format {
	case "csv":
		return writeCSV(w, filledRows(headings, units)...)
	case "xlsx":
		widths := []float64{40}
		for range headings[1:] {
			widths = append(widths, 22)
		}
		return writeXLSX(w, "Kết quả", headings, widths, resultUnitHeading, units...)
	}
	return fmt.Errorf("write a template: unknown format %q", format)
}

// WriteReadingsTemplate writes a sheet of readings to fill in, as
// WriteUnitsTemplate does, with a row for each of the units.
func WriteReadingsTemplate(w io.Writer, format string, f ReadingForm, units []string) error {
	switch format {
	case "csv":
		return writeCSV(w, filledRows(f.Headings(), units)...)
	case "xlsx":
		return writeXLSX(w, "Số liệu", f.Headings(), f.widths(), readingUnitHeading, units...)
	}
	return fmt.Errorf("write a template: unknown format %q", format)
}

// filledRows are headings and a row below for each of what stands first in it.
func filledRows(headings, first []string) [][]string {
	rows := [][]string{headings}
	for _, s := range first {
		rows = append(rows, append([]string{s}, make([]string, len(headings)-1)...))
	}
	return rows
}

func writeCSV(w io.Writer, rows ...[]string) error {
	lines := "\uFEFF"
	for _, cells := range rows {
		lines += csvLine(cells)
	}
	if _, err := io.WriteString(w, lines); err != nil {
		return fmt.Errorf("write a sheet: %w", err)
	}
	return nil
}

// csvLine guards the cells of a row, and quotes those that one of the
// separators would split: which of them counts is set in the officer's Windows.
func csvLine(cells []string) string {
	out := make([]string, len(cells))
	for i, c := range cells {
		c = Guard(c)
		if strings.ContainsAny(c, ",;\t\"\r\n") || strings.TrimSpace(c) != c {
			c = `"` + strings.ReplaceAll(c, `"`, `""`) + `"`
		}
		out[i] = c
	}
	return strings.Join(out, ",") + "\r\n"
}

// writeXLSX writes one sheet with a frozen, bold heading; the column headed by
// text is formatted as text, so that a leading zero stays. first is what stands
// in the first column below.
func writeXLSX(w io.Writer, sheet string, headings []string, widths []float64, text string, first ...string) error {
	f := excelize.NewFile()
	defer f.Close()
	if err := layOutSheet(f, sheet, headings, widths, text); err != nil {
		return fmt.Errorf("write a template: %w", err)
	}
	for i, s := range first {
		if err := f.SetCellStr(sheet, "A"+strconv.Itoa(i+2), s); err != nil {
			return fmt.Errorf("write a template: %w", err)
		}
	}
	if err := f.Write(w); err != nil {
		return fmt.Errorf("write a template: %w", err)
	}
	return nil
}

func layOutSheet(f *excelize.File, sheet string, headings []string, widths []float64, text string) error {
	if err := f.SetSheetName(f.GetSheetName(0), sheet); err != nil {
		return err
	}
	bold, err := f.NewStyle(&excelize.Style{
		Font: &excelize.Font{Bold: true, Family: "Times New Roman"}, Alignment: &excelize.Alignment{Horizontal: "center", Vertical: "center", WrapText: true},
	})
	if err != nil {
		return err
	}
	plain, err := f.NewStyle(&excelize.Style{NumFmt: 49}) // text
	if err != nil {
		return err
	}
	for i, h := range headings {
		col := columnName(i + 1)
		if err := f.SetColWidth(sheet, col, col, widths[i]); err != nil {
			return err
		}
		if h == text {
			if err := f.SetColStyle(sheet, col, plain); err != nil {
				return err
			}
		}
		if err := f.SetCellStr(sheet, col+"1", h); err != nil {
			return err
		}
		if err := f.SetCellStyle(sheet, col+"1", col+"1", bold); err != nil {
			return err
		}
	}
	return f.SetPanes(sheet, &excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"})
}
