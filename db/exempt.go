package db

import (
	"slices"
	"strconv"

	"congvan/model"
)

// Exempt frees units from an obligation for a stretch of days, at this minute
// and as one step. Errors: NotFoundError, model.ExemptionError,
// model.ClosedError.
func (s *Store) Exempt(id model.DirectiveID, obligation string, es []model.Exemption) error {
	return s.onObligation(ActionExempt, id, obligation, func(t *txn, o *model.Obligation) error {
		if err := t.describeExemptions(es); err != nil {
			return err
		}
		for i := range es {
			es[i].At = t.now
		}
		return t.exempt(o, es)
	})
}

// exempt adds exemptions of units that owe by themselves or in the place of
// closed ones.
func (t *txn) exempt(o *model.Obligation, es []model.Exemption) error {
	roster, err := t.roster()
	if err != nil {
		return err
	}
	wider := *o
	wider.Units = roster.Heirs(o.Units)
	err = wider.Exempt(es...)
	o.Exemptions = wider.Exemptions
	return err
}

// Spare lets units owe periods again, whichever way they were exempt: by an
// exemption, of which all that cover one of the periods go, or by a mark, which
// is pending then, without its reason and who decided, and keeps its other facts.
// All is one step. Errors: NotFoundError, that of an exemption where none of them
// is exempt; model.ClosedError.
func (s *Store) Spare(id model.DirectiveID, obligation string, units []model.UnitID, periods ...model.Instant) error {
	return s.onObligation(ActionSpare, id, obligation, func(t *txn, o *model.Obligation) error {
		gone, err := spare(o, units, periods)
		if err != nil {
			return err
		}
		freed, err := t.unmark(id, o, units, periods)
		if err != nil {
			return err
		}
		if len(gone)+len(freed) == 0 {
			return &NotFoundError{What: "exemption", ID: obligation}
		}
		return t.describeExemptions(append(gone, freed...))
	})
}

// spare takes the exemptions away that cover one of the periods, and returns
// them.
func spare(o *model.Obligation, units []model.UnitID, periods []model.Instant) (gone []model.Exemption, err error) {
	for _, p := range periods {
		for _, e := range o.Covering(units, p) {
			if err := o.Unlocked(e); err != nil {
				return nil, err
			}
			if !slices.Contains(gone, e) {
				gone = append(gone, e)
			}
		}
	}
	o.Exemptions = slices.DeleteFunc(slices.Clone(o.Exemptions), func(e model.Exemption) bool { return slices.Contains(gone, e) })
	if len(o.Exemptions) == 0 {
		o.Exemptions = nil
	}
	return gone, nil
}

// unmark makes marks pending that say exempt, and returns what they said as
// exemptions of the day.
func (t *txn) unmark(id model.DirectiveID, o *model.Obligation, units []model.UnitID, periods []model.Instant) (freed []model.Exemption, err error) {
	pending := model.MarkChange{State: model.Pending, Clear: model.Clearing{Reason: true, By: true}}
	for _, p := range periods {
		for _, u := range units {
			a := model.AssignmentID{Directive: id, Obligation: o.ID, Period: p, Unit: u}
			var m model.Mark
			if err := t.load(bucketMarks, markKey(a), &m); err != nil {
				return nil, err
			}
			if m.State != model.Exempt {
				continue
			}
			after, err := recorded(a, o, m, pending, t.now)
			if err != nil {
				return nil, err
			}
			if err := t.put(bucketMarks, markKey(a), after); err != nil {
				return nil, err
			}
			e := model.Exemption{Unit: u, Reason: m.Reason, By: m.By}
			if p != 0 {
				e.From, e.Until = p.Date(), p.Date()
			}
			freed = append(freed, e)
		}
	}
	return freed, nil
}

// describeExemptions tells the journal what the exemptions have in common.
func (t *txn) describeExemptions(es []model.Exemption) error {
	roster, err := t.roster()
	if err != nil {
		return err
	}
	values := map[string]map[string]bool{}
	for _, e := range es {
		for name, value := range map[string]string{"unit": roster.Name(e.Unit), "from": e.From.String(), "until": e.Until.String(), "reason": e.Reason, "by": e.By} {
			if values[name] == nil {
				values[name] = map[string]bool{}
			}
			values[name][value] = true
		}
	}
	t.args["count"] = strconv.Itoa(len(es))
	for name, of := range values {
		t.common(name, of)
	}
	return nil
}
