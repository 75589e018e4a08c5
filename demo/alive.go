package demo

import (
	"fmt"

	"congvan/db"
	"congvan/model"
)

// A desk is the officer at work on the last day: its steps go through the
// ordinary changes of the store, so that the journal shows them.
type desk struct {
	s   *db.Store
	b   *book
	r   *model.Roster
	ids map[name]model.DirectiveID
	err error // the first one; later steps do nothing
}

// A name tells a directive from all others; numbers come back every year.
type name struct {
	label string
	date  model.Date
}

// enliven makes the last changes, oldest first.
func enliven(s *db.Store, b *book, r *model.Roster) error {
	d := &desk{s: s, b: b, r: r, ids: map[name]model.DirectiveID{}}
	d.index()
	for _, step := range []func(*desk){
		(*desk).earlierReadings, (*desk).act, (*desk).replace, (*desk).aim, (*desk).writeOut, (*desk).ask, (*desk).newContact,
		(*desk).takeReports, (*desk).assess, (*desk).urge, (*desk).decide, (*desk).newestReadings, (*desk).takeIn,
	} {
		step(d)
	}
	if d.err != nil {
		return fmt.Errorf("the last steps of the made-up office: %w", d.err)
	}
	return nil
}

func (d *desk) index() {
	rows, err := d.s.Rows()
	if err != nil {
		d.err = err
		return
	}
	for i := range rows.Len() {
		row := rows.At(i)
		d.ids[name{row.Label(), row.Date}] = row.ID
	}
}

// do keeps the first error.
func (d *desk) do(change func() error) {
	if d.err == nil {
		d.err = change()
	}
}

func (d *desk) letter(key string) *dated { return &d.b.letters[d.b.byKey[key]] }

func (d *desk) id(key string) model.DirectiveID {
	l := d.letter(key)
	return d.ids[name{model.Label(l.number, l.symbol(), ""), l.date}]
}

// of names the assignments of some units, by short name, in the period of an
// obligation that is due last before now, or else first after it.
func (d *desk) of(key, obligation string, units ...string) []model.AssignmentID {
	var out []model.AssignmentID
	d.do(func() error {
		dir, err := d.s.Directive(d.id(key))
		if err != nil {
			return err
		}
		o := dir.Obligation(obligation)
		if o == nil {
			return fmt.Errorf("%s has no clause %s", key, obligation)
		}
		period := current(o, d.b.now)
		for _, u := range units {
			ids, err := d.r.Lookup(u, 0)
			if err != nil {
				return err
			}
			for _, u := range ids {
				out = append(out, model.AssignmentID{Directive: dir.ID, Obligation: o.ID, Period: period, Unit: u})
			}
		}
		return nil
	})
	return out
}

func current(o *model.Obligation, now model.Instant) model.Instant {
	ps := o.Periods(now)
	at := ps[0]
	for _, p := range ps {
		if p <= now {
			at = p
		}
	}
	return at
}

func (d *desk) mark(as []model.AssignmentID, c model.MarkChange) {
	d.do(func() error { return d.s.Mark(as, c) })
}

func (d *desk) remind(as []model.AssignmentID, r model.Reminder) {
	d.do(func() error { _, err := d.s.Remind(as, r); return err })
}

func (d *desk) put(rs []model.Reading) {
	d.do(func() error { return d.s.PutReadings(rs) })
}

func (d *desk) add(key string) {
	d.do(func() error {
		dir, text := d.b.compose(d.letter(key))
		dir.Freeze(d.r)
		_, err := d.s.AddDirective(dir, text)
		return err
	})
}
