package model

import (
	"cmp"
	"fmt"
	"time"
)

// A Date is a day, a month (day 0) or a year (month and day 0), as documents
// are dated. It is packed as yyyymmdd, so dates compare with < and ==; zero
// means none.
type Date int32

// NewDate packs year, month and day; a month or day of 0 leaves it open.
func NewDate(year, month, day int) Date { return Date(year*10000 + month*100 + day) }

// ParseDate reads "2006-01-02", "2006-01" or "2006".
func ParseDate(s string) (Date, error) {
	if d, ok := plainDate(s); ok {
		return d, nil
	}
	for layout, parts := range map[string]int{"2006-01-02": 3, "2006-01": 2, "2006": 1} {
		t, err := time.ParseInLocation(layout, s, Zone)
		if err != nil {
			continue
		}
		d := NewDate(t.Year(), int(t.Month()), t.Day())
		switch parts {
		case 2:
			d -= Date(t.Day())
		case 1:
			d = NewDate(t.Year(), 0, 0)
		}
		return d, nil
	}
	return 0, &FormatError{Text: s, Want: "2006-01-02"}
}

// plainDate is ParseDate for a whole day of the calendar of dates that are
// valid, many times faster.
func plainDate(s string) (Date, bool) {
	if len(s) != 10 || s[4] != '-' || s[7] != '-' {
		return 0, false
	}
	century, year, month, day := twoDigits(s), twoDigits(s[2:]), twoDigits(s[5:]), twoDigits(s[8:])
	if min(century, year, month, day) < 0 || month == 0 || day == 0 {
		return 0, false
	}
	d := NewDate(century*100+year, month, day)
	return d, d.Valid()
}

// twoDigits is the number that s begins with, negative for none.
func twoDigits(s string) int {
	a, b := int(s[0])-'0', int(s[1])-'0'
	if a < 0 || a > 9 || b < 0 || b > 9 {
		return -1
	}
	return a*10 + b
}

// Year returns the year, 0 for none.
func (d Date) Year() int { return int(d) / 10000 }

// Month returns 1 to 12, or 0 where the date names only a year.
func (d Date) Month() int { return int(d) / 100 % 100 }

// Day returns 1 to 31, or 0 where the date names no day.
func (d Date) Day() int { return int(d) % 100 }

// Full reports whether the date names a day.
func (d Date) Full() bool { return d.Day() != 0 }

// Valid reports whether the date exists in the calendar.
func (d Date) Valid() bool {
	y, m, day := d.Year(), d.Month(), d.Day()
	if y < 1900 || y > 2999 || m > 12 || m == 0 && day != 0 {
		return false
	}
	if day == 0 {
		return true
	}
	t := time.Date(y, time.Month(m), day, 0, 0, 0, 0, Zone)
	return int(t.Month()) == m && t.Day() == day
}

// Compare puts cut-off days in order, the oldest first: a day comes after the
// month that ends with it. It is below 0 where d comes before o.
func (d Date) Compare(o Date) int { return cmp.Or(cmp.Compare(d.Last(), o.Last()), cmp.Compare(d, o)) }

// First returns the first full day that the date covers.
func (d Date) First() Date {
	if d == 0 {
		return 0
	}
	return NewDate(d.Year(), max(1, d.Month()), max(1, d.Day()))
}

// Last returns the last full day that the date covers.
func (d Date) Last() Date {
	switch {
	case d == 0, d.Full():
		return d
	case d.Month() == 0:
		return NewDate(d.Year(), 12, 31)
	}
	return NewDate(d.Year(), d.Month()+1, 1).normal().AddDays(-1)
}

// Start returns 00:00 of the first day, End 23:59 of the last.
func (d Date) Start() Instant { return d.At(0, 0) }

// At returns the given time of the first day.
func (d Date) At(hour, minute int) Instant {
	if d == 0 {
		return 0
	}
	f := d.First()
	return At(f.Year(), f.Month(), f.Day(), hour, minute)
}

// End returns 23:59 of the last day that the date covers.
func (d Date) End() Instant {
	if d == 0 {
		return 0
	}
	l := d.Last()
	return At(l.Year(), l.Month(), l.Day(), 23, 59)
}

// AddDays moves a full date by n days.
func (d Date) AddDays(n int) Date {
	t := time.Date(d.Year(), time.Month(d.Month()), d.Day()+n, 12, 0, 0, 0, Zone)
	return NewDate(t.Year(), int(t.Month()), t.Day())
}

// Weekday returns the day of the week of the first day covered.
func (d Date) Weekday() time.Weekday { return d.Start().Time().Weekday() }

// DaysUntil returns the number of days from d to e; both are full.
func (d Date) DaysUntil(e Date) int { return int(floorDiv(int64(e.Start()-d.Start()), 24*60)) }

func (d Date) normal() Date { return d.AddDays(0) }

// String prints "2006-01-02", "2006-01" or "2006", and nothing for none.
func (d Date) String() string {
	switch {
	case d == 0:
		return ""
	case d.Month() == 0:
		return fmt.Sprintf("%04d", d.Year())
	case d.Day() == 0:
		return fmt.Sprintf("%04d-%02d", d.Year(), d.Month())
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year(), d.Month(), d.Day())
}

// MarshalJSON writes the date as a string, none as null.
func (d Date) MarshalJSON() ([]byte, error) { return quoteOrNull(d.String()), nil }

// UnmarshalJSON reads what MarshalJSON writes.
func (d *Date) UnmarshalJSON(b []byte) error {
	s, err := unquoteOrNull(b)
	if err != nil || s == "" {
		*d = 0
		return err
	}
	*d, err = ParseDate(s)
	return err
}
