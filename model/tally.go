package model

import (
	"fmt"
	"slices"
)

// A Tally counts assignments by the office's cells (QĐ 42/2014). Its cells
// always add up to Total; exempt, on request and superseded stand beside it.
type Tally struct {
	Total       int `json:"total"`
	DoneOnTime  int `json:"done_on_time"`
	DoneLate    int `json:"done_late"`
	OpenInTime  int `json:"open_in_time"`
	OpenOverdue int `json:"open_overdue"`
	NoDeadline  int `json:"no_deadline"`
	ToAssess    int `json:"to_assess"`
	Exempt      int `json:"exempt"`
	OnRequest   int `json:"on_request"`
	Superseded  int `json:"superseded"`
}

// A Cell is one cell of a tally.
type Cell string

// The cells of the total in the order of the office, and those beside it.
const (
	CellDoneOnTime  Cell = "done_on_time"
	CellDoneLate    Cell = "done_late"
	CellOpenInTime  Cell = "open_in_time"
	CellOpenOverdue Cell = "open_overdue"
	CellNoDeadline  Cell = "no_deadline"
	CellToAssess    Cell = "to_assess"
	CellExempt      Cell = "exempt"
	CellOnRequest   Cell = "on_request"
	CellSuperseded  Cell = "superseded"
)

// Cells lists the cells of the total and then those beside it.
var Cells = []Cell{
	CellDoneOnTime, CellDoneLate, CellOpenInTime, CellOpenOverdue, CellNoDeadline, CellToAssess, CellExempt, CellOnRequest, CellSuperseded,
}

// InTotal reports whether the cell is part of the total.
func (c Cell) InTotal() bool { return c != CellExempt && c != CellOnRequest && c != CellSuperseded }

// Cell returns where an assignment with these facts is counted. Whatever has no
// deadline, done and failed included, counts as no deadline.
func (f Facts) Cell(c Clock) Cell {
	s := f.Standing(c)
	switch s {
	case ExemptStanding:
		return CellExempt
	case OnRequestStanding:
		return CellOnRequest
	case Superseded:
		return CellSuperseded
	}
	switch {
	case f.Due == 0:
		return CellNoDeadline
	case s == DoneOnTime:
		return CellDoneOnTime
	case s == DoneLate:
		return CellDoneLate
	case s == ToAssess:
		return CellToAssess
	case s == InTime, s == DueSoon, s == ReturnedInTime:
		return CellOpenInTime
	}
	return CellOpenOverdue
}

// Count adds n assignments with the given facts.
func (t *Tally) Count(f Facts, c Clock, n int) { t.Put(f.Cell(c), n) }

// Put adds n assignments of a cell.
func (t *Tally) Put(cell Cell, n int) {
	*t.at(cell) += n
	if cell.InTotal() {
		t.Total += n
	}
}

// Of returns the number in a cell.
func (t Tally) Of(c Cell) int { return *t.at(c) }

func (t *Tally) at(c Cell) *int {
	switch c {
	case CellDoneOnTime:
		return &t.DoneOnTime
	case CellDoneLate:
		return &t.DoneLate
	case CellOpenInTime:
		return &t.OpenInTime
	case CellOpenOverdue:
		return &t.OpenOverdue
	case CellNoDeadline:
		return &t.NoDeadline
	case CellToAssess:
		return &t.ToAssess
	case CellExempt:
		return &t.Exempt
	case CellOnRequest:
		return &t.OnRequest
	}
	return &t.Superseded
}

// Add sums two tallies.
func (t *Tally) Add(o Tally) {
	t.Total += o.Total
	for _, c := range Cells {
		*t.at(c) += o.Of(c)
	}
}

// Reconciles reports whether the cells add up to the total.
func (t Tally) Reconciles() bool {
	return t.Total == t.DoneOnTime+t.DoneLate+t.OpenInTime+t.OpenOverdue+t.NoDeadline+t.ToAssess
}

// OnTime returns the fraction of "tỷ lệ hoàn thành đúng hạn": done on time of
// (done with a deadline + open overdue).
func (t Tally) OnTime() (numerator, denominator int) {
	return t.DoneOnTime, t.DoneOnTime + t.DoneLate + t.OpenOverdue
}

// A TallyError says that the assignments of a directive do not add up to what
// the register counts of it, so that nothing is printed of them.
type TallyError struct {
	Directive   string         // its label
	Counted     Tally          // of the assignments one by one
	Known       Tally          // of the register's index
	Assignments []AssignmentID // those in the cells that differ, of the smallest cell first
	Units       []string       // their units' names
}

func (e *TallyError) Error() string {
	return fmt.Sprintf("the assignments of %s come to %+v, the index says %+v", e.Directive, e.Counted, e.Known)
}

// A Placed is an assignment and the cell in which it is counted.
type Placed struct {
	Assignment AssignmentID
	Cell       Cell
}

// Differ returns the TallyError for a directive whose assignments the index
// counts otherwise; nil where both agree.
func Differ(directive string, counted []Placed, known Tally, r *Roster) error {
	var t Tally
	for _, c := range counted {
		*t.at(c.Cell)++
		if c.Cell.InTotal() {
			t.Total++
		}
	}
	if t == known && known.Reconciles() {
		return nil
	}
	e := &TallyError{Directive: directive, Counted: t, Known: known}
	fewestFirst := slices.Clone(counted)
	slices.SortStableFunc(fewestFirst, func(a, b Placed) int { return t.Of(a.Cell) - t.Of(b.Cell) })
	for _, c := range fewestFirst {
		if t.Of(c.Cell) != known.Of(c.Cell) {
			e.Assignments = append(e.Assignments, c.Assignment)
			e.Units = append(e.Units, r.Name(c.Assignment.Unit))
		}
	}
	return e
}

// Tally counts the assignments of the directive; obligation "" is all of them.
func (d *Directive) Tally(obligation string, marks Marks, r *Roster, c Clock) Tally {
	var t Tally
	for o, a := range d.Assignments(r, c.Now) {
		if obligation == "" || o.ID == obligation {
			t.Count(d.Facts(o, a, marks[a]), c, 1)
		}
	}
	return t
}
