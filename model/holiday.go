package model

import (
	"sync"
	"time"
)

// A Holiday is one of the public holidays of the Labour Code (2019, article 112).
type Holiday string

// The public holidays.
const (
	NewYearsDay   Holiday = "new-year"      // 1/1
	Tet           Holiday = "tet"           // five days about the lunar new year
	HungKings     Holiday = "hung-kings"    // 10/3 of the lunar year
	Reunification Holiday = "reunification" // 30/4
	LabourDay     Holiday = "labour"        // 1/5
	NationalDay   Holiday = "national"      // 2/9 and the day beside it
)

// Holidays lists the public holidays in the order of the year.
var Holidays = []Holiday{NewYearsDay, Tet, HungKings, Reunification, LabourDay, NationalDay}

// A dayFree is why the law closes offices on a day.
type dayFree struct {
	holiday Holiday
	inPlace bool
}

// freeYears keeps the days off of a year by day, as map[Date]dayFree: moon and
// sun are slow to compute.
var freeYears sync.Map

// dayOff returns the public holiday that d is, or that d is given in the place
// of: a holiday on a weekend is made up for on the next free working day.
func dayOff(d Date) (h Holiday, inPlace bool) {
	if d.Year() == 0 {
		return "", false
	}
	year, known := freeYears.Load(d.Year())
	if !known {
		year = freeDays(d.Year())
		freeYears.Store(d.Year(), year)
	}
	free := year.(map[Date]dayFree)[d]
	return free.holiday, free.inPlace
}

// freeDays finds the days off of a year. It begins in the year before, for what
// that may leave to be made up for.
func freeDays(year int) map[Date]dayFree {
	out := map[Date]dayFree{}
	lunar := lunarYear{LunarDate(year, 1, 1), LunarDate(year, 3, 10)}
	var owed []Holiday
	for day := NewDate(year-1, 12, 15); day.Year() <= year; day = day.AddDays(1) {
		h, weekend := lunar.holidayOn(day), isWeekend(day)
		switch {
		case h != "":
			out[day] = dayFree{h, false}
			if weekend {
				owed = append(owed, h)
			}
		case !weekend && len(owed) > 0:
			out[day] = dayFree{owed[0], true}
			owed = owed[1:]
		}
	}
	return out
}

// A lunarYear is the days of a year on which its lunar holidays hang.
type lunarYear struct{ newYear, kings Date }

// holidayOn returns the public holiday of the day d; empty for none.
func (y lunarYear) holidayOn(d Date) Holiday {
	switch d % 10000 {
	case 101:
		return NewYearsDay
	case 430:
		return Reunification
	case 501:
		return LabourDay
	case 902:
		return NationalDay
	case 901, 903:
		if d.Year() >= 2021 && isIndependenceNeighbour(d) {
			return NationalDay
		}
	}
	switch d.Month() {
	case 1, 2:
		if y.isNewYearHoliday(d) {
			return Tet
		}
	case 3, 4, 5: // a holiday since 2007
		if d.Year() >= 2007 && d == y.kings {
			return HungKings
		}
	}
	return ""
}

// isIndependenceNeighbour reports whether d is the second day of National Day,
// the one next to 2/9 that makes the longer rest.
func isIndependenceNeighbour(d Date) bool {
	before := true
	switch NewDate(d.Year(), 9, 2).Weekday() {
	case time.Sunday, time.Monday, time.Thursday:
		before = false
	}
	return (d.Day() == 1) == before
}

// isNewYearHoliday reports whether d is one of the five days of Tết. They are
// two before the lunar new year and three from it, or one and four where the
// new year is a Tuesday, as the government has fixed them.
func (y lunarYear) isNewYearHoliday(d Date) bool {
	first := y.newYear
	before, after := 2, 3
	if first.Weekday() == time.Tuesday {
		before, after = 1, 4
	}
	return d >= first.AddDays(-before) && d < first.AddDays(after)
}
