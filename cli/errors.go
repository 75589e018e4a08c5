package cli

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/pflag"

	"congvan/text"
)

// A usageError is a command line that cannot be meant: exit code 2.
type usageError struct{ sentence string }

func (e *usageError) Error() string { return e.sentence }

// A saidError is a failure worded in the chosen language: exit code 1. An empty
// one was told already.
type saidError struct{ sentence string }

func (e *saidError) Error() string { return e.sentence }

// errTold ends a command whose failures were printed one by one.
var errTold = &saidError{}

// refuse words a failure.
func refuse(form string, args ...any) error { return &saidError{text.Say(form, args...)} }

// misused words a wrong usage of a command and names its help.
func (s *session) misused(c string, form string, args ...any) error {
	return &usageError{text.Say(form, args...) + "; " + fmt.Sprintf(s.w.Commands.Usage.See, strings.TrimSpace("congvan help "+c))}
}

// parseFailed words what pflag refused; help asked for is no failure.
func (s *session) parseFailed(err error, c *command) error {
	name := ""
	if c != nil {
		name = c.name
	}
	w := &s.w.Commands.Usage
	var unknown *pflag.NotExistError
	var empty *pflag.ValueRequiredError
	var bad *pflag.InvalidValueError
	var odd *pflag.InvalidSyntaxError
	switch {
	case errors.Is(err, pflag.ErrHelp):
		return s.help(c)
	case errors.As(err, &unknown):
		return s.misused(name, w.UnknownOption, dashed(unknown.GetSpecifiedName(), unknown.GetSpecifiedShortnames()))
	case errors.As(err, &empty):
		return s.misused(name, w.NoValue, dashed(empty.GetSpecifiedName(), empty.GetSpecifiedShortnames()))
	case errors.As(err, &bad):
		return s.misused(name, w.BadValue, bad.GetFlag().Name, s.errorWords(bad.Unwrap()))
	case errors.As(err, &odd):
		return s.misused(name, w.UnknownOption, odd.GetSpecifiedFlag())
	}
	return s.misused(name, w.UnknownOption, err.Error())
}

func dashed(name, shorts string) string {
	if shorts != "" {
		return "-" + name
	}
	return "--" + name
}

// check compares arguments and options with what the command takes. Who takes
// something back (--none) need not give what is needed to record it.
func (s *session) check(c *command, fs *pflag.FlagSet) error {
	n := fs.NArg()
	w := &s.w.Commands.Usage
	switch {
	case n < c.min:
		return s.misused(c.name, w.TooFew, c.line())
	case c.max >= 0 && n > c.max:
		return s.misused(c.name, w.TooMany, fs.Arg(c.max), c.line())
	}
	if none := fs.Lookup("none"); none != nil && none.Changed {
		return nil
	}
	for _, name := range c.required {
		if f := fs.Lookup(name); !f.Changed || strings.TrimSpace(f.Value.String()) == "" {
			return s.misused(c.name, w.Missing, "--"+name, c.line())
		}
	}
	return nil
}

func (s *session) unknownCommand(args []string) error {
	w := &s.w.Commands.Usage
	var subs []string
	for _, c := range commands() {
		if strings.HasPrefix(c.name, args[0]+" ") {
			subs = append(subs, c.name)
		}
	}
	if len(subs) > 0 {
		return s.misused("", w.SubCommand, strings.Join(subs, ", "))
	}
	return s.misused("", w.UnknownCommand, args[0])
}
