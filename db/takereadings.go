package db

import (
	"strconv"
	"strings"

	"congvan/model"
	"congvan/viet"
)

// A ReadingDraft is a reading of a unit that may still have to be made.
type ReadingDraft struct {
	model.Reading
	Name string // of the unit to make, where Unit is 0
	Kind string // its kind
}

// Taken counts what taking readings in did.
type Taken struct {
	Readings int // new ones
	Changed  int // those that are there already, with other figures
	Same     int // those that are there already, just as given
	Units    int // made along
}

// TakeReadings lays readings over those of the same indicator, unit and day, so
// that figures which are not given stay, and makes the units that are missing,
// one for each name: all as one step. Where several are of one indicator, unit
// and day, each is laid over those before it, and they count as one. Errors: InvalidError, NotFoundError,
// model.ReadingError.
func (s *Store) TakeReadings(ds []ReadingDraft) (n Taken, err error) {
	err = s.change(ActionReading, nil, func(t *txn) error {
		rs, err := t.takeReadings(ds, &n)
		if err != nil {
			return err
		}
		if n.Units > 0 {
			t.args["added"] = strconv.Itoa(n.Units)
		}
		return t.nameReadings(rs)
	})
	if err != nil {
		return Taken{}, err
	}
	return n, nil
}

// A laid reading is one as it is to be kept.
type laid struct {
	model.Reading
	known bool // there was one before the step
}

// takeReadings returns those that were changed, as they are kept.
func (t *txn) takeReadings(ds []ReadingDraft, n *Taken) (out []model.Reading, err error) {
	all, err := t.layReadings(ds, n)
	if err != nil {
		return nil, err
	}
	for _, r := range all {
		before := len(t.changes)
		if err := t.putReading(r.Reading); err != nil {
			return nil, err
		}
		switch {
		case len(t.changes) == before && r.known:
			n.Same++
			continue
		case r.known:
			n.Changed++
		default:
			n.Readings++
		}
		out = append(out, r.Reading)
	}
	return out, nil
}

// layReadings makes the units that are missing and lays the drafts over what is
// kept, and over each other.
func (t *txn) layReadings(ds []ReadingDraft, n *Taken) (out []laid, err error) {
	made := map[string]model.UnitID{}
	at := make(map[string]int, len(ds))
	for _, d := range ds {
		if d.Unit == 0 {
			if d.Unit, err = t.unitFor(d, made); err != nil {
				return nil, err
			}
		}
		key := string(readingKey(d.Indicator, d.Unit, d.AsOf))
		if i, again := at[key]; again {
			out[i].Reading = out[i].With(d.Reading)
			continue
		}
		r, known, err := t.over(d.Reading)
		if err != nil {
			return nil, err
		}
		at[key] = len(out)
		out = append(out, laid{r, known})
	}
	n.Units = len(made)
	return out, nil
}

// unitFor makes the unit of a name once.
func (t *txn) unitFor(d ReadingDraft, made map[string]model.UnitID) (model.UnitID, error) {
	if strings.TrimSpace(d.Name) == "" {
		return 0, &InvalidError{What: "unit", Why: NoName}
	}
	k := viet.Key(d.Name)
	if id := made[k]; id != 0 {
		return id, nil
	}
	u := model.Unit{Name: d.Name, Kind: d.Kind}
	err := t.putUnit(&u)
	made[k] = u.ID
	return u.ID, err
}

// over lays a reading over the one that is kept, if there is one.
func (v view) over(r model.Reading) (_ model.Reading, known bool, err error) {
	key := readingKey(r.Indicator, r.Unit, r.AsOf)
	payload, err := v.get(bucketReadings, key)
	if err != nil || payload == nil {
		return r, false, err
	}
	var kept model.Reading
	if err := decode(bucketReadings, key, payload, &kept); err != nil {
		return r, false, err
	}
	return kept.With(r), true, nil
}
