package cli

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/pflag"

	"congvan/db"
	"congvan/intake"
	"congvan/model"
	"congvan/text"
	"congvan/viet"
)

// stdin as FILE is standard input.
const stdin = "-"

func readCommand(fs *pflag.FlagSet) action {
	asJSON := jsonOption(fs)
	sources := fs.Bool("sources", false, "")
	return func(s *session, files []string) error { return s.read(files, *asJSON, *sources) }
}

// read prints what was found in each document. Files that cannot be read are
// told on standard error; the others are printed all the same.
func (s *session) read(files []string, asJSON, sources bool) error {
	found := []documentJSON{}
	office := s.officeHere()
	var failed error
	for _, file := range files {
		d, err := s.draft(file, office)
		if err != nil {
			s.say(s.inFile(file, err))
			failed = errTold
			continue
		}
		if asJSON {
			j := draftJSON(file, &d, s.lang, s.clock())
			if sources {
				j.addSources(&d)
			}
			found = append(found, j)
		} else if err := s.printDraft(file, &d); err != nil {
			return err
		}
	}
	if asJSON {
		if err := s.json(found); err != nil {
			return err
		}
	}
	return failed
}

// officeHere is the office of the data file, so that reading finds what
// importing will: its calendar, its name, its reading of "trước ngày". Reading
// goes on without where there is none, and says so where it cannot be read.
func (s *session) officeHere() (o model.Office) {
	st, err := db.Open(s.path, db.Options{Clock: s.clock, ReadOnly: true})
	if err == nil {
		defer st.Close()
		o, err = st.Office()
	}
	var missing *db.MissingError
	if err != nil && !errors.As(err, &missing) {
		s.warn(s.w.Commands.Said.NoOffice, text.Error(err, s.lang))
	}
	return o
}

// draft reads one document; "-" is standard input.
func (s *session) draft(file string, office model.Office) (intake.Draft, error) {
	doc, err := s.document(file)
	if err != nil {
		return intake.Draft{}, err
	}
	return s.draftOf(&doc, office), nil
}

func (s *session) draftOf(doc *intake.Document, office model.Office) intake.Draft {
	d := intake.Parse(doc.Text, intake.Options{Office: office, Now: s.clock()})
	d.FromFile(doc.Warnings)
	if n := doc.Removed.Total(); n > 0 {
		d.Warnings = append(d.Warnings, removedSigns(n))
	}
	return d
}

// removedSigns is the warning that n characters were taken out.
func removedSigns(n int) intake.Warning {
	return intake.Warning{Code: intake.RemovedSigns, Args: []string{viet.FormatCount(int64(n))}}
}

// warnRemoved says that characters were taken out of a file.
func (s *session) warnRemoved(file string, n int) {
	if n > 0 {
		s.warn("%s: %s", file, text.Warning(removedSigns(n), s.lang))
	}
}

// tellRemoved is warnRemoved, and the warning for JSON.
func (s *session) tellRemoved(file string, n int) []string {
	if n == 0 {
		return nil
	}
	s.warnRemoved(file, n)
	return []string{text.Warning(removedSigns(n), s.lang)}
}

func (s *session) document(file string) (intake.Document, error) {
	if file == stdin {
		return intake.Read(stdin, s.env.Stdin)
	}
	return intake.Open(file)
}

// printDraft prints a draft for people: the head as a list, the obligations as
// a table.
func (s *session) printDraft(file string, d *intake.Draft) error {
	h := &s.w.Commands.Heads
	if err := s.print("%s", file); err != nil {
		return err
	}
	if err := s.printHead(&d.Directive, [2]string{h.Kind, s.w.Commands.Kinds[string(d.Kind)]}); err != nil {
		return err
	}
	for _, f := range d.Figures {
		if err := s.print("  %s: %s", h.Figure, s.figureWords(f)); err != nil {
			return err
		}
	}
	if err := s.printDuties(&d.Directive); err != nil {
		return err
	}
	for _, w := range d.Warnings {
		if err := s.print("  ! %s", text.Warning(w, s.lang)); err != nil {
			return err
		}
	}
	_, err := fmt.Fprintln(s.env.Stdout)
	return err
}

// printHead prints the fields of a head that are there.
func (s *session) printHead(d *model.Directive, first ...[2]string) error {
	h := &s.w.Commands.Heads
	t := table{heads: []string{"", ""}}
	lines := append(first, [][2]string{
		{h.Type, d.Type},
		{h.Label, d.Label()},
		{h.Date, text.Day(d.Date)},
		{h.Place, d.Place},
		{h.Issuer, strings.Trim(d.Issuer+" · "+d.ParentIssuer, " ·")},
		{h.Subject, d.Subject},
		{h.Urgency, d.Urgency},
		{h.Secrecy, d.Secrecy},
		{h.Recipients, strings.Join(d.Recipients, "; ")},
		{h.Copies, strings.Join(d.Copies, "; ")},
		{h.References, citations(d.References)},
		{h.Signer, strings.Trim(strings.Join([]string{d.Signer.Authority, d.Signer.Title, d.Signer.Name}, " "), " ")},
	}...)
	for _, l := range lines {
		if l[1] != "" {
			t.add("  "+l[0], l[1])
		}
	}
	return t.printRows(s.env.Stdout)
}

func citations(cs []model.Citation) string {
	var out []string
	for _, c := range cs {
		out = append(out, strings.TrimSpace(c.Symbol+" "+text.Day(c.Date)))
	}
	return strings.Join(out, "; ")
}

func (s *session) figureWords(f intake.Figure) string {
	parts := []string{f.Area}
	if f.Installs != nil {
		parts = append(parts, viet.FormatCount(*f.Installs))
	}
	if f.Percent != nil {
		parts = append(parts, viet.FormatPercent(*f.Percent))
	}
	parts = append(parts, text.Day(f.AsOf))
	return strings.Trim(strings.Join(parts, " · "), " ·")
}

// printDuties prints the obligations of a document.
func (s *session) printDuties(d *model.Directive) error {
	if len(d.Obligations) == 0 {
		return nil
	}
	h := &s.w.Commands.Heads
	t := table{
		heads: []string{"  " + h.Clause, h.DutyKind, h.Deadline, h.Who, h.Text},
		limit: map[int]int{2: 44, 3: 44, 4: 60},
	}
	for i := range d.Obligations {
		o := &d.Obligations[i]
		t.add("  "+o.ID, s.w.Terms.Kind[o.Kind], s.deadlineWords(o), strings.Join(o.Who, "; "), o.Text)
	}
	return t.print(s.env.Stdout)
}

func (s *session) deadlineWords(o *model.Obligation) string {
	switch ps := duePeriods(o, s.clock()); {
	case len(ps) == 0 && o.Kind == model.OnRequest:
		return "–"
	case len(ps) == 0:
		return s.w.Terms.NoDeadline
	case len(ps) == 1:
		return text.Stamp(ps[0])
	default:
		return text.Say(s.w.Commands.Said.Periods, len(ps), text.Stamp(ps[0]), text.Stamp(ps[len(ps)-1]))
	}
}
