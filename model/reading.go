package model

import (
	"fmt"

	"congvan/viet"
)

// Bluezone is the indicator that the office began with; its successors are
// further indicators.
const Bluezone = "bluezone"

// A Base is the denominator of a percentage.
type Base string

// The denominators.
const (
	Smartphones Base = "smartphones" // số điện thoại thông minh, devices
	Population  Base = "population"  // dân số, people
)

// ParseBase reads the name of a denominator.
func ParseBase(s string) (Base, error) {
	if s == string(Smartphones) || s == string(Population) {
		return Base(s), nil
	}
	return "", &FormatError{Text: s, Want: "smartphones|population"}
}

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

	Percents map[Base]float64 `json:"percents,omitzero"` // as published beside Percent, on other denominators than its own
}

// Published returns the percentage published on a denominator; the empty one
// asks for that whose denominator the source does not say.
func (r Reading) Published(b Base) (float64, bool) {
	if r.Percent != nil && r.Base == b {
		return *r.Percent, true
	}
	p, ok := r.Percents[b]
	return p, ok
}

// Denominator returns the reading's figure for the base, else the unit's own.
func (r Reading) Denominator(b Base, u Unit) (int64, bool) {
	n, fallback := r.Smartphones, u.Smartphones
	if b == Population {
		n, fallback = r.Population, u.Population
	}
	if n == nil {
		n = fallback
	}
	if n == nil || *n <= 0 {
		return 0, false
	}
	return *n, true
}

// A Share is a percentage and how it was come by.
type Share struct {
	Percent  float64 // two decimals
	Computed bool    // installs ÷ base; else as published
}

// Share returns the percentage under a denominator: computed where both
// figures are known, else the published one if it is on that denominator.
func (r Reading) Share(b Base, u Unit) (Share, bool) {
	if den, ok := r.Denominator(b, u); ok && r.Installs != nil {
		return Share{Percent: PercentOf(*r.Installs, den), Computed: true}, true
	}
	if p, ok := r.Published(b); ok {
		return Share{Percent: viet.RoundHalfUp(p, 2)}, true
	}
	return Share{}, false
}

// PercentOf returns n ÷ d in percent, rounded half up to two decimals; n and d
// are not negative and d is not 0.
func PercentOf(n, d int64) float64 {
	whole, rest := n/d, n%d
	hundredths := whole*10000 + (rest*20000+d)/(2*d)
	return float64(hundredths) / 100
}

// ImpliedBase returns the denominators that a published percentage of two
// decimals allows: 26,59% of 161.090 means 605.716 to 605.943.
func ImpliedBase(installs int64, percent float64) (low, high int64) {
	hundredths := int64(viet.RoundHalfUp(percent*100, 0))
	if hundredths <= 0 {
		return 0, 0
	}
	// installs / ((h ± ½) / 10000), kept in whole numbers.
	num := installs * 20000
	low = (num + 2*hundredths) / (2*hundredths + 1)
	high = num / (2*hundredths - 1)
	return low, high
}

// A FigureWarning tells of a figure that is stored but looks wrong. None
// refuses: the officer decides.
type FigureWarning struct {
	Rule string // "V1" … of DOMAIN.md section 5
	N, D int64
	Base Base
}

func (w FigureWarning) Error() string {
	return fmt.Sprintf("%s: installs %d are more than %d %s", w.Rule, w.N, w.D, w.Base)
}

// Check returns what looks wrong in the reading by itself: V1, installs above a
// denominator.
func (r Reading) Check(u Unit) []FigureWarning {
	var out []FigureWarning
	for _, b := range []Base{Smartphones, Population} {
		if d, ok := r.Denominator(b, u); ok && r.Installs != nil && *r.Installs > d {
			out = append(out, FigureWarning{Rule: "V1", N: *r.Installs, D: d, Base: b})
		}
	}
	return out
}
