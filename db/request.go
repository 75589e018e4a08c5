package db

import (
	"cmp"
	"slices"

	"congvan/model"
)

// Request wakes an obligation on request for one period, asked at this minute
// unless r says when. Errors: NotFoundError, InvalidError.
func (s *Store) Request(id model.DirectiveID, obligation string, r model.Request) error {
	return s.onObligation(ActionRequest, id, obligation, func(t *txn, o *model.Obligation) error {
		t.args["due"] = r.Due.String()
		if r.Asked == 0 {
			r.Asked = t.now
		}
		if err := askable(o, r); err != nil {
			return err
		}
		o.Requests = append(o.Requests, r)
		slices.SortFunc(o.Requests, func(a, b model.Request) int { return cmp.Or(cmp.Compare(a.Asked, b.Asked), cmp.Compare(a.Due, b.Due)) })
		return nil
	})
}

// askable refuses a request without a period of its own.
func askable(o *model.Obligation, r model.Request) error {
	switch {
	case o.Kind != model.OnRequest:
		return &InvalidError{What: "obligation", ID: o.ID, Why: NotOnRequest}
	case r.Due == 0:
		return &InvalidError{What: "request", Why: NoDue}
	case r.Due < r.Asked:
		return &InvalidError{What: "request", Why: DueTooEarly}
	case slices.ContainsFunc(o.Requests, func(old model.Request) bool { return old.Due == r.Due }):
		return &InvalidError{What: "request", ID: r.Due.String(), Why: Twice}
	}
	return nil
}
