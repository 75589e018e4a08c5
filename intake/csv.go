package intake

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
)

// readCSV reads a sheet of separated values: by comma, semicolon or tab,
// whichever the heading has most of; with a byte-order mark or without.
func readCSV(name string, raw []byte) (*table, error) {
	text, err := decode(name, raw)
	if err != nil {
		return nil, err
	}
	if longestLine(text) > lineLimit {
		return nil, &SheetLimitError{name, Letters, lineLimit}
	}
	r := csv.NewReader(strings.NewReader(text))
	r.Comma = separatorOf(text)
	r.FieldsPerRecord = -1
	r.LazyQuotes = true
	var rows [][]tableCell
	removed := 0
	for {
		record, err := r.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, fmt.Errorf("read %s: %w", name, err)
		}
		line, _ := r.FieldPos(0)
		if err := withinLimits(name, line, record); err != nil {
			return nil, err
		}
		for len(rows) < line-1 {
			rows = append(rows, nil) // so that rows count as the officer sees them
		}
		cells := make([]tableCell, len(record))
		for i, s := range record {
			cells[i].Text = cleanCell(s, &removed)
		}
		rows = append(rows, cells)
	}
	return newTable(name, rows, removed)
}

// separatorOf counts the separators of the first line that is not blank.
func separatorOf(text string) rune {
	first, _, _ := strings.Cut(strings.TrimLeft(text, "\r\n "), "\n")
	best := ','
	for _, c := range []rune{';', '\t'} {
		if strings.Count(first, string(c)) > strings.Count(first, string(best)) {
			best = c
		}
	}
	return best
}

func longestLine(text string) int {
	longest := 0
	for line := range strings.Lines(text) {
		longest = max(longest, len(line))
	}
	return longest
}
