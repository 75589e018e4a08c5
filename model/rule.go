package model

// A Rule is one line of the table by which an assignment stands as it does
// (DOMAIN.md section 2). The first line that holds gives the standing.
type Rule uint8

// The lines, in their order.
const (
	ByExemption      Rule = iota // được miễn
	ByNoRequest                  // on request, and nobody asked
	BySupersession               // a newer directive has taken it over
	ByDoneNoDue                  // done, and no deadline to hold it against
	ByFailedNoDue                // not done, likewise
	ByOpenNoDue                  // open, likewise
	ByFailure                    // recorded as not done
	ByLateReceipt                // done, received after the deadline
	ByTimelyReceipt              // done, received by the deadline
	ByCompletionPast             // partial, and the completion day has passed
	ByLatePartial                // partial, received after the deadline
	ByTimelyPartial              // partial, received by the deadline
	ByNoReport                   // past the deadline, of what asks for no report
	ByLongPast                   // long past the deadline
	ByPast                       // past the deadline
	ByNearDue                    // the deadline is near
	ByTime                       // there is time
)

// Rules lists all lines in their order.
var Rules = []Rule{
	ByExemption, ByNoRequest, BySupersession, ByDoneNoDue, ByFailedNoDue, ByOpenNoDue, ByFailure, ByLateReceipt, ByTimelyReceipt,
	ByCompletionPast, ByLatePartial, ByTimelyPartial, ByNoReport, ByLongPast, ByPast, ByNearDue, ByTime,
}

// ruleTable tells of each line what it is called and what it gives.
var ruleTable = [...]struct {
	name  string
	gives Standing
}{
	ByExemption:      {"exempt", ExemptStanding},
	ByNoRequest:      {"not-requested", OnRequestStanding},
	BySupersession:   {"superseded", Superseded},
	ByDoneNoDue:      {"done-without-deadline", DoneNoDeadline},
	ByFailedNoDue:    {"failed-without-deadline", NotDone},
	ByOpenNoDue:      {"open-without-deadline", OpenNoDeadline},
	ByFailure:        {"failed", NotDone},
	ByLateReceipt:    {"received-after-deadline", DoneLate},
	ByTimelyReceipt:  {"received-by-deadline", DoneOnTime},
	ByCompletionPast: {"completion-day-passed", CompletionOverdue},
	ByLatePartial:    {"partial-after-deadline", ReturnedLate},
	ByTimelyPartial:  {"partial-by-deadline", ReturnedInTime},
	ByNoReport:       {"deadline-passed-no-report-asked", ToAssess},
	ByLongPast:       {"deadline-long-passed", LongOverdue},
	ByPast:           {"deadline-passed", Overdue},
	ByNearDue:        {"deadline-near", DueSoon},
	ByTime:           {"deadline-ahead", InTime},
}

// String is the name of the line in exchange formats.
func (r Rule) String() string { return ruleTable[r].name }

// Standing is what the line gives.
func (r Rule) Standing() Standing { return ruleTable[r].gives }

// MarshalText writes the name.
func (r Rule) MarshalText() ([]byte, error) { return []byte(r.String()), nil }

// Rule returns the first line that holds, of facts that the clock judges.
func (f Facts) Rule(c Clock) Rule {
	switch {
	case f.State == Exempt:
		return ByExemption
	case f.Dormant:
		return ByNoRequest
	case f.Superseded != 0 && c.Now >= f.Superseded:
		return BySupersession
	case f.Due == 0:
		return f.withoutDeadline()
	case f.State == Failed:
		return ByFailure
	case f.State == Done:
		return pick(c.late(f.Received, f.Due), ByLateReceipt, ByTimelyReceipt)
	case f.State == Partial:
		return f.returned(c)
	case !c.late(c.Now, f.Due):
		return pick(f.Due <= c.Now.AddDays(c.SoonDays), ByNearDue, ByTime)
	case !f.Report:
		return ByNoReport
	}
	return pick(c.Now > f.Due.AddDays(c.LongDays), ByLongPast, ByPast)
}

func (f Facts) withoutDeadline() Rule {
	switch f.State {
	case Done:
		return ByDoneNoDue
	case Failed:
		return ByFailedNoDue
	}
	return ByOpenNoDue
}

func (f Facts) returned(c Clock) Rule {
	if f.CompleteBy != 0 && c.Now > f.CompleteBy {
		return ByCompletionPast
	}
	return pick(c.late(f.Received, f.Due), ByLatePartial, ByTimelyPartial)
}

func pick(cond bool, yes, no Rule) Rule {
	if cond {
		return yes
	}
	return no
}
