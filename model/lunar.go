package model

import (
	"math"
	"time"
)

// The lunar calendar of Vietnam follows from the moon and the sun at UTC+7
// (NĐ 134-HĐBT 1984 fixed the zone): a month begins on the day of the new moon,
// the eleventh holds the winter solstice, and in a year of thirteen months the
// first without a principal term is the leap month. The series for the moon and
// sun are those of Meeus, Astronomical Algorithms, cut to about a minute.

// zoneDay is the part of a day by which Vietnam is ahead of universal time.
const zoneDay = 7.0 / 24

// newMoon returns the day number (days since 1970-01-01, in Vietnam) of the
// k-th new moon, counted from that of 6 January 2000.
func newMoon(k int) int {
	n := float64(k)
	t := n / 1236.85
	jde := 2451550.09766 + 29.530588861*n + t*t*(0.00015437+t*(-0.00000015+0.00000000073*t))
	e := 1 - t*(0.002516+0.0000074*t)
	sun := radians(2.5534 + 29.1053567*n - 0.0000014*t*t)
	moon := radians(201.5643 + 385.81693528*n + t*t*(0.0107582+0.00001238*t))
	lat := radians(160.7108 + 390.67050284*n - t*t*(0.0016118+0.00000227*t))
	node := radians(124.7746 - 1.56375588*n + 0.0020672*t*t)
	jde += -0.40720*math.Sin(moon) + 0.17241*e*math.Sin(sun) + 0.01608*math.Sin(2*moon) + 0.01039*math.Sin(2*lat) +
		0.00739*e*math.Sin(moon-sun) - 0.00514*e*math.Sin(moon+sun) + 0.00208*e*e*math.Sin(2*sun) -
		0.00111*math.Sin(moon-2*lat) - 0.00057*math.Sin(moon+2*lat) + 0.00056*e*math.Sin(2*moon+sun) -
		0.00042*math.Sin(3*moon) + 0.00042*e*math.Sin(sun+2*lat) + 0.00038*e*math.Sin(sun-2*lat) -
		0.00024*e*math.Sin(2*moon-sun) - 0.00017*math.Sin(node)
	jde += 0.000325*math.Sin(radians(299.77+0.107408*n-0.009173*t*t)) + 0.000165*math.Sin(radians(251.88+0.016321*n))
	return dayNumber(jde - dynamicalLead(t))
}

// dynamicalLead is by how much, in days, uniform time runs ahead of clocks, t
// centuries from 2000; good to a few seconds in the years offices deal with.
func dynamicalLead(t float64) float64 { return (63.83 + 33.45*t + 55.89*t*t) / 86400 }

// dayNumber turns a Julian day of universal time into a day of Vietnam.
func dayNumber(jd float64) int { return int(math.Floor(jd - 2440587.5 + zoneDay)) }

// solarTerm returns which twelfth of its way the sun is in when the day n
// begins in Vietnam: 0 from the vernal equinox, 9 from the winter solstice.
func solarTerm(n int) int {
	t := (float64(n) + 2440587.5 - zoneDay - 2451545) / 36525
	mean := 280.46646 + t*(36000.76983+0.0003032*t)
	anomaly := radians(357.52911 + t*(35999.05029-0.0001537*t))
	centre := (1.914602-t*(0.004817+0.000014*t))*math.Sin(anomaly) +
		(0.019993-0.000101*t)*math.Sin(2*anomaly) + 0.000289*math.Sin(3*anomaly)
	apparent := mean + centre - 0.00569 - 0.00478*math.Sin(radians(125.04-1934.136*t))
	return int(math.Floor(math.Mod(math.Mod(apparent, 360)+360, 360) / 30))
}

func radians(degrees float64) float64 { return math.Mod(degrees, 360) * math.Pi / 180 }

// eleventh returns the index of the new moon of the eleventh lunar month in a
// solar year: the last one with which the sun has not passed the solstice.
func eleventh(year int) int {
	end := int(time.Date(year, 12, 31, 0, 0, 0, 0, time.UTC).Unix() / 86400)
	k := int(math.Floor(float64(end-10962)/29.530588861)) + 1 // 10962 is 6 January 2000
	for newMoon(k) > end {
		k--
	}
	if solarTerm(newMoon(k)) >= 9 {
		k--
	}
	return k
}

// LunarDate returns the day on which day and month of the lunar year that begins
// in the given solar year fall. Leap months are skipped: month 3 is the first of
// that number. Months are 1 to 12, days 1 to 30.
func LunarDate(year, month, day int) Date {
	first, next := eleventh(year-1), eleventh(year)
	leap := 0
	if next-first == 13 {
		leap = leapAfter(first)
	}
	from, after := first, month+1 // months after the eleventh
	if month > 10 {
		from, after = next, month-11
		leap = 0
		if eleventh(year+1)-next == 13 {
			leap = leapAfter(next)
		}
	}
	k := from + after
	if leap > 0 && after >= leap {
		k++
	}
	t := time.Unix(int64(newMoon(k)+day-1)*86400, 0).UTC()
	return NewDate(t.Year(), int(t.Month()), t.Day())
}

// leapAfter returns how many months after the eleventh one (index first) the
// leap month stands: the first in which the sun enters no new twelfth.
func leapAfter(first int) int {
	last := solarTerm(newMoon(first + 1))
	for i := 2; i < 14; i++ {
		term := solarTerm(newMoon(first + i))
		if term == last {
			return i - 1
		}
		last = term
	}
	return 13
}
