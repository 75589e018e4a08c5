package cli

import (
	"errors"
	"io/fs"
	"os"
	"syscall"

	"github.com/spf13/pflag"

	"congvan/db"
	"congvan/viet"
)

func backupCommand(flags *pflag.FlagSet) action {
	sealed := flags.Bool("seal", false, "")
	return func(s *session, args []string) error {
		file, err := viet.FileName(args[0])
		if err != nil {
			return err
		}
		if info, err := os.Stat(file); err == nil && info.IsDir() {
			return &fs.PathError{Op: "write", Path: file, Err: syscall.EISDIR}
		}
		return s.look(func(st *db.Store) error {
			if *sealed {
				return s.backupSealed(st, file)
			}
			if err := st.Backup(file); err != nil {
				return err
			}
			if err := s.print(s.w.Commands.Said.BackedUp, file); err != nil {
				return err
			}
			return s.tellOriginals(st, file)
		})
	}
}

func restoreCommand(*pflag.FlagSet) action {
	return func(s *session, args []string) error {
		if isSealed(args[0]) {
			return s.unsealed(args[0], func(plain string) error { return s.restore(plain, args[0]) })
		}
		return s.restore(args[0], args[0])
	}
}

// restore puts the copy from in the place of the data file; given is what the
// officer calls it.
func (s *session) restore(from, given string) error {
	kept, err := db.Restore(s.path, from, s.clock())
	var missing *db.MissingError
	if errors.As(err, &missing) && missing.Path == from {
		return &fs.PathError{Op: "open", Path: given, Err: fs.ErrNotExist}
	}
	if err != nil {
		return err
	}
	s.tellLacking(s.path)
	if err := s.print(s.w.Commands.Said.Restored, given); err != nil || kept == "" {
		return err
	}
	return s.print(s.w.Commands.Said.KeptBeside, kept)
}

func exportCommand(*pflag.FlagSet) action {
	return func(s *session, args []string) error {
		file, err := viet.FileName(args[0])
		if err != nil {
			return err
		}
		return s.look(func(st *db.Store) error {
			if args[0] == stdin {
				if err := st.Export(s.stdoutJSON()); err != nil {
					return err
				}
				return s.tellNotExported(st)
			}
			if err := db.WriteFile(file, false, st.Export); err != nil {
				return err
			}
			if err := s.print(s.w.Commands.Said.Wrote, file); err != nil {
				return err
			}
			return s.tellNotExported(st)
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
			lines := newCleanLines(in)
			if err := st.Load(lines); err != nil {
				return err
			}
			s.warnRemoved(args[0], lines.removed)
			r, err := st.LackingOriginals(st.Originals())
			if err != nil {
				return err
			}
			s.tellNotBack(lackingOriginals(r), s.path)
			return s.print(s.w.Commands.Said.Loaded, args[0])
		})
	}
}
