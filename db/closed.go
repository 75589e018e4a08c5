package db

import (
	"bytes"
	"fmt"
	"reflect"
	"slices"

	"congvan/model"
)

// A ClosedPeriodError refuses a change by which closed periods would count
// otherwise than they did when their figures went up.
type ClosedPeriodError struct {
	ClosedPeriod                // the first of them
	More         []ClosedPeriod // the others, by directive, obligation and period
}

// A ClosedPeriod is a closed period, and where it is.
type ClosedPeriod struct {
	Directive  model.DirectiveID
	Name       string // of the directive: number and symbol, else the beginning of its subject
	Obligation string
	Closing    model.Closing
}

func (e *ClosedPeriodError) Error() string {
	return fmt.Sprintf("directive %s, obligation %s: %v", e.Directive, e.Obligation, e.Unwrap())
}

// Unwrap is the model.ClosedError.
func (e *ClosedPeriodError) Unwrap() error { return &model.ClosedError{Closing: e.Closing} }

// hasClosings is in the payload of every directive with a closed period and,
// since quotes in words are escaped, in hardly another.
var hasClosings = []byte(`"closings"`)

// keepsClosed refuses a change after which a closed period of one of the
// directives would be gone or open, or others would owe it, or what counts of
// them would be something else. Marks by themselves are refused where they are
// made. Errors: ClosedPeriodError, with all of them.
func (t *txn) keepsClosed(rows []model.DirectiveID) error {
	if t.frees || len(t.moves) == 0 && !t.touches(bucketDirectives, bucketUnits) {
		return nil
	}
	var k *keeper
	for _, id := range rows {
		payload, err := t.former(bucketDirectives, idKey(uint64(id)))
		if err != nil {
			return err
		}
		if !bytes.Contains(payload, hasClosings) {
			continue
		}
		if k == nil {
			if k, err = t.keeper(); err != nil {
				return err
			}
		}
		if err := k.directive(id, payload); err != nil {
			return err
		}
	}
	if k == nil || len(k.lost) == 0 {
		return nil
	}
	return &ClosedPeriodError{k.lost[0], k.lost[1:]}
}

// former is the payload of a record as the change found it; nil for none.
func (t *txn) former(bucket string, key []byte) ([]byte, error) {
	if c, changed := t.changeOf(bucket, key); changed {
		return c.before, nil
	}
	return t.get(bucket, key)
}

// A keeper compares closed periods before and after a change.
type keeper struct {
	t       *txn
	was, is *model.Roster
	lost    []ClosedPeriod // count otherwise now
}

func (t *txn) keeper() (*keeper, error) {
	is, err := t.roster()
	if err != nil || !t.touches(bucketUnits) {
		return &keeper{t: t, was: is, is: is}, err
	}
	units := slices.DeleteFunc(slices.Clone(is.Units()), func(u model.Unit) bool {
		_, changed := t.changeOf(bucketUnits, idKey(uint64(u.ID)))
		return changed
	})
	for _, c := range t.changes {
		if c.bucket != bucketUnits || c.before == nil {
			continue
		}
		var u model.Unit
		if err := decode(c.bucket, c.key, c.before, &u); err != nil {
			return nil, err
		}
		units = append(units, u)
	}
	return &keeper{t: t, was: model.NewRoster(units, nil), is: is}, nil
}

// directive compares the closed periods of a directive; payload is what it was.
func (k *keeper) directive(id model.DirectiveID, payload []byte) error {
	var was model.Directive
	if err := decode(bucketDirectives, idKey(uint64(id)), payload, &was); err != nil {
		return err
	}
	is := &model.Directive{} // it is removed
	if k.t.directiveExists(id) == nil {
		var err error
		if is, err = k.t.current(id); err != nil {
			return err
		}
	}
	for i := range was.Obligations {
		o := &was.Obligations[i]
		for _, c := range o.Closings {
			kept, err := k.period(&was, o, is, c.Period)
			if err != nil {
				return err
			}
			if !kept {
				k.lost = append(k.lost, ClosedPeriod{id, nameOf(&was), o.ID, c})
			}
		}
	}
	return nil
}

// period reports whether a closed period counts as it did. One that the
// obligation has not, though it was once closed, counts nothing.
func (k *keeper) period(was *model.Directive, o *model.Obligation, is *model.Directive, period model.Instant) (bool, error) {
	if !o.Has(period) {
		return true, nil
	}
	a := model.AssignmentID{Directive: was.ID, Obligation: o.ID, Period: period}
	moves, edited := k.t.moves[was.ID]
	b, stays := moves.of(a)
	after := is.Obligation(b.Obligation)
	if !stays || after == nil || !after.Has(b.Period) {
		return false, nil
	}
	if _, closed := after.Closed(b.Period); !closed {
		return false, nil
	}
	owing := k.was.Owing(o.Units, a.Period)
	if !alikeUnits(owing, k.is.Owing(after.Units, b.Period)) {
		return false, nil
	}
	if _, changed := k.t.changeOf(bucketDirectives, idKey(uint64(was.ID))); !changed && !edited {
		return true, nil // a unit has changed, and those who owe are the same
	}
	for _, u := range owing {
		a.Unit, b.Unit = u, u
		before, now, err := k.marks(a, b)
		if err != nil || !reflect.DeepEqual(was.Submission(o, a, before), is.Submission(after, b, now)) {
			return false, err
		}
	}
	return true, nil
}

// marks reads what was recorded of one assignment and what is of the one that
// it became.
func (k *keeper) marks(a, b model.AssignmentID) (was, is model.Mark, err error) {
	payload, err := k.t.former(bucketMarks, markKey(a))
	if err != nil {
		return was, is, err
	}
	if payload != nil {
		if err := decode(bucketMarks, markKey(a), payload, &was); err != nil {
			return was, is, err
		}
	}
	return was, is, k.t.load(bucketMarks, markKey(b), &is)
}

// alikeUnits compares whatever the order.
func alikeUnits(a, b []model.UnitID) bool {
	return slices.Equal(slices.Sorted(slices.Values(a)), slices.Sorted(slices.Values(b)))
}
