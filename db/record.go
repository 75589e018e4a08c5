package db

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"

	"congvan/model"
)

// kindOf names the records of a bucket in exports and messages.
var kindOf = map[string]string{
	bucketOffice: "office", bucketUnits: "unit", bucketGroups: "group", bucketDirectives: "directive",
	bucketTexts: "text", bucketMarks: "mark", bucketReadings: "reading", bucketActivities: "activity",
	bucketIndicators: "indicator", bucketTargets: "target", bucketPrinted: "printed", bucketJournal: "journal",
}

// bucketOf is kindOf backwards.
var bucketOf = func() map[string]string {
	out := map[string]string{}
	for bucket, kind := range kindOf {
		out[kind] = bucket
	}
	return out
}()

// newRecord returns a pointer to what the payloads of a bucket hold.
func newRecord(bucket string) any {
	switch bucket {
	case bucketOffice:
		return new(model.Office)
	case bucketUnits:
		return new(model.Unit)
	case bucketGroups:
		return new(model.Group)
	case bucketDirectives:
		return new(model.Directive)
	case bucketTexts:
		return new(string)
	case bucketMarks:
		return new(model.Mark)
	case bucketReadings:
		return new(model.Reading)
	case bucketActivities:
		return new(model.Activity)
	case bucketIndicators:
		return new(model.Indicator)
	case bucketTargets:
		return new(model.Target)
	case bucketPrinted:
		return new(model.Printed)
	}
	return new(Entry)
}

// strictly reads one JSON value that has no fields but those of to.
func strictly(payload []byte, to any) error {
	if quickly(payload, to) {
		return nil
	}
	return strictlySlow(payload, to)
}

func strictlySlow(payload []byte, to any) error {
	d := json.NewDecoder(bytes.NewReader(payload))
	d.DisallowUnknownFields()
	if err := d.Decode(to); err != nil {
		return err
	}
	if _, err := d.Token(); err != io.EOF {
		return fmt.Errorf("more than one value")
	}
	return nil
}

// disagreement says what is wrong with a record beside its form: it lies under
// another key than it says, or names what does not exist. Empty is nothing.
func (v view) disagreement(bucket string, key []byte, record any) string {
	switch r := record.(type) {
	case *model.Unit:
		return v.refers(uint64(r.ID), key, bucketUnits, units(append(r.Successors(), r.Within)...))
	case *model.Group:
		return v.refers(uint64(r.ID), key, bucketUnits, units(r.Members...))
	case *model.Directive:
		if why := v.refers(uint64(r.ID), key, bucketUnits, units(named(r)...)); why != "" {
			return why
		}
		if i := slices.IndexFunc(r.Originals, func(x model.Original) bool { return !x.Sound() }); i >= 0 {
			return fmt.Sprintf("names a file %q that cannot be kept", r.Originals[i].Name)
		}
		if r.SupersededBy != 0 && !v.has(bucketDirectives, uint64(r.SupersededBy)) {
			return fmt.Sprintf("is replaced by directive %s, which does not exist", r.SupersededBy)
		}
	case *string:
		return v.refers(keyID(key), key, bucketDirectives, []uint64{keyID(key)})
	case *model.Mark:
		a, _ := parseMarkKey(key)
		if i := slices.IndexFunc(r.Originals, func(x model.Original) bool { return !x.Sound() }); i >= 0 {
			return fmt.Sprintf("names a file %q that cannot be kept", r.Originals[i].Name)
		}
		return v.refers(uint64(a.Directive), key[:min(8, len(key))], bucketDirectives, []uint64{uint64(a.Directive)})
	case *model.Reading:
		if !bytes.Equal(key, readingKey(r.Indicator, r.Unit, r.AsOf)) {
			return "lies under a foreign key"
		}
		if r.Directive != 0 && !v.has(bucketDirectives, uint64(r.Directive)) {
			return fmt.Sprintf("names directive %s, which does not exist", r.Directive)
		}
		return v.refers(uint64(r.Unit), idKey(uint64(r.Unit)), bucketUnits, units(r.Unit))
	case *model.Activity:
		if why := v.refers(uint64(r.ID), key, bucketUnits, units(r.Unit)); why != "" {
			return why
		}
		if r.Directive != 0 && !v.has(bucketDirectives, uint64(r.Directive)) {
			return fmt.Sprintf("names directive %s, which does not exist", r.Directive)
		}
	case *model.Indicator:
		if string(key) != r.ID || !soundName(r.ID) {
			return "lies under a foreign key"
		}
	case *model.Target:
		if why := v.refers(uint64(r.ID), key, bucketUnits, units(r.Units...)); why != "" {
			return why
		}
		if r.Directive != 0 && !v.has(bucketDirectives, uint64(r.Directive)) {
			return fmt.Sprintf("names directive %s, which does not exist", r.Directive)
		}
	case *model.Printed: // what it was about may be gone since
		if len(r.Originals) != 1 || !r.File().Sound() {
			return "names no file that can be kept"
		}
		return v.refers(uint64(r.ID), key, bucketUnits, nil)
	case *Entry:
		return r.disagreement(key)
	}
	return ""
}

func units(ids ...model.UnitID) []uint64 {
	out := make([]uint64, len(ids))
	for i, id := range ids {
		out[i] = uint64(id)
	}
	return out
}

// refers checks that a record lies under its id and that what it names exists.
func (v view) refers(id uint64, key []byte, to string, ids []uint64) string {
	if id == 0 || keyID(key) != id {
		return "lies under a foreign key"
	}
	for _, ref := range ids {
		if ref != 0 && !v.has(to, ref) {
			return fmt.Sprintf("names %s %d, which does not exist", kindOf[to], ref)
		}
	}
	return ""
}

// has reports whether there is a record of that id.
func (v view) has(bucket string, id uint64) bool {
	if ids, ok := v.known[bucket]; ok {
		return ids[id]
	}
	return v.bucket(bucket).Get(idKey(id)) != nil
}

func (e *Entry) disagreement(key []byte) string {
	if e.Seq == 0 || keyID(key) != e.Seq {
		return "lies under a foreign key"
	}
	for _, c := range e.Changes {
		if _, ok := parseKey(c.Bucket, c.Key); !ok || !isRecordBucket(c.Bucket) {
			return fmt.Sprintf("changes %q in %q, which cannot be", c.Key, strings.ToValidUTF8(c.Bucket, "?"))
		}
	}
	if max(e.UndoTop, e.RedoTop, e.Prev, e.NextRedo, e.Undoes, e.Redoes) > e.Seq {
		return "points to a later step"
	}
	return ""
}
