package ui

import (
	"runtime"
	"slices"
	"sync"

	"congvan/db"
	"congvan/model"
)

// A unitLoad is what one unit owes now.
type unitLoad struct {
	unit                  model.UnitID
	overdue, soon, assess int
	first                 model.AssignmentID // the most urgent one
	oldest                model.Instant
}

// A loadCount is one kind of what a unit owes.
type loadCount struct {
	st    model.Standing // as which it is shown
	n     int
	parts []db.AgendaPart
}

// counts lists the kinds of which there is anything.
func (l *unitLoad) counts() []loadCount {
	all := []loadCount{
		{model.Overdue, l.overdue, []db.AgendaPart{db.AgendaOverdue}},
		{model.DueSoon, l.soon, []db.AgendaPart{db.AgendaToday, db.AgendaSoon}},
		{model.ToAssess, l.assess, []db.AgendaPart{db.AgendaAssess}},
	}
	return slices.DeleteFunc(all, func(c loadCount) bool { return c.n == 0 })
}

// unitLoads are the loads of those units that owe anything.
type unitLoads map[model.UnitID]*unitLoad

// A unitSums is what the units owe in some documents, and who is silent.
type unitSums struct {
	loads    unitLoads
	silences model.Silences
}

// reckonUnits counts by unit what presses in the documents that are listed, most
// overdue first, and hears from all of the documents who delivered anything. They
// are read by as many at once as there are processors: the first screen waits
// for them.
func reckonUnits(store *db.Store, ids []model.DirectiveID, listed map[model.DirectiveID]bool, clock model.Clock, roster *model.Roster) ([]unitLoad, []model.Silence, error) {
	hands := max(1, min(runtime.NumCPU(), len(ids)/50))
	counted, errs := make([]unitSums, hands), make([]error, hands)
	var all sync.WaitGroup
	for h := range hands {
		part := ids[len(ids)*h/hands : len(ids)*(h+1)/hands]
		all.Go(func() { counted[h], errs[h] = reckonPart(store, part, listed, clock, roster) })
	}
	all.Wait()
	sum := counted[0]
	for _, more := range counted[1:] {
		sum.loads.join(more.loads)
		sum.silences.Join(more.silences)
	}
	return sum.loads.sorted(roster), sum.silences.Long(clock.Now), firstError(errs...)
}

func reckonPart(store *db.Store, ids []model.DirectiveID, listed map[model.DirectiveID]bool, clock model.Clock, roster *model.Roster) (unitSums, error) {
	r := unitSums{loads: unitLoads{}}
	for _, id := range ids {
		d, err := store.Directive(id)
		if err != nil {
			return r, err
		}
		marks, err := store.Marks(id)
		if err != nil {
			return r, err
		}
		r.add(&d, marks, listed[id], clock, roster)
	}
	return r, nil
}

// sorted lists the loads, units in the order of the roster where equal.
func (at unitLoads) sorted(roster *model.Roster) []unitLoad {
	var out []unitLoad
	for _, u := range roster.Units() {
		if l := at[u.ID]; l != nil {
			out = append(out, *l)
		}
	}
	slices.SortStableFunc(out, func(a, b unitLoad) int { return b.overdue - a.overdue })
	return out
}

func (r *unitSums) add(d *model.Directive, marks model.Marks, listed bool, clock model.Clock, roster *model.Roster) {
	for o, a := range d.Assignments(roster, clock.Now) {
		f := d.Facts(o, a, marks[a])
		r.silences.Add(a, f, clock)
		if !listed {
			continue
		}
		one := unitLoad{unit: a.Unit, first: a, oldest: f.Due}
		switch db.PartOf(f, clock) {
		case db.NotOnAgenda:
			continue
		case db.AgendaOverdue:
			one.overdue = 1
		case db.AgendaAssess:
			one.assess = 1
		default:
			one.soon = 1
		}
		r.loads.count(one)
	}
}

func (at unitLoads) count(more unitLoad) {
	l := at[more.unit]
	if l == nil {
		at[more.unit] = &more
		return
	}
	l.overdue, l.soon, l.assess = l.overdue+more.overdue, l.soon+more.soon, l.assess+more.assess
	if more.oldest < l.oldest {
		l.first, l.oldest = more.first, more.oldest
	}
}

// join adds what others counted in later documents.
func (at unitLoads) join(others unitLoads) {
	for _, l := range others {
		at.count(*l)
	}
}
