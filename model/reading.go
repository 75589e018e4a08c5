package model

import (
	"cmp"
	"math/bits"
	"slices"

	"congvan/viet"
)

// A Reading is the figures of one unit at one cut-off day. Figures that were
// not given are nil: nothing is not 0.
type Reading struct {
	Indicator   string   `json:"indicator"`
	Unit        UnitID   `json:"unit"`
	AsOf        Date     `json:"as_of"`                // thời điểm chốt: the end of this day
	Installs    *int64   `json:"installs,omitzero"`    // cumulative
	Smartphones *int64   `json:"smartphones,omitzero"` // devices
	Population  *int64   `json:"population,omitzero"`  // people
	Percent     *float64 `json:"percent,omitzero"`     // as published, 0 to 100
	Base        Base     `json:"base,omitzero"`        // of Percent; empty where the source does not say
	Rank        *int     `json:"rank,omitzero"`        // as published
	Source      string   `json:"source,omitzero"`

	Directive DirectiveID `json:"directive,omitzero"` // that of Source, where it was read in one of this file

	Others   map[Base]int64   `json:"others,omitzero"`   // further denominators: staff, households, villages, the indicator's own
	Percents map[Base]float64 `json:"percents,omitzero"` // as published on further denominators than Base
}

// Denominator returns the reading's figure for the base, else the unit's own.
func (r Reading) Denominator(b Base, u Unit) (int64, bool) {
	var n *int64
	switch b {
	case Smartphones:
		n = cmp.Or(r.Smartphones, u.Smartphones)
	case Population:
		n = cmp.Or(r.Population, u.Population)
	default:
		if d, ok := r.Others[b]; ok {
			n = &d
		}
	}
	if n == nil || *n <= 0 {
		return 0, false
	}
	return *n, true
}

// Published returns the percentage that was published on a denominator.
func (r Reading) Published(b Base) (float64, bool) {
	if r.Percent != nil && r.Base == b {
		return *r.Percent, true
	}
	p, ok := r.Percents[b]
	return p, ok
}

// Bases lists the denominators that are known of a reading of the unit or that
// a percentage was published on: smartphones, population, then the others.
func (r Reading) Bases(u Unit) []Base {
	usual := Bases[:2:2]
	if len(r.Others) == 0 && len(r.Percents) == 0 && (r.Base == "" || slices.Contains(usual, r.Base)) {
		_, devices := r.Denominator(Smartphones, u)
		_, people := r.Denominator(Population, u)
		if devices && people {
			return usual
		}
	}
	var further []Base
	for b := range r.Others {
		further = append(further, b)
	}
	for b := range r.Percents {
		further = append(further, b)
	}
	further = append(further, r.Base)
	slices.Sort(further)
	var out []Base
	for _, b := range append(usual, further...) {
		_, counted := r.Denominator(b, u)
		_, published := r.Published(b)
		if b != "" && (counted || published) && !slices.Contains(out, b) {
			out = append(out, b)
		}
	}
	return out
}

// A Share is a percentage and how it was come by.
type Share struct {
	Percent  float64 // two decimals
	Computed bool    // installs ÷ base; else as published
}

// Share returns the percentage under a denominator: computed where both
// figures are known, else the published one if it is on that denominator.
func (r Reading) Share(b Base, u Unit) (Share, bool) { return r.ShareOf(AnyShare, b, u) }

// A ShareKind says which percentages are wanted.
type ShareKind string

// The kinds of percentages.
const (
	AnyShare       ShareKind = ""          // computed where that can be, else published
	ComputedShare  ShareKind = "computed"  // installs ÷ base
	PublishedShare ShareKind = "published" // as the source says
)

// ShareOf returns the percentage of the kind wanted under a denominator.
func (r Reading) ShareOf(kind ShareKind, b Base, u Unit) (Share, bool) {
	if den, ok := r.Denominator(b, u); ok && r.Installs != nil && kind != PublishedShare {
		return Share{Percent: PercentOf(*r.Installs, den), Computed: true}, true
	}
	if p, ok := r.Published(b); ok && kind != ComputedShare {
		return Share{Percent: viet.RoundHalfUp(p, 2)}, true
	}
	return Share{}, false
}

// PercentOf returns n ÷ d in percent, rounded half up to two decimals; n and d
// are not negative and d is not 0.
func PercentOf(n, d int64) float64 {
	high, low := bits.Mul64(uint64(n%d), 20000)
	low, carry := bits.Add64(low, uint64(d), 0)
	part, _ := bits.Div64(high+carry, low, 2*uint64(d))
	return float64(uint64(n/d)*10000+part) / 100
}
