package db

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"

	"congvan/model"
)

// Known is what the register knew of an indicator at a moment.
type Known struct {
	At       model.Instant
	Readings []model.Reading // by unit and then day
	Roster   *model.Roster   // whose denominators may have been others
	Targets  []model.Target
}

// KnownAt returns the figures of an indicator, the units and the targets as they
// stood after the last step that was taken up to the minute of at: corrections
// made later, and steps taken back later, are undone. What is now known is not
// looked at again.
func (s *Store) KnownAt(indicator string, at model.Instant) (k Known, err error) {
	err = s.read(func(v view) error {
		k, err = v.knownAt(indicator, at)
		return err
	})
	return k, err
}

func (v view) knownAt(indicator string, at model.Instant) (k Known, err error) {
	before, err := v.since(at, []string{bucketReadings, bucketUnits, bucketGroups, bucketTargets})
	if err != nil {
		return k, err
	}
	k.At = at
	var units []model.Unit
	var groups []model.Group
	for _, part := range []struct {
		bucket string
		prefix string
		take   func(key, payload []byte) error
	}{
		{bucketReadings, indicator + "\x00", taking(bucketReadings, &k.Readings)},
		{bucketUnits, "", taking(bucketUnits, &units)},
		{bucketGroups, "", taking(bucketGroups, &groups)},
		{bucketTargets, "", taking(bucketTargets, &k.Targets)},
	} {
		if err := v.eachBefore(part.bucket, part.prefix, before[part.bucket], part.take); err != nil {
			return k, err
		}
	}
	k.Targets = slices.DeleteFunc(k.Targets, func(g model.Target) bool { return g.Indicator != indicator })
	k.Roster = model.NewRoster(units, groups)
	return k, nil
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
// to the last step up to the moment.
func (v view) since(at model.Instant, buckets []string) (map[string]map[string]json.RawMessage, error) {
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
