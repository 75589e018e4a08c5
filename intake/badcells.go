package intake

import "errors"

// cellsNamed is how many cells of a sheet are named at once.
const cellsNamed = 20

// badCells gathers what is wrong with the cells of a sheet, so that the officer
// mends them all in one go.
type badCells struct {
	cells []*CellError
	more  int
	other error // the first that is about no cell
}

// take keeps an error that reading a cell gave; nil is none.
func (b *badCells) take(err error) {
	var cell *CellError
	switch {
	case err == nil:
	case !errors.As(err, &cell):
		if b.other == nil {
			b.other = err
		}
	case len(b.cells) < cellsNamed:
		b.cells = append(b.cells, cell)
	default:
		b.more++
	}
}

// err is nil for a sound sheet and a CellError for one bad cell.
func (b *badCells) err() error {
	switch {
	case b.other != nil:
		return b.other
	case len(b.cells) == 0:
		return nil
	case len(b.cells) == 1:
		return b.cells[0]
	}
	return &CellsError{Cells: b.cells, More: b.more}
}
