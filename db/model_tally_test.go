package db

import (
	"slices"

	"congvan/model"
)

// compareTallies counts every assignment of the ledger by itself and holds
// against it what the store says: of each directive, of all from the index, and
// of each unit from the assignments behind the numbers.
func (m *machine) compareTallies(c model.Clock) {
	m.Helper()
	rows, err := m.s.Rows()
	m.must(err)
	var all model.Tally
	units := map[model.UnitID]model.Tally{}
	for id := range m.directives {
		want := m.count(id, c.Now, units)
		got := rows.At(rows.Find(id)).Tally(c)
		if got != want || !got.Reconciles() {
			m.Fatalf("directive %d: %+v, want %+v", id, got, want)
		}
		all.Add(want)
	}
	if got := rows.Tally(c); got != all {
		m.Fatalf("tally %+v, want %+v", got, all)
	}
	m.compareUnits(units, c)
}

// compareUnits counts what stands behind the numbers.
func (m *machine) compareUnits(want map[model.UnitID]model.Tally, c model.Clock) {
	m.Helper()
	named, err := m.s.Assigned(sorted(m.directives), c, nil)
	m.must(err)
	got := map[model.UnitID]model.Tally{}
	for _, p := range named {
		t := got[p.Assignment.Unit]
		t.Count(p.Facts, c, 1)
		got[p.Assignment.Unit] = t
	}
	for id := range m.units {
		if got[id] != want[id] {
			m.Fatalf("unit %d: %+v, want %+v", id, got[id], want[id])
		}
	}
	if len(got) != len(want) {
		m.Fatalf("%d units owe, want %d", len(got), len(want))
	}
}

// count adds up a directive, and adds it to the units that owe.
func (l ledger) count(id model.DirectiveID, now model.Instant, units map[model.UnitID]model.Tally) (t model.Tally) {
	d := l.directives[id]
	for i := range d.Obligations {
		o := &d.Obligations[i]
		for _, period := range o.Periods(now) {
			for _, u := range l.owing(o.Units, period) {
				a := model.AssignmentID{Directive: id, Obligation: o.ID, Period: period, Unit: u}
				cell := l.cell(&d, o, a, now)
				t.Add(single(cell))
				of := units[u]
				of.Add(single(cell))
				units[u] = of
			}
		}
	}
	return t
}

// owing lists who owes a period: whoever is closed leaves it to the successors.
func (l ledger) owing(units []model.UnitID, period model.Instant) (out []model.UnitID) {
	for _, id := range units {
		u := l.units[id]
		switch {
		case slices.Contains(out, id):
		case period != 0 && u.Until != 0 && period.Date() > u.Until.Last():
			for _, heir := range l.owing(heirs(u), period) {
				if !slices.Contains(out, heir) {
					out = append(out, heir)
				}
			}
		default:
			out = append(out, id)
		}
	}
	return out
}

// heirs are the units that take over from one.
func heirs(u model.Unit) []model.UnitID {
	if u.Successor == 0 {
		return nil
	}
	return append([]model.UnitID{u.Successor}, u.Besides...)
}

// cell is where DOMAIN.md, section 2, counts an assignment, line by line.
func (l ledger) cell(d *model.Directive, o *model.Obligation, a model.AssignmentID, now model.Instant) model.Cell {
	mark, decision := l.marks[a], o.Decision(a.Period)
	due := a.Period
	if decision.Choice == model.Move {
		due = decision.To
	}
	if n := len(mark.Extensions); n > 0 && mark.Extensions[n-1].To > due {
		due = mark.Extensions[n-1].To
	}
	switch {
	case mark.State == model.Exempt, decision.Choice == model.Excuse, decision.Choice == model.Merge, freed(o, a):
		return model.CellExempt
	case o.Kind == model.OnRequest && len(o.Requests) == 0:
		return model.CellOnRequest
	case outlived(d, mark.State, a.Period, now):
		return model.CellSuperseded
	case due == 0:
		return model.CellNoDeadline
	}
	switch mark.State {
	case model.Failed:
		return model.CellOpenOverdue
	case model.Done:
		return either(mark.Received > due, model.CellDoneLate, model.CellDoneOnTime)
	case model.Partial:
		passed := mark.CompleteBy != 0 && now > mark.CompleteBy.End()
		return either(passed || mark.Received > due, model.CellOpenOverdue, model.CellOpenInTime)
	}
	if now <= due {
		return model.CellOpenInTime
	}
	return either(o.Report, model.CellOpenOverdue, model.CellToAssess)
}

// freed reports whether an exemption of the unit covers the period.
func freed(o *model.Obligation, a model.AssignmentID) bool {
	for _, e := range o.Exemptions {
		if e.Unit == a.Unit && reaches(e, a.Period) {
			return true
		}
	}
	return false
}

// reaches reports whether the days of an exemption are those of a period.
func reaches(e model.Exemption, period model.Instant) bool {
	if period == 0 {
		return e.From == 0 && e.Until == 0
	}
	day := period.Date()
	return (e.From == 0 || day >= e.From.First()) && (e.Until == 0 || day <= e.Until.Last())
}

// outlived reports whether a newer directive has taken an assignment over.
func outlived(d *model.Directive, s model.State, period, now model.Instant) bool {
	if d.SupersededBy == 0 {
		return false
	}
	from := d.SupersededFrom.Start()
	if period != 0 {
		return period > from
	}
	return s != model.Done && s != model.Failed && now >= from
}

func either(cond bool, yes, no model.Cell) model.Cell {
	if cond {
		return yes
	}
	return no
}

// single is the tally of one assignment.
func single(c model.Cell) (t model.Tally) {
	at := map[model.Cell]*int{
		model.CellDoneOnTime: &t.DoneOnTime, model.CellDoneLate: &t.DoneLate, model.CellOpenInTime: &t.OpenInTime,
		model.CellOpenOverdue: &t.OpenOverdue, model.CellNoDeadline: &t.NoDeadline, model.CellToAssess: &t.ToAssess,
		model.CellExempt: &t.Exempt, model.CellOnRequest: &t.OnRequest, model.CellSuperseded: &t.Superseded,
	}
	*at[c] = 1
	if c.InTotal() {
		t.Total = 1
	}
	return t
}
