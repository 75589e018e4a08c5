package ui

import (
	"cmp"
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"

	"congvan/db"
	"congvan/intake"
	"congvan/model"
	"congvan/text"
	"congvan/viet"
)

// findTwin returns the label of the same document among those stored: number,
// symbol and date agree, and the subject where no number is given yet.
func findTwin(rows *db.Rows, d *model.Directive) string {
	if d.Number == "" && d.Symbol == "" {
		return ""
	}
	for i := range rows.Len() {
		row := rows.At(i)
		if row.ID == d.ID || row.Number != d.Number || row.Symbol != d.Symbol || row.Date != d.Date {
			continue
		}
		if d.Number != "" || viet.Key(row.Subject) == viet.Key(d.Subject) {
			return joinFilled(", ", row.Label(), day(row.Date))
		}
	}
	return ""
}

// keep stores the document, after the one question that it may raise.
func (r *review) keep() tea.Cmd {
	if r.keeping || !r.isOpen(r) {
		return nil
	}
	if r.failed = r.incomplete(); r.failed != "" {
		r.list.Cursor = 0
		return nil
	}
	if o := r.unsure(); o != nil && r.office.BeforeDay == "" {
		return r.askBeforeDay(o)
	}
	r.keeping = true
	store, d, body, office := r.store, r.d, r.text, r.office
	return r.changeThen(func() error { return keepDirective(store, d, body, office) }, r.kept)
}

// incomplete says what keeps the document from being stored.
func (r *review) incomplete() string {
	switch {
	case r.d.Subject == "" && r.d.Number == "" && r.d.Symbol == "":
		return r.w.Review.NeedsName
	case r.d.Direction == model.Reference && len(r.d.Obligations) > 0:
		return r.w.Review.ReferenceWithObligations
	}
	return ""
}

// kept closes the review; one that failed stays open with its reason.
func (r *review) kept(err error) tea.Cmd {
	r.keeping = false
	if err != nil {
		r.failed, r.list.Cursor = text.Error(err, r.words.Lang), 0
		return nil
	}
	r.shut(r)
	if r.origin != nil {
		r.shut(r.origin)
	}
	if r.d.ID != 0 {
		return nil
	}
	return r.show(tabDirectives)
}

// keepDirective stores a new document with its addressees resolved by the
// units of now; one stored before keeps the units it was given, save where its
// addressees were edited.
func keepDirective(s *db.Store, d model.Directive, body string, office model.Office) error {
	if d.ID != 0 {
		return s.EditDirective(d, body)
	}
	own, err := ownUnit(s, &d, office)
	if err != nil {
		return err
	}
	roster, err := s.Roster()
	if err != nil {
		return err
	}
	d.Obligations = slices.Clone(d.Obligations)
	d.Freeze(roster)
	for i := range d.Obligations {
		if o := &d.Obligations[i]; o.Derived && own != 0 {
			o.Units, o.Unresolved = []model.UnitID{own}, nil
		}
	}
	_, err = s.AddDirective(d, body)
	return err
}

// ownUnit returns the unit of this office where a document of ours gives it a
// duty of its own; it is made when it is first needed.
func ownUnit(s *db.Store, d *model.Directive, office model.Office) (model.UnitID, error) {
	name := cmp.Or(office.Name, d.Issuer)
	derived := func(o model.Obligation) bool { return o.Derived }
	if d.Direction != model.Out || name == "" || !slices.ContainsFunc(d.Obligations, derived) {
		return 0, nil
	}
	roster, err := s.Roster()
	if err != nil {
		return 0, err
	}
	if u, ok := roster.Own(); ok {
		return u.ID, nil
	}
	u := model.Unit{Name: name}
	if ids, err := roster.Lookup(name, 0); err == nil && len(ids) == 1 {
		u, _ = roster.Unit(ids[0])
	}
	u.Own = true
	return s.PutUnit(u)
}

// unsure returns the first obligation whose deadline stands or falls with the
// reading of "trước ngày D", and was not corrected by hand; nil for none.
func (r *review) unsure() *model.Obligation {
	for _, warning := range r.warnings {
		if warning.Code != intake.BeforeDayUnsure || len(warning.Args) == 0 {
			continue
		}
		if o := r.d.Obligation(warning.Args[0]); o != nil && sameDeadline(o, r.asRead.Obligation(o.ID)) {
			return o
		}
	}
	return nil
}

func sameDeadline(a, b *model.Obligation) bool {
	return a != nil && b != nil && a.Deadline != nil && b.Deadline != nil && *a.Deadline == *b.Deadline
}

// askBeforeDay asks once how this office reads "trước ngày D", remembers it
// and goes on with keeping.
func (r *review) askBeforeDay(o *model.Obligation) tea.Cmd {
	w := r.w.Review
	in := choiceField(w.BeforeDay, model.BeforeLiteral, w.BeforeDayHint,
		option{model.BeforeLiteral, w.BeforeLiteral}, option{model.BeforeHabit, w.BeforeHabit})
	f := newLiveForm(r.App, w.BeforeDayTitle, in)
	f.intro = fmt.Sprintf(w.BeforeDayIntro, phraseOf(o))
	f.onSave = func() tea.Cmd {
		office := r.office
		office.BeforeDay = in.value()
		store := r.store
		return f.commit(func() error { return store.SetOffice(office) }, nil, func() tea.Cmd {
			r.office = office
			return r.readAgain()
		})
	}
	return r.push(f)
}

// readAgain reads the text with the settings of now, takes the deadlines that
// nobody corrected from it, and keeps the document.
func (r *review) readAgain() tea.Cmd {
	body, o := r.text, intake.Options{Office: r.office, Now: r.now}
	return read(func() then {
		again := intake.Parse(body, o).Directive
		return func() tea.Cmd {
			d := r.d
			d.Obligations = slices.Clone(d.Obligations)
			for i := range d.Obligations {
				o := &d.Obligations[i]
				if by := again.Obligation(o.ID); by != nil && sameDeadline(o, r.asRead.Obligation(o.ID)) {
					o.Deadline = by.Deadline
				}
			}
			r.become(d, r.text)
			return r.keep()
		}
	})
}
