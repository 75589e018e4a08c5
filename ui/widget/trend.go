package widget

import (
	"math"
	"slices"
)

// A Point is one value of a series at its place in time.
type Point struct {
	At    int     // days, or any other whole measure of time
	Value float64 // NaN where there is none
	Cut   bool    // what came before is not to be compared with it: a break stands between
}

// A Trend is a series drawn as columns from 0 upward, with a target across
// them and breaks between them.
type Trend struct {
	Points   []Point // in order of time
	Target   float64 // 0 for none
	From, To int     // of the time shown; both 0 is that of the points
	High     float64 // the top of the scale; 0 is that of the points and the target
	Number   func(v float64) string
	When     func(at int) string
}

// Top is the highest value to be seen, the target's included, rounded up to a
// step of the axis; for pictures on one scale.
func Top(values []float64, target float64) float64 {
	high := target
	for _, v := range values {
		if v > high { // never of a NaN
			high = v
		}
	}
	return ceilNice(high)
}

// ceilNice rounds up to 1, 2, 3, 5, 6 or 8 of its power of ten, which halves
// well.
func ceilNice(v float64) float64 {
	if v <= 0 || math.IsInf(v, 0) {
		return 1
	}
	power := math.Pow(10, math.Floor(math.Log10(v)))
	for _, step := range []float64{1, 2, 3, 4, 5, 6, 8, 10} {
		if v <= step*power*(1+1e-9) {
			return step * power
		}
	}
	return 10 * power
}

func (t *Trend) span() (from, to int) {
	if t.From != 0 || t.To != 0 || len(t.Points) == 0 {
		return t.From, max(t.From, t.To)
	}
	return t.Points[0].At, t.Points[len(t.Points)-1].At
}

func (t *Trend) top() float64 {
	if t.High > 0 {
		return t.High
	}
	var values []float64
	for _, p := range t.Points {
		values = append(values, p.Value)
	}
	return Top(values, t.Target)
}

// Lines draws the trend in exactly width × height cells: the scale at the left,
// the target and the last value named at the right, time below. Where there is
// no room for the words they are left out first, then the axes.
func (t Trend) Lines(width, height int, g Glyphs, p Paint) []string {
	if width <= 0 || height <= 0 {
		return nil
	}
	c := newCanvas(width, height)
	a := area{t: &t, c: &c, g: g, high: t.top()}
	a.fit(width, height)
	a.scale()
	a.time()
	a.columns()
	a.target()
	a.names()
	return c.lines(p)
}

// An area is where the columns of a trend stand on its canvas: x from left to
// right (exclusive), y from 0 down to bottom (exclusive).
type area struct {
	t                   *Trend
	c                   *canvas
	g                   Glyphs
	high                float64
	left, right, bottom int
	wide                int  // columns that a value takes
	labels              bool // the scale has numbers
}

// fit gives the words their columns, as far as a picture remains.
func (a *area) fit(width, height int) {
	a.right, a.bottom = width, height
	if a.t.Number != nil && height >= 3 {
		if l := a.numberWidth(); width-l-1 >= 8 {
			a.left, a.labels = l+1, true
		}
		if r := max(Width(a.t.Number(a.last())), Width(a.t.Number(a.t.Target))) + 2; width-a.left-r >= 16 {
			a.right = width - r
		}
	}
	a.wide = a.thick()
	for a.wide > 0 && a.thick() < a.wide { // the wider the last one, the less room between
		a.wide--
	}
	if height >= 4 {
		a.bottom--
		if a.t.When != nil && height >= 5 {
			a.bottom--
		}
	}
}

func (a *area) numberWidth() int {
	return max(Width(a.t.Number(a.high)), Width(a.t.Number(a.high/2)), Width(a.t.Number(0)))
}

// last is the newest value; 0 for none.
func (a *area) last() float64 {
	for _, p := range slices.Backward(a.t.Points) {
		if !math.IsNaN(p.Value) {
			return p.Value
		}
	}
	return 0
}

// halves is how high a value stands, in half rows; anything above nothing is
// seen, and what is above the scale ends there.
func (a *area) halves(v float64) int {
	if math.IsNaN(v) || v <= 0 {
		return 0
	}
	return clamp(int(math.Round(v/a.high*float64(2*a.bottom))), 1, 2*a.bottom)
}

// row is the row in which a value lies.
func (a *area) row(v float64) int { return clamp(a.bottom-(a.halves(v)+1)/2, 0, a.bottom-1) }

// scale writes the axis at the left and its numbers.
func (a *area) scale() {
	if !a.labels {
		return
	}
	for y := range a.bottom {
		a.c.set(a.left-1, y, a.g.Side, axisInk)
	}
	label := func(v float64, y int) {
		s := a.t.Number(v)
		a.c.write(a.left-1-Width(s), y, s, axisInk)
	}
	label(a.high, 0)
	if a.bottom >= 5 {
		label(a.high/2, a.row(a.high/2))
	}
	if a.bottom == a.c.height() {
		label(0, a.bottom-1)
		return
	}
	label(0, a.bottom)
}

func (c *canvas) height() int { return len(c.signs) }

// time writes the axis below and the days under it.
func (a *area) time() {
	if a.bottom == a.c.height() {
		return
	}
	for x := a.left; x < a.right; x++ {
		a.c.set(x, a.bottom, a.g.Axis, axisInk)
	}
	if a.left > 0 {
		a.c.set(a.left-1, a.bottom, a.g.Edge, axisInk)
	}
	if a.t.When == nil || a.bottom+1 >= a.c.height() || len(a.t.Points) == 0 {
		return
	}
	from, to := a.t.span()
	first, last := a.t.When(from), a.t.When(to)
	a.c.write(a.left, a.bottom+1, first, axisInk)
	end := a.right - Width(last)
	if from == to || end < a.left+Width(first)+2 {
		return
	}
	a.c.write(end, a.bottom+1, last, axisInk)
	mid := (from + to) / 2
	middle := a.t.When(mid)
	at := a.x(mid) - Width(middle)/2
	if at > a.left+Width(first)+2 && at+Width(middle)+2 < end {
		a.c.write(at, a.bottom+1, middle, axisInk)
	}
}

// x is the column of a place in time.
func (a *area) x(at int) int {
	from, to := a.t.span()
	if to <= from {
		return a.left
	}
	room := max(0, a.right-a.left-max(1, a.wide))
	return a.left + clamp(int(math.Round(float64(at-from)/float64(to-from)*float64(room))), 0, room)
}

// thick is how many columns a value takes, so that a blank stands between two;
// 0 where some have no room for one: then each goes on to the next.
func (a *area) thick() int {
	gap := a.right - a.left
	for i := 1; i < len(a.t.Points); i++ {
		if d := a.x(a.t.Points[i].At) - a.x(a.t.Points[i-1].At); d > 0 {
			gap = min(gap, d)
		}
	}
	return clamp(gap-1, 0, 3)
}

// extent is where a value stands: from a column to another (exclusive). One that
// goes on to the next ends where there is none for long.
func (a *area) extent(i int) (from, to int) {
	from = a.x(a.t.Points[i].At)
	if a.wide > 0 {
		return from, from + a.wide
	}
	if i+1 < len(a.t.Points) {
		if next := a.x(a.t.Points[i+1].At); next-from <= 2 {
			return from, max(next, from+1)
		}
	}
	return from, from + 1
}

// columns draws the values, the last of those that share a column on top, and
// the breaks.
func (a *area) columns() {
	for i, p := range a.t.Points {
		from, to := a.extent(i)
		for x := from; x < to; x++ {
			a.column(x, p.Value)
		}
	}
	for i, p := range a.t.Points {
		if !p.Cut || i == 0 {
			continue
		}
		from, _ := a.extent(i)
		_, before := a.extent(i - 1)
		cut := max(a.left, min(from-1, (before+from)/2))
		for y := range min(a.bottom+1, a.c.height()) {
			a.c.set(cut, y, a.g.Break, breakInk)
		}
	}
}

func (a *area) column(x int, v float64) {
	for y := range a.bottom {
		a.c.set(x, y, ' ', noInk)
	}
	if math.IsNaN(v) {
		a.c.set(x, a.bottom-1, a.g.None, axisInk)
		return
	}
	n := a.halves(v)
	for y := range n / 2 {
		a.c.set(x, a.bottom-1-y, a.g.Full, valueInk)
	}
	if n%2 == 1 {
		a.c.set(x, a.bottom-1-n/2, a.g.Low, valueInk)
	}
}

// target draws the line; only values that reach it stand in its row.
func (a *area) target() {
	if a.t.Target <= 0 {
		return
	}
	y := a.row(a.t.Target)
	met := map[int]bool{}
	for i, p := range a.t.Points {
		from, to := a.extent(i)
		for x := from; x < to; x++ {
			met[x] = p.Value >= a.t.Target
		}
	}
	for x := a.left; x < a.right; x++ {
		switch {
		case a.c.inks[y][x] == breakInk:
		case met[x]:
			a.c.set(x, y, a.g.Full, valueInk)
		default:
			a.c.set(x, y, a.g.Target, targetInk)
		}
	}
}

// names writes target and last value at the right of their rows; where both
// would stand in one row, the value moves aside.
func (a *area) names() {
	if a.right == a.c.width || len(a.t.Points) == 0 {
		return
	}
	taken := -1
	if a.t.Target > 0 {
		taken = a.row(a.t.Target)
		a.c.write(a.right+1, taken, a.t.Number(a.t.Target), targetInk)
	}
	if !slices.ContainsFunc(a.t.Points, func(p Point) bool { return !math.IsNaN(p.Value) }) {
		return // nothing is not 0
	}
	last := a.last()
	y := a.row(last)
	if y == taken {
		y++
		if last >= a.t.Target || y >= a.bottom {
			y = max(0, taken-1)
		}
	}
	a.c.set(a.right, y, a.g.Here, valueInk)
	a.c.write(a.right+1, y, a.t.Number(last), valueInk)
}
