package model

// Standing says how an assignment stands to its deadline. It is derived from
// facts and the clock and never stored.
type Standing string

// The standings, as DOMAIN.md section 2 orders them.
const (
	ExemptStanding    Standing = "exempt"
	OnRequestStanding Standing = "on-request"
	Superseded        Standing = "superseded"
	DoneNoDeadline    Standing = "done-no-deadline"
	NotDone           Standing = "not-done"
	OpenNoDeadline    Standing = "open-no-deadline"
	DoneOnTime        Standing = "done-on-time"
	DoneLate          Standing = "done-late"
	CompletionOverdue Standing = "completion-overdue"
	ReturnedLate      Standing = "returned-late"
	ReturnedInTime    Standing = "returned-in-time"
	ToAssess          Standing = "to-assess"
	LongOverdue       Standing = "long-overdue"
	Overdue           Standing = "overdue"
	DueSoon           Standing = "due-soon"
	InTime            Standing = "in-time"
)

// Standings lists every standing, most pressing first.
var Standings = []Standing{
	LongOverdue, Overdue, CompletionOverdue, ReturnedLate, NotDone, ToAssess, DueSoon, ReturnedInTime,
	InTime, OpenNoDeadline, DoneLate, DoneOnTime, DoneNoDeadline, ExemptStanding, OnRequestStanding, Superseded,
}

// A Clock is the minute of reckoning and the office's settings of it.
type Clock struct {
	Now      Instant
	SoonDays int  // due soon within so many days
	LongDays int  // long overdue after so many days
	Strict   bool // equal to the deadline is late
}

// ClockAt returns the clock with the usual settings: soon is 3 days, long 30,
// and equal to the minute is on time.
func ClockAt(now Instant) Clock { return Clock{Now: now, SoonDays: 3, LongDays: 30} }

// Facts is all that a standing depends on besides the clock.
type Facts struct {
	State      State
	Due        Instant // the last extension, else the original deadline; 0 is unknown
	Received   Instant // 0 is not received
	CompleteBy Instant // of a partial one; 0 is none
	Report     bool    // the obligation asks for a report
	Dormant    bool    // on request, and nobody asked
	Superseded Instant // from then on a newer directive has taken it over; 0 is never
	Early      Instant // the officer's own reminder before the deadline; 0 is none. No standing depends on it
}

// Reminded reports whether the officer's own reminder has come near, as a
// deadline would be due soon, of what is open and not due soon itself.
func (f Facts) Reminded(c Clock) bool {
	return f.Early != 0 && f.Standing(c) == InTime && f.Early <= c.Now.AddDays(c.SoonDays)
}

// Judge tells how the assignment stands, and by which line of the rules.
func (f Facts) Judge(c Clock) (Standing, Rule) {
	r := f.Rule(c)
	return r.Standing(), r
}

// Standing is what the first line of DOMAIN.md section 2 that holds gives.
func (f Facts) Standing(c Clock) Standing { return f.Rule(c).Standing() }

func (c Clock) late(t, due Instant) bool { return t > due || c.Strict && t == due }

// Pressing reports whether the standing asks the officer to act: overdue, due
// soon or to assess.
func (s Standing) Pressing() bool {
	switch s {
	case LongOverdue, Overdue, CompletionOverdue, ReturnedLate, NotDone, DueSoon, ToAssess:
		return true
	}
	return false
}

// Done reports whether it was done, in time or not.
func (s Standing) Done() bool { return s == DoneOnTime || s == DoneLate || s == DoneNoDeadline }

// Settled reports whether nothing more is expected of the unit.
func (s Standing) Settled() bool {
	switch s {
	case DoneOnTime, DoneLate, DoneNoDeadline, ExemptStanding, OnRequestStanding, Superseded:
		return true
	}
	return false
}
