package demo

import (
	"fmt"
	"strings"
	"time"

	"congvan/model"
	"congvan/viet"
)

// A term says by when a clause is to be done, counted from the day of the
// letter. The zero term is a duty without a deadline.
type term struct {
	kind model.Kind
	rule func(from model.Date) model.Deadline
}

// by is "trước 16 giờ 00 ngày D".
func by(days int, clock string) term {
	return once(func(from model.Date) model.Deadline { return atClock(workday(from.AddDays(days)), clock) })
}

// urgently is by without regard to days of rest.
func urgently(days int, clock string) term {
	return once(func(from model.Date) model.Deadline { return atClock(from.AddDays(days), clock) })
}

// latest is "chậm nhất ngày D".
func latest(days int) term { return dayPhrase("chậm nhất ngày ", days) }

// through is "đến hết ngày D".
func through(days int) term { return dayPhrase("đến hết ngày ", days) }

// before is "trước ngày D", read literally as Office says.
func before(days int) term {
	return once(func(from model.Date) model.Deadline {
		d := workday(from.AddDays(days))
		return model.Deadline{Phrase: "trước ngày " + short(d), Date: d, Due: d.AddDays(-1).End()}
	})
}

// inMonth is "trong tháng M" of the n-th month after the letter's.
func inMonth(n int) term {
	return once(func(from model.Date) model.Deadline {
		m := time.Date(from.Year(), time.Month(from.Month()+n), 1, 12, 0, 0, 0, model.Zone)
		d := model.NewDate(m.Year(), int(m.Month()), 0)
		words := strings.TrimPrefix(short(model.NewDate(m.Year(), int(m.Month()), 1)), "01/")
		return model.Deadline{Phrase: "trong tháng " + words, Date: d, Due: d.End()}
	})
}

// within is "trong thời hạn N ngày làm việc kể từ ngày ký".
func within(days int) term {
	return once(func(from model.Date) model.Deadline {
		return model.Deadline{
			Phrase: fmt.Sprintf("trong thời hạn %s ngày làm việc kể từ ngày ký", viet.FormatPair(days)),
			Days:   days, Working: true, Counted: "signed", Due: afterWorkdays(from, days).End(),
		}
	})
}

// span is "từ ngày A đến ngày B".
func span(start, end int) term {
	return term{model.Window, func(from model.Date) model.Deadline {
		a, b := from.AddDays(start), from.AddDays(end)
		return model.Deadline{
			Phrase: "từ ngày " + short(a) + " đến ngày " + short(b),
			From:   a, Until: b, Due: b.End(),
		}
	}}
}

// weekly is "trước 16 giờ 00 thứ năm hằng tuần, từ ngày A đến ngày B".
func weekly(w time.Weekday, clock string, start, end int) term {
	return term{model.Recurring, func(from model.Date) model.Deadline {
		a, b := from.AddDays(start), from.AddDays(end)
		return model.Deadline{
			Phrase: fmt.Sprintf("trước %s %s hằng tuần, từ ngày %s đến ngày %s",
				hours(clock), viet.WeekdayName(w), short(a), short(b)),
			Every: model.Weekly, Weekday: model.WeekdayName(w), Time: clock, From: a, Until: b,
		}
	}}
}

// monthly is "chậm nhất ngày N hằng tháng", without an end.
func monthly(dom int) term {
	return term{model.Recurring, func(from model.Date) model.Deadline {
		return model.Deadline{
			Phrase: fmt.Sprintf("chậm nhất ngày %02d hằng tháng", dom),
			Every:  model.Monthly, Day: dom, From: from.AddDays(1),
		}
	}}
}

// quarterly is "chậm nhất ngày N tháng cuối quý", without an end.
func quarterly(dom int) term {
	return term{model.Recurring, func(from model.Date) model.Deadline {
		return model.Deadline{
			Phrase: fmt.Sprintf("chậm nhất ngày %02d tháng cuối quý", dom),
			Every:  model.Quarterly, Day: dom, Month: 3, From: from.AddDays(1),
		}
	}}
}

// onRequest waits until somebody asks.
var onRequest = term{kind: model.OnRequest}

// sometime is to be done once, by no day.
var sometime = term{kind: model.Once}

// on resolves the term for a letter of the day; nil where it names no time.
func (t term) on(from model.Date) (model.Kind, *model.Deadline) {
	if t.kind == "" {
		return model.Ongoing, nil
	}
	if t.rule == nil {
		return t.kind, nil
	}
	d := t.rule(from)
	return t.kind, &d
}

func once(rule func(model.Date) model.Deadline) term { return term{model.Once, rule} }

func dayPhrase(words string, days int) term {
	return once(func(from model.Date) model.Deadline {
		d := workday(from.AddDays(days))
		return model.Deadline{Phrase: words + short(d), Date: d, Due: d.End()}
	})
}

func atClock(d model.Date, clock string) model.Deadline {
	h, m, _ := model.ParseClock(clock)
	return model.Deadline{
		Phrase: "trước " + hours(clock) + " ngày " + short(d),
		Date:   d, Time: clock, Due: d.At(h, m),
	}
}

// hours writes "16:00" as "16 giờ 00".
func hours(clock string) string { return strings.Replace(clock, ":", " giờ ", 1) }
