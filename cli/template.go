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
	return func(s *session, args []string) error { return s.template(args[0], *out) }
}

// template writes an empty sheet with the headings that import takes.
func (s *session) template(kind, out string) error {
	switch kind {
	case asUnits, asRegister:
	case "bluezone", "results":
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
	err = db.WriteFile(out, false, func(w io.Writer) error {
		if kind == asRegister {
			return intake.WriteRegisterTemplate(w, format)
		}
		return intake.WriteUnitsTemplate(w, format)
	})
	if err != nil {
		return err
	}
	return s.print(s.w.Commands.Said.Wrote, out)
}
