package model

import "slices"

// Heirs returns units and all that take over from them when they are closed,
// however many times over.
func (r *Roster) Heirs(units []UnitID) []UnitID {
	out := slices.Clone(units)
	for i := 0; i < len(out); i++ {
		u, _ := r.Unit(out[i])
		for _, next := range u.Successors() {
			if !slices.Contains(out, next) {
				out = append(out, next)
			}
		}
	}
	return out
}
