package model

import (
	"math"
	"slices"
)

// A Point is one cut-off in the trend of a unit on one denominator.
type Point struct {
	Reading  Reading
	Share    Share
	Known    bool     // there is a share
	Broken   bool     // a break lies before it: nothing before is compared with it
	Change   *float64 // points since the last point with a share; nil where the two cannot be compared
	Increase *int64   // installs since the last point with a count; nil likewise
}

func (p Point) day() Date { return p.Reading.AsOf.Last() }

// Trend arranges the readings of one unit, given in any order, by cut-off day.
// Change and Increase are against the last point that has what is compared,
// unless a break lies between; a computed share is not compared with a published
// one.
func Trend(rs []Reading, u Unit, by Base, breaks []Break) []Point {
	var out []Point
	shared, counted := -1, -1
	for i, r := range inOrder(rs) {
		p := Point{Reading: r}
		p.Share, p.Known = r.Share(by, u)
		stands := func(k int) bool { return k >= 0 && !broken(out[k].Reading, r, u, by, breaks) }
		p.Broken = i > 0 && !stands(i-1)
		if !p.Broken && stands(shared) {
			p.gain(out[shared])
		}
		if !p.Broken && stands(counted) {
			p.grow(out[counted])
		}
		out = append(out, p)
		if p.Known {
			shared = i
		}
		if r.Installs != nil {
			counted = i
		}
	}
	return out
}

// gain tells the points since an earlier point.
func (p *Point) gain(before Point) {
	if p.Known && before.Known && p.Share.Computed == before.Share.Computed {
		diff := gained(before.Share.Percent, p.Share.Percent)
		p.Change = &diff
	}
}

// grow tells the installs since an earlier point.
func (p *Point) grow(before Point) {
	if p.Reading.Installs != nil && before.Reading.Installs != nil {
		n := *p.Reading.Installs - *before.Reading.Installs
		p.Increase = &n
	}
}

// gained is how many points lie between two percentages of two decimals.
func gained(was, is float64) float64 { return math.Round((is-was)*100) / 100 }

// broken reports whether two readings of a unit stand on different grounds: a
// break of the indicator lies between them, or the denominator changed. The
// empty denominator asks for breaks of the indicator alone.
func broken(before, after Reading, u Unit, by Base, breaks []Break) bool {
	if crosses(breaks, before.AsOf, after.AsOf, by) {
		return true
	}
	was, had := before.Denominator(by, u)
	is, has := after.Denominator(by, u)
	return had && has && was != is
}

// inOrder returns readings by cut-off day, the oldest first; a day comes after
// the month that ends with it.
func inOrder(rs []Reading) []Reading {
	out := slices.Clone(rs)
	slices.SortStableFunc(out, func(a, b Reading) int { return a.AsOf.Compare(b.AsOf) })
	return out
}

// upTo returns the readings up to the end of a day.
func upTo(rs []Reading, day Date) []Reading {
	var out []Reading
	for _, r := range rs {
		if r.AsOf.Last() <= day.Last() {
			out = append(out, r)
		}
	}
	return out
}
