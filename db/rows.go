package db

import (
	"slices"
	"unsafe"

	"congvan/model"
)

// Rows is the compact index of all directives, newest first, as of one moment.
// It lies in memory undecoded and is read-only; rows are decoded when asked for.
type Rows struct {
	keys []rowKey
	vals []string // stored forms; most share one block

	// The summaries hold for since ≤ now < until; until 0 is open.
	since, until model.Instant
}

// Rows returns the index as reckoned now. As long as nothing changes it is the
// same one, at no cost.
func (s *Store) Rows() (*Rows, error) { return s.RowsAt(s.Now()) }

// RowsAt returns the index as reckoned at a moment.
func (s *Store) RowsAt(now model.Instant) (*Rows, error) {
	s.caching.Lock()
	r := s.rows
	if r == nil {
		err := s.read(func(v view) error {
			r = v.loadRows()
			v.forget()
			return nil
		})
		if err != nil {
			s.caching.Unlock()
			return nil, err
		}
		s.rows = r
	}
	s.caching.Unlock()
	if r.holds(now) {
		return r, nil
	}
	return s.renewed(r, now)
}

// holds reports whether every summary is right at now.
func (r *Rows) holds(now model.Instant) bool { return spans(r.since, r.until, now) }

func spans(since, until, now model.Instant) bool { return now >= since && (until == 0 || now < until) }

// loadRows copies the index into one block of memory.
func (v view) loadRows() *Rows {
	most, _ := v.meta(metaSeq + bucketDirectives)
	most = min(most, 1<<20)
	r := &Rows{keys: make([]rowKey, 0, most), vals: make([]string, 0, most)}
	stored := make([][]byte, 0, most)
	size := 0
	c := v.bucket(bucketIndex).Cursor()
	for k, value := c.Last(); k != nil; k, value = c.Prev() {
		r.keys = append(r.keys, parseRowKey(k))
		stored = append(stored, value)
		size += len(value)
	}
	block := make([]byte, 0, size)
	for _, value := range stored {
		from := len(block)
		block = append(block, value...)
		val := asString(block[from:])
		r.vals = append(r.vals, val)
		r.narrow(val)
	}
	return r
}

// asString gives bytes that nobody changes any more as a string.
func asString(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }

func asBytes(s string) []byte { return unsafe.Slice(unsafe.StringData(s), len(s)) }

func (r *Rows) measure() {
	r.since, r.until = 0, 0
	for _, val := range r.vals {
		r.narrow(val)
	}
}

// narrow keeps to the span in which the summary of val holds as well.
func (r *Rows) narrow(val string) {
	d := decoder{s: val}
	since, until := d.span()
	r.since = max(r.since, since)
	if until != 0 && (r.until == 0 || until < r.until) {
		r.until = until
	}
}

// with returns the rows after a change of the index. It may be applied to rows
// that hold the change already.
func (r *Rows) with(changes []indexChange) *Rows {
	if len(changes) == 0 {
		return r
	}
	if len(changes) > 1000 {
		return nil // loading anew is as fast
	}
	n := &Rows{keys: slices.Clone(r.keys), vals: slices.Clone(r.vals), since: r.since, until: r.until}
	for _, c := range changes {
		if c.was != c.is {
			if at, ok := n.position(c.was); ok {
				n.keys, n.vals = slices.Delete(n.keys, at, at+1), slices.Delete(n.vals, at, at+1)
			}
		}
		if c.is != (rowKey{}) {
			n.set(c.is, asString(c.value))
		}
	}
	return n
}

func (r *Rows) set(key rowKey, val string) {
	at, ok := r.position(key)
	if !ok {
		r.keys, r.vals = slices.Insert(r.keys, at, key), slices.Insert(r.vals, at, "")
	}
	r.vals[at] = val
	r.narrow(val)
}

func (r *Rows) position(k rowKey) (int, bool) {
	return slices.BinarySearchFunc(r.keys, k, rowKey.before)
}

// renewed reckons the summaries anew that do not hold at now: time has added
// periods to rules without an end, or the clock was set back.
func (s *Store) renewed(r *Rows, now model.Instant) (*Rows, error) {
	var changes []indexChange
	roster, err := s.Roster()
	if err != nil {
		return nil, err
	}
	err = s.read(func(v view) error {
		for i, val := range r.vals {
			d := decoder{s: val}
			if since, until := d.span(); spans(since, until, now) {
				continue
			}
			c, err := v.reckon(r.keys[i], roster, now)
			if err != nil {
				return err
			}
			changes = append(changes, c)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	n := r.replaced(changes)
	s.caching.Lock()
	defer s.caching.Unlock()
	if s.rows == r {
		s.rows = n
	}
	return n, nil
}

func (v view) reckon(key rowKey, roster *model.Roster, now model.Instant) (indexChange, error) {
	if v.directiveExists(key.id) != nil { // removed since the rows were loaded
		return indexChange{was: key}, nil
	}
	d, err := v.directive(key.id)
	if err != nil {
		return indexChange{}, err
	}
	marks, err := v.marks(key.id)
	if err != nil {
		return indexChange{}, err
	}
	return indexChange{was: key, is: key, value: rowOf(&d, marks, roster, now).encode()}, nil
}

// replaced is with for any number of rows that keep their keys.
func (r *Rows) replaced(changes []indexChange) *Rows {
	n := &Rows{keys: slices.Clone(r.keys), vals: slices.Clone(r.vals)}
	for _, c := range changes {
		if at, ok := n.position(c.was); ok && c.is != (rowKey{}) {
			n.vals[at] = asString(c.value)
		}
	}
	n.measure()
	return n
}

// storeIndex writes the rows that do not hold at now anew. It is no change of
// the register; if it fails, reading has lost nothing.
func (s *Store) storeIndex(now model.Instant) {
	_ = s.update(nil, func(t *txn) error {
		r, err := t.roster()
		if err != nil {
			return err
		}
		b := t.bucket(bucketIndex)
		var due []rowKey
		_ = b.ForEach(func(k, value []byte) error {
			d := decoder{s: asString(value)}
			if since, until := d.span(); !spans(since, until, now) {
				due = append(due, parseRowKey(k))
			}
			return nil
		})
		for _, key := range due {
			c, err := t.reckon(key, r, now)
			if err != nil {
				return err
			}
			if err := t.putRow(key, key, c.value); err != nil {
				return err
			}
		}
		return nil
	})
}

// Len returns how many directives there are.
func (r *Rows) Len() int { return len(r.keys) }

// At returns the i-th row.
func (r *Rows) At(i int) Row {
	row := Row{ID: r.keys[i].id}
	d := decoder{s: r.vals[i]}
	d.row(&row, nil)
	return row
}

// Find returns the position of a directive, -1 if there is none.
func (r *Rows) Find(id model.DirectiveID) int {
	return slices.IndexFunc(r.keys, func(k rowKey) bool { return k.id == id })
}

// Positions returns the positions of directives given in ascending order;
// those that are not there are left out.
func (r *Rows) Positions(ids []model.DirectiveID) []int32 {
	var out []int32
	for i, k := range r.keys {
		if _, there := slices.BinarySearch(ids, k.id); there {
			out = append(out, int32(i))
		}
	}
	return out
}

// Units returns the units that the obligations of the i-th row name, ascending.
func (r *Rows) Units(i int) []model.UnitID {
	d := decoder{s: r.vals[i]}
	d.skip()
	d.skipSlots()
	return d.units()
}

// Filter returns the positions of the rows to keep, ascending. The slots of the
// row that keep sees are gone after the call.
func (r *Rows) Filter(keep func(*Row) bool) []int32 {
	var out []int32
	var slots []model.Slot
	for i := range r.keys {
		row := Row{ID: r.keys[i].id}
		d := decoder{s: r.vals[i]}
		d.row(&row, slots)
		if keep(&row) {
			out = append(out, int32(i))
		}
		slots = row.Summary.Slots
	}
	return out
}

// Tally counts the assignments of all directives at a moment.
func (r *Rows) Tally(c model.Clock) model.Tally {
	var t model.Tally
	r.slots(func(_ int, sl []model.Slot) {
		t.Add(model.Summary{Slots: sl}.Tally(c))
	})
	return t
}

// slots calls f with the slots of every row, in memory that is used again.
func (r *Rows) slots(f func(i int, sl []model.Slot)) {
	var buf []model.Slot
	for i, val := range r.vals {
		d := decoder{s: val}
		d.skip()
		buf = d.slots(buf)
		f(i, buf)
	}
}
