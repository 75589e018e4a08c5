package ui

import (
	"fmt"
	"slices"

	"congvan/model"
	"congvan/report"
)

// A rankingScope is which ranking is printed.
type rankingScope struct {
	indicator model.Indicator // the zero one is Bluezone
	by        model.Base      // "": each denominator of it
	known     model.Instant   // figures as they were known then; 0: as they are known now
}

// rankingFields ask which ranking is printed; only B09 has them.
type rankingFields struct {
	*App
	all                  []model.Indicator
	indicator, by, known *input
}

func (a *App) rankingFields(s rankingScope, all []model.Indicator) *rankingFields {
	w := &a.w.Reports
	if s.indicator.ID == "" {
		s.indicator.ID = model.Bluezone
	}
	f := &rankingFields{App: a, all: all, known: textField(w.Known, typedMoment(s.known), w.KnownHint)}
	var names []option
	for _, i := range all {
		names = append(names, option{i.ID, i.Name})
	}
	f.indicator = choiceField(w.Indicator, s.indicator.ID, w.FilterHint, names...)
	f.by = choiceField(w.Base, string(s.by), w.FilterHint, f.bases()...)
	return f
}

// fields are those that leave a choice.
func (f *rankingFields) fields() []*input {
	if len(f.all) < 2 {
		return []*input{f.by, f.known}
	}
	return []*input{f.indicator, f.by, f.known}
}

// chosen is the indicator that is asked for.
func (f *rankingFields) chosen() (of model.Indicator) {
	if i := slices.IndexFunc(f.all, func(i model.Indicator) bool { return i.ID == f.indicator.value() }); i >= 0 {
		of = f.all[i]
	}
	return of
}

func (f *rankingFields) bases() []option {
	of, out := f.chosen(), []option{{"", f.w.Reports.EachBase}}
	for _, d := range of.Denominators() {
		out = append(out, option{string(d.Base), f.baseName(of, d.Base)})
	}
	return out
}

// fit offers the denominators of the indicator that is chosen.
func (f *rankingFields) fit() {
	by := f.by.value()
	f.by.options = f.bases()
	f.by.chosen = max(0, slices.IndexFunc(f.by.options, func(o option) bool { return o.value == by }))
}

// take reads the fields; false where they say what is wrong.
func (f *rankingFields) take(in *form, s *rankingScope) bool {
	known, err := parseMoment(f.known.value())
	if in.reject(f.known, err) {
		return false
	}
	*s = rankingScope{indicator: f.chosen(), by: model.Base(f.by.value()), known: known}
	return true
}

// ask asks for the ranking.
func (s rankingScope) ask(q *report.Query) {
	q.Indicator, q.By, q.Known = s.indicator.ID, s.by, s.known
}

// rankingWords tells which ranking is printed.
func (a *App) rankingWords(s rankingScope) (parts []string) {
	w := &a.w.Reports
	if s.indicator.ID != "" && s.indicator.ID != model.Bluezone {
		parts = append(parts, w.Indicator+": "+s.indicator.Name)
	}
	if s.by != "" {
		parts = append(parts, w.Base+": "+a.baseName(s.indicator, s.by))
	}
	if s.known != 0 {
		parts = append(parts, fmt.Sprintf(a.w.Bluezone.KnownThen, a.moment(s.known)))
	}
	return parts
}
