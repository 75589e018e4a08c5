package model

import (
	"slices"

	"congvan/viet"
)

// An Outlook is how a unit stands towards a target on a day.
type Outlook struct {
	Target Target
	AsOf   Date  // of the reading that it is told from
	Share  Share // there
	Lack
	Days          int      // from the day until the target's; below 0 once that is over
	PerWeek       *int64   // installs needed a week until then; nil where they are not known, or the day is over
	PointsPerWeek *float64 // the same in points
	Pace          *Pace    // nil where there are fewer than two readings to tell it from
	Forecast      *float64 // percent on the target's day at that pace
	Expected      bool     // the forecast reaches the target
}

// A Pace is how fast a share grows: from the last reading and the earliest of
// the four weeks before it, at least the one before it. No break lies between.
type Pace struct {
	From, To Date     // cut-off days of the two readings
	Readings int      // from the first to the last, both counted
	Points   float64  // a week, may be below 0
	Installs *float64 // a week; nil where they are not known of both
}

// paceSpan is how many days a pace looks back.
const paceSpan = 28

// Towards tells how a unit stands towards a target on a day, from its readings
// up to then, in any order; false where none has a share on the denominator.
func (t Target) Towards(rs []Reading, u Unit, day Date, breaks []Break) (Outlook, bool) {
	return t.outlook(Trend(upTo(rs, day), u, t.Base, breaks), u, day)
}

// outlook is told from a trend up to the day.
func (t Target) outlook(points []Point, u Unit, day Date) (Outlook, bool) {
	points = slices.DeleteFunc(points, func(p Point) bool { return !p.Known })
	if len(points) == 0 {
		return Outlook{}, false
	}
	last := points[len(points)-1]
	o := Outlook{Target: t, AsOf: last.Reading.AsOf, Share: last.Share, Days: day.Last().DaysUntil(t.Day.Last()), Pace: PaceOf(points)}
	o.Lack, _ = t.LackOf(last.Reading, u)
	o.ask()
	o.foresee()
	return o, true
}

// ask reckons what is needed a week; the last week asks for what is missing.
func (o *Outlook) ask() {
	if o.Reached || o.Days < 0 {
		return
	}
	days := int64(max(7, o.Days))
	points := viet.RoundHalfUp(o.Points*7/float64(days), 2)
	o.PointsPerWeek = &points
	if o.Installs != nil {
		perWeek := (*o.Installs*7 + days - 1) / days
		o.PerWeek = &perWeek
	}
}

func (o *Outlook) foresee() {
	if o.Pace == nil {
		return
	}
	weeks := float64(max(0, o.AsOf.Last().DaysUntil(o.Target.Day.Last()))) / 7
	f := max(0, viet.RoundHalfUp(o.Share.Percent+o.Pace.Points*weeks, 2))
	o.Forecast, o.Expected = &f, f >= o.Target.Percent
}

// PaceOf tells the pace at the end of a trend; nil where two readings cannot be
// compared.
func PaceOf(points []Point) *Pace {
	last := len(points) - 1
	if last < 1 || points[last].Change == nil {
		return nil
	}
	first := last - 1
	for first > 0 && points[first].Change != nil && points[first-1].day().DaysUntil(points[last].day()) <= paceSpan {
		first--
	}
	a, b := points[first], points[last]
	weeks := float64(a.day().DaysUntil(b.day())) / 7
	if weeks <= 0 {
		return nil
	}
	p := &Pace{From: a.Reading.AsOf, To: b.Reading.AsOf, Readings: last - first + 1, Points: (b.Share.Percent - a.Share.Percent) / weeks}
	if a.Reading.Installs != nil && b.Reading.Installs != nil {
		n := float64(*b.Reading.Installs-*a.Reading.Installs) / weeks
		p.Installs = &n
	}
	return p
}
