package db

import "congvan/model"

// ClosePeriod locks a period: its marks change no more ("khóa sổ"). Errors:
// NotFoundError, model.PeriodError, model.ClosedError.
func (s *Store) ClosePeriod(id model.DirectiveID, obligation string, period model.Instant, note string) error {
	return s.onObligation(ActionClose, id, obligation, func(t *txn, o *model.Obligation) error {
		t.args["period"], t.args["note"] = period.String(), note
		return o.Close(model.Closing{Period: period, At: t.now, Note: note})
	})
}

// ReopenPeriod unlocks a period; the reason stays in the journal. Errors:
// NotFoundError where it is not locked, InvalidError without a reason.
func (s *Store) ReopenPeriod(id model.DirectiveID, obligation string, period model.Instant, reason string) error {
	return s.onObligation(ActionReopen, id, obligation, func(t *txn, o *model.Obligation) error {
		t.args["period"], t.args["reason"] = period.String(), reason
		t.frees = true
		switch {
		case reason == "":
			return &InvalidError{What: "closing", ID: period.String(), Why: NoReason}
		case !o.Reopen(period):
			return &NotFoundError{What: "closing", ID: period.String()}
		}
		return nil
	})
}
