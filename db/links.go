package db

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"slices"

	bolt "go.etcd.io/bbolt"

	"congvan/model"
	"congvan/viet"
)

// The bucket of links tells what a directive is called, what it cites and which
// files it was read from, so that each is found without going through the
// others. A key is the kind (1), what is linked, 0x00, and the directive (8).
const (
	linkName     = 'n' // of its model.CiteKey: date, issuer
	linkCitation = 'c' // of the CiteKey of what it cites: its own date; how many times, each: date, issuer
	linkOriginal = 'o' // of the hash of a file: size, name
	linkTopic    = 't' // of the viet.Key of a campaign: its name as written
	linkWaiting  = 'w' // of nothing: has a duty that waits for others
	linkBook     = 'b' // of a register and year: its number there
	linkRegister = 'r' // of nothing: what the registers hold of it, JSON
)

// A link is one entry of the bucket.
type link struct{ key, value []byte }

func linkKey(kind byte, what string, id model.DirectiveID) []byte {
	return append(linkPrefix(kind, what), idKey(uint64(id))...)
}

func linkPrefix(kind byte, what string) []byte {
	if len(what) > longestLinked {
		what = linkedByHash + HashOf([]byte(what))
	}
	k := make([]byte, 0, len(what)+10)
	return append(append(append(k, kind), what...), 0)
}

// What is longer than a key may be is linked by its hash. What fits in a key is
// in it, as registers have it that were written before there were hashes.
const (
	longestLinked = bolt.MaxKeySize - 10
	linkedByHash  = "\x01" // in no CiteKey
)

// linksOf lists the links of a directive, in no order.
func linksOf(d *model.Directive) []link {
	var out []link
	if key := model.CiteKey(d.Number, d.Symbol); key != "" {
		value := binary.AppendUvarint(nil, uint64(d.Date))
		out = append(out, link{linkKey(linkName, key, d.ID), appendString(value, d.Issuer)})
	}
	out = append(out, citationLinks(d)...)
	for i, o := range d.Originals {
		if slices.ContainsFunc(d.Originals[:i], func(x model.Original) bool { return x.Hash == o.Hash }) {
			continue
		}
		value := binary.AppendUvarint(nil, uint64(o.Size))
		out = append(out, link{linkKey(linkOriginal, o.Hash, d.ID), appendString(value, o.Name)})
	}
	for _, topic := range d.Topics {
		if key := viet.Key(topic); key != "" {
			out = append(out, link{linkKey(linkTopic, key, d.ID), []byte(topic)})
		}
	}
	if slices.ContainsFunc(d.Obligations, func(o model.Obligation) bool { _, waits := d.Follows(&o); return waits }) {
		out = append(out, link{linkKey(linkWaiting, "", d.ID), []byte{1}})
	}
	if d.Registered != (model.Registration{}) {
		value, _ := encode(d.Registered) // numbers and texts
		out = append(out, link{linkKey(linkRegister, "", d.ID), value})
	}
	if k, n := d.Booked(); n != 0 {
		out = append(out, link{linkKey(linkBook, bookName(k), d.ID), binary.AppendUvarint(nil, uint64(n))})
	}
	return out
}

// bookName is what the link of a number is by.
func bookName(k model.BookKey) string {
	return fmt.Sprintf("%s/%d/%s", k.Direction, k.Year, viet.Key(k.Register))
}

// citationLinks puts citations of one number together.
func citationLinks(d *model.Directive) []link {
	var keys []string
	cited := map[string][]model.Citation{}
	for _, c := range d.References {
		key := c.Key()
		if key == "" {
			continue
		}
		if cited[key] == nil {
			keys = append(keys, key)
		}
		cited[key] = append(cited[key], c)
	}
	var out []link
	for _, key := range keys {
		value := binary.AppendUvarint(nil, uint64(d.Date))
		value = binary.AppendUvarint(value, uint64(len(cited[key])))
		for _, c := range cited[key] {
			value = appendString(binary.AppendUvarint(value, uint64(c.Date)), c.Issuer)
		}
		out = append(out, link{linkKey(linkCitation, key, d.ID), value})
	}
	return out
}

func appendString(b []byte, s string) []byte {
	return append(binary.AppendUvarint(b, uint64(len(s))), s...)
}

// relink brings the links of a directive up to a change of it.
func (t *txn) relink(c pending) error {
	was, err := linksOfPayload(c.key, c.before)
	if err != nil {
		return err
	}
	is, err := linksOfPayload(c.key, c.after)
	if err != nil {
		return err
	}
	for _, l := range was {
		if !slices.ContainsFunc(is, func(n link) bool { return bytes.Equal(l.key, n.key) }) {
			if err := t.erase(bucketLinks, l.key); err != nil {
				return err
			}
		}
	}
	for _, l := range is {
		if !bytes.Equal(t.bucket(bucketLinks).Get(l.key), l.value) {
			if err := t.store(bucketLinks, l.key, l.value); err != nil {
				return err
			}
		}
	}
	return nil
}

func linksOfPayload(key, payload []byte) ([]link, error) {
	if payload == nil {
		return nil, nil
	}
	var d model.Directive
	if err := decode(bucketDirectives, key, payload, &d); err != nil {
		return nil, err
	}
	return linksOf(&d), nil
}

// putLinks writes links that are not there yet, in the order of their keys.
func (v view) putLinks(ls []link) error {
	slices.SortFunc(ls, func(a, b link) int { return bytes.Compare(a.key, b.key) })
	for _, l := range ls {
		if err := v.fresh(bucketLinks, l.key, l.value); err != nil {
			return err
		}
	}
	return nil
}

// Links are the stored directives around one.
type Links struct {
	To   []Row // that its references mean, in their order; ID 0 where none is here
	From []Row // that cite it, newest first, without their summaries; at most maxCiting
	More int   // that cite it besides
}

const maxCiting = 500

// Links finds which stored directives the references of a directive or draft
// mean, and which cite it.
func (s *Store) Links(d *model.Directive) (l Links, err error) {
	err = s.read(func(v view) error {
		for _, c := range d.References {
			l.To = append(l.To, v.meant(c, d))
		}
		l.From, l.More = v.citing(d)
		return nil
	})
	return l, err
}

// meant returns the row of the directive that d cites.
func (v view) meant(c model.Citation, d *model.Directive) Row {
	among := slices.DeleteFunc(v.namesakes(c.Key()), func(n model.Namesake) bool { return n.ID == d.ID })
	id := c.Meant(among, d.Date)
	for _, n := range among {
		if n.ID == id {
			return v.rowAt(n.Date, id)
		}
	}
	return Row{}
}

// namesakes lists the directives of a number and symbol.
func (v view) namesakes(key string) (out []model.Namesake) {
	if key == "" {
		return nil
	}
	v.eachLink(linkName, key, func(id model.DirectiveID, d *decoder) {
		out = append(out, model.Namesake{ID: id, Date: model.Date(d.uvarint()), Issuer: d.string()})
	})
	return out
}

// citing lists the directives that cite d.
func (v view) citing(d *model.Directive) (rows []Row, more int) {
	key := model.CiteKey(d.Number, d.Symbol)
	if d.ID == 0 || key == "" {
		return nil, 0
	}
	among := v.namesakes(key)
	var by []rowKey
	v.eachLink(linkCitation, key, func(id model.DirectiveID, l *decoder) {
		date := model.Date(l.uvarint())
		others := among
		if id == d.ID {
			return
		}
		if slices.ContainsFunc(among, func(n model.Namesake) bool { return n.ID == id }) {
			others = slices.DeleteFunc(slices.Clone(among), func(n model.Namesake) bool { return n.ID == id })
		}
		for range l.count(2) {
			c := model.Citation{Date: model.Date(l.uvarint()), Issuer: l.string()}
			if c.Meant(others, date) == d.ID {
				by = append(by, rowKey{sortDay(date), id})
				return
			}
		}
	})
	slices.SortFunc(by, rowKey.before)
	for _, k := range by[:min(len(by), maxCiting)] {
		rows = append(rows, v.rowOfKey(k))
	}
	return rows, max(0, len(by)-maxCiting)
}

// eachLink calls f for the links of a kind to one thing, by directive.
func (v view) eachLink(kind byte, what string, f func(id model.DirectiveID, value *decoder)) {
	prefix := linkPrefix(kind, what)
	c := v.bucket(bucketLinks).Cursor()
	for k, value := c.Seek(prefix); bytes.HasPrefix(k, prefix); k, value = c.Next() {
		if len(k) == len(prefix)+8 {
			f(model.DirectiveID(keyID(k[len(prefix):])), &decoder{s: string(value)})
		}
	}
}

// rowAt is the row of a directive of that date, without its summary.
func (v view) rowAt(date model.Date, id model.DirectiveID) Row {
	return v.rowOfKey(rowKey{sortDay(date), id})
}

func (v view) rowOfKey(k rowKey) Row {
	value := v.bucket(bucketIndex).Get(k.bytes())
	if value == nil {
		return Row{}
	}
	row := Row{ID: k.id}
	d := decoder{s: string(value)}
	d.words(&row)
	return row
}

// Twin finds a stored directive that seems to be the same document: see
// model.SameDocument. Its ID is 0 where there is none.
func (s *Store) Twin(d *model.Directive) (twin Row, err error) {
	err = s.read(func(v view) error {
		for _, n := range v.namesakes(model.CiteKey(d.Number, d.Symbol)) {
			if n.ID == d.ID || n.Date.Year() != d.Date.Year() {
				continue
			}
			row := v.rowAt(n.Date, n.ID)
			other := model.Directive{Number: row.Number, Symbol: row.Symbol, Date: row.Date, Issuer: row.Issuer, Subject: row.Subject}
			if row.ID != 0 && model.SameDocument(d, &other) {
				twin = row
			}
		}
		return nil
	})
	return twin, err
}

// ReadFrom lists the directives that were read from a file of that hash.
func (s *Store) ReadFrom(hash string) (ids []model.DirectiveID, err error) {
	err = s.read(func(v view) error {
		v.eachLink(linkOriginal, hash, func(id model.DirectiveID, _ *decoder) { ids = append(ids, id) })
		return nil
	})
	return ids, err
}
