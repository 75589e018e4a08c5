package cli

import (
	"slices"
	"strings"

	"github.com/spf13/pflag"

	"congvan/db"
	"congvan/model"
	"congvan/text"
	"congvan/viet"
)

func topicSetCommand(fs *pflag.FlagSet) action {
	none := fs.Bool("none", false, "")
	return func(s *session, args []string) error {
		if *none != (len(args) == 1) {
			return s.misused("topic set", s.w.Commands.Usage.TooFew, commandNamed("topic set").line())
		}
		topics := strings.Split(strings.Join(args[1:], ";"), ";")
		if !*none && !slices.ContainsFunc(topics, func(t string) bool { return viet.Key(t) != "" }) {
			return s.misused("topic set", s.w.Commands.Usage.Missing, "TOPIC", commandNamed("topic set").line())
		}
		return s.change(func(st *db.Store) error {
			id, err := s.directiveID(st, args[0])
			if err != nil {
				return err
			}
			return s.step(st, func() error { return st.SetTopics(id, topics) })
		})
	}
}

// spanOption is the days that a campaign is summed up over.
func spanOption(fs *pflag.FlagSet) func(s *session) (model.Span, error) {
	from := dayOption(fs, "from")
	to := dayOption(fs, "to")
	return func(s *session) (model.Span, error) {
		if *from != 0 && *to != 0 && *to < *from {
			return model.Span{}, s.misused(fs.Name(), s.w.Commands.Usage.BadValue, "to", s.w.Screens.Campaigns.BadSpan)
		}
		return model.Span{From: *from, Until: *to}, nil
	}
}

func topicListCommand(fs *pflag.FlagSet) action {
	asJSON := jsonOption(fs)
	days := spanOption(fs)
	return func(s *session, _ []string) error {
		span, err := days(s)
		if err != nil {
			return err
		}
		return s.look(func(st *db.Store) error {
			list, err := s.campaigns(st, span)
			if err != nil {
				return err
			}
			if *asJSON {
				return s.json(list)
			}
			return s.printCampaigns(list)
		})
	}
}

// campaignJSON is one campaign of topic list --json, and the head of topic show
// --json.
type campaignJSON struct {
	Topic      string      `json:"topic"`
	From       model.Date  `json:"from"`
	Until      model.Date  `json:"until"`
	Directives int         `json:"directives"` // dated in the span, or with something due in it
	Activities int         `json:"activities"`
	Tally      model.Tally `json:"tally"`
	Urged      int         `json:"urged"` // urgings logged
}

func campaignAsJSON(c *db.Campaign) campaignJSON {
	return campaignJSON{c.Topic, c.Span.From, c.Span.Until, len(c.Directives), len(c.Activities), c.Tally, c.Urged}
}

// campaigns sums all campaigns up.
func (s *session) campaigns(st *db.Store, span model.Span) ([]campaignJSON, error) {
	out := []campaignJSON{}
	topics, err := st.Topics()
	if err != nil {
		return nil, err
	}
	for _, t := range topics {
		c, err := s.campaign(st, t.Name, span)
		if err != nil {
			return nil, err
		}
		out = append(out, campaignAsJSON(&c))
	}
	return out, nil
}

func (s *session) campaign(st *db.Store, topic string, span model.Span) (db.Campaign, error) {
	office, err := st.Office()
	if err != nil {
		return db.Campaign{}, err
	}
	return st.Campaign(topic, span, office.Clock(s.clock()))
}

func (s *session) printCampaigns(list []campaignJSON) error {
	if len(list) == 0 {
		return s.print("%s", s.w.Commands.Said.NoTopics)
	}
	h := &s.w.Commands.Heads
	t := table{
		heads: []string{h.Topic, h.Documents, h.Activities, h.Total, h.DoneOnTime, h.DoneLate, h.OpenInTime, h.OpenOverdue, h.NoDeadline, h.ToAssess, h.Reminders},
		right: map[int]bool{},
		limit: map[int]int{0: 48},
	}
	for i := 1; i < len(t.heads); i++ {
		t.right[i] = true
	}
	for _, c := range list {
		y := c.Tally
		t.add(c.Topic, count(c.Directives), count(c.Activities), count(y.Total), count(y.DoneOnTime), count(y.DoneLate), count(y.OpenInTime),
			count(y.OpenOverdue), count(y.NoDeadline), count(y.ToAssess), count(c.Urged))
	}
	return t.print(s.env.Stdout)
}

// topicNamed finds a campaign by its name, folded.
func (s *session) topicNamed(st *db.Store, name string) (string, error) {
	topics, err := st.Topics()
	if err != nil {
		return "", err
	}
	var all []string
	for _, t := range topics {
		if viet.Key(t.Name) == viet.Key(name) {
			return t.Name, nil
		}
		all = append(all, t.Name)
	}
	if len(all) == 0 {
		return "", refuse("%s", s.w.Commands.Said.NoTopics)
	}
	return "", refuse(s.w.Commands.Refused.NoTopic, name, strings.Join(all, "; "))
}

// spanWords tells the days of a summary.
func (s *session) spanWords(p model.Span) string {
	w := &s.w.Screens.Campaigns
	switch {
	case p.From != 0 && p.Until != 0:
		return form(w.Span, text.Day(p.From), text.Day(p.Until))
	case p.From != 0:
		return form(w.From, text.Day(p.From))
	case p.Until != 0:
		return form(w.Until, text.Day(p.Until))
	}
	return w.AllTime
}
