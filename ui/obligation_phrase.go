package ui

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"congvan/intake"
	"congvan/model"
)

// phraseState is what the form knows of the deadline phrase: what it read last
// and what it filled in from it.
type phraseState struct {
	base   *model.Deadline // what of the deadline has no field here
	read   string          // the phrase as it was read last
	kind0  string          // the kind as it was before the officer chose one
	filled string          // the other fields, as they were before the officer's hand
	inside bool            // the focus is in the phrase
	says   *input          // where the phrase and the other fields disagree
}

// startPhrase remembers how the form was opened.
func (f *obligationForm) startPhrase() {
	f.says = noteField("")
	f.base = f.old.Deadline
	f.read, f.kind0, f.filled = f.phrase.value(), f.kind.value(), f.otherFields()
}

// otherFields is what stands in the fields of the deadline beside the phrase.
func (f *obligationForm) otherFields() string {
	var out []string
	for _, in := range f.deadlineFields() {
		out = append(out, in.value())
	}
	return strings.Join(out, "\n")
}

func (f *obligationForm) deadlineFields() []*input {
	return []*input{f.due, f.from, f.until, f.every, f.weekday, f.day, f.month, f.time}
}

// leavePhrase fills the other fields from the phrase once the focus has left
// it, unless the officer has filled them by hand.
func (f *obligationForm) leavePhrase() {
	was := f.inside
	f.inside = f.at() == f.phrase
	if !was || f.inside || f.phrase.value() == f.read {
		return
	}
	f.read = f.phrase.value()
	kind, d, ok := f.readPhrase(f.r.office.BeforeDay)
	byHand := f.otherFields() != f.filled || f.kind.value() != f.kind0 && f.kind.value() != string(kind)
	if !ok || byHand {
		return
	}
	f.fill(kind, d)
}

func (f *obligationForm) readPhrase(beforeDay string) (model.Kind, *model.Deadline, bool) {
	o := intake.Options{Office: f.r.office, Now: f.r.now}
	o.Office.BeforeDay = beforeDay
	return intake.Phrase(f.phrase.value(), f.r.d.Date, o)
}

// fill puts a deadline into the fields. The focus goes on behind the phrase,
// for the field that it was about to enter may be gone.
func (f *obligationForm) fill(kind model.Kind, d *model.Deadline) {
	f.base = d
	if d == nil {
		d = &model.Deadline{}
	}
	put(f.kind, string(kind))
	if d.Every != "" {
		put(f.every, string(d.Every))
		put(f.weekday, d.Weekday)
	}
	for in, value := range map[*input]string{
		f.due: typedMoment(d.Due), f.from: day(d.From), f.until: day(d.Until),
		f.day: number(d.Day), f.month: number(d.Month), f.time: d.Time,
	} {
		put(in, value)
	}
	f.counted = ""
	f.kind0, f.filled = f.kind.value(), f.otherFields()
	f.countReceived()
	next := f.at()
	f.showOnly(f.visible())
	if f.at() != next || next == f.due && waitsForReceipt(d) {
		f.focus = max(slices.Index(f.fields, f.phrase), slices.Index(f.fields, f.kind))
		f.move(1)
	}
}

// put sets what a field holds.
func put(in *input, value string) {
	if in.kind == choiceInput {
		if i := slices.IndexFunc(in.options, func(o option) bool { return o.value == value }); i >= 0 {
			in.chosen = i
		}
		return
	}
	in.line.SetValue(value)
}

// checkPhrase says where the phrase and the other fields disagree. Either
// reading of "trước ngày D" will do.
func (f *obligationForm) checkPhrase(o *model.Obligation, ok bool) {
	f.says.label = ""
	if !ok || f.at() == f.phrase || f.phrase.value() == "" || f.phrase.value() == f.phrase.initial && f.otherFields() == f.filled {
		return
	}
	kind, d, read := f.readPhrase(model.BeforeLiteral)
	if !read {
		if f.phrase.changed() {
			f.says.label = f.r.w.Review.PhraseUnread
		}
		return
	}
	says, have := f.differences(kind, d, o)
	if says != "" && f.r.office.BeforeDay != model.BeforeLiteral {
		kind, d, _ = f.readPhrase(model.BeforeHabit)
		says, have = f.differences(kind, d, o)
	}
	if says != "" {
		f.says.label = fmt.Sprintf(f.r.w.Review.PhraseSays, says, have)
	}
}

// differences words what the phrase says and what the fields have, where they
// are not the same.
func (f *obligationForm) differences(kind model.Kind, d *model.Deadline, o *model.Obligation) (says, have string) {
	kinds := f.r.words.Terms.Kind
	repeats := func(k model.Kind) bool { return k == model.Recurring }
	switch {
	case repeats(kind) != repeats(o.Kind), d == nil && kind != o.Kind, d != nil && o.Deadline == nil:
		return kinds[kind], kinds[o.Kind]
	case d == nil:
		return "", ""
	case repeats(kind):
		return f.ruleDifferences(d, o.Deadline)
	}
	return f.dueDifferences(d.Due, o.Deadline.Due)
}

func (f *obligationForm) ruleDifferences(a, b *model.Deadline) (says, have string) {
	var as, bs []string
	note := func(x, y string) {
		if x != y {
			as, bs = append(as, x), append(bs, y)
		}
	}
	w := f.r.w.Review
	note(w.Every[a.Every], w.Every[b.Every])
	if a.Every == b.Every {
		note(f.weekdayName(a), f.weekdayName(b))
		note(f.dayName(a), f.dayName(b))
	}
	note(f.hourName(a.Time), f.hourName(b.Time))
	if a.Until != 0 {
		note(f.dateName(a.Until), f.dateName(b.Until))
	}
	return strings.Join(as, ", "), strings.Join(bs, ", ")
}

func (f *obligationForm) dueDifferences(a, b model.Instant) (says, have string) {
	switch {
	case a == 0 || a == b:
		return "", ""
	case b != 0 && a.Date() == b.Date():
		return a.Time().Format("15:04"), b.Time().Format("15:04")
	}
	return f.dueName(a), f.dueName(b)
}

func (f *obligationForm) dueName(i model.Instant) string {
	if i == 0 {
		return f.r.words.Terms.NoDeadline
	}
	return i.Time().Format("15:04 02/01/2006")
}

func (f *obligationForm) weekdayName(d *model.Deadline) string {
	if w, ok := model.ParseWeekday(d.Weekday); ok && d.Every == model.Weekly {
		return f.r.words.Terms.Weekdays[w]
	}
	return ""
}

// dayName prints the day of a month, quarter or year: "25", "25/12".
func (f *obligationForm) dayName(d *model.Deadline) string {
	switch {
	case d.Every == model.Daily || d.Every == model.Weekly:
		return ""
	case d.Every == model.Monthly || d.Month == 0:
		return f.r.w.Review.DayOfMonth + " " + cmp.Or(number(d.Day), f.r.w.App.Nothing)
	}
	return f.r.w.Review.DayOfMonth + " " + cmp.Or(number(d.Day), f.r.w.App.Nothing) + "/" + number(d.Month)
}

func (f *obligationForm) hourName(clock string) string {
	return cmp.Or(clock, "23:59")
}

func (f *obligationForm) dateName(d model.Date) string { return cmp.Or(day(d), f.r.w.App.Nothing) }
