package cli

import (
	"strings"

	"github.com/spf13/pflag"

	"congvan/db"
	"congvan/model"
	"congvan/text"
	"congvan/viet"
)

func recordCommand(fs *pflag.FlagSet) action {
	asOf := dayOption(fs, "as-of")
	installs := option(fs, "installs", "N", parseCount)
	smartphones := option(fs, "smartphones", "N", parseCount)
	population := option(fs, "population", "N", parseCount)
	percent := option(fs, "percent", "P", parsePercent)
	base := wordOption(fs, "base", "smartphones|population|NAME")
	rank := option(fs, "rank", "N", parseNatural(1))
	source := wordOption(fs, "source", "T")
	indicator := wordOption(fs, "indicator", "ID")
	denominators := fs.StringArray("denominator", nil, "NAME=N")
	return func(s *session, args []string) error {
		r := model.Reading{
			Indicator: *indicator, AsOf: *asOf, Installs: *installs, Smartphones: *smartphones, Population: *population,
			Percent: *percent, Source: *source,
		}
		if *rank > 0 {
			r.Rank = rank
		}
		others, err := parseDenominators(*denominators)
		if err != nil {
			return s.misused("bluezone record", s.w.Commands.Usage.BadValue, "denominator", s.errorWords(err))
		}
		return s.record(args[0], r, *base, others)
	}
}

// parseDenominators reads NAME=N.
func parseDenominators(given []string) (map[string]int64, error) {
	if len(given) == 0 {
		return nil, nil
	}
	out := map[string]int64{}
	for _, g := range given {
		name, figure, ok := strings.Cut(viet.CleanLine(g), "=")
		if !ok || name == "" {
			return nil, &model.FormatError{Text: g, Want: "NAME=N"}
		}
		n, err := viet.ParseCount(figure)
		if err != nil {
			return nil, err
		}
		out[name] = n
	}
	return out, nil
}

// record keeps one reading, whose percentage is of base and whose further
// denominators are others, both by name. Figures given for a day that has a
// reading already are laid over it.
func (s *session) record(name string, r model.Reading, base string, others map[string]int64) error {
	if r.Installs == nil && r.Smartphones == nil && r.Population == nil && r.Percent == nil && r.Rank == nil && len(others) == 0 {
		return s.misused("bluezone record", "%s", s.w.Commands.Usage.NoFigure)
	}
	return s.change(func(st *db.Store) error {
		u, err := s.oneUnit(st, name)
		if err != nil {
			return err
		}
		of, err := s.indicator(st, r.Indicator)
		if err != nil {
			return err
		}
		r.Unit, r.Indicator = u.ID, of.ID
		if err := s.setBases(&r, of, base, others); err != nil {
			return err
		}
		all, err := st.ReadingsOf(r.Indicator, u.ID)
		if err != nil {
			return err
		}
		r = r.Over(all)
		beside := model.Setting{Unit: u, Indicator: of, Others: all}
		return s.step(st, func() error {
			err := st.PutReadings([]model.Reading{r})
			if err == nil {
				s.checkReading(r, beside)
			}
			return err
		})
	})
}

// setBases finds the denominators of a reading among those of its indicator.
func (s *session) setBases(r *model.Reading, of model.Indicator, base string, others map[string]int64) (err error) {
	if base != "" {
		if r.Base, err = s.base("bluezone record", "base", base, of); err != nil {
			return err
		}
	}
	for name, n := range others {
		b, err := s.base("bluezone record", "denominator", name, of)
		switch {
		case err != nil:
			return err
		case b == model.Smartphones:
			r.Smartphones = &n
		case b == model.Population:
			r.Population = &n
		default:
			if r.Others == nil {
				r.Others = map[model.Base]int64{}
			}
			r.Others[b] = n
		}
	}
	return nil
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

// checkReading warns of what looks wrong; everything is stored.
func (s *session) checkReading(r model.Reading, beside model.Setting) {
	u := beside.Unit
	for _, doubt := range text.DoubtsIn(r, beside, s.clock().Date(), s.lang) {
		s.warn(s.w.Commands.Said.Kept, u.Name, doubt)
	}
	if r.Percent != nil && r.Base == "" {
		s.warn(s.w.Commands.Said.NoBase, u.Name)
	}
}
