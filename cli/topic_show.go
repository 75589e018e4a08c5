package cli

import (
	"github.com/spf13/pflag"

	"congvan/db"
	"congvan/model"
	"congvan/text"
	"congvan/viet"
)

func topicShowCommand(fs *pflag.FlagSet) action {
	asJSON := jsonOption(fs)
	days := spanOption(fs)
	return func(s *session, args []string) error {
		span, err := days(s)
		if err != nil {
			return err
		}
		return s.look(func(st *db.Store) error {
			topic, err := s.topicNamed(st, args[0])
			if err != nil {
				return err
			}
			c, err := s.campaign(st, topic, span)
			if err != nil {
				return err
			}
			roster, err := st.Roster()
			if err != nil {
				return err
			}
			if *asJSON {
				return s.json(topicAsJSON(&c, roster))
			}
			return s.printCampaign(&c, roster)
		})
	}
}

// topicJSON is topic show --json.
type topicJSON struct {
	campaignJSON
	Figures   []measureSumJSON  `json:"figures"`
	Documents []campaignRowJSON `json:"documents"` // newest first
	Sums      []activitySumJSON `json:"sums"`
	Done      []activityJSON    `json:"done"` // activities, oldest first
}

// measureSumJSON is what the figures reported for one measure come to.
type measureSumJSON struct {
	Name     string   `json:"name"`
	Unit     *string  `json:"unit"`
	Sum      *float64 `json:"sum"` // null where nobody reported
	Approx   bool     `json:"approx"`
	Reported int      `json:"reported"` // assignments with a figure
	Asked    int      `json:"asked"`
}

type campaignRowJSON struct {
	ID      model.DirectiveID `json:"id"`
	Label   string            `json:"label"`
	Date    model.Date        `json:"date"`
	Subject *string           `json:"subject"`
	Done    int               `json:"done"` // of the total, what has no deadline included
	Tally   model.Tally       `json:"tally"`
}

// activitySumJSON is what activities of one kind come to.
type activitySumJSON struct {
	What     string   `json:"what"`
	Measure  *string  `json:"measure"`
	Times    int      `json:"times"`
	Quantity *float64 `json:"quantity"` // null where none was counted
	Approx   bool     `json:"approx"`
	Units    int      `json:"units"` // who did them, each once
}

func topicAsJSON(c *db.Campaign, r *model.Roster) topicJSON {
	j := topicJSON{campaignJSON: campaignAsJSON(c), Figures: []measureSumJSON{}, Documents: []campaignRowJSON{}, Sums: []activitySumJSON{}}
	for _, m := range c.Figures {
		f := measureSumJSON{Name: m.Name, Unit: orNull(m.Unit), Approx: m.Approx, Reported: m.Reported, Asked: m.Asked}
		if m.Reported > 0 {
			f.Sum = &m.Sum
		}
		j.Figures = append(j.Figures, f)
	}
	for _, d := range c.Directives {
		j.Documents = append(j.Documents, campaignRowJSON{d.Row.ID, d.Row.Label(), d.Row.Date, orNull(d.Row.Subject), d.Done, d.Tally})
	}
	for _, a := range c.Sums {
		f := activitySumJSON{What: a.What, Measure: orNull(a.Measure), Times: a.Times, Approx: a.Approx, Units: a.Units}
		if a.Counted > 0 {
			f.Quantity = &a.Quantity
		}
		j.Sums = append(j.Sums, f)
	}
	j.Done = activitiesJSON(c.Activities, r)
	return j
}

// printCampaign prints the summary of a campaign: what was asked and reported,
// the documents, and what was done besides.
func (s *session) printCampaign(c *db.Campaign, r *model.Roster) error {
	w := &s.w.Screens.Campaigns
	lines := []string{form(w.Campaign, c.Topic) + " · " + s.spanWords(c.Span), "", w.Asked, "  " + s.tallyWords(c.Tally)}
	if n, d := c.Tally.OnTime(); d > 0 {
		lines = append(lines, "  "+form(w.OnTime, n, d, viet.FormatPercent(100*float64(n)/float64(d))))
	}
	if c.Urged > 0 {
		lines = append(lines, "  "+form(w.Urged, c.Urged))
	}
	if len(c.Figures) > 0 {
		lines = append(lines, "", w.Results)
	}
	for _, m := range c.Figures {
		words := form(w.Result, m.Name, about(m.Approx), number(m.Sum), m.Unit, m.Reported, m.Asked)
		if m.Reported == 0 {
			words = form(w.NoResult, m.Name, m.Asked)
		}
		lines = append(lines, "  "+words)
	}
	lines = append(lines, "", form(w.Documents, len(c.Directives)))
	for _, l := range lines {
		if err := s.print("%s", l); err != nil {
			return err
		}
	}
	t := table{heads: []string{"", "", "", "", ""}, right: map[int]bool{1: true}, limit: map[int]int{4: 60}}
	for _, d := range c.Directives {
		t.add("  "+text.Day(d.Row.Date), d.Row.ID.String(), d.Row.Label(), form("%d/%d", d.Done, d.Tally.Total), d.Row.Subject)
	}
	if err := t.printRows(s.env.Stdout); err != nil {
		return err
	}
	return s.printDone(c, r)
}

// printDone prints the activities of a campaign and their sums.
func (s *session) printDone(c *db.Campaign, r *model.Roster) error {
	w := &s.w.Screens.Campaigns
	lines := []string{"", form(w.Done, len(c.Activities))}
	for _, a := range c.Sums {
		words := form(w.SumTimes, a.What, a.Times)
		if a.Counted > 0 {
			words = form(w.Sum, a.What, about(a.Approx), number(a.Quantity), a.Measure, a.Times, a.Units)
		}
		lines = append(lines, "  "+words)
	}
	for _, l := range lines {
		if err := s.print("%s", l); err != nil {
			return err
		}
	}
	if len(c.Activities) == 0 {
		return nil
	}
	return s.printActivities(c.Activities, r)
}

// about marks an approximate number.
func about(approx bool) string {
	if approx {
		return "~"
	}
	return ""
}
