package cli

import (
	"maps"
	"slices"

	"congvan/intake"
	"congvan/model"
	"congvan/text"
)

// documentJSON is one document of read --json, and the head of show --json.
type documentJSON struct {
	File         *string        `json:"file"`
	Kind         string         `json:"kind"`
	Type         *string        `json:"type"`
	Number       *string        `json:"number"`
	Symbol       *string        `json:"symbol"`
	Date         model.Date     `json:"date"`
	Place        *string        `json:"place"`
	Issuer       *string        `json:"issuer"`
	ParentIssuer *string        `json:"parent_issuer"`
	Subject      *string        `json:"subject"`
	Urgency      *string        `json:"urgency"`
	Secrecy      *string        `json:"secrecy"`
	Recipients   []string       `json:"recipients"`
	Copies       []string       `json:"copies"`
	References   []citationJSON `json:"references"`
	Obligations  []any          `json:"obligations"` // obligationJSON or shownObligation
	Readings     []figureJSON   `json:"readings"`
	Signer       *signerJSON    `json:"signer"`
	Warnings     []string       `json:"warnings"`

	// With --sources: where the fields stand in the text, and which of them, or
	// of the ids of obligations, are to be checked.
	Spans map[string][2]int `json:"spans,omitzero"`
	Check []string          `json:"check,omitzero"`
}

type citationJSON struct {
	Symbol string     `json:"symbol"`
	Date   model.Date `json:"date"`
	Issuer *string    `json:"issuer"`
}

type signerJSON struct {
	Name      *string `json:"name"`
	Title     *string `json:"title"`
	Authority *string `json:"authority"`
}

type figureJSON struct {
	Area     *string    `json:"area"`
	AsOf     model.Date `json:"as_of"`
	Installs *int64     `json:"installs"`
	Percent  *float64   `json:"percent"`
	Base     *string    `json:"base"`
	Rank     *int       `json:"rank"`
	RankOf   *string    `json:"rank_of"`
}

type obligationJSON struct {
	ID       string        `json:"id"`
	Text     string        `json:"text"`
	Span     [2]int        `json:"span"`
	Who      []string      `json:"who"`
	Kind     string        `json:"kind"`
	Derived  bool          `json:"derived,omitempty"`
	Report   bool          `json:"report"`
	ReportTo *string       `json:"report_to"`
	Measures []measureJSON `json:"measures"`
	Deadline *deadlineJSON `json:"deadline"`
}

type measureJSON struct {
	Name     string   `json:"name"`
	Unit     *string  `json:"unit"`
	Op       *string  `json:"op"`
	Target   *float64 `json:"target"`
	Relative bool     `json:"relative"`
}

type deadlineJSON struct {
	Phrase  string          `json:"phrase"`
	Every   *string         `json:"every"`
	Weekday *string         `json:"weekday"`
	Time    *string         `json:"time"`
	From    model.Date      `json:"from"`
	Until   model.Date      `json:"until"`
	Date    model.Date      `json:"date"`
	Due     model.Instant   `json:"due"`
	Periods []model.Instant `json:"periods"`
}

// draftJSON is a document just read.
func draftJSON(file string, d *intake.Draft, lang text.Lang, now model.Instant) documentJSON {
	j := headJSON(&d.Directive)
	j.File, j.Kind = &file, string(d.Kind)
	for i := range d.Directive.Obligations {
		j.Obligations = append(j.Obligations, dutyJSON(&d.Directive.Obligations[i], now))
	}
	j.Readings = figuresJSON(d.Figures)
	j.Warnings = append(j.Warnings, warningWords(d.Warnings, lang)...)
	return j
}

// addSources tells where in the text the fields stand, and which to check.
func (j *documentJSON) addSources(d *intake.Draft) {
	j.Spans = d.Spans
	j.Check = slices.AppendSeq([]string{}, maps.Keys(d.Doubts))
	slices.Sort(j.Check)
}

func headJSON(d *model.Directive) documentJSON {
	j := documentJSON{
		Type: orNull(d.Type), Number: orNull(d.Number), Symbol: orNull(d.Symbol), Date: d.Date, Place: orNull(d.Place),
		Issuer: orNull(d.Issuer), ParentIssuer: orNull(d.ParentIssuer), Subject: orNull(d.Subject),
		Urgency: orNull(d.Urgency), Secrecy: orNull(d.Secrecy), Recipients: orEmpty(d.Recipients), Copies: orEmpty(d.Copies),
		References: []citationJSON{}, Obligations: []any{}, Readings: []figureJSON{}, Warnings: []string{},
	}
	for _, c := range d.References {
		j.References = append(j.References, citationJSON{c.Symbol, c.Date, orNull(c.Issuer)})
	}
	if d.Signer != (model.Signer{}) {
		j.Signer = &signerJSON{orNull(d.Signer.Name), orNull(d.Signer.Title), orNull(d.Signer.Authority)}
	}
	return j
}

func figuresJSON(fs []intake.Figure) []figureJSON {
	out := []figureJSON{}
	for _, f := range fs {
		out = append(out, figureJSON{orNull(f.Area), f.AsOf, f.Installs, f.Percent, orNull(string(f.Base)), f.Rank, orNull(f.RankOf)})
	}
	return out
}

func dutyJSON(o *model.Obligation, now model.Instant) obligationJSON {
	j := obligationJSON{
		ID: o.ID, Text: o.Text, Span: o.Span, Who: orEmpty(o.Who), Kind: string(o.Kind), Derived: o.Derived,
		Report: o.Report, ReportTo: orNull(o.ReportTo), Measures: []measureJSON{},
	}
	for _, m := range o.Measures {
		j.Measures = append(j.Measures, measureJSON{m.Name, orNull(m.Unit), orNull(m.Op), m.Target, m.Relative})
	}
	if d := o.Deadline; d != nil {
		j.Deadline = &deadlineJSON{
			d.Phrase, orNull(string(d.Every)), orNull(d.Weekday), orNull(d.Time), d.From, d.Until, d.Date, d.Due, duePeriods(o, now),
		}
	}
	return j
}

// duePeriods lists the deadlines of an obligation; none is an empty list.
func duePeriods(o *model.Obligation, now model.Instant) []model.Instant {
	out := []model.Instant{}
	for _, p := range o.Periods(now) {
		if p != 0 {
			out = append(out, p)
		}
	}
	return out
}

func warningWords(ws []intake.Warning, lang text.Lang) []string {
	out := []string{}
	for _, w := range ws {
		out = append(out, text.Warning(w, lang))
	}
	return out
}

// orNull makes an empty text null.
func orNull(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

// orEmpty makes an absent list an empty one.
func orEmpty[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}
