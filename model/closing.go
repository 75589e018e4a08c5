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

// Close locks a period. Errors: ClosedError where it is locked already.
func (o *Obligation) Close(c Closing) error {
	if old, closed := o.Closed(c.Period); closed {
		return &ClosedError{old}
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

// A ClosedError refuses a change of a period that is locked.
type ClosedError struct{ Closing Closing }

func (e *ClosedError) Error() string {
	return fmt.Sprintf("the period %s was closed at %s", e.Closing.Period, e.Closing.At)
}
