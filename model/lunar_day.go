package model

import (
	"math"
	"time"
)

// A Lunar is a day of the lunar calendar of Vietnam.
type Lunar struct {
	Year, Month, Day int  // the year by the solar year in which it begins
	Leap             bool // of the leap month, which bears the number of the one before
}

// LunarOf returns the lunar day of a full date.
func LunarOf(d Date) Lunar {
	n := int(time.Date(d.Year(), time.Month(d.Month()), d.Day(), 0, 0, 0, 0, time.UTC).Unix() / 86400)
	k := int(math.Round(float64(n-10962) / 29.530588861)) // 10962 is 6 January 2000
	for newMoon(k) > n {
		k--
	}
	for newMoon(k+1) <= n {
		k++
	}
	l := Lunar{Year: d.Year(), Day: n - newMoon(k) + 1}
	first := eleventh(d.Year()) // of the lunar year that ends after it
	if k < first {
		l.Year, first = l.Year-1, eleventh(d.Year()-1)
	}
	after := k - first // months after the eleventh
	if eleventh(l.Year+1)-first == 13 {
		if leap := leapAfter(first); after >= leap {
			l.Leap = after == leap
			after--
		}
	}
	l.Month = (after+10)%12 + 1
	if after >= 2 {
		l.Year++
	}
	return l
}

// NearTet reports whether people would name the day by its place about the
// lunar new year: from the 23rd of the last month, when the Kitchen Gods leave,
// to the 10th of the first.
func (l Lunar) NearTet() bool {
	return l.Month == 12 && l.Day >= 23 || l.Month == 1 && l.Day <= 10 && !l.Leap
}
