package model

import "congvan/viet"

// A Ratio compares a reported figure with its baseline.
type Ratio struct {
	Measure Measure
	Value   float64
	Ratio   float64 // Value ÷ baseline, two decimals, half up
	Met     bool
	Missing bool // no baseline: it cannot be judged
}

// unreported lists the measures with relative targets that have no figure, where
// others of them have one.
func (o *Obligation) unreported(m Mark) (lacks []Measure) {
	if len(o.Ratios(m)) == 0 {
		return nil
	}
	for _, ms := range o.Measures {
		if _, reported := m.Values[ms.Name]; ms.Relative && ms.Target != nil && !reported {
			lacks = append(lacks, ms)
		}
	}
	return lacks
}

// Ratios judges the reported figures of the relative measures of o, those that
// ask for so many times an earlier figure. What nobody reported is left out.
func (o *Obligation) Ratios(m Mark) []Ratio {
	var out []Ratio
	for _, ms := range o.Measures {
		v, reported := m.Values[ms.Name]
		if !ms.Relative || ms.Target == nil || !reported {
			continue
		}
		r := Ratio{Measure: ms, Value: v}
		if b, ok := m.Baselines[ms.Name]; ok && b.Value > 0 {
			r.Ratio = viet.RoundHalfUp(v/b.Value, 2)
			r.Met = r.Ratio >= *ms.Target
		} else {
			r.Missing = true
		}
		out = append(out, r)
	}
	return out
}
