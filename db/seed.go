package db

import (
	"bytes"
	"cmp"
	"slices"
	"strconv"

	"congvan/model"
)

// A DirectiveWithMarks is a directive of made-up data.
type DirectiveWithMarks struct {
	Directive model.Directive
	Text      string
	Marks     model.Marks // the Directive of their ids is filled in
}

// seedBatch is how many directives AddDirectives writes in one transaction;
// one huge transaction is several times slower in bbolt.
const seedBatch = 2000

// seedFill leaves little room in pages that grow at their end only.
const seedFill = 0.95

// grownAtEnd are the buckets that many directives fill in the order of keys.
var grownAtEnd = []string{bucketDirectives, bucketTexts, bucketMarks, bucketFolded, bucketIndex}

// AddDirectives keeps many directives at once, for made-up data. They get the
// next ids in the order given. Each batch is one entry of the journal that does
// not list its changes: it cannot be taken back, nor can anything before it.
// A failure leaves the batches before it. Errors: InvalidError, NotFoundError
// for a unit.
func (s *Store) AddDirectives(ds []DirectiveWithMarks) error {
	roster, err := s.Roster()
	if err != nil {
		return err
	}
	for batch := range slices.Chunk(ds, seedBatch) {
		if err := s.update(nil, func(t *txn) error { return t.seed(batch, roster) }); err != nil {
			return err
		}
	}
	return nil
}

func (t *txn) seed(ds []DirectiveWithMarks, r *model.Roster) error {
	last, err := t.meta(metaSeq + bucketDirectives)
	if err != nil {
		return err
	}
	for _, name := range grownAtEnd {
		t.bucket(name).FillPercent = seedFill
	}
	var rows []indexChange
	var links []link
	for i := range ds {
		d := ds[i].Directive
		d.ID = model.DirectiveID(last) + model.DirectiveID(i) + 1
		row, err := t.seedOne(&d, ds[i], r)
		if err != nil {
			return err
		}
		rows = append(rows, row)
		links = append(links, linksOf(&d)...)
	}
	if err := t.setMeta(metaSeq+bucketDirectives, last+uint64(len(ds))); err != nil {
		return err
	}
	if err := t.seedRows(rows); err != nil {
		return err
	}
	if err := t.putLinks(links); err != nil {
		return err
	}
	newest, err := t.last()
	if err != nil {
		return err
	}
	t.args["count"], t.opaque = strconv.Itoa(len(ds)), true
	return t.append(Entry{Seq: newest.Seq + 1, Action: ActionSeed})
}

func (t *txn) seedOne(d *model.Directive, from DirectiveWithMarks, r *model.Roster) (indexChange, error) {
	if err := t.checkDirective(d); err != nil {
		return indexChange{}, err
	}
	key := idKey(uint64(d.ID))
	if err := t.plant(bucketDirectives, key, d); err != nil {
		return indexChange{}, err
	}
	if from.Text != "" {
		if err := t.plant(bucketTexts, key, from.Text); err != nil {
			return indexChange{}, err
		}
		if err := t.indexText(d.ID); err != nil {
			return indexChange{}, err
		}
	}
	marks := make(model.Marks, len(from.Marks))
	for a, m := range from.Marks {
		a.Directive = d.ID
		marks[a] = m
	}
	for _, a := range sortedIDs(marks) {
		if err := t.plant(bucketMarks, markKey(a), marks[a]); err != nil {
			return indexChange{}, err
		}
	}
	return indexChange{is: keyOf(d), value: rowOf(d, marks, r, t.now).encode()}, nil
}

// plant stores a record without a trace in the journal.
func (t *txn) plant(bucket string, key []byte, v any) error {
	payload, err := encode(v)
	if err != nil {
		return err
	}
	return t.fresh(bucket, key, seal(bucket, key, payload))
}

// seedRows writes rows in the order of their keys.
func (t *txn) seedRows(rows []indexChange) error {
	t.index = rows
	ordered := slices.Clone(rows)
	slices.SortFunc(ordered, func(a, b indexChange) int {
		return cmp.Or(cmp.Compare(a.is.day, b.is.day), bytes.Compare(a.is.bytes(), b.is.bytes()))
	})
	for _, row := range ordered {
		if err := t.putRow(rowKey{}, row.is, row.value); err != nil {
			return err
		}
	}
	return nil
}
