package cli

import (
	"cmp"
	"errors"
	"strconv"

	"github.com/spf13/pflag"

	"congvan/db"
	"congvan/model"
	"congvan/text"
	"congvan/viet"
)

// targetJSON is one target of bluezone target --json.
type targetJSON struct {
	ID        model.TargetID     `json:"id"`
	Indicator string             `json:"indicator"`
	Units     []string           `json:"units"` // none: every unit
	Scope     *string            `json:"scope"`
	Base      model.Base         `json:"base"`
	Percent   float64            `json:"percent"`
	Until     model.Date         `json:"until"`
	Directive *model.DirectiveID `json:"directive"`
	Source    *string            `json:"source"`
	Rows      []outlookJSON      `json:"rows"`
}

// outlookJSON is how one unit stands towards a target.
type outlookJSON struct {
	Unit     string     `json:"unit"`
	AsOf     model.Date `json:"as_of"`
	Percent  float64    `json:"percent"`
	Reached  bool       `json:"reached"`
	Points   float64    `json:"points"`   // still missing
	Installs *int64     `json:"installs"` // still missing
	PerWeek  *int64     `json:"per_week"`
	Forecast *float64   `json:"forecast"`
	PaceFrom model.Date `json:"pace_from"`
	PaceTo   model.Date `json:"pace_to"`
}

func targetCommand(fs *pflag.FlagSet) action {
	percent := option(fs, "percent", "P", parsePercent)
	until := dayOption(fs, "until")
	by := wordOption(fs, "by", "smartphones|population|NAME")
	directive := wordOption(fs, "directive", "ID")
	source := wordOption(fs, "source", "T")
	indicator := wordOption(fs, "indicator", "ID")
	remove := option(fs, "remove", "ID", parseNatural(1))
	asOf := dayOption(fs, "as-of")
	asJSON := jsonOption(fs)
	return func(s *session, args []string) error {
		if err := s.checkTargetOptions(fs, len(args) > 0); err != nil {
			return err
		}
		if *asOf == 0 {
			*asOf = s.clock().Date()
		}
		switch {
		case *remove != 0:
			return s.changeFigures(func(st *db.Store) error { return st.RemoveTarget(model.TargetID(*remove)) })
		case len(args) == 0:
			return s.look(func(st *db.Store) error { return s.listTargets(st, *indicator, *asOf, *asJSON) })
		case *percent == nil:
			return s.misused("bluezone target", s.w.Commands.Usage.Missing, "--percent P", commandNamed("bluezone target").line())
		case *until == 0:
			return s.misused("bluezone target", s.w.Commands.Usage.Missing, "--until DAY", commandNamed("bluezone target").line())
		}
		g := model.Target{Indicator: *indicator, Percent: **percent, Day: *until, Source: *source}
		return s.changeFigures(func(st *db.Store) error { return s.putTarget(st, args[0], *by, *directive, g) })
	}
}

// checkTargetOptions refuses options that what is asked for would leave aside.
func (s *session) checkTargetOptions(fs *pflag.FlagSet, unit bool) error {
	const set, list, remove = "bluezone target UNIT", "bluezone target", "bluezone target --remove ID"
	setting, listing := []string{"percent", "until", "by", "directive", "source"}, []string{"as-of", "json"}
	switch {
	case fs.Changed("remove") && unit:
		return s.onlyWith(fs, list, remove, "remove")
	case fs.Changed("remove"):
		return cmp.Or(s.onlyWith(fs, list, set, append(setting, "indicator")...), s.onlyWith(fs, list, list, listing...))
	case unit:
		return s.onlyWith(fs, list, list, listing...)
	}
	return s.onlyWith(fs, list, set, setting...)
}

// putTarget sets a target for a unit, the units of a group, or all.
func (s *session) putTarget(st *db.Store, who, by, directive string, g model.Target) error {
	of, err := s.indicator(st, g.Indicator)
	if err != nil {
		return err
	}
	g.Indicator = of.ID
	if g.Base, err = s.base("bluezone target", "by", by, of); err != nil {
		return err
	}
	if directive != "" {
		if g.Directive, err = s.directiveID(st, directive); err != nil {
			return err
		}
	}
	if who != everyUnit {
		roster, err := st.Roster()
		if err != nil {
			return err
		}
		if g.Units, err = s.unitsNamed(roster, who); err != nil {
			return err
		}
		if len(g.Units) != 1 {
			g.Scope = who
		}
	}
	_, err = st.PutTarget(g)
	return err
}

// listTargets prints the targets and how far they are.
func (s *session) listTargets(st *db.Store, indicator string, asOf model.Date, asJSON bool) error {
	of, err := s.indicator(st, indicator)
	if err != nil {
		return err
	}
	targets, err1 := st.Targets(of.ID)
	roster, err2 := st.Roster()
	var readings []model.Reading
	theirs := map[model.UnitID][]model.Reading{}
	err3 := st.EachCut(of.ID, nil, func(_ model.Date, rs []model.Reading) error {
		for _, r := range rs {
			if _, known := theirs[r.Unit]; !known {
				readings = append(readings, r) // one of each tells that it is followed
			}
			theirs[r.Unit] = append(theirs[r.Unit], r)
		}
		return nil
	})
	if err := errors.Join(err1, err2, err3); err != nil {
		return err
	}
	units := model.Localities(roster, readings, asOf.End())
	list := []targetJSON{}
	for _, g := range targets {
		list = append(list, targetOf(g, roster, units, theirs, of, asOf))
	}
	if asJSON {
		return s.json(list)
	}
	return s.printTargets(list, of)
}

func targetOf(g model.Target, r *model.Roster, units []model.Unit, theirs map[model.UnitID][]model.Reading, of model.Indicator, asOf model.Date) targetJSON {
	j := targetJSON{
		ID: g.ID, Indicator: g.Indicator, Units: []string{}, Scope: orNull(g.Scope), Base: g.Base, Percent: g.Percent,
		Until: g.Day, Source: orNull(g.Source), Rows: []outlookJSON{},
	}
	if g.Directive != 0 {
		j.Directive = &g.Directive
	}
	for _, u := range g.Units {
		j.Units = append(j.Units, r.Name(u))
	}
	for _, u := range units {
		if !g.Of(u.ID) {
			continue
		}
		o, ok := g.Towards(theirs[u.ID], u, asOf, of.Breaks)
		if !ok {
			continue
		}
		row := outlookJSON{
			Unit: u.Name, AsOf: o.AsOf, Percent: o.Share.Percent, Reached: o.Reached, Points: o.Points, Installs: o.Installs,
			PerWeek: o.PerWeek, Forecast: o.Forecast,
		}
		if o.Pace != nil {
			row.PaceFrom, row.PaceTo = o.Pace.From, o.Pace.To
		}
		j.Rows = append(j.Rows, row)
	}
	return j
}

func (s *session) printTargets(list []targetJSON, of model.Indicator) error {
	w, h := &s.w.Figures, &s.w.Commands.Heads
	t := table{
		heads: []string{h.ID, w.AtLeast, w.UntilDay, h.Unit, h.AsOf, "%", w.LackPoints, w.LackInstalls, w.PerWeek, w.Forecast},
		right: map[int]bool{5: true, 6: true, 7: true, 8: true, 9: true}, limit: map[int]int{3: 40},
	}
	for _, g := range list {
		asked := viet.FormatPercent(g.Percent) + " " + text.BaseName(g.Base, of, s.lang)
		id := strconv.FormatUint(uint64(g.ID), 10)
		if len(g.Rows) == 0 {
			t.add(id, asked, text.Day(g.Until), s.w.Terms.Gap[model.NoData], "", "", "", "", "", "")
		}
		for _, r := range g.Rows {
			forecast, points := "", ""
			if r.Forecast != nil {
				forecast = viet.FormatDecimal(*r.Forecast, 2)
			}
			if !r.Reached {
				points = viet.FormatDecimal(r.Points, 2)
			}
			t.add(id, asked, text.Day(g.Until), r.Unit, text.Day(r.AsOf), viet.FormatDecimal(r.Percent, 2), points, countOr(r.Installs), countOr(r.PerWeek), forecast)
		}
	}
	return t.print(s.env.Stdout)
}
