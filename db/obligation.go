package db

import "congvan/model"

// onObligation changes one obligation of a directive as one step. Errors:
// NotFoundError and those of f.
func (s *Store) onObligation(action Action, id model.DirectiveID, obligation string, f func(t *txn, o *model.Obligation) error) error {
	return s.change(action, map[string]string{"obligation": obligation}, func(t *txn) error {
		d, err := t.directive(id)
		if err != nil {
			return err
		}
		t.about(&d)
		o := d.Obligation(obligation)
		if o == nil {
			return &NotFoundError{What: "obligation", ID: obligation}
		}
		if err := f(t, o); err != nil {
			return err
		}
		return t.putDirective(d)
	})
}

// checkObligation refuses what makes no sense by itself: a thing said twice, an
// exemption without its reason, a request without its day.
func checkObligation(o *model.Obligation) error {
	for _, e := range o.Exemptions {
		if err := e.Sound(); err != nil {
			return err
		}
	}
	for _, r := range o.Requests {
		if r.Due == 0 {
			return &InvalidError{What: "request", ID: o.ID, Why: NoDue}
		}
	}
	if what := doubled(o); what != "" {
		return &InvalidError{What: what, ID: o.ID, Why: Twice}
	}
	return nil
}

// doubled tells what an obligation says twice though only one can hold; empty
// is nothing.
func doubled(o *model.Obligation) string {
	type stretch struct {
		unit        model.UnitID
		from, until model.Date
	}
	switch {
	case twice(o.Units, func(u model.UnitID) model.UnitID { return u }):
		return "unit"
	case twice(o.Exemptions, func(e model.Exemption) stretch { return stretch{e.Unit, e.From, e.Until} }):
		return "exemption"
	case twice(o.Requests, func(r model.Request) model.Instant { return r.Due }):
		return "request"
	case twice(o.Decisions, func(d model.Decision) model.Instant { return d.Period }):
		return "decision"
	case twice(o.Closings, func(c model.Closing) model.Instant { return c.Period }):
		return "closing"
	}
	return ""
}

// twice reports whether two of the list have the same key.
func twice[T any, K comparable](list []T, key func(T) K) bool {
	seen := make(map[K]bool, len(list))
	for _, one := range list {
		k := key(one)
		if seen[k] {
			return true
		}
		seen[k] = true
	}
	return false
}
