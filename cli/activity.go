package cli

import (
	"strconv"

	"github.com/spf13/pflag"

	"congvan/db"
	"congvan/intake"
	"congvan/model"
	"congvan/text"
	"congvan/viet"
)

// A deed is an activity as it was typed.
type deed struct {
	model.Activity
	quantity, unit, directive string
}

func activityAddCommand(fs *pflag.FlagSet) action {
	on := option(fs, "on", "DAY", model.ParseDate)
	quantity := wordOption(fs, "quantity", "N|~N")
	measure := wordOption(fs, "measure", "T")
	unit := wordOption(fs, "unit", "U")
	directive := wordOption(fs, "directive", "ID")
	source := wordOption(fs, "source", "T")
	note := wordOption(fs, "note", "T")
	asJSON := jsonOption(fs)
	return func(s *session, args []string) error {
		a := model.Activity{Topic: args[0], What: args[1], Day: *on, Measure: *measure, Source: *source, Note: *note}
		for i, name := range []string{"TOPIC", "WHAT"} {
			if viet.Key(args[i]) == "" {
				return s.misused("activity add", s.w.Commands.Usage.Missing, name, commandNamed("activity add").line())
			}
		}
		return s.addActivity(deed{a, *quantity, *unit, *directive}, *asJSON)
	}
}

// addActivity logs what was done for a campaign; without a day, today.
func (s *session) addActivity(given deed, asJSON bool) error {
	a := given.Activity
	if a.Day == 0 {
		a.Day = s.clock().Date()
	}
	if given.quantity != "" {
		n, approx, err := intake.ParseFigure(given.quantity)
		if err != nil {
			return s.misused("activity add", s.w.Commands.Usage.BadValue, "quantity", s.errorWords(err))
		}
		a.Quantity, a.Approx = &n, approx
	}
	return s.change(func(st *db.Store) error {
		r, err := st.Roster()
		if err != nil {
			return err
		}
		if given.unit != "" {
			u, err := s.oneUnit(st, given.unit)
			if err != nil {
				return err
			}
			a.Unit = u.ID
		}
		if given.directive != "" {
			d, err := s.directive(st, given.directive)
			if err != nil {
				return err
			}
			a.Directive = d.ID
		}
		if known, err := s.topicNamed(st, a.Topic); err == nil {
			a.Topic = known // as its documents write it
		}
		put := func() error { a.ID, err = st.PutActivity(a); return err }
		if !asJSON {
			return s.step(st, put)
		}
		if err := put(); err != nil {
			return err
		}
		return s.json(activitiesJSON([]model.Activity{a}, r)[0])
	})
}

func activityListCommand(fs *pflag.FlagSet) action {
	asJSON := jsonOption(fs)
	days := spanOption(fs)
	return func(s *session, args []string) error {
		span, err := days(s)
		if err != nil {
			return err
		}
		return s.look(func(st *db.Store) error {
			topic := ""
			if len(args) > 0 {
				if topic, err = s.topicNamed(st, args[0]); err != nil {
					return err
				}
			}
			all, err := st.Activities(topic)
			if err != nil {
				return err
			}
			var found []model.Activity
			for _, a := range all {
				if span.Holds(a.Day) {
					found = append(found, a)
				}
			}
			r, err := st.Roster()
			if err != nil {
				return err
			}
			if *asJSON {
				return s.json(activitiesJSON(found, r))
			}
			return s.printActivities(found, r)
		})
	}
}

// activityJSON is one activity of activity list --json.
type activityJSON struct {
	ID        model.ActivityID   `json:"id"`
	Topic     string             `json:"topic"`
	Day       model.Date         `json:"day"`
	What      string             `json:"what"`
	Quantity  *float64           `json:"quantity"`
	Approx    bool               `json:"approx"`
	Measure   *string            `json:"measure"`
	Unit      *string            `json:"unit"` // null is this office
	Directive *model.DirectiveID `json:"directive"`
	Source    *string            `json:"source"`
	Note      *string            `json:"note"`
}

func activitiesJSON(as []model.Activity, r *model.Roster) []activityJSON {
	out := []activityJSON{}
	for _, a := range as {
		j := activityJSON{
			ID: a.ID, Topic: a.Topic, Day: a.Day, What: a.What, Quantity: a.Quantity, Approx: a.Approx, Measure: orNull(a.Measure),
			Source: orNull(a.Source), Note: orNull(a.Note),
		}
		if a.Unit != 0 {
			j.Unit = orNull(r.Name(a.Unit))
		}
		if a.Directive != 0 {
			j.Directive = &a.Directive
		}
		out = append(out, j)
	}
	return out
}

func (s *session) printActivities(as []model.Activity, r *model.Roster) error {
	if len(as) == 0 {
		return s.print("%s", s.w.Commands.Said.NoActivities)
	}
	h := &s.w.Commands.Heads
	t := table{
		heads: []string{h.ID, h.Date, h.Topic, h.Activity, h.Quantity, h.Unit, h.Source, h.Note},
		right: map[int]bool{0: true, 4: true},
		limit: map[int]int{2: 30, 3: 50, 5: 40, 6: 24, 7: 50},
	}
	for _, a := range as {
		amount, who := "", s.w.Screens.Campaigns.Here
		if a.Quantity != nil {
			amount = about(a.Approx) + number(*a.Quantity) + " " + a.Measure
		}
		if a.Unit != 0 {
			who = r.Name(a.Unit)
		}
		t.add(a.ID.String(), text.Day(a.Day), a.Topic, a.What, amount, who, a.Source, a.Note)
	}
	return t.print(s.env.Stdout)
}

func activityRemoveCommand(*pflag.FlagSet) action {
	return func(s *session, args []string) error {
		id, err := strconv.ParseUint(args[0], 10, 64)
		if err != nil {
			return s.misused("activity remove", s.w.Commands.Usage.NotWhole, args[0], 1)
		}
		return s.change(func(st *db.Store) error {
			return s.step(st, func() error { return st.RemoveActivity(model.ActivityID(id)) })
		})
	}
}
