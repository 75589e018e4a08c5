package cli

import (
	"strings"

	"github.com/spf13/pflag"

	"congvan/viet"
)

// given lays the value of an option over what is there, where it was given; one
// that is given empty takes away.
func given[T any](fs *pflag.FlagSet, name string, value T, to *T) {
	if fs.Changed(name) {
		*to = value
	}
}

// emptied reports whether an option was given without a value.
func emptied(fs *pflag.FlagSet, name string) bool {
	return fs.Changed(name) && viet.CleanLine(fs.Lookup(name).Value.String()) == ""
}

// optional reads nothing as the zero value.
func optional[T any](parse func(string) (T, error)) func(string) (T, error) {
	return func(s string) (none T, err error) {
		if viet.CleanLine(s) == "" {
			return none, nil
		}
		return parse(s)
	}
}

// filledLines cleans words and leaves out the empty ones.
func filledLines(given []string) (out []string) {
	for _, g := range given {
		if g = viet.CleanLine(g); g != "" {
			out = append(out, g)
		}
	}
	return out
}

// onlyWith refuses options that only go with another form of the command.
func (s *session) onlyWith(fs *pflag.FlagSet, command, form string, names ...string) error {
	for _, n := range names {
		if fs.Changed(n) {
			return s.misused(command, s.w.Commands.Usage.OnlyWith, "--"+n, form)
		}
	}
	return nil
}

// somethingGiven refuses a change that changes nothing.
func (s *session) somethingGiven(fs *pflag.FlagSet, command string, names ...string) error {
	for _, n := range names {
		if fs.Changed(n) {
			return nil
		}
	}
	return s.misused(command, s.w.Commands.Usage.NothingGiven, "--"+strings.Join(names, ", --"))
}
