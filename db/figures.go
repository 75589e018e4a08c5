package db

import (
	"fmt"

	"congvan/model"
)

// A Marking is what is recorded on one of several assignments.
type Marking struct {
	ID     model.AssignmentID
	Change model.MarkChange
}

// A MarkingError says on which of several assignments something cannot be
// recorded.
type MarkingError struct {
	ID  model.AssignmentID
	Err error
}

func (e *MarkingError) Error() string { return fmt.Sprintf("unit %s: %v", e.ID.Unit, e.Err) }

func (e *MarkingError) Unwrap() error { return e.Err }

// MarkEach records on each assignment what is its own: a sheet of figures, all
// of it as one step or nothing. Errors: those of Mark, in a MarkingError.
func (s *Store) MarkEach(ms []Marking) error {
	as := make([]model.AssignmentID, len(ms))
	for i, m := range ms {
		as[i] = m.ID
	}
	return s.change(ActionFigures, nil, func(t *txn) error {
		next := 0
		return t.onEach(as, func(a model.AssignmentID, o *model.Obligation, m model.Mark) (model.Mark, error) {
			c := ms[next].Change
			next++
			after, err := recorded(a, o, m, c, t.now)
			if err != nil {
				return m, &MarkingError{a, err}
			}
			return after, nil
		})
	})
}
