package cli

import (
	"slices"
	"strings"

	"github.com/spf13/pflag"

	"congvan/db"
	"congvan/model"
	"congvan/report"
	"congvan/viet"
)

// standingsOption adds --standing, which may be given several times.
func standingsOption(fs *pflag.FlagSet) *[]model.Standing {
	var all []model.Standing
	return option(fs, "standing", "S", func(s string) ([]model.Standing, error) {
		word, err := oneOf(standingWords()...)(s)
		if one := model.Standing(word); err == nil && !slices.Contains(all, one) {
			all = append(all, one)
		}
		return all, err
	})
}

// unfit names an option that a report does not take, and tells which do.
func (o *reportOptions) unfit(r *report.Report) (given string, takes func(*report.Report) bool) {
	byUnit := func(r *report.Report) bool { return r.ByUnit }
	for _, x := range []struct {
		name  string
		given bool
		takes func(*report.Report) bool
	}{
		{"--unit", o.unit != "", byUnit},
		{"--group", o.group != "", byUnit},
		{"--standing", len(o.standings) > 0, func(r *report.Report) bool { return r.ByStanding }},
		{"--topic", o.topic != "", func(r *report.Report) bool { return r.ByTopic }},
	} {
		if x.given && !x.takes(r) {
			return x.name, x.takes
		}
	}
	return "", nil
}

// reportsThat lists the reports that take an option.
func reportsThat(take func(*report.Report) bool) string {
	var out []string
	for i := range report.Reports {
		if take(&report.Reports[i]) {
			out = append(out, report.Reports[i].Name)
		}
	}
	return strings.Join(out, ", ")
}

// narrow puts into a query of whom, how it stands and on what topic.
func (s *session) narrow(st *db.Store, o reportOptions, q *report.Query) (err error) {
	if q.Standings = o.standings; o.topic != "" {
		if q.Topic, err = s.topicNamed(st, o.topic); err != nil {
			return err
		}
	}
	if o.unit != "" {
		if q.Unit, err = s.unitOf(st, o.unit); err != nil {
			return err
		}
	}
	if o.group != "" {
		q.Group, err = s.groupNamed(st, o.group)
	}
	return err
}

// unitOf finds the one unit of which a page is.
func (s *session) unitOf(st *db.Store, name string) (model.UnitID, error) {
	r, err := st.Roster()
	if err != nil {
		return 0, err
	}
	ids, err := s.unitsNamed(r, name)
	if err == nil && len(ids) != 1 {
		err = refuse(s.w.Commands.Refused.PageOfGroup, name)
	}
	if err != nil {
		return 0, err
	}
	return ids[0], nil
}

// groupNamed finds a group by its name or an alias, folded.
func (s *session) groupNamed(st *db.Store, name string) (model.GroupID, error) {
	r, err := st.Roster()
	if err != nil {
		return 0, err
	}
	var all []string
	for _, g := range r.Groups() {
		for _, n := range append([]string{g.Name}, g.Aliases...) {
			if viet.Key(n) == viet.Key(name) {
				return g.ID, nil
			}
		}
		all = append(all, g.Name)
	}
	if len(all) == 0 {
		return 0, refuse(s.w.Commands.Refused.NoGroups, name)
	}
	return 0, refuse(s.w.Commands.Refused.NoGroup, name, strings.Join(all, "; "))
}
