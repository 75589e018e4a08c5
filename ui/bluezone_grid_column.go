package ui

import (
	"strings"

	"congvan/model"
	"congvan/viet"
)

// A readingColumn is one figure of a reading.
type readingColumn struct {
	name  string
	field string // as intake.PasteReadings names it
	cellKind
	get func(r model.Reading) figure
	set func(r *model.Reading, f figure)
}

func (c *readingColumn) cell(r model.Reading) resultCell { return newKindCell(c.get(r), &c.cellKind) }

// readingColumns are the columns of an indicator: what is counted, its
// denominators, and what was published.
func (a *App) readingColumns(i model.Indicator) []readingColumn {
	w := a.w.Bluezone
	out := []readingColumn{countColumn(capital(a.countsOf(i)), "installs", func(r *model.Reading) **int64 { return &r.Installs })}
	for _, d := range i.Denominators() {
		out = append(out, baseColumn(capital(a.baseName(i, d.Base)), d.Base))
	}
	return append(out, percentColumn(w.Published), a.onColumn(w.PublishedBase, i), rankColumn(w.PublishedRank))
}

// countKind reads whole numbers as they are printed here: 161.090 is one.
var countKind = cellKind{
	read: func(s string) (float64, bool, error) {
		n, err := viet.ParseCount(s)
		return float64(n), false, err
	},
	show: figure.String,
}

func countColumn(name, field string, at func(r *model.Reading) **int64) readingColumn {
	return readingColumn{
		name, field, countKind,
		func(r model.Reading) figure { return countFigure(*at(&r)) },
		func(r *model.Reading, f figure) { *at(r) = figureCount(f) },
	}
}

func countFigure(n *int64) figure {
	if n == nil {
		return figure{}
	}
	return figure{value: float64(*n), given: true}
}

func figureCount(f figure) *int64 {
	if !f.given {
		return nil
	}
	n := int64(f.value)
	return &n
}

// baseColumn is the figure of a denominator.
func baseColumn(name string, b model.Base) readingColumn {
	switch b {
	case model.Smartphones:
		return countColumn(name, string(b), func(r *model.Reading) **int64 { return &r.Smartphones })
	case model.Population:
		return countColumn(name, string(b), func(r *model.Reading) **int64 { return &r.Population })
	}
	return readingColumn{
		name, string(b), countKind,
		func(r model.Reading) figure {
			n, ok := r.Others[b]
			return figure{value: float64(n), given: ok}
		},
		func(r *model.Reading, f figure) { r.Others = withValue(r.Others, b, int64(f.value), f.given) },
	}
}

// withValue is a map with a value put or taken away; the map itself stays as it was.
func withValue[K comparable, V any](m map[K]V, k K, v V, put bool) map[K]V {
	out := map[K]V{}
	for key, value := range m {
		if key != k {
			out[key] = value
		}
	}
	if put {
		out[k] = v
	}
	if len(out) == 0 {
		return nil
	}
	return out
}

func percentColumn(name string) readingColumn {
	kind := cellKind{show: figure.String, read: func(s string) (float64, bool, error) {
		p, err := model.ParsePercent(s)
		return p, false, err
	}}
	return readingColumn{
		name, "percent", kind,
		func(r model.Reading) figure {
			if r.Percent == nil {
				return figure{}
			}
			return figure{value: *r.Percent, given: true}
		},
		func(r *model.Reading, f figure) {
			r.Percent = nil
			if f.given {
				r.Percent = &f.value
			}
		},
	}
}

func rankColumn(name string) readingColumn {
	kind := cellKind{show: figure.String, read: func(s string) (float64, bool, error) {
		n, err := viet.ParseCount(s)
		if rank := int(n); err == nil {
			err = model.Reading{Rank: &rank}.Validate()
		}
		return float64(n), false, err
	}}
	return readingColumn{
		name, "rank", kind,
		func(r model.Reading) figure {
			if r.Rank == nil {
				return figure{}
			}
			return figure{value: float64(*r.Rank), given: true}
		},
		func(r *model.Reading, f figure) {
			r.Rank = nil
			if n := int(f.value); f.given {
				r.Rank = &n
			}
		},
	}
}

// onColumn is the denominator of the percentage published: its name, or the
// beginning of just one; kept as the place among those of the indicator, from 1.
func (a *App) onColumn(name string, i model.Indicator) readingColumn {
	bases := i.Denominators()
	show := func(f figure) string {
		if n := int(f.value); f.given && n >= 1 && n <= len(bases) {
			return a.briefBase(i, bases[n-1].Base)
		}
		return ""
	}
	read := func(s string) (float64, bool, error) {
		key := viet.Key(s)
		if key == "" {
			return 0, false, viet.ErrBlank
		}
		var names []string
		var begun []int
		for n, d := range bases {
			names = append(names, a.briefBase(i, d.Base))
			whole := viet.Key(a.baseName(i, d.Base))
			if whole == key || viet.Key(a.briefBase(i, d.Base)) == key || key == string(d.Base) {
				return float64(n + 1), false, nil
			}
			if strings.HasPrefix(whole, key) {
				begun = append(begun, n)
			}
		}
		if len(begun) == 1 {
			return float64(begun[0] + 1), false, nil
		}
		return 0, false, &model.FormatError{Text: s, Want: strings.Join(names, "|")}
	}
	return readingColumn{
		name, "base",
		cellKind{read, show},
		func(r model.Reading) figure {
			for n, d := range bases {
				if r.Base == d.Base {
					return figure{value: float64(n + 1), given: true}
				}
			}
			return figure{}
		},
		func(r *model.Reading, f figure) {
			r.Base = ""
			if n := int(f.value); f.given && n >= 1 && n <= len(bases) {
				r.Base = bases[n-1].Base
			}
		},
	}
}
