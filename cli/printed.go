package cli

import (
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/pflag"

	"congvan/db"
	"congvan/model"
	"congvan/report"
	"congvan/text"
	"congvan/viet"
)

// printedJSON is one page of printed --json.
type printedJSON struct {
	ID        model.PrintedID    `json:"id"`
	At        model.Instant      `json:"at"`
	Report    string             `json:"report"`
	Directive *model.DirectiveID `json:"directive"` // null: every directive
	From      model.Date         `json:"from"`
	Until     model.Date         `json:"until"`
	AsOf      model.Instant      `json:"as_of"`
	Signer    *string            `json:"signer"`
	Letter    *model.DirectiveID `json:"letter"` // the outgoing document that it was issued as
	File      string             `json:"file"`
	Size      int64              `json:"size"`
	Hash      string             `json:"hash"`
	Differs   bool               `json:"differs"` // today's figures are others
}

func printedCommand(fs *pflag.FlagSet) action {
	out := fs.StringP("output", "o", "", "FILE")
	force := fs.Bool("force", false, "")
	numbered := fs.Bool("with-number", false, "")
	asJSON := jsonOption(fs)
	return func(s *session, args []string) error {
		switch {
		case len(args) == 0 && (*out != "" || *numbered):
			return s.misused("printed", s.w.Commands.Usage.TooFew, "congvan printed N -o FILE")
		case len(args) == 1 && *out == "":
			return s.misused("printed", s.w.Commands.Usage.Missing, "-o FILE", "congvan printed N -o FILE")
		case len(args) == 1:
			n, err := parseNatural(1)(args[0])
			if err != nil {
				return s.misused("printed", s.w.Commands.Usage.BadNamed, "N", s.errorWords(err))
			}
			if *numbered {
				return s.change(func(st *db.Store) error { return s.printNumbered(st, model.PrintedID(n), *out, *force) })
			}
			return s.look(func(st *db.Store) error { return s.printAgain(st, model.PrintedID(n), *out, *force) })
		}
		return s.look(func(st *db.Store) error { return s.listPrinted(st, *asJSON) })
	}
}

// printAgain writes a page as it was printed, byte for byte.
func (s *session) printAgain(st *db.Store, id model.PrintedID, out string, force bool) error {
	out, err := viet.FileName(out)
	if err != nil {
		return err
	}
	p, err := st.PrintedPage(id)
	if err != nil {
		return err
	}
	file := p.File()
	if !strings.HasSuffix(strings.ToLower(out), "."+file.Ending()) {
		return s.misused("printed", s.w.Commands.Usage.NotOneOf, out, "…."+file.Ending())
	}
	raw, err := st.Originals().Read(file)
	if err != nil {
		return err
	}
	return s.writeOut(out, force, writer(raw))
}

// printNumbered prints a letter that was issued without its number once more with
// it, and keeps that too.
func (s *session) printNumbered(st *db.Store, id model.PrintedID, out string, force bool) error {
	out, err := viet.FileName(out)
	if err != nil {
		return err
	}
	ending := strings.TrimPrefix(strings.ToLower(filepath.Ext(out)), ".")
	if !slices.Contains(report.LetterEndings, ending) {
		return s.misused("printed", s.w.Commands.Usage.NotOneOf, out, "…."+strings.Join(report.LetterEndings, ", …."))
	}
	return s.keepAndWrite(out, force, s.w.Commands.Refused.KeptUnwritten, func() (raw []byte, err error) {
		p, err := st.Renew(id, func(d *model.Directive, was model.Printed) (db.Composed, error) {
			c, err := report.Renewed(d, was, out, ending)
			raw = c.Raw
			return c, err
		})
		return raw, s.keptAs(p.ID, err)
	})
}

// listPrinted lists what was printed and kept, newest first.
func (s *session) listPrinted(st *db.Store, asJSON bool) error {
	all, err := st.Printed()
	if err != nil {
		return err
	}
	list := []printedJSON{}
	for i := range all {
		p := &all[i]
		differs, err := report.Differs(st, p)
		if err != nil {
			return err
		}
		list = append(list, printedOf(p, differs))
	}
	if asJSON {
		return s.json(list)
	}
	return s.printPrinted(list)
}

func printedOf(p *model.Printed, differs bool) printedJSON {
	f := p.File()
	return printedJSON{
		p.ID, p.At, p.Report, orNone(p.Directive), p.From, p.Until, p.AsOf, orNull(p.Signer), orNone(p.Letter), f.Name, f.Size, f.Hash, differs,
	}
}

func (s *session) printPrinted(list []printedJSON) error {
	w, h := &s.w.Commands, &s.w.Commands.Heads
	if len(list) == 0 {
		return s.print("%s", w.Said.NothingPrinted)
	}
	t := table{
		heads: []string{h.ID, h.At, h.Report, h.Directive, h.Period, h.AsOf, h.File, h.Today},
		right: map[int]bool{0: true}, limit: map[int]int{2: 44, 6: 30},
	}
	for _, p := range list {
		of, today := "", w.Said.SameToday
		if p.Directive != nil {
			of = p.Directive.String()
		}
		if p.Differs {
			today = w.Said.DiffersToday
		}
		t.add(p.ID.String(), text.Stamp(p.At), text.ReportName(p.Report, s.lang), of, s.spanOf(p.From, p.Until), text.Stamp(p.AsOf), p.File, today)
	}
	return t.print(s.env.Stdout)
}

// spanOf tells the days that a page is limited to; none is nothing.
func (s *session) spanOf(from, until model.Date) string {
	if from == 0 && until == 0 {
		return ""
	}
	return s.spanWords(model.Span{From: from, Until: until})
}
