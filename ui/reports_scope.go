package ui

import (
	tea "charm.land/bubbletea/v2"

	"congvan/model"
)

const ownSpan = "own"

// askScope asks for the period and the cut-off.
func (p *reportsPage) askScope() tea.Cmd {
	w := p.w.Reports
	var spans []option
	for _, q := range append(quickSpans, ownSpan) {
		spans = append(spans, option{q, w.Spans[q]})
	}
	quick := choiceField(w.Quick, p.scope.quick, w.QuickHint, spans...)
	from := textField(w.From, day(p.scope.span.From), w.DayHint)
	until := textField(w.Until, day(p.scope.span.Until), w.DayHint)
	asOf := textField(w.CutOff, typedMoment(p.scope.asOf), w.CutOffHint)
	f := newLiveForm(p.App, w.ScopeTitle, quick, from, until, asOf)
	last := quick.value()
	f.live = func() {
		if now := quick.value(); now != last && now != ownSpan {
			span := quickSpan(now, p.now.Date())
			from.line.SetValue(day(span.From))
			until.line.SetValue(day(span.Until))
		} else if now != ownSpan && spanDays(quickSpan(now, p.now.Date())) != from.value()+"–"+until.value() {
			quick.chosen = len(spans) - 1
		}
		last = quick.value()
	}
	return p.openDraftForm(f, func() bool {
		s := p.scope
		var err, err2, err3 error
		s.span.From, err = parseDay(from.value())
		s.span.Until, err2 = parseDay(until.value())
		s.asOf, err3 = parseMoment(asOf.value())
		bad := f.reject(from, err)
		bad = f.reject(until, err2) || bad
		if f.reject(asOf, err3) || bad {
			return false
		}
		if s.span.From != 0 && s.span.Until != 0 && s.span.Until.Last() < s.span.From.First() {
			return refuseWords(until, p.w.Campaigns.BadSpan)
		}
		if s.quick = quick.value(); s.span == (model.Span{}) {
			s.quick = ""
		}
		p.scope = s
		return true
	})
}
