package model

import (
	"cmp"
	"fmt"
	"slices"
)

// A Closing locks a period of an obligation ("khóa sổ"): its figures went up,
// and no mark, exemption or decision of it changes until it is opened again.
type Closing struct {
	Period Instant `json:"period"`
	At     Instant `json:"at"`
	Note   string  `json:"note,omitzero"`
}

// Closed returns the closing of a period; false while it is open.
func (o *Obligation) Closed(period Instant) (Closing, bool) {
	for _, c := range o.Closings {
		if c.Period == period {
			return c, true
		}
	}
	return Closing{}, false
}

// Close locks a period. Errors: ClosedError where it is locked already,
// PeriodError where there is none such.
func (o *Obligation) Close(c Closing) error {
	if old, closed := o.Closed(c.Period); closed {
		return &ClosedError{old}
	}
	if !o.Has(c.Period) {
		return &PeriodError{o.ID, c.Period, o.around(c.Period, c.At)}
	}
	o.Closings = append(slices.Clone(o.Closings), c)
	slices.SortFunc(o.Closings, func(a, b Closing) int { return cmp.Compare(a.Period, b.Period) })
	return nil
}

// Reopen unlocks a period; why stays in the journal. It reports whether the
// period was locked.
func (o *Obligation) Reopen(period Instant) bool {
	n := len(o.Closings)
	left := slices.DeleteFunc(slices.Clone(o.Closings), func(c Closing) bool { return c.Period == period })
	if o.Closings = left; len(left) == 0 {
		o.Closings = nil
	}
	return len(left) < n
}

// A Submission is what went up of an assignment: the facts of its standing, and
// what is recorded. Urgings and the officer's own reminder are no part of it.
type Submission struct {
	Facts Facts
	Mark  Mark
}

// Submission gathers what goes up of an assignment.
func (d *Directive) Submission(o *Obligation, a AssignmentID, m Mark) Submission {
	f := d.Facts(o, a, m)
	if f.Early = 0; f.State == Exempt {
		f = Facts{State: Exempt} // nothing else counts
	}
	m.Reminders, m.Changed = nil, 0
	return Submission{f, m}
}

// A ClosedError refuses a change of a period that is locked.
type ClosedError struct{ Closing Closing }

func (e *ClosedError) Error() string {
	return fmt.Sprintf("the period %s was closed at %s", e.Closing.Period, e.Closing.At)
}
