package text

import (
	"fmt"

	"congvan/model"
	"congvan/viet"
)

// When words an instant for a sentence: "16h00 ngày 04/02/2021". None is empty.
func When(i model.Instant, l Lang) string {
	if i == 0 {
		return ""
	}
	h, m := i.Clock()
	return fmt.Sprintf(Of(l).Journal.When, h, m, Day(i.Date()))
}

// Stamp writes an instant in the even width of tables: "04/02/2021 16:00".
func Stamp(i model.Instant) string {
	if i == 0 {
		return ""
	}
	h, m := i.Clock()
	return fmt.Sprintf("%s %02d:%02d", Day(i.Date()), h, m)
}

// Day writes a date as "04/02/2021", a month as "02/2021", a year as "2021".
func Day(d model.Date) string {
	switch {
	case d == 0:
		return ""
	case d.Month() == 0:
		return fmt.Sprintf("%04d", d.Year())
	case !d.Full():
		return fmt.Sprintf("%02d/%04d", d.Month(), d.Year())
	}
	return viet.Slashed(d.Year(), d.Month(), d.Day())
}

// LateTime words by how many minutes something came late, in the largest unit
// of time: "2 ngày". None is empty.
func LateTime(minutes model.Instant, l Lang) string {
	w := &Of(l).Screens.Matrix
	n, forms := minutes, w.Minute
	switch {
	case n == 0:
		return ""
	case n >= 24*60:
		n, forms = n/(24*60), w.Day
	case n >= 60:
		n, forms = n/60, w.Hour
	}
	if n == 1 {
		return fmt.Sprintf(forms[0], n)
	}
	return fmt.Sprintf(forms[1], n)
}
