package intake

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"congvan/intake/charset"
	"congvan/intake/paper"
	"congvan/viet"
)

// The largest documents that are read, in bytes: plain text, and those that
// pack their text.
const (
	maxDocument = 10 << 20
	maxPacked   = 20 << 20
)

// limitOf tells by its first bytes how large a document may be.
func limitOf(head []byte) int64 {
	switch sniff(head) {
	case "", "html":
		return maxDocument
	}
	return maxPacked
}

// headSize is how many bytes tell the kind of a document.
const headSize = 4096

// A Document is the text of one file.
type Document struct {
	Name    string
	Text    string // clean and composed, lines end in \n
	Removed viet.Removed
	// Warnings are about the file: changes taken as accepted, old encodings,
	// pages that are pictures.
	Warnings []Warning

	Raw    []byte `json:"-"` // the file as it came, to be kept beside the register
	Ending string `json:"-"` // one of model.OriginalEndings, by its content
}

// Open reads one document of any kind, told by its content. Errors that the
// officer can mend: NotTextError, UnreadableError, TooLargeError, EmptyError,
// DirectoryError, EncodingError; the system's errors come wrapped.
func Open(path string) (Document, error) {
	f, err := openFile(path, math.MaxInt64)
	if err != nil {
		return Document{}, err
	}
	defer f.Close()
	name := filepath.Base(path)
	head := make([]byte, headSize)
	n, _ := io.ReadFull(f, head)
	limit := limitOf(head[:n])
	if info, err := f.Stat(); err == nil && info.Mode().IsRegular() && info.Size() > limit {
		return Document{}, &TooLargeError{Name: name, Size: info.Size(), Limit: limit}
	}
	return Read(name, io.MultiReader(bytes.NewReader(head[:n]), f))
}

// openFile opens a file that is no folder and not too large.
func openFile(path string, limit int64) (*os.File, error) {
	name := filepath.Base(path)
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return nil, fmt.Errorf("open %s: %w", name, err)
	case info.IsDir():
		return nil, &DirectoryError{Name: name}
	case info.Mode().IsRegular() && info.Size() > limit:
		return nil, &TooLargeError{Name: name, Size: info.Size(), Limit: limit}
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", name, err)
	}
	return f, nil
}

// Read reads one document from r; name is used in errors.
func Read(name string, r io.Reader) (Document, error) {
	in := bufio.NewReaderSize(r, headSize)
	head, _ := in.Peek(headSize)
	raw, err := readAll(name, in, limitOf(head))
	if err != nil {
		return Document{}, err
	}
	d, err := documentOf(name, raw)
	if err == nil {
		d.Raw, d.Ending = raw, endingOf(raw)
	}
	return d, err
}

// readDocument reads the bytes of a document in this process.
func readDocument(name string, raw []byte) (Document, error) {
	p, err := readPaper(name, raw)
	if err != nil {
		return Document{}, err
	}
	if len(p.Text) > paper.TextLimit {
		return Document{}, &UnreadableError{Name: name, Why: paper.TooLong}
	}
	d := Document{Name: name, Warnings: warningsOf(p.Notes)}
	d.Text, d.Removed = viet.Clean(charset.ProperD(p.Text))
	if strings.TrimSpace(d.Text) == "" {
		return Document{}, &EmptyError{Name: name}
	}
	return d, nil
}

// readAll reads at most limit bytes.
func readAll(name string, r io.Reader, limit int64) ([]byte, error) {
	raw, err := io.ReadAll(io.LimitReader(r, limit+1))
	switch {
	case err != nil:
		return nil, fmt.Errorf("read %s: %w", name, err)
	case int64(len(raw)) > limit:
		return nil, &TooLargeError{Name: name, Size: -1, Limit: limit}
	case len(raw) == 0:
		return nil, &EmptyError{Name: name}
	}
	return raw, nil
}

// decode turns the bytes of a sheet of separated values into a string: UTF-8 with or without a
// mark at its head, or UTF-16 with one.
func decode(name string, raw []byte) (string, error) {
	switch {
	case bytes.HasPrefix(raw, []byte("\xEF\xBB\xBF")):
		raw = raw[3:]
	case bytes.HasPrefix(raw, []byte("\xFF\xFE")):
		return decode16(name, raw[2:], func(b []byte) uint16 { return uint16(b[0]) | uint16(b[1])<<8 })
	case bytes.HasPrefix(raw, []byte("\xFE\xFF")):
		return decode16(name, raw[2:], func(b []byte) uint16 { return uint16(b[1]) | uint16(b[0])<<8 })
	}
	if kind := sniff(raw); kind != "" {
		if kind == "ole" {
			kind = kindOfOLE(raw)
		}
		return "", &NotTextError{Name: name, Kind: kind}
	}
	if kind := sniffZeros(raw[:min(len(raw), headSize)]); kind != "" {
		return "", &NotTextError{Name: name, Kind: kind}
	}
	if at, ok := invalidUTF8(raw); ok {
		if old, err := charset.Text(raw); err == nil && !old.Unsure {
			return charset.ProperD(old.Text), nil
		}
		return "", &EncodingError{Name: name, Offset: int64(at), Line: 1 + bytes.Count(raw[:at], []byte("\n"))}
	}
	return string(raw), nil
}

func decode16(name string, raw []byte, unit func([]byte) uint16) (string, error) {
	if len(raw)%2 != 0 {
		return "", &NotTextError{Name: name, Kind: "binary"}
	}
	units := make([]uint16, 0, len(raw)/2)
	for i := 0; i < len(raw); i += 2 {
		units = append(units, unit(raw[i:]))
	}
	return string(utf16.Decode(units)), nil
}

// invalidUTF8 returns where raw stops being UTF-8.
func invalidUTF8(raw []byte) (at int, found bool) {
	for at < len(raw) {
		c, size := utf8.DecodeRune(raw[at:])
		if c == utf8.RuneError && size <= 1 {
			return at, true
		}
		at += size
	}
	return 0, false
}
