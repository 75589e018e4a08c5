package db

import (
	"slices"

	"congvan/model"
)

// A RecordLine is one assignment of a unit's record.
type RecordLine struct {
	Row        Row
	Assignment model.AssignmentID
	Text       string // of the clause
	Nth, Of    int    // which period of how many, from 1
	Facts      model.Facts
	Mark       model.Mark
}

// Naming lists the directives in which a unit may owe something, newest first:
// those that name it, or a unit whose successor it is.
func (s *Store) Naming(unit model.UnitID) (ids []model.DirectiveID, err error) {
	roster, err := s.Roster()
	if err != nil {
		return nil, err
	}
	err = s.read(func(v view) error {
		ids = v.naming(roster.Forebears(unit))
		return nil
	})
	return ids, err
}

// Record reads every assignment of a unit in the directives, in their order.
// Those that are gone are left out.
func (s *Store) Record(unit model.UnitID, ids []model.DirectiveID, now model.Instant) (lines []RecordLine, err error) {
	roster, err := s.Roster()
	if err != nil {
		return nil, err
	}
	err = s.read(func(v view) error {
		for _, id := range ids {
			if v.directiveExists(id) != nil {
				continue
			}
			d, err := v.directive(id)
			if err != nil {
				return err
			}
			if lines, err = v.record(lines, &d, unit, roster, now); err != nil {
				return err
			}
		}
		return nil
	})
	return lines, err
}

func (v view) record(lines []RecordLine, d *model.Directive, unit model.UnitID, roster *model.Roster, now model.Instant) ([]RecordLine, error) {
	var row Row
	for i := range d.Obligations {
		o := &d.Obligations[i]
		periods := o.Periods(now)
		for n, p := range periods {
			if !slices.Contains(roster.Owing(o.Units, p), unit) {
				continue
			}
			if row.ID == 0 {
				row = v.rowAt(d.Date, d.ID)
				row.Summary = model.Summary{}
			}
			a := model.AssignmentID{Directive: d.ID, Obligation: o.ID, Period: p, Unit: unit}
			var m model.Mark
			if err := v.load(bucketMarks, markKey(a), &m); err != nil {
				return lines, err
			}
			lines = append(lines, RecordLine{row, a, o.Text, n + 1, len(periods), d.Facts(o, a, m), m})
		}
	}
	return lines, nil
}
