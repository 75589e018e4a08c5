package db

import (
	"bytes"
	"fmt"

	"congvan/model"
)

// A Report is what Check found.
type Report struct {
	Records        int // of every kind but journal entries
	Directives     int
	Marks          int
	Readings       int
	JournalEntries int
	Problems       []string // in English, each with bucket and key; none is a sound register
}

// Check reads the whole register: bbolt's pages, every record's checksum and
// form, what records say of each other, and whether the derived buckets are
// what the records give.
func (s *Store) Check() (Report, error) {
	var c checker
	if err := s.checkFile(&c); err != nil {
		return c.report, err
	}
	err := s.read(func(v view) error {
		c.view = v
		for _, name := range append([]string{bucketMeta, bucketJournal}, recordBuckets...) {
			c.records(name)
		}
		c.index()
		c.texts()
		c.sequences()
		return nil
	})
	return c.report, err
}

// checkFile verifies pages and digests plainly, while nothing is written. What
// records tells with more words is left to it.
func (s *Store) checkFile(c *checker) error {
	if err := s.behind.wait(); err != nil {
		return err
	}
	s.writing.Lock()
	defer s.writing.Unlock()
	v, err := verifyFile(s.handle, nil)
	for _, p := range v.Problems {
		if p.What != BadRecord {
			c.problem("pages: %v", p)
		}
	}
	return err
}

type checker struct {
	view
	report Report
}

func (c *checker) problem(format string, args ...any) {
	c.report.Problems = append(c.report.Problems, fmt.Sprintf(format, args...))
}

func (c *checker) records(name string) {
	n := 0
	_ = c.bucket(name).ForEach(func(k, value []byte) error {
		n++
		payload, err := unseal(name, k, value)
		if err != nil {
			c.problem("%v", err)
			return nil
		}
		if name != bucketMeta {
			c.record(name, k, payload)
		}
		return nil
	})
	switch name {
	case bucketMeta:
		return
	case bucketJournal:
		c.report.JournalEntries = n
		return
	case bucketDirectives:
		c.report.Directives = n
	case bucketMarks:
		c.report.Marks = n
	case bucketReadings:
		c.report.Readings = n
	}
	c.report.Records += n
}

func (c *checker) record(name string, key, payload []byte) {
	r := newRecord(name)
	if err := strictly(payload, r); err != nil {
		c.problem("%s %s: %v", name, keyText(name, key), err)
		return
	}
	if why := c.disagreement(name, key, r); why != "" {
		c.problem("%s %s %s", name, keyText(name, key), why)
	}
}

// index compares each row with the one that its directive gives.
func (c *checker) index() {
	roster, err := c.loadRoster()
	if err != nil {
		return // told already
	}
	rows := 0
	_ = c.each(bucketDirectives, nil, func(k, payload []byte) error {
		rows++
		var d model.Directive
		if decode(bucketDirectives, k, payload, &d) != nil {
			return nil
		}
		stored := c.bucket(bucketIndex).Get(keyOf(&d).bytes())
		marks, err := c.marks(d.ID)
		if err == nil && !bytes.Equal(stored, recomputed(stored, &d, marks, roster)) {
			c.problem("index: the row of directive %s is not what its record gives", d.ID)
		}
		return nil
	})
	if n := c.bucket(bucketIndex).Stats().KeyN; n != rows {
		c.problem("index: %d rows for %d directives", n, rows)
	}
}

// recomputed is what should be stored, reckoned at a moment of the span for
// which the stored row was.
func recomputed(stored []byte, d *model.Directive, marks model.Marks, r *model.Roster) []byte {
	head := decoder{s: asString(stored)}
	since, until := head.span()
	at := since
	if at == 0 && until != 0 {
		at = until - 1
	}
	x := rowOf(d, marks, r, at)
	x.since = since
	return x.encode()
}

// texts compares the folded texts.
func (c *checker) texts() {
	_ = c.each(bucketTexts, nil, func(k, payload []byte) error {
		var text string
		if decode(bucketTexts, k, payload, &text) == nil && !bytes.Equal(c.bucket(bucketFolded).Get(k), foldText(text)) {
			c.problem("fulltext: %s is not what the text gives", keyText(bucketFolded, k))
		}
		return nil
	})
	if n, want := c.bucket(bucketFolded).Stats().KeyN, c.bucket(bucketTexts).Stats().KeyN; n != want {
		c.problem("fulltext: %d for %d texts", n, want)
	}
}

// sequences checks that no id in use can be given out again.
func (c *checker) sequences() {
	for _, name := range numbered {
		last, err := c.meta(metaSeq + name)
		k, _ := c.bucket(name).Cursor().Last()
		if err == nil && keyID(k) > last {
			c.problem("meta: ids of %s run up to %d, not %d", name, keyID(k), last)
		}
	}
}

// numbered are the buckets whose ids are given out by nextID.
var numbered = []string{bucketUnits, bucketGroups, bucketDirectives}
