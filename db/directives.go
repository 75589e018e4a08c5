package db

import (
	"bytes"
	"slices"
	"strconv"
	"strings"

	"congvan/model"
)

// Directive returns a directive. Errors: NotFoundError.
func (s *Store) Directive(id model.DirectiveID) (d model.Directive, err error) {
	err = s.read(func(v view) error {
		d, err = v.directive(id)
		return err
	})
	return d, err
}

// Text returns the full text of a directive; empty where none was given.
// Errors: NotFoundError.
func (s *Store) Text(id model.DirectiveID) (text string, err error) {
	err = s.read(func(v view) error {
		if err := v.directiveExists(id); err != nil {
			return err
		}
		return v.load(bucketTexts, idKey(uint64(id)), &text)
	})
	return text, err
}

func (v view) directiveExists(id model.DirectiveID) error {
	return v.exists(bucketDirectives, "directive", uint64(id), id.String())
}

func (v view) directive(id model.DirectiveID) (d model.Directive, err error) {
	if err := v.directiveExists(id); err != nil {
		return d, err
	}
	return d, v.load(bucketDirectives, idKey(uint64(id)), &d)
}

// AddDirective keeps a new directive and its text, and returns its id. The
// units of its obligations are taken as they stand (Directive.Freeze). Errors:
// InvalidError, NotFoundError for a unit.
func (s *Store) AddDirective(d model.Directive, text string) (model.DirectiveID, error) {
	err := s.change(ActionImport, nil, func(t *txn) error { return t.addDirective(&d, text) })
	if err != nil {
		return 0, err
	}
	return d.ID, nil
}

// about names the directive in the journal entry.
func (t *txn) about(d *model.Directive) {
	t.args["directive"], t.args["directive_id"] = nameOf(d), d.ID.String()
}

// nameOf is number and symbol, else the beginning of the subject in quotes.
func nameOf(d *model.Directive) string {
	subject := []rune(d.Subject)
	switch {
	case d.Number != "" || d.Symbol != "" || len(subject) == 0:
		return d.Label()
	case len(subject) > 80:
		return "“" + string(subject[:80]) + "…”"
	}
	return "“" + d.Subject + "”"
}

func (t *txn) putDirective(d model.Directive) error {
	if err := t.checkDirective(&d); err != nil {
		return err
	}
	return t.put(bucketDirectives, idKey(uint64(d.ID)), d)
}

func (t *txn) putText(id model.DirectiveID, text string) error {
	if text == "" {
		return t.remove(bucketTexts, idKey(uint64(id)))
	}
	return t.put(bucketTexts, idKey(uint64(id)), text)
}

// checkDirective refuses what marks could not be kept under.
func (t *txn) checkDirective(d *model.Directive) error {
	if slices.ContainsFunc(d.Originals, func(x model.Original) bool { return !x.Sound() }) {
		return &InvalidError{What: "directive", ID: d.ID.String(), Why: Unreadable}
	}
	seen := map[string]bool{}
	for i := range d.Obligations {
		o := &d.Obligations[i]
		switch {
		case o.ID == "":
			return &InvalidError{What: "obligation", Why: NoID}
		case seen[o.ID]:
			return &InvalidError{What: "obligation", ID: o.ID, Why: Twice}
		case strings.ContainsFunc(o.ID, func(c rune) bool { return c < ' ' }):
			return &InvalidError{What: "obligation", ID: o.ID, Why: BadID}
		}
		seen[o.ID] = true
		if err := checkObligation(o); err != nil {
			return err
		}
	}
	for _, u := range named(d) {
		if err := t.unitExists(u); err != nil {
			return err
		}
	}
	return nil
}

// PutDirective changes a directive; its text stays. Marks go along as
// EditDirectiveAs says; a mark whose assignment the change takes away rests,
// and is there again when the assignment comes back. Errors: NotFoundError,
// InvalidError.
func (s *Store) PutDirective(d model.Directive) error {
	return s.change(ActionEdit, nil, func(t *txn) error { return t.edit(d, nil) })
}

// EditDirective is PutDirective together with the text, as one step.
func (s *Store) EditDirective(d model.Directive, text string) error {
	return s.EditDirectiveAs(d, text, nil)
}

// sortedIDs puts the assignments of marks in key order, so that equal changes
// leave equal entries.
func sortedIDs(marks model.Marks) []model.AssignmentID {
	out := make([]model.AssignmentID, 0, len(marks))
	for a := range marks {
		out = append(out, a)
	}
	slices.SortFunc(out, func(a, b model.AssignmentID) int { return bytes.Compare(markKey(a), markKey(b)) })
	return out
}

// RemoveDirective takes a directive away with its text and marks, as one step.
// A directive that it replaced is no longer replaced. Errors: NotFoundError.
func (s *Store) RemoveDirective(id model.DirectiveID) error {
	return s.change(ActionRemove, nil, func(t *txn) error {
		d, err := t.directive(id)
		if err != nil {
			return err
		}
		marks, err := t.marks(id)
		if err != nil {
			return err
		}
		t.about(&d)
		t.aboutBooks(&d, nil)
		t.args["count"] = strconv.Itoa(len(marks))
		for _, a := range sortedIDs(marks) {
			if err := t.remove(bucketMarks, markKey(a)); err != nil {
				return err
			}
		}
		if err := t.release(id); err != nil {
			return err
		}
		if err := t.remove(bucketTexts, idKey(uint64(id))); err != nil {
			return err
		}
		return t.remove(bucketDirectives, idKey(uint64(id)))
	})
}

// release frees the directives that id replaced, the activities done for it, the
// targets that it sets and the readings found in it.
func (t *txn) release(id model.DirectiveID) error {
	for _, old := range t.supersededBy(id) {
		d, err := t.directive(old)
		if err != nil {
			return err
		}
		d.SupersededBy, d.SupersededFrom = 0, 0
		if err := t.putDirective(d); err != nil {
			return err
		}
	}
	if err := t.unlinkActivities(id); err != nil {
		return err
	}
	if err := t.unlinkTargets(id, t.args["directive"]); err != nil {
		return err
	}
	return t.unlinkReadings(id, t.args["directive"])
}

// Supersede links an older directive to the one that replaces it from a day on;
// new 0 takes the link away. Errors: NotFoundError, InvalidError.
func (s *Store) Supersede(old, new model.DirectiveID, from model.Date) error {
	return s.change(ActionSupersede, map[string]string{"from": from.String()}, func(t *txn) error {
		d, err := t.directive(old)
		if err != nil {
			return err
		}
		t.about(&d)
		if new == 0 {
			from = 0
			t.args["from"] = ""
		} else if err := t.supersedable(old, new, from); err != nil {
			return err
		}
		d.SupersededBy, d.SupersededFrom = new, from
		return t.putDirective(d)
	})
}

func (t *txn) supersedable(old, new model.DirectiveID, from model.Date) error {
	by, err := t.directive(new)
	switch {
	case err != nil:
		return err
	case old == new:
		return &InvalidError{What: "directive", ID: old.String(), Why: SelfReplaced}
	case from == 0:
		return &InvalidError{What: "directive", ID: old.String(), Why: NoDay}
	}
	t.args["by"], t.args["by_id"] = by.Label(), by.ID.String()
	return nil
}
