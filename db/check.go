package db

import (
	"bytes"
	"fmt"

	bolt "go.etcd.io/bbolt"

	"congvan/model"
	"congvan/viet"
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
	var file, small, directives, texts checker
	if err := s.checkFile(&file); err != nil {
		return file.report, err
	}
	err := s.together(func(v view) error {
		small.begin(v)
		for _, name := range []string{bucketMeta, bucketJournal, bucketOffice, bucketUnits, bucketGroups, bucketActivities, bucketIndicators, bucketTargets, bucketPrinted} {
			small.records(name)
		}
		small.readings()
		small.sequences()
		texts.begin(v)
		texts.texts()
		return nil
	}, func(v view) error {
		directives.begin(v)
		directives.directives()
		directives.agenda()
		return nil
	})
	for _, c := range []*checker{&small, &directives, &texts} {
		file.report.add(c.report)
	}
	return file.report, err
}

func (r *Report) add(o Report) {
	r.Records += o.Records
	r.Directives += o.Directives
	r.Marks += o.Marks
	r.Readings += o.Readings
	r.JournalEntries += o.JournalEntries
	r.Problems = append(r.Problems, o.Problems...)
}

// checkFile verifies pages and digests plainly, while nothing is written. What
// records tells with more words is left to it. A file that was opened to be
// read was verified then, and nobody can write in it since.
func (s *Store) checkFile(c *checker) error {
	if err := s.behind.wait(); err != nil || s.ReadOnly() {
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

// A checker checks a part of the register.
type checker struct {
	view
	report Report
}

// begin has the checker look into v. References are looked up in memory.
func (c *checker) begin(v view) {
	c.view = v
	c.known = map[string]map[uint64]bool{bucketUnits: {}, bucketDirectives: {}}
	for name, ids := range c.known {
		_ = c.bucket(name).ForEach(func(k, _ []byte) error {
			if len(k) == 8 {
				ids[keyID(k)] = true
			}
			return nil
		})
	}
}

func (c *checker) problem(kind ProblemKind, bucket, key, format string, args ...any) {
	c.report.Problems = append(c.report.Problems, Problem{kind, bucket, key, fmt.Sprintf(format, args...)})
}

func (c *checker) records(name string) {
	n := 0
	_ = c.bucket(name).ForEach(func(k, value []byte) error {
		n++
		if name == bucketMeta {
			c.payload(name, k, value)
		} else {
			c.record(name, k, value)
		}
		return nil
	})
	switch name {
	case bucketMeta:
		return
	case bucketJournal:
		c.report.JournalEntries = n
		return
	}
	c.report.Records += n
}

// readings goes through the readings and compares the cuts with what they give.
func (c *checker) readings() {
	var want Digest
	_ = c.bucket(bucketReadings).ForEach(func(k, value []byte) error {
		c.report.Readings++
		if r, ok := c.record(bucketReadings, k, value).(*model.Reading); ok {
			addReading(&want, r)
		}
		return nil
	})
	c.report.Records += c.report.Readings
	if got := c.cutSum(); got != want {
		c.problem(FalseIndex, bucketCuts, "", "%d readings for %d, or others", got.N, want.N)
	}
}

// payload opens the envelope of a record.
func (c *checker) payload(name string, key, value []byte) ([]byte, bool) {
	payload, err := unseal(name, key, value)
	if err != nil {
		c.problem(DamagedRecord, name, keyText(name, key), "%v", err)
	}
	return payload, err == nil
}

// record checks a record by itself and returns it, nil if it cannot be read.
func (c *checker) record(name string, key, value []byte) any {
	payload, ok := c.payload(name, key, value)
	if !ok {
		return nil
	}
	r := newRecord(name)
	if err := strictly(payload, r); err != nil {
		c.problem(DamagedRecord, name, keyText(name, key), "%v", err)
		return nil
	}
	if why := c.disagreement(name, key, r); why != "" {
		c.problem(FalseRecord, name, keyText(name, key), "%s", why)
	}
	return r
}

// directives goes through the directives and, in step with them, their marks,
// and compares each row with the one that they give.
func (c *checker) directives() {
	roster, err := c.loadRoster() // where it cannot be read, that is told already
	marks := markCheck{c: c, cursor: c.bucket(bucketMarks).Cursor()}
	marks.next()
	var links Digest
	_ = c.bucket(bucketDirectives).ForEach(func(k, value []byte) error {
		c.report.Directives++
		r := c.record(bucketDirectives, k, value)
		of, whole := marks.upTo(keyID(k))
		if d, ok := r.(*model.Directive); ok {
			for _, l := range linksOf(d) {
				links.add(l.key, l.value)
			}
			c.decisions(d)
			if whole && err == nil {
				c.row(d, of, roster)
			}
		}
		return nil
	})
	c.links(links)
	for marks.key != nil {
		marks.take()
	}
	c.report.Marks = marks.n
	c.report.Records += c.report.Directives + c.report.Marks
}

func (c *checker) row(d *model.Directive, marks model.Marks, roster *model.Roster) {
	stored := c.bucket(bucketIndex).Get(keyOf(d).bytes())
	if !bytes.Equal(stored, recomputed(stored, d, marks, roster)) {
		c.problem(FalseIndex, bucketDirectives, d.ID.String(), "its row in the index is not what the record gives")
	}
}

// decisions reports a period on which was decided twice: only one holds.
func (c *checker) decisions(d *model.Directive) {
	for _, o := range d.Obligations {
		seen := map[model.Instant]bool{}
		for _, one := range o.Decisions {
			if seen[one.Period] {
				c.problem(FalseRecord, bucketDirectives, d.ID.String(), "obligation %q has two decisions of the period %s", o.ID, one.Period)
			}
			seen[one.Period] = true
		}
	}
}

// links compares the links with those that the directives give.
func (c *checker) links(want Digest) {
	var got Digest
	_ = c.bucket(bucketLinks).ForEach(func(k, value []byte) error {
		got.add(k, value)
		return nil
	})
	if got != want {
		c.problem(FalseIndex, bucketLinks, "", "%d links for %d, or others", got.N, want.N)
	}
}

// A markCheck goes through the marks.
type markCheck struct {
	c          *checker
	cursor     *bolt.Cursor
	key, value []byte // not yet taken; nil after the last
	n          int
}

// next goes to the next mark, the first one at first.
func (m *markCheck) next() {
	if m.key == nil {
		m.key, m.value = m.cursor.First()
	} else {
		m.key, m.value = m.cursor.Next()
	}
}

// take checks a mark and returns it, nil if it cannot be read.
func (m *markCheck) take() (a model.AssignmentID, mark *model.Mark) {
	m.n++
	mark, ok := m.c.record(bucketMarks, m.key, m.value).(*model.Mark)
	a, parsed := parseMarkKey(m.key)
	m.next()
	if !ok || !parsed {
		return a, nil
	}
	return a, mark
}

// upTo takes the marks up to those of a directive and returns these; they are
// not whole if one cannot be read.
func (m *markCheck) upTo(id uint64) (of model.Marks, whole bool) {
	whole = true
	for m.key != nil && keyID(m.key) <= id {
		own := keyID(m.key) == id
		a, mark := m.take()
		switch {
		case !own:
		case mark == nil:
			whole = false
		case of == nil:
			of = model.Marks{a: *mark}
		default:
			of[a] = *mark
		}
	}
	return of, whole
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

// texts goes through the texts and, in step with them, what of them is searched.
func (c *checker) texts() {
	searched := c.bucket(bucketFolded).Cursor()
	k, value := searched.First()
	n, surplus := 0, 0
	var buf, room []byte
	_ = c.bucket(bucketTexts).ForEach(func(key, sealed []byte) error {
		n++
		for ; k != nil && bytes.Compare(k, key) < 0; k, value = searched.Next() {
			surplus++
		}
		var found []byte
		if bytes.Equal(k, key) {
			found = value
			k, value = searched.Next()
		}
		if text, ok := c.text(key, sealed, &room); ok {
			if buf = viet.AppendSearchable(buf[:0], text); !bytes.Equal(found, buf) {
				c.problem(FalseIndex, bucketTexts, keyText(bucketTexts, key), "what is searched is not what the text gives")
			}
		}
		return nil
	})
	for ; k != nil; k, _ = searched.Next() {
		surplus++
	}
	if surplus > 0 {
		c.problem(FalseIndex, bucketTexts, "", "%d are searched that are none", surplus)
	}
	c.report.Records += n
}

// text is record for a text, which lies in memory that is used again.
func (c *checker) text(key, value []byte, room *[]byte) (string, bool) {
	payload, ok := c.payload(bucketTexts, key, value)
	if !ok {
		return "", false
	}
	text, ok := quickText(payload, room)
	if !ok {
		if err := strictly(payload, &text); err != nil {
			c.problem(DamagedRecord, bucketTexts, keyText(bucketTexts, key), "%v", err)
			return "", false
		}
	}
	if why := c.disagreement(bucketTexts, key, &text); why != "" {
		c.problem(FalseRecord, bucketTexts, keyText(bucketTexts, key), "%s", why)
	}
	return text, true
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
var numbered = []string{bucketUnits, bucketGroups, bucketDirectives, bucketActivities, bucketTargets, bucketPrinted}

// agenda compares the agenda with what the rows give.
func (c *checker) agenda() {
	sums := map[string][2]int{}
	lines, n := 0, 0
	rows := c.bucket(bucketIndex).Cursor()
	for k, value := rows.First(); k != nil; k, value = rows.Next() {
		n++
		for _, l := range agendaLines(parseRowKey(k), value) {
			lines++
			was := sums[string(l.key[:9])]
			sums[string(l.key[:9])] = [2]int{was[0] + 1, was[1] + l.n}
			if !bytes.Equal(c.bucket(bucketAgenda).Get(l.key), l.value) {
				c.problem(FalseIndex, bucketAgenda, "", "a line of directive %d is not what its row gives", parseRowKey(k).id)
			}
		}
	}
	if n != c.report.Directives {
		c.problem(FalseIndex, bucketDirectives, "", "%d rows in the index for %d directives", n, c.report.Directives)
	}
	if n := c.count(bucketAgenda); n != lines {
		c.problem(FalseIndex, bucketAgenda, "", "%d lines for %d", n, lines)
	}
	stored := c.bucket(bucketAgendaSums).Cursor()
	n = 0
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

// count is how many records there are.
func (c *checker) count(name string) (n int) {
	_ = c.bucket(name).ForEach(func(_, _ []byte) error {
		n++
		return nil
	})
	return n
}
