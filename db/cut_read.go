package db

import (
	"bytes"
	"cmp"
	"slices"

	"congvan/model"
)

// A Cutoff is a day that readings of an indicator are of.
type Cutoff struct {
	Day model.Date // may be a month or a year
	N   int        // units that have one
}

// Cutoffs lists the days of which there are readings of an indicator, the
// oldest first.
func (s *Store) Cutoffs(indicator string) (out []Cutoff, err error) {
	err = s.read(func(v view) error {
		for _, c := range v.cuts(indicator) {
			out = append(out, Cutoff{c.day, c.left})
		}
		return nil
	})
	return out, err
}

// ReadingsFor returns what a ranking at a day needs of an indicator, in no
// order: of each unit the newest reading up to the end of asOf, the one before,
// and the newest up to the end of since, where that is given. model.Ask ranks
// them as it would rank all readings.
func (s *Store) ReadingsFor(indicator string, asOf, since model.Date) (out []model.Reading, err error) {
	err = s.read(func(v view) error {
		cuts := v.cuts(indicator)
		out = takeNewest(nil, cuts, asOf, 2)
		if since != 0 {
			out = takeNewest(out, v.cuts(indicator), since, 1)
		}
		return nil
	})
	return out, err
}

// takeNewest adds the n newest readings of each unit up to the end of a day to
// those that are taken.
func takeNewest(taken []model.Reading, cuts []*cutReader, asOf model.Date, n int) []model.Reading {
	have := map[[2]uint64]bool{}
	for i := range taken {
		have[[2]uint64{uint64(taken[i].Unit), uint64(taken[i].AsOf)}] = true
	}
	found := map[model.UnitID]int{}
	for _, c := range slices.Backward(cuts) {
		if c.day.Last() > asOf.Last() {
			continue
		}
		taken = slices.Grow(taken, c.left)
		keep := func(u model.UnitID) bool {
			k := found[u]
			if k < n {
				found[u] = k + 1
			}
			return k < n && !have[[2]uint64{uint64(u), uint64(c.day)}]
		}
		for {
			var r model.Reading
			if !c.next(&r, keep) {
				break
			}
			if r.Indicator != "" {
				taken = append(taken, r)
			}
		}
	}
	return taken
}

// EachCut gives the readings of an indicator, one cut-off day after the other,
// the oldest first and within it by unit.
func (s *Store) EachCut(indicator string, f func(day model.Date, rs []model.Reading) error) error {
	return s.read(func(v view) error {
		for _, c := range v.cuts(indicator) {
			if err := f(c.day, c.all()); err != nil {
				return err
			}
		}
		return nil
	})
}

// cuts are the cuts of an indicator, the oldest first.
func (v view) cuts(indicator string) (out []*cutReader) {
	prefix := append([]byte(indicator), 0)
	c := v.bucket(bucketCuts).Cursor()
	for k, value := c.Seek(prefix); k != nil && bytes.HasPrefix(k, prefix); k, value = c.Next() {
		out = append(out, readCut(indicator, cutDay(k), value))
	}
	slices.SortStableFunc(out, func(a, b *cutReader) int {
		return cmp.Or(cmp.Compare(a.day.Last(), b.day.Last()), cmp.Compare(a.day, b.day))
	})
	return out
}

// ReadingsOf returns the readings of one unit, the oldest first.
func (s *Store) ReadingsOf(indicator string, unit model.UnitID) (out []model.Reading, err error) {
	prefix := readingKey(indicator, unit, 0)
	err = s.read(func(v view) error {
		return v.each(bucketReadings, prefix[:len(prefix)-4], func(k, payload []byte) error {
			out = append(out, model.Reading{})
			return decode(bucketReadings, k, payload, &out[len(out)-1])
		})
	})
	slices.SortStableFunc(out, func(a, b model.Reading) int {
		return cmp.Or(cmp.Compare(a.AsOf.Last(), b.AsOf.Last()), cmp.Compare(a.AsOf, b.AsOf))
	})
	return out, err
}
