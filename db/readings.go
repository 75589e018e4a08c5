package db

import (
	"cmp"
	"strconv"

	"congvan/model"
)

// PutReadings keeps readings as one step, each in the place of the one of the
// same indicator, unit and day. Errors: InvalidError, NotFoundError.
func (s *Store) PutReadings(rs []model.Reading) error {
	return s.change(ActionReading, nil, func(t *txn) error {
		for _, r := range rs {
			if err := t.putReading(r); err != nil {
				return err
			}
		}
		return t.nameReadings(rs)
	})
}

func (t *txn) putReading(r model.Reading) error {
	if err := r.Validate(); err != nil {
		return err
	}
	if err := t.checkReading(r); err != nil {
		return err
	}
	return t.put(bucketReadings, readingKey(r.Indicator, r.Unit, r.AsOf), r)
}

// nameReadings tells the journal of which readings a step is.
func (t *txn) nameReadings(rs []model.Reading) error {
	roster, err := t.roster()
	if err != nil {
		return err
	}
	indicators, units, days := map[string]bool{}, map[string]bool{}, map[string]bool{}
	for _, r := range rs {
		indicators[r.Indicator], units[roster.Name(r.Unit)], days[r.AsOf.String()] = true, true, true
	}
	t.args["count"] = strconv.Itoa(len(rs))
	t.common("indicator", indicators)
	t.common("unit", units)
	t.common("as_of", days)
	return t.nameIndicator()
}

func (v view) checkReading(r model.Reading) error {
	switch {
	case r.Indicator == "":
		return &InvalidError{What: "reading", Why: NoName}
	case !soundName(r.Indicator):
		return &InvalidError{What: "reading", ID: r.Indicator, Why: BadID}
	case r.AsOf == 0:
		return &InvalidError{What: "reading", ID: r.Indicator, Why: NoDay}
	}
	if r.Directive != 0 {
		if err := v.directiveExists(r.Directive); err != nil {
			return err
		}
	}
	return v.unitExists(r.Unit)
}

// RemoveReading takes a reading away. Errors: NotFoundError.
func (s *Store) RemoveReading(indicator string, unit model.UnitID, asOf model.Date) error {
	args := map[string]string{"indicator": indicator, "as_of": asOf.String()}
	return s.change(ActionRemoveReading, args, func(t *txn) error {
		r, err := t.roster()
		if err != nil {
			return err
		}
		t.args["unit"] = r.Name(unit)
		if err := t.nameIndicator(); err != nil {
			return err
		}
		key := readingKey(indicator, unit, asOf)
		if t.bucket(bucketReadings).Get(key) == nil {
			return &NotFoundError{What: "reading", ID: keyText(bucketReadings, key)}
		}
		return t.remove(bucketReadings, key)
	})
}

// Readings returns the readings of an indicator, by unit and then day.
func (s *Store) Readings(indicator string) (out []model.Reading, err error) {
	err = s.read(func(v view) error {
		return v.each(bucketReadings, append([]byte(indicator), 0), func(k, payload []byte) error {
			out = append(out, model.Reading{})
			return decode(bucketReadings, k, payload, &out[len(out)-1])
		})
	})
	return out, err
}

// unlinkReadings keeps the readings that were found in a directive when it goes;
// where they are from is told by its label from then on.
func (t *txn) unlinkReadings(id model.DirectiveID, label string) error {
	for _, indicator := range t.indicatorsRead() {
		for _, c := range t.cuts(indicator) {
			for _, r := range c.read().all() {
				if r.Directive != id {
					continue
				}
				r.Directive, r.Source = 0, cmp.Or(r.Source, label)
				if err := t.putReading(r); err != nil {
					return err
				}
			}
		}
	}
	return nil
}
