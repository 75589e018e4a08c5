package intake

import (
	"maps"
	"strings"

	"congvan/model"
	"congvan/viet"
)

// The functions below turn the parts of a phrase that comes again and again
// ("hằng tuần") into a rule; false refuses the phrase.

func readWeekly(r *reader, g groups, f *timeFound) bool {
	w, ok := viet.Weekday(g["wd"])
	if !ok {
		return false
	}
	f.deadline.Every, f.deadline.Weekday = model.Weekly, model.WeekdayName(w)
	if r.dayBefore(g, f) {
		f.deadline.Weekday = model.WeekdayName((w + 6) % 7)
	}
	return g.clock(&f.deadline) && r.rangeOf(g, f)
}

func readDaily(r *reader, g groups, f *timeFound) bool {
	f.deadline.Every = model.Daily
	return g.clock(&f.deadline) && r.rangeOf(g, f)
}

// readDailyReport reads "báo cáo vào 16 giờ hằng ngày"; what is broadcast at an
// hour is no report.
func readDailyReport(r *reader, g groups, f *timeFound) bool {
	return strings.Contains(r.before(f.extent), "báo cáo") && readDaily(r, g, f)
}

func readMonthly(r *reader, g groups, f *timeFound) bool {
	f.deadline.Every, f.deadline.Day = model.Monthly, g.number("dom")
	if f.deadline.Day < 1 || f.deadline.Day > 31 {
		return false
	}
	if r.dayBefore(g, f) {
		stepBack(&f.deadline)
	}
	return g.clock(&f.deadline) && r.rangeOf(g, f)
}

func readQuarterly(r *reader, g groups, f *timeFound) bool {
	f.deadline.Every, f.deadline.Day = model.Quarterly, g.number("dom")
	f.deadline.Month = map[string]int{"đầu": 1, "giữa": 2, "cuối": 3}[g["mq"]]
	if f.deadline.Day < 1 || f.deadline.Day > 31 {
		return false
	}
	if r.dayBefore(g, f) {
		stepBack(&f.deadline)
	}
	return g.clock(&f.deadline) && r.rangeOf(g, f)
}

func readYearly(r *reader, g groups, f *timeFound) bool {
	d, ok := dayOfYear(g["dm"], 2024) // a leap year has every day
	if !ok {
		return false
	}
	f.deadline.Every, f.deadline.Day, f.deadline.Month = model.Yearly, d.Day(), d.Month()
	if r.dayBefore(g, f) {
		stepBack(&f.deadline)
	}
	return g.clock(&f.deadline) && r.rangeOf(g, f)
}

// readYearDays reads "trước ngày 15/6 và 15/12 hằng năm".
func readYearDays(r *reader, g groups, f *timeFound) bool {
	return readEach(f, yearDayRule.FindAllString(g["days"], 4), func(day string, one *timeFound) bool {
		return readYearly(r, groups{"dm": day, "by": g["by"]}, one)
	})
}

// readMonthDays reads "ngày 10 và ngày 25 hằng tháng".
func readMonthDays(r *reader, g groups, f *timeFound) bool {
	return readEach(f, figuresRule.FindAllString(g["days"], 4), func(day string, one *timeFound) bool {
		with := maps.Clone(g)
		with["dom"] = day
		return readMonthly(r, with, one)
	})
}

// readWeekDays reads "thứ ba và thứ sáu hằng tuần".
func readWeekDays(r *reader, g groups, f *timeFound) bool {
	return readEach(f, weekdayNear.FindAllString(g["days"], 5), func(day string, one *timeFound) bool {
		with := maps.Clone(g)
		with["wd"] = day
		return readWeekly(r, with, one)
	})
}

var yearDayRule = compiled(yearDay)

// readEach reads each day of a list by a rule of its own; the first one is f's,
// the others stand beside it.
func readEach(f *timeFound, days []string, read func(day string, one *timeFound) bool) bool {
	for i, day := range days {
		one := timeFound{extent: f.extent, class: f.class}
		one.deadline.Phrase = f.deadline.Phrase
		if !read(day, &one) {
			return false
		}
		if f.before = one.before; i == 0 {
			f.deadline = one.deadline
		} else {
			f.also = append(f.also, one.deadline)
		}
	}
	return len(days) > 1
}

func readLoose(r *reader, g groups, f *timeFound) bool {
	f.deadline.Every = map[string]model.Every{
		"tuần": model.Weekly, "tháng": model.Monthly, "quý": model.Quarterly, "": model.Yearly,
	}[g["every"]]
	if f.deadline.Every == model.Weekly {
		f.deadline.Weekday = "sunday" // the last day of the week, as of a month
	}
	return r.rangeOf(g, f)
}

// dayBefore reports whether a rule "trước ngày D" without an hour means the day
// before D, as this office reads it.
func (r *reader) dayBefore(g groups, f *timeFound) bool {
	f.before = strings.HasPrefix(g["by"], "trước") && g["h"] == ""
	return f.before && r.o.Office.BeforeDay != model.BeforeHabit
}

// stepBack moves a rule to the day before; day 0 is the last of the month before.
func stepBack(d *model.Deadline) {
	d.Day--
	if d.Day > 0 || d.Every == model.Monthly {
		return
	}
	months := 12
	if d.Every == model.Quarterly {
		months = 3
	}
	d.Month = (d.Month+months-2)%months + 1
}

// rangeOf sets where a rule begins and ends: a month named, else from the day
// of the document on.
func (r *reader) rangeOf(g groups, f *timeFound) bool {
	d := &f.deadline
	d.From = r.d.Date.First()
	switch {
	case g["m"] != "":
		month := model.NewDate(g.number("y"), g.number("m"), 0)
		if !month.Valid() {
			return false
		}
		d.From, d.Until = month.First(), month.Last()
	case g["tm"] != "":
		month := model.NewDate(g.number("ty"), g.number("tm"), 0)
		if !month.Valid() {
			return false
		}
		d.Until = month.Last()
	case g["to"] != "":
		until, ok := parseDay(g["to"])
		d.Until, f.doubtful = until, !ok
	}
	return true
}
