package cli

import (
	"cmp"
	"slices"

	"github.com/spf13/pflag"

	"congvan/db"
	"congvan/model"
)

// pressingJSON is one assignment of due --json.
type pressingJSON struct {
	Directive   model.DirectiveID `json:"directive"`
	Label       string            `json:"label"`
	Subject     *string           `json:"subject"`
	Obligation  string            `json:"obligation"`
	Unit        string            `json:"unit"`
	Period      model.Instant     `json:"period"`
	State       model.State       `json:"state"`
	Standing    model.Standing    `json:"standing"`
	OriginalDue model.Instant     `json:"original_due"`
	Due         model.Instant     `json:"due"`
	Days        *int              `json:"days"` // days late; below zero: days left
	Reminders   int               `json:"reminders"`
	urgedJSON
}

func dueCommand(fs *pflag.FlagSet) action {
	asJSON := jsonOption(fs)
	within := option(fs, "within", "DAYS", parseWithin)
	unit := wordOption(fs, "unit", "U")
	urge := fs.Bool("urge", false, "")
	return func(s *session, _ []string) error {
		if *urge && *within != nil {
			return s.misused("due", "%s", s.w.Commands.Usage.UrgeWithin)
		}
		return s.look(func(st *db.Store) error {
			if *urge {
				return s.urge(st, *unit, *asJSON)
			}
			days := -1
			if *within != nil {
				days = **within
			}
			list, err := s.pressing(st, days, *unit)
			if err != nil {
				return err
			}
			if *asJSON {
				return s.json(list)
			}
			return s.printPressing(list)
		})
	}
}

func parseWithin(s string) (*int, error) {
	n, err := parseNatural(0)(s)
	return &n, err
}

// pressing lists what asks to be acted on, most urgent first: what is late or
// to assess, and what is due within so many days; less than 0 stands for those
// of the office.
func (s *session) pressing(st *db.Store, within int, unit string) ([]pressingJSON, error) {
	office, err := st.Office()
	if err != nil {
		return nil, err
	}
	roster, only, err := s.onlyUnits(st, unit)
	if err != nil {
		return nil, err
	}
	clock, ladder := office.Clock(s.clock()), office.Urging()
	found, err := st.Pressing(clock, within)
	if err != nil {
		return nil, err
	}
	for i := range found {
		found[i].Standing = standingNow(found[i], clock)
	}
	slices.SortStableFunc(found, moreUrgent)
	out := []pressingJSON{}
	for _, p := range found {
		if unit == "" || slices.Contains(only, p.Assignment.Unit) {
			out = append(out, pressed(p, roster, clock, ladder))
		}
	}
	return out, nil
}

// onlyUnits finds the units that --unit names; none stands for all.
func (s *session) onlyUnits(st *db.Store, name string) (r *model.Roster, only []model.UnitID, err error) {
	if r, err = st.Roster(); err == nil && name != "" {
		only, err = s.unitsNamed(r, name)
	}
	return r, only, err
}

// standingNow is how the assignment stands for the office: a wider window does
// not make "due soon" of what is not.
func standingNow(p db.Pressing, c model.Clock) model.Standing {
	if p.Standing == model.DueSoon && p.Due > c.Now.AddDays(c.SoonDays) {
		return model.InTime
	}
	return p.Standing
}

// moreUrgent orders by how pressing the standing is, then the oldest deadline.
func moreUrgent(a, b db.Pressing) int {
	return cmp.Or(
		cmp.Compare(slices.Index(model.Standings, a.Standing), slices.Index(model.Standings, b.Standing)),
		cmp.Compare(a.Due, b.Due),
	)
}

func pressed(p db.Pressing, r *model.Roster, c model.Clock, l model.Ladder) pressingJSON {
	u, _ := r.Unit(p.Assignment.Unit)
	return pressingJSON{
		Directive: p.Row.ID, Label: p.Row.Label(), Subject: orNull(p.Row.Subject), Obligation: p.Obligation,
		Unit: r.Name(p.Assignment.Unit), Period: p.Assignment.Period, State: cmp.Or(p.Mark.State, model.Pending), Standing: p.Standing,
		OriginalDue: p.Original, Due: p.Due, Days: daysLate(p.Due, c.Now), Reminders: len(p.Mark.Reminders), urgedJSON: urgedFor(p, u, c, l),
	}
}

func (s *session) printPressing(list []pressingJSON) error {
	if len(list) == 0 {
		return s.print("%s", s.w.Commands.Said.NothingDue)
	}
	h := &s.w.Commands.Heads
	t := table{
		heads: []string{h.Standing, h.Due, h.Days, h.ID, h.Label, h.Clause, h.Unit, h.Reminders, h.Subject},
		right: map[int]bool{2: true, 3: true, 7: true},
		limit: map[int]int{4: 24, 6: 40, 8: 50},
	}
	for _, p := range list {
		days := ""
		if p.Days != nil {
			days = count(*p.Days)
		}
		t.add(s.w.Terms.Standing[p.Standing], stampOr(p.Due, s.w.Terms.NoDeadline), days, p.Directive.String(), p.Label, p.Obligation, p.Unit,
			count(p.Reminders), orBlank(p.Subject))
	}
	return t.print(s.env.Stdout)
}
