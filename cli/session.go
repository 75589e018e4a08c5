package cli

import (
	"os"
	"strings"
	"time"

	"github.com/spf13/pflag"

	"congvan/db"
	"congvan/model"
	"congvan/text"
	"congvan/viet"
)

// A session is one command line under way.
type session struct {
	env  Env
	opt  options
	w    *text.Words
	lang text.Lang
	path string        // the data file
	now  model.Instant // of --now; 0 is the wall clock
	told bool          // the language was chosen by option or environment
}

// options are those that every command takes.
type options struct{ db, lang, now string }

// newSession settles the language first, so that wrong usage is told in it.
func newSession(args []string, env Env) *session {
	env.Stdout, env.Stderr = &gate{to: env.Stdout}, &gate{to: env.Stderr}
	s := &session{env: env, opt: options{
		db: env.Getenv("CONGVAN_DB"), lang: env.Getenv("CONGVAN_LANG"), now: env.Getenv("CONGVAN_NOW"),
	}}
	wanted := s.opt.lang
	if l, ok := langOption(args); ok {
		wanted = l
	}
	s.speak(wanted)
	return s
}

func (s *session) globals(fs *pflag.FlagSet) {
	fs.StringVar(&s.opt.db, "db", s.opt.db, "FILE")
	fs.StringVar(&s.opt.lang, "lang", s.opt.lang, "vi|en")
	fs.StringVar(&s.opt.now, "now", s.opt.now, "INSTANT")
}

// langOption looks for --lang before the options are read properly.
func langOption(args []string) (lang string, ok bool) {
	for i, a := range args {
		if a == "--" {
			break
		}
		if v, found := strings.CutPrefix(a, "--lang="); found {
			lang, ok = v, true
		} else if a == "--lang" && i+1 < len(args) {
			lang, ok = args[i+1], true
		}
	}
	return lang, ok
}

// speak chooses the language: as wanted, else the system's where that is one of
// ours, else Vietnamese.
func (s *session) speak(wanted string) {
	s.lang, s.told = text.Lang(wanted), true
	if s.lang != text.Vietnamese && s.lang != text.English {
		s.lang, s.told = systemLang(s.env.Getenv), false
	}
	s.w = text.Of(s.lang)
}

// settle checks the common options.
func (s *session) settle() error {
	w := &s.w.Commands.Usage
	if l := s.opt.lang; l != "" && l != string(text.Vietnamese) && l != string(text.English) {
		return s.misused("", w.BadValue, "lang", text.Error(&model.FormatError{Text: l, Want: "vi|en"}, s.lang))
	}
	s.speak(s.opt.lang)
	if s.opt.now != "" {
		now, err := model.ParseInstant(s.opt.now)
		if err != nil {
			return s.misused("", w.BadValue, "now", text.Error(err, s.lang))
		}
		s.now = now
	}
	s.path = s.opt.db
	if s.path == "" {
		s.path = defaultPath(s.env.Getenv)
	}
	return nil
}

// clock is the minute of reckoning: --now, else the wall clock.
func (s *session) clock() model.Instant {
	if s.now != 0 {
		return s.now
	}
	return model.InstantOf(time.Now())
}

// change opens the data file for writing and runs f on it.
func (s *session) change(f func(st *db.Store) error) error {
	return s.with(db.Options{Clock: s.clock, Backups: true}, f)
}

// begin is change that makes the data file where there is none. One made for a
// command that then stored nothing is taken away again.
func (s *session) begin(f func(st *db.Store) error) error {
	if err := s.namesNew(); err != nil {
		return err
	}
	_, missing := os.Lstat(s.path)
	made := s.notThere()
	empty := false
	err := s.with(db.Options{Clock: s.clock, Backups: true, Create: true}, func(st *db.Store) error {
		err := f(st)
		empty = st.Seq() == 0
		return err
	})
	if err != nil && empty && missing != nil {
		for _, file := range made {
			_ = os.Remove(file)
		}
	}
	return err
}

// namesNew refuses a bad name for a data file that is still to be made.
func (s *session) namesNew() error {
	if _, err := os.Lstat(s.path); err == nil {
		return nil
	}
	_, err := viet.FileName(s.path)
	return err
}

// notThere lists those of the data file and the files beside it that are still
// to be made.
func (s *session) notThere() []string {
	var out []string
	for _, ending := range []string{"", ".log", ".log.old", ".clean"} {
		if _, err := os.Lstat(s.path + ending); err != nil {
			out = append(out, s.path+ending)
		}
	}
	return out
}

func (s *session) with(o db.Options, f func(st *db.Store) error) error {
	s.tighten()
	st, err := db.Open(s.path, o)
	if err != nil {
		return err
	}
	s.tellNotes(st)
	if err := st.BackupError(); err != nil {
		s.warn(s.w.Commands.Said.NoCopy, text.Error(err, s.lang))
	}
	err = f(st)
	if closed := st.Close(); err == nil {
		err = closed
	}
	return err
}

// look opens the data file for reading and runs f on it. It never shows an old
// copy in place of a file that another window holds.
func (s *session) look(f func(st *db.Store) error) error {
	s.tighten()
	st, err := openToRead(s.path, s.clock)
	if err != nil {
		return err
	}
	defer st.Close()
	s.tellNotes(st)
	return f(st)
}

func openToRead(path string, clock func() model.Instant) (*db.Store, error) {
	st, err := db.Open(path, db.Options{Clock: clock, ReadOnly: true})
	if needsWriting(err) {
		return db.Open(path, db.Options{Clock: clock})
	}
	if err == nil && st.AsOf() != 0 {
		_ = st.Close()
		return db.Open(path, db.Options{Clock: clock}) // a LockedError that names the holder
	}
	return st, err
}
