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
	Base         *int64     `json:"-"` // the denominator of the ranking
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
	by := wordOption(fs, "by", "smartphones|population|NAME")
	indicator := wordOption(fs, "indicator", "ID")
	since := dayOption(fs, "since")
	known := option(fs, "known", "INSTANT", parseDayOrInstant)
	level := option(fs, "level", "commune|district|province|nation", oneOf(levelWords()...))
	asJSON := jsonOption(fs)
	return func(s *session, _ []string) error {
		if *asOf == 0 {
			*asOf = s.clock().Date()
		}
		if *since != 0 && since.Last() >= asOf.Last() {
			return s.misused("bluezone list", s.w.Commands.Usage.SinceLater, text.Day(*since), text.Day(*asOf))
		}
		o := rankingOptions{asOf: *asOf, since: *since, known: *known, level: model.Level(*level)}
		return s.look(func(st *db.Store) (err error) {
			if o.indicator, err = s.indicator(st, *indicator); err != nil {
				return err
			}
			if o.by, err = s.base("bluezone list", "by", *by, o.indicator); err != nil {
				return err
			}
			rk, err := ranking(st, o)
			if err != nil {
				return err
			}
			if *asJSON {
				return s.json(s.rankingJSON(rk, o.indicator))
			}
			return s.printRanking(rk, o.indicator)
		})
	}
}

// rankingOptions say which ranking is wanted.
type rankingOptions struct {
	asOf, since model.Date
	by          model.Base
	indicator   model.Indicator
	known       model.Instant // as it was known then; 0: as it is known now
	level       model.Level
}

func levelWords() []string {
	out := make([]string, len(model.Levels))
	for i, l := range model.Levels {
		out[i] = string(l)
	}
	return out
}

// ranking ranks the localities that exist on the day.
func ranking(st *db.Store, o rankingOptions) (model.Ranking, error) {
	known, err := figuresKnown(st, o)
	if err != nil {
		return model.Ranking{}, err
	}
	at := o.asOf.End()
	units := model.Localities(known.Roster, known.Readings, at)
	of := model.IndicatorOf(known.Indicators, o.indicator.ID)
	return model.Ask{
		AsOf: o.asOf, By: o.by, Since: o.since, Level: o.level, Indicator: of, Targets: known.Targets,
		Parts: known.Roster.Parts(at), Jumps: model.JumpsOf(known.Counts, of.Breaks),
	}.Rank(units, known.Readings), nil
}

// figuresKnown reads the figures as they are known, or as they were.
func figuresKnown(st *db.Store, o rankingOptions) (db.Known, error) {
	if o.known != 0 {
		return st.KnownAt(o.indicator.ID, o.known, o.asOf, o.since)
	}
	return st.KnownNow(o.indicator.ID, o.asOf, o.since)
}

func (s *session) rankingJSON(rk model.Ranking, of model.Indicator) rankingJSON {
	j := rankingJSON{AsOf: rk.AsOf, By: rk.By, Rows: []rankedJSON{}, Unranked: []unrankedJSON{}, Total: totalJSON(rk.Total)}
	for _, row := range rk.Rows {
		r := rankedJSON{
			Rank: row.Rank, Tied: row.Tied, Unit: row.Unit.Name, AsOf: row.Reading.AsOf, Installs: row.Reading.Installs,
			Smartphones: denominator(row, model.Smartphones), Population: denominator(row, model.Population),
			Percent: row.Share.Percent, Base: denominator(row, rk.By), PercentKind: percentKind(row.Share), ChangePoints: row.Change, Warnings: []string{},
		}
		if row.PreviousRank != 0 {
			r.PreviousRank = &row.PreviousRank
		}
		if row.Target != nil {
			r.Target = &row.Target.Percent
		}
		for _, w := range row.Warnings {
			r.Warnings = append(r.Warnings, text.FigureWarning(w, of, s.lang))
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

func (s *session) printRanking(rk model.Ranking, of model.Indicator) error {
	w := s.w.Commands
	base := text.BaseName(rk.By, of, s.lang)
	if err := s.print(w.Said.Ranking, base, text.Day(rk.AsOf)); err != nil {
		return err
	}
	t := table{
		heads: []string{w.Heads.Rank, w.Heads.Unit, w.Heads.AsOf, w.Heads.Installs, base, "%", w.Heads.Change, w.Heads.Previous, w.Heads.Note},
		right: map[int]bool{0: true, 3: true, 4: true, 5: true, 6: true, 7: true},
		limit: map[int]int{1: 40},
	}
	for _, r := range s.rankingJSON(rk, of).Rows {
		t.add(s.rankedCells(r)...)
	}
	for _, u := range rk.Unranked {
		t.add("–", u.Unit.Name, "", "", "", "", "", "", s.w.Terms.Gap[u.Why])
	}
	if err := t.print(s.env.Stdout); err != nil {
		return err
	}
	return s.printTotal(rk.Total)
}

func (s *session) rankedCells(r rankedJSON) []string {
	den, change, previous, note := r.Base, "", "", ""
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
