package db

import "congvan/model"

// Assigned lists the assignments of directives that keep wants, in the order of
// ids and then of clauses, periods and units. It is how the numbers of a tally
// are shown by name. Directives that are gone are left out.
func (s *Store) Assigned(ids []model.DirectiveID, c model.Clock, keep func(d *model.Directive, o *model.Obligation, p Pressing) bool) (out []Pressing, err error) {
	err = s.EachAssigned(ids, c, func(d *model.Directive, o *model.Obligation, p Pressing) bool {
		if keep == nil || keep(d, o, p) {
			out = append(out, p)
		}
		return true
	})
	return out, err
}

// EachAssigned calls f for every assignment of directives, in the order of
// Assigned, all as of one moment of the register, until f answers false.
func (s *Store) EachAssigned(ids []model.DirectiveID, c model.Clock, f func(d *model.Directive, o *model.Obligation, p Pressing) bool) error {
	roster, err := s.Roster()
	if err != nil {
		return err
	}
	return s.read(func(v view) error {
		for _, id := range ids {
			if more, err := v.assigned(id, roster, c, f); !more || err != nil {
				return err
			}
		}
		return nil
	})
}

// assigned calls f for every assignment of a directive; more is what it
// answered last.
func (v view) assigned(id model.DirectiveID, roster *model.Roster, c model.Clock, f func(*model.Directive, *model.Obligation, Pressing) bool) (more bool, err error) {
	if v.directiveExists(id) != nil {
		return true, nil
	}
	d, err := v.directive(id)
	if err != nil {
		return false, err
	}
	marks, err := v.marks(id)
	if err != nil {
		return false, err
	}
	row := v.rowAt(d.Date, id)
	for o, a := range d.Assignments(roster, c.Now) {
		facts := d.Facts(o, a, marks[a])
		if !f(&d, o, Pressing{row, o.ID, a, facts.Standing(c), a.Period, facts.Due, marks[a], facts}) {
			return false, nil
		}
	}
	return true, nil
}

// A Campaign is what was asked, reported and done on one topic in a span of
// days.
type Campaign struct {
	Topic      string
	Span       model.Span
	Directives []CampaignRow // newest first
	Tally      model.Tally
	Urged      int // urgings logged
	Figures    []model.MeasureSum
	Activities []model.Activity // oldest first
	Sums       []model.ActivitySum
}

// A CampaignRow is a directive of a campaign with what falls into the span.
type CampaignRow struct {
	Row   Row
	Tally model.Tally
	Done  int // of the total, what has no deadline included
}

// Campaign reads what a campaign comes to in a span: the directives dated in it
// or with assignments in it, these assignments (model.Span.Asked), and the
// activities of its days.
func (s *Store) Campaign(topic string, span model.Span, c model.Clock) (Campaign, error) {
	out := Campaign{Topic: topic, Span: span}
	ids, err := s.OnTopic(topic)
	if err != nil {
		return out, err
	}
	roster, err := s.Roster()
	if err != nil {
		return out, err
	}
	all, err := s.Activities(topic)
	if err != nil {
		return out, err
	}
	for _, a := range all {
		if span.Holds(a.Day) {
			out.Activities = append(out.Activities, a)
		}
	}
	out.Sums = model.SumActivities(all, span)
	err = s.read(func(v view) error {
		for _, id := range ids {
			if err := v.addTo(&out, id, roster, c); err != nil {
				return err
			}
		}
		return nil
	})
	return out, err
}

func (v view) addTo(out *Campaign, id model.DirectiveID, roster *model.Roster, c model.Clock) error {
	var row CampaignRow
	var date model.Date
	_, err := v.assigned(id, roster, c, func(d *model.Directive, o *model.Obligation, p Pressing) bool {
		date = d.Date
		if !out.Span.Asked(d, p.Original) {
			return true
		}
		row.Tally.Count(p.Facts, c, 1)
		if p.Standing.Done() {
			row.Done++
		}
		out.Urged += len(p.Mark.Reminders)
		if p.Standing != model.ExemptStanding && p.Standing != model.OnRequestStanding && p.Standing != model.Superseded {
			out.Figures = model.AddFigures(out.Figures, o, p.Mark)
		}
		return true
	})
	if err != nil || v.directiveExists(id) != nil {
		return err
	}
	if date == 0 {
		d, err := v.directive(id)
		if err != nil {
			return err
		}
		date = d.Date
	}
	row.Row = v.rowAt(date, id)
	if row.Tally != (model.Tally{}) || out.Span.Holds(date) {
		out.Directives = append(out.Directives, row)
		out.Tally.Add(row.Tally)
	}
	return nil
}
