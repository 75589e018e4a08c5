package intake

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strconv"
	"strings"

	"congvan/intake/paper"
)

// How far the markup of a workbook may go.
const (
	depthLimit = 256
	lastRow    = 1 << 16 // a row further down is not read, even a blank one
	cellsLimit = 500_000 // in one sheet, blank ones before the last of a row among them
)

// checkZip looks at a workbook before others unpack any part of it: at number,
// names, sizes and ratios of the parts, as of every packed file, and at the
// markup in them. Nothing is ever unpacked to the disk.
func checkZip(name string, raw []byte) error {
	a, err := paper.Open(raw)
	if err != nil {
		return unsafe(name, err)
	}
	for _, part := range a.Parts() {
		if !isMarkup(part) {
			continue
		}
		xml, err := a.Part(part)
		if err != nil {
			return unsafe(name, err)
		}
		m := markup{name: name, sheet: strings.HasPrefix(part, "xl/worksheets/")}
		if err := m.read(bytes.NewReader(xml)); err != nil {
			return err
		}
	}
	return nil
}

// unsafe says of a workbook what is wrong with it as a packed file.
func unsafe(name string, err error) error {
	var e *paper.Error
	if !errors.As(err, &e) {
		return err
	}
	return &UnsafeError{name, e.Why}
}

func isMarkup(part string) bool {
	return strings.HasSuffix(part, ".xml") || strings.HasSuffix(part, ".rels") || strings.HasSuffix(part, ".vml")
}

// markup is one part being looked at.
type markup struct {
	name  string
	sheet bool
	depth int
	cells int // of the rows before
	wide  int // of this row
}

func (m *markup) read(r io.Reader) error {
	d := xml.NewDecoder(r)
	d.Strict = false
	d.CharsetReader = func(_ string, in io.Reader) (io.Reader, error) { return in, nil }
	for {
		t, err := d.RawToken()
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return &UnsafeError{m.name, paper.Broken}
		}
		if err := m.token(t); err != nil {
			return err
		}
	}
}

func (m *markup) token(t xml.Token) error {
	switch t := t.(type) {
	case xml.Directive: // <!DOCTYPE: no office program writes one
		return &UnsafeError{m.name, paper.Deep}
	case xml.EndElement:
		m.depth--
	case xml.StartElement:
		if m.depth++; m.depth > depthLimit {
			return &UnsafeError{m.name, paper.Deep}
		}
		if m.sheet {
			return m.reach(t)
		}
	}
	return nil
}

// reach follows how far rows and cells say that they lie: whoever reads them
// fills the room before them with blank ones.
func (m *markup) reach(t xml.StartElement) error {
	at := ""
	for _, a := range t.Attr {
		if a.Name.Local == "r" {
			at = a.Value
		}
	}
	switch t.Name.Local {
	case "row":
		m.cells, m.wide = m.cells+m.wide, 0
		if n, err := strconv.Atoi(at); at != "" && (err != nil || n < 1 || n > lastRow) {
			return &SheetLimitError{m.name, Rows, rowLimit}
		}
	case "c":
		m.wide = max(m.wide+1, columnNumber(at))
		if m.cells+m.wide > cellsLimit {
			return &SheetLimitError{m.name, Columns, columnLimit}
		}
	}
	return nil
}

// columnNumber reads the letters of a cell's name: 28 of "AB12".
func columnNumber(cell string) int {
	n := 0
	for _, c := range strings.ToUpper(cell) {
		if c < 'A' || c > 'Z' || n > cellsLimit {
			break
		}
		n = n*26 + int(c-'A') + 1
	}
	return n
}
