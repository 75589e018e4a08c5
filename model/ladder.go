package model

import "slices"

// A Ladder is when to urge, in days of the calendar from that of the deadline: −2
// is the day two days before, from its beginning; 0 is the deadline itself, to
// the minute. Ascending.
type Ladder []int

// UsualLadder is the one that is suggested: two days before, at the hour, and
// one, three and seven days after.
var UsualLadder = Ladder{-2, 0, 1, 3, 7}

// Urging returns the steps at which this office urges.
func (o Office) Urging() Ladder {
	if len(o.Ladder) == 0 {
		return UsualLadder
	}
	l := slices.Clone(o.Ladder)
	slices.Sort(l)
	return slices.Compact(l)
}

// A Rung is one step of a ladder for one assignment.
type Rung struct {
	Day int     // days from the deadline
	At  Instant // when it falls
}

func rungAt(due Instant, day int) Instant {
	if day == 0 {
		return due
	}
	return due.Date().AddDays(day).Start()
}

// Reach returns the moment before which the deadlines lie whose first rung has
// come at now.
func (l Ladder) Reach(now Instant) Instant {
	if len(l) == 0 || l[0] >= 0 {
		return now + 1
	}
	return now.Date().AddDays(-l[0]).End() + 1
}

// Last returns the last rung that has come by now and since which nobody urged;
// false where there is none.
func (l Ladder) Last(due, urged, now Instant) (Rung, bool) {
	for _, day := range slices.Backward(l) {
		if at := rungAt(due, day); at <= now {
			return Rung{day, at}, urged < at
		}
	}
	return Rung{}, false
}

// Next returns the first rung after now; false after the last one.
func (l Ladder) Next(due, now Instant) (Rung, bool) {
	for _, day := range l {
		if at := rungAt(due, day); at > now {
			return Rung{day, at}, true
		}
	}
	return Rung{}, false
}
