package db

import (
	"cmp"
	"slices"

	"congvan/model"
)

// A Pressing is an assignment that asks the officer to act.
type Pressing struct {
	Row        Row
	Obligation string
	Assignment model.AssignmentID
	Standing   model.Standing
	Original   model.Instant // the deadline of the text; 0 for none
	Due        model.Instant // the deadline that counts: the last extension, else Original
	Mark       model.Mark
	Facts      model.Facts // what the standing came from
}

// An Urgent is some assignments of one directive that press alike.
type Urgent struct {
	Pos      int32 // of the directive in Rows
	Standing model.Standing
	Due      model.Instant // 0 for none
	N        int
}

// looking returns the clock under which "due soon" is within so many days; less
// than 0 leaves the office's own.
func looking(c model.Clock, within int) model.Clock {
	if within >= 0 {
		c.SoonDays = within
	}
	return c
}

// Urgent lists what is pressing from the index alone: oldest deadline first,
// then newest directive, what has no deadline last.
func (r *Rows) Urgent(c model.Clock, within int) []Urgent {
	c = looking(c, within)
	var out []Urgent
	r.slots(func(i int, sl []model.Slot) {
		for _, s := range sl {
			if st := s.Facts.Standing(c); st.Pressing() {
				out = append(out, Urgent{int32(i), st, s.Facts.Due, s.N})
			}
		}
	})
	slices.SortStableFunc(out, func(a, b Urgent) int { return cmp.Compare(urgency(a.Due), urgency(b.Due)) })
	return out
}

// urgency sorts by deadline, none last.
func urgency(due model.Instant) uint64 { return uint64(due) - 1 }

// Pressing lists every assignment that is overdue, due within so many days
// (less than 0: the clock's SoonDays) or to assess: oldest deadline first, what
// has no deadline last. Only directives that have such an assignment are read.
func (s *Store) Pressing(c model.Clock, within int) ([]Pressing, error) {
	ps, _, err := s.PressingFirst(c, within, 0)
	return ps, err
}

// PressingFirst is Pressing cut to the first so many (0: all), with the number
// of all: it reads no more directives than it takes to fill a screen.
func (s *Store) PressingFirst(c model.Clock, within, limit int) (ps []Pressing, total int, err error) {
	rows, err := s.RowsAt(c.Now)
	if err != nil {
		return nil, 0, err
	}
	roster, err := s.Roster()
	if err != nil {
		return nil, 0, err
	}
	positions, total := enough(rows.Urgent(c, within), limit)
	c = looking(c, within)
	err = s.read(func(v view) error {
		for _, pos := range positions {
			more, err := v.pressing(rows.At(int(pos)), roster, c)
			if err != nil {
				return err
			}
			ps = append(ps, more...)
		}
		return nil
	})
	if err != nil {
		return nil, 0, err
	}
	slices.SortStableFunc(ps, func(a, b Pressing) int { return cmp.Compare(urgency(a.Due), urgency(b.Due)) })
	if limit > 0 && len(ps) > limit {
		ps = ps[:limit]
	}
	return ps, total, nil
}

// enough returns the positions, ascending, of the directives that hold the
// first so many assignments.
func enough(us []Urgent, limit int) (positions []int32, total int) {
	for _, u := range us {
		if limit <= 0 || total < limit {
			positions = append(positions, u.Pos)
		}
		total += u.N
	}
	slices.Sort(positions)
	return slices.Compact(positions), total
}

func (v view) pressing(row Row, roster *model.Roster, c model.Clock) (out []Pressing, err error) {
	if v.directiveExists(row.ID) != nil { // removed since the rows were read
		return nil, nil
	}
	d, err := v.directive(row.ID)
	if err != nil {
		return nil, err
	}
	marks, err := v.marks(row.ID)
	if err != nil {
		return nil, err
	}
	for o, a := range d.Assignments(roster, c.Now) {
		m := marks[a]
		f := d.Facts(o, a, m)
		if st := f.Standing(c); st.Pressing() {
			out = append(out, Pressing{row, o.ID, a, st, a.Period, f.Due, m, f})
		}
	}
	return out, nil
}
