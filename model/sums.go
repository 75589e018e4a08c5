package model

// A SumPoint is one cut-off in the trend of several units together: the newest
// figures of each up to then, added up. A reading that lacks one of them leaves
// those of before.
type SumPoint struct {
	AsOf    Date
	Total   Total
	Fresh   int  // of the units counted, those whose figures are of this very cut-off
	Joined  int  // units counted here and not at the cut-off before
	Rebased int  // units counted at both whose denominator changed between
	Broken  bool // a break of the indicator lies between
}

// Alike reports whether the sum adds up the same units on the same ground as the
// one before it, so that the two may be compared.
func (p SumPoint) Alike() bool { return p.Joined == 0 && p.Rebased == 0 && !p.Broken }

// A Sums adds up the newest figures of units, cut-off by cut-off.
type Sums struct {
	by     Base
	breaks []Break
	units  map[UnitID]Unit
	has    map[UnitID]sumPart // of those that have both figures
	points []SumPoint
	total  Total
}

// A sumPart is what a unit adds to a sum.
type sumPart struct {
	installs, base int64
	of             Date // the cut-off of the figures
}

// NewSums begins a trend of units together on one denominator.
func NewSums(units []Unit, by Base, breaks []Break) *Sums {
	s := &Sums{by: by, breaks: breaks, units: make(map[UnitID]Unit, len(units)), has: make(map[UnitID]sumPart, len(units))}
	for _, u := range units {
		s.units[u.ID] = u
	}
	return s
}

// Add takes in the readings of the next cut-off day.
func (s *Sums) Add(day Date, rs []Reading) {
	p := SumPoint{AsOf: day}
	for i := range rs {
		s.take(&p, &rs[i])
	}
	p.Total = s.total
	p.Total.finish(len(s.units))
	if n := len(s.points); n > 0 {
		p.Broken = crosses(s.breaks, s.points[n-1].AsOf, day, s.by)
	}
	s.points = append(s.points, p)
}

// take puts a reading in the place of the one before of its unit.
func (s *Sums) take(p *SumPoint, r *Reading) {
	u, asked := s.units[r.Unit]
	if !asked {
		return
	}
	d, ok := r.Denominator(s.by, u)
	if !ok || r.Installs == nil {
		return
	}
	was, counted := s.has[r.Unit]
	if counted {
		s.total.UnitsCounted--
		s.total.Installs -= was.installs
		s.total.Base -= was.base
	}
	is := sumPart{*r.Installs, d, r.AsOf}
	s.total.UnitsCounted++
	s.total.Installs += is.installs
	s.total.Base += is.base
	s.has[r.Unit] = is
	p.Fresh++
	switch {
	case !counted:
		p.Joined++
	case was.base != d:
		p.Rebased++
	}
}

// Points returns the trend so far.
func (s *Sums) Points() []SumPoint { return s.points }

// SumTrend tells the trend of units together as that of one: a point is broken
// from the one before where the two are not alike.
func SumTrend(sums []SumPoint, by Base) []Point {
	out := make([]Point, len(sums))
	for i, s := range sums {
		p := Point{Reading: s.Total.reading(s.AsOf, by)}
		if p.Known = s.Total.Percent != nil; p.Known {
			p.Share = Share{Percent: *s.Total.Percent, Computed: true}
		}
		if i > 0 && sums[i-1].Total.UnitsCounted > 0 {
			if p.Broken = !s.Alike(); !p.Broken {
				p.gain(out[i-1])
				p.grow(out[i-1])
			}
		}
		out[i] = p
	}
	return out
}

// reading is the total as figures of one unit.
func (t Total) reading(asOf Date, by Base) Reading {
	r := Reading{AsOf: asOf}
	if t.UnitsCounted == 0 {
		return r
	}
	r.Installs = &t.Installs
	switch by {
	case Smartphones:
		r.Smartphones = &t.Base
	case Population:
		r.Population = &t.Base
	default:
		r.Others = map[Base]int64{by: t.Base}
	}
	return r
}

// TowardsAll is Towards for units together, from their sums up to a day; the
// target is one of all units.
func (t Target) TowardsAll(sums []SumPoint, day Date) (Outlook, bool) {
	return t.outlook(SumTrend(sums, t.Base), Unit{}, day)
}
