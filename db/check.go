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
	Problems       []Problem // none is a sound register
}

// A Problem is one thing that Check found wrong.
type Problem struct {
	Kind        ProblemKind
	Bucket, Key string // of the record, the key as printed; Key is empty where no single record is meant
	Detail      string // in English
}

// ProblemKind says what is wrong with a part of the register.
type ProblemKind string

// The kinds of problems.
const (
	DamagedPages  ProblemKind = "pages"   // of bbolt itself
	DamagedRecord ProblemKind = "damaged" // not what was once written
	FalseRecord   ProblemKind = "false"   // sound, but at odds with other records
	FalseIndex    ProblemKind = "index"   // a derived record is not what its source gives
	FalseIDs      ProblemKind = "ids"     // an id in use may be given out again
)

// String is the problem in English.
func (p Problem) String() string {
	if p.Key == "" {
		return p.Bucket + ": " + p.Detail
	}
	return p.Bucket + " " + p.Key + ": " + p.Detail
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
		c.agenda()
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
	for _, d := range v.Damages {
		if d.What != BadRecord {
			c.problem(DamagedPages, "pages", "", "%v", d)
		}
	}
	return err
}

type checker struct {
	view
	report Report
}

func (c *checker) problem(kind ProblemKind, bucket, key, format string, args ...any) {
	c.report.Problems = append(c.report.Problems, Problem{kind, bucket, key, fmt.Sprintf(format, args...)})
}

func (c *checker) records(name string) {
	n := 0
	_ = c.bucket(name).ForEach(func(k, value []byte) error {
		n++
		payload, err := unseal(name, k, value)
		if err != nil {
			c.problem(DamagedRecord, name, keyText(name, k), "%v", err)
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
		c.problem(DamagedRecord, name, keyText(name, key), "%v", err)
		return
	}
	if why := c.disagreement(name, key, r); why != "" {
		c.problem(FalseRecord, name, keyText(name, key), "%s", why)
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
			c.problem(FalseIndex, bucketDirectives, d.ID.String(), "its row in the index is not what the record gives")
		}
		return nil
	})
	if n := c.bucket(bucketIndex).Stats().KeyN; n != rows {
		c.problem(FalseIndex, bucketDirectives, "", "%d rows in the index for %d directives", n, rows)
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
		if decode(bucketTexts, k, payload, &text) == nil && !bytes.Equal(c.bucket(bucketFolded).Get(k), searchable(text)) {
			c.problem(FalseIndex, bucketTexts, keyText(bucketTexts, k), "what is searched is not what the text gives")
		}
		return nil
	})
	if n, want := c.bucket(bucketFolded).Stats().KeyN, c.bucket(bucketTexts).Stats().KeyN; n != want {
		c.problem(FalseIndex, bucketTexts, "", "%d are searched of %d", n, want)
	}
}

// sequences checks that no id in use can be given out again.
func (c *checker) sequences() {
	for _, name := range numbered {
		last, err := c.meta(metaSeq + name)
		k, _ := c.bucket(name).Cursor().Last()
		if err == nil && keyID(k) > last {
			c.problem(FalseIDs, name, "", "ids run up to %d, not %d", keyID(k), last)
		}
	}
}

// numbered are the buckets whose ids are given out by nextID.
var numbered = []string{bucketUnits, bucketGroups, bucketDirectives}

// agenda compares the agenda with what the rows give.
func (c *checker) agenda() {
	sums := map[string][2]int{}
	lines := 0
	rows := c.bucket(bucketIndex).Cursor()
	for k, value := rows.First(); k != nil; k, value = rows.Next() {
		for _, l := range agendaLines(parseRowKey(k), value) {
			lines++
			was := sums[string(l.key[:9])]
			sums[string(l.key[:9])] = [2]int{was[0] + 1, was[1] + l.n}
			if !bytes.Equal(c.bucket(bucketAgenda).Get(l.key), l.value) {
				c.problem(FalseIndex, bucketAgenda, "", "a line of directive %d is not what its row gives", parseRowKey(k).id)
			}
		}
	}
	if n := c.bucket(bucketAgenda).Stats().KeyN; n != lines {
		c.problem(FalseIndex, bucketAgenda, "", "%d lines for %d", n, lines)
	}
	stored := c.bucket(bucketAgendaSums).Cursor()
	n := 0
	for k, value := stored.First(); k != nil; k, value = stored.Next() {
		n++
		d := decoder{s: asString(value)}
		if got := [2]int{int(d.uvarint()), int(d.uvarint())}; got != sums[string(k)] {
			c.problem(FalseIndex, bucketAgendaSums, "", "%v for %v", got, sums[string(k)])
		}
	}
	if n != len(sums) {
		c.problem(FalseIndex, bucketAgendaSums, "", "%d sums for %d", n, len(sums))
	}
}
