package ui

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"congvan/db"
	"congvan/model"
)

// surroundings are what is stored around a draft.
type surroundings struct {
	twin  db.Row                    // the same document as stored already; its ID is 0 for none
	here  map[model.Citation]db.Row // what references mean
	apart bool                      // the officer keeps it as another document
	same  bool                      // the twin was read from the very same file
}

// lookAround finds the same document and the referred ones among those stored.
func lookAround(store *db.Store, d *model.Directive, file *readFile) (s surroundings, err error) {
	if s.twin, err = store.Twin(d); err != nil {
		return s, err
	}
	if file != nil {
		if err := s.lookForFile(store, file); err != nil {
			return s, err
		}
	}
	links, err := store.Links(d)
	s.here = map[model.Citation]db.Row{}
	for i, row := range links.To {
		if row.ID != 0 {
			s.here[d.References[i]] = row
		}
	}
	return s, err
}

// lookForFile takes a document that was read from the very same file as the twin.
func (s *surroundings) lookForFile(store *db.Store, file *readFile) error {
	ids, err := store.ReadFrom(db.HashOf(file.raw))
	if err != nil || len(ids) == 0 {
		return err
	}
	d, err := store.Directive(ids[0])
	s.same = true
	s.twin = db.Row{ID: d.ID, Date: d.Date, Type: d.Type, Number: d.Number, Symbol: d.Symbol, Issuer: d.Issuer, Subject: d.Subject}
	return err
}

// around takes what was found. That a document is to be kept apart holds for one
// twin only.
func (r *review) around(found surroundings) {
	found.apart = r.apart && r.twin.ID == found.twin.ID
	r.surroundings = found
}

// twinRow says that the same document seems to be here; Enter offers what to do.
func (r *review) twinRow() reviewRow {
	row := r.headRow(r.note("!", fmt.Sprintf(r.w.Review.Twin, cmp.Or(labelAndDay(r.twin), quoted(r.twin.Subject)))), r.w.Review.Number)
	if r.d.ID == 0 {
		row.edit, row.detail = r.askTwin, row.value+"\n"+r.w.Directive.Links.TwinHint
	}
	return row
}

func labelAndDay(row db.Row) string { return joinFilled(", ", row.Label(), day(row.Date)) }

func quoted(s string) string {
	if s == "" {
		return ""
	}
	return "“" + s + "”"
}

// mustAskTwin reports whether keeping would make a second one of a document
// without a word.
func (r *review) mustAskTwin() bool { return r.d.ID == 0 && r.twin.ID != 0 && !r.apart }

// askTwin offers what to do with a document that seems to be here already.
func (r *review) askTwin() tea.Cmd {
	w, twin := r.w.Directive.Links, r.twin
	intro, noFile, noText := w.TwinIntro, "", ""
	if r.same {
		intro = w.TwinSame
	}
	switch {
	case r.d.Secrecy != "":
		noFile, noText = w.TwinSecret, w.TwinSecret
	case r.file() == nil:
		noFile = w.NoneToTake
	}
	if noText == "" && r.text == "" {
		noText = r.w.Review.NoText
	}
	return r.openChooser(w.TwinTitle, fmt.Sprintf(intro, joinFilled(" ", labelAndDay(twin), quoted(twin.Subject))), w.Choose, []choice{
		{words: w.TwinOpen, run: r.leavingEdits(func() tea.Cmd { return r.goToTwin(twin.ID) })},
		{words: w.TwinFile, run: r.leavingEdits(func() tea.Cmd { return r.giveTwin(twin.ID, false) }), deny: cmp.Or(noFile, r.readOnly())},
		{words: w.TwinText, run: r.leavingEdits(func() tea.Cmd { return r.giveTwin(twin.ID, true) }), deny: cmp.Or(noText, r.readOnly())},
		{words: w.TwinApart, run: func() tea.Cmd {
			r.apart = true
			r.settle(headKey + r.w.Review.Number)
			return r.keep()
		}, deny: r.readOnly()},
	})
}

// leavingEdits has do ask first where the draft was edited, since the document
// that is here takes none of that.
func (r *review) leavingEdits(do func() tea.Cmd) func() tea.Cmd {
	return func() tea.Cmd {
		if len(r.past) == 0 {
			return do()
		}
		return r.ask(r.w.Review.LeaveDraft, do)
	}
}

// goToTwin leaves the review and shows the document that is here.
func (r *review) goToTwin(id model.DirectiveID) tea.Cmd {
	r.shut(r)
	if r.origin != nil {
		r.shut(r.origin)
	}
	return r.openDirective(id, target{})
}

// giveTwin gives the file of the draft, and its text if asked, to the document
// that is here, which else stays as it is; then it shows that.
func (r *review) giveTwin(id model.DirectiveID, withText bool) tea.Cmd {
	r.keeping = true
	store, body, original := r.store, r.text, r.original()
	return r.changeThen(func() error {
		d, err := store.Directive(id)
		if err != nil {
			return err
		}
		old, err := store.Text(id)
		if err != nil {
			return err
		}
		original.keep(&d)
		if d.Secrecy != "" {
			return nil // its file is not kept, nor is its text
		}
		if !withText {
			return store.PutDirective(d)
		}
		d.Obligations = slices.Clone(d.Obligations)
		for i := range d.Obligations {
			d.Obligations[i].Span = followSpan(d.Obligations[i].Span, old, body)
		}
		return store.EditDirective(d, body)
	}, func(err error) tea.Cmd {
		r.keeping = false
		if err != nil {
			return r.report(err)
		}
		return original.told(r.goToTwin(id), nil)
	})
}

// followSpan is where the words of a span of one text stand in another; none
// where they are gone.
func followSpan(span [2]int, old, text string) [2]int {
	if span[1] <= span[0] || span[0] < 0 || span[1] > len(old) {
		return [2]int{}
	}
	words := old[span[0]:span[1]]
	at := strings.Index(text, words)
	if at < 0 {
		return [2]int{}
	}
	return [2]int{at, at + len(words)}
}

// referencesRow shows in the row of the references which of them are here.
func (r *review) referencesRow(row reviewRow) reviewRow {
	var shown []string
	some := false
	for _, c := range r.d.References {
		words := joinFilled(" ", c.Symbol, day(c.Date))
		if _, is := r.here[c]; is {
			words, some = leadsTo+words, true
		}
		shown = append(shown, words)
	}
	row.value = strings.Join(shown, "; ")
	if some {
		row.detail = row.value + "\n" + r.w.Directive.Links.Here
	}
	return row
}
