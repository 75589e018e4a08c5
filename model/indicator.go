package model

import (
	"slices"
	"strings"

	"congvan/viet"
)

// Bluezone is the indicator that the office began with; its successors are
// further indicators.
const Bluezone = "bluezone"

// An Indicator is something that is counted by unit and cut-off day: Bluezone,
// PC-Covid, VNeID, digital signatures.
type Indicator struct {
	ID        string        `json:"id"`                 // names it in readings; it never changes
	Name      string        `json:"name"`               // as it is called
	Counts    string        `json:"counts,omitzero"`    // what is counted: "điện thoại đã cài đặt"
	Bases     []Denominator `json:"bases,omitzero"`     // that its percentages may stand on; the first is shown first; none: smartphones and population
	From      Date          `json:"from,omitzero"`      // first day; none: always
	Until     Date          `json:"until,omitzero"`     // last day; none: still followed
	Successor string        `json:"successor,omitzero"` // ID of the one that came after it
	Falls     bool          `json:"falls,omitzero"`     // the count may fall: it is no cumulative one
	Breaks    []Break       `json:"breaks,omitzero"`    // days from which its figures compare with none before
	Note      string        `json:"note,omitzero"`
}

// A Denominator is one that an indicator has.
type Denominator struct {
	Base Base   `json:"base"`
	Name string `json:"name,omitzero"` // of one that is none of the usual ones: "số thuê bao"
}

// A Break is a day from which figures stand on something else than before, so
// that nothing is compared across it.
type Break struct {
	Day  Date   `json:"from"`          // the first day of the new figures
	Base Base   `json:"base,omitzero"` // the denominator that changed; empty: all percentages
	Note string `json:"note,omitzero"`
}

// IndicatorOf returns the indicator of an id, as kept, or as it is taken where
// nobody kept one.
func IndicatorOf(kept []Indicator, id string) Indicator {
	for _, i := range kept {
		if i.ID == id {
			return i
		}
	}
	if id == Bluezone {
		return Indicator{ID: Bluezone, Name: "Bluezone", Breaks: []Break{{Day: NewDate(2021, 6, 29)}}}
	}
	return Indicator{ID: id, Name: id}
}

// Denominators returns the denominators of the indicator, the one to show first
// first.
func (i Indicator) Denominators() []Denominator {
	if len(i.Bases) == 0 {
		return []Denominator{{Base: Smartphones}, {Base: Population}}
	}
	return i.Bases
}

// Base finds a denominator of the indicator, or a usual one, by id or name.
// Errors: FormatError.
func (i Indicator) Base(s string) (Base, error) {
	var names []string
	for _, d := range i.Denominators() {
		if s == string(d.Base) || d.Name != "" && viet.Key(d.Name) == viet.Key(s) {
			return d.Base, nil
		}
		names = append(names, string(d.Base))
	}
	for _, b := range Bases {
		if !slices.Contains(names, string(b)) {
			names = append(names, string(b))
		}
	}
	if b, err := ParseBase(s); err == nil {
		return b, nil
	}
	return "", &FormatError{Text: s, Want: strings.Join(names, "|")}
}

// Denominator returns the denominator of a name, as Base finds it, or a new one
// of the indicator's own.
func (i Indicator) Denominator(name string) Denominator {
	b, err := i.Base(name)
	if err != nil {
		return Denominator{Base: Base(IndicatorID(name)), Name: name}
	}
	for _, d := range i.Bases {
		if d.Base == b {
			return d
		}
	}
	return Denominator{Base: b}
}

// OpenAt reports whether the indicator is followed on a day.
func (i Indicator) OpenAt(d Date) bool {
	return (i.From == 0 || d.Last() >= i.From.First()) && (i.Until == 0 || d.First() <= i.Until.Last())
}

// IndicatorID makes the id of a new indicator from its name: "Chữ ký số" is
// "chu-ky-so".
func IndicatorID(name string) string { return strings.Join(strings.Fields(viet.Key(name)), "-") }

// crosses reports whether a break of a denominator lies between two cut-off
// days; for the empty one, any break.
func crosses(breaks []Break, before, after Date, by Base) bool {
	return slices.ContainsFunc(breaks, func(b Break) bool {
		return before.Last() < b.Day.First() && b.Day.First() <= after.Last() && (b.Base == "" || by == "" || b.Base == by)
	})
}
