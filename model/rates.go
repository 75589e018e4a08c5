package model

// Rates counts what was delivered of what is owed (DOMAIN.md 4). Both rates,
// "tỷ lệ nộp" and "tỷ lệ đúng hạn", have the same denominator; what is exempt,
// on request or superseded is in neither, so that no rate passes the whole.
type Rates struct {
	In     int // done, in time or late; a partial result is not in
	OnTime int // of them those received by the deadline
	Owed   int
	Dated  int // of those owed the ones with a deadline: without any there is no rate on time
}

// Count adds an assignment with the given facts.
func (r *Rates) Count(f Facts, c Clock) {
	st := f.Standing(c)
	switch st {
	case ExemptStanding, OnRequestStanding, Superseded:
		return
	case DoneOnTime:
		r.OnTime++
		r.In++
	case DoneLate, DoneNoDeadline:
		r.In++
	}
	r.Owed++
	if f.Due != 0 {
		r.Dated++
	}
}

// Add sums two counts.
func (r *Rates) Add(o Rates) {
	r.In += o.In
	r.OnTime += o.OnTime
	r.Owed += o.Owed
	r.Dated += o.Dated
}

// LateBy returns by how much something was delivered after the deadline that
// counts; zero where it was in time, or nothing can be late.
func (f Facts) LateBy(c Clock) Lapse {
	if f.LateMinutes(c) == 0 {
		return Lapse{}
	}
	return Apart(f.Due, f.Received)
}

// LateMinutes is LateBy as a plain number of minutes.
func (f Facts) LateMinutes(c Clock) int {
	switch f.Standing(c) {
	case DoneLate, ReturnedLate, CompletionOverdue:
		if f.Due != 0 && f.Received > f.Due {
			return int(f.Received - f.Due)
		}
	}
	return 0
}
