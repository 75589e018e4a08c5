package db

import (
	"bytes"
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
// order, whatever denominator and kind of percentage it is on: of each unit the
// newest reading up to the end of asOf, the one before, and the newest up to the
// end of since, where that is given, of all readings and of those that have a
// share; and what such a newest one is checked against. Of a unit that has none
// so far it is the first one to come, which tells that it is followed. model.Ask
// ranks them as it would rank all readings.
func (s *Store) ReadingsFor(indicator string, asOf, since model.Date) (out []model.Reading, err error) {
	err = s.read(func(v view) error {
		out = readingsFor(v.cuts(indicator), asOf, since)
		return nil
	})
	return out, err
}

func readingsFor(cuts []cut, asOf, since model.Date) (taken []model.Reading) {
	past := len(cuts)
	for past > 0 && cuts[past-1].day.Last() > asOf.Last() {
		past--
	}
	n := newNeeds()
	for _, c := range slices.Backward(cuts[:past]) {
		taken = c.read().take(taken, func(row *cutRow) bool {
			return n.of(row.unit).takes(n.traits(row), c.day.Last(), c.day.Last() <= since.Last())
		})
	}
	for _, c := range cuts[past:] {
		taken = c.read().take(taken, func(row *cutRow) bool { return n.of(row.unit).first() })
	}
	return taken
}

// take adds the rows that are wanted.
func (c *cutReader) take(taken []model.Reading, wanted func(*cutRow) bool) []model.Reading {
	taken = slices.Grow(taken, c.left)
	for c.peek() {
		if wanted(&c.row) {
			taken = append(taken, model.Reading{})
			c.again(&taken[len(taken)-1])
		}
	}
	return taken
}

// countsFor returns the newest counts of each unit up to the end of a day, n at
// the most, the oldest first.
func countsFor(cuts []cut, asOf model.Date, n int) (out []model.Count) {
	var found byUnit[uint8]
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

// A byUnit keeps something of each unit. Units are numbered as they come, so that
// most are found in a list.
type byUnit[T any] struct {
	low  []T
	high map[model.UnitID]*T
}

const byUnitLow = 1 << 20

func (t *byUnit[T]) of(u model.UnitID) *T {
	if u < byUnitLow {
		if int(u) >= len(t.low) {
			t.low = append(t.low, make([]T, max(int(u)+1-len(t.low), len(t.low), 64))...)
		}
		return &t.low[u]
	}
	if t.high == nil {
		t.high = map[model.UnitID]*T{}
	}
	if t.high[u] == nil {
		t.high[u] = new(T)
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
	slices.SortStableFunc(cs, func(a, b cut) int { return a.day.Compare(b.day) })
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
	slices.SortStableFunc(rs, func(a, b model.Reading) int { return a.AsOf.Compare(b.AsOf) })
}
