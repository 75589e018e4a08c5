package intake

import (
	"errors"
	"strings"

	"congvan/intake/charset"
	"congvan/intake/docx"
	"congvan/intake/html"
	"congvan/intake/odt"
	"congvan/intake/paper"
	"congvan/intake/pdf"
	"congvan/intake/rtf"
	"congvan/intake/worddoc"
)

// readPaper reads a document of any kind, told by its content.
func readPaper(name string, raw []byte) (paper.Paper, error) {
	var p paper.Paper
	var err error
	switch kind := sniff(raw); kind {
	case "":
		return readText(name, raw)
	case "pdf":
		p, err = pdf.Read(raw)
	case "html":
		p, err = html.Read(raw)
	case "rtf":
		p, err = rtf.Read(raw)
	case "ole":
		p, err = worddoc.Read(raw)
		if refusedAs(err, paper.Foreign) {
			return p, &NotTextError{Name: name, Kind: kindOfOLE(raw)}
		}
	case "zip":
		return readPacked(name, raw)
	default:
		return p, &NotTextError{Name: name, Kind: kind}
	}
	return p, refused(name, err)
}

// readText reads plain text in whatever encoding it is.
func readText(name string, raw []byte) (paper.Paper, error) {
	got, err := charset.Text(raw)
	var at *charset.Error
	switch {
	case errors.Is(err, charset.ErrBinary):
		return paper.Paper{}, &NotTextError{Name: name, Kind: "binary"}
	case errors.As(err, &at):
		return paper.Paper{}, &EncodingError{Name: name, Offset: int64(at.Offset), Line: at.Line}
	case err != nil:
		return paper.Paper{}, err
	}
	p := paper.Paper{Text: got.Text}
	switch {
	case got.Unsure:
		p.Notes = append(p.Notes, paper.Note{Code: paper.Unsure, Args: []string{charset.Names(got.Used)}})
	case len(got.Used) > 0:
		p.Notes = append(p.Notes, paper.Note{Code: paper.Legacy, Args: []string{charset.Names(got.Used)}})
	}
	return p, nil
}

// readPacked reads a document that is packed.
func readPacked(name string, raw []byte) (paper.Paper, error) {
	a, err := paper.Open(raw)
	if err != nil {
		return paper.Paper{}, refused(name, err)
	}
	var p paper.Paper
	switch kind := kindOfArchive(a); kind {
	case "docx":
		p, err = docx.ReadArchive(a)
	case "odt":
		p, err = odt.ReadArchive(a)
	default:
		return p, &NotTextError{Name: name, Kind: kind}
	}
	return p, refused(name, err)
}

func kindOfArchive(a *paper.Archive) string {
	mime, _ := a.Part("mimetype")
	switch kind := strings.TrimSpace(string(mime)); {
	case strings.HasPrefix(kind, "application/vnd.oasis.opendocument.text"):
		return "odt"
	case strings.HasPrefix(kind, "application/vnd.oasis.opendocument.spreadsheet"):
		return "ods"
	case strings.HasPrefix(kind, "application/vnd.oasis.opendocument.presentation"):
		return "odp"
	case a.HasFolder("word"):
		return "docx"
	case a.HasFolder("xl"):
		return "xlsx"
	case a.HasFolder("ppt"):
		return "pptx"
	}
	return "zip"
}

func kindOfOLE(raw []byte) string {
	kind, err := worddoc.KindOf(raw)
	if err != nil {
		return string(worddoc.Unknown)
	}
	return string(kind)
}

func refusedAs(err error, why paper.Why) bool {
	var e *paper.Error
	return errors.As(err, &e) && e.Why == why
}

// refused names the file in what a reader refused.
func refused(name string, err error) error {
	var e *paper.Error
	if err == nil || !errors.As(err, &e) {
		return err
	}
	if e.Why == paper.NoText {
		return &EmptyError{Name: name}
	}
	return &UnreadableError{Name: name, Why: e.Why}
}

// An UnreadableError says why a document cannot be read.
type UnreadableError struct {
	Name string
	Why  paper.Why
}

func (e *UnreadableError) Error() string { return e.Name + ": not read: " + string(e.Why) }

// Unreadable lists all reasons of an UnreadableError.
var Unreadable = []paper.Why{
	paper.Broken, paper.Unpacks, paper.Entries, paper.Path, paper.Deep, paper.Password, paper.Locked, paper.TooLong, paper.Pages, paper.Picture, paper.Garbled,
	paper.OldWord, paper.Foreign,
}

// The warnings that come from the file of a document, with their arguments.
const (
	ChangesTaken  = WarningCode(paper.Changes)
	HiddenText    = WarningCode(paper.Hidden)
	LegacyLetters = WarningCode(paper.Legacy)
	UnsureLetters = WarningCode(paper.Unsure)
	ScannedPages  = WarningCode(paper.Scanned)
	Recognised    = WarningCode(paper.Recognised)
	LostLetters   = WarningCode(paper.Lost)
	NoListNumbers = WarningCode(paper.NoListNumbers)
	CutShort      = WarningCode(paper.Cut)
	PartsLeftOut  = WarningCode(paper.Parts)
)

var fileWarnings = []WarningCode{
	CutShort, ChangesTaken, HiddenText, LegacyLetters, UnsureLetters, ScannedPages, Recognised, LostLetters, NoListNumbers, PartsLeftOut,
}

func warningsOf(notes []paper.Note) []Warning {
	var out []Warning
	for _, n := range notes {
		out = append(out, Warning{Code: WarningCode(n.Code), Args: n.Args})
	}
	return out
}
