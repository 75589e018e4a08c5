package db

import (
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
	c.Page.Originals, c.Page.Letter = []model.Original{x}, d.ID
	d.Originals = []model.Original{x}
	if err := t.putPrinted(&c.Page); err != nil {
		return err
	}
	if err := t.putDirective(*d); err != nil {
		return err
	}
	return t.putText(d.ID, c.Text)
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
