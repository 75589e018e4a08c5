package db

import (
	"encoding/binary"
	"math/bits"

	"congvan/model"
)

// A Row is what lists show of a directive.
type Row struct {
	ID         model.DirectiveID
	Date       model.Date
	Direction  model.Direction
	Type       string
	Number     string
	Symbol     string
	Issuer     string
	Subject    string
	Superseded model.DirectiveID // the directive that replaces it; 0 for none
	Summary    model.Summary
}

// Label returns the number and symbol as registers print them.
func (r Row) Label() string { return model.Label(r.Number, r.Symbol, r.Type) }

// Tally counts the assignments at a moment.
func (r Row) Tally(c model.Clock) model.Tally { return r.Summary.Tally(c) }

// Has reports whether an assignment stands so at a moment.
func (r Row) Has(want model.Standing, c model.Clock) bool { return r.Summary.Has(want, c) }

// An indexed row is a Row with what only searching and checking need. Its
// stored form is, in this order:
//
//	version (1 byte)
//	since, until: varint; the summary holds for since ≤ now < until, 0 is open
//	date, superseded: uvarint
//	direction, type, number, symbol, issuer, subject, recipients: strings
//	slots: uvarint count, each: state (1 byte), flags (1 byte), due less that
//	       of the slot before: varint, received, complete by, superseded and
//	       early, less due: varint, only if flagged; number: uvarint
//	units: uvarint count, each the uvarint difference to the one before
//	folded: the rest
//
// A string is its uvarint length and its bytes.
type indexed struct {
	Row
	since      model.Instant // the last period of a rule without an end before now
	recipients string        // composed and shortened, for queries with marks
	units      []model.UnitID
	folded     []byte
}

const (
	rowVersion = 1

	flagReport, flagDormant, flagSuperseded, flagReceived, flagCompleteBy, flagEarly = 1, 2, 4, 8, 16, 32
)

func (x *indexed) encode() []byte {
	b := make([]byte, 0, 512)
	b = append(b, rowVersion)
	b = binary.AppendVarint(b, int64(x.since))
	b = binary.AppendVarint(b, int64(x.Summary.Until))
	b = binary.AppendUvarint(b, uint64(x.Date))
	b = binary.AppendUvarint(b, uint64(x.Superseded))
	for _, s := range []string{string(x.Direction), x.Type, x.Number, x.Symbol, x.Issuer, x.Subject, x.recipients} {
		b = binary.AppendUvarint(b, uint64(len(s)))
		b = append(b, s...)
	}
	b = binary.AppendUvarint(b, uint64(len(x.Summary.Slots)))
	due := model.Instant(0)
	for _, sl := range x.Summary.Slots {
		b = appendSlot(b, sl, due)
		due = sl.Facts.Due
	}
	b = binary.AppendUvarint(b, uint64(len(x.units)))
	last := model.UnitID(0)
	for _, u := range x.units {
		b = binary.AppendUvarint(b, uint64(u-last))
		last = u
	}
	return append(b, x.folded...)
}

// appendSlot writes a slot that follows one with the deadline before.
func appendSlot(b []byte, sl model.Slot, before model.Instant) []byte {
	f := sl.Facts
	var flags byte
	for _, is := range []struct {
		so  bool
		bit byte
	}{
		{f.Report, flagReport},
		{f.Dormant, flagDormant},
		{f.Superseded != 0, flagSuperseded},
		{f.Received != 0, flagReceived},
		{f.CompleteBy != 0, flagCompleteBy},
		{f.Early != 0, flagEarly},
	} {
		if is.so {
			flags |= is.bit
		}
	}
	b = append(b, stateCode(f.State), flags)
	b = binary.AppendVarint(b, int64(f.Due-before))
	for _, t := range []model.Instant{f.Received, f.CompleteBy, f.Superseded, f.Early} {
		if t != 0 {
			b = binary.AppendVarint(b, int64(t-f.Due))
		}
	}
	return binary.AppendUvarint(b, uint64(sl.N))
}

func stateCode(s model.State) byte {
	for i, st := range model.States {
		if st == s {
			return byte(i)
		}
	}
	return 0
}

// A decoder reads the stored form of a row. Its strings share the memory of
// what it reads. Past the end, or after nonsense, everything is zero.
type decoder struct {
	s  string
	at int
}

func (d *decoder) uvarint() (n uint64) {
	for shift := uint(0); d.at < len(d.s) && shift < 64; shift += 7 {
		c := d.s[d.at]
		d.at++
		n |= uint64(c&0x7f) << shift
		if c < 0x80 {
			return n
		}
	}
	d.at = len(d.s)
	return 0
}

func (d *decoder) varint() int64 {
	n := d.uvarint()
	return int64(n>>1) ^ -int64(n&1)
}

func (d *decoder) byte() byte {
	if d.at >= len(d.s) {
		return 0
	}
	d.at++
	return d.s[d.at-1]
}

// count reads how many things follow, of at least size bytes each.
func (d *decoder) count(size int) int {
	n := d.uvarint()
	if n > uint64((len(d.s)-d.at)/size) {
		d.at = len(d.s)
		return 0
	}
	return int(n)
}

func (d *decoder) string() string {
	n := d.count(1)
	d.at += n
	return d.s[d.at-n : d.at]
}

// span reads between which moments the summary holds.
func (d *decoder) span() (since, until model.Instant) {
	if d.byte() != rowVersion {
		d.at = len(d.s)
	}
	return model.Instant(d.varint()), model.Instant(d.varint())
}

// row reads a Row; its slots are put into the memory of buf.
func (d *decoder) row(r *Row, buf []model.Slot) (recipients string) {
	recipients = d.words(r)
	r.Summary.Slots = d.slots(buf)
	return recipients
}

// words reads a Row up to its slots.
func (d *decoder) words(r *Row) (recipients string) {
	_, r.Summary.Until = d.span()
	r.Date = model.Date(d.uvarint())
	r.Superseded = model.DirectiveID(d.uvarint())
	r.Direction = model.Direction(d.string())
	r.Type, r.Number, r.Symbol = d.string(), d.string(), d.string()
	r.Issuer, r.Subject = d.string(), d.string()
	return d.string()
}

// skip passes over everything before the slots.
func (d *decoder) skip() {
	d.span()
	d.uvarint()
	d.uvarint()
	for range 7 {
		d.string()
	}
}

func (d *decoder) slots(buf []model.Slot) []model.Slot {
	buf = buf[:0]
	due := model.Instant(0)
	for range d.count(4) {
		sl := d.slot(due)
		due = sl.Facts.Due
		buf = append(buf, sl)
	}
	return buf
}

// slot reads a slot that follows one with the deadline before.
func (d *decoder) slot(before model.Instant) model.Slot {
	var f model.Facts
	state, flags := d.byte(), d.byte()
	if int(state) < len(model.States) {
		f.State = model.States[state]
	}
	f.Report, f.Dormant = flags&flagReport != 0, flags&flagDormant != 0
	f.Due = before + model.Instant(d.varint())
	if flags&flagReceived != 0 {
		f.Received = f.Due + model.Instant(d.varint())
	}
	if flags&flagCompleteBy != 0 {
		f.CompleteBy = f.Due + model.Instant(d.varint())
	}
	if flags&flagSuperseded != 0 {
		f.Superseded = f.Due + model.Instant(d.varint())
	}
	if flags&flagEarly != 0 {
		f.Early = f.Due + model.Instant(d.varint())
	}
	return model.Slot{Facts: f, N: int(d.uvarint())}
}

func (d *decoder) units() []model.UnitID {
	n := d.count(1)
	out := make([]model.UnitID, n)
	last := model.UnitID(0)
	for i := range out {
		last += model.UnitID(d.uvarint())
		out[i] = last
	}
	return out
}

// namesAny skips the slots and reports whether one of the units is among them.
func (d *decoder) namesAny(wanted map[model.UnitID]bool) bool {
	var last model.UnitID
	for range d.count(1) {
		last += model.UnitID(d.uvarint())
		if wanted[last] {
			return true
		}
	}
	return false
}

func (d *decoder) skipSlots() {
	for range d.count(4) {
		d.byte()
		times := bits.OnesCount8(d.byte() & (flagReceived | flagCompleteBy | flagSuperseded | flagEarly))
		for range 1 + times { // the due and what is flagged
			d.varint()
		}
		d.uvarint()
	}
}

// folded returns where the folded text begins.
func (d *decoder) folded() int {
	d.skip()
	d.skipSlots()
	for range d.count(1) {
		d.uvarint()
	}
	return d.at
}
