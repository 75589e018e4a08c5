package db

import (
	"fmt"
	"slices"

	"congvan/model"
)

// reassign edits who owes an obligation, and sometimes whether it asks for a
// report.
func (m *machine) reassign() {
	d, o := m.duty(anyDuty)
	o.Units, o.Report = m.some(), o.Report != (m.int(0, 3, "report") == 0)
	next := m.clone()
	next.directives[d.ID] = copied(d)
	m.done(m.s.PutDirective(d), next)
}

// keepsClosed reports whether what is closed counts in next as it does in l.
func (l ledger) keepsClosed(next ledger) bool {
	for id, d := range l.directives {
		for i := range d.Obligations {
			o := &d.Obligations[i]
			for _, c := range o.Closings {
				if has(o, c.Period) && l.wentUp(&d, o, c.Period) != next.wentUpLater(id, o, c.Period) {
					return false
				}
			}
		}
	}
	return true
}

func has(o *model.Obligation, period model.Instant) bool {
	return !o.Dormant() && slices.Contains(o.Periods(period), period)
}

// wentUpLater is wentUp of a period after a change; empty where it is gone or
// open. The period of a single deadline goes with it.
func (l ledger) wentUpLater(id model.DirectiveID, was *model.Obligation, period model.Instant) string {
	d := l.directives[id]
	o := d.Obligation(was.ID)
	if o == nil {
		return ""
	}
	if was.Kind == model.Once && was.Deadline.Due == period {
		period = o.Deadline.Due
	}
	if _, closed := o.Closed(period); !closed || !has(o, period) {
		return ""
	}
	return l.wentUp(&d, o, period)
}

// wentUp tells who owes a period, what of each is recorded, and all that their
// cells depend on besides the clock.
func (l ledger) wentUp(d *model.Directive, o *model.Obligation, period model.Instant) string {
	var out []string
	for _, u := range l.owing(o.Units, period) {
		a := model.AssignmentID{Directive: d.ID, Obligation: o.ID, Period: period, Unit: u}
		mark, decision := l.marks[a], o.Decision(period)
		mark.Reminders, mark.Changed = nil, 0
		kept, err := encode(mark)
		if err != nil {
			panic(err)
		}
		due := period
		if decision.Choice == model.Move {
			due = decision.To
		}
		if n := len(mark.Extensions); n > 0 {
			due = max(due, mark.Extensions[n-1].To)
		}
		if mark.State == model.Exempt || decision.Choice == model.Excuse || decision.Choice == model.Merge || freed(o, a) {
			out = append(out, fmt.Sprint(u, " exempt ", string(kept)))
			continue
		}
		from := "never"
		if outlived(d, mark.State, period, 1<<60) {
			from = "from the beginning"
			if period == 0 {
				from = d.SupersededFrom.String()
			}
		}
		out = append(out, fmt.Sprint(u, due, o.Report, from, string(kept)))
	}
	slices.Sort(out)
	return fmt.Sprint("closed ", out)
}
