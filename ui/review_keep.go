package ui

import (
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"

	"congvan/db"
	"congvan/intake"
	"congvan/model"
	"congvan/text"
)

// keep stores the document, after the one question that it may raise.
func (r *review) keep() tea.Cmd {
	if r.keeping || !r.isOpen(r) {
		return nil
	}
	r.hold(r.row())
	if r.failed = r.incomplete(); r.failed != "" {
		r.hold(r.failedRow())
		return nil
	}
	if r.d.ID == 0 {
		return r.lookThenKeep()
	}
	return r.keepAsking()
}

// lookThenKeep looks around once more before it keeps a new document: what was
// found before may be of another number, or not be back yet.
func (r *review) lookThenKeep() tea.Cmd {
	r.keeping = true
	store, d, file := r.store, r.d, r.file()
	return read(func() then {
		found, err := lookAround(store, &d, file)
		return func() tea.Cmd {
			r.keeping = false
			switch {
			case !r.isOpen(r):
				return nil
			case err != nil:
				return r.kept(model.Directive{}, err)
			}
			r.around(found)
			return r.keepAsking()
		}
	})
}

// keepAsking asks what is still to be asked.
func (r *review) keepAsking() tea.Cmd {
	if r.mustAskTwin() {
		return r.askTwin()
	}
	if o := r.unsure(); o != nil && r.office.BeforeDay == "" {
		return r.askBeforeDay(o)
	}
	if cmd, ask := r.askUnseen(); ask {
		return cmd
	}
	return r.keepNow()
}

func (r *review) keepNow() tea.Cmd {
	if r.keepsSecret() {
		return r.askSecret()
	}
	if r.d.ID != 0 {
		return r.keepEdit()
	}
	return r.put()
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

// keepEdit stores a changed document; it asks first where that would take
// marks away.
func (r *review) keepEdit() tea.Cmd {
	r.keeping = true
	store, d, was := r.store, r.d, r.renamed()
	return read(func() then {
		lost, err := store.EditLoses(d, was)
		return func() tea.Cmd {
			r.keeping = false
			switch {
			case !r.isOpen(r):
				return nil
			case err != nil:
				return r.kept(model.Directive{}, err)
			case lost != (db.Losses{}):
				return r.ask(r.losesWords(lost), r.put)
			}
			return r.put()
		}
	})
}

// losesWords asks whether to keep an edit all the same.
func (r *review) losesWords(lost db.Losses) string {
	w, marks, decisions := r.w.Review, "", ""
	if lost.Marks > 0 {
		marks = text.Say(w.Loses, lost.Marks)
	}
	if lost.Decisions > 0 {
		decisions = text.Say(w.LosesDecisions, lost.Decisions)
	}
	return joinFilled(" ", marks, decisions, w.KeepAll)
}

// renamed tells under which id each obligation was stored.
func (r *review) renamed() map[string]string {
	out := map[string]string{}
	for i := range min(len(r.was), len(r.d.Obligations)) {
		out[r.d.Obligations[i].ID] = r.was[i]
	}
	return out
}

// put stores the document: a new one with its addressees resolved by the units
// of now; one stored before keeps the units it was given, save where its
// addressees were edited.
func (r *review) put() tea.Cmd {
	r.keeping = !r.store.ReadOnly()
	store, d, body, was, strangers := r.store, r.d, r.text, r.renamed(), r.strangers
	kept, found := d, r.foundReadings()
	original := r.original()
	return r.changeThen(func() (err error) {
		original.keep(&d)
		if d.ID != 0 {
			return store.EditDirectiveAs(d, body, was)
		}
		kept, err = store.TakeInFigures(d, body, found, strangers...)
		return err
	}, func(err error) tea.Cmd { return original.told(r.kept(kept, err), err) })
}

// kept closes the review and tells what is still open; one that failed stays
// with its reason.
func (r *review) kept(d model.Directive, err error) tea.Cmd {
	r.keeping = false
	if err != nil {
		r.failed = text.ScreenError(err, r.words.Lang)
		r.hold(r.failedRow())
		return nil
	}
	r.shut(r)
	if r.origin != nil {
		r.shut(r.origin)
	}
	if unknown := countUnknown(&d); unknown > 0 {
		r.toast.words = joinFilled(" · ", r.toast.words, "? "+text.Say(r.w.Review.CountUnknown, unknown))
	}
	if r.d.ID != 0 {
		return nil
	}
	return r.goToDirective(d.ID)
}

// unsure returns the first obligation whose deadline stands or falls with the
// reading of "trước ngày D", and was not corrected by hand; nil for none.
func (r *review) unsure() *model.Obligation {
	for _, warning := range r.warnings {
		if warning.Code != intake.BeforeDayUnsure || len(warning.Args) == 0 {
			continue
		}
		for i := range r.d.Obligations {
			o := &r.d.Obligations[i]
			if read := r.readID(o.ID); read == warning.Args[0] && sameDeadline(o, r.asRead.Obligation(read)) {
				return o
			}
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
				read := r.readID(o.ID)
				if by := again.Obligation(read); by != nil && sameDeadline(o, r.asRead.Obligation(read)) {
					o.Deadline = by.Deadline
				}
			}
			r.become(d, r.text)
			return r.keep()
		}
	})
}
