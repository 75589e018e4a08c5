package cli

import (
	"io"
	"path/filepath"
	"strings"

	"github.com/spf13/pflag"

	"congvan/db"
	"congvan/intake"
	"congvan/viet"
)

func templateCommand(fs *pflag.FlagSet) action {
	out := fs.StringP("output", "o", "", "FILE")
	of := resultOptions(fs)
	return func(s *session, args []string) error { return s.template(args[0], *out, of()) }
}

// template writes an empty sheet with the headings that import takes.
func (s *session) template(kind, out string, of resultsOf) error {
	switch kind {
	case asUnits, asRegister, asResults:
	case "bluezone":
		return refuse(s.w.Commands.Refused.Later, "template "+kind)
	default:
		return s.misused("template", s.w.Commands.Usage.NotOneOf, kind, "units, register, bluezone, results")
	}
	format := strings.TrimPrefix(strings.ToLower(filepath.Ext(out)), ".")
	if format != "xlsx" && format != "csv" {
		return s.misused("template", s.w.Commands.Usage.NotOneOf, out, "….xlsx, ….csv")
	}
	out, err := viet.FileName(out)
	if err != nil {
		return err
	}
	write, err := s.templateWriter(kind, of)
	if err != nil {
		return err
	}
	err = db.WriteFile(out, false, func(w io.Writer) error { return write(w, format) })
	if err != nil {
		return err
	}
	return s.print(s.w.Commands.Said.Wrote, out)
}

func (s *session) templateWriter(kind string, of resultsOf) (func(w io.Writer, format string) error, error) {
	switch {
	case kind != asResults && of != resultsOf{}:
		return nil, s.misused("template", s.w.Commands.Usage.OnlyResults, "template results")
	case kind == asRegister:
		return intake.WriteRegisterTemplate, nil
	case kind == asUnits:
		return intake.WriteUnitsTemplate, nil
	}
	ms, units, err := s.resultsAsked(of)
	return func(w io.Writer, format string) error { return intake.WriteResultsTemplate(w, format, ms, units) }, err
}
