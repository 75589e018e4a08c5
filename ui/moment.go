package ui

import (
	"fmt"
	"regexp"
	"strings"

	"congvan/model"
	"congvan/viet"
)

// moment prints "T5 04/02/2021 16:00".
func (a *App) moment(i model.Instant) string {
	if i == 0 {
		return ""
	}
	t := i.Time()
	return a.words.Terms.Weekdays[t.Weekday()] + " " + t.Format("02/01/2006 15:04")
}

// short prints "16:00 04/02", with the year where it is not this one; the end
// of a day prints as the day alone.
func (a *App) short(i model.Instant) string {
	if i == 0 {
		return ""
	}
	t := i.Time()
	day := t.Format("02/01")
	if t.Year() != a.now.Time().Year() {
		day = t.Format("02/01/2006")
	}
	if h, m := i.Clock(); h == 23 && m == 59 {
		return day
	}
	return t.Format("15:04 ") + day
}

// day prints "04/02/2021", "02/2021" or "2021".
func day(d model.Date) string {
	switch {
	case d == 0:
		return ""
	case d.Month() == 0:
		return fmt.Sprintf("%04d", d.Year())
	case d.Day() == 0:
		return fmt.Sprintf("%02d/%04d", d.Month(), d.Year())
	}
	return viet.Slashed(d.Year(), d.Month(), d.Day())
}

// away tells how far a deadline lies from now: "còn 2 ngày", "quá 3 giờ".
func (a *App) away(due model.Instant) string {
	format := a.w.App.Left
	if due < a.now {
		format = a.w.App.Past
	}
	return fmt.Sprintf(format, a.words.Terms.Lapse.Of(model.Apart(due, a.now)))
}

// parseDay reads a day as officers type it; blank is none.
func parseDay(s string) (model.Date, error) {
	if s == "" {
		return 0, nil
	}
	y, m, d, err := viet.ParseDay(s)
	if err != nil {
		return 0, err
	}
	return model.NewDate(y, m, d), nil
}

// hourForm is an hour as letters write it, "16h00 ngày" or "16 giờ".
var hourForm = regexp.MustCompile(`(?i)\b(\d{1,2})\s*(?:h|giờ)\s*(\d{2}(?:\s|$))?(?:\s*,?\s*ngày\s)?`)

// parseMoment reads "16:00 04/02/2021", "16h00 ngày 04/02/2021", "04/02/2021 16:00" or a day alone,
// which means its end; blank is none.
func parseMoment(s string) (model.Instant, error) { return parseMomentAt(s, 0) }

// parseMomentAt is parseMoment where a day alone means the hour of another
// moment; 0 is the end of the day.
func parseMomentAt(s string, hour model.Instant) (model.Instant, error) {
	if s == "" {
		return 0, nil
	}
	typed := s
	if m := hourForm.FindStringSubmatchIndex(s); m != nil {
		minute := "00"
		if m[4] >= 0 {
			minute = strings.TrimSpace(s[m[4]:m[5]])
		}
		s = s[:m[0]] + s[m[2]:m[3]] + ":" + minute + " " + s[m[1]:]
	}
	var clock, date string
	for part := range strings.FieldsSeq(s) {
		if _, _, ok := model.ParseClock(part); ok && clock == "" {
			clock = part
		} else {
			date += part
		}
	}
	d, err := parseDay(date)
	if err != nil || !d.Full() {
		return 0, &model.FormatError{Text: typed, Want: "16:00 04/02/2021"}
	}
	if h, m, ok := model.ParseClock(clock); ok {
		return d.At(h, m), nil
	}
	if hour != 0 {
		return d.At(hour.Clock()), nil
	}
	return d.End(), nil
}

// typedMoment prints an instant as parseMoment reads it.
func typedMoment(i model.Instant) string {
	if i == 0 {
		return ""
	}
	return i.Time().Format("15:04 02/01/2006")
}
