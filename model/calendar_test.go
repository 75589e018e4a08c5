package model

import (
	"testing"
	"time"
)

func day(t *testing.T, s string) Date {
	t.Helper()
	d, err := ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestLunarNewYear(t *testing.T) {
	for year, want := range map[int]string{
		1985: "1985-01-21", // a month before China, by the zone
		2000: "2000-02-05", 2007: "2007-02-17", 2010: "2010-02-14", 2012: "2012-01-23", 2015: "2015-02-19", 2016: "2016-02-08",
		2017: "2017-01-28", 2018: "2018-02-16", 2019: "2019-02-05", 2020: "2020-01-25", 2021: "2021-02-12", 2022: "2022-02-01",
		2023: "2023-01-22", 2024: "2024-02-10", 2025: "2025-01-29", 2026: "2026-02-17", 2027: "2027-02-06", 2028: "2028-01-26",
		2029: "2029-02-13", 2030: "2030-02-02", // a day before China
	} {
		if got := LunarDate(year, 1, 1).String(); got != want {
			t.Errorf("Tết %d = %s, want %s", year, got, want)
		}
	}
}

func TestHungKings(t *testing.T) {
	for year, want := range map[int]string{
		2017: "2017-04-06", 2018: "2018-04-25", 2019: "2019-04-14", 2020: "2020-04-02", 2021: "2021-04-21", 2022: "2022-04-10",
		2023: "2023-04-29", 2024: "2024-04-18", 2025: "2025-04-07", 2026: "2026-04-26",
	} {
		if got := LunarDate(year, 3, 10).String(); got != want {
			t.Errorf("10/3 %d = %s, want %s", year, got, want)
		}
	}
}

// Each range is what the government announced, from the first weekday off to
// the last; weekends in between are off anyway.
func TestHolidays(t *testing.T) {
	for _, c := range []struct{ name, before, from, to, after string }{
		{"Tết 2020", "2020-01-22", "2020-01-23", "2020-01-29", "2020-01-30"},
		{"Tết 2021", "2021-02-09", "2021-02-10", "2021-02-16", "2021-02-17"},
		{"Tết 2022, a Tuesday", "2022-01-28", "2022-01-31", "2022-02-04", "2022-02-07"},
		{"Tết 2023", "2023-01-19", "2023-01-20", "2023-01-26", "2023-01-27"},
		{"Tết 2024", "2024-02-07", "2024-02-08", "2024-02-14", "2024-02-15"},
		{"Tết 2025", "2025-01-24", "2025-01-27", "2025-01-31", "2025-02-03"},
		{"Tết 2026, a Tuesday", "2026-02-13", "2026-02-16", "2026-02-20", "2026-02-23"},
		{"new year on a Saturday", "2021-12-31", "2022-01-03", "2022-01-03", "2022-01-04"},
		{"the Hùng Kings 2021", "2021-04-20", "2021-04-21", "2021-04-21", "2021-04-22"},
		{"the Hùng Kings on a Sunday", "2022-04-08", "2022-04-11", "2022-04-11", "2022-04-12"},
		{"three holidays in 2023", "2023-04-28", "2023-05-01", "2023-05-03", "2023-05-04"},
		{"30/4 2021", "2021-04-29", "2021-04-30", "2021-04-30", "2021-05-04"},
		{"2/9 2020, one day", "2020-09-01", "2020-09-02", "2020-09-02", "2020-09-03"},
		{"2/9 2021", "2021-09-01", "2021-09-02", "2021-09-03", "2021-09-06"},
		{"2/9 2022", "2022-08-31", "2022-09-01", "2022-09-02", "2022-09-05"},
		{"2/9 2023, a Saturday", "2023-08-31", "2023-09-01", "2023-09-04", "2023-09-05"},
		{"2/9 2024", "2024-08-30", "2024-09-02", "2024-09-03", "2024-09-04"},
		{"2/9 2025", "2025-08-29", "2025-09-01", "2025-09-02", "2025-09-03"},
	} {
		var cal Calendar
		for _, open := range []string{c.before, c.after} {
			if !cal.IsWorking(day(t, open)) {
				t.Errorf("%s: offices are closed on %s", c.name, open)
			}
		}
		for d := day(t, c.from); d <= day(t, c.to); d = d.AddDays(1) {
			if cal.IsWorking(d) {
				t.Errorf("%s: offices are open on %s", c.name, d)
			}
		}
	}
}

func TestAddWorkingDays(t *testing.T) {
	swapped := Calendar{Off: []Date{20210319}, Working: []Date{20210320}}
	for _, c := range []struct {
		name, from string
		n          int
		cal        Calendar
		want       string
	}{
		{"none", "2021-03-15", 0, Calendar{}, "2021-03-15"},
		{"over a weekend", "2021-03-18", 2, Calendar{}, "2021-03-22"},
		{"from a Saturday", "2021-03-20", 1, Calendar{}, "2021-03-22"},
		{"over Tết", "2021-02-08", 3, Calendar{}, "2021-02-18"},
		{"a day swapped", "2021-03-18", 1, swapped, "2021-03-20"},
	} {
		if got := AddWorkingDays(day(t, c.from), c.n, c.cal).String(); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

func TestCountedEndsOnAWorkingDay(t *testing.T) {
	if got, want := Counted(20210316, 5, false, Calendar{}), Date(20210322); got != want {
		t.Errorf("5 days from 16/3/2021 end on %s, want %s (the 21st is a Sunday)", got, want)
	}
	if got, want := Counted(20210316, 5, true, Calendar{}), Date(20210323); got != want {
		t.Errorf("5 working days from 16/3/2021 end on %s, want %s", got, want)
	}
}

// A lunar year is whole: its months are 29 or 30 days apart, the new year lies
// between 20 January and 21 February.
func TestLunarYearsAreWhole(t *testing.T) {
	for year := 1950; year < 2150; year++ {
		first := LunarDate(year, 1, 1)
		if md := int(first) % 10000; md < 120 || md > 221 {
			t.Errorf("Tết %d falls on %s", year, first)
		}
		for m := 2; m <= 12; m++ {
			gap := LunarDate(year, m-1, 1).DaysUntil(LunarDate(year, m, 1))
			if gap != 29 && gap != 30 && gap != 59 && gap != 58 && gap != 60 {
				t.Errorf("month %d of %d has %d days", m-1, year, gap)
			}
		}
	}
	if w := LunarDate(2021, 1, 1).Weekday(); w != time.Friday {
		t.Errorf("Tết 2021 is a %s", w)
	}
}
