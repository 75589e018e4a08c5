package cli

import (
	"github.com/spf13/pflag"

	"congvan/db"
	"congvan/model"
)

func recordCommand(fs *pflag.FlagSet) action {
	asOf := dayOption(fs, "as-of")
	installs := option(fs, "installs", "N", parseCount)
	smartphones := option(fs, "smartphones", "N", parseCount)
	population := option(fs, "population", "N", parseCount)
	percent := option(fs, "percent", "P", parsePercent)
	base := option(fs, "base", "smartphones|population", model.ParseBase)
	rank := option(fs, "rank", "N", parseNatural(1))
	source := wordOption(fs, "source", "T")
	return func(s *session, args []string) error {
		r := model.Reading{
			Indicator: model.Bluezone, AsOf: *asOf, Installs: *installs, Smartphones: *smartphones, Population: *population,
			Percent: *percent, Base: *base, Source: *source,
		}
		if *rank > 0 {
			r.Rank = rank
		}
		return s.record(args[0], r)
	}
}

// record keeps one reading. Figures given for a day that has a reading already
// are laid over it.
func (s *session) record(name string, r model.Reading) error {
	if r.Installs == nil && r.Smartphones == nil && r.Population == nil && r.Percent == nil && r.Rank == nil {
		return s.misused("bluezone record", "%s", s.w.Commands.Usage.NoFigure)
	}
	return s.change(func(st *db.Store) error {
		u, err := s.oneUnit(st, name)
		if err != nil {
			return err
		}
		r.Unit = u.ID
		all, err := st.Readings(r.Indicator)
		if err != nil {
			return err
		}
		r = laidOver(all, r)
		return s.step(st, func() error {
			err := st.PutReadings([]model.Reading{r})
			if err == nil {
				s.checkReading(r, u)
			}
			return err
		})
	})
}

// oneUnit finds the unit named; a group is refused.
func (s *session) oneUnit(st *db.Store, name string) (model.Unit, error) {
	roster, err := st.Roster()
	if err != nil {
		return model.Unit{}, err
	}
	ids, err := s.unitsNamed(roster, name)
	if err != nil {
		return model.Unit{}, err
	}
	if len(ids) != 1 {
		return model.Unit{}, refuse(s.w.Commands.Refused.IsGroup, name)
	}
	u, _ := roster.Unit(ids[0])
	return u, nil
}

func laidOver(all []model.Reading, r model.Reading) model.Reading {
	for _, old := range all {
		if old.Unit != r.Unit || old.AsOf != r.AsOf {
			continue
		}
		r.Installs, r.Smartphones, r.Population = or(r.Installs, old.Installs), or(r.Smartphones, old.Smartphones), or(r.Population, old.Population)
		r.Percent, r.Rank = or(r.Percent, old.Percent), or(r.Rank, old.Rank)
		if r.Base == "" {
			r.Base = old.Base
		}
		if r.Source == "" {
			r.Source = old.Source
		}
	}
	return r
}

func or[T any](given, kept *T) *T {
	if given != nil {
		return given
	}
	return kept
}

// checkReading warns of what looks wrong; everything is stored.
func (s *session) checkReading(r model.Reading, u model.Unit) {
	w := &s.w.Commands.Said
	for _, f := range r.Check(u) {
		s.warn("%s: %s", u.Name, s.errorWords(f))
	}
	if r.Percent != nil && *r.Percent > 100 {
		s.warn(w.OverHundred, u.Name, number(*r.Percent))
	}
	if r.Percent != nil && r.Base == "" {
		s.warn(w.NoBase, u.Name)
	}
	if r.AsOf > s.clock().Date() {
		s.warn(w.FutureDay, u.Name, r.AsOf)
	}
}
