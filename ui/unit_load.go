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

// unitLoads are the loads of those units that owe anything.
type unitLoads map[model.UnitID]*unitLoad

// loads counts by unit what presses in the documents, most overdue first. The
// documents are read by as many at once as there are processors: the first
// screen waits for them.
func loads(store *db.Store, ids []model.DirectiveID, clock model.Clock, roster *model.Roster) ([]unitLoad, error) {
	hands := max(1, min(runtime.NumCPU(), len(ids)/50))
	counted, errs := make([]unitLoads, hands), make([]error, hands)
	var all sync.WaitGroup
	for h := range hands {
		part := ids[len(ids)*h/hands : len(ids)*(h+1)/hands]
		all.Go(func() { counted[h], errs[h] = loadsOf(store, part, clock, roster) })
	}
	all.Wait()
	for _, more := range counted[1:] {
		counted[0].join(more)
	}
	return counted[0].sorted(roster), firstError(errs...)
}

func loadsOf(store *db.Store, ids []model.DirectiveID, clock model.Clock, roster *model.Roster) (unitLoads, error) {
	at := unitLoads{}
	for _, id := range ids {
		d, err := store.Directive(id)
		if err != nil {
			return at, err
		}
		marks, err := store.Marks(id)
		if err != nil {
			return at, err
		}
		at.add(&d, marks, clock, roster)
	}
	return at, nil
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

func (at unitLoads) add(d *model.Directive, marks model.Marks, clock model.Clock, roster *model.Roster) {
	for o, a := range d.Assignments(roster, clock.Now) {
		f := d.Facts(o, a, marks[a])
		st, reminded := f.Standing(clock), f.Reminded(clock)
		if !st.Pressing() && !reminded {
			continue
		}
		one := unitLoad{unit: a.Unit, first: a, oldest: f.Due}
		switch {
		case isOverdue(st):
			one.overdue = 1
		case st == model.DueSoon, reminded:
			one.soon = 1
		default:
			one.assess = 1
		}
		at.count(one)
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

func isOverdue(st model.Standing) bool {
	switch st {
	case model.Overdue, model.LongOverdue, model.CompletionOverdue, model.ReturnedLate, model.NotDone:
		return true
	}
	return false
}
