package db

import (
	"slices"

	"congvan/model"
)

// derivedBuckets follow from the records and can be made anew.
var derivedBuckets = []string{bucketIndex, bucketFolded, bucketAgenda, bucketAgendaSums, bucketLinks, bucketCuts}

// deriveAll makes the derived buckets anew from the records.
func (v view) deriveAll() error {
	for _, name := range derivedBuckets {
		if err := v.tx.DeleteBucket([]byte(name)); err != nil {
			return err
		}
		if _, err := v.tx.CreateBucket([]byte(name)); err != nil {
			return err
		}
	}
	clear(v.sums)
	roster, err := v.loadRoster()
	if err != nil {
		return err
	}
	if err := v.deriveRows(roster, v.lastTime()); err != nil {
		return err
	}
	if err := v.deriveCuts(); err != nil {
		return err
	}
	return v.each(bucketTexts, nil, func(k, payload []byte) error {
		var text string
		if err := decode(bucketTexts, k, payload, &text); err != nil || text == "" {
			return err
		}
		return v.fresh(bucketFolded, k, searchable(text))
	})
}

// deriveRows reckons the rows as of now, the agenda from them and the links,
// into buckets that are empty: whoever reads them later reckons anew what no longer holds.
func (v view) deriveRows(roster *model.Roster, now model.Instant) error {
	var rows []indexChange
	var links []link
	err := v.each(bucketDirectives, nil, func(k, payload []byte) error {
		var d model.Directive
		if err := decode(bucketDirectives, k, payload, &d); err != nil {
			return err
		}
		marks, err := v.marks(d.ID)
		if err != nil {
			return err
		}
		rows = append(rows, indexChange{is: keyOf(&d), value: rowOf(&d, marks, roster, now).encode()})
		links = append(links, linksOf(&d)...)
		return nil
	})
	if err != nil {
		return err
	}
	if err := v.putLinks(links); err != nil {
		return err
	}
	slices.SortFunc(rows, func(a, b indexChange) int { return b.is.before(a.is) })
	for _, row := range rows {
		if err := v.fresh(bucketIndex, row.is.bytes(), row.value); err != nil {
			return err
		}
	}
	return v.deriveAgenda(rows)
}

// lastTime is the time of the newest entry of the journal, 0 for none.
func (v view) lastTime() model.Instant {
	e, _ := v.last()
	return e.At
}
