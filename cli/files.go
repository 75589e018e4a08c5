package cli

import (
	"errors"
	"io/fs"
	"os"

	"github.com/spf13/pflag"

	"congvan/db"
	"congvan/text"
)

func backupCommand(*pflag.FlagSet) action {
	return func(s *session, args []string) error {
		return s.look(func(st *db.Store) error {
			if err := st.Backup(args[0]); err != nil {
				return err
			}
			return s.print(s.w.Commands.Said.BackedUp, args[0])
		})
	}
}

func restoreCommand(*pflag.FlagSet) action {
	return func(s *session, args []string) error {
		kept, err := db.Restore(s.path, args[0], s.clock())
		var missing *db.MissingError
		if errors.As(err, &missing) && missing.Path == args[0] {
			return &fs.PathError{Op: "open", Path: args[0], Err: fs.ErrNotExist}
		}
		if err != nil {
			return err
		}
		if err := s.print(s.w.Commands.Said.Restored, args[0]); err != nil || kept == "" {
			return err
		}
		return s.print(s.w.Commands.Said.KeptBeside, kept)
	}
}

func checkCommand(*pflag.FlagSet) action {
	return func(s *session, _ []string) error {
		return s.look(func(st *db.Store) error {
			r, err := st.Check()
			if err != nil {
				return err
			}
			for _, p := range r.Problems {
				if err := s.print("! %s", text.Problem(p, s.lang)); err != nil {
					return err
				}
			}
			if n := len(r.Problems); n > 0 {
				return refuse(s.w.Commands.Refused.Unsound, s.path, n)
			}
			return s.print(s.w.Commands.Said.Sound, r.Records, r.Directives, r.Marks, r.Readings, r.JournalEntries)
		})
	}
}

func exportCommand(*pflag.FlagSet) action {
	return func(s *session, args []string) error {
		return s.look(func(st *db.Store) error {
			if args[0] == stdin {
				return st.Export(s.env.Stdout)
			}
			if err := db.WriteFile(args[0], false, st.Export); err != nil {
				return err
			}
			return s.print(s.w.Commands.Said.Wrote, args[0])
		})
	}
}

func loadCommand(*pflag.FlagSet) action {
	return func(s *session, args []string) error {
		in := s.env.Stdin
		if args[0] != stdin {
			f, err := os.Open(args[0])
			if err != nil {
				return err
			}
			defer f.Close()
			in = f
		}
		return s.begin(func(st *db.Store) error {
			if err := st.Load(in); err != nil {
				return err
			}
			return s.print(s.w.Commands.Said.Loaded, args[0])
		})
	}
}
