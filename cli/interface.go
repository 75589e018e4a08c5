package cli

import (
	"errors"
	"os"

	"github.com/spf13/pflag"

	"congvan/db"
	"congvan/demo"
	"congvan/model"
	"congvan/text"
	"congvan/viet"
)

// interfaceCommand is the program without a command.
func interfaceCommand() *command {
	return &command{make: func(*pflag.FlagSet) action {
		return func(s *session, _ []string) error { return s.open() }
	}}
}

// A Shown says how the interface begins.
type Shown struct {
	Lang text.Lang
	Demo bool          // the file is made up and thrown away
	AsOf model.Instant // the file is a copy of that moment, to look at; 0 for none
}

// Trouble is a data file that cannot be opened, for Env.Recovery.
type Trouble struct {
	Path string
	Err  error // why
	Lang text.Lang
	Now  func() model.Instant
	Try  int // how often it was tried before
	// Look shows a file for reading only; asOf is the moment of a copy.
	Look func(path string, asOf model.Instant) error
	// Sealed reports whether a file is a copy that only a passphrase opens, and
	// Unseal opens one for as long as use runs.
	Sealed func(file string) bool
	Unseal func(file, passphrase string, use func(plain string) error) error
	// Scratch is what folders to be thrown away are called, as os.MkdirTemp takes
	// it, so that those a crash left are found.
	Scratch string
}

// open runs the terminal interface on the data file. Where that cannot be
// opened, or turns out to be unsound behind the first screen, the ways back are
// shown.
func (s *session) open() error {
	if err := s.namesNew(); err != nil {
		return err
	}
	s.tighten()
	for try := 0; ; {
		st, err := db.Open(s.path, db.Options{Clock: s.clock, Backups: true, AtClose: true, Create: true, Behind: true})
		if err == nil {
			if err = s.show(st, Shown{}); !wentBad(err) || s.env.Recovery == nil {
				return err
			}
			continue
		}
		if again, err := s.recover(err, try); !again {
			return err
		}
		try++
	}
}

// wentBad reports whether the interface ended because the file is no longer
// what was opened, and may be opened again. After a FaultError this process can
// do no more with it.
func wentBad(err error) bool {
	var damaged *db.DamagedError
	var unsure *db.AmbiguousError
	var replaced *db.ReplacedError
	return errors.As(err, &damaged) || errors.As(err, &unsure) || errors.As(err, &replaced)
}

// recover shows why the data file cannot be opened, and the ways back. The error
// is why, if that is left as it is.
func (s *session) recover(why error, try int) (again bool, err error) {
	if s.env.Recovery == nil {
		return false, why
	}
	return s.env.Recovery(Trouble{Path: s.path, Err: why, Lang: s.lang, Now: s.clock, Try: try, Look: s.lookAt, Sealed: isSealed, Unseal: s.unseal, Scratch: scratchName})
}

func (s *session) lookAt(path string, asOf model.Instant) error {
	st, err := db.Open(path, db.Options{Clock: s.clock, ReadOnly: true})
	if err != nil {
		return err
	}
	return s.show(st, Shown{AsOf: asOf})
}

// show runs the interface and closes the file. The language is the one asked
// for, else the one last chosen on the screen, else the system's.
func (s *session) show(st *db.Store, how Shown) error {
	lang := st.Preference("lang")
	if office, err := st.Office(); err == nil && lang == "" {
		lang = office.Lang
	}
	if lang != "" && !s.told {
		s.speak(lang)
	}
	how.Lang = s.lang
	err := errors.Join(s.env.Interface(st, how), st.Close())
	if why := st.BackupError(); why != nil {
		s.warn(s.w.Commands.Said.NoCopy, text.Error(why, s.lang))
	}
	return err
}

func demoCommand(fs *pflag.FlagSet) action {
	size := option(fs, "size", "N", parseNatural(1))
	out := fs.String("out", "", "FILE")
	return func(s *session, _ []string) error {
		switch {
		case *size == 0 && *out == "":
			return s.demo()
		case *out == "":
			return s.misused("demo", s.w.Commands.Usage.Missing, "--out", "congvan demo --size N --out FILE")
		case *size == 0:
			return s.misused("demo", s.w.Commands.Usage.Missing, "--size", "congvan demo --size N --out FILE")
		}
		return s.makeUp(*size, *out)
	}
}

// demo runs the interface on made-up data that is thrown away.
func (s *session) demo() error {
	return s.scratch(db.Options{Clock: s.clock, Create: true, NoSync: true}, func(st *db.Store) error {
		if err := demo.Fill(st, s.clock()); err != nil {
			return err
		}
		return s.env.Interface(st, Shown{Lang: s.lang, Demo: true})
	})
}

// makeUp writes a file of n made-up directives.
func (s *session) makeUp(n int, out string) (err error) {
	if out, err = viet.FileName(out); err != nil {
		return err
	}
	if _, err := os.Lstat(out); err == nil {
		return &db.ExistsError{Path: out}
	}
	st, err := db.Open(out, db.Options{Clock: s.clock, Create: true, NoSync: true})
	if err != nil {
		return err
	}
	err = demo.Many(st, n, s.clock())
	if closed := st.Close(); err == nil {
		err = closed
	}
	if err != nil {
		return errors.Join(err, os.Remove(out))
	}
	return s.print(s.w.Commands.Said.MadeUp, n, out)
}
