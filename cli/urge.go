package cli

import (
	"fmt"
	"slices"
	"strings"

	"congvan/db"
	"congvan/model"
	"congvan/text"
)

// urgedJSON is whom to call about something, and how that was urged so far.
type urgedJSON struct {
	Contact  contactJSON   `json:"contact"`
	Urged    model.Instant `json:"urged"` // the last time
	Channel  *string       `json:"channel"`
	Promised model.Date    `json:"promised"` // the last promise
	Promise  *string       `json:"promise"`  // what became of it: waiting, kept, broken
	Rung     *rungJSON     `json:"rung"`     // the last step of the office's ladder that has come
	Waits    bool          `json:"waits"`    // to be called now: nobody urged since
	NextRung *rungJSON     `json:"next_rung"`
}

type contactJSON struct {
	Person *string `json:"person"`
	Phone  *string `json:"phone"`
	Email  *string `json:"email"`
}

// rungJSON is a step of the ladder: days from the deadline, and when that is.
type rungJSON struct {
	Day int           `json:"day"`
	At  model.Instant `json:"at"`
}

func rungOf(r model.Rung, there bool) *rungJSON {
	if !there {
		return nil
	}
	return &rungJSON{r.Day, r.At}
}

// urged tells how a unit was urged by the last urging and the last promise.
func urged(u model.Unit, last, promise model.Reminder, f model.Facts, now model.Instant) urgedJSON {
	return urgedJSON{
		Contact: contactJSON{orNull(u.Contact.Person), orNull(u.Contact.Phone), orNull(u.Contact.Email)},
		Urged:   last.At, Channel: orNull(last.Channel), Promised: promise.Promised, Promise: orNull(string(promise.Kept(f, now))),
	}
}

// urgedFor is urged of one assignment. What is to assess climbs no ladder.
func urgedFor(p db.Pressing, u model.Unit, c model.Clock, l model.Ladder) urgedJSON {
	last, promise := p.Mark.Urged()
	j := urged(u, last, promise, p.Facts, c.Now)
	due := p.Facts.UrgedFor()
	if !p.Mark.Urgeable(p.Facts, c, l) || due == 0 {
		return j
	}
	rung, waits := l.Last(due, last.At, c.Now)
	j.Rung, j.Waits = rungOf(rung, rung != model.Rung{}), waits || p.Mark.LetDown(p.Facts, c.Now)
	j.NextRung = rungOf(l.Next(due, c.Now))
	return j
}

// callJSON is one call of due --urge --json: what a unit owes of one directive
// at one deadline.
type callJSON struct {
	Unit        string            `json:"unit"`
	Directive   model.DirectiveID `json:"directive"`
	Label       string            `json:"label"`
	Subject     *string           `json:"subject"`
	Obligations []string          `json:"obligations"`
	Period      model.Instant     `json:"period"` // of the first of them
	Standing    model.Standing    `json:"standing"`
	Due         model.Instant     `json:"due"` // from which the ladder counts
	Days        *int              `json:"days"`
	Reminders   int               `json:"reminders"`
	urgedJSON
	let bool // down: a promise is broken, and nobody urged since
}

// urge lists whom to call now, whose rung of the ladder has come first.
func (s *session) urge(st *db.Store, unit string, asJSON bool) error {
	office, err := st.Office()
	if err != nil {
		return err
	}
	roster, only, err := s.onlyUnits(st, unit)
	if err != nil {
		return err
	}
	clock, ladder := office.Clock(s.clock()), office.Urging()
	calls, err := st.ToUrge(clock, ladder, 0)
	if err != nil {
		return err
	}
	out := []callJSON{}
	for i := range calls.Owed {
		o := &calls.Owed[i]
		if u, _ := roster.Unit(o.Unit); unit == "" || slices.Contains(only, o.Unit) {
			out = append(out, callOf(o, u, clock.Now, ladder))
		}
	}
	if asJSON {
		return s.json(out)
	}
	return s.printCalls(out)
}

func callOf(o *db.Owing, u model.Unit, now model.Instant, l model.Ladder) callJSON {
	last, promise := o.Urged()
	m := o.Parts[0].Mark
	j := callJSON{
		Unit: u.Name, Directive: o.Row.ID, Label: o.Row.Label(), Subject: orNull(o.Row.Subject), Period: o.Parts[0].Assignment.Period,
		Standing: o.Standing(), Due: o.Due, Days: daysLate(o.Due, now), Reminders: o.Urgings(),
		urgedJSON: urged(u, last, promise, model.Facts{State: m.State, Received: m.Received}, now),
	}
	for _, p := range o.Parts {
		j.Obligations = append(j.Obligations, p.Assignment.Obligation)
	}
	j.Rung, j.Waits = rungOf(o.Rung, o.Rung != model.Rung{}), o.Waits
	j.let = o.Let
	if o.Due != 0 {
		j.NextRung = rungOf(l.Next(o.Due, now))
	}
	return j
}

// daysLate counts days after a deadline, below zero those that are left; none
// for no deadline.
func daysLate(due, now model.Instant) *int {
	if due == 0 {
		return nil
	}
	days := due.Date().DaysUntil(now.Date())
	return &days
}

func (s *session) printCalls(list []callJSON) error {
	w, h := &s.w.Screens.Urging, &s.w.Commands.Heads
	if len(list) == 0 {
		return s.print("%s", w.Nobody)
	}
	t := table{
		heads: []string{h.Unit, h.Person, h.Phone, h.Due, h.Days, h.ID, h.Label, h.Clause, h.Reminders, h.Promised, w.RungCol},
		right: map[int]bool{4: true, 5: true},
		limit: map[int]int{0: 40, 1: 24, 6: 24, 7: 20},
	}
	for i := range list {
		c := &list[i]
		days, times := "", ""
		if c.Days != nil {
			days = count(*c.Days)
		}
		if c.Reminders > 0 {
			times = text.Say(w.Times, c.Reminders, text.Stamp(c.Urged))
		}
		t.add(c.Unit, orBlank(c.Contact.Person), orBlank(c.Contact.Phone), stampOr(c.Due, s.w.Terms.NoDeadline), days, c.Directive.String(), c.Label,
			strings.Join(c.Obligations, ", "), times, s.promiseWords(c), s.rungWords(c))
	}
	return t.print(s.env.Stdout)
}

// promiseWords is the day promised, and whether that is over.
func (s *session) promiseWords(c *callJSON) string {
	if c.Promise == nil {
		return ""
	}
	return fmt.Sprintf(s.w.Screens.Urging.Promise[model.Promise(*c.Promise)], text.Day(c.Promised))
}

// rungWords tells on which step of the ladder a call stands.
func (s *session) rungWords(c *callJSON) string {
	w := &s.w.Screens.Urging
	switch {
	case c.let:
		return w.Let
	case c.Waits && c.Rung == nil:
		return w.Nothing
	case c.Waits && c.Rung.Day == 0:
		return w.AtHour
	case c.Waits:
		return fmt.Sprintf(w.Rung, c.Rung.Day)
	case c.NextRung != nil:
		return fmt.Sprintf(w.Next, rungTime(c.NextRung))
	}
	return w.LastRung
}

func orBlank(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

// rungTime tells when a rung comes: a day, of the rung of the deadline the minute.
func rungTime(r *rungJSON) string {
	if r.Day == 0 {
		return text.Stamp(r.At)
	}
	return text.Day(r.At.Date())
}
