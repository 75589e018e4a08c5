package model

import (
	"slices"

	"congvan/viet"
)

// A UnitID is a running number in the file, printed in decimal. 0 is none.
type UnitID uint64

// A Unit is an agency, commune or broadcaster that can be asked for something.
type Unit struct {
	ID          UnitID   `json:"id"`
	Name        string   `json:"name"`
	Short       string   `json:"short,omitzero"`
	Aliases     []string `json:"aliases,omitzero"`
	Kind        string   `json:"kind,omitzero"`        // Loại: free text ("xã", "thị trấn", "đài")
	Population  *int64   `json:"population,omitzero"`  // Dân số, people
	Smartphones *int64   `json:"smartphones,omitzero"` // Số điện thoại thông minh, devices
	Contact     Contact  `json:"contact,omitzero"`
	From        Date     `json:"from,omitzero"`  // first day; none means always
	Until       Date     `json:"until,omitzero"` // last day; none means still open
	Successor   UnitID   `json:"successor,omitzero"`
	Besides     []UnitID `json:"besides,omitzero"` // the other successors of a unit that was split up
	Own         bool     `json:"own,omitzero"`     // this office itself
	Within      UnitID   `json:"within,omitzero"`  // the unit that this one is a part of: of a commune, its district
	Order       int      `json:"order,omitzero"`
}

// A Contact is whom to call.
type Contact struct {
	Person string `json:"person,omitzero"`
	Phone  string `json:"phone,omitzero"`
	Email  string `json:"email,omitzero"`
}

// Label returns the short name, or the name where there is none.
func (u Unit) Label() string {
	if u.Short != "" {
		return u.Short
	}
	return u.Name
}

// Successors returns the units that took over from this one, none or several.
func (u Unit) Successors() []UnitID {
	if u.Successor == 0 {
		return nil
	}
	return append([]UnitID{u.Successor}, u.Besides...)
}

// Succeed adds a unit to those that took over from this one, once.
func (u *Unit) Succeed(heir UnitID) {
	switch {
	case u.Successor == 0:
		u.Successor = heir
	case heir != u.Successor && !slices.Contains(u.Besides, heir):
		u.Besides = append(u.Besides, heir)
	}
}

// OpenAt reports whether the unit exists on the day of t; an open question of
// time (0) asks about no day and is true.
func (u Unit) OpenAt(t Instant) bool {
	if t == 0 {
		return true
	}
	day := t.Date()
	return (u.From == 0 || day >= u.From.First()) && (u.Until == 0 || day <= u.Until.Last())
}

// A GroupID is a running number in the file, printed in decimal.
type GroupID uint64

// A Group is a name that stands for several units, such as "UBND các xã, thị trấn".
type Group struct {
	ID      GroupID  `json:"id"`
	Name    string   `json:"name"`
	Aliases []string `json:"aliases,omitzero"`
	Members []UnitID `json:"members,omitzero"`
	Order   int      `json:"order,omitzero"`
}

// nameKey is the form under which names of units are matched: folded, without
// punctuation, the usual abbreviations written out.
func nameKey(s string) string { return expandAbbreviations(viet.Key(s)) }
