package db

import (
	"slices"

	"congvan/model"
)

// EditDirectiveAs is EditDirective for obligations that got other ids: was
// gives the id under which an obligation stood before, "" for a new one; those
// that it does not name keep theirs. Marks go along with their obligation, and
// from the n-th period to the n-th one where the periods are as many as before
// and none of them stays; so do decisions, closings and exemptions of single
// periods, and duties that wait for the obligation. All is one step. Errors: NotFoundError,
// InvalidError.
func (s *Store) EditDirectiveAs(d model.Directive, text string, was map[string]string) error {
	return s.change(ActionEdit, nil, func(t *txn) error {
		if err := t.edit(d, was); err != nil {
			return err
		}
		return t.putText(d.ID, text)
	})
}

// Losses is how much of what counts now would no longer count after an edit.
type Losses struct {
	Marks     int // whose obligation, period or unit is gone
	Decisions int // that the deadlines of their obligation no longer allow
}

// EditLoses returns what EditDirectiveAs would take away. Errors: NotFoundError.
func (s *Store) EditLoses(d model.Directive, was map[string]string) (lost Losses, err error) {
	roster, err := s.Roster()
	if err != nil {
		return Losses{}, err
	}
	now := s.Now()
	err = s.read(func(v view) error {
		old, err := v.directive(d.ID)
		if err != nil {
			return err
		}
		marks, err := v.marks(d.ID)
		if err != nil {
			return err
		}
		m := newMoves(&old, &d, was, marks, now)
		for a, mark := range marks {
			if o := old.Obligation(a.Obligation); !mark.Touched() || o == nil || !assigned(o, roster, a) {
				continue
			}
			to, stays := m.of(a)
			if o := d.Obligation(to.Obligation); !stays || o == nil || !assigned(o, roster, to) {
				lost.Marks++
			}
		}
		lost.Decisions = m.losesDecisions(&old, d.Obligations)
		return nil
	})
	return lost, err
}

func (t *txn) edit(d model.Directive, was map[string]string) error {
	old, err := t.directive(d.ID)
	if err != nil {
		return err
	}
	t.about(&d)
	t.aboutBooks(&old, &d)
	marks, err := t.marks(d.ID)
	if err != nil {
		return err
	}
	m := newMoves(&old, &d, was, marks, t.now)
	t.moves = map[model.DirectiveID]moves{d.ID: m}
	if err := t.moveMarks(m, marks); err != nil {
		return err
	}
	d.Obligations = m.moveDecisions(d.Obligations)
	t.countDecisions(old.Obligations, d.Obligations)
	m.moveClosings(d.Obligations)
	m.moveExemptions(d.Obligations)
	if err := t.followRenamed(d.ID, m.renamed(), d.Obligations); err != nil {
		return err
	}
	return t.putDirective(d)
}

// moveDecisions lets decisions follow their periods as the marks do. Those of a
// period that is gone rest; where the edit decides on the period already that
// one follows to, that holds.
func (m moves) moveDecisions(obligations []model.Obligation) []model.Obligation {
	out := slices.Clone(obligations)
	for before, heir := range m.heirs {
		at := slices.IndexFunc(out, func(o model.Obligation) bool { return o.ID == heir })
		o := &out[at]
		var moved []model.Decision
		for _, d := range o.Decisions {
			p, goes := m.periods[before][d.Period]
			if goes && slices.ContainsFunc(o.Decisions, func(x model.Decision) bool { return x.Period == p }) {
				continue
			}
			if goes {
				d.Period = p
			}
			if p, ok := m.periods[before][d.To]; ok && d.Choice == model.Merge {
				d.To = p
			}
			moved = append(moved, d)
		}
		o.Decisions = moved
	}
	return out
}

// losesDecisions counts the decisions that hold before an edit, are part of it
// still, and hold no more after it.
func (m moves) losesDecisions(old *model.Directive, obligations []model.Obligation) (lost int) {
	after := m.moveDecisions(obligations)
	for before, heir := range m.heirs {
		was := old.Obligation(before)
		at := slices.IndexFunc(after, func(o model.Obligation) bool { return o.ID == heir })
		for _, d := range was.Decisions {
			kept := slices.ContainsFunc(obligations[at].Decisions, func(x model.Decision) bool { return x.Period == d.Period })
			p, goes := m.periods[before][d.Period]
			if !goes {
				p = d.Period
			}
			if kept && was.Decision(d.Period) == d && after[at].Decision(p).Choice == model.Undecided {
				lost++
			}
		}
	}
	return lost
}

// moveMarks takes all marks that move away before it puts them down, since
// obligations may change places.
func (t *txn) moveMarks(m moves, marks model.Marks) error {
	ids := slices.DeleteFunc(sortedIDs(marks), func(a model.AssignmentID) bool {
		to, stays := m.of(a)
		return stays && to == a
	})
	for _, a := range ids {
		if err := t.remove(bucketMarks, markKey(a)); err != nil {
			return err
		}
	}
	for _, a := range ids {
		if to, stays := m.of(a); stays {
			if err := t.put(bucketMarks, markKey(to), marks[a]); err != nil {
				return err
			}
		}
	}
	return nil
}

// moves tells where the marks of a directive go when it is edited.
type moves struct {
	heirs   map[string]string                          // id of an obligation before: its id now
	taken   map[string]bool                            // ids that now name something else
	periods map[string]map[model.Instant]model.Instant // by the id before
}

func newMoves(old, d *model.Directive, was map[string]string, marks model.Marks, now model.Instant) moves {
	m := moves{map[string]string{}, map[string]bool{}, map[string]map[model.Instant]model.Instant{}}
	for i := range d.Obligations {
		o := &d.Obligations[i]
		before, told := was[o.ID]
		if !told {
			before = o.ID
		}
		if before != o.ID {
			m.taken[o.ID] = true
		}
		if from := old.Obligation(before); from != nil {
			m.heirs[before] = o.ID
			m.periods[before] = pairPeriods(from, o, farthest(marks, now))
		}
	}
	return m
}

// of returns the assignment under which a mark goes on; false takes it away.
// Without an heir it rests where it is, unless its id now means another
// obligation.
func (m moves) of(a model.AssignmentID) (model.AssignmentID, bool) {
	heir, ok := m.heirs[a.Obligation]
	if !ok {
		return a, !m.taken[a.Obligation]
	}
	if p, ok := m.periods[a.Obligation][a.Period]; ok {
		a.Period = p
	}
	a.Obligation = heir
	return a, true
}

// farthest is the last period that any mark is about, at least now.
func farthest(marks model.Marks, now model.Instant) model.Instant {
	for a := range marks {
		now = max(now, a.Period)
	}
	return now
}

// pairPeriods gives each period of from that is gone its place among those of
// to, by order. Periods of which some stay are another stretch of the same
// rule: there nothing moves.
func pairPeriods(from, to *model.Obligation, until model.Instant) map[model.Instant]model.Instant {
	was := from.Periods(until)
	is := to.Periods(max(until, was[len(was)-1]))
	switch {
	case from.OpenEnded() || to.OpenEnded():
		if !sameSteps(from.Deadline, to.Deadline) {
			return nil
		}
	case len(was) != len(is):
		return nil
	}
	out := map[model.Instant]model.Instant{}
	for i := range min(len(was), len(is)) {
		if slices.Contains(is, was[i]) {
			return nil
		}
		out[was[i]] = is[i]
	}
	return out
}

// sameSteps reports whether the n-th period of one rule stands for the n-th of
// the other: every week from the same week on.
func sameSteps(a, b *model.Deadline) bool {
	return a != nil && b != nil && a.Every == b.Every && a.From == b.From
}
