package ui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"congvan/intake"
	"congvan/model"
	"congvan/text"
)

// secret reports whether the document bears a mark: of such a one nothing is
// kept but what finds it in the register.
func (r *review) secret() bool { return r.d.Secrecy != "" }

func (r *review) whySecret() string {
	if r.secret() {
		return r.w.Review.SecretKeeps
	}
	return ""
}

// bareHead reports whether a field of the head is kept of a secret document.
func (r *review) bareHead(h headField) bool {
	return h.label == r.w.Review.Direction ||
		slices.Contains([]string{intake.NumberField, intake.SymbolField, intake.DateField, intake.IssuerField, intake.SecrecyField}, h.span)
}

// becomeSecret takes a document as a secret one, after asking: its words leave
// the draft, and what is stored of them the file.
func (r *review) becomeSecret(d model.Directive, settle func()) tea.Cmd {
	return r.ask(r.w.Review.MakeSecret, func() tea.Cmd {
		r.become(d.Withheld(), "")
		r.was = nil
		settle()
		return r.reload()
	})
}

// secretRow says what is kept, where the reader has not said it.
func (r *review) secretRow() reviewRow {
	return r.headRow(r.note("i", firstUpper(text.Warning(intake.Warning{Code: intake.SecretText, Args: []string{r.d.Secrecy}}, r.words.Lang))), r.w.Review.Secrecy)
}

// keepsSecret reports whether the document is marked secret and would be kept
// with its text or a file.
func (r *review) keepsSecret() bool {
	return r.d.Secrecy != "" && (r.text != "" || len(r.d.Originals) > 0)
}

// askSecret asks before text and files of a document that became secret are
// dropped from it. The files themselves are the officer's to delete: another
// document may name them, and undoing needs them.
func (r *review) askSecret() tea.Cmd {
	w := r.w.Directive.Links
	words := []string{w.DropSecret}
	if len(r.d.Originals) > 0 {
		words = append(words, w.DropFiles)
	}
	for _, x := range r.d.Originals {
		words = append(words, r.store.Originals().Path(x))
	}
	return r.ask(strings.Join(words, "\n"), func() tea.Cmd {
		d := r.d
		d.Originals = nil
		d.Obligations = slices.Clone(d.Obligations)
		for i := range d.Obligations {
			d.Obligations[i].Span = [2]int{}
		}
		r.become(d, "")
		return r.keepNow()
	})
}
