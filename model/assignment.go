package model

import (
	"iter"
	"slices"
)

// An AssignmentID names the thing that is marked: obligation × unit × period.
// The period is its original deadline; 0 where there is none.
type AssignmentID struct {
	Directive  DirectiveID
	Obligation string
	Period     Instant
	Unit       UnitID
}

// Marks holds the marks of a directive. An assignment that nobody touched has
// none and is pending.
type Marks map[AssignmentID]Mark

// Assignments lists every assignment of the directive: by obligation, period
// and official order. Rules without an end are followed to the first period
// after until. The roster tells which units were closed; it may be nil.
func (d *Directive) Assignments(r *Roster, until Instant) iter.Seq2[*Obligation, AssignmentID] {
	return func(yield func(*Obligation, AssignmentID) bool) {
		for i := range d.Obligations {
			o := &d.Obligations[i]
			for _, p := range o.Periods(until) {
				for _, u := range r.Owing(o.Units, p) {
					if !yield(o, AssignmentID{d.ID, o.ID, p, u}) {
						return
					}
				}
			}
		}
	}
}

// Owing replaces, for a period, the units closed by then with their
// successors: a unit merged into another, or split into several, owes the
// periods up to its last day.
func (r *Roster) Owing(units []UnitID, period Instant) []UnitID {
	if r == nil || !r.anyClosed(units, period) {
		return units
	}
	var out []UnitID
	for _, id := range units {
		out = r.heirs(out, id, period, 0)
	}
	return r.Sort(out)
}

func (r *Roster) anyClosed(units []UnitID, period Instant) bool {
	for _, id := range units {
		if u, ok := r.Unit(id); ok && u.closedAt(period) {
			return true
		}
	}
	return false
}

func (u Unit) closedAt(t Instant) bool { return t != 0 && u.Until != 0 && t.Date() > u.Until.Last() }

// heirs adds to out the units that owe the period in the place of one: itself
// while it is open, else its successors, or theirs. Units in a circle owe
// nothing.
func (r *Roster) heirs(out []UnitID, id UnitID, period Instant, depth int) []UnitID {
	u, ok := r.Unit(id)
	switch {
	case depth > len(r.units) || slices.Contains(out, id):
		return out
	case !ok || !u.closedAt(period):
		return append(out, id)
	}
	for _, next := range u.Successors() {
		out = r.heirs(out, next, period, depth+1)
	}
	return out
}

// Facts gathers what the standing of an assignment depends on.
func (d *Directive) Facts(o *Obligation, a AssignmentID, m Mark) Facts {
	f := Facts{
		State: m.State.orPending(), Due: m.due(a.Period), Received: m.Received,
		CompleteBy: m.CompleteBy.End(), Report: o.Report, Dormant: o.Dormant(),
	}
	if len(o.Decisions) > 0 {
		f.decided(o.Decision(a.Period), m)
	}
	if len(o.Exemptions) > 0 {
		if _, exempt := o.Exemption(a.Unit, a.Period); exempt {
			f.State = Exempt
		}
	}
	if d.SupersededBy != 0 {
		f.Superseded = d.outlived(f.State, a.Period)
	}
	return f
}

// decided brings the facts in line with what was decided of the whole period.
// What is recorded of the unit stays on record.
func (f *Facts) decided(d Decision, m Mark) {
	switch d.Choice {
	case Move:
		f.Due = m.due(d.To)
	case Early:
		f.Early = d.To
	case Merge, Excuse:
		f.State = Exempt
	}
}

// always is a moment that has come whenever one looks.
const always Instant = 1

// outlived returns from when a newer directive has taken an assignment over:
// periods due after its day at once, standing duties not yet done on that day;
// 0 is never.
func (d *Directive) outlived(s State, period Instant) Instant {
	from := d.SupersededFrom.Start()
	switch {
	case period > from:
		return always
	case period == 0 && s != Done && s != Failed:
		return max(always, from)
	}
	return 0
}
