package db

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"

	"congvan/model"
)

// Known is what the register knows, or knew at a moment, of the figures of an
// indicator: all that a ranking of one day stands on.
type Known struct {
	Indicators []model.Indicator
	Targets    []model.Target
	Roster     *model.Roster   // whose denominators may have been others
	Readings   []model.Reading // those that the ranking needs, as ReadingsFor has them
	Counts     []model.Count   // those that show what stands out, of each unit the oldest first
	Days       []Cutoff        // that there are readings of, the oldest first
	AsOf       model.Date      // the day ranked

	before map[string]json.RawMessage // readings up to AsOf as they were; nil where they were not there
}

// KnownNow returns what is known of an indicator for a ranking at a day (0: the
// newest there is), compared with another day where that is given.
func (s *Store) KnownNow(indicator string, asOf, since model.Date) (k Known, err error) {
	if k.Roster, err = s.Roster(); err != nil {
		return k, err
	}
	err = s.read(func(v view) error {
		k.Indicators, err = v.indicators()
		if err != nil {
			return err
		}
		k.Targets, err = v.targets(indicator)
		k.rank(v.cuts(indicator), asOf, since)
		return err
	})
	return k, err
}

// KnownAt is KnownNow as it stood after the last step that was taken up to the
// minute of at: corrections made later, and steps taken back later, are undone.
// What is now known is not looked at again.
func (s *Store) KnownAt(indicator string, at model.Instant, asOf, since model.Date) (k Known, err error) {
	err = s.read(func(v view) error {
		k, err = v.knownAt(indicator, at, asOf, since)
		return err
	})
	return k, err
}

func (v view) knownAt(indicator string, at model.Instant, asOf, since model.Date) (k Known, err error) {
	before, err := v.since(at, asOf, []string{bucketReadings, bucketUnits, bucketGroups, bucketTargets, bucketIndicators})
	if err != nil {
		return k, err
	}
	var units []model.Unit
	var groups []model.Group
	var kept []model.Indicator
	for _, part := range []struct {
		bucket string
		take   func(key, payload []byte) error
	}{
		{bucketUnits, taking(bucketUnits, &units)},
		{bucketGroups, taking(bucketGroups, &groups)},
		{bucketTargets, taking(bucketTargets, &k.Targets)},
		{bucketIndicators, taking(bucketIndicators, &kept)},
	} {
		if err := v.eachBefore(part.bucket, "", before[part.bucket], part.take); err != nil {
			return k, err
		}
	}
	slices.SortStableFunc(k.Targets, byDay)
	k.Targets = slices.DeleteFunc(k.Targets, func(g model.Target) bool { return g.Indicator != indicator })
	k.Roster = model.NewRoster(units, groups)
	k.before = before[bucketReadings]
	k.Indicators = v.withRead(kept)
	cuts, err := v.cutsBefore(indicator, k.before)
	if err == nil {
		k.rank(cuts, asOf, since)
	}
	return k, err
}

// rank takes from the cuts what a ranking needs.
func (k *Known) rank(cuts []cut, asOf, since model.Date) {
	for _, c := range cuts {
		k.Days = append(k.Days, Cutoff{c.day, c.read().left})
	}
	if k.AsOf = asOf; asOf == 0 && len(cuts) > 0 {
		k.AsOf = cuts[len(cuts)-1].day
	}
	k.Readings = readingsFor(cuts, k.AsOf, since)
	k.Counts = countsFor(cuts, k.AsOf, model.JumpSpan)
}

// ReadingsKnown returns the readings of one unit up to the day of what was
// known, as they were known then, the oldest first.
func (s *Store) ReadingsKnown(k *Known, indicator string, unit model.UnitID) (out []model.Reading, err error) {
	prefix := readingKey(indicator, unit, 0)
	err = s.read(func(v view) error {
		return v.eachBefore(bucketReadings, string(prefix[:len(prefix)-4]), k.before, taking(bucketReadings, &out))
	})
	sortReadings(out)
	return slices.DeleteFunc(out, func(r model.Reading) bool { return r.AsOf.Last() > k.AsOf.Last() }), err
}

// cutsBefore are the cuts with some readings as they were before.
func (v view) cutsBefore(indicator string, before map[string]json.RawMessage) (out []cut, err error) {
	changed := map[model.Date][]pending{}
	for key, payload := range before {
		if ind, _, day, ok := parseReadingKey([]byte(key)); ok && ind == indicator {
			changed[day] = append(changed[day], pending{bucket: bucketReadings, key: []byte(key), after: payload})
		}
	}
	for _, c := range v.cuts(indicator) {
		if changes, is := changed[c.day]; is {
			delete(changed, c.day)
			if c, err = c.with(changes); err != nil {
				return nil, err
			}
		}
		if c.value != nil {
			out = append(out, c)
		}
	}
	for day, changes := range changed {
		c, err := cut{indicator: indicator, day: day}.with(changes)
		if err != nil {
			return nil, err
		}
		if c.value != nil {
			out = append(out, c)
		}
	}
	sortCuts(out)
	return out, nil
}

// taking decodes payloads into a slice.
func taking[T any](bucket string, out *[]T) func(key, payload []byte) error {
	return func(key, payload []byte) error {
		*out = append(*out, *new(T))
		return decode(bucket, key, payload, &(*out)[len(*out)-1])
	}
}

// since collects, by bucket and key, what the records were before the steps
// that were taken after a moment; nil is none. The journal is read from its end
// to the last step up to the moment; steps of readings of days after asOf, where
// that is given, are left alone.
func (v view) since(at model.Instant, asOf model.Date, buckets []string) (map[string]map[string]json.RawMessage, error) {
	out := map[string]map[string]json.RawMessage{}
	for _, name := range buckets {
		out[name] = map[string]json.RawMessage{}
	}
	c := v.bucket(bucketJournal).Cursor()
	for k, value := c.Last(); k != nil; k, value = c.Prev() {
		head, err := parseHeadOf(k, value)
		if err != nil || head.At <= at {
			return out, err
		}
		if asOf != 0 && head.onlyAfter(asOf) {
			continue
		}
		if !slices.ContainsFunc(buckets, func(name string) bool { return bytes.Contains(value, []byte(`{"bucket":"`+name+`"`)) }) {
			continue
		}
		e, err := parseEntry(k, value)
		if err != nil {
			return nil, err
		}
		for _, change := range slices.Backward(e.Changes) {
			if was, asked := out[change.Bucket]; asked {
				key, _ := parseKey(change.Bucket, change.Key)
				was[string(key)] = change.Before
			}
		}
	}
	return out, nil
}

// onlyAfter reports whether a step changed nothing but readings of one day, which
// comes after asOf.
func (e *Entry) onlyAfter(asOf model.Date) bool {
	day, err := model.ParseDate(e.Args["as_of"])
	return err == nil && day != 0 && e.Args["added"] == "" && day.Last() > asOf.Last()
}

// MarksBefore returns what was recorded at a moment on the assignments on which
// something was recorded after it; the zero Mark where that was nothing.
func (s *Store) MarksBefore(at model.Instant) (model.Marks, error) {
	marks := model.Marks{}
	err := s.read(func(v view) error {
		before, err := v.since(at, 0, []string{bucketMarks})
		if err != nil {
			return err
		}
		for key, payload := range before[bucketMarks] {
			a, ok := parseMarkKey([]byte(key))
			if !ok {
				return &CorruptError{Bucket: bucketMarks, Key: keyText(bucketMarks, []byte(key))}
			}
			var m model.Mark
			if payload != nil {
				if err := decode(bucketMarks, []byte(key), payload, &m); err != nil {
					return err
				}
			}
			marks[a] = m
		}
		return nil
	})
	return marks, err
}

// eachBefore is each with some records as they were before.
func (v view) eachBefore(bucket, prefix string, before map[string]json.RawMessage, f func(key, payload []byte) error) error {
	keys := make([]string, 0, len(before))
	for key, payload := range before {
		if payload != nil && strings.HasPrefix(key, prefix) {
			keys = append(keys, key)
		}
	}
	slices.Sort(keys)
	upTo := func(limit []byte) error {
		for len(keys) > 0 && (limit == nil || keys[0] < string(limit)) {
			if err := f([]byte(keys[0]), before[keys[0]]); err != nil {
				return err
			}
			keys = keys[1:]
		}
		return nil
	}
	err := v.each(bucket, []byte(prefix), func(k, payload []byte) error {
		if err := upTo(k); err != nil {
			return err
		}
		if _, changed := before[string(k)]; changed {
			return nil // it comes in its place, or was not there
		}
		return f(k, payload)
	})
	if err != nil {
		return err
	}
	return upTo(nil)
}
