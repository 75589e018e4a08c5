package text

import (
	"fmt"

	"congvan/model"
)

// A Noun counts things: the form for one of them, and the form for several. Each
// takes the number.
type Noun [2]string

// Of writes n of them.
func (s Noun) Of(n int) string {
	if n == 1 {
		return fmt.Sprintf(s[0], n)
	}
	return fmt.Sprintf(s[1], n)
}

// Lapse is the words for how far moments lie from each other.
type Lapse struct{ Day, Hour, Minute Noun }

// Of words a lapse in its largest unit: "1 ngày", "2 giờ", "40 phút".
func (w Lapse) Of(l model.Lapse) string {
	switch {
	case l.Days > 0:
		return w.Day.Of(l.Days)
	case l.Minutes >= 60:
		return w.Hour.Of(l.Minutes / 60)
	}
	return w.Minute.Of(l.Minutes)
}
