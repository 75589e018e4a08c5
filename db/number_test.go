package db

import (
	"errors"
	"fmt"
	"path/filepath"
	"testing"

	"pgregory.net/rapid"

	"congvan/model"
)

// outgoing is a document of this office without a number.
func outgoing(day model.Date) model.Directive {
	return model.Directive{Direction: model.Out, Type: "Công văn", Date: day, Subject: "tuyên truyền"}
}

func (d *desk) number(id model.DirectiveID, n Numbering) model.Directive {
	d.Helper()
	got, err := d.Number(id, n)
	d.must(err)
	return got
}

func TestNumbersGoOnWithoutGapsByYearAndRegister(t *testing.T) {
	d := newDesk(t)
	d.must(d.SetOffice(model.Office{Name: "Phòng Văn hóa và Thông tin", Symbol: "VHTT"}))
	imported := outgoing(20210105)
	imported.Number, imported.Symbol = "9", "VHTT"
	d.add(imported, "")
	a, b, c := d.add(outgoing(0), ""), d.add(outgoing(20201231), ""), d.add(outgoing(20210300), "")
	plan := outgoing(20210202)
	plan.Type = "Kế hoạch"
	e := d.add(plan, "")
	got := d.number(a, Numbering{})
	same(t, "after the imported one, today", got.Label()+" "+got.Date.String(), "10/VHTT "+d.now.Date().String())
	same(t, "of the year before", func() string { n := d.number(b, Numbering{}); return n.Label() }(), "01/VHTT")
	same(t, "of another register", func() string { n := d.number(e, Numbering{Register: "Kế hoạch"}); return n.Label() }(), "01/KH-VHTT")
	if _, err := d.Number(c, Numbering{}); !isFault(err, NoDay) {
		t.Errorf("a month that is not this one: %v", err)
	}
	var taken *model.NumberTakenError
	if _, err := d.Number(c, Numbering{Date: 20210301, Number: 9}); !errors.As(err, &taken) || taken.Next != 11 {
		t.Errorf("taken: %v", err)
	}
	var gap *model.NumberGapError
	if _, err := d.Number(c, Numbering{Date: 20210301, Number: 12}); !errors.As(err, &gap) || gap.Next != 11 {
		t.Errorf("gap: %v", err)
	}
	same(t, "left out on purpose", d.number(c, Numbering{Date: 20210301, Number: 12, Gap: true}).Number, "12")
	var numbered *model.NumberedError
	if _, err := d.Number(c, Numbering{}); !errors.As(err, &numbered) {
		t.Errorf("numbered twice: %v", err)
	}
	var notLast *model.NotLastError
	if err := d.Unnumber(a); !errors.As(err, &notLast) || notLast.Last != 12 {
		t.Errorf("given back: %v", err)
	}
	d.must(d.Unnumber(c))
	d.must(d.Unnumber(a))
	book, err := d.Book(model.BookKey{Direction: model.Out, Year: 2021})
	d.must(err)
	same(t, "next", book.Next(), 10)
	same(t, "missing", fmt.Sprint(book.Missing()), "[1 2 3 4 5 6 7 8]")
	d.sound()
}

func isFault(err error, why Fault) bool {
	var invalid *InvalidError
	return errors.As(err, &invalid) && invalid.Why == why
}

func TestArrivalsAreNumberedAsTheyCome(t *testing.T) {
	d := newDesk(t)
	in := model.Directive{Direction: model.In, Number: "62", Symbol: "TB-UBND", Date: 20201230}
	a, b := d.add(in, ""), d.add(in, "")
	d.must(d.Register(a, model.Registration{Received: 20210104, To: "Lò Thị Mẫu", Copies: 2}))
	got := d.number(a, Numbering{})
	same(t, "arrival", fmt.Sprint(got.Registered), fmt.Sprint(model.Registration{Number: 1, Received: 20210104, To: "Lò Thị Mẫu", Copies: 2}))
	same(t, "the sender's number", got.Number, "62")
	same(t, "the next", d.number(b, Numbering{}).Registered.Number, 2)
	var numbered *model.NumberedError
	if err := d.Register(a, model.Registration{Received: 20220104}); !errors.As(err, &numbered) {
		t.Errorf("into another year: %v", err)
	}
	if _, err := d.Number(d.add(model.Directive{Direction: model.Reference}, ""), Numbering{}); !isFault(err, NotBooked) {
		t.Errorf("a reference: %v", err)
	}
	d.sound()
}

// Who names no register means the office's own, whichever the document was noted
// in.
func TestAnEmptyRegisterIsTheOfficesOwn(t *testing.T) {
	d := newDesk(t)
	id := d.add(outgoing(20210105), "")
	d.must(d.Register(id, model.Registration{Register: "Mật"}))
	got := d.number(id, Numbering{})
	same(t, "register", got.Registered.Register, "")
	book, err := d.Book(model.BookKey{Direction: model.Out, Year: 2021})
	d.must(err)
	same(t, "the office's book", book.Holder(1), id)
	d.must(d.Unnumber(id))
	back, err := d.Directive(id)
	d.must(err)
	same(t, "given back", back.Registered.Register, "Mật")
	d.sound()
}

// A number that is given back takes the day and the register with it that were
// given along; what was known before, and what was put right since, stays.
func TestANumberGivenBackTakesItsDayAlong(t *testing.T) {
	d := newDesk(t)
	back := func(id model.DirectiveID) model.Directive {
		d.must(d.Unnumber(id))
		got, err := d.Directive(id)
		d.must(err)
		return got
	}
	blank, dated := d.add(outgoing(0), ""), d.add(outgoing(20210105), "")
	d.number(blank, Numbering{Date: 20201231, Register: "Quyết định"})
	got := back(blank)
	same(t, "day and register", got.Date.String()+got.Registered.Register, "")
	same(t, "the next is of today", d.number(blank, Numbering{}).Date, d.now.Date())
	d.number(dated, Numbering{})
	same(t, "its own day", back(dated).Date, model.Date(20210105))

	corrected := d.number(d.add(outgoing(0), ""), Numbering{})
	corrected.Date = 20210203
	d.must(d.PutDirective(corrected))
	same(t, "put right since", back(corrected.ID).Date, model.Date(20210203))

	came, known := model.Directive{Direction: model.In, Number: "62"}, model.Registration{Received: 20210104, To: "Lò Thị Mẫu"}
	a, b := d.add(came, ""), d.add(came, "")
	d.must(d.Register(a, known))
	d.number(a, Numbering{})
	same(t, "day of arrival", back(a).Registered, known)
	d.number(b, Numbering{})
	_, err := d.Undo()
	d.must(err)
	_, err = d.Redo()
	d.must(err)
	same(t, "after a redo", back(b).Registered, model.Registration{})
	d.sound()
}

// A booker gives numbers at random and takes steps back and forth.
type booker struct {
	*rapid.T
	s   *Store
	ids []model.DirectiveID
}

func (b *booker) any() model.DirectiveID {
	return b.ids[rapid.IntRange(0, len(b.ids)-1).Draw(b.T, "document")]
}

func (b *booker) add() {
	day := []model.Date{20210105, 20200300, 20201231}[rapid.IntRange(0, 2).Draw(b.T, "day")]
	id, err := b.s.AddDirective(outgoing(day), "")
	if err != nil {
		b.Fatal(err)
	}
	b.ids = append(b.ids, id)
}

func (b *booker) number() {
	n := Numbering{Date: 20200310, Register: []string{"", "Quyết định"}[rapid.IntRange(0, 1).Draw(b.T, "register")]}
	if rapid.Bool().Draw(b.T, "by hand") {
		n.Number = rapid.IntRange(1, 9).Draw(b.T, "number")
	}
	_, _ = b.s.Number(b.any(), n) // may be refused; that is what is checked after it
}

func (b *booker) unnumber() { _ = b.s.Unnumber(b.any()) }
func (b *booker) undo()     { _, _ = b.s.Undo() }
func (b *booker) redo()     { _, _ = b.s.Redo() }

// check reads every document: numbers begin at 1, none is missing or given twice,
// and the store knows the next one.
func (b *booker) check() {
	given := map[model.BookKey]map[int]int{}
	for _, id := range b.ids {
		d, err := b.s.Directive(id)
		if err != nil {
			continue // taken back
		}
		if k, n := d.Booked(); n != 0 {
			if given[k] == nil {
				given[k] = map[int]int{}
			}
			given[k][n]++
		}
	}
	for k, ns := range given {
		for n := 1; n <= len(ns); n++ {
			if ns[n] != 1 {
				b.Fatalf("%v: number %d is given %d times among %v", k, n, ns[n], ns)
			}
		}
		book, err := b.s.Book(k)
		if err != nil || book.Next() != len(ns)+1 {
			b.Fatalf("%v: next is %d after %v, %v", k, book.Next(), ns, err)
		}
	}
}

func TestNumbersHaveNoGapsAndNoDoubles(t *testing.T) {
	root, n := fastDir(t), 0
	rapid.Check(t, func(rt *rapid.T) {
		n++
		s, err := Open(filepath.Join(root, fmt.Sprint(n)), Options{Create: true, NoSync: true, Clock: func() model.Instant { return noon }})
		if err != nil {
			rt.Fatal(err)
		}
		defer s.Close()
		b := &booker{T: rt, s: s}
		b.add()
		steps := map[string]func(*rapid.T){"": func(t *rapid.T) { b.T = t; b.check() }}
		for name, step := range map[string]func(){
			"add": b.add, "number": b.number, "number again": b.number, "number more": b.number, "unnumber": b.unnumber, "undo": b.undo, "redo": b.redo,
		} {
			steps[name] = func(t *rapid.T) { b.T = t; step() }
		}
		rt.Repeat(steps)
	})
}
