package demo

import (
	"fmt"

	"congvan/db"
	"congvan/model"
)

// Fill puts the made-up office into an empty store, as it looks at now: its
// units, directives, marks and readings. The last changes go through the
// journal one by one, the rest at once.
func Fill(s *db.Store, now model.Instant) error {
	r, err := furnish(s)
	if err != nil {
		return err
	}
	b := newBook(append(letters(), freshIncoming, freshOutgoing), now)
	var all []db.DirectiveWithMarks
	for i := range b.letters {
		if l := &b.letters[i]; l.key != freshIncoming.key && l.key != freshOutgoing.key {
			all = append(all, b.filed(l, r))
		}
	}
	if err := s.AddDirectives(all); err != nil {
		return fmt.Errorf("filing the made-up letters: %w", err)
	}
	return enliven(s, b, r)
}

// furnish sets the office and its units up where the store has none.
func furnish(s *db.Store) (*model.Roster, error) {
	r, err := s.Roster()
	if err != nil || len(r.Units()) > 0 {
		return r, err
	}
	if err := s.SetOffice(Office()); err != nil {
		return nil, fmt.Errorf("setting the made-up office: %w", err)
	}
	if _, _, err := s.PutRoster(Units()); err != nil {
		return nil, fmt.Errorf("entering the made-up units: %w", err)
	}
	return s.Roster()
}
