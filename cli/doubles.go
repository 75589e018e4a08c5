package cli

import (
	"slices"

	"congvan/db"
	"congvan/model"
	"congvan/text"
)

// newDoubles words the numbers that several documents bear and that were not so
// before.
func (s *session) newDoubles(st *db.Store, before []model.Double) (out []string, err error) {
	now, err := st.Doubles()
	for _, x := range now {
		if !slices.ContainsFunc(before, func(y model.Double) bool {
			return x.Number == y.Number && x.Book.Same(y.Book) && slices.Equal(x.Holders, y.Holders)
		}) {
			out = append(out, text.Double(x, s.lang))
		}
	}
	return out, err
}

// tellDoubles prints the numbers that several documents bear: no damage, but for
// the officer to put right.
func (s *session) tellDoubles(st *db.Store) error {
	all, err := st.Doubles()
	if err != nil {
		return err
	}
	for _, x := range all {
		if err := s.print("! %s", text.Double(x, s.lang)); err != nil {
			return err
		}
	}
	return nil
}
