package model

import (
	"slices"
	"time"
)

// A Calendar tells working days from rest days: Saturdays, Sundays and the
// public holidays are off, and the office may add to either side. The zero
// value is the law's calendar without additions.
type Calendar struct {
	Off     []Date `json:"off,omitzero"`     // further days off
	Working []Date `json:"working,omitzero"` // working days that would be off, as when days are swapped
}

// A Rest says why offices are closed on a day; the zero Rest is a working day.
type Rest struct {
	Holiday Holiday // the public holiday, or the one that the day makes up for
	InPlace bool    // the day is off in the place of a holiday on a weekend
	Office  bool    // the office's calendar says so
	Weekend bool
}

// RestOn returns why offices are closed on the day d.
func (c Calendar) RestOn(d Date) Rest {
	if slices.Contains(c.Working, d) {
		return Rest{}
	}
	holiday, inPlace := dayOff(d)
	return Rest{Holiday: holiday, InPlace: inPlace, Office: slices.Contains(c.Off, d), Weekend: isWeekend(d)}
}

// Closed reports whether offices are closed.
func (r Rest) Closed() bool { return r != Rest{} }

// Asks reports whether a deadline on the day is for the officer to decide on:
// a holiday or a day off of this office, and no mere weekend.
func (r Rest) Asks() bool { return r.Holiday != "" || r.Office }

// IsWorking reports whether offices are open on the day d.
func (c Calendar) IsWorking(d Date) bool {
	switch {
	case slices.Contains(c.Working, d):
		return true
	case slices.Contains(c.Off, d), isWeekend(d):
		return false
	}
	holiday, _ := dayOff(d)
	return holiday == ""
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

// PreviousWorking returns the last working day before d.
func (c Calendar) PreviousWorking(d Date) Date {
	for range 60 {
		if d = d.AddDays(-1); c.IsWorking(d) {
			break
		}
	}
	return d
}

// Later moves a deadline to the same hour of the next working day; one on a
// working day to that of the day after.
func (c Calendar) Later(due Instant) Instant {
	h, m := due.Clock()
	return c.NextWorking(due.Date().AddDays(1)).At(h, m)
}

// Earlier moves a deadline to the same hour of the working day before.
func (c Calendar) Earlier(due Instant) Instant {
	h, m := due.Clock()
	return c.PreviousWorking(due.Date()).At(h, m)
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
