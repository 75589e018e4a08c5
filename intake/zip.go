package intake

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"strconv"
	"strings"
)

// How far a packed file may unpack, so that a small one cannot fill the memory.
const (
	entryLimit = 2000
	unzipLimit = 64 << 20
	partLimit  = 16 << 20
	ratioLimit = 200
	ratioFrom  = 1 << 20 // parts below it may be packed as tightly as they like
	depthLimit = 256
	lastRow    = 1 << 16 // a row further down is not read, even a blank one
	cellsLimit = 500_000 // in one sheet, blank ones before the last of a row among them
)

// checkZip looks at a packed file before any part of it is unpacked by others:
// number, names, sizes and ratios of the parts, and the markup in them. Nothing
// is ever unpacked to the disk.
func checkZip(name string, raw []byte) error {
	z, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		return &UnsafeError{name, Broken}
	}
	if len(z.File) > entryLimit {
		return &UnsafeError{name, Entries}
	}
	sum := uint64(0)
	seen := map[string]bool{}
	for _, f := range z.File {
		if why := dangerOf(f, seen); why != "" {
			return &UnsafeError{name, why}
		}
		if sum += f.UncompressedSize64; sum > unzipLimit {
			return &UnsafeError{name, Unpacks}
		}
	}
	for _, f := range z.File {
		if err := checkPart(name, f); err != nil {
			return err
		}
	}
	return nil
}

// dangerOf judges a part by what the head of the file says of it.
func dangerOf(f *zip.File, seen map[string]bool) Danger {
	plain := strings.ReplaceAll(f.Name, `\`, "/")
	key := strings.ToLower(plain)
	size, packed := f.UncompressedSize64, f.CompressedSize64
	switch {
	case f.Flags&1 != 0:
		return Password
	case seen[key], !safePart(plain):
		return Path
	case size > partLimit && isMarkup(key), size > ratioFrom && size/ratioLimit > packed:
		return Unpacks
	}
	seen[key] = true
	return ""
}

// safePart reports whether a part stays below the folder that it would be
// unpacked into.
func safePart(name string) bool {
	if name == "" || strings.HasPrefix(name, "/") || strings.ContainsAny(name, ":\x00\x1b\n\r") {
		return false
	}
	clean := path.Clean(name)
	return clean != ".." && !strings.HasPrefix(clean, "../") && !strings.Contains("/"+name+"/", "/../")
}

func isMarkup(name string) bool {
	return strings.HasSuffix(name, ".xml") || strings.HasSuffix(name, ".rels") || strings.HasSuffix(name, ".vml")
}

// checkPart reads a part of markup once, without keeping it: whether it is as
// large as it says, how deep it is nested, and how far its rows reach.
func checkPart(name string, f *zip.File) error {
	key := strings.ToLower(strings.ReplaceAll(f.Name, `\`, "/"))
	if !isMarkup(key) {
		return nil
	}
	r, err := f.Open()
	if err != nil {
		return &UnsafeError{name, Broken}
	}
	defer r.Close()
	m := markup{name: name, sheet: strings.HasPrefix(key, "xl/worksheets/")}
	return m.read(io.LimitReader(r, partLimit+1))
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
			return &UnsafeError{m.name, Broken}
		case d.InputOffset() > partLimit:
			return &UnsafeError{m.name, Unpacks}
		}
		if err := m.token(t); err != nil {
			return err
		}
	}
}

func (m *markup) token(t xml.Token) error {
	switch t := t.(type) {
	case xml.Directive: // <!DOCTYPE: no office program writes one
		return &UnsafeError{m.name, Deep}
	case xml.EndElement:
		m.depth--
	case xml.StartElement:
		if m.depth++; m.depth > depthLimit {
			return &UnsafeError{m.name, Deep}
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
