package ui

import (
	"cmp"

	tea "charm.land/bubbletea/v2"

	"congvan/model"
	"congvan/report"
)

const ownSpan = "own"

// signerField asks who signs; false where only one person does.
func (a *App) signerField(chosen string) (*input, bool) {
	var signers []option
	for i, s := range a.office.AllSigners() {
		name := s.Name
		if i == 0 && name == a.office.Signer {
			name = "" // the usual one, whoever it is when it is printed
		}
		signers = append(signers, option{name, joinFilled(" ", s.Authority, s.Name)})
	}
	return choiceField(a.w.Issue.Signer, chosen, a.w.Issue.SignerHint, signers...), len(signers) > 1
}

// deadlineField asks by when a letter asks for what is owed.
func (a *App) deadlineField(at model.Instant) *input {
	return textField(a.w.Issue.Deadline, typedMoment(at), a.w.Issue.DeadlineHint)
}

// deadlineOf reads the field; false where it says what is wrong.
func (f *form) deadlineOf(in *input) (model.Instant, bool) {
	at, err := parseMoment(in.value())
	switch {
	case f.reject(in, err):
		return 0, false
	case at != 0 && at <= f.now:
		return 0, refuseWords(in, f.w.Issue.DeadlineOver)
	}
	return at, true
}

// askScope asks for the period, the cut-off, who signs, and of a letter by when it
// asks for what is owed.
func (p *reportsPage) askScope() tea.Cmd {
	store := p.store
	return read(func() then {
		topics, err := store.Topics()
		indicators, err2 := store.Indicators()
		err = cmp.Or(err, err2)
		var names []string
		for _, t := range topics {
			names = append(names, t.Name)
		}
		return func() tea.Cmd {
			if err != nil {
				return p.report(err)
			}
			return p.openScope(names, indicators)
		}
	})
}

func (p *reportsPage) openScope(topics []string, indicators []model.Indicator) tea.Cmd {
	w, r := p.w.Reports, p.focused()
	var spans []option
	for _, q := range append(quickSpans, ownSpan) {
		spans = append(spans, option{q, w.Spans[q]})
	}
	quick := choiceField(w.Quick, p.scope.quick, w.QuickHint, spans...)
	from := textField(w.From, day(p.scope.span.From), w.DayHint)
	until := textField(w.Until, day(p.scope.span.Until), w.DayHint)
	asOf := textField(w.CutOff, typedMoment(p.scope.asOf), w.CutOffHint)
	fields := []*input{quick, from, until, asOf}
	standing, topic := p.standingField(p.scope.standing), p.topicField(p.scope.topic, topics)
	if r.ByStanding {
		fields = append(fields, standing)
	}
	if r.ByTopic && len(topics) > 0 {
		fields = append(fields, topic)
	}
	signer, several := p.signerField(p.scope.signer)
	if several {
		fields = append(fields, signer)
	}
	deadline, letter := p.deadlineField(p.scope.deadline), r.Name == report.UrgingReport
	if letter {
		fields = append(fields, deadline)
	}
	ranking, ranked := p.rankingFields(p.scope.ranking, indicators), r.Name == report.RankingReport
	if ranked {
		fields = append(fields, ranking.fields()...)
	}
	f := newLiveForm(p.App, w.ScopeTitle, fields...)
	last := quick.value()
	f.live = func() {
		ranking.fit()
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
		if letter {
			var ok bool
			if s.deadline, ok = f.deadlineOf(deadline); !ok {
				return false
			}
		}
		if ranked && !ranking.take(f.form, &s.ranking) {
			return false
		}
		if several {
			s.signer = signer.value()
		}
		s.standing, s.topic = model.Standing(standing.value()), topic.value()
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
