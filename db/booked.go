package db

import (
	"bytes"

	"congvan/model"
)

// A Booked is a row as registers list it: the words of the index, without the
// summary, and what the office's registers hold beside them.
type Booked struct {
	Row
	Registered model.Registration
}

// A RowRef tells where a row stands in the index.
type RowRef struct {
	Date model.Date
	ID   model.DirectiveID
}

// bookedAtATime is how many rows are read in one transaction.
var bookedAtATime = 4000

// EachBooked calls f for the row of every directive, newest first, until it
// answers false. It reads the index in parts and keeps none of it; f may ask the
// store.
func (s *Store) EachBooked(f func(*Booked) bool) error {
	for last := (rowKey{}); ; {
		var part []Booked
		err := s.read(func(v view) (err error) {
			part, last, err = v.bookedBefore(last)
			v.forget()
			return err
		})
		if err != nil {
			return err
		}
		for i := range part {
			if !f(&part[i]) {
				return nil
			}
		}
		if len(part) < bookedAtATime {
			return nil
		}
	}
}

// bookedBefore reads the rows that come after the one of last, from the first
// where there is none, and returns the key of the last one read.
func (v view) bookedBefore(last rowKey) (part []Booked, _ rowKey, err error) {
	c := v.bucket(bucketIndex).Cursor()
	k, _ := c.Last()
	if last != (rowKey{}) {
		if k, _ = c.Seek(last.bytes()); k == nil {
			k, _ = c.Last()
		}
		for k != nil && bytes.Compare(k, last.bytes()) >= 0 {
			k, _ = c.Prev()
		}
	}
	for ; k != nil && len(part) < bookedAtATime; k, _ = c.Prev() {
		last = parseRowKey(k)
		b, err := v.booked(last)
		if err != nil {
			return nil, last, err
		}
		part = append(part, b)
	}
	return part, last, nil
}

// BookedAt returns the rows that stand where refs tell. Errors: NotFoundError for
// one that stands there no longer.
func (s *Store) BookedAt(refs []RowRef) (out []Booked, err error) {
	err = s.read(func(v view) error {
		for _, r := range refs {
			b, err := v.booked(rowKey{sortDay(r.Date), r.ID})
			if err != nil {
				return err
			}
			if b.ID == 0 {
				return &NotFoundError{What: "directive", ID: r.ID.String()}
			}
			out = append(out, b)
		}
		v.forget()
		return nil
	})
	return out, err
}

func (v view) booked(k rowKey) (b Booked, err error) {
	b.Row = v.rowOfKey(k)
	key := linkKey(linkRegister, "", k.id)
	if value := v.bucket(bucketLinks).Get(key); value != nil {
		err = decode(bucketLinks, key, value, &b.Registered)
	}
	return b, err
}
