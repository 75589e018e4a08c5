package model

// UrgedFor returns the moment from which a ladder of urging counts: the deadline,
// or the day by which what was returned is to be completed.
func (f Facts) UrgedFor() Instant {
	if f.State == Partial && f.CompleteBy != 0 {
		return f.CompleteBy
	}
	return f.Due
}

// Urgeable reports whether a unit is to be urged: it is overdue, or it is still
// open and the first rung of the ladder has come. What is to assess is the
// officer's own debt, and what has no deadline is late for nothing.
func (f Facts) Urgeable(c Clock, l Ladder) bool {
	switch st := f.Standing(c); st {
	case LongOverdue, Overdue, CompletionOverdue, ReturnedLate, NotDone:
		return true
	case DueSoon, InTime, ReturnedInTime:
		until := f.UrgedFor()
		return until != 0 && len(l) > 0 && rungAt(until, l[0]) <= c.Now && !(st == ReturnedInTime && f.CompleteBy == 0)
	}
	return false
}

// Urgeable is that of its facts; besides, what is still open is to be urged once
// its last promise is broken, though the first rung lies ahead.
func (m Mark) Urgeable(f Facts, c Clock, l Ladder) bool {
	if f.Urgeable(c, l) {
		return true
	}
	st := f.Standing(c)
	return (st == DueSoon || st == InTime) && m.LetDown(f, c.Now)
}

// Weight is how much overdue assignments press: how late, in days, times how
// many they are; what is late since today weighs as after one day. What the
// officer has written down as not done waits for nobody, and weighs nothing.
func (f Facts) Weight(c Clock, n int) int {
	since := f.Due
	switch f.Standing(c) {
	case NotDone:
		return 0
	case CompletionOverdue:
		since = f.CompleteBy
	}
	return max(1, LateDays(since, c.Now)) * n
}

// A Promise is what became of the day that a unit named when it was urged.
type Promise string

// What may become of a promise.
const (
	NoPromise      Promise = ""
	PromiseWaiting Promise = "waiting" // its day is not over
	PromiseKept    Promise = "kept"    // delivered by that day
	PromiseBroken  Promise = "broken"  // that day is over, and nothing came by then
)

// Kept tells what became of the promise given at an urging, by the facts of its
// assignment. A unit that owes nothing any more has broken none.
func (r Reminder) Kept(f Facts, now Instant) Promise {
	end := r.Promised.End()
	delivered := f.Received != 0 && (f.State == Done || f.State == Partial)
	switch {
	case r.Promised == 0:
		return NoPromise
	case delivered && f.Received <= end:
		return PromiseKept
	case f.State == Exempt || f.Dormant:
		return NoPromise
	case now > end:
		return PromiseBroken
	}
	return PromiseWaiting
}

// LetDown reports whether the last promise is broken and nobody urged since its
// day was over: that unit is to be called again, whatever the ladder says.
func (m Mark) LetDown(f Facts, now Instant) bool {
	last, promise := m.Urged()
	return promise.Kept(f, now) == PromiseBroken && last.At <= promise.Promised.End()
}

// Urged returns the last urging and the last promise of a mark; zero for none.
func (m Mark) Urged() (last, promise Reminder) {
	for _, r := range m.Reminders {
		last = r
		if r.Promised != 0 {
			promise = r
		}
	}
	return last, promise
}
