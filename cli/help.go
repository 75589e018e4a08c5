package cli

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/spf13/pflag"
)

// line is the command as it is typed: "congvan mark ID OBLIGATION UNIT STATE".
func (c *command) line() string {
	line := strings.TrimSpace(strings.Join([]string{"congvan", c.name, c.args}, " "))
	fs := pflag.NewFlagSet(c.name, pflag.ContinueOnError)
	c.make(fs)
	for _, name := range c.required {
		line += " " + optionShape(fs.Lookup(name))
	}
	return line
}

// help prints the help of one command, or of all for none.
func (s *session) help(c *command) error {
	if c == nil {
		return s.helpAll()
	}
	fs := pflag.NewFlagSet(c.name, pflag.ContinueOnError)
	fs.SortFlags = false
	c.make(fs)
	h := &s.w.Commands.Help
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n\n%s\n  %s\n", s.w.Commands.Does[c.name], h.Usage, c.line())
	if c.name == "report" {
		fmt.Fprintf(&b, "\n%s\n%s", h.Reports, s.reportLines())
	}
	if fs.HasFlags() {
		fmt.Fprintf(&b, "\n%s\n%s", h.Options, s.optionLines(c.name, fs))
	}
	fmt.Fprintf(&b, "\n%s\n%s", h.Common, s.commonLines())
	_, err := fmt.Fprint(s.env.Stdout, b.String())
	return err
}

// helpAll prints the list of commands.
func (s *session) helpAll() error {
	h := &s.w.Commands.Help
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n\n%s\n  congvan [--db FILE] [--lang vi|en] [--now INSTANT] [%s …]\n\n%s\n", h.Program, h.Usage, h.Command, h.Commands)
	lines := [][2]string{{"congvan", h.Interface}}
	for _, c := range commands() {
		lines = append(lines, [2]string{c.name, s.w.Commands.Does[c.name]})
	}
	b.WriteString(columns(lines))
	fmt.Fprintf(&b, "\n%s\n%s\n%s\n", h.Common, s.commonLines(), h.More)
	_, err := fmt.Fprint(s.env.Stdout, b.String())
	return err
}

func (s *session) commonLines() string {
	fs := pflag.NewFlagSet("", pflag.ContinueOnError)
	fs.SortFlags = false
	(&session{}).globals(fs)
	return s.optionLines("", fs)
}

// optionLines lists options with what they mean; a command may word one of its
// own ("mark by" before "by").
func (s *session) optionLines(c string, fs *pflag.FlagSet) string {
	var lines [][2]string
	fs.VisitAll(func(f *pflag.Flag) {
		lines = append(lines, [2]string{optionShape(f), s.optionWords(c, f.Name)})
	})
	return columns(lines)
}

func (s *session) optionWords(c, name string) string {
	if words := s.w.Commands.Options[c+" "+name]; words != "" {
		return words
	}
	return s.w.Commands.Options[name]
}

func optionShape(f *pflag.Flag) string {
	shape := "--" + f.Name
	if f.Shorthand != "" {
		shape = "-" + f.Shorthand + ", " + shape
	}
	return strings.TrimSpace(shape + " " + f.Usage)
}

func columns(lines [][2]string) string {
	wide := 0
	for _, l := range lines {
		wide = max(wide, ansi.StringWidth(l[0]))
	}
	var b strings.Builder
	for _, l := range lines {
		fmt.Fprintf(&b, "  %s%s  %s\n", l[0], strings.Repeat(" ", wide-ansi.StringWidth(l[0])), l[1])
	}
	return b.String()
}
