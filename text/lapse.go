package text

import "congvan/model"

// Lapse is the words for how far moments lie from each other: each takes how many.
type Lapse struct{ Day, Hour, Minute string }

// Of words a lapse in its largest unit: "1 ngày", "2 giờ", "40 phút".
func (w Lapse) Of(l model.Lapse) string {
	switch {
	case l.Days > 0:
		return Say(w.Day, l.Days)
	case l.Minutes >= 60:
		return Say(w.Hour, l.Minutes/60)
	}
	return Say(w.Minute, l.Minutes)
}
