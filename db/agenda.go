package db

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"slices"

	bolt "go.etcd.io/bbolt"

	"congvan/model"
)

// A Section is one part of the agenda: its first lines, most urgent first, and
// how many lines and assignments there are in all.
type Section struct {
	Lines    []AgendaLine
	All      int // lines
	Assigned int // assignments
}

// An AgendaLine is some assignments of one directive that press alike.
type AgendaLine struct {
	Row      Row
	Standing model.Standing
	Due      model.Instant
	Facts    model.Facts   // alike of all of them (model.Facts.Alike)
	Early    model.Instant // the officer's own reminder, for which the line stands among what is due soon; 0 for none
	N        int
}

// An Agenda is what presses at a moment: what is overdue by weight
// (model.Facts.Weight), the rest by deadline. Due soon is also what the officer
// wants to be reminded of early (model.Facts.Reminded), behind the others; what
// is due before the day is over stands by itself.
type Agenda struct{ Overdue, DueToday, DueSoon, ToAssess Section }

// Agenda reads what presses, at most limit lines of each section. It opens no
// more rows than it gives back, however much presses; of rules without an end it
// knows the periods up to the last Reckon.
func (s *Store) Agenda(c model.Clock, limit int) (Agenda, error) {
	var a Agenda
	err := s.read(func(v view) error {
		now, soon := c.Now, c.Now.AddDays(c.SoonDays)+1
		if c.Strict {
			now++ // equal to the deadline is late
		}
		tomorrow := min(soon, c.Now.Date().End()+1)
		a.Overdue = v.weighed(c, limit, span{agendaReport, 0, now}, span{agendaStuck, 0, forever}, span{agendaComplete, 0, c.Now})
		a.DueToday = v.section(c, limit, span{agendaReport, now, tomorrow}, span{agendaAssess, now, tomorrow})
		a.DueSoon = v.section(c, limit, span{agendaReport, max(now, tomorrow), soon}, span{agendaAssess, max(now, tomorrow), soon})
		v.reminders(c, limit, soon, &a.DueSoon)
		a.ToAssess = v.section(c, limit, span{agendaAssess, 0, now})
		return nil
	})
	return a, err
}

const forever = model.Instant(1<<62 - 1)

// A span is a stretch of the agenda: from ≤ moment < to.
type span struct {
	group    byte
	from, to model.Instant
}

// section merges the spans by moment.
func (v view) section(c model.Clock, limit int, spans ...span) Section {
	var s Section
	var ways []*way
	for _, sp := range spans {
		v.count(sp, &s)
		if w := v.walk(sp); w.key != nil {
			ways = append(ways, w)
		}
	}
	for len(ways) > 0 && len(s.Lines) < limit {
		first := slices.MinFunc(ways, func(a, b *way) int { return bytes.Compare(a.key[1:], b.key[1:]) })
		s.Lines = append(s.Lines, v.lines(c, first.value)...)
		if first.step(); first.key == nil {
			ways = slices.DeleteFunc(ways, func(w *way) bool { return w == first })
		}
	}
	return s
}

// maxWeighed is how many lines of each kind are weighed, the oldest ones: those
// weigh most.
const maxWeighed = 20_000

// A weighedLine is a line of the agenda before its row is read.
type weighedLine struct {
	row    []byte
	slot   model.Slot
	weight int
	nth    int // in the order in which it was found
}

// weighed merges the spans by weight, the heaviest first; the oldest first of
// those that weigh alike.
func (v view) weighed(c model.Clock, limit int, spans ...span) Section {
	var s Section
	top := heaviest{limit: limit}
	for _, sp := range spans {
		v.count(sp, &s)
		n := 0
		for w := v.walk(sp); w.key != nil && n < maxWeighed; w.step() {
			n++
			if len(w.value) < 12 {
				continue
			}
			d := decoder{s: asString(w.value[12:])}
			for d.at < len(d.s) {
				sl := d.slot(0)
				top.add(weighedLine{row: w.value[:12], slot: sl, weight: sl.Facts.Weight(c, sl.N)})
			}
		}
	}
	s.All = max(s.All, top.found)
	top.cut()
	for _, l := range top.lines {
		s.Lines = append(s.Lines, AgendaLine{Row: v.rowOfKey(parseRowKey(l.row)), Standing: l.slot.Facts.Standing(c), Due: l.slot.Facts.Due, Facts: l.slot.Facts, N: l.slot.N})
	}
	return s
}

// heaviest keeps the heaviest lines of those that it is given.
type heaviest struct {
	lines []weighedLine
	limit int
	least int // what weighs less is not among them
	found int
}

func (h *heaviest) add(l weighedLine) {
	h.found++
	if l.weight < h.least || h.limit <= 0 {
		return
	}
	l.nth = h.found
	if h.lines = append(h.lines, l); len(h.lines) >= 8*h.limit {
		h.cut()
	}
}

// cut sorts the lines and leaves as many as are wanted.
func (h *heaviest) cut() {
	slices.SortFunc(h.lines, func(a, b weighedLine) int {
		return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(urgency(a.slot.Facts.Due), urgency(b.slot.Facts.Due)), a.nth-b.nth)
	})
	if len(h.lines) >= h.limit && len(h.lines) > 0 {
		clear(h.lines[h.limit:])
		h.lines = h.lines[:h.limit]
		h.least = h.lines[h.limit-1].weight
	}
}

// reminders adds what is to be reminded of early to what is due soon. It reads
// all reminders whose deadline is still to come: they are few, one for each
// period of which the officer decided so.
func (v view) reminders(c model.Clock, limit int, soon model.Instant, s *Section) {
	for w := v.walk(span{agendaEarly, soon, forever}); w.key != nil; w.step() {
		lines := v.lines(c, w.value)
		lines = slices.DeleteFunc(lines, func(l AgendaLine) bool { return l.Early == 0 })
		for _, l := range lines {
			s.Assigned += l.N
		}
		if len(lines) > 0 {
			s.All++
		}
		if len(s.Lines) < limit {
			s.Lines = append(s.Lines, lines...)
		}
	}
}

// count adds the sums of a span.
func (v view) count(sp span, s *Section) {
	c := v.bucket(bucketAgendaSums).Cursor()
	end := sumKey(sp.group, sp.to)
	for k, value := c.Seek(sumKey(sp.group, sp.from)); k != nil && bytes.Compare(k, end) < 0; k, value = c.Next() {
		d := decoder{s: asString(value)}
		s.All += int(d.uvarint())
		s.Assigned += int(d.uvarint())
	}
}

// A way walks one span; its key is nil at the end.
type way struct {
	cursor     *bolt.Cursor
	end        []byte
	key, value []byte
}

func (v view) walk(sp span) *way {
	w := &way{cursor: v.bucket(bucketAgenda).Cursor(), end: sumKey(sp.group, sp.to)}
	w.key, w.value = w.cursor.Seek(sumKey(sp.group, sp.from))
	w.stop()
	return w
}

func (w *way) step() {
	w.key, w.value = w.cursor.Next()
	w.stop()
}

func (w *way) stop() {
	if w.key != nil && bytes.Compare(w.key, w.end) >= 0 {
		w.key = nil
	}
}

// lines reads a value of the agenda: the row that it names, once for each
// standing of its slots.
func (v view) lines(c model.Clock, value []byte) []AgendaLine {
	if len(value) < 12 {
		return nil
	}
	stored := v.bucket(bucketIndex).Get(value[:12])
	row := Row{ID: model.DirectiveID(binary.BigEndian.Uint64(value[4:12]))}
	d := decoder{s: string(stored)} // a copy: rows outlive the transaction
	d.row(&row, nil)
	var out []AgendaLine
	rest := decoder{s: asString(value[12:])}
	for rest.at < len(rest.s) {
		sl := rest.slot(0)
		l := AgendaLine{Row: row, Standing: sl.Facts.Standing(c), Due: sl.Facts.Due, Facts: sl.Facts, N: sl.N}
		if sl.Facts.Reminded(c) {
			l.Early = sl.Facts.Early
		}
		out = append(out, l)
	}
	return out
}

// Reckon brings the stored index up to now, where time alone has added periods
// to rules without an end, and reports whether it had to.
func (s *Store) Reckon() (changed bool, err error) {
	now, stale := s.Now(), 0
	err = s.read(func(v view) error {
		return v.bucket(bucketIndex).ForEach(func(_, value []byte) error {
			d := decoder{s: asString(value)}
			if since, until := d.span(); !spans(since, until, now) {
				stale++
			}
			return nil
		})
	})
	if err != nil || stale == 0 || s.ReadOnly() {
		return false, err
	}
	s.storeIndex(now)
	return true, nil
}

// Empty reports whether the register holds no directive.
func (s *Store) Empty() (empty bool, err error) {
	err = s.read(func(v view) error {
		k, _ := v.bucket(bucketDirectives).Cursor().First()
		empty = k == nil
		return nil
	})
	return empty, err
}
