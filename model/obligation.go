package model

import (
	"cmp"
	"fmt"
	"slices"
)

// Kind says how an obligation falls due.
type Kind string

// The kinds of obligation.
const (
	Once      Kind = "once"       // một lần
	Window    Kind = "window"     // từ … đến …
	Recurring Kind = "recurring"  // định kỳ
	Ongoing   Kind = "ongoing"    // thường xuyên: no deadline
	OnRequest Kind = "on-request" // khi có yêu cầu: dormant until asked
)

// An Obligation is one thing asked in one clause.
type Obligation struct {
	ID         string    `json:"id"` // path of the clause as printed: "3", "1a", "2c1"; "3-own" for a derived one
	Text       string    `json:"text"`
	Span       [2]int    `json:"span"`                // bytes [from, to) of the directive's text
	Who        []string  `json:"who,omitzero"`        // addressees as written
	Units      []UnitID  `json:"units,omitzero"`      // frozen expansion of Who, in official order
	Unresolved []string  `json:"unresolved,omitzero"` // the part of Who that matched no unit
	Kind       Kind      `json:"kind"`
	Report     bool      `json:"report,omitzero"` // asks for a report: silence after the deadline is overdue
	ReportTo   string    `json:"report_to,omitzero"`
	Measures   []Measure `json:"measures,omitzero"`
	Deadline   *Deadline `json:"deadline,omitzero"` // nil where the text gives none
	Requests   []Request `json:"requests,omitzero"` // of an on-request obligation, oldest first
	Derived    bool      `json:"derived,omitzero"`  // follows from another clause, e.g. the office's own report
	Review     Date      `json:"review,omitzero"`   // hạn nội bộ: never printed as the directive's deadline

	Decisions  []Decision  `json:"decisions,omitzero"`  // of single periods, by their original deadlines
	Exemptions []Exemption `json:"exemptions,omitzero"` // by unit and first day
	Closings   []Closing   `json:"closings,omitzero"`   // of single periods, ascending
	After      *ClauseID   `json:"after,omitzero"`      // whose results this one waits for
}

// A Measure is a figure that an obligation asks for.
type Measure struct {
	Name     string   `json:"name"`
	Unit     string   `json:"unit"`
	Op       string   `json:"op"`       // ">=" or empty
	Target   *float64 `json:"target"`   // nil where the text names none
	Relative bool     `json:"relative"` // the target is a multiple of a baseline ("ít nhất 02 lần so với …")
}

// A Request wakes an on-request obligation for one period.
type Request struct {
	Asked Instant `json:"asked"`
	Due   Instant `json:"due"` // identifies the period
	Basis string  `json:"basis,omitzero"`
}

// Dormant reports whether the obligation waits for a request.
func (o *Obligation) Dormant() bool { return o.Kind == OnRequest && len(o.Requests) == 0 }

// Periods returns the original deadlines of the obligation, ascending. There is
// always at least one: 0 stands for "no deadline" (and for a dormant
// obligation). A rule without an end is followed to the first period after
// until, beyond it to the last of which something was decided, and on to one
// that is owed.
func (o *Obligation) Periods(until Instant) []Instant {
	switch {
	case o.Kind == OnRequest:
		return o.requested()
	case o.Deadline == nil:
		return []Instant{0}
	case o.Kind == Recurring:
		if ps := o.recurring(until); len(ps) > 0 {
			return ps
		}
		return []Instant{0}
	}
	return []Instant{o.Deadline.Due}
}

func (o *Obligation) recurring(until Instant) []Instant {
	if len(o.Decisions) == 0 || !o.OpenEnded() {
		return o.Deadline.Occurrences(until)
	}
	for _, d := range o.Decisions {
		if d.Period > until && o.Decision(d.Period).Choice != Undecided {
			until = max(until, d.Period-1)
		}
	}
	ps := o.Deadline.Occurrences(until)
	for len(ps) > 0 && o.Excused(ps[len(ps)-1]) {
		further := o.Deadline.Occurrences(ps[len(ps)-1])
		if len(further) == len(ps) {
			break // as far as a rule is followed
		}
		ps = further
	}
	return ps
}

// Has reports whether the obligation has a period. A dormant one has none yet;
// of a rule without an end it may lie far ahead.
func (o *Obligation) Has(period Instant) bool {
	switch {
	case o.Dormant():
		return false
	case period == 0:
		return o.Periods(0)[0] == 0
	}
	return o.falls(period)
}

// around lists the periods that are nearest to a moment, ascending, at most
// six; those of a rule without an end as far as to now.
func (o *Obligation) around(t, now Instant) []Instant {
	if o.Dormant() {
		return nil
	}
	ps := slices.Clone(o.Periods(max(t, now)))
	off := func(p Instant) Instant { return max(p-t, t-p) }
	slices.SortStableFunc(ps, func(a, b Instant) int { return cmp.Compare(off(a), off(b)) })
	ps = ps[:min(6, len(ps))]
	slices.Sort(ps)
	return ps
}

// A PeriodError says that an obligation has no such period.
type PeriodError struct {
	Obligation string
	Period     Instant
	Near       []Instant // the nearest ones that it has, ascending; none where it waits for a request
}

func (e *PeriodError) Error() string {
	return fmt.Sprintf("obligation %s has no period %s; near are %s", e.Obligation, e.Period, e.Near)
}

// OpenEnded reports whether time alone adds periods to the obligation.
func (o *Obligation) OpenEnded() bool {
	return o.Kind == Recurring && o.Deadline != nil && o.Deadline.Every != "" && o.Deadline.Until == 0
}

func (o *Obligation) requested() []Instant {
	if len(o.Requests) == 0 {
		return []Instant{0}
	}
	ps := make([]Instant, len(o.Requests))
	for i, r := range o.Requests {
		ps[i] = r.Due
	}
	slices.Sort(ps)
	return ps
}
