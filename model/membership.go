package model

import "slices"

// A GroupDraft is a group as a sheet or a list names it, before its members are
// looked up.
type GroupDraft struct {
	Name    string
	Aliases []string
	Members []string // names of units
}

// A PartDraft says that a unit is a part of another, as a sheet or a list names
// them.
type PartDraft struct {
	Unit, Whole string
}

// GroupsOf lists the names of the groups that a unit belongs to, in official
// order.
func (r *Roster) GroupsOf(id UnitID) []string {
	var out []string
	for _, g := range r.Groups() {
		if slices.Contains(g.Members, id) {
			out = append(out, g.Name)
		}
	}
	return out
}
