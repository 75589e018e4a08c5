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
	rows, err := s.rowsAt(c.Now)
	if err != nil {
		return nil, err
	}
	roster, err := s.Roster()
	if err != nil {
		return nil, err
	}
	c = looking(c, within)
	var out []Pressing
	err = s.read(func(v view) error {
		for i := range rows.pressing(c) {
			more, err := v.pressing(rows.At(i), roster, c)
			if err != nil {
				return err
			}
			out = append(out, more...)
		}
		return nil
	})
	slices.SortStableFunc(out, func(a, b Pressing) int { return cmp.Compare(urgency(a.Due), urgency(b.Due)) })
	return out, err
}

// pressing yields the positions of the directives with something pressing.
func (r *Rows) pressing(c model.Clock) func(yield func(int) bool) {
	return func(yield func(int) bool) {
		var buf []model.Slot
		for i, val := range r.vals {
			d := decoder{s: val}
			d.skip()
			buf = d.slots(buf)
			if !slices.ContainsFunc(buf, func(s model.Slot) bool { return s.Facts.Standing(c).Pressing() }) {
				continue
			}
			if !yield(i) {
				return
			}
		}
	}
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
			out = append(out, Pressing{row, o.ID, a, st, a.Period, f.Due, m})
		}
	}
	return out, nil
}
