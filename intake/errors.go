package intake

import "fmt"

// A NotTextError says that a file is of a kind that is not read as text.
type NotTextError struct {
	Name string
	Kind string // "xlsx", "xls", "pptx", "ppt", "ods", "odp", "msg", "mht", "wordml", "zip", "rar", "7z", "gzip", "image", "binary"; of a sheet also those that are documents

	Sheet bool // a sheet was asked for
}

func (e *NotTextError) Error() string {
	return fmt.Sprintf("%s: a %s file, not plain text", e.Name, e.Kind)
}

// A TooLargeError says that a file is above what is read.
type TooLargeError struct {
	Name  string
	Size  int64 // bytes; -1 where the source does not say
	Limit int64
}

func (e *TooLargeError) Error() string {
	return fmt.Sprintf("%s: larger than %d bytes", e.Name, e.Limit)
}

// An EmptyError says that a file holds no text, or a sheet no row below its
// headings.
type EmptyError struct {
	Name   string
	Headed bool // a sheet of headings alone
}

func (e *EmptyError) Error() string { return e.Name + ": no text in it" }

// A DirectoryError says that a name is a folder's.
type DirectoryError struct{ Name string }

func (e *DirectoryError) Error() string { return e.Name + ": a folder, not a file" }

// An EncodingError says where a text stops being UTF-8.
type EncodingError struct {
	Name   string
	Offset int64 // of the first byte that is not UTF-8
	Line   int   // counted from 1
}

func (e *EncodingError) Error() string {
	return fmt.Sprintf("%s: line %d is not UTF-8 (byte %d)", e.Name, e.Line, e.Offset)
}

// A NotEvidenceError says that a file is of no kind that is kept.
type NotEvidenceError struct{ Name string }

func (e *NotEvidenceError) Error() string { return e.Name + ": of no kind that is kept" }

// A CellReason says why a cell of a sheet cannot be taken.
type CellReason string

// The reasons of a CellError.
const (
	BlankCell        CellReason = "blank"             // a name is missing
	NotACount        CellReason = "not-count"         // no whole number
	DoubledName      CellReason = "doubled"           // the name stands in the sheet already
	NegativeCell     CellReason = "negative"          //
	AmbiguousCell    CellReason = "ambiguous"         // 161,090: thousands or a fraction
	NotADay          CellReason = "not-day"           // no day of the calendar
	NotADirection    CellReason = "not-direction"     // neither đến nor đi
	NotAnEmail       CellReason = "not-email"         // plainly no address
	TooManyCells     CellReason = "extra-cell"        // a value beyond the last heading
	NotAFigure       CellReason = "not-figure"        // no number
	NotAMoment       CellReason = "not-moment"        // no day with an hour
	NotAsked         CellReason = "not-asked"         // a figure that the obligation does not ask for
	UnknownUnit      CellReason = "unknown-unit"      // no unit of that name, or several
	NotOwing         CellReason = "not-owing"         // a unit of which nothing was asked
	NoSuchUnit       CellReason = "no-such-unit"      // no unit of that name; Near lists some alike
	SeveralUnits     CellReason = "several-units"     // units of that name, or a group; Near lists them
	NotAPercent      CellReason = "not-percent"       // no percentage
	AmbiguousPercent CellReason = "ambiguous-percent" // 26,593 or 1.234 where a percentage belongs
	NotABase         CellReason = "not-base"          // no denominator
	PartOfItself     CellReason = "own-part"          // the unit of the row
	NotARank         CellReason = "not-rank"          // no place in an order
	SecondReading    CellReason = "doubled-day"       // the unit has figures of that day in a row above
)

// A CellError says which cell of a sheet cannot be taken, and why.
type CellError struct {
	File   string
	Row    int    // 1 is the heading
	Column string // as printed in the sheet
	Text   string // what stands in the cell
	Reason CellReason
	Near   []string // names alike
}

func (e *CellError) Error() string {
	return fmt.Sprintf("%s: row %d, %s: %q: %s", e.File, e.Row, e.Column, e.Text, e.Reason)
}

// A CellsError names the cells of a sheet that cannot be taken, in the order of
// its rows: two or more.
type CellsError struct {
	Cells []*CellError // no more than cellsNamed
	More  int          // how many there are besides
}

func (e *CellsError) Error() string {
	return fmt.Sprintf("%v and %d cells more", e.Cells[0], len(e.Cells)-1+e.More)
}

// A HeadingError says which heading of a sheet is not the one wanted.
type HeadingError struct {
	File   string
	Column int // counted from 1
	Want   string
	Got    string
}

func (e *HeadingError) Error() string {
	return fmt.Sprintf("%s: column %d is headed %q, want %q", e.File, e.Column, e.Got, e.Want)
}
