package db

import (
	"bytes"
	"encoding/binary"
	"slices"

	"congvan/model"
)

// The agenda is derived from the rows: what of each directive is still open,
// by the moment that decides its standing, so that the first screen reads only
// the lines that it shows. Its keys are group (1) | moment (8) | directive (8),
// its values the key of the row (12), the number of slots and the slots. The
// agenda sums hold, by group (1) | moment (8), how many lines and assignments
// there are: uvarints.
const (
	agendaReport   = 'R' // a report is owed: overdue after its moment, due soon before
	agendaAssess   = 'A' // none is owed: to assess after its moment, due soon before
	agendaComplete = 'C' // returned in time: overdue once its moment, the completion day, is over
	agendaStuck    = 'S' // overdue at any moment: not done, or returned late
	agendaEarly    = 'E' // open and to be reminded of before its moment, by the officer's own word; it stands under R or A too
)

// putRow writes a row and the lines of the agenda that follow from it. A zero
// key stands for no row.
func (t *txn) putRow(was, is rowKey, value []byte) error {
	old := t.bucket(bucketIndex).Get(was.bytes())
	if err := t.agenda(was, old, is, value); err != nil {
		return err
	}
	if was != is && old != nil {
		if err := t.erase(bucketIndex, was.bytes()); err != nil {
			return err
		}
	}
	if is == (rowKey{}) {
		return nil
	}
	return t.store(bucketIndex, is.bytes(), value)
}

// agenda replaces the lines of one row by those of another.
func (v view) agenda(was rowKey, old []byte, is rowKey, value []byte) error {
	before, after := agendaLines(was, old), agendaLines(is, value)
	for _, l := range before {
		if i := sameLine(after, l); i >= 0 {
			after[i].key = nil
			continue
		}
		if err := v.dropLine(l); err != nil {
			return err
		}
	}
	for _, l := range after {
		if l.key == nil {
			continue
		}
		if err := v.addLine(l); err != nil {
			return err
		}
	}
	return nil
}

func sameLine(lines []agendaLine, l agendaLine) int {
	for i := range lines {
		if bytes.Equal(lines[i].key, l.key) && bytes.Equal(lines[i].value, l.value) {
			return i
		}
	}
	return -1
}

// An agendaLine is a key and value of the agenda, and how much it counts.
type agendaLine struct {
	key, value []byte
	n          int
}

// agendaLines derives the lines of a stored row; none for no row.
func agendaLines(key rowKey, value []byte) []agendaLine {
	if len(value) == 0 {
		return nil
	}
	d := decoder{s: asString(value)}
	d.skip()
	var lines []agendaLine
	for _, sl := range d.slots(nil) {
		group, moment, open := agendaPlace(sl.Facts)
		if !open {
			continue
		}
		lines = withSlot(lines, sumKey(group, moment), key, sl)
		if sl.Facts.Early != 0 {
			lines = withSlot(lines, sumKey(agendaEarly, moment), key, sl)
		}
	}
	return lines
}

// withSlot adds a slot to the line of its moment.
func withSlot(lines []agendaLine, moment []byte, row rowKey, sl model.Slot) []agendaLine {
	k := append(moment, idKey(uint64(row.id))...)
	n := len(lines) - 1
	if n < 0 || !bytes.Equal(lines[n].key, k) {
		if n = findLine(lines, k); n < 0 {
			lines = append(lines, agendaLine{key: k, value: row.bytes()})
			n = len(lines) - 1
		}
	}
	lines[n].value = appendSlot(lines[n].value, sl, 0)
	lines[n].n += sl.N
	return lines
}

func findLine(lines []agendaLine, key []byte) int {
	for i := range lines {
		if bytes.Equal(lines[i].key, key) {
			return i
		}
	}
	return -1
}

// agendaPlace tells where facts stand in the agenda; false for what can never
// press.
func agendaPlace(f model.Facts) (group byte, moment model.Instant, open bool) {
	if f.State == model.Exempt || f.Dormant || f.Superseded != 0 {
		return 0, 0, false
	}
	switch {
	case f.State == model.Failed:
		return agendaStuck, f.Due, true
	case f.Due == 0 || f.State == model.Done:
		return 0, 0, false
	case f.State == model.Partial && f.Received > f.Due:
		return agendaStuck, f.Due, true
	case f.State == model.Partial:
		return agendaComplete, f.CompleteBy, f.CompleteBy != 0
	case f.Report:
		return agendaReport, f.Due, true
	}
	return agendaAssess, f.Due, true
}

func sumKey(group byte, moment model.Instant) []byte {
	return binary.BigEndian.AppendUint64([]byte{group}, uint64(moment))
}

func (v view) addLine(l agendaLine) error {
	if err := v.store(bucketAgenda, l.key, l.value); err != nil {
		return err
	}
	return v.sum(l.key[:9], 1, l.n)
}

func (v view) dropLine(l agendaLine) error {
	if err := v.erase(bucketAgenda, l.key); err != nil {
		return err
	}
	return v.sum(l.key[:9], -1, -l.n)
}

func (v view) sum(key []byte, lines, n int) error {
	d := decoder{s: asString(v.bucket(bucketAgendaSums).Get(key))}
	lines, n = lines+int(d.uvarint()), n+int(d.uvarint())
	if lines == 0 {
		return v.erase(bucketAgendaSums, key)
	}
	return v.store(bucketAgendaSums, bytes.Clone(key), sumValue(lines, n))
}

// deriveAgenda makes the whole agenda from all rows.
func (v view) deriveAgenda(rows []indexChange) error {
	var all []agendaLine
	for _, row := range rows {
		all = append(all, agendaLines(row.is, row.value)...)
	}
	slices.SortFunc(all, func(a, b agendaLine) int { return bytes.Compare(a.key, b.key) })
	for i := 0; i < len(all); {
		sum := all[i].key[:9]
		lines, n := 0, 0
		for ; i < len(all) && bytes.Equal(all[i].key[:9], sum); i++ {
			if err := v.fresh(bucketAgenda, all[i].key, all[i].value); err != nil {
				return err
			}
			lines, n = lines+1, n+all[i].n
		}
		if err := v.fresh(bucketAgendaSums, sum, sumValue(lines, n)); err != nil {
			return err
		}
	}
	return nil
}

func sumValue(lines, n int) []byte {
	return binary.AppendUvarint(binary.AppendUvarint(nil, uint64(lines)), uint64(n))
}
