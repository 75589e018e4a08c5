package model

import "errors"

// Receiving returns the change as one that also receives the report: what is
// pending or under way becomes done. Other states stay.
func (m Mark) Receiving(c MarkChange) MarkChange {
	if s := m.State.orPending(); c.State == "" && (s == Pending || s == Doing) {
		c.State = Done
	}
	return c
}

// Shortfall tells why the assignment is not done with the figures of a change:
// a BaselineError, a ShortError or an UnreportedError; nil where nothing keeps it from that.
func (m Mark) Shortfall(c MarkChange, o *Obligation, now Instant) error {
	_, err := m.Apply(c, o, now)
	var unknown *BaselineError
	var short *ShortError
	var unreported *UnreportedError
	if errors.As(err, &unknown) || errors.As(err, &short) || errors.As(err, &unreported) {
		return err
	}
	return nil
}

// MetIn counts the relative targets that the mark meets, among all of them; none
// where nothing was reported.
func (m Mark) MetIn(o *Obligation) (met, of int) {
	for _, r := range o.Ratios(m) {
		of++
		if r.Met {
			met++
		}
	}
	return met, of + len(o.unreported(m))
}
