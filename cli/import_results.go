package cli

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/pflag"

	"congvan/db"
	"congvan/intake"
	"congvan/model"
	"congvan/text"
)

// resultsOf names the obligation and the period that a sheet of results is
// about; zero leaves it open.
type resultsOf struct{ directive, obligation, period string }

func resultOptions(fs *pflag.FlagSet) func() resultsOf {
	directive, obligation := wordOption(fs, "directive", "ID"), wordOption(fs, "obligation", "O")
	period := wordOption(fs, "period", "INSTANT")
	return func() resultsOf { return resultsOf{*directive, *obligation, *period} }
}

// resultsAsked tells for which figures and which units a sheet is made; none is
// the printed form alone.
func (s *session) resultsAsked(of resultsOf) (ms []model.Measure, units []string, err error) {
	if of == (resultsOf{}) {
		return nil, nil, nil
	}
	err = s.look(func(st *db.Store) error {
		pick := s.pick
		if of.period == "" {
			pick = s.pickAll // who owes any of the periods
		}
		t, err := s.pickResults(st, of, pick)
		if err != nil {
			return err
		}
		ms = t.obligation.Measures
		var asked []model.UnitID
		for _, a := range t.ids {
			if !slices.Contains(asked, a.Unit) {
				asked = append(asked, a.Unit)
			}
		}
		for _, u := range t.roster.Sort(asked) {
			units = append(units, t.roster.Name(u))
		}
		return nil
	})
	return ms, units, err
}

// pickResults finds the assignments that a sheet is about.
func (s *session) pickResults(st *db.Store, of resultsOf, pick func(*db.Store, []string, string) (target, error)) (t target, err error) {
	if of.directive == "" {
		return t, refuse("%s", s.w.Commands.Refused.WhichResults)
	}
	if of.obligation, err = s.asksFigures(st, of); err != nil {
		return t, err
	}
	if t, err = pick(st, []string{of.directive, of.obligation, everyUnit}, of.period); err != nil {
		return t, err
	}
	if len(t.obligation.Measures) == 0 {
		return t, refuse(s.w.Commands.Refused.NoMeasures, t.obligation.ID)
	}
	return t, nil
}

// asksFigures is the obligation named, else the only one of the directive that
// asks for figures.
func (s *session) asksFigures(st *db.Store, of resultsOf) (string, error) {
	if of.obligation != "" {
		return of.obligation, nil
	}
	d, err := s.directive(st, of.directive)
	if err != nil {
		return "", err
	}
	var ids []string
	for _, o := range d.Obligations {
		if len(o.Measures) > 0 {
			ids = append(ids, o.ID)
		}
	}
	switch len(ids) {
	case 0:
		return "", refuse(s.w.Commands.Refused.NoFigures, d.Label())
	case 1:
		return ids[0], nil
	}
	return "", refuse(s.w.Commands.Refused.WhichFigures, d.Label(), strings.Join(ids, ", "))
}

// importResults takes in what units reported for a period, whole or not at all.
func (s *session) importResults(st *db.Store, file string, o importOptions) (importedJSON, error) {
	j := importedJSON{File: file, Kind: asResults, Warnings: []string{}}
	if o.results.directive == "" {
		return j, s.whichResults(file)
	}
	t, err := s.pickResults(st, o.results, s.pick)
	if err != nil {
		return j, err
	}
	j.ID = &t.directive.ID
	sheet, err := intake.OpenResults(file, t.obligation.Measures, t.unitOf)
	if err != nil {
		return j, err
	}
	j.Warnings = append(j.Warnings, s.tellRemoved(file, sheet.Removed)...)
	marks, short := s.markings(&t, sheet)
	late, err := s.lateByNow(st, &t, marks)
	if err != nil {
		return j, err
	}
	short = append(short, late...)
	for _, words := range short {
		s.warn("%s: %s", file, words)
	}
	j.Warnings = append(j.Warnings, short...)
	w := &s.w.Commands.Said
	if o.dryRun {
		return j, s.tell(o, w.WouldTakeResults, file, len(marks), len(t.ids))
	}
	before := st.Seq()
	if err := st.MarkEach(marks); err != nil {
		return j, s.whose(&t, err)
	}
	if j.Changed = st.Seq() > before; !j.Changed && len(marks) > 0 {
		return j, s.tell(o, "%s: %s", file, w.Unchanged)
	}
	return j, s.tell(o, w.TookResults, file, len(marks), len(t.ids))
}

// whichResults asks what a sheet is about, and tells how it differs from the
// printed form, by which it would be read otherwise.
func (s *session) whichResults(file string) error {
	which := s.w.Commands.Refused.WhichResults
	if _, err := intake.OpenResults(file, nil, nil); err != nil {
		return refuse(s.w.Commands.Refused.NotTheForm, which, s.errorWords(err))
	}
	return refuse("%s", which)
}

// unitOf tells which of the owing units a name means, or why none.
func (t *target) unitOf(name string) (model.UnitID, intake.CellReason) {
	ids, err := t.roster.Lookup(name, t.ids[0].Period)
	if err != nil || len(ids) != 1 {
		return 0, intake.UnknownUnit
	}
	if !slices.ContainsFunc(t.ids, func(a model.AssignmentID) bool { return a.Unit == ids[0] }) {
		return 0, intake.NotOwing
	}
	return ids[0], ""
}

// markings are what the rows of a sheet record. What falls short of a relative
// target, or has nothing to be compared with, is met in part, and told.
func (s *session) markings(t *target, sheet intake.ResultSheet) (out []db.Marking, short []string) {
	for i := range sheet.Rows {
		r := &sheet.Rows[i]
		if r.Blank() {
			continue
		}
		a := t.ids[0]
		a.Unit = r.Unit
		m := t.marks[a]
		c := m.Receiving(model.MarkChange{Values: r.Values, Approx: r.Approx, Received: r.Sent, Note: r.Note})
		if why := m.Shortfall(c, t.obligation, s.clock()); why != nil {
			c.State = model.Partial
			short = append(short, fmt.Sprintf(s.w.Commands.Said.InPart, r.Name, s.lacking(why)))
		}
		out = append(out, db.Marking{ID: a, Change: c})
	}
	return out, short
}

// lateByNow tells which units the sheet names no time for, so that they count as
// late, as of now.
func (s *session) lateByNow(st *db.Store, t *target, ms []db.Marking) ([]string, error) {
	office, err := st.Office()
	if err != nil {
		return nil, err
	}
	var names []string
	for _, x := range ms {
		if t.marks[x.ID].LateByNow(x.Change, t.obligation.DueOf(x.ID.Period), office.Clock(s.clock())) {
			names = append(names, t.roster.Name(x.ID.Unit))
		}
	}
	if len(names) == 0 {
		return nil, nil
	}
	return []string{text.Say(s.w.Commands.Said.LateByNow, len(names), strings.Join(names, "; "))}, nil
}

// lacking words why an assignment is not done on its figures.
func (s *session) lacking(why error) string {
	var short *model.ShortError
	var unknown *model.BaselineError
	switch {
	case errors.As(why, &short):
		return fmt.Sprintf(s.w.Commands.Said.FallsShort, short.Measure, number(short.Ratio), number(short.Target))
	case errors.As(why, &unknown):
		return fmt.Sprintf(s.w.Commands.Said.NothingToCompare, unknown.Measure)
	}
	return s.errorWords(why)
}

// whose names the unit of what could not be recorded.
func (s *session) whose(t *target, err error) error {
	var which *db.MarkingError
	if !errors.As(err, &which) {
		return err
	}
	return refuse("%s", strings.Join([]string{t.roster.Name(which.ID.Unit), s.errorWords(which.Err)}, ": "))
}
