package db

import (
	"bytes"
	"encoding/json"
	"fmt"

	"congvan/model"
)

// A Former is a reading as it stood before a step of the journal changed it or
// took it away.
type Former struct {
	Reading model.Reading
	Until   model.Instant // when that step was taken
	Removed bool          // it was taken away
}

// FormerReadings lists what the readings of a unit were before they were
// corrected, the last correction first. Only steps that corrected one of them are
// decoded.
func (s *Store) FormerReadings(indicator string, unit model.UnitID) (out []Former, err error) {
	name, err := json.Marshal(fmt.Sprintf("%s/%d/", indicator, unit))
	if err != nil {
		return nil, err
	}
	name = append([]byte(`"key":`), name[:len(name)-1]...)
	err = s.read(func(v view) error {
		c := v.bucket(bucketJournal).Cursor()
		for k, value := c.Last(); k != nil; k, value = c.Prev() {
			if !corrects(value, name) {
				continue
			}
			e, err := parseEntry(k, value)
			if err != nil {
				return err
			}
			out = append(out, formerIn(e, indicator, unit)...)
		}
		return nil
	})
	return out, err
}

// corrects reports whether an entry as stored holds a change of a record whose
// key begins so and that was there before.
func corrects(value, name []byte) bool {
	for {
		i := bytes.Index(value, name)
		if i < 0 {
			return false
		}
		value = value[i+len(name):]
		if end := bytes.IndexByte(value, '"'); end >= 0 && bytes.HasPrefix(value[end:], []byte(`","before":`)) {
			return true
		}
	}
}

// formerIn lists the readings of a unit that an entry changed or took away.
func formerIn(e Entry, indicator string, unit model.UnitID) (out []Former) {
	for _, c := range e.Changes {
		if c.Bucket != bucketReadings || len(c.Before) == 0 {
			continue
		}
		key, _ := parseReadingText(c.Key)
		if of, who, _, ok := parseReadingKey(key); !ok || of != indicator || who != unit {
			continue
		}
		f := Former{Until: e.At, Removed: len(c.After) == 0}
		if json.Unmarshal(c.Before, &f.Reading) == nil {
			out = append(out, f)
		}
	}
	return out
}
