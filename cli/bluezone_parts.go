package cli

import (
	"slices"

	"github.com/spf13/pflag"

	"congvan/db"
	"congvan/model"
)

func partsCommand(fs *pflag.FlagSet) action {
	none := fs.Bool("none", false, "")
	return func(s *session, args []string) error {
		return s.changeFigures(func(st *db.Store) error { return s.putParts(st, args[0], args[1], *none) })
	}
}

// putParts notes that a unit, or those of a group, are parts of another unit,
// or no longer are.
func (s *session) putParts(st *db.Store, whole, parts string, none bool) error {
	of, err := s.oneUnit(st, whole)
	if err != nil {
		return err
	}
	roster, err := st.Roster()
	if err != nil {
		return err
	}
	ids, err := s.unitsNamed(roster, parts)
	if err != nil {
		return err
	}
	ids = slices.DeleteFunc(slices.Clone(ids), func(id model.UnitID) bool { return id == of.ID })
	if none {
		return st.SetWithin(ids, 0)
	}
	return st.SetWithin(ids, of.ID)
}
