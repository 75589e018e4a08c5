package cli

import (
	"bytes"
	"errors"
	"os"

	"github.com/spf13/pflag"

	"congvan/db"
	"congvan/demo"
	"congvan/text"
)

// interfaceCommand is the program without a command.
func interfaceCommand() *command {
	return &command{make: func(*pflag.FlagSet) action {
		return func(s *session, _ []string) error { return s.open() }
	}}
}

// open runs the terminal interface on the data file. Where another window holds
// it, the officer may look at the newest copy instead.
func (s *session) open() error {
	if err := s.namesNew(); err != nil {
		return err
	}
	s.tighten()
	st, err := db.Open(s.path, db.Options{Clock: s.clock, Backups: true, Create: true})
	var locked *db.LockedError
	if errors.As(err, &locked) {
		return s.openCopy(err)
	}
	if err != nil {
		return err
	}
	if err := st.BackupError(); err != nil {
		s.warn(s.w.Commands.Said.NoCopy, s.errorWords(err))
	}
	s.tellNotes(st)
	return s.show(st, false)
}

// openCopy asks before it shows a copy.
func (s *session) openCopy(locked error) error {
	st, err := db.Open(s.path, db.Options{Clock: s.clock, ReadOnly: true})
	if err != nil {
		return locked
	}
	s.say(s.errorWords(locked))
	s.warn(s.w.Commands.Said.MayLook, text.When(st.AsOf(), s.lang))
	if !s.enter() {
		return errors.Join(errTold, st.Close())
	}
	return s.show(st, false)
}

// enter waits for Enter on standard input; its end is no.
func (s *session) enter() bool {
	one := make([]byte, 1)
	for {
		n, err := s.env.Stdin.Read(one)
		if n > 0 && bytes.ContainsAny(one, "\r\n") {
			return true
		}
		if err != nil {
			return false
		}
	}
}

// show runs the interface and closes the file. The language is the one asked
// for, else the one last chosen on the screen, else the system's.
func (s *session) show(st *db.Store, demo bool) error {
	lang := st.Preference("lang")
	if office, err := st.Office(); err == nil && lang == "" {
		lang = office.Lang
	}
	if lang != "" && !s.told {
		s.speak(lang)
	}
	err := s.env.Interface(st, s.lang, demo)
	return errors.Join(err, st.Close())
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
		return s.env.Interface(st, s.lang, true)
	})
}

// makeUp writes a file of n made-up directives.
func (s *session) makeUp(n int, out string) (err error) {
	if out, err = s.outName(out); err != nil {
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
