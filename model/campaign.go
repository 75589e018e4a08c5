package model

import (
	"cmp"
	"slices"

	"congvan/viet"
)

// A Span is a stretch of days, both ends in it; 0 leaves an end open.
type Span struct{ From, Until Date }

// Holds reports whether a date may lie in the span: a month or a year does when
// any of its days does. No date lies only in the span without ends.
func (s Span) Holds(d Date) bool {
	if d == 0 {
		return s == Span{}
	}
	return (s.From == 0 || d.Last() >= s.From.First()) && (s.Until == 0 || d.First() <= s.Until.Last())
}

// Asked reports whether an assignment belongs to the span: by its original
// deadline, or by the date of the directive where it has none.
func (s Span) Asked(d *Directive, period Instant) bool {
	if period == 0 {
		return s.Holds(d.Date)
	}
	return s.Holds(period.Date())
}

// An ActivitySum is what activities of one kind come to.
type ActivitySum struct {
	What, Measure string
	Times         int     // how many activities
	Counted       int     // of these, how many with a quantity
	Quantity      float64 // their sum
	Approx        bool    // one of them is approximate
	Units         int     // who did them, each once
}

// Counts reports whether an activity of the span is one of those summed up.
func (s ActivitySum) Counts(a Activity) bool {
	return viet.Key(a.What) == viet.Key(s.What) && viet.Key(a.Measure) == viet.Key(s.Measure)
}

// SumActivities adds up activities of a span by what they are and what they are
// counted in, in dictionary order.
func SumActivities(as []Activity, s Span) []ActivitySum {
	at := map[[2]string]int{}
	units := map[[2]string]map[UnitID]bool{}
	var out []ActivitySum
	for _, a := range as {
		if !s.Holds(a.Day) {
			continue
		}
		key := [2]string{viet.Key(a.What), viet.Key(a.Measure)}
		i, known := at[key]
		if !known {
			i = len(out)
			at[key], units[key] = i, map[UnitID]bool{}
			out = append(out, ActivitySum{What: a.What, Measure: a.Measure})
		}
		out[i].Times++
		units[key][a.Unit] = true
		out[i].Units = len(units[key])
		if a.Quantity != nil {
			out[i].Counted++
			out[i].Quantity += *a.Quantity
			out[i].Approx = out[i].Approx || a.Approx
		}
	}
	slices.SortFunc(out, func(a, b ActivitySum) int {
		return cmp.Or(viet.Compare(a.What, b.What), cmp.Compare(a.What, b.What), cmp.Compare(a.Measure, b.Measure))
	})
	return out
}

// A MeasureSum is what the figures reported for one measure come to.
type MeasureSum struct {
	Name, Unit string
	Sum        float64
	Approx     bool
	Reported   int // assignments with a figure
	Asked      int // assignments that were asked for one
}

// AddFigures adds what was reported on an assignment of o to sums, which are
// kept in the order in which their measures came.
func AddFigures(sums []MeasureSum, o *Obligation, m Mark) []MeasureSum {
	for _, ms := range o.Measures {
		i := slices.IndexFunc(sums, func(s MeasureSum) bool {
			return viet.Key(s.Name) == viet.Key(ms.Name) && viet.Key(s.Unit) == viet.Key(ms.Unit)
		})
		if i < 0 {
			i = len(sums)
			sums = append(sums, MeasureSum{Name: ms.Name, Unit: ms.Unit})
		}
		sums[i].Asked++
		if v, reported := m.Values[ms.Name]; reported {
			sums[i].Reported++
			sums[i].Sum += v
			sums[i].Approx = sums[i].Approx || slices.Contains(m.Approx, ms.Name)
		}
	}
	return sums
}
