package ui

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"congvan/db"
	"congvan/model"
	"congvan/text"
	"congvan/viet"
)

// numbers lists what the campaign counts, the number in focus first.
func (p *campaignPage) numbers() (out []numeral) {
	at := -1
	if n := p.line().number; n != nil {
		at = p.list.Cursor
		out = append(out, *n)
	}
	for i := range p.lines {
		if n := p.lines[i].number; n != nil && i != at {
			out = append(out, *n)
		}
	}
	return out
}

// query finds assignments of the campaign in its days.
func (p *campaignPage) query(keep func(*model.Obligation, db.Pressing) bool) behindQuery {
	span := p.span
	return behindQuery{name: p.topic, ids: p.ids(), keep: func(d *model.Directive, o *model.Obligation, x db.Pressing) bool {
		return span.Asked(d, x.Original) && keep(o, x)
	}}
}

func (p *campaignPage) ids() (out []model.DirectiveID) {
	for _, d := range p.facts.Directives {
		out = append(out, d.Row.ID)
	}
	return out
}

// sumNumbers are the tally, the rate on time and the urgings.
func (p *campaignPage) sumNumbers() []numeral {
	w, t := p.w.Campaigns, p.facts.Tally
	every := func(*model.Obligation, db.Pressing) bool { return true }
	out := []numeral{p.counted(p.tallyWords(t), t.Total, p.query(every))}
	if n, of := t.OnTime(); of > 0 {
		q := p.query(every)
		q.parts = p.onTimeParts
		out = append(out, p.fraction(fmt.Sprintf(w.OnTime, viet.FormatShare(n, of)), n, of, string(model.CellDoneOnTime), q))
	}
	if p.facts.Urged > 0 {
		q := p.query(every)
		q.urgings = true
		out = append(out, p.counted(text.Say(w.Urged, p.facts.Urged), p.facts.Urged, q))
	}
	return out
}

// figureNumber is what was reported of one measure; what is outside the total
// is not asked for it.
func (p *campaignPage) figureNumber(m model.MeasureSum) numeral {
	w := p.w.Campaigns
	words := text.Say(w.Result, capital(m.Name), about(m.Approx), viet.FormatDecimal(m.Sum, decimals(m.Sum)), m.Unit, m.Reported, m.Asked)
	if m.Reported == 0 {
		words = text.Say(w.NoResult, capital(m.Name), m.Asked)
	}
	clock := p.clock()
	q := p.query(func(o *model.Obligation, x db.Pressing) bool {
		return asksFor(o, m) && x.Facts.Cell(clock).InTotal()
	})
	q.name, q.measure = p.topic+" · "+m.Name, m.Name
	q.parts = func() []behindPart { return p.figureParts(m.Name) }
	return p.fraction(words, m.Reported, m.Asked, partGiven, q)
}

// asksFor reports whether an obligation asks for a figure.
func asksFor(o *model.Obligation, sum model.MeasureSum) bool {
	return slices.ContainsFunc(o.Measures, func(m model.Measure) bool {
		return viet.Key(m.Name) == viet.Key(sum.Name) && viet.Key(m.Unit) == viet.Key(sum.Unit)
	})
}

// rowNumber is how many of a document's assignments in the span are done.
func (p *campaignPage) rowNumber(r *db.CampaignRow) numeral {
	q := p.query(func(_ *model.Obligation, x db.Pressing) bool { return x.Row.ID == r.Row.ID })
	q.name += " · " + r.Row.Label()
	words := fmt.Sprintf("%s: %d/%d %s", r.Row.Label(), r.Done, r.Tally.Total, p.w.Behind.Settled)
	return p.fraction(words, r.Done, r.Tally.Total, partSettled, q)
}

// activitiesNumber is what activities of one kind come to; it opens them.
func (p *campaignPage) activitiesNumber(s model.ActivitySum) numeral {
	w := p.w.Campaigns
	words := fmt.Sprintf(w.SumTimes, capital(s.What), s.Times)
	if s.Counted > 0 {
		words = text.Say(w.Sum, capital(s.What), about(s.Approx), viet.FormatDecimal(s.Quantity, decimals(s.Quantity)), s.Measure, s.Times, s.Units)
	}
	return numeral{words: words, n: s.Times, open: func() tea.Cmd {
		var lines []numeral
		for _, a := range p.facts.Activities {
			if s.Counts(a) {
				lines = append(lines, numeral{words: strings.TrimSpace(p.activityWords(&a)), open: func() tea.Cmd { return p.activityForm(a) }})
			}
		}
		return p.listNumbers(fmt.Sprintf(p.w.Behind.Records, capital(s.What)), p.w.Today.Open, lines)
	}}
}
