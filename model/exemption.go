package model

import (
	"cmp"
	"slices"
)

// An Exemption frees a unit from an obligation for the periods whose original
// deadline falls into a stretch of days. What is recorded of the unit stays.
type Exemption struct {
	Unit   UnitID  `json:"unit"`
	From   Date    `json:"from,omitzero"`  // first day; none means from the beginning
	Until  Date    `json:"until,omitzero"` // last day; none means from then on
	Reason string  `json:"reason"`
	By     string  `json:"by"` // who decided
	At     Instant `json:"at,omitzero"`
}

// covers reports whether the exemption frees its unit from a period. What has
// no deadline falls on no day: only an exemption without days covers it.
func (e Exemption) covers(period Instant) bool {
	if period == 0 {
		return !e.ofDays()
	}
	day := period.Date()
	return (e.From == 0 || day >= e.From.First()) && (e.Until == 0 || day <= e.Until.Last())
}

// Exemption returns what frees a unit from a period; false where nothing does.
func (o *Obligation) Exemption(u UnitID, period Instant) (Exemption, bool) {
	for _, e := range o.Exemptions {
		if e.Unit == u && e.covers(period) {
			return e, true
		}
	}
	return Exemption{}, false
}

// Covering returns all exemptions that free one of the units from a period.
func (o *Obligation) Covering(units []UnitID, period Instant) (es []Exemption) {
	for _, e := range o.Exemptions {
		if slices.Contains(units, e.Unit) && e.covers(period) {
			es = append(es, e)
		}
	}
	return es
}

// Exempt adds exemptions, whatever their order: one that lies within another of
// its unit adds nothing, and takes the place of those that lie within it or have
// its days.
// Errors: ExemptionError; ClosedError where a period that is locked would count
// otherwise.
func (o *Obligation) Exempt(es ...Exemption) error {
	after := slices.Clone(o.Exemptions)
	for _, e := range es {
		if err := e.Sound(); err != nil {
			return err
		}
		if !slices.Contains(o.Units, e.Unit) {
			return &ExemptionError{e, NotOwing}
		}
		if e.ofDays() && o.Has(0) {
			return &ExemptionError{e, NoDays}
		}
		if slices.ContainsFunc(after, e.within) {
			continue
		}
		if err := o.Unlocked(e); err != nil {
			return err
		}
		after = slices.DeleteFunc(after, func(old Exemption) bool { return old.within(e) || old.alike(e) })
		after = append(after, e)
	}
	slices.SortFunc(after, func(a, b Exemption) int { return cmp.Or(cmp.Compare(a.Unit, b.Unit), cmp.Compare(a.From, b.From)) })
	o.Exemptions = after
	return nil
}

// Sound refuses, with an ExemptionError, one without a reason or whoever
// decided, or whose days run backwards.
func (e Exemption) Sound() error {
	switch {
	case e.Reason == "" || e.By == "":
		return &ExemptionError{e, NoBasis}
	case e.From != 0 && e.Until != 0 && e.Until.Last() < e.From.First():
		return &ExemptionError{e, NotAfter}
	}
	return nil
}

// ofDays reports whether it is for a stretch of days, not for all.
func (e Exemption) ofDays() bool { return e.From != 0 || e.Until != 0 }

// alike reports whether two exemptions are of the same unit and days.
func (e Exemption) alike(other Exemption) bool {
	return e.Unit == other.Unit && e.From == other.From && e.Until == other.Until
}

// within reports whether a longer exemption of the same unit has all its days.
func (e Exemption) within(longer Exemption) bool {
	begins := longer.From == 0 || e.From != 0 && e.From.First() >= longer.From.First()
	ends := longer.Until == 0 || e.Until != 0 && e.Until.Last() <= longer.Until.Last()
	return e.Unit == longer.Unit && begins && ends && !e.alike(longer)
}

// Unlocked refuses, with a ClosedError, what an exemption would change of a
// period that is locked: to exempt the unit as well as to spare it no more.
func (o *Obligation) Unlocked(e Exemption) error {
	for _, c := range o.Closings {
		if e.covers(c.Period) {
			return &ClosedError{c}
		}
	}
	return nil
}

// Why an exemption is refused, besides NoBasis and NotAfter.
const (
	NotOwing Why = "the unit is not among those of the obligation"
	NoDays   Why = "the obligation has no deadline, so that no day is freed"
)

// An ExemptionError refuses an exemption.
type ExemptionError struct {
	Exemption Exemption
	Why       Why
}

func (e *ExemptionError) Error() string { return "exemption: " + string(e.Why) }

// DecidedBy returns the directive without the exemptions and decisions that were
// made after a moment: itself where there are none.
func (d *Directive) DecidedBy(at Instant) *Directive {
	exempted := func(e Exemption) bool { return e.At > at }
	decided := func(x Decision) bool { return x.At > at }
	later := func(o Obligation) bool {
		return slices.ContainsFunc(o.Exemptions, exempted) || slices.ContainsFunc(o.Decisions, decided)
	}
	if !slices.ContainsFunc(d.Obligations, later) {
		return d
	}
	then := *d
	then.Obligations = slices.Clone(d.Obligations)
	for i := range then.Obligations {
		o := &then.Obligations[i]
		o.Exemptions = slices.DeleteFunc(slices.Clone(o.Exemptions), exempted)
		o.Decisions = slices.DeleteFunc(slices.Clone(o.Decisions), decided)
	}
	return &then
}
