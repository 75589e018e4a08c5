package model

import (
	"fmt"
	"maps"
	"slices"

	"congvan/viet"
)

// A BookKey says which numbers go together: those of one register in one year.
type BookKey struct {
	Direction Direction
	Register  string // as written; empty is the office's one
	Year      int
}

// Same reports whether two keys are of one book, however the register is spelt.
func (k BookKey) Same(o BookKey) bool {
	return k.Direction == o.Direction && k.Year == o.Year && viet.Key(k.Register) == viet.Key(o.Register)
}

// A Book is the numbers of one register in one year, and who bears them. They
// begin at 1 on 1 January; none is left out, and none is given twice.
type Book struct {
	BookKey
	holders map[int]DirectiveID
	others  map[int][]DirectiveID // who bear a number that is taken
	last    int
}

// A Double is a number that several documents bear.
type Double struct {
	Book    BookKey
	Number  int
	Holders []DirectiveID
}

// Add notes that a document bears a number. Of several that do, the first counts.
func (b *Book) Add(n int, id DirectiveID) {
	if b.holders == nil {
		b.holders, b.others = map[int]DirectiveID{}, map[int][]DirectiveID{}
	}
	if _, taken := b.holders[n]; !taken {
		b.holders[n] = id
	} else {
		b.others[n] = append(b.others[n], id)
	}
	b.last = max(b.last, n)
}

// Last is the highest number given; 0 for none.
func (b *Book) Last() int { return b.last }

// Next is the number after the highest one.
func (b *Book) Next() int { return b.last + 1 }

// Holder returns who bears a number; 0 for nobody.
func (b *Book) Holder(n int) DirectiveID { return b.holders[n] }

// Missing lists the numbers below the highest one that nobody bears.
func (b *Book) Missing() (out []int) {
	for n := 1; n < b.last; n++ {
		if b.holders[n] == 0 {
			out = append(out, n)
		}
	}
	return out
}

// Doubles lists the numbers that several documents bear, lowest first.
func (b *Book) Doubles() (out []Double) {
	for _, n := range slices.Sorted(maps.Keys(b.others)) {
		out = append(out, Double{b.BookKey, n, append([]DirectiveID{b.holders[n]}, b.others[n]...)})
	}
	return out
}

// Check refuses a number that is taken and, unless gap says that numbers may be
// left out, one that comes after a gap. Errors: NumberTakenError, NumberGapError.
func (b *Book) Check(n int, gap bool) error {
	switch {
	case b.holders[n] != 0:
		return &NumberTakenError{Book: b.BookKey, Number: n, By: b.holders[n], Next: b.Next()}
	case n > b.Next() && !gap:
		return &NumberGapError{Book: b.BookKey, Number: n, Next: b.Next()}
	}
	return nil
}

// A NumberTakenError refuses a number that another document bears.
type NumberTakenError struct {
	Book   BookKey
	Number int
	By     DirectiveID
	Next   int // the next free one
}

func (e *NumberTakenError) Error() string {
	return fmt.Sprintf("number %d of %d is that of directive %s; the next is %d", e.Number, e.Book.Year, e.By, e.Next)
}

// A NumberGapError refuses a number before which others would be left out.
type NumberGapError struct {
	Book         BookKey
	Number, Next int
}

func (e *NumberGapError) Error() string {
	return fmt.Sprintf("number %d of %d leaves a gap; the next is %d", e.Number, e.Book.Year, e.Next)
}

// A NumberedError refuses to number a document that has its number.
type NumberedError struct{ Number string }

func (e *NumberedError) Error() string { return "has the number " + e.Number }

// A NotLastError refuses to give back a number after which others were given.
type NotLastError struct {
	Book         BookKey
	Number, Last int
}

func (e *NotLastError) Error() string {
	return fmt.Sprintf("number %d of %d is not the last, which is %d", e.Number, e.Book.Year, e.Last)
}

// A NumberPrintedError refuses to give back a number that stands on a page that
// was printed and kept.
type NumberPrintedError struct {
	Number string
	Page   PrintedID
}

func (e *NumberPrintedError) Error() string {
	return "number " + e.Number + " stands on the printed page " + e.Page.String()
}
