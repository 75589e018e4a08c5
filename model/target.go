package model

import (
	"math/big"
	"slices"
	"strconv"

	"congvan/viet"
)

// A TargetID is a running number in the file, printed in decimal.
type TargetID uint64

// String prints the id in decimal.
func (id TargetID) String() string { return strconv.FormatUint(uint64(id), 10) }

// A Target is a percentage that units have to reach by a day, as a directive
// sets it: "≥ 60 % dân số trước ngày 20/8/2020".
type Target struct {
	ID        TargetID    `json:"id"`
	Indicator string      `json:"indicator"`
	Units     []UnitID    `json:"units,omitzero"` // each of them has to; none: every unit, and all together
	Scope     string      `json:"scope,omitzero"` // the group as it was named, whose units were frozen then
	Base      Base        `json:"base"`
	Percent   float64     `json:"percent"`            // at least; above 0
	Day       Date        `json:"until"`              // by the end of this day
	Directive DirectiveID `json:"directive,omitzero"` // that sets it; none where there is none here
	Source    string      `json:"source,omitzero"`    // what sets it, as written; names a directive that was removed
	Note      string      `json:"note,omitzero"`
}

// Of reports whether the target is asked of a unit.
func (t *Target) Of(u UnitID) bool { return len(t.Units) == 0 || slices.Contains(t.Units, u) }

// TargetFor returns the target that a unit (0: all together) is working towards
// on a day under a denominator: the one due next, else the one that was due
// last. Of those of one day the highest counts.
func TargetFor(ts []Target, u UnitID, by Base, day Date) (Target, bool) {
	var best Target
	found := false
	for _, t := range ts {
		if t.Base != by || !(t.Of(u) && (u != 0 || len(t.Units) == 0)) {
			continue
		}
		if !found || t.before(best, day) {
			best, found = t, true
		}
	}
	return best, found
}

// before reports whether t counts rather than o on a day.
func (t *Target) before(o Target, day Date) bool {
	open, other := t.Day.Last() >= day.Last(), o.Day.Last() >= day.Last()
	switch {
	case open != other:
		return open
	case t.Day.Last() == o.Day.Last():
		return t.Percent > o.Percent
	}
	return (t.Day.Last() < o.Day.Last()) == open
}

// A Lack is what is missing to a target.
type Lack struct {
	Reached  bool    // without any rounding
	Points   float64 // two decimals; 0 where it is reached
	Installs *int64  // the fewest that reach it; nil where installs or denominator are not known
}

// Lacks tells what a count is short of the target.
func (t Target) Lacks(installs, base int64) Lack {
	need := max(0, t.needs(base)-installs)
	l := Lack{Reached: need == 0, Installs: &need}
	if !l.Reached {
		l.Points = max(0, viet.RoundHalfUp(t.Percent-100*float64(installs)/float64(base), 2))
	}
	return l
}

// LacksShare tells what a percentage is short of the target.
func (t Target) LacksShare(percent float64) Lack {
	if percent >= t.Percent {
		return Lack{Reached: true}
	}
	return Lack{Points: viet.RoundHalfUp(t.Percent-percent, 2)}
}

// needs is the fewest installs that are the percentage of a base.
func (t Target) needs(base int64) int64 {
	p, ok := new(big.Rat).SetString(strconv.FormatFloat(t.Percent, 'f', -1, 64))
	if !ok {
		return 0
	}
	p.Mul(p, new(big.Rat).SetFrac64(base, 100))
	n, rest := new(big.Int).QuoRem(p.Num(), p.Denom(), new(big.Int))
	if rest.Sign() > 0 {
		n.Add(n, big.NewInt(1))
	}
	return n.Int64()
}

// LackOf tells what a reading of a unit is short of the target; false where it
// has no share on the denominator.
func (t Target) LackOf(r Reading, u Unit) (Lack, bool) {
	d, ok := r.Denominator(t.Base, u)
	if ok && r.Installs != nil {
		return t.Lacks(*r.Installs, d), true
	}
	p, ok := r.Published(t.Base)
	if !ok {
		return Lack{}, false
	}
	return t.LacksShare(p), true
}
