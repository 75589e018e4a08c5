package report

import (
	"errors"

	"congvan/db"
	"congvan/model"
)

// A Report is one that can be printed by its name.
type Report struct {
	Name   string
	Letter bool // written as a letter
	fill   func(s *source) []Form
	write  func(s *source) *Letter
}

// Reports lists what can be printed, in the order of DOMAIN.md section 12.
var Reports = []Report{
	{Name: "incoming-register", fill: func(s *source) []Form { return one(IncomingRegister(&s.Page, s.registered(model.In))) }},
	{Name: "outgoing-register", fill: func(s *source) []Form { return one(OutgoingRegister(&s.Page, s.directives(model.Out))) }},
	{Name: "handling-register", fill: func(s *source) []Form {
		return one(HandlingRegister(&s.Page, s.directives(model.In), s.everyday()))
	}},
	{Name: "obligations", fill: func(s *source) []Form { return one(Obligations(&s.Page, s.lines())) }},
	{Name: "by-unit", fill: func(s *source) []Form { return one(ByUnit(&s.Page, s.lines())) }},
	{Name: "periods", fill: func(s *source) []Form { return Periods(&s.Page, s.lines()) }},
	{Name: "results", fill: func(s *source) []Form { return Results(&s.Page, s.lines()) }},
	{Name: "bluezone", fill: func(s *source) []Form { return s.bluezone() }},
	{Name: "urging-letter", Letter: true, write: func(s *source) *Letter { return UrgingLetter(&s.Page, s.lines()) }},
	{Name: "results-report", Letter: true, write: func(s *source) *Letter { return s.resultsReport() }},
	{Name: "missing", fill: func(s *source) []Form { return one(Missing(&s.Page, s.lines())) }},
	{Name: "agenda", fill: func(s *source) []Form { return one(Agenda(&s.Page, s.everyday())) }},
	{Name: "baselines", fill: func(s *source) []Form { return one(Baselines(&s.Page, s.lines())) }},
	{Name: "handover", fill: func(s *source) []Form { return one(Handover(&s.Page, s.directives(""))) }},
	{Name: "journal", fill: func(s *source) []Form { return one(Journal(&s.Page, s.journaled())) }},
}

func one(f Form) []Form { return []Form{f} }

// Named finds a report by its name; nil for none.
func Named(name string) *Report {
	for i := range Reports {
		if Reports[i].Name == name {
			return &Reports[i]
		}
	}
	return nil
}

// Endings lists the formats in which the report can be written.
func (r *Report) Endings() []string {
	if r.Letter {
		return LetterEndings
	}
	return Endings
}

// Fill fills the report from a register. Errors: those of reading, and
// model.TallyError where a tally does not reconcile.
func (r *Report) Fill(st *db.Store, q Query) (*Document, error) {
	s, err := openSource(st, q)
	if err != nil {
		return nil, err
	}
	var d Document
	if r.Letter {
		d.Letter = r.write(s)
	} else {
		d.Forms = r.fill(s)
	}
	if s.err != nil {
		return nil, s.err
	}
	return &d, nil
}

// bluezone ranks the localities by the readings up to the end of the span.
func (s *source) bluezone() []Form { return Bluezone(&s.Page, s.figures(s.Span.Until)) }

// figures reads what is known of Bluezone up to the end of a day; 0 is all.
func (s *source) figures(until model.Date) (g Figures) {
	readings, err1 := s.st.Readings(model.Bluezone)
	kept, err2 := s.st.Indicators()
	targets, err3 := s.st.Targets(model.Bluezone)
	s.keep(errors.Join(err1, err2, err3))
	for _, r := range readings {
		if until == 0 || r.AsOf <= until.Last() {
			g.Readings = append(g.Readings, r)
		}
	}
	g.Indicator, g.Targets = model.IndicatorOf(kept, model.Bluezone), targets
	g.Units = model.Localities(s.Roster, g.Readings, s.Clock.Now)
	return g
}
