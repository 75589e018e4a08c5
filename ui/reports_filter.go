package ui

import (
	"fmt"
	"slices"

	"congvan/model"
	"congvan/report"
	"congvan/text"
)

// filterWords tells of whom, how it stands and on what topic a report is printed,
// as far as it can be asked for that.
func (a *App) filterWords(r *report.Report, s reportScope) (parts []string) {
	w := a.w.Reports
	if r.ByUnit {
		switch {
		case len(s.units) == 1:
			parts = append(parts, w.UnitLabel+": "+a.roster.Name(s.units[0]))
		case len(s.units) > 1:
			parts = append(parts, text.Say(w.SomeUnits, len(s.units)))
		case s.group != 0:
			parts = append(parts, w.GroupLabel+": "+a.groupName(s.group))
		}
	}
	if r.ByStanding && s.standing != "" {
		parts = append(parts, w.StandingLabel+": "+a.words.Terms.Standing[s.standing])
	}
	if r.ByTopic && s.topic != "" {
		parts = append(parts, w.TopicLabel+": "+s.topic)
	}
	return parts
}

func (a *App) groupName(id model.GroupID) string {
	groups := a.roster.Groups()
	if i := slices.IndexFunc(groups, func(g model.Group) bool { return g.ID == id }); i >= 0 {
		return groups[i].Name
	}
	return fmt.Sprint(id)
}

// unfit tells which filters are set that the report in focus does not take.
func (p *reportsPage) unfit() (out []string) {
	r, s, w := p.focused(), &p.scope, &p.w.Reports
	if !r.ByUnit && (len(s.units) > 0 || s.group != 0) {
		out = append(out, w.NotByUnit)
	}
	if !r.ByStanding && s.standing != "" {
		out = append(out, w.NotByStanding)
	}
	if !r.ByTopic && s.topic != "" {
		out = append(out, w.NotByTopic)
	}
	return out
}

func (p *reportsPage) notByUnit() string {
	if !p.focused().ByUnit {
		return p.w.Reports.NotByUnit
	}
	return ""
}

// standingField asks how what is printed stands.
func (a *App) standingField(chosen model.Standing) *input {
	options := []option{{"", a.w.Reports.AnyStanding}}
	for _, s := range model.Standings {
		options = append(options, option{string(s), sign(s) + " " + a.words.Terms.Standing[s]})
	}
	return choiceField(a.w.Reports.StandingLabel, string(chosen), a.w.Reports.FilterHint, options...)
}

// topicField asks on which topic the directives are.
func (a *App) topicField(chosen string, topics []string) *input {
	options := []option{{"", a.w.Reports.AnyTopic}}
	for _, t := range topics {
		options = append(options, option{t, t})
	}
	return choiceField(a.w.Reports.TopicLabel, chosen, a.w.Reports.FilterHint, options...)
}
