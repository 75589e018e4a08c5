package cli

import (
	"errors"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/pflag"

	"congvan/db"
	"congvan/model"
	"congvan/report"
	"congvan/viet"
)

// reportOptions is what to print, and where to.
type reportOptions struct {
	directive string
	from, to  model.Date
	asOf      model.Instant
	force     bool
	sheet     report.Options
}

func reportCommand(fs *pflag.FlagSet) action {
	out := fs.StringP("output", "o", "", "FILE")
	directive := wordOption(fs, "directive", "ID")
	from, to := dayOption(fs, "from"), dayOption(fs, "to")
	asOf := option(fs, "as-of", "INSTANT", parseDayOrInstant)
	force := fs.Bool("force", false, "")
	semicolon := fs.Bool("semicolon", false, "")
	return func(s *session, args []string) error {
		o := reportOptions{*directive, *from, *to, *asOf, *force, report.Options{Semicolon: *semicolon}}
		return s.report(args[0], *out, o)
	}
}

// report prints one of the reports to a file, whose ending is its format.
func (s *session) report(name, out string, o reportOptions) error {
	r := report.Named(name)
	if r == nil {
		return s.misused("report", s.w.Commands.Usage.NotOneOf, name, strings.Join(reportNames(), ", "))
	}
	ending := strings.TrimPrefix(strings.ToLower(filepath.Ext(out)), ".")
	if !slices.Contains(r.Endings(), ending) {
		return s.misused("report", s.w.Commands.Usage.NotOneOf, out, "…."+strings.Join(r.Endings(), ", …."))
	}
	if o.from != 0 && o.to != 0 && o.to < o.from {
		return s.misused("report", s.w.Commands.Usage.BadValue, "to", s.errorWords(&model.FormatError{Text: o.to.String(), Want: "≥ " + o.from.String()}))
	}
	out, err := viet.FileName(out)
	if err != nil {
		return err
	}
	printed := s.clock().Date()
	if o.asOf != 0 {
		s.now = o.asOf // the file is read as of the cut-off
	}
	return s.look(func(st *db.Store) error {
		q := report.Query{Span: model.Span{From: o.from, Until: o.to}, Printed: printed}
		if o.directive != "" {
			d, err := s.directive(st, o.directive)
			if err != nil {
				return err
			}
			q.Directive = d.ID
		}
		doc, err := r.Fill(st, q)
		if err != nil {
			return err
		}
		return s.printTo(out, ending, doc, o)
	})
}

func (s *session) printTo(out, ending string, doc *report.Document, o reportOptions) error {
	err := db.WriteFile(out, o.force, func(w io.Writer) error { return report.Write(w, ending, doc, o.sheet) })
	var there *db.ExistsError
	switch {
	case errors.As(err, &there):
		return refuse(s.w.Commands.Refused.ReportThere, there.Path)
	case err != nil:
		return err
	}
	return s.print(s.w.Commands.Said.Wrote, out)
}

func reportNames() []string {
	var out []string
	for _, r := range report.Reports {
		out = append(out, r.Name)
	}
	return out
}

// reportLines lists the reports with what they are.
func (s *session) reportLines() string {
	var lines [][2]string
	for _, name := range reportNames() {
		lines = append(lines, [2]string{name, s.w.Commands.Reports[name]})
	}
	return columns(lines)
}
