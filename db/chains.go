package db

import (
	"slices"

	"congvan/model"
)

// A Chain is a duty that waits for the results of a clause, and how far these
// are in.
type Chain struct {
	Row        Row    // of the directive that asks the duty
	Obligation string // the duty
	Period     model.Instant
	Unit       model.UnitID // whose duty it is, the first of several
	Standing   model.Standing
	After      model.ClauseID
	AfterRow   Row // of the directive that asks for the results
	Progress   model.Progress
}

// Assignment is the duty.
func (c Chain) Assignment() model.AssignmentID {
	return model.AssignmentID{Directive: c.Row.ID, Obligation: c.Obligation, Period: c.Period, Unit: c.Unit}
}

// maxChains is how many directives are looked at for chains, the newest ones.
const maxChains = 500

// Chains lists the duties that wait for others and are still open, those that
// are ready first, then by deadline. Of each only the period that is next to be
// done is told. More reports whether there are older directives besides.
func (s *Store) Chains(c model.Clock) (out []Chain, more bool, err error) {
	roster, err := s.Roster()
	if err != nil {
		return nil, false, err
	}
	err = s.read(func(v view) error {
		var ids []model.DirectiveID
		v.eachLink(linkWaiting, "", func(id model.DirectiveID, _ *decoder) { ids = append(ids, id) })
		slices.Reverse(ids)
		if more = len(ids) > maxChains; more {
			ids = ids[:maxChains]
		}
		known := chainFacts{v: v, roster: roster, clock: c, at: map[model.DirectiveID]*factsOf{}}
		for _, id := range ids {
			chains, err := known.of(id)
			if err != nil {
				return err
			}
			out = append(out, chains...)
		}
		return nil
	})
	slices.SortStableFunc(out, compareChains)
	return out, more, err
}

// compareChains puts what is ready first, then what is due first.
func compareChains(a, b Chain) int {
	ready := func(c Chain) int {
		if c.Progress.Ready() {
			return 0
		}
		return 1
	}
	due := func(c Chain) model.Instant {
		if c.Period == 0 {
			return forever
		}
		return c.Period
	}
	if r := ready(a) - ready(b); r != 0 {
		return r
	}
	return int(min(1, max(-1, due(a)-due(b))))
}

// chainFacts reads each directive once.
type chainFacts struct {
	v      view
	roster *model.Roster
	clock  model.Clock
	at     map[model.DirectiveID]*factsOf
}

// factsOf is a directive with its marks; nil inside where there is none.
type factsOf struct {
	d     *model.Directive
	marks model.Marks
}

func (k chainFacts) load(id model.DirectiveID) (*factsOf, error) {
	if f, ok := k.at[id]; ok {
		return f, nil
	}
	f := &factsOf{}
	k.at[id] = f
	if k.v.directiveExists(id) != nil {
		return f, nil
	}
	d, err := k.v.directive(id)
	if err != nil {
		return f, err
	}
	f.d = &d
	f.marks, err = k.v.marks(id)
	return f, err
}

// progress is how far a clause is in; false where it is not here any more.
func (k chainFacts) progress(after model.ClauseID, due model.Instant) (model.Progress, bool, error) {
	f, err := k.load(after.Directive)
	if err != nil || f.d == nil || f.d.Obligation(after.Obligation) == nil {
		return model.Progress{}, false, err
	}
	return f.d.Progress(f.d.Obligation(after.Obligation), due, f.marks, k.roster, k.clock.Now), true, nil
}

// of lists the open chains of a directive.
func (k chainFacts) of(id model.DirectiveID) (out []Chain, err error) {
	f, err := k.load(id)
	if err != nil || f.d == nil {
		return nil, err
	}
	seen := map[string]bool{}
	for o, a := range f.d.Assignments(k.roster, k.clock.Now) {
		after, waits := f.d.Follows(o)
		st := f.d.Facts(o, a, f.marks[a]).Standing(k.clock)
		if !waits || seen[o.ID] || st.Settled() {
			continue
		}
		p, ok, err := k.progress(after, a.Period)
		if err != nil {
			return out, err
		}
		if !ok || p.Owed == 0 {
			continue
		}
		seen[o.ID] = true
		out = append(out, Chain{
			Row: k.v.rowAt(f.d.Date, id), Obligation: o.ID, Period: a.Period, Unit: a.Unit, Standing: st,
			After: after, AfterRow: k.v.rowAt(k.at[after.Directive].d.Date, after.Directive), Progress: p,
		})
	}
	return out, nil
}

// Follow lets an obligation wait for the results of a clause of any directive;
// nil lets it wait for none. Errors: NotFoundError, InvalidError for a clause
// that waits for itself.
func (s *Store) Follow(id model.DirectiveID, obligation string, after *model.ClauseID) error {
	return s.onObligation(ActionFollow, id, obligation, func(t *txn, o *model.Obligation) error {
		if after == nil {
			o.After = nil
			return nil
		}
		other, err := t.directive(after.Directive)
		switch {
		case err != nil:
			return err
		case other.Obligation(after.Obligation) == nil:
			return &NotFoundError{What: "obligation", ID: after.Obligation}
		case after.Directive == id && after.Obligation == obligation:
			return &InvalidError{What: "obligation", ID: obligation, Why: SelfAwaited}
		}
		t.args["after"] = other.Label() + ", " + after.Obligation
		o.After = new(*after)
		return nil
	})
}
