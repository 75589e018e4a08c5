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
