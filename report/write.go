package report

import (
	"bufio"
	"cmp"
	"errors"
	"io"
)

// A Document is what is printed at one go: forms one after the other, or a
// letter.
type Document struct {
	Forms  []Form
	Letter *Letter

	failed func() error // what went wrong in reading rows; nil for nothing
}

// Err is what went wrong in reading rows that are made as they are written or
// compared; nil for nothing. A document with an error is not whole.
func (d *Document) Err() error {
	if d.failed == nil {
		return nil
	}
	return d.failed()
}

// Options of a sheet of separated values. The zero Options part the cells by
// commas and the digits by a point.
type Options struct {
	Semicolon bool // cells by semicolons, digits by a comma, as Vietnamese Windows has it
}

// Endings are the formats of forms, by the endings of files.
var Endings = []string{"docx", "xlsx", "csv", "txt"}

// LetterEndings are the formats of letters.
var LetterEndings = []string{"docx", "txt"}

// ErrEnding refuses a format in which a document cannot be written.
var ErrEnding = errors.New("not a format of this document")

// Write writes a document in the format of an ending; equal documents give equal
// bytes. Errors: ErrEnding, model.TooLongError, those of w, and those of reading
// rows as they are written.
func Write(w io.Writer, ending string, d *Document, o Options) error {
	b := bufio.NewWriterSize(w, 64<<10)
	if err := cmp.Or(write(b, ending, d, o), d.Err()); err != nil {
		return err
	}
	return b.Flush()
}

func write(w io.Writer, ending string, d *Document, o Options) error {
	switch {
	case ending == "docx":
		return writeDOCX(w, d)
	case ending == "txt":
		return writePlain(w, d)
	case d.Letter != nil:
		return ErrEnding
	case ending == "xlsx":
		return writeXLSX(w, d.Forms)
	case ending == "csv":
		return writeCSV(w, d.Forms, o)
	}
	return ErrEnding
}
