package model

import "testing"

func TestLunarOf(t *testing.T) {
	for _, c := range []struct {
		name, day string
		want      Lunar
		near      bool
	}{
		{"the Kitchen Gods leave", "2021-02-04", Lunar{2020, 12, 23, false}, true},
		{"the eve of Tết", "2021-02-11", Lunar{2020, 12, 30, false}, true},
		{"the first day of Tết", "2021-02-12", Lunar{2021, 1, 1, false}, true},
		{"a last month of 29 days", "2022-01-31", Lunar{2021, 12, 29, false}, true},
		{"the last day counted to Tết", "2021-02-21", Lunar{2021, 1, 10, false}, true},
		{"the day after", "2021-02-22", Lunar{2021, 1, 11, false}, false},
		{"the Hùng Kings", "2021-04-21", Lunar{2021, 3, 10, false}, false},
		{"mid-autumn", "2021-09-21", Lunar{2021, 8, 15, false}, false},
		{"a leap month, 2 of 2023", "2023-03-22", Lunar{2023, 2, 1, true}, false},
		{"the month after it", "2023-04-20", Lunar{2023, 3, 1, false}, false},
		{"a leap month, 4 of 2020", "2020-05-23", Lunar{2020, 4, 1, true}, false},
		{"an eleventh month before the new year", "2020-12-31", Lunar{2020, 11, 18, false}, false},
		{"1985, a month before China", "1985-01-21", Lunar{1985, 1, 1, false}, true},
	} {
		got := LunarOf(day(t, c.day))
		if got != c.want || got.NearTet() != c.near {
			t.Errorf("%s: %+v near %v, want %+v near %v", c.name, got, got.NearTet(), c.want, c.near)
		}
	}
}

// LunarOf is the inverse of LunarDate, and every day is the day after the one
// before.
func TestLunarDaysFollowEachOther(t *testing.T) {
	last := LunarOf(20000101)
	for d := Date(20000102); d < 20350101; d = d.AddDays(1) {
		l := LunarOf(d)
		next := l.Day == last.Day+1 && l.Month == last.Month && l.Leap == last.Leap && l.Year == last.Year
		begins := l.Day == 1 && last.Day >= 29 && (l.Leap && l.Month == last.Month || !l.Leap && l.Month == last.Month%12+1)
		if !next && !begins || begins && (l.Year != last.Year) != (l.Month == 1 && !l.Leap) {
			t.Fatalf("%s is %+v after %+v", d, l, last)
		}
		if !l.Leap && LunarDate(l.Year, l.Month, l.Day) != d {
			t.Fatalf("%s is %+v, which is %s", d, l, LunarDate(l.Year, l.Month, l.Day))
		}
		last = l
	}
}

func BenchmarkRestOn(b *testing.B) {
	var c Calendar
	for b.Loop() {
		c.RestOn(20210211)
	}
}
