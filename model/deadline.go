package model

import (
	"fmt"
	"slices"
	"time"
)

// Every is the step of a recurring deadline.
type Every string

// The steps of a recurring deadline.
const (
	Daily     Every = "day"
	Weekly    Every = "week"
	Monthly   Every = "month"
	Quarterly Every = "quarter"
	Yearly    Every = "year"
)

var steps = []Every{Daily, Weekly, Monthly, Quarterly, Yearly}

// A Deadline is what a text says about time and what it resolves to
// (DOMAIN.md 3 and 4). The phrase is kept beside the instant.
type Deadline struct {
	Phrase  string  `json:"phrase"`
	Every   Every   `json:"every,omitzero"`
	Weekday string  `json:"weekday,omitzero"` // "thursday": of a weekly rule
	Day     int     `json:"day,omitzero"`     // day of the month of a monthly, quarterly or yearly rule; 0 is the last
	Month   int     `json:"month,omitzero"`   // month of a yearly rule, or month within the quarter; 0 is the last
	Time    string  `json:"time,omitzero"`    // "16:00"; empty is the end of the day
	From    Date    `json:"from,omitzero"`
	Until   Date    `json:"until,omitzero"` // of a rule: none means it has no end
	Date    Date    `json:"date,omitzero"`  // the day as written
	Due     Instant `json:"due,omitzero"`   // the instant that it means; 0 while unknown
	Days    int     `json:"days,omitzero"`  // "trong N ngày (làm việc) kể từ ngày nhận"
	Working bool    `json:"working,omitzero"`
	Counted string  `json:"counted,omitzero"` // from "received" or "signed"
}

// A guard against a rule that was typed wrong: a hundred years of days.
const maxOccurrences = 36600

// Occurrences returns the deadlines of a recurring rule, ascending: all of
// them where the rule has an end, else up to the first one after until.
func (d *Deadline) Occurrences(until Instant) []Instant {
	if d.From == 0 || !slices.Contains(steps, d.Every) {
		return nil
	}
	var out []Instant
	for n := 0; len(out) < maxOccurrences; n++ {
		day := d.nth(n)
		if d.Until != 0 && day > d.Until.Last() {
			break
		}
		if day < d.From.First() {
			continue
		}
		due := d.at(day)
		out = append(out, due)
		if d.Until == 0 && due > until {
			break
		}
	}
	return out
}

// falls reports whether t is one of the occurrences, without walking to it.
func (d *Deadline) falls(t Instant) bool {
	if d.From == 0 || !slices.Contains(steps, d.Every) {
		return false
	}
	from, day := d.From.First(), t.Date()
	if day < from || d.Until != 0 && day > d.Until.Last() {
		return false
	}
	months := (day.Year()-from.Year())*12 + day.Month() - from.Month()
	near := day.Year() - from.Year()
	switch d.Every {
	case Daily:
		near = from.DaysUntil(day)
	case Weekly:
		near = from.DaysUntil(day) / 7
	case Monthly:
		near = months
	case Quarterly:
		near = (months + (from.Month()-1)%3) / 3
	}
	for n := max(0, near-1); n <= near+1; n++ {
		if d.at(d.nth(n)) == t {
			return true
		}
	}
	return false
}

// nth returns the n-th day of the rule, counted from the step that holds From.
func (d *Deadline) nth(n int) Date {
	from := d.From.First()
	switch d.Every {
	case Daily:
		return from.AddDays(n)
	case Weekly:
		ahead := 0
		if w, ok := ParseWeekday(d.Weekday); ok {
			ahead = (int(w) - int(from.Weekday()) + 7) % 7
		}
		return from.AddDays(ahead + 7*n)
	case Monthly:
		return dayOfMonth(from.Year(), from.Month()+n, d.Day)
	case Quarterly:
		first := (from.Month()-1)/3*3 + 1
		return dayOfMonth(from.Year(), first+3*n+orLast(d.Month, 3)-1, d.Day)
	}
	return dayOfMonth(from.Year()+n, orLast(d.Month, 12), d.Day)
}

func orLast(month, last int) int {
	if month < 1 || month > last {
		return last
	}
	return month
}

// dayOfMonth clips the day to the month; day 0 is the last one.
func dayOfMonth(year, month, day int) Date {
	first := time.Date(year, time.Month(month), 1, 12, 0, 0, 0, Zone)
	last := NewDate(first.Year(), int(first.Month()), 0).Last()
	if day == 0 || day > last.Day() {
		return last
	}
	return NewDate(first.Year(), int(first.Month()), day)
}

func (d *Deadline) at(day Date) Instant {
	if h, m, ok := ParseClock(d.Time); ok {
		return day.At(h, m)
	}
	return day.End()
}

// ParseClock reads "16:00".
func ParseClock(s string) (hour, minute int, ok bool) {
	if len(s) == 5 && s[2] == ':' { // as it is stored, many times faster
		if hour, minute = twoDigits(s), twoDigits(s[3:]); hour >= 0 && minute >= 0 {
			return hour, minute, hour < 24 && minute < 60
		}
	}
	if n, err := fmt.Sscanf(s, "%d:%d", &hour, &minute); n != 2 || err != nil {
		return 0, 0, false
	}
	return hour, minute, hour >= 0 && hour < 24 && minute >= 0 && minute < 60
}

var weekdays = [...]string{"sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"}

// ParseWeekday reads "monday" to "sunday".
func ParseWeekday(s string) (time.Weekday, bool) {
	for i, name := range weekdays {
		if name == s {
			return time.Weekday(i), true
		}
	}
	return 0, false
}

// WeekdayName returns "monday" to "sunday".
func WeekdayName(w time.Weekday) string { return weekdays[w] }
