package report

import (
	"slices"
	"strconv"
	"strings"

	"congvan/db"
	"congvan/model"
)

// A scope is of whom and of what a page is, beside its days and its directive.
// The zero scope is of everything.
type scope struct {
	unit      model.UnitID
	only      []model.UnitID // some of them
	group     string
	units     []model.UnitID // of the group, with those that took over from them
	standings []model.Standing
	topic     string
	onTopic   []model.DirectiveID // ascending; of the topic
}

// narrow takes what is asked for into the scope. Errors: NotFoundError for a
// group that is not there.
func (s *source) narrow(q Query) error {
	s.scope = scope{unit: q.Unit, only: q.Units, standings: q.Standings, topic: q.Topic}
	if q.Group != 0 {
		at := slices.IndexFunc(s.Roster.Groups(), func(g model.Group) bool { return g.ID == q.Group })
		if at < 0 {
			return &db.NotFoundError{What: "group", ID: strconv.FormatUint(uint64(q.Group), 10)}
		}
		g := s.Roster.Groups()[at]
		s.group, s.units = g.Name, s.Roster.Heirs(g.Members)
	}
	if q.Topic == "" {
		return nil
	}
	var err error
	s.onTopic, err = s.st.OnTopic(q.Topic)
	slices.Sort(s.onTopic)
	return err
}

// asks reports whether the page is of a unit.
func (s *scope) asks(u model.UnitID) bool {
	return (s.unit == 0 || s.unit == u) && (len(s.only) == 0 || slices.Contains(s.only, u)) && (s.group == "" || slices.Contains(s.units, u))
}

// stands reports whether the page is of what stands so.
func (s *scope) stands(as model.Standing) bool {
	return len(s.standings) == 0 || slices.Contains(s.standings, as)
}

// isOn reports whether the page is of a directive by its topic.
func (s *scope) isOn(d model.DirectiveID) bool {
	if s.topic == "" {
		return true
	}
	_, there := slices.BinarySearch(s.onTopic, d)
	return there
}

// filter is the note on what the form covers.
func (p *Page) filter() string {
	what := []string{"tất cả văn bản"}
	if p.Only != nil {
		what[0] = "văn bản " + reference(p.Only)
	}
	add := func(name, value string) {
		if value != "" {
			what = append(what, name+value)
		}
	}
	add("chuyên đề ", p.topic)
	add("nhóm ", p.group)
	if p.unit != 0 {
		add("đơn vị ", p.name(p.unit))
	}
	add("đơn vị ", p.names(p.only))
	var stand []string
	for _, s := range p.standings {
		stand = append(stand, standing(s))
	}
	add("trạng thái ", strings.Join(stand, ", "))
	if s := p.period(); s != "" {
		add("", strings.ToLower(s[:1])+s[1:])
	}
	return "Phạm vi: " + strings.Join(what, "; ") + "."
}
