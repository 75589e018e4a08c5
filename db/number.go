package db

import (
	"cmp"
	"strconv"

	"congvan/model"
)

// A Numbering is what is asked for when a document is given its number. The zero
// Numbering gives it the next one of the office's register.
type Numbering struct {
	Register string     // "": the office's, even of a document that is noted in another
	Date     model.Date // of the document, or when it came in; 0: as it has it, else today
	Number   int        // 0: the next one
	Gap      bool       // numbers may be left out before it
}

// Number gives a document its number: an outgoing one that of its head, with
// the symbol of its type where it has none, an incoming one its number of
// arrival. Errors: NotFoundError, InvalidError, model.NumberedError,
// model.NumberTakenError, model.NumberGapError.
func (s *Store) Number(id model.DirectiveID, n Numbering) (d model.Directive, err error) {
	err = s.change(ActionNumber, nil, func(t *txn) error {
		if d, err = t.directive(id); err != nil {
			return err
		}
		if err = t.number(&d, n); err != nil {
			return err
		}
		return t.putDirective(d)
	})
	return d, err
}

// number gives d its number and tells the journal.
func (t *txn) number(d *model.Directive, n Numbering) error {
	if had := numberOf(d); had != "" {
		return &model.NumberedError{Number: had}
	}
	d.Registered.Register = n.Register
	day, err := t.numberDay(d, n.Date)
	if err != nil {
		return err
	}
	book, err := t.book(model.BookKey{Direction: d.Direction, Register: d.Registered.Register, Year: day.Year()})
	if err != nil {
		return err
	}
	if n.Number == 0 {
		n.Number = book.Next()
	} else if err := book.Check(n.Number, n.Gap); err != nil {
		return err
	}
	if d.Direction == model.In {
		d.Registered.Number, d.Registered.Received = n.Number, day
	} else {
		if err := t.entitle(d); err != nil {
			return err
		}
		d.Number, d.Date = model.PrintedNumber(n.Number), day
	}
	t.aboutNumber(d)
	return t.aboutDay(d, &book, n.Number)
}

// entitle gives an outgoing document the office's symbol where it has none.
func (t *txn) entitle(d *model.Directive) error {
	if d.Symbol != "" {
		return nil
	}
	var office model.Office
	err := t.load(bucketOffice, officeKey, &office)
	d.Symbol = office.SymbolFor(d.Type)
	return err
}

// numberOf is the number that a document has in a register; "" for none.
func numberOf(d *model.Directive) string {
	switch {
	case d.Direction == model.Out:
		return d.Number
	case d.Registered.Number != 0:
		return model.PrintedNumber(d.Registered.Number)
	}
	return ""
}

// numberDay is the day of which a document is numbered: as asked, else its own,
// else today where that is not at odds with what is known of it.
func (t *txn) numberDay(d *model.Directive, asked model.Date) (model.Date, error) {
	own, today := bookedOn(d), t.now.Date()
	if d.Direction != model.In && d.Direction != model.Out {
		return 0, &InvalidError{What: "directive", ID: d.ID.String(), Why: NotBooked}
	}
	switch day := cmp.Or(asked, own); {
	case day.Full():
		return day, nil
	case day == 0, day.First() <= today && today <= day.Last():
		return today, nil
	}
	return 0, &InvalidError{What: "directive", ID: d.ID.String(), Why: NoDay}
}

// aboutNumber notes for the journal which number it is.
func (t *txn) aboutNumber(d *model.Directive) {
	k, n := d.Booked()
	t.about(d)
	t.args["number"], t.args["year"] = model.PrintedNumber(n), strconv.Itoa(k.Year)
	if k.Register != "" {
		t.args["register"] = k.Register
	}
	if k.Direction == model.In {
		t.args["in"] = "1"
	}
}

// Unnumber gives the number of a document back, and with it the day and register
// that came with it. Errors: NotFoundError, InvalidError, model.NotLastError if
// others were given after it, model.NumberPrintedError if a page that is kept has
// it.
func (s *Store) Unnumber(id model.DirectiveID) error { return s.unnumber(id, false) }

// UnnumberPrinted is Unnumber also of a number that stands on a page that is kept:
// the paper did not go out.
func (s *Store) UnnumberPrinted(id model.DirectiveID) error { return s.unnumber(id, true) }

func (s *Store) unnumber(id model.DirectiveID, printed bool) error {
	return s.change(ActionUnnumber, nil, func(t *txn) error {
		d, err := t.directive(id)
		if err != nil {
			return err
		}
		k, n := d.Booked()
		if n == 0 {
			return &InvalidError{What: "directive", ID: id.String(), Why: NotNumbered}
		}
		book, err := t.book(k)
		if err != nil {
			return err
		}
		if n != book.Last() {
			return &model.NotLastError{Book: k, Number: n, Last: book.Last()}
		}
		if err := t.unprinted(&d); err != nil && !printed {
			return err
		}
		t.aboutNumber(&d)
		if err := t.giveBack(&d); err != nil {
			return err
		}
		return t.putDirective(d)
	})
}

// unprinted refuses a document whose number stands on a page that is kept.
func (v view) unprinted(d *model.Directive) error {
	var on model.PrintedID
	err := v.eachPrinted(func(p model.Printed) {
		if p.Letter == d.ID && p.Number != "" && p.Number == d.Number {
			on = p.ID
		}
	})
	if err == nil && on != 0 {
		return &model.NumberPrintedError{Number: d.Number, Page: on}
	}
	return err
}

// giveBack takes the number of d away, and what is still as the step left it that
// gave the number. One that came otherwise takes nothing along.
func (v view) giveBack(d *model.Directive) error {
	was, is, err := v.numbering(d.ID)
	if err != nil {
		return err
	}
	if numberOf(&is) == numberOf(d) {
		putBack(&d.Registered.Register, is.Registered.Register, was.Registered.Register)
		if d.Direction == model.In {
			putBack(&d.Registered.Received, is.Registered.Received, was.Registered.Received)
		} else {
			putBack(&d.Date, is.Date, was.Date)
		}
	}
	if d.Direction == model.In {
		d.Registered.Number = 0
	} else {
		d.Number = ""
	}
	return nil
}

// putBack restores a value that is still what it was made.
func putBack[T comparable](now *T, made, before T) {
	if *now == made {
		*now = before
	}
}

// numbering returns a document before and after the step that gave it its number,
// the newest of several; zero for none.
func (v view) numbering(id model.DirectiveID) (was, is model.Directive, err error) {
	c := v.bucket(bucketJournal).Cursor()
	for k, value := c.Last(); k != nil; k, value = c.Prev() {
		head, err := parseHeadOf(k, value)
		if err != nil {
			return was, is, err
		}
		if head.Action != ActionNumber && head.Action != ActionIssue || head.Args["directive_id"] != id.String() {
			continue
		}
		e, err := parseEntry(k, value)
		if err != nil {
			return was, is, err
		}
		return v.ofStep(e, idKey(uint64(id)))
	}
	return was, is, nil
}

// ofStep returns a document before and after a step, zero where it was not.
func (v view) ofStep(e Entry, key []byte) (was, is model.Directive, err error) {
	for _, c := range e.Changes {
		if c.Bucket != bucketDirectives || c.Key != keyText(bucketDirectives, key) {
			continue
		}
		if c.Before != nil {
			err = decode(bucketDirectives, key, c.Before, &was)
		}
		if c.After != nil && err == nil {
			err = decode(bucketDirectives, key, c.After, &is)
		}
	}
	return was, is, err
}

// Book returns the numbers of a register in a year.
func (s *Store) Book(k model.BookKey) (b model.Book, err error) {
	err = s.read(func(v view) error {
		b, err = v.book(k)
		return err
	})
	return b, err
}

// book reads the numbers given so far. A change under way has not linked its own
// yet.
func (v view) book(k model.BookKey) (model.Book, error) {
	b := model.Book{BookKey: k}
	v.eachLink(linkBook, bookName(k), func(id model.DirectiveID, value *decoder) {
		b.Add(int(value.uvarint()), id)
	})
	return b, nil
}

// Register changes what the office's registers hold of a document, except for
// its number. Errors: NotFoundError, InvalidError, model.NumberedError where a
// document that has its number is to go to another register or year.
func (s *Store) Register(id model.DirectiveID, r model.Registration) error {
	return s.change(ActionBook, nil, func(t *txn) error {
		d, err := t.directive(id)
		if err != nil {
			return err
		}
		was, n := d.Booked()
		r.Number = d.Registered.Number
		d.Registered = r
		if is, _ := d.Booked(); n != 0 && !is.Same(was) {
			return &model.NumberedError{Number: model.PrintedNumber(n)}
		}
		t.about(&d)
		return t.putDirective(d)
	})
}
