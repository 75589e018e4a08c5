package db

import (
	"slices"
	"strconv"

	"congvan/model"
)

// A Letter is one to be issued: an outgoing document by which units are urged.
type Letter struct {
	Directive model.Directive
	Owed      []model.AssignmentID // what each of the units owes
	Number    *Numbering           // nil: the number is given later
	Until     model.Instant        // by which it asks for what is owed; 0 for none
	Channel   string               // of the urgings

	// Compose makes the letter once its number is known. It is called within
	// the step and must not ask the store. Nil makes none.
	Compose func(d *model.Directive) (Composed, error)
}

// Composed is a letter as it is printed.
type Composed struct {
	Text   string // its full text
	Page   model.Printed
	File   string // its name
	Ending string
	Raw    []byte
}

// Issue sends a letter out as one step: it becomes a document, is given its
// number if that is asked for, is kept as printed, and an urging is logged on
// what each unit owes. No deadline changes. Errors: InvalidError if nobody owes
// anything, those of Number, Print and Remind.
func (s *Store) Issue(l Letter) (d model.Directive, err error) {
	if len(l.Owed) == 0 {
		return d, &InvalidError{What: "letter", Why: NobodyOwes}
	}
	err = s.change(ActionIssue, nil, func(t *txn) error {
		d = l.Directive
		d.Direction = model.Out
		if l.Number != nil {
			if err := t.number(&d, *l.Number); err != nil {
				return err
			}
		}
		if err := t.entitle(&d); err != nil {
			return err
		}
		id, err := t.nextID(bucketDirectives)
		if err != nil {
			return err
		}
		d.ID = model.DirectiveID(id)
		if err := t.send(&d, &l); err != nil {
			return err
		}
		return t.urge(&d, &l)
	})
	return d, err
}

// send keeps the letter, as a document and as printed.
func (t *txn) send(d *model.Directive, l *Letter) error {
	if l.Compose == nil {
		return t.putDirective(*d)
	}
	c, err := l.Compose(d)
	if err != nil {
		return err
	}
	x, err := t.s.Originals().Put(c.File, c.Ending, c.Raw)
	if err != nil {
		return err
	}
	return t.keepLetter(d, &c, x)
}

// keepLetter keeps a letter whose file is in the folder; older files of it stay
// beside it.
func (t *txn) keepLetter(d *model.Directive, c *Composed, x model.Original) error {
	c.Page.Originals, c.Page.Letter, c.Page.Number = []model.Original{x}, d.ID, d.Number
	d.Originals = append([]model.Original{x}, slices.DeleteFunc(d.Originals, func(o model.Original) bool { return o.Hash == x.Hash })...)
	if err := t.putPrinted(&c.Page); err != nil {
		return err
	}
	if err := t.putDirective(*d); err != nil {
		return err
	}
	return t.putText(d.ID, c.Text)
}

// Renew keeps a letter that was issued once more, as compose makes it with the
// number that it has by now; the page that was kept stays. Errors: NotFoundError,
// InvalidError where the page is no such letter or has no number yet.
func (s *Store) Renew(id model.PrintedID, compose func(d *model.Directive, was model.Printed) (Composed, error)) (model.Printed, error) {
	was, err := s.PrintedPage(id)
	if err != nil {
		return was, err
	}
	var c Composed
	err = s.change(ActionPrint, nil, func(t *txn) error {
		if was.Letter == 0 || len(was.Page) == 0 {
			return &InvalidError{What: "printed", ID: id.String(), Why: NoLetter}
		}
		d, err := t.directive(was.Letter)
		if err != nil {
			return err
		}
		if d.Number == "" {
			return &InvalidError{What: "printed", ID: id.String(), Why: NumberLater}
		}
		if c, err = compose(&d, was); err != nil {
			return err
		}
		x, err := t.s.Originals().Put(c.File, c.Ending, c.Raw)
		if err != nil {
			return err
		}
		t.about(&d)
		return t.keepLetter(&d, &c, x)
	})
	return c.Page, err
}

// urge logs an urging on what each unit owes.
func (t *txn) urge(d *model.Directive, l *Letter) error {
	r := model.Reminder{At: t.now, Channel: l.Channel, Note: d.Label(), Letter: d.ID, Until: l.Until}
	err := t.onEach(l.Owed, func(_ model.AssignmentID, _ *model.Obligation, m model.Mark) (model.Mark, error) {
		return m.Urge(r, t.now), nil
	})
	units := map[model.UnitID]bool{}
	for _, a := range l.Owed {
		units[a.Unit] = true
	}
	for _, name := range []string{"obligation", "period", "unit", "until", "from"} {
		delete(t.args, name)
	}
	t.about(d)
	t.args["count"] = strconv.Itoa(len(units))
	if l.Until != 0 {
		t.args["to"] = l.Until.String()
	}
	return err
}
