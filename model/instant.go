package model

import (
	"fmt"
	"strconv"
	"time"
)

// Zone is Vietnam's time, fixed at UTC+7, so that no time-zone table is needed.
var Zone = time.FixedZone("ICT", 7*60*60)

const instantLayout = "2006-01-02T15:04"

// An Instant is a minute in Vietnam's time (UTC+7), counted from the Unix
// epoch. The zero Instant means "none": no deadline, not received.
type Instant int64

// InstantOf returns the minute that t lies in.
func InstantOf(t time.Time) Instant {
	return Instant(floorDiv(t.Unix(), 60))
}

// At returns the instant of a day and a time of day.
func At(year, month, day, hour, minute int) Instant {
	return InstantOf(time.Date(year, time.Month(month), day, hour, minute, 0, 0, Zone))
}

// ParseInstant reads "2006-01-02T15:04" (or with a space for the T).
func ParseInstant(s string) (Instant, error) {
	if len(s) == len(instantLayout) && s[10] == 'T' && s[13] == ':' {
		d, ok := plainDate(s[:10])
		hour, minute := twoDigits(s[11:]), twoDigits(s[14:])
		if ok && hour >= 0 && hour < 24 && minute >= 0 && minute < 60 {
			return d.At(hour, minute), nil
		}
	}
	for _, layout := range []string{instantLayout, "2006-01-02 15:04"} {
		if t, err := time.ParseInLocation(layout, s, Zone); err == nil {
			return InstantOf(t), nil
		}
	}
	return 0, &FormatError{Text: s, Want: instantLayout}
}

// Time returns the instant as a time.Time in Zone.
func (i Instant) Time() time.Time { return time.Unix(int64(i)*60, 0).In(Zone) }

// Date returns the day that the instant lies in; zero for none.
func (i Instant) Date() Date {
	if i == 0 {
		return 0
	}
	t := i.Time()
	return NewDate(t.Year(), int(t.Month()), t.Day())
}

// AddDays moves the instant by whole days of 24 hours.
func (i Instant) AddDays(n int) Instant { return i + Instant(n)*24*60 }

// Clock returns the hour and minute of the day.
func (i Instant) Clock() (hour, minute int) {
	t := i.Time()
	return t.Hour(), t.Minute()
}

// String prints "2006-01-02T15:04", and nothing for the zero Instant.
func (i Instant) String() string {
	if i == 0 {
		return ""
	}
	return i.Time().Format(instantLayout)
}

// MarshalJSON writes the instant as a string, the zero Instant as null.
func (i Instant) MarshalJSON() ([]byte, error) { return quoteOrNull(i.String()), nil }

// UnmarshalJSON reads what MarshalJSON writes.
func (i *Instant) UnmarshalJSON(b []byte) error {
	s, err := unquoteOrNull(b)
	if err != nil || s == "" {
		*i = 0
		return err
	}
	*i, err = ParseInstant(s)
	return err
}

// MarshalText lets an Instant be the key of a JSON object.
func (i Instant) MarshalText() ([]byte, error) { return []byte(i.String()), nil }

// A FormatError says that a text is not of the form wanted.
type FormatError struct {
	Text string
	Want string // an example or layout of the form
}

func (e *FormatError) Error() string { return fmt.Sprintf("%q is not of the form %s", e.Text, e.Want) }

func quoteOrNull(s string) []byte {
	if s == "" {
		return []byte("null")
	}
	return strconv.AppendQuote(nil, s)
}

func unquoteOrNull(b []byte) (string, error) {
	if string(b) == "null" {
		return "", nil
	}
	return strconv.Unquote(string(b))
}

func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}
