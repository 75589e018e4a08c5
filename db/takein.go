package db

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"congvan/model"
	"congvan/viet"
)

// OwnDuty reports whether an obligation is the issuer's own, which follows from
// what it asks of others: "3-own".
func OwnDuty(o *model.Obligation) bool { return o.Derived && strings.HasSuffix(o.ID, "-own") }

// TakeIn is AddDirective for a document that was just read: its addressees are
// resolved to the units of now, and the own duties of an outgoing one go to the
// unit of this office, which is made where there is none. Of strangers, names
// that are none of this file's units, nothing is owed and nothing is asked
// again. All is one step. It returns the directive as it is kept. Errors:
// InvalidError.
func (s *Store) TakeIn(d model.Directive, text string, strangers ...string) (model.Directive, error) {
	return s.TakeInFigures(d, text, nil, strangers...)
}

// TakeInFigures is TakeIn that in the same step lays the readings that were
// found in the document over those kept, linked to it. Errors: also those of
// TakeReadings.
func (s *Store) TakeInFigures(d model.Directive, text string, found []ReadingDraft, strangers ...string) (model.Directive, error) {
	d.Obligations, found = slices.Clone(d.Obligations), slices.Clone(found)
	err := s.change(ActionImport, nil, func(t *txn) error {
		if err := t.freeze(&d); err != nil {
			return err
		}
		for i := range d.Obligations {
			o := &d.Obligations[i]
			o.Unresolved = slices.DeleteFunc(o.Unresolved, func(s string) bool {
				return slices.ContainsFunc(strangers, func(n string) bool { return viet.Key(n) == viet.Key(s) })
			})
		}
		if err := t.addDirective(&d, text); err != nil {
			return err
		}
		for i := range found {
			found[i].Directive = d.ID
		}
		var n Taken
		_, err := t.takeReadings(found, &n)
		if n := n.Readings + n.Changed; n > 0 {
			t.args["readings"] = strconv.Itoa(n)
		}
		return err
	})
	return d, err
}

// addDirective gives a new directive its id and keeps it.
func (t *txn) addDirective(d *model.Directive, text string) error {
	id, err := t.nextID(bucketDirectives)
	if err != nil {
		return err
	}
	d.ID = model.DirectiveID(id)
	t.about(d)
	t.args["count"] = strconv.Itoa(len(d.Obligations))
	t.countDecisions(nil, d.Obligations)
	t.aboutBooks(nil, d)
	if err := t.putDirective(*d); err != nil {
		return err
	}
	return t.putText(d.ID, text)
}

func (t *txn) freeze(d *model.Directive) error {
	own, err := t.ownUnit(d)
	if err != nil {
		return err
	}
	r, err := t.roster()
	if err != nil {
		return err
	}
	d.Freeze(r)
	for i := range d.Obligations {
		if o := &d.Obligations[i]; own != 0 && OwnDuty(o) {
			o.Units, o.Unresolved = []model.UnitID{own}, nil
		}
	}
	return nil
}

// ownUnit returns the unit that stands for this office where the directive
// gives it a duty: the one so marked, else the one of its name, else a new one.
func (t *txn) ownUnit(d *model.Directive) (model.UnitID, error) {
	needed := slices.ContainsFunc(d.Obligations, func(o model.Obligation) bool { return OwnDuty(&o) })
	if d.Direction != model.Out || !needed {
		return 0, nil
	}
	var office model.Office
	if err := t.load(bucketOffice, officeKey, &office); err != nil {
		return 0, err
	}
	r, err := t.roster()
	if err != nil {
		return 0, err
	}
	if u, ok := r.Own(); ok {
		return u.ID, nil
	}
	u := model.Unit{Name: cmp.Or(office.Name, d.Issuer)}
	if strings.TrimSpace(u.Name) == "" {
		return 0, nil
	}
	for _, known := range r.Units() {
		if viet.Key(known.Name) == viet.Key(u.Name) {
			u = known
		}
	}
	u.Own = true
	err = t.putUnit(&u)
	return u.ID, err
}
