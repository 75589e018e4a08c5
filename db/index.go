package db

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"slices"
	"strings"
	"unicode/utf8"

	"congvan/model"
	"congvan/viet"
)

// A rowKey is the key of the index: read backwards, it gives the newest
// directive first. A document without a day comes after those of its month,
// one without any date after all: it is still being worked on.
type rowKey struct {
	day uint32 // yyyymmdd, with 99 for what the date leaves open
	id  model.DirectiveID
}

func keyOf(d *model.Directive) rowKey { return rowKey{sortDay(d.Date), d.ID} }

func sortDay(d model.Date) uint32 {
	switch {
	case d == 0:
		return 1<<32 - 1
	case d.Month() == 0:
		return uint32(d) + 9999
	case d.Day() == 0:
		return uint32(d) + 99
	}
	return uint32(d)
}

func (k rowKey) bytes() []byte {
	b := binary.BigEndian.AppendUint32(nil, k.day)
	return binary.BigEndian.AppendUint64(b, uint64(k.id))
}

func parseRowKey(b []byte) rowKey {
	if len(b) != 12 {
		return rowKey{}
	}
	return rowKey{binary.BigEndian.Uint32(b), model.DirectiveID(binary.BigEndian.Uint64(b[4:]))}
}

// before is the order of the lists: newest first.
func (k rowKey) before(o rowKey) int {
	return cmp.Or(cmp.Compare(o.day, k.day), cmp.Compare(o.id, k.id))
}

// How much of the recipients a row carries, and how much folded text in all.
const (
	maxRecipients = 160
	maxFolded     = 420
)

// rowOf computes the row of a directive as reckoned at now.
func rowOf(d *model.Directive, marks model.Marks, r *model.Roster, now model.Instant) *indexed {
	x := &indexed{
		Row: Row{
			ID: d.ID, Date: d.Date, Direction: d.Direction, Type: d.Type, Number: d.Number, Symbol: d.Symbol,
			Issuer: d.Issuer, Subject: d.Subject, Superseded: d.SupersededBy, Summary: d.Summarize(marks, r, now),
		},
		since:      since(d, now),
		recipients: shorten(strings.Join(d.Recipients, "; "), maxRecipients),
		units:      named(d),
	}
	slices.SortFunc(x.Summary.Slots, compareSlots)
	x.folded = []byte(shorten(viet.Fold(x.searched()), maxFolded))
	return x
}

// searched is the text in which lists search.
func (x *indexed) searched() string { return searchedText(&x.Row, x.recipients) }

func searchedText(r *Row, recipients string) string {
	return strings.Join([]string{r.Label(), r.Subject, r.Issuer, recipients}, " ")
}

// shorten cuts at a character.
func shorten(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}

// since is the moment from which the summary holds: the last period up to now
// of rules without an end. Before it, they would have one period less.
func since(d *model.Directive, now model.Instant) (since model.Instant) {
	for i := range d.Obligations {
		o := &d.Obligations[i]
		if !o.OpenEnded() {
			continue
		}
		for _, p := range o.Periods(now) {
			if p <= now {
				since = max(since, p)
			}
		}
	}
	return since
}

// named lists the units of all obligations and their exemptions, ascending.
func named(d *model.Directive) []model.UnitID {
	var out []model.UnitID
	for i := range d.Obligations {
		out = append(out, d.Obligations[i].Units...)
		for _, e := range d.Obligations[i].Exemptions {
			out = append(out, e.Unit)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// compareSlots gives the slots one order whatever the order of the units.
func compareSlots(a, b model.Slot) int {
	return bytes.Compare(appendSlot(nil, a, 0), appendSlot(nil, b, 0))
}

// An indexChange is what reindex did to one row.
type indexChange struct {
	was, is rowKey // zero for none
	value   []byte // of is
}

// reindex recomputes the derived buckets for what the changes touch, undone and
// redone ones alike.
func (t *txn) reindex(texts, rows []model.DirectiveID) error {
	for _, c := range t.changes {
		if c.bucket == bucketDirectives {
			if err := t.relink(c); err != nil {
				return err
			}
		}
	}
	if err := t.recut(); err != nil {
		return err
	}
	if len(rows) > 0 {
		r, err := t.roster()
		if err != nil {
			return err
		}
		for _, id := range rows {
			if err := t.indexRow(id, r); err != nil {
				return err
			}
		}
	}
	for _, id := range texts {
		if err := t.indexText(id); err != nil {
			return err
		}
	}
	return nil
}

// touched lists the directives whose text or row follows from a changed record,
// ascending.
func (t *txn) touched() (texts, rows []model.DirectiveID) {
	set := map[model.DirectiveID]bool{}
	moved := map[model.UnitID]bool{}
	for _, c := range t.changes {
		switch c.bucket {
		case bucketDirectives, bucketMarks:
			set[model.DirectiveID(keyID(c.key))] = true
		case bucketTexts:
			texts = append(texts, model.DirectiveID(keyID(c.key)))
		case bucketUnits:
			if tenureChanged(c) {
				moved[model.UnitID(keyID(c.key))] = true
			}
		}
	}
	if first, _ := t.bucket(bucketIndex).Cursor().First(); len(moved) > 0 && first != nil {
		for _, id := range t.naming(t.withPredecessors(moved)) {
			set[id] = true
		}
	}
	for id := range set {
		rows = append(rows, id)
	}
	slices.Sort(rows)
	slices.Sort(texts)
	return texts, rows
}

// tenureChanged reports whether a change of a unit alters who owes what.
func tenureChanged(c pending) bool {
	if c.before == nil || c.after == nil {
		return true // new, or gone
	}
	var was, is model.Unit
	if decode(c.bucket, c.key, c.before, &was) != nil || decode(c.bucket, c.key, c.after, &is) != nil {
		return true
	}
	return was.From != is.From || was.Until != is.Until || !slices.Equal(was.Successors(), is.Successors())
}

// withPredecessors adds the units merged into one of the set, now or before the
// change: what they owe may pass on through it.
func (t *txn) withPredecessors(set map[model.UnitID]bool) map[model.UnitID]bool {
	into := map[model.UnitID][]model.UnitID{}
	note := func(payload []byte) error {
		var u model.Unit
		if decode(bucketUnits, nil, payload, &u) == nil {
			for _, heir := range u.Successors() {
				into[heir] = append(into[heir], u.ID)
			}
		}
		return nil
	}
	_ = t.each(bucketUnits, nil, func(_, payload []byte) error { return note(payload) })
	for _, c := range t.changes {
		if c.bucket == bucketUnits && c.before != nil {
			_ = note(c.before)
		}
	}
	var open []model.UnitID
	for id := range set {
		open = append(open, id)
	}
	for len(open) > 0 {
		for _, from := range into[open[0]] {
			if !set[from] {
				set[from] = true
				open = append(open, from)
			}
		}
		open = open[1:]
	}
	return set
}

// indexRow writes the row of a directive anew, or takes it away with it.
func (t *txn) indexRow(id model.DirectiveID, r *model.Roster) error {
	key := idKey(uint64(id))
	c, changed := t.changeOf(bucketDirectives, key)
	var change indexChange
	if changed {
		change.was = formerKey(c)
	}
	if t.directiveExists(id) != nil {
		t.index = append(t.index, change)
		return t.putRow(change.was, rowKey{}, nil)
	}
	d, err := t.current(id)
	if err != nil {
		return err
	}
	if !changed {
		change.was = keyOf(d)
	}
	marks, err := t.marks(id)
	if err != nil {
		return err
	}
	change.is, change.value = keyOf(d), rowOf(d, marks, r, t.now).encode()
	t.index = append(t.index, change)
	return t.putRow(change.was, change.is, change.value)
}

// formerKey is the key that the row of a directive had before a change of it;
// zero if it had none.
func formerKey(c pending) rowKey {
	var d model.Directive
	if c.before == nil || decode(c.bucket, c.key, c.before, &d) != nil {
		return rowKey{}
	}
	return keyOf(&d)
}

// indexText writes the searchable form of a directive's text anew.
func (t *txn) indexText(id model.DirectiveID) error {
	key := idKey(uint64(id))
	var text string
	if err := t.load(bucketTexts, key, &text); err != nil {
		return err
	}
	if text == "" {
		return t.erase(bucketFolded, key)
	}
	return t.store(bucketFolded, key, searchable(text))
}

func searchable(text string) []byte { return viet.AppendSearchable(nil, text) }

// naming lists the directives that name one of the units, newest first.
func (v view) naming(units map[model.UnitID]bool) []model.DirectiveID {
	return v.rowsWhere(func(d *decoder) bool {
		d.skip()
		d.skipSlots()
		return d.namesAny(units)
	})
}

// supersededBy lists the directives that id replaces.
func (v view) supersededBy(id model.DirectiveID) []model.DirectiveID {
	return v.rowsWhere(func(d *decoder) bool {
		d.span()
		d.uvarint()
		return model.DirectiveID(d.uvarint()) == id
	})
}

func (v view) rowsWhere(keep func(*decoder) bool) (out []model.DirectiveID) {
	c := v.bucket(bucketIndex).Cursor()
	for k, value := c.Last(); k != nil; k, value = c.Prev() {
		if keep(&decoder{s: asString(value)}) {
			out = append(out, parseRowKey(k).id)
		}
	}
	return out
}
