package db

import (
	"bytes"
	"strconv"
	"strings"

	"congvan/model"
)

// Doubles lists the numbers that several documents bear, as papers taken in from
// elsewhere may: by register and year, lowest first.
func (s *Store) Doubles() (out []model.Double, err error) {
	err = s.read(func(v view) error {
		books, err := v.books()
		for i := range books {
			out = append(out, books[i].Doubles()...)
		}
		return err
	})
	return out, err
}

// books reads every register of every year.
func (v view) books() (out []model.Book, err error) {
	var last []byte
	c := v.bucket(bucketLinks).Cursor()
	for k, value := c.Seek([]byte{linkBook}); len(k) > 8 && k[0] == linkBook; k, value = c.Next() {
		of, id := k[:len(k)-8], model.DirectiveID(keyID(k[len(k)-8:]))
		if !bytes.Equal(of, last) {
			d, err := v.directive(id)
			if err != nil {
				return out, err
			}
			key, _ := d.Booked()
			out, last = append(out, model.Book{BookKey: key}), bytes.Clone(of)
		}
		value := decoder{s: string(value)}
		out[len(out)-1].Add(int(value.uvarint()), id)
	}
	return out, nil
}

// bookWithout is book without the number of one document.
func (v view) bookWithout(k model.BookKey, id model.DirectiveID) model.Book {
	b := model.Book{BookKey: k}
	v.eachLink(linkBook, bookName(k), func(other model.DirectiveID, value *decoder) {
		if n := int(value.uvarint()); other != id {
			b.Add(n, other)
		}
	})
	return b
}

// aboutBooks notes for the journal what a change of a document does to the
// numbers: that it bears one of another document, that its own is left out now,
// or is the next one again. Either of the two may be none.
func (t *txn) aboutBooks(was, is *model.Directive) {
	var from, to model.BookKey
	var left, taken int
	if was != nil {
		from, left = was.Booked()
	}
	if is != nil {
		to, taken = is.Booked()
	}
	if left == taken && from.Same(to) {
		return
	}
	if taken != 0 {
		t.aboutDouble(t.bookWithout(to, is.ID), taken)
	}
	if left != 0 {
		b := t.bookWithout(from, was.ID)
		if from.Same(to) {
			b.Add(taken, was.ID)
		}
		t.aboutVacant(b, left)
	}
}

func (t *txn) aboutDouble(b model.Book, n int) {
	var ids []string
	b.Add(n, 0)
	for _, x := range b.Doubles() {
		if x.Number != n {
			continue
		}
		for _, id := range x.Holders {
			if id != 0 {
				ids = append(ids, id.String())
			}
		}
	}
	if len(ids) > 0 {
		t.args["double"], t.args["double_year"], t.args["double_of"] = model.PrintedNumber(n), strconv.Itoa(b.Year), strings.Join(ids, ", ")
	}
}

func (t *txn) aboutVacant(b model.Book, n int) {
	switch {
	case b.Holder(n) != 0:
	case n < b.Last():
		t.args["vacant"], t.args["vacant_year"] = model.PrintedNumber(n), strconv.Itoa(b.Year)
	default:
		t.args["next"], t.args["next_year"] = model.PrintedNumber(b.Next()), strconv.Itoa(b.Year)
	}
}
