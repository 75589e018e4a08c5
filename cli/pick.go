package cli

import (
	"errors"
	"slices"
	"strings"

	"congvan/db"
	"congvan/model"
	"congvan/text"
	"congvan/viet"
)

// everyUnit as UNIT stands for all units of the obligation.
const everyUnit = "all"

// directiveID reads ID: the number in the file, or the label ("12/VHTT") of the
// only directive that bears it.
func (s *session) directiveID(st *db.Store, arg string) (model.DirectiveID, error) {
	if id, err := model.ParseDirectiveID(arg); err == nil {
		return id, nil
	}
	rows, err := st.Rows()
	if err != nil {
		return 0, err
	}
	want := viet.Fold(viet.CleanLine(arg))
	cited := model.Citation{Symbol: arg}.Key() // "5/VHTT" is "05/VHTT"
	hits := rows.Filter(func(r *db.Row) bool {
		return viet.Fold(r.Label()) == want || r.Number != "" && cited != "" && model.CiteKey(r.Number, r.Symbol) == cited
	})
	switch len(hits) {
	case 0:
		return 0, refuse(s.w.Commands.Refused.NoDirective, arg)
	case 1:
		return rows.At(int(hits[0])).ID, nil
	}
	var who []string
	for _, i := range hits[:min(5, len(hits))] {
		r := rows.At(int(i))
		who = append(who, r.ID.String()+" ("+strings.Trim(text.Day(r.Date)+", "+r.Issuer, ", ")+")")
	}
	return 0, refuse(s.w.Commands.Refused.SameLabel, arg, strings.Join(who, "; "))
}

func (s *session) directive(st *db.Store, arg string) (model.Directive, error) {
	id, err := s.directiveID(st, arg)
	if err != nil {
		return model.Directive{}, err
	}
	return st.Directive(id)
}

// obligation finds the clause named, as printed.
func (s *session) obligation(d *model.Directive, id string) (*model.Obligation, error) {
	if o := d.Obligation(id); o != nil {
		return o, nil
	}
	var ids []string
	for _, o := range d.Obligations {
		ids = append(ids, o.ID)
	}
	if len(ids) == 0 {
		return nil, refuse(s.w.Commands.Refused.NoObligations, d.ID, d.Label())
	}
	return nil, refuse(s.w.Commands.Refused.NoObligation, d.Label(), id, strings.Join(ids, ", "))
}

// A target is the assignments that mark, extend and remind are about.
type target struct {
	directive  model.Directive
	obligation *model.Obligation
	roster     *model.Roster
	marks      model.Marks
	ids        []model.AssignmentID
}

// pick reads ID OBLIGATION UNIT and --period.
func (s *session) pick(st *db.Store, args []string, period string) (t target, err error) {
	if t, err = s.pickAll(st, args, period); err != nil {
		return t, err
	}
	return t, s.pickPeriod(&t, st, period)
}

// pickAll is pick for every period.
func (s *session) pickAll(st *db.Store, args []string, period string) (t target, err error) {
	if t.directive, err = s.directive(st, args[0]); err != nil {
		return t, err
	}
	if t.obligation, err = s.obligation(&t.directive, args[1]); err != nil {
		return t, err
	}
	if t.roster, err = st.Roster(); err != nil {
		return t, err
	}
	if t.marks, err = st.Marks(t.directive.ID); err != nil {
		return t, err
	}
	if t.obligation.Dormant() {
		return t, refuse(s.w.Commands.Refused.Dormant, t.obligation.ID, t.directive.ID, t.obligation.ID)
	}
	s.gather(&t, period)
	return t, s.pickUnits(&t, args[2])
}

// gather takes all assignments of the obligation. A rule without an end is
// followed to the period named: units also deliver early.
func (s *session) gather(t *target, period string) {
	for o, a := range t.directive.Assignments(t.roster, s.upTo(period)) {
		if o.ID == t.obligation.ID {
			t.ids = append(t.ids, a)
		}
	}
}

// upTo is now, or the period named where that lies ahead.
func (s *session) upTo(period string) model.Instant {
	at, _ := parseDayOrInstant(period)
	return max(s.clock(), at)
}

// periodsUpTo lists the periods of the obligation, at least to the one named.
func (s *session) periodsUpTo(t *target, named string) []model.Instant {
	return t.obligation.Periods(s.upTo(named))
}

// pickUnits keeps the assignments of the units named.
func (s *session) pickUnits(t *target, name string) error {
	if len(t.ids) == 0 {
		return s.nobodyAsked(t)
	}
	if name == everyUnit {
		return nil
	}
	units, err := s.unitsNamed(t.roster, name)
	if err != nil {
		return err
	}
	all := t.ids
	t.ids = slices.DeleteFunc(slices.Clone(all), func(a model.AssignmentID) bool { return !slices.Contains(units, a.Unit) })
	if len(t.ids) == 0 {
		return refuse(s.w.Commands.Refused.NotAsked, t.obligation.ID, name, names(t.roster, all))
	}
	return nil
}

func (s *session) nobodyAsked(t *target) error {
	if un := t.obligation.Unresolved; len(un) > 0 {
		return refuse(s.w.Commands.Refused.Unresolved, t.obligation.ID, strings.Join(un, "; "))
	}
	return refuse(s.w.Commands.Refused.Nobody, t.obligation.ID)
}

// unitsNamed looks a unit or group up among all there ever were, and among those
// of today where that leaves a doubt.
func (s *session) unitsNamed(r *model.Roster, name string) ([]model.UnitID, error) {
	ids, err := r.Lookup(name, 0)
	var doubt *model.AmbiguousError
	if errors.As(err, &doubt) {
		return r.Lookup(name, s.clock())
	}
	return ids, err
}

// pickPeriod keeps the assignments of one period: the one named, else the only
// one that is open, else the only one there is.
func (s *session) pickPeriod(t *target, st *db.Store, named string) error {
	office, err := st.Office()
	if err != nil {
		return err
	}
	all, open := t.periods(office.Clock(s.clock()))
	var want model.Instant
	switch {
	case named != "":
		if want, err = s.periodNamed(t, named, all); err != nil {
			return err
		}
	case len(open) == 1:
		want = open[0]
	case len(all) == 1:
		want = all[0]
	case len(open) == 0:
		return refuse(s.w.Commands.Refused.NoOpenPeriod, t.obligation.ID, instants(all))
	default:
		return refuse(s.w.Commands.Refused.ManyPeriods, t.obligation.ID, instants(open))
	}
	t.ids = slices.DeleteFunc(t.ids, func(a model.AssignmentID) bool { return a.Period != want })
	return nil
}

// periods lists the periods of the chosen assignments, and those of them in
// which something is still expected.
func (t *target) periods(c model.Clock) (all, open []model.Instant) {
	for _, a := range t.ids {
		if !slices.Contains(all, a.Period) {
			all = append(all, a.Period)
		}
		standing := t.directive.Facts(t.obligation, a, t.marks[a]).Standing(c)
		if !standing.Settled() && !slices.Contains(open, a.Period) {
			open = append(open, a.Period)
		}
	}
	slices.Sort(all)
	slices.Sort(open)
	return all, open
}

// periodNamed reads --period: the original deadline, or its day.
func (s *session) periodNamed(t *target, named string, all []model.Instant) (model.Instant, error) {
	at, err := model.ParseInstant(named)
	if err == nil && slices.Contains(all, at) {
		return at, nil
	}
	day, dayErr := parseDay(named)
	if err != nil && dayErr != nil {
		return 0, s.misused("", s.w.Commands.Usage.BadValue, "period", s.errorWords(err))
	}
	var hits []model.Instant
	for _, p := range all {
		if dayErr == nil && p.Date() == day {
			hits = append(hits, p)
		}
	}
	if len(hits) == 1 {
		return hits[0], nil
	}
	if len(all) == 1 && all[0] == 0 {
		return 0, refuse(s.w.Commands.Refused.NoPeriods, t.obligation.ID)
	}
	return 0, refuse(s.w.Commands.Refused.NoPeriod, t.obligation.ID, named, instants(all))
}

func instants(is []model.Instant) string {
	out := make([]string, len(is))
	for i, t := range is {
		out[i] = t.String()
	}
	return strings.Join(out, ", ")
}

// names lists the units of assignments, each once.
func names(r *model.Roster, as []model.AssignmentID) string {
	var out []string
	for _, a := range as {
		if n := r.Name(a.Unit); !slices.Contains(out, n) {
			out = append(out, n)
		}
	}
	return strings.Join(out, "; ")
}
