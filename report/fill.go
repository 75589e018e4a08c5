package report

import (
	"cmp"

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

// RankingReport is the name of the ranking of an indicator (B09).
const RankingReport = "bluezone"

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
	{Name: RankingReport, fill: func(s *source) []Form { return s.bluezone() }},
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
	Ask      model.Ask // the indicator, the day, the targets; no denominator: each
	Units    []model.Unit
	Readings []model.Reading
	Known    model.Instant // as they were known then; 0: as they are known now
	Past     bool          // of a cut-off that is over
}

// bluezone ranks by the indicator and the denominator that are asked for.
func (s *source) bluezone() []Form {
	f := s.figures(cmp.Or(s.indicator, model.Bluezone))
	f.Ask.By = s.by
	return Bluezone(&s.Page, f)
}

// figures are those of an indicator up to the end of the span.
func (s *source) figures(indicator string) Figures {
	day := s.Clock.Now.Date()
	if u := s.Span.Until; u != 0 && u.Last() < day {
		day = u.Last()
	}
	known, err := s.known(indicator, day)
	if s.keep(err); err != nil {
		return Figures{}
	}
	of := model.IndicatorOf(known.Indicators, indicator)
	ask := model.Ask{
		AsOf: day, Indicator: of, Targets: known.Targets, Parts: known.Roster.Parts(s.Clock.Now), Jumps: model.JumpsOf(known.Counts, of.Breaks),
	}
	return Figures{ask, model.Localities(known.Roster, known.Readings, s.Clock.Now), known.Readings, s.knownAt, s.Clock.Now < s.st.Now()}
}

func (s *source) known(indicator string, day model.Date) (db.Known, error) {
	if s.knownAt != 0 {
		return s.st.KnownAt(indicator, s.knownAt, day, 0)
	}
	return s.st.KnownNow(indicator, day, 0)
}
