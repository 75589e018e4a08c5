package model

// A Lapse is how far one moment lies from another, as an officer counts it: in
// days of the calendar, within one day in minutes. One of the two is 0.
type Lapse struct{ Days, Minutes int }

// Apart returns how far two moments lie from each other, in whichever order.
func Apart(a, b Instant) Lapse {
	if a > b {
		a, b = b, a
	}
	if days := a.Date().DaysUntil(b.Date()); days > 0 {
		return Lapse{Days: days}
	}
	return Lapse{Minutes: int(b - a)}
}

// LateDays returns how many days of the calendar lie between a moment and now;
// 0 is not late, or late since today.
func LateDays(since, now Instant) int {
	if now <= since {
		return 0
	}
	return Apart(since, now).Days
}

// LateByNow reports whether a change would make an assignment count as delivered
// at now although it is due before: something comes in and nobody says when.
// Whoever records it asks or tells, for the unit may have delivered in time. all
// is the deadline for all units (Obligation.DueOf).
func (m Mark) LateByNow(c MarkChange, all Instant, clock Clock) bool {
	due := m.due(all)
	receives := c.State == Done || c.State == Partial
	return receives && m.Received == 0 && c.Received == 0 && due != 0 && clock.late(clock.Now, due)
}
