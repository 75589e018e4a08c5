package report

import (
	"congvan/db"
	"congvan/model"
)

// A Report is one that can be printed by its name.
type Report struct {
	Name       string
	Letter     bool // written as a letter
	ByUnit     bool // can be asked for of one unit or group
	ByStanding bool // can be asked for of what stands in some way
	ByTopic    bool // can be asked for of the directives on one topic
	fill       func(s *source) []Form
	write      func(s *source) *Letter
}

// Reports lists what can be printed, in the order of DOMAIN.md section 12.
var Reports = []Report{
	{Name: "incoming-register", ByTopic: true, fill: func(s *source) []Form { return one(IncomingRegister(&s.Page, s.registered(model.In))) }},
	{Name: "outgoing-register", ByTopic: true, fill: func(s *source) []Form { return one(OutgoingRegister(&s.Page, s.directives(model.Out))) }},
	{Name: "handling-register", ByTopic: true, fill: func(s *source) []Form {
		return one(HandlingRegister(&s.Page, s.directives(model.In), s.everyday()))
	}},
	{Name: "obligations", ByUnit: true, ByStanding: true, ByTopic: true, fill: func(s *source) []Form { return one(Obligations(&s.Page, s.lines())) }},
	{Name: "by-unit", ByUnit: true, ByTopic: true, fill: func(s *source) []Form { return one(ByUnit(&s.Page, s.lines())) }},
	{Name: "periods", ByUnit: true, ByTopic: true, fill: func(s *source) []Form { return Periods(&s.Page, s.lines()) }},
	{Name: "results", ByUnit: true, ByTopic: true, fill: func(s *source) []Form { return Results(&s.Page, s.lines()) }},
	{Name: "bluezone", fill: func(s *source) []Form { return s.bluezone() }},
	{Name: "urging-letter", Letter: true, ByUnit: true, ByTopic: true, write: func(s *source) *Letter { return UrgingLetter(&s.Page, s.lines()) }},
	{Name: "results-report", Letter: true, ByTopic: true, write: func(s *source) *Letter { return s.resultsReport() }},
	{Name: "missing", ByUnit: true, ByStanding: true, ByTopic: true, fill: func(s *source) []Form { return one(Missing(&s.Page, s.lines())) }},
	{Name: "agenda", ByUnit: true, ByStanding: true, ByTopic: true, fill: func(s *source) []Form { return one(Agenda(&s.Page, s.everyday())) }},
	{Name: "baselines", ByUnit: true, ByStanding: true, ByTopic: true, fill: func(s *source) []Form { return one(Baselines(&s.Page, s.lines())) }},
	{Name: "handover", ByTopic: true, fill: func(s *source) []Form { return one(Handover(&s.Page, s.directives(""))) }},
	{Name: "journal", ByTopic: true, fill: func(s *source) []Form { return one(Journal(&s.Page, s.journaled())) }},
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
	s, err := openSource(st, r.taken(q))
	if err != nil {
		return nil, err
	}
	d := Document{failed: func() error { return s.err }}
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

// taken is a query without what the report cannot be asked for.
func (r *Report) taken(q Query) Query {
	if !r.ByUnit {
		q.Unit, q.Units, q.Group = 0, nil, 0
	}
	if !r.ByStanding {
		q.Standings = nil
	}
	if !r.ByTopic {
		q.Topic = ""
	}
	return q
}

// Figures are what localities are ranked by.
type Figures struct {
	Ask      model.Ask // the day, the targets; not the denominator
	Units    []model.Unit
	Readings []model.Reading
}

func (s *source) bluezone() []Form { return Bluezone(&s.Page, s.figures()) }

// figures are those up to the end of the span.
func (s *source) figures() Figures {
	readings, err := s.st.Readings(model.Bluezone)
	s.keep(err)
	targets, err := s.st.Targets(model.Bluezone)
	s.keep(err)
	all, err := s.st.Indicators()
	s.keep(err)
	ask := model.Ask{AsOf: s.Clock.Now.Date(), Indicator: model.IndicatorOf(all, model.Bluezone), Targets: targets, Parts: s.Roster.Parts(s.Clock.Now)}
	if u := s.Span.Until; u != 0 && u.Last() < ask.AsOf {
		ask.AsOf = u.Last()
	}
	return Figures{ask, model.Localities(s.Roster, readings, s.Clock.Now), readings}
}
