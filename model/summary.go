package model

// A Slot counts assignments of one directive that will stand alike at every
// moment: same deadline, same recorded facts.
type Slot struct {
	Facts Facts
	N     int
}

// A Summary is what a list needs to tally a directive at any moment without
// reading it: a handful of slots, however many assignments there are.
type Summary struct {
	Slots []Slot
	// Until is the moment after which rules without an end have more periods
	// than the slots know; 0 is never.
	Until Instant
}

// Summarize builds the summary of the directive as reckoned at now.
func (d *Directive) Summarize(marks Marks, r *Roster, now Instant) Summary {
	var s Summary
	at := map[Facts]int{}
	last := 0 // neighbours are often alike
	for o, a := range d.Assignments(r, now) {
		f := d.Facts(o, a, marks[a]).essential()
		if last >= len(s.Slots) || s.Slots[last].Facts != f {
			i, seen := at[f]
			if !seen {
				i = len(s.Slots)
				at[f] = i
				s.Slots = append(s.Slots, Slot{Facts: f})
			}
			last = i
		}
		s.Slots[last].N++
		if o.OpenEnded() && a.Period > now && (s.Until == 0 || a.Period < s.Until) {
			s.Until = a.Period
		}
	}
	return s
}

// essential drops what cannot change the standing, so that alike facts are
// equal: of a received time only whether it was in time remains.
func (f Facts) essential() Facts {
	if f.State == Doing {
		f.State = Pending
	}
	switch {
	case f.Due == 0 || f.Received == 0 || f.State == Pending:
		f.Received = 0
	case f.Received > f.Due:
		f.Received = f.Due + 1
	case f.Received < f.Due:
		f.Received = f.Due - 1
	}
	if f.State != Partial {
		f.CompleteBy = 0
	}
	if f.State != Pending || f.Early >= f.Due {
		f.Early = 0
	}
	return f
}

// Alike reports whether assignments with these facts stand alike at every moment:
// they are in one slot.
func (f Facts) Alike(o Facts) bool { return f.essential() == o.essential() }

// Tally counts the slots at a moment.
func (s Summary) Tally(c Clock) Tally {
	var t Tally
	for _, sl := range s.Slots {
		t.Count(sl.Facts, c, sl.N)
	}
	return t
}

// Standings counts the slots by standing at a moment.
func (s Summary) Standings(c Clock) map[Standing]int {
	out := map[Standing]int{}
	for _, sl := range s.Slots {
		out[sl.Facts.Standing(c)] += sl.N
	}
	return out
}

// Has reports whether any assignment stands so at a moment.
func (s Summary) Has(want Standing, c Clock) bool {
	for _, sl := range s.Slots {
		if sl.N > 0 && sl.Facts.Standing(c) == want {
			return true
		}
	}
	return false
}

// NextDue returns the earliest deadline of what is still open; 0 for none.
func (s Summary) NextDue(c Clock) Instant {
	var next Instant
	for _, sl := range s.Slots {
		if sl.Facts.Due != 0 && !sl.Facts.Standing(c).Settled() && (next == 0 || sl.Facts.Due < next) {
			next = sl.Facts.Due
		}
	}
	return next
}
