package db

import (
	"cmp"
	"encoding/binary"
	"maps"
	"math"
	"slices"

	"congvan/model"
)

// The cuts are derived from the readings: all of an indicator and a cut-off day
// in one value, so that a ranking of thousands of units reads a few values and
// decodes no JSON. Their keys are indicator 00 day (4). A value is, in this
// order:
//
//	version (1 byte)
//	words: uvarint count, each a string; what the sources and further
//	       denominators of the day are called, 0 of them being none
//	rows:  uvarint count, by unit, each: the uvarint difference to the unit
//	       before, flags (1 byte), what is flagged
//
// What is flagged: installs, smartphones, population and rank as varint; the
// percentage as uvarint hundredths, or 8 bytes where it has more decimals; base
// and source as words; further figures as flagged by a second byte. A string is
// its uvarint length and its bytes.
const cutVersion = 1

const (
	cutInstalls, cutSmartphones, cutPopulation, cutPercent = 1, 2, 4, 8
	cutRank, cutBase, cutSource, cutFurther                = 16, 32, 64, 128

	cutExact, cutOthers, cutPercents, cutDirective = 1, 2, 4, 8 // of the second byte
)

// cutKey is indicator 0x00 day (4).
func cutKey(indicator string, day model.Date) []byte {
	return binary.BigEndian.AppendUint32(append([]byte(indicator), 0), uint32(day))
}

// cutDay is the day of a key of a cut.
func cutDay(k []byte) model.Date {
	if len(k) < 4 {
		return 0
	}
	return model.Date(binary.BigEndian.Uint32(k[len(k)-4:]))
}

// A cutWriter makes the value of a cut.
type cutWriter struct {
	words map[string]uint64
	table []byte
	rows  []byte
	last  model.UnitID
}

// encodeCut is the value for readings of one day, by unit.
func encodeCut(rs []model.Reading) []byte {
	w := cutWriter{words: map[string]uint64{"": 0}, rows: make([]byte, 0, 24*len(rs))}
	for i := range rs {
		w.row(&rs[i])
	}
	out := binary.AppendUvarint([]byte{cutVersion}, uint64(len(w.words)-1))
	out = binary.AppendUvarint(append(out, w.table...), uint64(len(rs)))
	return append(out, w.rows...)
}

func (w *cutWriter) word(s string) {
	n, known := w.words[s]
	if !known {
		n = uint64(len(w.words))
		w.words[s] = n
		w.table = append(binary.AppendUvarint(w.table, uint64(len(s))), s...)
	}
	w.rows = binary.AppendUvarint(w.rows, n)
}

func (w *cutWriter) row(r *model.Reading) {
	flags, further := cutFlags(r)
	w.rows = append(binary.AppendUvarint(w.rows, uint64(r.Unit-w.last)), flags)
	w.last = r.Unit
	if flags&cutFurther != 0 {
		w.rows = append(w.rows, further)
	}
	for _, n := range []*int64{r.Installs, r.Smartphones, r.Population} {
		if n != nil {
			w.rows = binary.AppendVarint(w.rows, *n)
		}
	}
	if r.Percent != nil {
		w.rows = appendPercent(w.rows, *r.Percent, further&cutExact != 0)
	}
	if r.Rank != nil {
		w.rows = binary.AppendVarint(w.rows, int64(*r.Rank))
	}
	if r.Base != "" {
		w.word(string(r.Base))
	}
	if r.Source != "" {
		w.word(r.Source)
	}
	if further&cutOthers != 0 {
		w.rows = binary.AppendUvarint(w.rows, uint64(len(r.Others)))
		for _, b := range slices.Sorted(maps.Keys(r.Others)) {
			w.word(string(b))
			w.rows = binary.AppendVarint(w.rows, r.Others[b])
		}
	}
	if further&cutPercents != 0 {
		w.rows = binary.AppendUvarint(w.rows, uint64(len(r.Percents)))
		for _, b := range slices.Sorted(maps.Keys(r.Percents)) {
			w.word(string(b))
			w.rows = appendPercent(w.rows, r.Percents[b], true)
		}
	}
	if further&cutDirective != 0 {
		w.rows = binary.AppendUvarint(w.rows, uint64(r.Directive))
	}
}

func cutFlags(r *model.Reading) (flags, further byte) {
	if r.Percent != nil && float64(hundredths(*r.Percent))/100 != *r.Percent {
		further |= cutExact
	}
	if len(r.Others) > 0 {
		further |= cutOthers
	}
	if len(r.Percents) > 0 {
		further |= cutPercents
	}
	if r.Directive != 0 {
		further |= cutDirective
	}
	for i, is := range []bool{
		r.Installs != nil, r.Smartphones != nil, r.Population != nil, r.Percent != nil,
		r.Rank != nil, r.Base != "", r.Source != "", further != 0,
	} {
		if is {
			flags |= 1 << i
		}
	}
	return flags, further
}

func hundredths(p float64) uint64 {
	if p < 0 || p > 1e9 {
		return 0
	}
	return uint64(math.Round(p * 100))
}

func appendPercent(b []byte, p float64, exact bool) []byte {
	if exact {
		return binary.BigEndian.AppendUint64(b, math.Float64bits(p))
	}
	return binary.AppendUvarint(b, hundredths(p))
}

// A cutReader reads the rows of a cut, in order. The figures of readings that
// it keeps lie together in memory.
type cutReader struct {
	d         decoder
	indicator string
	day       model.Date
	words     []string
	left      int
	last      model.UnitID
	numbers   []int64 // room for the next figures
	floats    []float64
	ranks     []int
	row       cutRow // begun last
}

// readCut begins to read the value of a cut, whose memory its words share;
// keep clones what readings are to keep beyond the transaction.
func readCut(indicator string, day model.Date, value []byte) *cutReader {
	c := &cutReader{d: decoder{s: asString(value)}, indicator: indicator, day: day}
	if c.d.byte() != cutVersion {
		return c
	}
	c.words = make([]string, 1, 8)
	for range c.d.count(1) {
		c.words = append(c.words, string([]byte(c.d.string())))
	}
	c.left = c.d.count(2)
	return c
}

// A cutRow is where a row lies and what it holds. Its lists hold until the next
// one is begun.
type cutRow struct {
	unit           model.UnitID
	flags, further byte
	at             int      // behind the flags
	published      []string // denominators of its percentages
	counted        []string // its further denominators
	zero           bool     // one of its denominators is 0: no share stands on it
}

// begin reads the next row as far as its flags, and reports false after the
// last one.
func (c *cutReader) begin() bool {
	if c.left == 0 {
		return false
	}
	c.left--
	c.last += model.UnitID(c.d.uvarint())
	row := &c.row
	row.unit, row.flags, row.further = c.last, c.d.byte(), 0
	if row.flags&cutFurther != 0 {
		row.further = c.d.byte()
	}
	row.at = c.d.at
	return true
}

// next reads the next row into r, which must be zero.
func (c *cutReader) next(r *model.Reading) {
	if c.begin() {
		c.figures(r)
	}
}

// peek passes over the next row, and reports false after the last one; c.row
// tells what it holds.
func (c *cutReader) peek() bool {
	if !c.begin() {
		return false
	}
	c.pass(c.row.flags)
	return true
}

// again reads the row that was peeked at last into r, which must be zero.
func (c *cutReader) again(r *model.Reading) {
	c.d.at = c.row.at
	c.figures(r)
}

func (c *cutReader) figures(r *model.Reading) {
	flags, further := c.row.flags, c.row.further
	r.Indicator, r.Unit, r.AsOf = c.indicator, c.last, c.day
	r.Installs, r.Smartphones, r.Population = c.number(flags&cutInstalls), c.number(flags&cutSmartphones), c.number(flags&cutPopulation)
	if flags&cutPercent != 0 {
		r.Percent = c.percent(further&cutExact != 0)
	}
	if flags&cutRank != 0 {
		r.Rank = c.rank()
	}
	if flags&cutBase != 0 {
		r.Base = model.Base(c.word())
	}
	if flags&cutSource != 0 {
		r.Source = c.word()
	}
	c.further(r, further)
}

// nextCount reads of the next row only what is counted; more is false after the
// last one.
func (c *cutReader) nextCount() (u model.UnitID, installs int64, counted, more bool) {
	if !c.begin() {
		return 0, 0, false, false
	}
	if counted = c.row.flags&cutInstalls != 0; counted {
		installs = c.d.varint()
	}
	c.pass(c.row.flags &^ cutInstalls)
	return c.last, installs, counted, true
}

func (c *cutReader) further(r *model.Reading, flags byte) {
	if flags&cutOthers != 0 {
		r.Others = map[model.Base]int64{}
		for range c.d.count(2) {
			b := model.Base(c.word())
			r.Others[b] = c.d.varint()
		}
	}
	if flags&cutPercents != 0 {
		r.Percents = map[model.Base]float64{}
		for range c.d.count(2) {
			b := model.Base(c.word())
			r.Percents[b] = c.float()
		}
	}
	if flags&cutDirective != 0 {
		r.Directive = model.DirectiveID(c.d.uvarint())
	}
}

// pass passes over what is flagged, and notes the denominators of the row.
func (c *cutReader) pass(flags byte) {
	row := &c.row
	row.zero = false
	if flags&cutInstalls != 0 {
		c.d.varint()
	}
	for _, bit := range [...]byte{cutSmartphones, cutPopulation} {
		if flags&bit != 0 && c.d.varint() == 0 {
			row.zero = true
		}
	}
	row.published, row.counted = row.published[:0], row.counted[:0]
	if flags&cutPercent != 0 {
		c.passPercent(row.further&cutExact != 0)
	}
	if flags&cutRank != 0 {
		c.d.varint()
	}
	if flags&cutBase != 0 {
		if base := c.word(); flags&cutPercent != 0 {
			row.published = append(row.published, base)
		}
	}
	if flags&cutSource != 0 {
		c.d.uvarint()
	}
	if row.further&^cutExact != 0 {
		c.passFurther(row)
	}
}

func (c *cutReader) passPercent(exact bool) {
	if exact {
		c.float()
	} else {
		c.d.uvarint()
	}
}

func (c *cutReader) passFurther(row *cutRow) {
	if row.further&cutOthers != 0 {
		for range c.d.count(2) {
			row.counted = append(row.counted, c.word())
			row.zero = c.d.varint() == 0 || row.zero
		}
	}
	if row.further&cutPercents != 0 {
		for range c.d.count(2) {
			row.published = append(row.published, c.word())
			c.float()
		}
	}
	if row.further&cutDirective != 0 {
		c.d.uvarint()
	}
}

const cutRoom = 1024

func (c *cutReader) number(flag byte) *int64 {
	if flag == 0 {
		return nil
	}
	if len(c.numbers) == cap(c.numbers) {
		c.numbers = make([]int64, 0, cutRoom)
	}
	c.numbers = append(c.numbers, c.d.varint())
	return &c.numbers[len(c.numbers)-1]
}

func (c *cutReader) percent(exact bool) *float64 {
	if len(c.floats) == cap(c.floats) {
		c.floats = make([]float64, 0, cutRoom)
	}
	p := 0.0
	if exact {
		p = c.float()
	} else {
		p = float64(c.d.uvarint()) / 100
	}
	c.floats = append(c.floats, p)
	return &c.floats[len(c.floats)-1]
}

func (c *cutReader) rank() *int {
	if len(c.ranks) == cap(c.ranks) {
		c.ranks = make([]int, 0, cutRoom)
	}
	c.ranks = append(c.ranks, int(c.d.varint()))
	return &c.ranks[len(c.ranks)-1]
}

func (c *cutReader) float() float64 {
	if len(c.d.s)-c.d.at < 8 {
		c.d.at = len(c.d.s)
		return 0
	}
	c.d.at += 8
	return math.Float64frombits(binary.BigEndian.Uint64(asBytes(c.d.s[c.d.at-8 : c.d.at])))
}

func (c *cutReader) word() string {
	if n := c.d.uvarint(); n < uint64(len(c.words)) {
		return c.words[n]
	}
	return ""
}

// all reads the rows that are left.
func (c *cutReader) all() []model.Reading {
	out := make([]model.Reading, c.left)
	for i := range out {
		c.next(&out[i])
	}
	return out
}

// recut writes the cuts anew of which readings changed.
func (t *txn) recut() error {
	changed := map[string][]pending{} // by key of the cut
	for _, c := range t.changes {
		if c.bucket != bucketReadings {
			continue
		}
		if ind, _, day, ok := parseReadingKey(c.key); ok {
			key := string(cutKey(ind, day))
			changed[key] = append(changed[key], c)
		}
	}
	for _, key := range slices.Sorted(maps.Keys(changed)) {
		if err := t.recutDay([]byte(key), changed[key]); err != nil {
			return err
		}
	}
	return nil
}

func (t *txn) recutDay(key []byte, changes []pending) error {
	was := cut{string(key[:len(key)-5]), cutDay(key), t.bucket(bucketCuts).Get(key)}
	now, err := was.with(changes)
	switch {
	case err != nil:
		return err
	case now.value == nil:
		return t.erase(bucketCuts, key)
	}
	return t.store(bucketCuts, key, now.value)
}

// with is the cut after changes of its readings; without a value where none is
// left.
func (c cut) with(changes []pending) (cut, error) {
	var now []model.Reading
	changed := map[model.UnitID]bool{}
	for _, ch := range changes {
		_, unit, _, _ := parseReadingKey(ch.key)
		changed[unit] = true
		if ch.after == nil {
			continue
		}
		var r model.Reading
		if err := decode(bucketReadings, ch.key, ch.after, &r); err != nil {
			return c, err
		}
		now = append(now, r)
	}
	for _, r := range c.read().all() {
		if !changed[r.Unit] {
			now = append(now, r)
		}
	}
	if c.value = nil; len(now) > 0 {
		c.value = cutOf(now)
	}
	return c, nil
}

// cutOf is encodeCut for readings in any order.
func cutOf(rs []model.Reading) []byte {
	slices.SortFunc(rs, func(a, b model.Reading) int { return cmp.Compare(a.Unit, b.Unit) })
	return encodeCut(rs)
}

// deriveCuts makes the cuts, into a bucket that is empty.
func (v view) deriveCuts() error {
	days := map[string][]model.Reading{}
	err := v.each(bucketReadings, nil, func(k, payload []byte) error {
		var r model.Reading
		if err := decode(bucketReadings, k, payload, &r); err != nil {
			return err
		}
		key := string(cutKey(r.Indicator, r.AsOf))
		days[key] = append(days[key], r)
		return nil
	})
	if err != nil {
		return err
	}
	for _, key := range slices.Sorted(maps.Keys(days)) {
		if err := v.fresh(bucketCuts, []byte(key), cutOf(days[key])); err != nil {
			return err
		}
	}
	return nil
}

// cutSum is the digest of the readings as cuts hold them.
func (v view) cutSum() (sum Digest) {
	_ = v.bucket(bucketCuts).ForEach(func(k, value []byte) error {
		if len(k) < 6 {
			sum.add(k, value)
			return nil
		}
		c := readCut(string(k[:len(k)-5]), cutDay(k), value)
		for c.left > 0 {
			var r model.Reading
			c.next(&r)
			addReading(&sum, &r)
		}
		return nil
	})
	return sum
}

// addReading takes a reading into a digest.
func addReading(sum *Digest, r *model.Reading) {
	sum.add(readingKey(r.Indicator, r.Unit, r.AsOf), encodeCut([]model.Reading{*r}))
}
