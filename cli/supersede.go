package cli

import (
	"github.com/spf13/pflag"

	"congvan/db"
)

func supersedeCommand(fs *pflag.FlagSet) action {
	from := dayOption(fs, "from")
	return func(s *session, args []string) error {
		return s.change(func(st *db.Store) error {
			older, err := s.directiveID(st, args[0])
			if err != nil {
				return err
			}
			newer, err := s.directiveID(st, args[1])
			if err != nil {
				return err
			}
			return s.step(st, func() error { return st.Supersede(older, newer, *from) })
		})
	}
}
