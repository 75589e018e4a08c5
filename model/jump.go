package model

import (
	"math"
	"slices"
)

// A Jump is an increase that stands out from the others of its trend.
type Jump struct {
	PerWeek float64 // installs a week
	Median  float64 // of all increases a week of the trend
	Score   float64 // modified z-score; above 3.5 or below -3.5
}

const (
	jumpScore  = 3.5
	jumpPoints = 6 // readings that a trend needs before a jump can be told
)

// findJumps marks the points whose increase a week stands out. What lies before
// a break is judged apart from what lies after it.
func findJumps(points []Point) {
	for from := 0; from < len(points); {
		until := from + 1
		for until < len(points) && !points[until].Broken {
			until++
		}
		markJumps(points[from:until])
		from = until
	}
}

// markJumps is findJumps for a trend without breaks.
func markJumps(points []Point) {
	var counted []int // points with a count
	for i := range points {
		if points[i].Reading.Installs != nil {
			counted = append(counted, i)
		}
	}
	if len(counted) < jumpPoints {
		return
	}
	var at []int
	var increases []float64
	for k, i := range counted[1:] {
		a, b := points[counted[k]], points[i]
		if days := a.day().DaysUntil(b.day()); days > 0 {
			at = append(at, i)
			increases = append(increases, float64(*b.Reading.Installs-*a.Reading.Installs)*7/float64(days))
		}
	}
	median, score := scores(increases)
	for k, i := range at {
		if z := score(increases[k]); math.Abs(z) > jumpScore {
			points[i].Outlier = &Jump{PerWeek: increases[k], Median: median, Score: z}
		}
	}
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
