package cli

import (
	"github.com/spf13/pflag"

	"congvan/db"
	"congvan/model"
	"congvan/text"
	"congvan/viet"
)

// rankingJSON is bluezone list --json.
type rankingJSON struct {
	AsOf     model.Date     `json:"as_of"`
	By       model.Base     `json:"by"`
	Rows     []rankedJSON   `json:"rows"`
	Unranked []unrankedJSON `json:"unranked"`
	Total    totalJSON      `json:"total"`
}

type rankedJSON struct {
	Rank         int        `json:"rank"`
	Tied         bool       `json:"tied"`
	Unit         string     `json:"unit"`
	AsOf         model.Date `json:"as_of"`
	Installs     *int64     `json:"installs"`
	Smartphones  *int64     `json:"smartphones"`
	Population   *int64     `json:"population"`
	Percent      float64    `json:"percent"`
	PercentKind  string     `json:"percent_kind"`
	ChangePoints *float64   `json:"change_points"`
	PreviousRank *int       `json:"previous_rank"`
	Target       *float64   `json:"target"`
	Warnings     []string   `json:"warnings"`
}

type unrankedJSON struct {
	Unit string    `json:"unit"`
	Why  model.Gap `json:"why"`
}

type totalJSON struct {
	Installs     int64    `json:"installs"`
	Base         int64    `json:"base"`
	Percent      *float64 `json:"percent"`
	UnitsCounted int      `json:"units_counted"`
	Units        int      `json:"units"`
}

func rankingCommand(fs *pflag.FlagSet) action {
	asOf := dayOption(fs, "as-of")
	by := option(fs, "by", "smartphones|population", model.ParseBase)
	level := option(fs, "level", "commune|district|province|nation", oneOf("commune", "district", "province", "nation"))
	asJSON := jsonOption(fs)
	return func(s *session, _ []string) error {
		if *asOf == 0 {
			*asOf = s.clock().Date()
		}
		if *by == "" {
			*by = model.Smartphones
		}
		return s.look(func(st *db.Store) error {
			rk, err := ranking(st, *asOf, *by, model.Level(*level))
			if err != nil {
				return err
			}
			if *asJSON {
				return s.json(s.rankingJSON(rk))
			}
			return s.printRanking(rk)
		})
	}
}

// ranking ranks the localities that exist on the day: those of a level, else of
// the one that most are of.
func ranking(st *db.Store, asOf model.Date, by model.Base, level model.Level) (model.Ranking, error) {
	roster, err := st.Roster()
	if err != nil {
		return model.Ranking{}, err
	}
	readings, err := st.Readings(model.Bluezone)
	if err != nil {
		return model.Ranking{}, err
	}
	return model.Ask{AsOf: asOf, By: by, Level: level}.Rank(model.Localities(roster, readings, asOf.End()), readings), nil
}

func (s *session) rankingJSON(rk model.Ranking) rankingJSON {
	j := rankingJSON{AsOf: rk.AsOf, By: rk.By, Rows: []rankedJSON{}, Unranked: []unrankedJSON{}, Total: totalJSON(rk.Total)}
	for _, row := range rk.Rows {
		r := rankedJSON{
			Rank: row.Rank, Tied: row.Tied, Unit: row.Unit.Name, AsOf: row.Reading.AsOf, Installs: row.Reading.Installs,
			Smartphones: denominator(row, model.Smartphones), Population: denominator(row, model.Population),
			Percent: row.Share.Percent, PercentKind: percentKind(row.Share), ChangePoints: row.Change, Warnings: []string{},
		}
		if row.PreviousRank != 0 {
			r.PreviousRank = &row.PreviousRank
		}
		for _, w := range row.Warnings {
			r.Warnings = append(r.Warnings, s.errorWords(w))
		}
		j.Rows = append(j.Rows, r)
	}
	for _, u := range rk.Unranked {
		j.Unranked = append(j.Unranked, unrankedJSON{u.Unit.Name, u.Why})
	}
	return j
}

// denominator is the figure that the share was reckoned on, or would be.
func denominator(row model.Ranked, b model.Base) *int64 {
	if n, ok := row.Reading.Denominator(b, row.Unit); ok {
		return &n
	}
	return nil
}

func percentKind(sh model.Share) string {
	if sh.Computed {
		return "computed"
	}
	return "published"
}

func (s *session) printRanking(rk model.Ranking) error {
	w := s.w.Commands
	base := s.w.Terms.Base[rk.By]
	if err := s.print(w.Said.Ranking, base, text.Day(rk.AsOf)); err != nil {
		return err
	}
	t := table{
		heads: []string{w.Heads.Rank, w.Heads.Unit, w.Heads.AsOf, w.Heads.Installs, base, "%", w.Heads.Change, w.Heads.Previous, w.Heads.Note},
		right: map[int]bool{0: true, 3: true, 4: true, 5: true, 6: true, 7: true},
		limit: map[int]int{1: 40},
	}
	for _, r := range s.rankingJSON(rk).Rows {
		t.add(s.rankedCells(r, rk.By)...)
	}
	for _, u := range rk.Unranked {
		t.add("–", u.Unit.Name, "", "", "", "", "", "", s.w.Terms.Gap[u.Why])
	}
	if err := t.print(s.env.Stdout); err != nil {
		return err
	}
	return s.printTotal(rk.Total)
}

func (s *session) rankedCells(r rankedJSON, by model.Base) []string {
	den, change, previous, note := r.Smartphones, "", "", ""
	if by == model.Population {
		den = r.Population
	}
	if r.ChangePoints != nil {
		change = viet.FormatDecimal(*r.ChangePoints, 2)
	}
	if r.PreviousRank != nil {
		previous = count(*r.PreviousRank)
	}
	if r.Tied {
		note = s.w.Commands.Said.Tied
	}
	return []string{
		count(r.Rank), r.Unit, text.Day(r.AsOf), countOr(r.Installs), countOr(den), viet.FormatDecimal(r.Percent, 2), change, previous, note,
	}
}

func (s *session) printTotal(t model.Total) error {
	if t.Percent == nil {
		return nil
	}
	return s.print(s.w.Commands.Said.Sum, viet.FormatPercent(*t.Percent), viet.FormatCount(t.Installs), viet.FormatCount(t.Base),
		t.UnitsCounted, t.Units)
}
