package cli

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/pflag"

	"congvan/db"
	"congvan/intake"
	"congvan/model"
	"congvan/viet"
)

func templateCommand(flags *pflag.FlagSet) action {
	out := flags.StringP("output", "o", "", "FILE")
	of := resultOptions(flags)
	return func(s *session, args []string) error { return s.template(args[0], *out, of()) }
}

// template writes an empty sheet with the headings that import takes.
func (s *session) template(kind, out string, of resultsOf) error {
	switch kind {
	case asUnits, asRegister, asBluezone, asResults:
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
	case kind == asBluezone:
		units, err := s.localities()
		return func(w io.Writer, format string) error { return intake.WriteReadingsTemplate(w, format, units) }, err
	}
	ms, units, err := s.resultsAsked(of)
	return func(w io.Writer, format string) error { return intake.WriteResultsTemplate(w, format, ms, units) }, err
}

// localities names the units whose figures are followed, else all there are;
// without a data file none.
func (s *session) localities() (names []string, err error) {
	if _, err := os.Lstat(s.path); errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	err = s.look(func(st *db.Store) error {
		roster, err := st.Roster()
		if err != nil {
			return err
		}
		readings, err := st.Readings(model.Bluezone)
		if err != nil {
			return err
		}
		units := model.Localities(roster, readings, s.clock())
		if len(units) == 0 {
			units = roster.Units()
		}
		for _, u := range units {
			if !u.Own && u.OpenAt(s.clock()) {
				names = append(names, u.Name)
			}
		}
		return nil
	})
	return names, err
}
