package model

import (
	"math"
	"slices"
)

// A Jump is an increase that stands out from those before it.
type Jump struct {
	PerWeek float64 // installs a week
	Median  float64 // of the increases a week that it is judged with
	Score   float64 // modified z-score; above 3.5 or below -3.5
}

const (
	jumpScore  = 3.5
	jumpPoints = 6 // counts that are needed before a jump can be told
)

// JumpSpan is how many counts the last one is judged with: it and those of the
// quarter of a year before it, where there is one a week. What was usual longer
// ago says nothing about it.
const JumpSpan = 14

// A Count is what was counted of a unit at a cut-off day.
type Count struct {
	Unit     UnitID
	AsOf     Date
	Installs int64
}

// Jumps are the last counts of units that stand out from those before: V6.
type Jumps map[UnitID]FigureWarning

// JumpsOf finds them among counts, of each unit the oldest first.
func JumpsOf(counts []Count, breaks []Break) Jumps {
	at, of := map[UnitID]int{}, [][]Count{}
	for _, c := range counts {
		i, begun := at[c.Unit]
		if !begun {
			i = len(of)
			at[c.Unit], of = i, append(of, make([]Count, 0, JumpSpan))
		}
		of[i] = append(of[i], c)
	}
	out := Jumps{}
	for _, theirs := range of {
		if w, found := jumpAt(theirs, breaks); found {
			out[theirs[0].Unit] = w
		}
	}
	return out
}

// jumpAt tells whether the last of a unit's counts, the oldest first, stands out
// from those before it, unless a break lies between.
func jumpAt(cs []Count, breaks []Break) (FigureWarning, bool) {
	cs = cs[max(0, len(cs)-JumpSpan):]
	for i := len(cs) - 1; i > 0; i-- {
		if crosses(breaks, cs[i-1].AsOf, cs[i].AsOf, "") {
			cs = cs[i:]
			break
		}
	}
	if len(cs) < jumpPoints {
		return FigureWarning{}, false
	}
	increases := make([]float64, 0, JumpSpan)
	for i := range cs[1:] {
		if days := cs[i].AsOf.Last().DaysUntil(cs[i+1].AsOf.Last()); days > 0 {
			increases = append(increases, float64(cs[i+1].Installs-cs[i].Installs)*7/float64(days))
		}
	}
	last := cs[len(cs)-1]
	if n := len(increases); n > 0 && cs[len(cs)-2].AsOf.Last() < last.AsOf.Last() {
		median, score := scores(increases)
		if z := score(increases[n-1]); math.Abs(z) > jumpScore {
			return FigureWarning{Rule: StandsOut, AsOf: last.AsOf, N: last.Installs, Jump: Jump{PerWeek: increases[n-1], Median: median, Score: z}}, true
		}
	}
	return FigureWarning{}, false
}

// scores returns the median of figures and what reckons the modified z-score of
// one of them (Iglewicz and Hoaglin): by the median of the deviations, by their
// mean where that is 0. Where all figures are alike, every score is 0.
func scores(xs []float64) (median float64, score func(x float64) float64) {
	median = middle(xs)
	deviations := make([]float64, len(xs))
	sum := 0.0
	for i, x := range xs {
		deviations[i] = math.Abs(x - median)
		sum += deviations[i]
	}
	scale := middle(deviations) / 0.6745
	if scale == 0 && len(xs) > 0 {
		scale = sum / float64(len(xs)) * 1.253314
	}
	return median, func(x float64) float64 {
		if scale == 0 {
			return 0
		}
		return (x - median) / scale
	}
}

// middle is the median, 0 of none.
func middle(xs []float64) float64 {
	if len(xs) == 0 {
		return 0
	}
	sorted := slices.Sorted(slices.Values(xs))
	n := len(sorted)
	return (sorted[(n-1)/2] + sorted[n/2]) / 2
}
