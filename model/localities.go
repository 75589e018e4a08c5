package model

import "congvan/viet"

// Localities returns the units whose figures are followed at a time, in
// official order: those that have a reading, the others of their kinds, and
// those whose denominators are known. This office itself and units that do not
// exist at the time are none.
func Localities(r *Roster, readings []Reading, at Instant) []Unit {
	if r == nil {
		return nil
	}
	keys := map[string]string{} // of the kinds: there are few
	key := func(kind string) string {
		k, known := keys[kind]
		if !known {
			k = viet.Key(kind)
			keys[kind] = k
		}
		return k
	}
	has, kinds := map[UnitID]bool{}, map[string]bool{}
	for i := range readings {
		id := readings[i].Unit
		if has[id] {
			continue
		}
		if u, ok := r.Unit(id); ok && !u.Own {
			has[id] = true
			kinds[key(u.Kind)] = true
		}
	}
	delete(kinds, "") // units without a kind have nothing in common
	var out []Unit
	for _, u := range r.Units() {
		counted := u.Population != nil || u.Smartphones != nil
		if !u.Own && u.OpenAt(at) && (has[u.ID] || kinds[key(u.Kind)] || counted) {
			out = append(out, u)
		}
	}
	return out
}
