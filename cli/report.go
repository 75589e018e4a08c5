package cli

import (
	"bytes"
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
	unit      string
	group     string
	standings []model.Standing
	topic     string
	from, to  model.Date
	asOf      model.Instant
	force     bool
	sheet     report.Options
	signer    string
	deadline  model.Instant // by which an urging letter asks for what is owed
	keep      bool
	issue     bool
	number    bool // the letter is given its number
	numbering db.Numbering
	out       string // file
	ending    string
	indicator string        // that is ranked
	base      string        // its denominator
	known     model.Instant // figures as they were known then
	ofRanking []string      // options given that only a ranking takes
	ofIssue   []string      // options given that only a letter to be issued takes
}

func reportCommand(fs *pflag.FlagSet) action {
	out := fs.StringP("output", "o", "", "FILE")
	directive := wordOption(fs, "directive", "ID")
	unit, group, topic := wordOption(fs, "unit", "U"), wordOption(fs, "group", "G"), wordOption(fs, "topic", "TOPIC")
	standings := standingsOption(fs)
	from, to := dayOption(fs, "from"), dayOption(fs, "to")
	asOf := option(fs, "as-of", "INSTANT", parseDayOrInstant)
	signer := wordOption(fs, "signer", "NAME")
	deadline := option(fs, "deadline", "INSTANT", parseDayOrInstant)
	keep := fs.Bool("keep", false, "")
	issue := fs.Bool("issue", false, "")
	numbered := fs.Bool("numbered", false, "")
	register := wordOption(fs, "register", "R")
	date := dayOption(fs, "date")
	indicator, base := wordOption(fs, "indicator", "NAME"), wordOption(fs, "base", "NAME")
	known := option(fs, "known", "INSTANT", parseDayOrInstant)
	force := fs.Bool("force", false, "")
	semicolon := fs.Bool("semicolon", false, "")
	return func(s *session, args []string) error {
		o := reportOptions{
			directive: *directive, unit: *unit, group: *group, standings: *standings, topic: *topic, from: *from, to: *to, asOf: *asOf, force: *force, sheet: report.Options{Semicolon: *semicolon},
			signer: *signer, deadline: *deadline, keep: *keep, issue: *issue, out: *out,
			number: *numbered, numbering: db.Numbering{Register: *register, Date: *date},
			indicator: *indicator, base: *base, known: *known,
		}
		for _, name := range []string{"indicator", "base", "known"} {
			if fs.Changed(name) {
				o.ofRanking = append(o.ofRanking, "--"+name)
			}
		}
		for _, name := range []string{"numbered", "register", "date"} {
			if fs.Changed(name) {
				o.ofIssue = append(o.ofIssue, "--"+name)
			}
		}
		return s.report(args[0], o)
	}
}

// report prints one of the reports to a file, whose ending is its format.
func (s *session) report(name string, o reportOptions) (err error) {
	r := report.Named(name)
	if r == nil {
		return s.misused("report", s.w.Commands.Usage.NotOneOf, name, strings.Join(reportNames(), ", "))
	}
	if err := s.checkReport(r, &o); err != nil {
		return err
	}
	if o.out, err = viet.FileName(o.out); err != nil {
		return err
	}
	switch {
	case o.issue:
		return s.change(func(st *db.Store) error { return s.issueLetter(st, o) })
	case o.keep:
		return s.change(func(st *db.Store) error { return s.printReport(st, r, o) })
	}
	return s.look(func(st *db.Store) error { return s.printReport(st, r, o) })
}

// checkReport refuses options that do not go together.
func (s *session) checkReport(r *report.Report, o *reportOptions) error {
	u := &s.w.Commands.Usage
	o.ending = strings.TrimPrefix(strings.ToLower(filepath.Ext(o.out)), ".")
	letter := "report " + report.UrgingReport
	if given, takes := o.unfit(r); given != "" {
		return s.misused("report", u.OnlyWith, given, reportsThat(takes))
	}
	switch {
	case !slices.Contains(r.Endings(), o.ending):
		return s.misused("report", u.NotOneOf, o.out, "…."+strings.Join(r.Endings(), ", …."))
	case o.from != 0 && o.to != 0 && o.to < o.from:
		return s.misused("report", u.BadValue, "to", s.errorWords(&model.FormatError{Text: o.to.String(), Want: "≥ " + o.from.String()}))
	case o.issue && r.Name != report.UrgingReport:
		return s.misused("report", u.OnlyWith, "--issue", letter)
	case o.deadline != 0 && r.Name != report.UrgingReport:
		return s.misused("report", u.OnlyWith, "--deadline", letter)
	case len(o.ofRanking) > 0 && r.Name != report.RankingReport:
		return s.misused("report", u.OnlyWith, strings.Join(o.ofRanking, ", "), "report "+report.RankingReport)
	case len(o.ofIssue) > 0 && !o.issue:
		return s.misused("report", u.OnlyWith, strings.Join(o.ofIssue, ", "), letter+" --issue")
	case o.issue && o.asOf != 0:
		return s.misused("report", u.TooMany, "--as-of", letter+" --issue")
	case o.deadline != 0 && o.deadline <= s.clock():
		return s.misused("report", u.BadValue, "deadline", s.errorWords(&model.FormatError{Text: o.deadline.String(), Want: "> " + s.clock().String()}))
	}
	return nil
}

// query is what is asked of the register. What is kept is dated by the clock,
// whatever its cut-off.
func (s *session) query(st *db.Store, o reportOptions) (report.Query, error) {
	q := report.Query{Span: model.Span{From: o.from, Until: o.to}, Printed: s.clock().Date(), AsOf: o.asOf, Signer: o.signer, Urgent: o.deadline}
	if q.AsOf == 0 {
		q.AsOf = s.clock()
	}
	if err := s.rankingOf(st, o, &q); err != nil {
		return q, err
	}
	if o.directive != "" {
		d, err := s.directive(st, o.directive)
		if err != nil {
			return q, err
		}
		q.Directive = d.ID
	}
	return q, s.narrow(st, o, &q)
}

// rankingOf tells which ranking is printed.
func (s *session) rankingOf(st *db.Store, o reportOptions, q *report.Query) error {
	q.Known = o.known
	if o.indicator == "" && o.base == "" {
		return nil
	}
	of, err := s.indicator(st, o.indicator)
	if err != nil {
		return err
	}
	q.Indicator = of.ID
	if o.base != "" {
		q.By, err = s.base("report", "base", o.base, of)
	}
	return err
}

// printReport writes the file, and keeps it where that is asked for.
func (s *session) printReport(st *db.Store, r *report.Report, o reportOptions) error {
	q, err := s.query(st, o)
	if err != nil {
		return err
	}
	doc, err := r.Fill(st, q)
	if err != nil {
		return err
	}
	if !o.keep {
		return s.writeOut(o.out, o.force, func(w io.Writer) error { return report.Write(w, o.ending, doc, o.sheet) })
	}
	var raw bytes.Buffer
	if err := report.Write(&raw, o.ending, doc, o.sheet); err != nil {
		return err
	}
	return s.keepAndWrite(o.out, o.force, s.w.Commands.Refused.KeptUnwritten, func() ([]byte, error) {
		p, err := st.Print(report.PageOf(r.Name, q, doc, o.sheet), o.out, o.ending, raw.Bytes())
		return raw.Bytes(), s.keptAs(p.ID, err)
	})
}

// issueLetter issues the urging letter, and writes it.
func (s *session) issueLetter(st *db.Store, o reportOptions) error {
	q, err := s.query(st, o)
	if err != nil {
		return err
	}
	u, err := report.FillUrging(st, q)
	if err != nil {
		return err
	}
	var c db.Composed
	l := db.Letter{
		Directive: u.Directive, Owed: u.Owed, Until: o.deadline, Channel: s.w.Commands.Said.ByLetter,
		Compose: func(d *model.Directive) (db.Composed, error) {
			c, err = u.Composed(d, q, o.out, o.ending)
			return c, err
		},
	}
	if o.number {
		l.Number = &o.numbering
	}
	return s.keepAndWrite(o.out, o.force, s.w.Commands.Refused.IssuedUnwritten, func() ([]byte, error) {
		err := s.step(st, func() error { _, err := st.Issue(l); return err })
		return c.Raw, err
	})
}

// writer writes some bytes.
func writer(raw []byte) func(io.Writer) error {
	return func(w io.Writer) error { _, err := w.Write(raw); return err }
}

// writeOut writes a file that is asked for, and says so.
func (s *session) writeOut(out string, force bool, write func(io.Writer) error) error {
	return s.wrote(out, db.WriteFile(out, force, write))
}

// wrote says that a file was written, or why not.
func (s *session) wrote(out string, err error) error {
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
