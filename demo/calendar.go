package demo

import (
	"time"

	"congvan/model"
	"congvan/viet"
)

// A day says when a letter was written, seen from the moment of the data.
type day func(now model.Instant) model.Date

// ago is so many days before the moment.
func ago(days int) day {
	return func(now model.Instant) model.Date { return now.Date().AddDays(-days) }
}

// season is some days after the last yearly date that is a month past, so that
// letters of one season follow each other at every moment.
func season(month, dom, after int) day {
	return func(now model.Instant) model.Date {
		d := model.NewDate(now.Date().Year(), month, dom)
		if d > now.Date().AddDays(-30) {
			d = model.NewDate(d.Year()-1, month, dom)
		}
		return d.AddDays(after)
	}
}

// worked moves a day of rest back to the last working day.
func worked(d model.Date) model.Date {
	for resting(d) {
		d = d.AddDays(-1)
	}
	return d
}

// workday moves a day of rest on to the next working day.
func workday(d model.Date) model.Date {
	for resting(d) {
		d = d.AddDays(1)
	}
	return d
}

// resting reports whether offices are closed: weekends, the fixed holidays and
// the seven days of Tết.
func resting(d model.Date) bool {
	switch d.Weekday() {
	case time.Saturday, time.Sunday:
		return true
	}
	switch int(d) % 10000 {
	case 101, 430, 501, 902:
		return true
	}
	newYear, known := newYears[d.Year()]
	return known && d >= newYear.AddDays(-2) && d <= newYear.AddDays(4)
}

// newYears are the first days of the lunar years, as Vietnam keeps them.
var newYears = map[int]model.Date{
	2019: 20190205, 2020: 20200125, 2021: 20210212, 2022: 20220201, 2023: 20230122, 2024: 20240210,
	2025: 20250129, 2026: 20260217, 2027: 20270206, 2028: 20280126, 2029: 20290213, 2030: 20300202,
}

// afterWorkdays counts working days from the day after d.
func afterWorkdays(d model.Date, n int) model.Date {
	for ; n > 0; n-- {
		d = workday(d.AddDays(1))
	}
	return d
}

// short writes a date as running text does: 05/3/2021.
func short(d model.Date) string { return viet.DayShort(d.Year(), d.Month(), d.Day()) }

// inWords writes "ngày 05 tháng 3 năm 2021".
func inWords(d model.Date) string { return viet.DayInWords(d.Year(), d.Month(), d.Day()) }

var (
	stems    = [...]string{"Giáp", "Ất", "Bính", "Đinh", "Mậu", "Kỷ", "Canh", "Tân", "Nhâm", "Quý"}
	branches = [...]string{"Tý", "Sửu", "Dần", "Mão", "Thìn", "Tỵ", "Ngọ", "Mùi", "Thân", "Dậu", "Tuất", "Hợi"}
)

// lunarYear names the year as calendars do: "Tân Sửu" for 2021.
func lunarYear(y int) string { return stems[(y+6)%10] + " " + branches[(y+8)%12] }
