package db

// TakenBack tells which steps of a list, newest first, are undone and not
// repeated since. A step and the redo that repeats it go together: undoing the
// one takes the other back too.
func TakenBack(es []Entry) map[uint64]bool {
	undone, origin := map[uint64]bool{}, map[uint64]uint64{}
	for i := len(es) - 1; i >= 0; i-- {
		switch e := es[i]; {
		case e.Undoes != 0:
			undone[e.Undoes] = true
			if first := origin[e.Undoes]; first != 0 {
				undone[first] = true
			}
		case e.Redoes != 0:
			undone[e.Redoes] = false
			origin[e.Seq] = e.Redoes
		}
	}
	return undone
}
