package cli

import (
	"errors"
	"io"
	"strings"

	"github.com/spf13/pflag"

	"congvan/db"
	"congvan/viet"
)

// Exit codes.
const (
	done   = 0
	failed = 1 // nothing half-done
	misuse = 2 // wrong usage
)

// Env is what the commands reach outside the program.
type Env struct {
	Stdin  io.Reader
	Stdout io.Writer
	Stderr io.Writer
	Getenv func(string) string
	// Interface runs the terminal interface on an open store.
	Interface func(s *db.Store, how Shown) error
	// Recovery shows why the data file cannot be opened, and reports whether to
	// open it again; the error is the trouble itself where that is left as it
	// is. Nil where there is no terminal: a sentence tells then.
	Recovery func(t Trouble) (again bool, err error)
}

// Main runs one command line, without the program's name, and returns the exit
// code.
func Main(args []string, env Env) (code int) {
	if len(args) > 0 && args[0] == readingCommand {
		return serveReading(args[1:], env)
	}
	s := newSession(args, env)
	defer func() {
		if r := recover(); r != nil {
			code = s.finish(s.crashed(r, crashStack(r)))
		}
	}()
	return s.finish(s.run(args))
}

// run finds the command, reads its options and does it.
func (s *session) run(args []string) error {
	head := pflag.NewFlagSet("congvan", pflag.ContinueOnError)
	head.SetInterspersed(false)
	s.globals(head)
	if err := parse(head, args); err != nil {
		return s.parseFailed(err, nil)
	}
	c, rest, err := s.find(head.Args())
	if err != nil {
		return err
	}
	if c == nil {
		return s.helpAll()
	}
	fs := pflag.NewFlagSet(c.name, pflag.ContinueOnError)
	s.globals(fs)
	act := c.make(fs)
	if err := parse(fs, rest); err != nil {
		return s.parseFailed(err, c)
	}
	if err := s.check(c, fs); err != nil {
		return err
	}
	if err := s.settle(); err != nil {
		return err
	}
	rest = fs.Args()
	if !c.files {
		for i, arg := range rest {
			rest[i] = viet.CleanLine(arg)
		}
	}
	if c.name != "" {
		defer leaveRoom()()
	}
	return act(s, rest)
}

// parse keeps pflag's own English away from the officer.
func parse(fs *pflag.FlagSet, args []string) error {
	fs.SetOutput(io.Discard)
	fs.Usage = func() {}
	return fs.Parse(args)
}

// find takes the longest name of a command at the head of args. No name is the
// interface, "help" alone is nil.
func (s *session) find(args []string) (c *command, rest []string, err error) {
	if len(args) == 0 {
		return interfaceCommand(), nil, nil
	}
	if args[0] == "help" {
		return s.findHelp(args[1:])
	}
	for n := min(2, len(args)); n > 0; n-- {
		if c := commandNamed(strings.Join(args[:n], " ")); c != nil {
			return c, args[n:], nil
		}
	}
	return nil, nil, s.unknownCommand(args)
}

func (s *session) findHelp(args []string) (*command, []string, error) {
	if len(args) == 0 {
		return nil, nil, nil
	}
	if c := commandNamed(strings.Join(args, " ")); c != nil {
		return c, []string{"--help"}, nil
	}
	return nil, nil, s.unknownCommand(args)
}

// finish prints what went wrong and gives the exit code.
func (s *session) finish(err error) int {
	var wrong *usageError
	var said *saidError
	switch {
	case err == nil:
		return done
	case errors.As(err, &wrong):
		s.say(wrong.sentence)
		return misuse
	case errors.As(err, &said):
		if said.sentence != "" {
			s.say(said.sentence)
		}
		return failed
	}
	s.say(s.errorWords(err))
	return failed
}
