package model

import (
	"slices"
	"testing"
	"time"
)

func TestOccurrences(t *testing.T) {
	for _, c := range []struct {
		name string
		d    Deadline
		want []string
	}{
		{
			"every Thursday of a month",
			Deadline{Every: Weekly, Weekday: "thursday", Time: "16:00", From: NewDate(2021, 2, 1), Until: NewDate(2021, 2, 28)},
			[]string{"2021-02-04T16:00", "2021-02-11T16:00", "2021-02-18T16:00", "2021-02-25T16:00"},
		},
		{
			"daily for three days, by the end of the day",
			Deadline{Every: Daily, From: NewDate(2021, 5, 21), Until: NewDate(2021, 5, 23)},
			[]string{"2021-05-21T23:59", "2021-05-22T23:59", "2021-05-23T23:59"},
		},
		{
			"the 31st of each month is its last day where there is none",
			Deadline{Every: Monthly, Day: 31, From: NewDate(2021, 1, 1), Until: NewDate(2021, 4, 30)},
			[]string{"2021-01-31T23:59", "2021-02-28T23:59", "2021-03-31T23:59", "2021-04-30T23:59"},
		},
		{
			"the 15th, from the middle of a month",
			Deadline{Every: Monthly, Day: 15, From: NewDate(2021, 1, 20), Until: NewDate(2021, 3, 31)},
			[]string{"2021-02-15T23:59", "2021-03-15T23:59"},
		},
		{
			"the last day of each quarter",
			Deadline{Every: Quarterly, From: NewDate(2021, 2, 10), Until: NewDate(2021, 12, 31)},
			[]string{"2021-03-31T23:59", "2021-06-30T23:59", "2021-09-30T23:59", "2021-12-31T23:59"},
		},
		{
			"15 December of each year",
			Deadline{Every: Yearly, Month: 12, Day: 15, From: NewDate(2020, 1, 1), Until: NewDate(2021, 12, 31)},
			[]string{"2020-12-15T23:59", "2021-12-15T23:59"},
		},
		{"without a beginning there is nothing to reckon from", Deadline{Every: Weekly}, nil},
	} {
		var got []string
		for _, i := range c.d.Occurrences(0) {
			got = append(got, i.String())
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: got %v, want %v", c.name, got, c.want)
		}
	}
}

// A rule without an end goes on to the first period that is still to come.
func TestOpenEndedRule(t *testing.T) {
	o := Obligation{Kind: Recurring, Deadline: &Deadline{Every: Weekly, Weekday: "monday", From: NewDate(2021, 1, 4)}}
	now := At(2021, 1, 20, 8, 0)
	got := o.Periods(now)
	if len(got) != 4 || got[3].Date() != NewDate(2021, 1, 25) || !o.OpenEnded() {
		t.Errorf("got %v", got)
	}
	d := Directive{ID: 1, Obligations: []Obligation{o}}
	d.Obligations[0].Units = []UnitID{1}
	if s := d.Summarize(nil, nil, now); s.Until != got[3] || s.Tally(ClockAt(now)).Total != 4 {
		t.Errorf("summary holds until %s and counts %d", s.Until, s.Tally(ClockAt(now)).Total)
	}
}

func TestDates(t *testing.T) {
	for _, c := range []struct {
		s           string
		first, last Date
	}{
		{"2021-02", NewDate(2021, 2, 1), NewDate(2021, 2, 28)},
		{"2020-02", NewDate(2020, 2, 1), NewDate(2020, 2, 29)},
		{"2021", NewDate(2021, 1, 1), NewDate(2021, 12, 31)},
		{"2021-12", NewDate(2021, 12, 1), NewDate(2021, 12, 31)},
		{"2021-02-05", NewDate(2021, 2, 5), NewDate(2021, 2, 5)},
	} {
		d, err := ParseDate(c.s)
		if err != nil || d.String() != c.s || d.First() != c.first || d.Last() != c.last {
			t.Errorf("%s: %v, prints %s, %s to %s", c.s, err, d, d.First(), d.Last())
		}
	}
	for _, bad := range []string{"", "2021-13", "2021-02-30", "05/02/2021"} {
		if d, err := ParseDate(bad); err == nil {
			t.Errorf("%q was read as %s", bad, d)
		}
	}
	if NewDate(2021, 2, 4).Weekday() != time.Thursday {
		t.Error("4 February 2021 was a Thursday")
	}
}

func TestInstantKeepsTheMinuteOfVietnam(t *testing.T) {
	i, err := ParseInstant("2021-02-05T16:01")
	if err != nil || i.String() != "2021-02-05T16:01" || i.Date() != NewDate(2021, 2, 5) {
		t.Errorf("%v: %s on %s", err, i, i.Date())
	}
	utc := time.Date(2021, 2, 5, 9, 1, 59, 0, time.UTC)
	if InstantOf(utc) != i {
		t.Errorf("09:01:59 UTC is %s", InstantOf(utc))
	}
}

func TestParseClock(t *testing.T) {
	for s, want := range map[string][2]int{"16:00": {16, 0}, "8:05": {8, 5}, "00:00": {0, 0}, "23:59": {23, 59}} {
		if h, m, ok := ParseClock(s); !ok || h != want[0] || m != want[1] {
			t.Errorf("%q is %d:%d, %v", s, h, m, ok)
		}
	}
	for _, s := range []string{"", "24:00", "16:60", "16", "1a:00", "-1:00", "aa:bb"} {
		if h, m, ok := ParseClock(s); ok {
			t.Errorf("%q is %d:%d", s, h, m)
		}
	}
}
