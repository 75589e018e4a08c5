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
	"congvan/text"
	"congvan/viet"
)

func templateCommand(flags *pflag.FlagSet) action {
	out := flags.StringP("output", "o", "", "FILE")
	of := resultOptions(flags)
	indicator := wordOption(flags, "indicator", "ID")
	return func(s *session, args []string) error { return s.template(args[0], *out, *indicator, of()) }
}

// template writes an empty sheet with the headings that import takes.
func (s *session) template(kind, out, indicator string, of resultsOf) error {
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
	write, err := s.templateWriter(kind, indicator, of)
	if err != nil {
		return err
	}
	err = db.WriteFile(out, false, func(w io.Writer) error { return write(w, format) })
	if err != nil {
		return err
	}
	return s.print(s.w.Commands.Said.Wrote, out)
}

func (s *session) templateWriter(kind, indicator string, of resultsOf) (func(w io.Writer, format string) error, error) {
	switch {
	case kind != asResults && of != resultsOf{}:
		return nil, s.misused("template", s.w.Commands.Usage.OnlyResults, "template results")
	case kind != asBluezone && indicator != "":
		return nil, s.misused("template", s.w.Commands.Usage.OnlyWith, "--indicator", "template bluezone")
	case kind == asRegister:
		return intake.WriteRegisterTemplate, nil
	case kind == asUnits:
		return intake.WriteUnitsTemplate, nil
	case kind == asBluezone:
		form, units, err := s.readingsAsked(indicator)
		return func(w io.Writer, format string) error { return intake.WriteReadingsTemplate(w, format, form, units) }, err
	}
	ms, units, err := s.resultsAsked(of)
	return func(w io.Writer, format string) error { return intake.WriteResultsTemplate(w, format, ms, units) }, err
}

// readingsAsked is the form of an indicator, and the names of the units whose
// figures of it are followed, else all there are; without a data file that of
// Bluezone, and none.
func (s *session) readingsAsked(indicator string) (form intake.ReadingForm, names []string, err error) {
	if _, err := os.Lstat(s.path); errors.Is(err, fs.ErrNotExist) && indicator == "" {
		return form, nil, nil
	}
	err = s.look(func(st *db.Store) error {
		of, err := s.indicator(st, indicator)
		if err != nil {
			return err
		}
		form = text.ReadingSheet(of)
		roster, err1 := st.Roster()
		readings, err2 := st.ReadingsFor(of.ID, s.clock().Date(), 0)
		if err := errors.Join(err1, err2); err != nil {
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
	return form, names, err
}
