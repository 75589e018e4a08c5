package model

import (
	"cmp"
	"slices"
)

// A unit is silent for long once so many deadlines in a row went by without
// anything from it, or once it has owed for so many days without delivering
// anything.
const (
	SilentDeadlines = 3
	SilentDays      = 30
)

// A Silence is what a unit let go by since it last delivered anything.
type Silence struct {
	Unit      UnitID
	Missed    []AssignmentID // reports that are overdue and of which nothing came
	Since     Instant        // the first deadline of these
	Deadlines int            // how many different ones there are
}

// Long reports whether that is the silence of which the officer is told.
func (s Silence) Long(now Instant) bool {
	return s.Deadlines >= SilentDeadlines || s.Deadlines > 0 && now >= s.Since.AddDays(SilentDays)
}

// Silences gathers what units delivered and let go by. The zero value is empty.
type Silences struct {
	last   map[UnitID]Instant
	missed map[UnitID][]missed
}

type missed struct {
	a   AssignmentID
	due Instant
}

// Add takes an assignment in.
func (s *Silences) Add(a AssignmentID, f Facts, c Clock) {
	if s.last == nil {
		s.last, s.missed = map[UnitID]Instant{}, map[UnitID][]missed{}
	}
	switch st := f.Standing(c); {
	case f.Received != 0 && (f.State == Done || f.State == Partial):
		s.last[a.Unit] = max(s.last[a.Unit], f.Received)
	case st == Overdue || st == LongOverdue:
		s.missed[a.Unit] = append(s.missed[a.Unit], missed{a, f.Due})
	}
}

// Join takes in what others gathered.
func (s *Silences) Join(o Silences) {
	if s.last == nil {
		*s = o
		return
	}
	for u, at := range o.last {
		s.last[u] = max(s.last[u], at)
	}
	for u, ms := range o.missed {
		s.missed[u] = append(s.missed[u], ms...)
	}
}

// Of returns the silence of a unit; without any deadline for one that owes
// nothing, or delivered something since.
func (s *Silences) Of(u UnitID) Silence {
	out := Silence{Unit: u}
	ms := slices.Clone(s.missed[u])
	slices.SortStableFunc(ms, func(a, b missed) int { return cmp.Compare(a.due, b.due) })
	var before Instant
	for _, m := range ms {
		if m.due <= s.last[u] {
			continue
		}
		if len(out.Missed) == 0 {
			out.Since = m.due
		}
		if m.due != before {
			out.Deadlines++
		}
		before = m.due
		out.Missed = append(out.Missed, m.a)
	}
	return out
}

// Long lists the units that are silent for long, the longest silence first.
func (s *Silences) Long(now Instant) []Silence {
	var out []Silence
	for u := range s.missed {
		if si := s.Of(u); si.Long(now) {
			out = append(out, si)
		}
	}
	slices.SortFunc(out, func(a, b Silence) int { return cmp.Or(cmp.Compare(a.Since, b.Since), cmp.Compare(a.Unit, b.Unit)) })
	return out
}
