package model

// LateByNow reports whether a change would make an assignment count as delivered
// at now although it is due before: something comes in and nobody says when.
// Whoever records it asks or tells, for the unit may have delivered in time. all
// is the deadline for all units (Obligation.DueOf).
func (m Mark) LateByNow(c MarkChange, all Instant, clock Clock) bool {
	due := m.due(all)
	receives := c.State == Done || c.State == Partial
	return receives && m.Received == 0 && c.Received == 0 && due != 0 && clock.late(clock.Now, due)
}
