package cli

import (
	"github.com/spf13/pflag"

	"congvan/db"
	"congvan/model"
)

func followCommand(fs *pflag.FlagSet) action {
	none := fs.Bool("none", false, "")
	return func(s *session, args []string) error {
		if *none != (len(args) == 2) || len(args) == 3 {
			return s.misused("follow", s.w.Commands.Usage.TooFew, commandNamed("follow").line())
		}
		return s.follow(args)
	}
}

// follow lets an obligation wait for the results of a clause, or of none.
func (s *session) follow(args []string) error {
	return s.change(func(st *db.Store) error {
		t, err := s.duty(st, args)
		if err != nil {
			return err
		}
		var after *model.ClauseID
		if len(args) == 4 {
			other, err := s.duty(st, args[2:])
			if err != nil {
				return err
			}
			after = &model.ClauseID{Directive: other.directive.ID, Obligation: other.obligation.ID}
		}
		return s.step(st, func() error { return st.Follow(t.directive.ID, t.obligation.ID, after) })
	})
}
