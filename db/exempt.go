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

// Spare takes exemptions of units back, all that cover one of the periods.
// Errors: NotFoundError, that of an exemption where none covers them;
// model.ClosedError.
func (s *Store) Spare(id model.DirectiveID, obligation string, units []model.UnitID, periods ...model.Instant) error {
	return s.onObligation(ActionSpare, id, obligation, func(t *txn, o *model.Obligation) error {
		var gone []model.Exemption
		for _, p := range periods {
			for _, e := range o.Covering(units, p) {
				if err := o.Unlocked(e); err != nil {
					return err
				}
				if !slices.Contains(gone, e) {
					gone = append(gone, e)
				}
			}
		}
		if len(gone) == 0 {
			return &NotFoundError{What: "exemption", ID: obligation}
		}
		o.Exemptions = slices.DeleteFunc(slices.Clone(o.Exemptions), func(e model.Exemption) bool { return slices.Contains(gone, e) })
		if len(o.Exemptions) == 0 {
			o.Exemptions = nil
		}
		return t.describeExemptions(gone)
	})
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
