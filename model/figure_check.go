package model

import "slices"

// A Setting is what a reading is judged against.
type Setting struct {
	Unit      Unit
	Indicator Indicator
	Others    []Reading // of the unit and the indicator, in any order; the reading itself may be among them
	Jumps     Jumps     // what stands out, where Others are not the whole history; nil has V6 told from Others
}

// Check returns what looks wrong in the reading by itself: V1, V3 and V4.
func (r Reading) Check(u Unit) []FigureWarning { return r.CheckIn(Setting{Unit: u}) }

// CheckIn returns what looks wrong in the reading, by itself and beside the
// others of its unit: all rules but V5, which CheckSum judges.
func (r Reading) CheckIn(s Setting) (out []FigureWarning) {
	out = append(out, r.aboveBase(s.Unit)...)
	out = append(out, r.otherShare(s)...)
	people, ok := r.Denominator(Population, s.Unit)
	if phones, known := r.Denominator(Smartphones, s.Unit); ok && known && phones > people {
		out = append(out, FigureWarning{Rule: PhonesAbove, AsOf: r.AsOf, N: phones, D: people, Base: Smartphones})
	}
	before := earlier(s.Others, r.AsOf)
	if len(before) == 0 {
		return out
	}
	fallen := r.fallen(s, before)
	out = append(out, fallen...)
	out = append(out, r.baseChanged(s, before[len(before)-1])...)
	if len(fallen) > 0 {
		return out // that it stands out goes without saying
	}
	return append(out, r.standsOut(s, before)...)
}

// earlier returns the readings before a cut-off day, the oldest first: of a
// month also those of days within it, as in the trend.
func earlier(rs []Reading, day Date) []Reading {
	var out []Reading
	for _, r := range rs {
		if r.AsOf.Compare(day) < 0 {
			out = append(out, r)
		}
	}
	slices.SortStableFunc(out, func(a, b Reading) int { return a.AsOf.Compare(b.AsOf) })
	return out
}

func (r Reading) aboveBase(u Unit) (out []FigureWarning) {
	for _, b := range r.Bases(u) {
		if d, ok := r.Denominator(b, u); ok && r.Installs != nil && *r.Installs > d {
			out = append(out, FigureWarning{Rule: AboveBase, AsOf: r.AsOf, N: *r.Installs, D: d, Base: b})
		}
	}
	return out
}

// otherShare compares each published percentage with what the installs give on
// its denominator. One whose denominator is not said, or is said and not known,
// is held against the denominators that are known.
func (r Reading) otherShare(s Setting) (out []FigureWarning) {
	if r.Installs == nil || r.Percent == nil && len(r.Percents) == 0 {
		return nil
	}
	for _, b := range append(r.Bases(s.Unit), "") {
		p, ok := r.Published(b)
		if !ok {
			continue
		}
		w := FigureWarning{Rule: OtherShare, AsOf: r.AsOf, N: *r.Installs, Base: b, Percent: p}
		d, known := r.Denominator(b, s.Unit)
		if known && near(*r.Installs, d, p) {
			continue
		}
		if known {
			w.D, w.Computed = d, PercentOf(*r.Installs, d)
		}
		w.Low, w.High = ImpliedBase(*r.Installs, p)
		w.Best, _ = Detect(*r.Installs, p, s.Unit, append([]Reading{r}, s.Others...))
		if known || b == "" || w.Best.Fits && w.Best.Base != b {
			out = append(out, w)
		}
	}
	return out
}

// fallen compares the count with the last one before it, unless a break lies
// between.
func (r Reading) fallen(s Setting, before []Reading) []FigureWarning {
	if r.Installs == nil || s.Indicator.Falls {
		return nil
	}
	for i := len(before) - 1; i >= 0; i-- {
		was := before[i]
		if was.Installs == nil {
			continue
		}
		if *r.Installs >= *was.Installs || crosses(s.Indicator.Breaks, was.AsOf, r.AsOf, "") {
			return nil
		}
		rule := Fallen
		if *r.Installs == 0 {
			rule = NothingAgain
		}
		return []FigureWarning{{Rule: rule, AsOf: r.AsOf, N: *r.Installs, Was: *was.Installs, Before: was.AsOf}}
	}
	return nil
}

// baseChanged tells what stands on another denominator than in the reading
// before.
func (r Reading) baseChanged(s Setting, before Reading) (out []FigureWarning) {
	for _, b := range s.Indicator.Breaks {
		if crosses([]Break{b}, before.AsOf, r.AsOf, b.Base) {
			out = append(out, FigureWarning{Rule: BaseChanged, AsOf: b.Day, Before: before.AsOf, Base: b.Base})
		}
	}
	for _, b := range r.Bases(s.Unit) {
		was, had := before.Denominator(b, s.Unit)
		if is, has := r.Denominator(b, s.Unit); had && has && was != is {
			out = append(out, FigureWarning{Rule: BaseChanged, AsOf: r.AsOf, Before: before.AsOf, Base: b, D: is, Was: was})
		}
	}
	return out
}

// standsOut tells of a count that grew much more, or much less, than before.
func (r Reading) standsOut(s Setting, before []Reading) []FigureWarning {
	if r.Installs == nil {
		return nil
	}
	if s.Jumps != nil {
		if w, found := s.Jumps[r.Unit]; found && w.AsOf == r.AsOf {
			return []FigureWarning{w}
		}
		return nil
	}
	if len(before)+1 < jumpPoints {
		return nil
	}
	var counts []Count
	for _, o := range append(before, r) {
		if o.Installs != nil {
			counts = append(counts, Count{o.Unit, o.AsOf, *o.Installs})
		}
	}
	if w, found := jumpAt(counts, s.Indicator.Breaks); found {
		return []FigureWarning{w}
	}
	return nil
}

// CheckSum compares the count of a unit with what the parts of it have together
// on the same day: V5. While some parts have none, only too many look wrong.
// Readings may hold those of other units and days.
func (r Reading) CheckSum(parts []Unit, readings []Reading) []FigureWarning {
	if r.Installs == nil || len(parts) == 0 {
		return nil
	}
	of := map[UnitID]bool{}
	for _, p := range parts {
		of[p.ID] = true
	}
	var sum int64
	n := 0
	for _, part := range readings {
		if of[part.Unit] && part.AsOf == r.AsOf && part.Installs != nil {
			n++
			sum += *part.Installs
		}
	}
	if sum == *r.Installs || n == 0 || n < len(parts) && sum < *r.Installs {
		return nil
	}
	return []FigureWarning{{Rule: SumDiffers, AsOf: r.AsOf, N: *r.Installs, Was: sum, Units: n, Parts: len(parts)}}
}
