// Package worddoc reads the documents of Word 97 to 2003 (.doc): the text by
// its pieces, with what was deleted or hidden left out and old fonts decoded.
// The numbers of lists stand nowhere in such a file.
//
// Start with [Read]. fib.go finds the tables of a file, chars.go how letters
// are set, text.go makes lines.
package worddoc

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"github.com/richardlehane/mscfb"

	"congvan/intake/charset"
	"congvan/intake/paper"
)

// How much of a file is read.
const (
	streamLimit = 20 << 20
	nameLimit   = 5000
)

// A Kind says what lies in a compound file.
type Kind string

// The kinds.
const (
	Document     Kind = "doc"
	Encrypted    Kind = "password" // a .docx, .xlsx or .pptx with a password
	Workbook     Kind = "xls"
	Presentation Kind = "ppt"
	Mail         Kind = "msg"
	Unknown      Kind = "binary"
)

// streams unpacks the named streams of a compound file and says what it is.
func streams(raw []byte, wanted ...string) (found map[string][]byte, kind Kind, err error) {
	defer func() {
		if x := recover(); x != nil {
			err = paper.Refusef(paper.Broken, fmt.Errorf("%v", x))
		}
	}()
	doc, err := mscfb.New(bytes.NewReader(raw))
	if err != nil {
		return nil, Unknown, paper.Refusef(paper.Broken, err)
	}
	found, kind = map[string][]byte{}, Unknown
	for n := 0; n < nameLimit; n++ {
		entry, err := doc.Next()
		if err != nil {
			if errors.Is(err, io.EOF) {
				break
			}
			return nil, Unknown, paper.Refusef(paper.Broken, err)
		}
		kind = kindOf(entry.Name, kind)
		for _, name := range wanted {
			if entry.Name == name && found[name] == nil && len(entry.Path) == 0 {
				data, err := io.ReadAll(io.LimitReader(entry, min(entry.Size, streamLimit)))
				if err != nil && len(data) == 0 {
					return nil, Unknown, paper.Refusef(paper.Broken, err)
				}
				found[name] = data
			}
		}
	}
	return found, kind, nil
}

func kindOf(name string, before Kind) Kind {
	if before == Encrypted || before == Document {
		return before
	}
	switch name {
	case "EncryptedPackage", "EncryptionInfo":
		return Encrypted
	case "WordDocument":
		return Document
	case "Workbook", "Book":
		return Workbook
	case "PowerPoint Document":
		return Presentation
	case "__properties_version1.0":
		return Mail
	}
	return before
}

// KindOf says what lies in a compound file.
func KindOf(raw []byte) (Kind, error) {
	_, kind, err := streams(raw)
	return kind, err
}

// Read reads the bytes of a document.
func Read(raw []byte) (p paper.Paper, err error) {
	defer func() {
		if x := recover(); x != nil {
			err = paper.Refusef(paper.Broken, fmt.Errorf("%v", x))
		}
	}()
	parts, kind, err := streams(raw, "WordDocument", "0Table", "1Table")
	switch {
	case err != nil:
		return p, err
	case kind == Encrypted:
		return p, paper.Refuse(paper.Password)
	case kind != Document:
		return p, paper.Refuse(paper.Foreign)
	}
	f, err := newFile(parts)
	if err != nil {
		return p, err
	}
	return f.paper()
}

func (f *file) paper() (paper.Paper, error) {
	w := &writer{file: f, counts: paper.Counts{}}
	lines, used := charset.Mend(w.main())
	notes := w.notes()
	used = charset.Together(charset.Together(nil, w.text.Encodings...), used...)
	var out paper.Lines
	out.Add(paper.Columns(lines)...)
	out.Add(notes...)
	text, err := out.Text()
	p := paper.Paper{Text: text, Notes: w.counts.Notes(charset.Names(used))}
	if w.listed {
		p.Notes = append(p.Notes, paper.Note{Code: paper.NoListNumbers})
	}
	return p, err
}
