package model

import (
	"math"
	"math/bits"

	"congvan/viet"
)

// ImpliedBase returns the denominators that a published percentage of two
// decimals allows: 26,59% of 161.090 means 605.716 to 605.943. Where none does,
// low is above high; 0, 0 where the percentage is 0.
func ImpliedBase(installs int64, percent float64) (low, high int64) {
	hundredths := int64(viet.RoundHalfUp(percent*100, 0))
	if hundredths <= 0 {
		return 0, 0
	}
	// installs / ((h ± ½) / 10000), kept in whole numbers; just half above h is
	// rounded up and no longer h.
	return times20000(installs, 2*hundredths+1) + 1, times20000(installs, 2*hundredths-1)
}

// times20000 is n × 20000 ÷ d, rounded down; less than a half of what an int64
// holds where it would be more.
func times20000(n, d int64) int64 {
	const most = math.MaxInt64 / 2
	high, low := bits.Mul64(uint64(n), 20000)
	if high >= uint64(d) {
		return most
	}
	whole, _ := bits.Div64(high, low, uint64(d))
	return int64(min(whole, most))
}

// A Candidate is a denominator that is known of a unit and may be the one behind
// a published percentage.
type Candidate struct {
	Base    Base
	N       int64
	AsOf    Date    // of the reading that gives it; 0: the list of units does
	Percent float64 // what it would give
	Fits    bool    // which is what was published
}

// Detect names the known denominator that fits a published percentage of
// installs best, of equal ones the newest; false where none is known.
// Others are the unit's readings, which may know more.
func Detect(installs int64, percent float64, u Unit, others []Reading) (best Candidate, ok bool) {
	for _, c := range candidates(u, others) {
		c.Percent = PercentOf(installs, c.N)
		c.Fits = near(installs, c.N, percent)
		if !ok || math.Abs(c.Percent-percent) < math.Abs(best.Percent-percent) {
			best, ok = c, true
		}
	}
	return best, ok
}

// candidates lists the denominators known of a unit, the newest first.
func candidates(u Unit, rs []Reading) (out []Candidate) {
	rs = inOrder(rs)
	for i := len(rs) - 1; i >= 0; i-- {
		for _, b := range rs[i].Bases(Unit{}) {
			if n, ok := rs[i].Denominator(b, Unit{}); ok {
				out = append(out, Candidate{Base: b, N: n, AsOf: rs[i].AsOf})
			}
		}
	}
	var own Reading
	for _, b := range []Base{Smartphones, Population} {
		if n, ok := own.Denominator(b, u); ok {
			out = append(out, Candidate{Base: b, N: n})
		}
	}
	return out
}

// near reports whether a percentage is n ÷ d within the hundredth of a point
// that a published one may be off.
func near(n, d int64, percent float64) bool {
	return math.Abs(100*float64(n)/float64(d)-percent) <= 0.01+1e-9
}
