package demo

import (
	"congvan/db"
	"congvan/model"
)

// filed composes a letter, freezes its addressees and marks what became of
// its assignments.
func (b *book) filed(l *dated, r *model.Roster) db.DirectiveWithMarks {
	d, text := b.compose(l)
	d.Freeze(r)
	return db.DirectiveWithMarks{Directive: d, Text: text, Marks: b.marks(l, &d, r)}
}

func (b *book) marks(l *dated, d *model.Directive, r *model.Roster) model.Marks {
	out := model.Marks{}
	for o, a := range d.Assignments(r, b.now) {
		c := l.asks(o)
		if c == nil || b.replaced(l, a.Period) {
			continue
		}
		unit, _ := r.Unit(a.Unit)
		h := &hand{
			now: b.now, issued: d.Date, c: c, o: o, due: a.Period, unit: unit,
			dice: dice(seed(l.key, o.ID, a.Period.String(), unit.Short)),
		}
		f := c.everyone
		if special, ok := c.fates[unit.Short]; ok && b.newest(o, a.Period) {
			f = special
		}
		if m, ok := h.mark(f); ok {
			out[a] = m
		}
	}
	return out
}

// asks returns the clause that an obligation was taken from; nil for a
// derived one.
func (l *dated) asks(o *model.Obligation) *clause {
	for i := range l.clauses {
		if l.clauses[i].at == o.ID {
			return &l.clauses[i]
		}
	}
	return nil
}

// newest reports whether the period is the last one of a series that is past,
// or the obligation is no series.
func (b *book) newest(o *model.Obligation, period model.Instant) bool {
	if o.Kind != model.Recurring {
		return true
	}
	var last model.Instant
	for _, p := range o.Periods(b.now) {
		if p <= b.now {
			last = p
		}
	}
	return period == last
}

// replaced reports whether a newer letter has taken the period over.
func (b *book) replaced(l *dated, period model.Instant) bool {
	i, ok := b.byKey[l.replacedBy]
	return ok && l.replacedBy != "" && period > b.letters[i].date.Start()
}
