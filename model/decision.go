package model

import (
	"cmp"
	"fmt"
	"slices"
)

// A Choice is what can be decided of a period whose deadline falls on a day on
// which offices are closed (DOMAIN.md 4).
type Choice string

// The choices.
const (
	Undecided Choice = ""       // counted by the letter of the rule
	Keep      Choice = "keep"   // giữ nguyên
	Move      Choice = "move"   // lùi hạn: a later deadline for all units
	Early     Choice = "early"  // nhắc nộp sớm: an inner reminder, the counting does not change
	Merge     Choice = "merge"  // gộp vào kỳ khác: one report for two periods
	Excuse    Choice = "exempt" // miễn cả kỳ
)

// Choices lists the choices in the order in which they are offered.
var Choices = []Choice{Keep, Move, Early, Merge, Excuse}

// Counts reports whether the choice changes what is counted, so that it needs
// a basis.
func (c Choice) Counts() bool { return c == Move || c == Merge || c == Excuse }

// leads reports whether the choice leads to another moment.
func (c Choice) leads() bool { return c == Move || c == Early || c == Merge }

// A Decision is what the officer decided of one period of an obligation. The
// original deadline of the period never changes.
type Decision struct {
	Period Instant `json:"period"`
	Choice Choice  `json:"choice"`
	To     Instant `json:"to,omitzero"` // Move: the deadline that counts; Early: when to remind; Merge: the period that takes this one in
	Basis  string  `json:"basis,omitzero"`
	At     Instant `json:"at,omitzero"` // when it was decided
}

// Decision returns what holds for a period: the zero Decision where nothing was
// decided. One that the obligation has outgrown, since its deadlines were
// edited, holds no more: it moves nothing and excuses nobody.
func (o *Obligation) Decision(period Instant) Decision {
	for _, d := range o.Decisions {
		if d.Period == period && o.fits(d) == nil {
			return d
		}
	}
	return Decision{Period: period}
}

// DueOf returns the deadline of a period that counts for all units: the one
// that it was moved to, else the original one.
func (o *Obligation) DueOf(period Instant) Instant {
	if d := o.Decision(period); d.Choice == Move {
		return d.To
	}
	return period
}

// Excused reports whether nobody owes anything for a period: it was exempted,
// or merged into another.
func (o *Obligation) Excused(period Instant) bool {
	c := o.Decision(period).Choice
	return c == Excuse || c == Merge
}

// Decide takes decisions over in the place of what was decided of their periods
// before; Undecided takes that back. All hold together or none is taken. Errors:
// DecisionError; ClosedError where a period that is locked would count otherwise.
func (o *Obligation) Decide(ds ...Decision) error {
	after := slices.Clone(o.Decisions)
	for _, d := range ds {
		was := o.Decision(d.Period)
		if c, closed := o.Closed(d.Period); closed && d != was && (d.Choice.Counts() || was.Choice.Counts()) {
			return &ClosedError{c}
		}
		after = slices.DeleteFunc(after, func(old Decision) bool { return old.Period == d.Period })
		if !d.Choice.leads() {
			d.To = 0
		}
		if d.Choice != Undecided {
			after = append(after, d)
		}
	}
	slices.SortFunc(after, func(a, b Decision) int { return cmp.Compare(a.Period, b.Period) })
	try := *o
	try.Decisions = after
	for _, d := range ds {
		if err := try.allows(d); err != nil {
			return err
		}
	}
	if o.Decisions = after; len(after) == 0 {
		o.Decisions = nil
	}
	return nil
}

// allows refuses a decision that contradicts the rule or another decision.
func (o *Obligation) allows(d Decision) error {
	if why := o.fits(d); why != nil {
		return why
	}
	if d.Choice.Counts() && d.Basis == "" {
		return &DecisionError{d, NoBasis}
	}
	if d.Choice != Merge && d.Choice != Excuse {
		return nil
	}
	for _, other := range o.Decisions {
		switch {
		case other.Choice == Merge && other.To == d.Period:
			return &DecisionError{d, TakesIn}
		case d.Choice == Merge && other.Period == d.To && (other.Choice == Merge || other.Choice == Excuse):
			return &DecisionError{d, IntoNothing}
		}
	}
	return nil
}

// fits refuses a decision that the deadlines of the obligation do not allow.
func (o *Obligation) fits(d Decision) error {
	switch {
	case !slices.Contains(append([]Choice{Undecided}, Choices...), d.Choice):
		return &DecisionError{d, NoChoice}
	case d.Period == 0 || !o.falls(d.Period):
		return &DecisionError{d, NoPeriod}
	case d.Choice == Move && d.To <= d.Period:
		return &DecisionError{d, NotAfter}
	case d.Choice == Early && (d.To == 0 || d.To >= d.Period):
		return &DecisionError{d, NotBefore}
	case d.Choice == Merge && (d.To == d.Period || d.To == 0 || !o.falls(d.To)):
		return &DecisionError{d, NoOther}
	}
	return nil
}

// falls reports whether the obligation has the period.
func (o *Obligation) falls(period Instant) bool {
	switch {
	case o.Kind == OnRequest:
		return slices.Contains(o.requested(), period)
	case o.Deadline == nil:
		return false
	case o.Kind == Recurring:
		return o.Deadline.falls(period)
	}
	return o.Deadline.Due == period
}

// Why says what is wrong with a decision.
type Why string

// What can be wrong with a decision.
const (
	NoChoice    Why = "no such choice"
	NoPeriod    Why = "the obligation has no such period"
	NotAfter    Why = "the new deadline is not after the original one"
	NotBefore   Why = "the reminder is not before the deadline"
	NoOther     Why = "there is no such other period"
	TakesIn     Why = "another period was merged into this one"
	IntoNothing Why = "the other period is merged or exempt itself"
	NoBasis     Why = "it changes what is counted and has no basis"
)

// A DecisionError refuses a decision.
type DecisionError struct {
	Decision Decision
	Why      Why
}

func (e *DecisionError) Error() string {
	return fmt.Sprintf("%s for the period %s: %s", e.Decision.Choice, e.Decision.Period, e.Why)
}
