package ui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
)

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
