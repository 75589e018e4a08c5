package model

import "fmt"

// A TooLongError refuses to write a table that has more rows than a sheet of its
// format holds.
type TooLongError struct {
	Title string // of the table
	Limit int    // rows
}

func (e *TooLongError) Error() string {
	return fmt.Sprintf("%s has more than %d rows", e.Title, e.Limit)
}
