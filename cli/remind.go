package cli

import (
	"github.com/spf13/pflag"

	"congvan/db"
	"congvan/model"
)

func remindCommand(fs *pflag.FlagSet) action {
	channel := wordOption(fs, "channel", "C")
	note := wordOption(fs, "note", "T")
	promised := dayOption(fs, "promised")
	period := wordOption(fs, "period", "INSTANT")
	return func(s *session, args []string) error {
		return s.remind(args, *period, model.Reminder{Channel: *channel, Note: *note, Promised: *promised})
	}
}

// remind logs an urging and prints its running number; for several units, one
// line each with the unit's name behind it.
func (s *session) remind(args []string, period string, r model.Reminder) error {
	return s.change(func(st *db.Store) error {
		t, err := s.pick(st, args, period)
		if err != nil {
			return err
		}
		ns, err := st.Remind(t.ids, r)
		if err != nil {
			return err
		}
		if len(ns) == 1 {
			return s.print("%d", ns[0])
		}
		for i, n := range ns {
			if err := s.print("%d %s", n, t.roster.Name(t.ids[i].Unit)); err != nil {
				return err
			}
		}
		return nil
	})
}
