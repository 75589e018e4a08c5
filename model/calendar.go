package model

import (
	"slices"
	"time"
)

// A Calendar tells working days from rest days: Saturdays, Sundays and the
// public holidays are off, and the office may add to either side. The zero
// value is the law's calendar without additions.
type Calendar struct {
	Off     []Date // further days off
	Working []Date // working days that would be off, as when days are swapped
}

// IsWorking reports whether offices are open on the day d.
func (c Calendar) IsWorking(d Date) bool {
	switch {
	case slices.Contains(c.Working, d):
		return true
	case slices.Contains(c.Off, d), isWeekend(d):
		return false
	}
	return !isDayOff(d)
}

// NextWorking returns d itself if it is a working day, else the next one.
func (c Calendar) NextWorking(d Date) Date {
	for range 60 {
		if c.IsWorking(d) {
			return d
		}
		d = d.AddDays(1)
	}
	return d
}

// AddWorkingDays counts n working days from the day after d and returns the
// last of them. n is not negative; for 0 it returns d.
func AddWorkingDays(d Date, n int, c Calendar) Date {
	for ; n > 0; n-- {
		d = c.NextWorking(d.AddDays(1))
	}
	return d
}

// Counted returns the last day of "trong N ngày (làm việc)" counted from the
// day after from. A last day on which offices are closed moves to the next
// working day.
func Counted(from Date, days int, working bool, c Calendar) Date {
	if working {
		return AddWorkingDays(from, days, c)
	}
	return c.NextWorking(from.AddDays(days))
}

func isWeekend(d Date) bool {
	w := d.Weekday()
	return w == time.Saturday || w == time.Sunday
}

// isDayOff reports whether d is a public holiday or the day given in its place:
// a holiday on a weekend is made up for on the next free working day.
func isDayOff(d Date) bool {
	owed := 0
	// No run of holidays and days in their place is longer than two weeks.
	for day := d.AddDays(-14); day <= d; day = day.AddDays(1) {
		holiday, weekend := isHoliday(day), isWeekend(day)
		switch {
		case holiday && weekend:
			owed++
		case holiday:
			if day == d {
				return true
			}
		case weekend:
		case owed > 0:
			owed--
			if day == d {
				return true
			}
		}
	}
	return false
}

// isHoliday reports whether d is one of the public holidays of the Labour Code
// (2019, article 112).
func isHoliday(d Date) bool {
	switch d % 10000 {
	case 101, 430, 501, 902:
		return true
	case 901, 903:
		return d.Year() >= 2021 && isIndependenceNeighbour(d)
	}
	switch d.Month() {
	case 1, 2:
		return isNewYearHoliday(d)
	case 3, 4, 5: // the Hùng Kings, a holiday since 2007
		return d.Year() >= 2007 && d == LunarDate(d.Year(), 3, 10)
	}
	return false
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
func isNewYearHoliday(d Date) bool {
	first := LunarDate(d.Year(), 1, 1)
	before, after := 2, 3
	if first.Weekday() == time.Tuesday {
		before, after = 1, 4
	}
	return d >= first.AddDays(-before) && d < first.AddDays(after)
}
