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
			out = append(out, Cutoff{c.day, c.read().left})
		}
		return nil
	})
	return out, err
}

// ReadingsFor returns what a ranking at a day needs of an indicator, in no
// order: of each unit the newest reading up to the end of asOf, the one before,
// and the newest up to the end of since, where that is given; of a unit that has
// none so far the first one to come, which tells that it is followed. model.Ask
// ranks them as it would rank all readings.
func (s *Store) ReadingsFor(indicator string, asOf, since model.Date) (out []model.Reading, err error) {
	err = s.read(func(v view) error {
		out = readingsFor(v.cuts(indicator), asOf, since)
		return nil
	})
	return out, err
}

func readingsFor(cuts []cut, asOf, since model.Date) []model.Reading {
	past := len(cuts)
	for past > 0 && cuts[past-1].day.Last() > asOf.Last() {
		past--
	}
	var found unitTally
	out := takeFirst(takeNewest(nil, cuts[:past], asOf, 2, &found), cuts[past:], &found)
	if since != 0 {
		out = takeNewest(out, cuts[:past], since, 1, new(unitTally))
	}
	return out
}

// takeNewest adds the n newest readings of each unit up to the end of a day to
// those that are taken.
func takeNewest(taken []model.Reading, cuts []cut, asOf model.Date, n uint8, found *unitTally) []model.Reading {
	have := map[[2]uint64]bool{}
	for i := range taken {
		have[[2]uint64{uint64(taken[i].Unit), uint64(taken[i].AsOf)}] = true
	}
	for _, c := range slices.Backward(cuts) {
		if c.day.Last() > asOf.Last() {
			continue
		}
		taken = c.read().take(taken, func(u model.UnitID) bool {
			k := found.of(u)
			if *k >= n {
				return false
			}
			*k++
			return len(have) == 0 || !have[[2]uint64{uint64(u), uint64(c.day)}]
		})
	}
	return taken
}

// takeFirst adds the first reading of each unit that was not found yet.
func takeFirst(taken []model.Reading, cuts []cut, found *unitTally) []model.Reading {
	for _, c := range cuts {
		taken = c.read().take(taken, func(u model.UnitID) bool {
			k := found.of(u)
			if *k > 0 {
				return false
			}
			*k++
			return true
		})
	}
	return taken
}

// take adds the rows of the units that are wanted.
func (c *cutReader) take(taken []model.Reading, wanted func(model.UnitID) bool) []model.Reading {
	taken = slices.Grow(taken, c.left)
	for {
		var r model.Reading
		if !c.next(&r, wanted) {
			return taken
		}
		if r.Indicator != "" {
			taken = append(taken, r)
		}
	}
}

// CountsFor returns the newest counts of each unit up to the end of a day, n at
// the most, the oldest first.
func (s *Store) CountsFor(indicator string, asOf model.Date, n int) (out []model.Count, err error) {
	err = s.read(func(v view) error {
		out = countsFor(v.cuts(indicator), asOf, n)
		return nil
	})
	return out, err
}

func countsFor(cuts []cut, asOf model.Date, n int) (out []model.Count) {
	var found unitTally
	most := uint8(min(n, 255))
	for _, c := range slices.Backward(cuts) {
		if c.day.Last() > asOf.Last() {
			continue
		}
		rows := c.read()
		for {
			id, installs, counted, more := rows.nextCount()
			if !more {
				break
			}
			if k := found.of(id); counted && *k < most {
				*k++
				out = append(out, model.Count{Unit: id, AsOf: c.day, Installs: installs})
			}
		}
	}
	slices.Reverse(out)
	return out
}

// A unitTally counts by unit. Units are numbered as they come, so that most are
// found in a list.
type unitTally struct {
	low  []uint8
	high map[model.UnitID]*uint8
}

const unitTallyLow = 1 << 20

func (t *unitTally) of(u model.UnitID) *uint8 {
	if u < unitTallyLow {
		if int(u) >= len(t.low) {
			t.low = append(t.low, make([]uint8, max(int(u)+1-len(t.low), len(t.low), 64))...)
		}
		return &t.low[u]
	}
	if t.high == nil {
		t.high = map[model.UnitID]*uint8{}
	}
	if t.high[u] == nil {
		t.high[u] = new(uint8)
	}
	return t.high[u]
}

// EachCut gives the readings of an indicator, one cut-off day after the other,
// the oldest first and within it by unit: those up to the day of what is known,
// as they were known then. Where nothing is said to be known, all as of now.
func (s *Store) EachCut(indicator string, k *Known, f func(day model.Date, rs []model.Reading) error) error {
	return s.read(func(v view) error {
		if k == nil {
			k = &Known{}
		}
		cuts, err := v.cutsBefore(indicator, k.before)
		if err != nil {
			return err
		}
		for _, c := range cuts {
			if k.AsOf != 0 && c.day.Last() > k.AsOf.Last() {
				break
			}
			if err := f(c.day, c.read().all()); err != nil {
				return err
			}
		}
		return nil
	})
}

// A cut is the readings of one day, as stored.
type cut struct {
	indicator string
	day       model.Date
	value     []byte
}

func (c cut) read() *cutReader { return readCut(c.indicator, c.day, c.value) }

// cuts are the cuts of an indicator, the oldest first.
func (v view) cuts(indicator string) (out []cut) {
	prefix := append([]byte(indicator), 0)
	c := v.bucket(bucketCuts).Cursor()
	for k, value := c.Seek(prefix); k != nil && bytes.HasPrefix(k, prefix); k, value = c.Next() {
		out = append(out, cut{indicator, cutDay(k), value})
	}
	sortCuts(out)
	return out
}

func sortCuts(cs []cut) {
	slices.SortStableFunc(cs, func(a, b cut) int {
		return cmp.Or(cmp.Compare(a.day.Last(), b.day.Last()), cmp.Compare(a.day, b.day))
	})
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
	sortReadings(out)
	return out, err
}

// sortReadings puts readings in the order of their cut-off days, the oldest first.
func sortReadings(rs []model.Reading) {
	slices.SortStableFunc(rs, func(a, b model.Reading) int {
		return cmp.Or(cmp.Compare(a.AsOf.Last(), b.AsOf.Last()), cmp.Compare(a.AsOf, b.AsOf))
	})
}
