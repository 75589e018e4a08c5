package intake

import (
	"fmt"

	"congvan/intake/paper"
)

// A StoppedError says that the reading of a file had to be stopped.
type StoppedError struct {
	Name string
	Why  string // "hung", "hungry", "flooded", "died", "not-started"
}

func (e *StoppedError) Error() string {
	return fmt.Sprintf("%s: reading it was stopped: %s", e.Name, e.Why)
}

// An UnsafeError says that a packed file is not opened, since it is not what
// programs write.
type UnsafeError struct {
	Name string
	Why  paper.Why
}

func (e *UnsafeError) Error() string { return fmt.Sprintf("%s: not opened: %s", e.Name, e.Why) }

// A SheetLimitError says that a sheet is larger than is read.
type SheetLimitError struct {
	Name  string
	What  Extent
	Limit int
}

func (e *SheetLimitError) Error() string {
	return fmt.Sprintf("%s: more than %d %s", e.Name, e.Limit, e.What)
}

// An Extent is a measure of a sheet.
type Extent string

// The measures.
const (
	Rows    Extent = "rows"
	Columns Extent = "columns"
	Letters Extent = "letters" // of one cell, or of one line
)

// How large a sheet may be.
const (
	rowLimit    = 20000
	columnLimit = 256
	cellLimit   = 32767 // Excel's own
	lineLimit   = 1 << 20
)
