package ui

import (
	"errors"
	"fmt"
	"maps"

	tea "charm.land/bubbletea/v2"

	"congvan/intake"
	"congvan/model"
	"congvan/viet"
)

// What a baseline that is entered holds for.
const (
	forThisUnit = "unit"
	forAllUnits = "all"
)

// baseline opens the form of what a relative target of the unit in focus is
// measured against. It is saved with the grid.
func (g *resultsGrid) baseline() tea.Cmd {
	w, r := g.w.Results, &g.rows[g.row]
	m, _ := g.relative()
	b := g.proposal(r, m.Name)
	value := textField(w.BaseValue, "", w.BaseValueHint)
	if b.Value > 0 {
		value = textField(w.BaseValue, figure{value: b.Value, given: true}.String(), w.BaseValueHint)
	}
	period := textField(w.BasePeriod, b.Period, w.BasePeriodHint)
	source := textField(w.BaseSource, b.Source, w.BaseSourceHint)
	whose := choiceField(w.BaseFor, forThisUnit, g.w.Mark.StateHint, option{forThisUnit, w.BaseThis}, option{forAllUnits, w.BaseAll})
	f := newLiveForm(g.App, fmt.Sprintf(w.BaseTitle, m.Name, r.unit.Label()), value, period, source, whose)
	f.intro = fmt.Sprintf(w.BaseIntro, times(*m.Target))
	id := r.id
	return g.openDraftForm(f, func() bool {
		v, err := baseValue(value.value())
		switch {
		case errors.Is(err, errZeroBase):
			value.err = w.BaseZero
		case err != nil:
			f.reject(value, err)
		case v == 0:
			g.setBaseline(id, m.Name, model.Baseline{}, whose.value())
			return true
		case g.filled(period, source):
			g.like = model.Baseline{Value: v, Period: period.value(), Source: source.value()}
			g.setBaseline(id, m.Name, g.like, whose.value())
			return true
		}
		return false
	})
}

// noBaseline tells why there is no baseline to enter.
func (g *resultsGrid) noBaseline() string {
	if _, ok := g.relative(); !ok {
		return g.w.Results.NotRelative
	}
	return g.locked()
}

// relative is the measure in focus where it is compared with an earlier figure,
// else the first one that is.
func (g *resultsGrid) relative() (model.Measure, bool) {
	ms := g.measures()
	if g.col < len(ms) && ms[g.col].Relative && ms[g.col].Target != nil {
		return ms[g.col], len(g.rows) > 0
	}
	for _, m := range ms {
		if m.Relative && m.Target != nil {
			return m, len(g.rows) > 0
		}
	}
	return model.Measure{}, false
}

// proposal is the baseline of the unit, that of its period before, or where the
// last one entered came from.
func (g *resultsGrid) proposal(r *resultRow, measure string) model.Baseline {
	if b, ok := r.bases[measure]; ok {
		return b
	}
	if b, ok := r.before[measure]; ok {
		return b
	}
	return model.Baseline{Period: g.like.Period, Source: g.like.Source}
}

var errZeroBase = errors.New("a baseline of nothing")

// baseValue reads a baseline; blank is 0, none.
func baseValue(s string) (float64, error) {
	v, _, err := intake.ParseFigure(s)
	switch {
	case errors.Is(err, viet.ErrBlank):
		return 0, nil
	case err == nil && v == 0:
		return 0, errZeroBase
	}
	return v, err
}

// setBaseline puts a baseline to a unit, and to those without one where it
// holds for all. A baseline without a value is taken away.
func (g *resultsGrid) setBaseline(id model.AssignmentID, measure string, b model.Baseline, whose string) {
	e := sheetEntry{rest: g.rest}
	for i := range g.rows {
		r := &g.rows[i]
		_, has := r.bases[measure]
		if r.id != id && (whose != forAllUnits || has || b.Value == 0) {
			continue
		}
		bases := maps.Clone(r.bases)
		if bases == nil {
			bases = map[string]model.Baseline{}
		}
		if bases[measure] = b; b.Value == 0 {
			delete(bases, measure)
		}
		old, of := r.bases, r.unit.ID
		e.also = append(e.also, func() { g.restoreBases(of, old) })
		r.bases = bases
	}
	g.past = append(g.past, e)
}

// restoreBases puts back the baselines of a unit.
func (g *resultsGrid) restoreBases(of model.UnitID, bases map[string]model.Baseline) {
	if i := g.lineOf(of); i >= 0 {
		g.rows[i].bases, g.row = bases, i
	}
}
