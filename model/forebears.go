package model

// Forebears returns a unit and all units whose duties pass on to it when they
// are closed.
func (r *Roster) Forebears(id UnitID) map[UnitID]bool {
	found := map[UnitID]bool{id: true}
	for grown := true; grown; {
		grown = false
		for _, u := range r.units {
			for _, heir := range u.Successors() {
				if found[heir] && !found[u.ID] {
					found[u.ID], grown = true, true
				}
			}
		}
	}
	return found
}
