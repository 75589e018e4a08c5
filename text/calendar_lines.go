package text

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"congvan/model"
	"congvan/viet"
)

// A CalendarFault says what is wrong with a line of the office's calendar.
type CalendarFault string

// What can be wrong with a line.
const (
	NoWord     CalendarFault = "neither off nor working"
	NoDay      CalendarFault = "no day"
	Backwards  CalendarFault = "ends before it begins"
	TooLong    CalendarFault = "too long"
	Both       CalendarFault = "off and working"
	WorkAnyway CalendarFault = "working anyway"
)

// A CalendarError names the line of a calendar that cannot be taken.
type CalendarError struct {
	Line int // from 1
	Text string
	Why  CalendarFault
	Day  model.Date // of Both and WorkAnyway
}

func (e *CalendarError) Error() string { return fmt.Sprintf("line %d, %q: %s", e.Line, e.Text, e.Why) }

// How a line begins, folded, in either language.
var (
	offWords  = []string{"nghi", "nghi bu", "off"}
	workWords = []string{"lam bu", "lam viec", "lam", "working", "work"}
)

var (
	writtenDay = regexp.MustCompile(`\d{4}-\d{1,2}-\d{1,2}|\d+[/.]\d+[/.]\d+`)
	upTo       = regexp.MustCompile(`^\s*(?:[-–—]|đến|đến hết|to|until)\s*(?:ngày\s*)?$`)
	andDay     = regexp.MustCompile(`^\s*(?:[,;]|và|and)\s*(?:ngày\s*)?$`)
	lineHead   = regexp.MustCompile(`^([^\d]*?)\s*(?::|ngày|từ ngày|từ)?\s*$`)
)

// longestRest is how many days one range may have: more is a slip of the year.
const longestRest = 60

// ParseCalendar reads the office's days off and days worked from lines such as
// "nghỉ 12/02/2021", "nghỉ 10/02/2021-16/02/2021", "làm bù 20/02/2021", in
// either language. Blank lines are passed over. Errors: CalendarError.
func ParseCalendar(s string) (model.Calendar, error) {
	var c model.Calendar
	for i, line := range strings.Split(viet.Compose(s), "\n") {
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		bad := CalendarError{Line: i + 1, Text: line}
		if bad.Why = takeLine(&c, strings.ToLower(line)); bad.Why == "" {
			bad.Why, bad.Day = contradiction(c)
		}
		if bad.Why != "" {
			return model.Calendar{}, &bad
		}
	}
	c.Off, c.Working = sortedDays(c.Off), sortedDays(c.Working)
	return c, nil
}

func sortedDays(days []model.Date) []model.Date {
	slices.Sort(days)
	return slices.Compact(days)
}

// takeLine adds the days of a line in lower case.
func takeLine(c *model.Calendar, line string) CalendarFault {
	at := writtenDay.FindAllStringIndex(line, -1)
	head := line
	if len(at) > 0 {
		head = line[:at[0][0]]
	}
	m := lineHead.FindStringSubmatch(head)
	var to *[]model.Date
	switch {
	case m == nil:
		return NoDay
	case slices.Contains(offWords, viet.Fold(m[1])):
		to = &c.Off
	case slices.Contains(workWords, viet.Fold(m[1])):
		to = &c.Working
	default:
		return NoWord
	}
	if len(at) == 0 || strings.TrimSpace(line[at[len(at)-1][1]:]) != "" {
		return NoDay
	}
	return takeDays(to, line, at)
}

// takeDays adds the days written at the places given, and those between the
// ends of ranges.
func takeDays(to *[]model.Date, line string, at [][]int) CalendarFault {
	var last model.Date
	for i, p := range at {
		y, m, d, err := viet.ParseDay(line[p[0]:p[1]])
		day := model.NewDate(y, m, d)
		switch {
		case err != nil || !day.Full():
			return NoDay
		case i > 0 && upTo.MatchString(line[at[i-1][1]:p[0]]):
			switch n := last.DaysUntil(day); {
			case n < 0:
				return Backwards
			case n >= longestRest:
				return TooLong
			}
			for between := last.AddDays(1); between < day; between = between.AddDays(1) {
				*to = append(*to, between)
			}
		case i > 0 && !andDay.MatchString(line[at[i-1][1]:p[0]]):
			return NoDay
		}
		*to = append(*to, day)
		last = day
	}
	return ""
}

// contradiction finds a day that is off and worked, or worked anyway.
func contradiction(c model.Calendar) (CalendarFault, model.Date) {
	for _, d := range c.Working {
		if slices.Contains(c.Off, d) {
			return Both, d
		}
		if (model.Calendar{}).IsWorking(d) {
			return WorkAnyway, d
		}
	}
	return "", 0
}

// CalendarLines prints a calendar as ParseCalendar reads it, days that follow
// each other as a range.
func CalendarLines(c model.Calendar, l Lang) string {
	w := &Of(l).Calendar
	var out []string
	for _, part := range []struct {
		word string
		days []model.Date
	}{{w.Off, c.Off}, {w.Working, c.Working}} {
		days := sortedDays(slices.Clone(part.days))
		for i := 0; i < len(days); {
			last := i
			for last+1 < len(days) && days[last+1] == days[last].AddDays(1) && last+1-i < longestRest {
				last++
			}
			line := part.word + " " + Day(days[i])
			if last > i {
				line += "-" + Day(days[last])
			}
			out = append(out, line)
			i = last + 1
		}
	}
	return strings.Join(out, "\n")
}

// calendarError words what is wrong with a calendar or with a decision.
func (x explainer) calendarError(err error) string {
	w := &Of(x.l).Calendar
	var line *CalendarError
	var refused *model.DecisionError
	switch {
	case errors.As(err, &line) && w.Faults[line.Why] != "":
		return fillAll(w.Faults[line.Why], line.Line, line.Text, Day(line.Day))
	case errors.As(err, &refused) && w.Refused[refused.Why] != "":
		return fill(w.Refused[refused.Why], []any{When(refused.Decision.Period, x.l)})
	}
	return ""
}

// fillAll is Sprintf of a form that names its arguments by number and need not
// take all of them.
func fillAll(form string, args ...any) string {
	for i, a := range args {
		for _, verb := range []string{"d", "s"} {
			form = strings.ReplaceAll(form, fmt.Sprintf("%%[%d]%s", i+1, verb), fmt.Sprint(a))
		}
	}
	return form
}
