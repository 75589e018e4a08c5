package ui

import (
	"cmp"
	"errors"
	"fmt"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"congvan/db"
	"congvan/model"
)

// A numberForm gives a document its number: the next one of its register and year,
// which is told before it is taken.
type numberForm struct {
	*liveForm
	d                     model.Directive
	number, day, register *input
	book                  model.Book // of which the number in the field was told
}

// numberActions give a document its number, or the last one back.
func (a *App) numberActions(of func() (model.DirectiveID, bool)) []action {
	none := func() string {
		why := base{a}.readOnly()
		if _, ok := of(); !ok {
			why = a.w.Directives.NoRow
		}
		return why
	}
	with := func(next func(model.Directive) tea.Cmd) func() tea.Cmd {
		return func() tea.Cmd {
			id, _ := of()
			return a.withDirective(id, next)
		}
	}
	return []action{
		{name: a.w.Numbering.Open, run: with(a.giveNumber), deny: none, quiet: true},
		{name: a.w.Numbering.Back, run: with(a.takeNumber), deny: none, quiet: true},
	}
}

// withDirective reads a document and goes on.
func (a *App) withDirective(id model.DirectiveID, next func(model.Directive) tea.Cmd) tea.Cmd {
	store := a.store
	var d model.Directive
	var err error
	goOn := a.ifStill(func() tea.Cmd {
		if err != nil {
			return a.report(err)
		}
		return next(d)
	})
	return read(func() then {
		d, err = store.Directive(id)
		return goOn
	})
}

// numberIn is the number that a document has in a register; "" for none.
func numberIn(d *model.Directive) string {
	if d.Direction == model.Out {
		return d.Number
	}
	if n := d.Registered.Number; n != 0 {
		return model.PrintedNumber(n)
	}
	return ""
}

// giveNumber asks for the number of a document that has none.
func (a *App) giveNumber(d model.Directive) tea.Cmd {
	w := &a.w.Numbering
	switch had := numberIn(&d); {
	case d.Direction != model.In && d.Direction != model.Out:
		a.fail(w.NoRegister)
		return nil
	case had != "":
		a.fail(fmt.Sprintf(w.Has, had))
		return nil
	}
	own := d.Date
	if d.Direction == model.In {
		own = d.Registered.Received
	}
	if !own.Full() {
		own = a.now.Date()
	}
	key := model.BookKey{Direction: d.Direction, Register: d.Registered.Register, Year: own.Year()}
	return a.withBook(key, func(b model.Book, err error) tea.Cmd {
		if err != nil {
			return a.report(err)
		}
		return a.push(newNumberForm(a, d, own, b).liveForm)
	})
}

// withBook reads the numbers of a register and goes on.
func (a *App) withBook(k model.BookKey, next func(model.Book, error) tea.Cmd) tea.Cmd {
	store := a.store
	var b model.Book
	var err error
	goOn := a.ifStill(func() tea.Cmd { return next(b, err) })
	return read(func() then {
		b, err = store.Book(k)
		return goOn
	})
}

func newNumberForm(a *App, d model.Directive, on model.Date, b model.Book) *numberForm {
	w := &a.w.Numbering
	title, dayLabel := w.Title, w.Day
	if d.Direction == model.In {
		title, dayLabel = w.Arrival, w.ArrivalDay
	}
	f := &numberForm{
		d: d, book: b,
		number:   textField(w.Number, model.PrintedNumber(b.Next()), w.NumberHint),
		day:      textField(dayLabel, day(on), w.DayHint),
		register: textField(w.Register, d.Registered.Register, w.RegisterHint),
	}
	f.liveForm = newLiveForm(a, fmt.Sprintf(title, d.Label()), f.number, f.day, f.register)
	f.intro = fmt.Sprintf(w.Next, b.Year, model.PrintedNumber(b.Next()))
	f.saving, f.onSave = w.Give, f.give
	return f
}

// asked reads the fields; false where they say what is wrong.
func (f *numberForm) asked() (n db.Numbering, ok bool) {
	date, err := parseDay(f.day.value())
	if f.reject(f.day, err) {
		return n, false
	}
	n = db.Numbering{Register: f.register.value(), Date: cmp.Or(date, f.now.Date())}
	if n.Number, err = strconv.Atoi(f.number.value()); err != nil || n.Number < 1 {
		return n, refuseWords(f.number, f.w.Numbering.BadNumber)
	}
	return n, true
}

// give takes the number, after that of another register or year was told.
func (f *numberForm) give() tea.Cmd {
	if f.busy {
		return nil
	}
	f.clearErrors()
	n, ok := f.asked()
	if !ok {
		f.firstError()
		return nil
	}
	key := model.BookKey{Direction: f.d.Direction, Register: n.Register, Year: n.Date.Year()}
	if !key.Same(f.book.BookKey) {
		return f.withBook(key, func(b model.Book, err error) tea.Cmd {
			if err != nil {
				return f.report(err)
			}
			f.book = b
			f.number.line.SetValue(model.PrintedNumber(b.Next()))
			f.intro = fmt.Sprintf(f.w.Numbering.Told, b.Year, model.PrintedNumber(b.Next()))
			return nil
		})
	}
	return f.take(n)
}

// take gives the number. Before it leaves others out, it asks whether those were
// given elsewhere.
func (f *numberForm) take(n db.Numbering) tea.Cmd {
	store, id := f.store, f.d.ID
	f.busy = true
	return f.changeThen(func() error { _, err := store.Number(id, n); return err }, func(err error) tea.Cmd {
		f.busy = false
		var gap *model.NumberGapError
		switch {
		case errors.As(err, &gap):
			words := fmt.Sprintf(f.w.Numbering.Gap, model.PrintedNumber(n.Number), model.PrintedNumber(gap.Next), model.PrintedNumber(n.Number-1))
			n.Gap = true
			return f.ask(words, func() tea.Cmd { return f.take(n) })
		case err != nil:
			f.refuse(err, func() *input { return f.number })
			return nil
		}
		return f.shut(f.liveForm)
	})
}

// takeNumber gives the number of a document back, the last one of its register.
func (a *App) takeNumber(d model.Directive) tea.Cmd {
	if numberIn(&d) == "" {
		a.fail(a.w.Numbering.NoNumber)
		return nil
	}
	store := a.store
	return a.change(func() error { return store.Unnumber(d.ID) })
}
