package cli

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/pflag"

	"congvan/db"
	"congvan/model"
	"congvan/viet"
)

// A flagValue is an option of its own form.
type flagValue[T any] struct {
	to    *T
	parse func(string) (T, error)
	given string
}

// Set reads the option.
func (v *flagValue[T]) Set(s string) (err error) {
	v.given = s
	*v.to, err = v.parse(s)
	return err
}

// String is the option as it was given.
func (v *flagValue[T]) String() string { return v.given }

// Type is not shown: help prints the usage as the placeholder.
func (v *flagValue[T]) Type() string { return "" }

// option adds an option of type T; shape is what help puts behind its name.
func option[T any](fs *pflag.FlagSet, name, shape string, parse func(string) (T, error)) *T {
	to := new(T)
	fs.Var(&flagValue[T]{to: to, parse: parse}, name, shape)
	return to
}

func wordOption(fs *pflag.FlagSet, name, shape string) *string {
	return option(fs, name, shape, func(s string) (string, error) { return viet.CleanLine(s), nil })
}

func dayOption(fs *pflag.FlagSet, name string) *model.Date { return option(fs, name, "DAY", parseDay) }

func jsonOption(fs *pflag.FlagSet) *bool { return fs.Bool("json", false, "") }

// parseDay reads a full day.
func parseDay(s string) (model.Date, error) {
	d, err := model.ParseDate(s)
	if err == nil && !d.Full() {
		err = &model.FormatError{Text: s, Want: "2006-01-02"}
	}
	return d, err
}

// parseDayOrInstant reads an instant; a day is its last minute.
func parseDayOrInstant(s string) (model.Instant, error) {
	if d, err := parseDay(s); err == nil {
		return d.End(), nil
	}
	at, err := model.ParseInstant(s)
	if err != nil {
		err = &model.FormatError{Text: s, Want: "2006-01-02|2006-01-02T15:04"}
	}
	return at, err
}

// A wholeError refuses what is no whole number from some number up.
type wholeError struct {
	text  string
	least int
}

func (e *wholeError) Error() string {
	return fmt.Sprintf("%q is no whole number from %d up", e.text, e.least)
}

// parseNatural reads a whole number from least up.
func parseNatural(least int) func(string) (int, error) {
	return func(s string) (int, error) {
		n, err := strconv.Atoi(strings.TrimSpace(s))
		if err != nil || n < least {
			return 0, &wholeError{s, least}
		}
		return n, nil
	}
}

func parseCount(s string) (*int64, error) {
	n, err := viet.ParseCount(s)
	return &n, err
}

func parsePercent(s string) (*float64, error) {
	p, err := model.ParsePercent(s)
	return &p, err
}

// oneOf reads one of a few words.
func oneOf(words ...string) func(string) (string, error) {
	return func(s string) (string, error) {
		for _, w := range words {
			if s == w {
				return w, nil
			}
		}
		return "", &model.FormatError{Text: s, Want: strings.Join(words, "|")}
	}
}

func standingWords() []string {
	out := make([]string, len(model.Standings))
	for i, st := range model.Standings {
		out[i] = string(st)
	}
	return out
}

func needsWriting(err error) bool {
	var older *db.OlderError
	return errors.As(err, &older)
}
