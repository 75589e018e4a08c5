package cli

import (
	"slices"
	"strconv"

	"github.com/spf13/pflag"

	"congvan/db"
	"congvan/intake"
	"congvan/model"
	"congvan/text"
	"congvan/viet"
)

// activityFacts names the options of activity set.
var activityFacts = []string{"topic", "what", "on", "quantity", "measure", "unit", "directive", "source", "note"}

// activityOptions adds what can be said of an activity besides its topic and what
// it was; it returns what lays that over one.
func activityOptions(fs *pflag.FlagSet) func(s *session, st *db.Store, a *model.Activity) error {
	on := option(fs, "on", "DAY", model.ParseDate)
	quantity := option(fs, "quantity", "N|~N", optional(parseAmount))
	measure := wordOption(fs, "measure", "T")
	unit := wordOption(fs, "unit", "U")
	directive := wordOption(fs, "directive", "ID")
	source := wordOption(fs, "source", "T")
	note := wordOption(fs, "note", "T")
	return func(s *session, st *db.Store, a *model.Activity) error {
		given(fs, "on", *on, &a.Day)
		given(fs, "quantity", quantity.n, &a.Quantity)
		given(fs, "quantity", quantity.approx, &a.Approx)
		given(fs, "measure", *measure, &a.Measure)
		given(fs, "source", *source, &a.Source)
		given(fs, "note", *note, &a.Note)
		given(fs, "unit", 0, &a.Unit)
		if *unit != "" {
			u, err := s.oneUnit(st, *unit)
			if err != nil {
				return err
			}
			a.Unit = u.ID
		}
		given(fs, "directive", 0, &a.Directive)
		if *directive != "" {
			d, err := s.directive(st, *directive)
			if err != nil {
				return err
			}
			a.Directive = d.ID
		}
		return nil
	}
}

// An amount is a figure, and whether it is approximate.
type amount struct {
	n      *float64
	approx bool
}

func parseAmount(s string) (amount, error) {
	n, approx, err := intake.ParseFigure(s)
	return amount{&n, approx}, err
}

// activityAddCommand logs what was done for a campaign; without a day, today.
func activityAddCommand(fs *pflag.FlagSet) action {
	said := activityOptions(fs)
	asJSON := jsonOption(fs)
	return func(s *session, args []string) error {
		for i, name := range []string{"TOPIC", "WHAT"} {
			if viet.Key(args[i]) == "" {
				return s.misused("activity add", s.w.Commands.Usage.Missing, name, commandNamed("activity add").line())
			}
		}
		return s.change(func(st *db.Store) error {
			a := model.Activity{Topic: args[0], What: args[1], Day: s.clock().Date()}
			if err := said(s, st, &a); err != nil {
				return err
			}
			return s.putActivity(st, a, *asJSON)
		})
	}
}

// activitySetCommand corrects an activity. What is not given stays, an empty
// value takes away.
func activitySetCommand(fs *pflag.FlagSet) action {
	topic := wordOption(fs, "topic", "TOPIC")
	what := wordOption(fs, "what", "T")
	said := activityOptions(fs)
	asJSON := jsonOption(fs)
	return func(s *session, args []string) error {
		id, err := s.activityID("activity set", args[0])
		if err != nil {
			return err
		}
		if err := s.somethingGiven(fs, "activity set", activityFacts...); err != nil {
			return err
		}
		return s.change(func(st *db.Store) error {
			all, err := st.Activities("")
			if err != nil {
				return err
			}
			i := slices.IndexFunc(all, func(a model.Activity) bool { return a.ID == id })
			if i < 0 {
				return &db.NotFoundError{What: "activity", ID: id.String()}
			}
			a := all[i]
			given(fs, "topic", *topic, &a.Topic)
			given(fs, "what", *what, &a.What)
			if err := said(s, st, &a); err != nil {
				return err
			}
			return s.putActivity(st, a, *asJSON)
		})
	}
}

// activityID reads the id of an activity.
func (s *session) activityID(command, arg string) (model.ActivityID, error) {
	id, err := strconv.ParseUint(arg, 10, 64)
	if err != nil || id == 0 {
		return 0, s.misused(command, s.w.Commands.Usage.NotWhole, arg, 1)
	}
	return model.ActivityID(id), nil
}

// putActivity keeps an activity, under its topic as documents write that.
func (s *session) putActivity(st *db.Store, a model.Activity, asJSON bool) (err error) {
	if known, err := s.topicNamed(st, a.Topic); err == nil {
		a.Topic = known
	}
	put := func() error { a.ID, err = st.PutActivity(a); return err }
	if !asJSON {
		return s.step(st, put)
	}
	if err := put(); err != nil {
		return err
	}
	r, err := st.Roster()
	if err != nil {
		return err
	}
	return s.json(activitiesJSON([]model.Activity{a}, r)[0])
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
		id, err := s.activityID("activity remove", args[0])
		if err != nil {
			return err
		}
		return s.change(func(st *db.Store) error {
			return s.step(st, func() error { return st.RemoveActivity(id) })
		})
	}
}
