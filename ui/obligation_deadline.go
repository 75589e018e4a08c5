package ui

import (
	"fmt"
	"strconv"
	"strings"

	"congvan/model"
)

// readDeadline reads the fields of the kind; nil is no deadline.
func (f *obligationForm) readDeadline(o *model.Obligation) (*model.Deadline, bool) {
	d := model.Deadline{}
	if f.base != nil {
		d = *f.base
	}
	d.Phrase = f.phrase.value()
	switch o.Kind {
	case model.Once:
		return f.readOnce(d)
	case model.Window:
		return f.readWindow(d)
	case model.Recurring:
		return f.readRule(d)
	}
	review, ok := f.date(f.internal)
	if o.Review = review; d.Phrase == "" {
		return nil, ok
	}
	return &model.Deadline{Phrase: d.Phrase}, ok
}

func (f *obligationForm) readOnce(d model.Deadline) (*model.Deadline, bool) {
	if _, sound := f.date(f.received); waitsForReceipt(f.base) && !sound {
		return nil, false
	}
	due, err := parseMoment(f.due.value())
	if err != nil {
		return nil, refuseWords(f.due, f.r.w.App.BadDay)
	}
	d.Every, d.Weekday, d.Day, d.Month, d.Time, d.From, d.Until = "", "", 0, 0, "", 0, 0
	if due != d.Due {
		d.Due, d.Date = due, 0 // no longer what the phrase says
	}
	if d.Due == 0 && d.Phrase == "" {
		return nil, true
	}
	return &d, true
}

func (f *obligationForm) readWindow(d model.Deadline) (*model.Deadline, bool) {
	from, okFrom := f.date(f.from)
	until, okUntil := f.date(f.until)
	switch {
	case !okFrom || !okUntil:
		return nil, false
	case until == 0:
		return nil, refuseWords(f.until, f.r.w.App.Required)
	case from != 0 && from.First() > until.Last():
		return nil, refuseWords(f.until, f.r.w.Review.EndsBefore)
	}
	due := until.End()
	if until == d.Until && d.Due != 0 {
		due = d.Due
	}
	return &model.Deadline{Phrase: d.Phrase, From: from, Until: until, Date: d.Date, Due: due}, true
}

func (f *obligationForm) readRule(d model.Deadline) (*model.Deadline, bool) {
	from, okFrom := f.date(f.from)
	until, okUntil := f.date(f.until)
	dayOf, okDay := f.number(f.day, 31)
	month, okMonth := f.number(f.month, 12)
	clock, okClock := f.clockTime()
	switch {
	case !okFrom || !okUntil || !okDay || !okMonth || !okClock:
		return nil, false
	case from == 0:
		return nil, refuseWords(f.from, f.r.w.App.Required)
	case until != 0 && from.First() > until.Last():
		return nil, refuseWords(f.until, f.r.w.Review.EndsBefore)
	}
	rule := model.Deadline{Phrase: d.Phrase, Every: model.Every(f.every.value()), Time: clock, From: from, Until: until, Date: d.Date}
	switch rule.Every {
	case model.Weekly:
		rule.Weekday = f.weekday.value()
	case model.Monthly:
		rule.Day = dayOf
	case model.Quarterly, model.Yearly:
		rule.Day, rule.Month = dayOf, month
	}
	return &rule, true
}

// clockTime reads "16:00" or "16h00"; blank is the end of the day.
func (f *obligationForm) clockTime() (string, bool) {
	s := strings.ReplaceAll(strings.ReplaceAll(f.time.value(), "h", ":"), " ", "")
	if s == "" {
		return "", true
	}
	if strings.HasSuffix(s, ":") {
		s += "00"
	}
	h, m, ok := model.ParseClock(s)
	if !ok {
		return "", refuseWords(f.time, f.r.w.Review.BadTime)
	}
	return fmt.Sprintf("%02d:%02d", h, m), true
}

func (f *obligationForm) date(in *input) (model.Date, bool) {
	d, err := parseDay(in.value())
	if err != nil {
		return 0, refuseWords(in, f.r.w.Review.BadDate)
	}
	return d, true
}

func (f *obligationForm) number(in *input, most int) (int, bool) {
	if in.value() == "" {
		return 0, true
	}
	n, err := strconv.Atoi(in.value())
	if err != nil || n < 0 || n > most {
		return 0, refuseWords(in, fmt.Sprintf(f.r.w.Review.BadNumber, most))
	}
	return n, true
}
