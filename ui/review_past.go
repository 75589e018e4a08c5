package ui

import (
	tea "charm.land/bubbletea/v2"

	"congvan/model"
)

// A version is the document as it was before a change.
type version struct {
	d    model.Directive
	text string
	was  []string
	from map[string]string
	seen map[string]bool
	at   string // where the focus was
	said unknowns
	step uint64 // a step of the journal that is taken back with it; 0 for none
}

// with returns a map of a version that has one entry more: versions share their
// maps, so none is ever written to.
func with[V any](m map[string]V, key string, v V) map[string]V {
	out := map[string]V{key: v}
	for k, old := range m {
		if k != key {
			out[k] = old
		}
	}
	return out
}

// become makes d and text the document, and remembers what it was.
func (r *review) become(d model.Directive, text string) {
	if r.byHand && d.Direction != r.d.Direction {
		r.takeOffice(&d)
	}
	r.past = append(r.past, r.version())
	r.d, r.text, r.failed = d, text, ""
	if d.ID == 0 {
		r.freeze()
	}
}

// version is the document as it is now.
func (r *review) version() version {
	return version{d: r.d, text: r.text, was: r.was, from: r.source, seen: r.seen, at: r.row().key, said: r.unknowns}
}

func (r *review) noPast() string {
	if len(r.past) == 0 {
		return r.w.Review.NothingToTakeBack
	}
	return ""
}

func (r *review) takeBack() tea.Cmd {
	last := r.past[len(r.past)-1]
	r.past = r.past[:len(r.past)-1]
	r.d, r.text, r.was, r.failed = last.d, last.text, last.was, ""
	r.source, r.seen, r.unknowns = last.from, last.seen, last.said
	r.at, r.about = last.at, ""
	if last.step != 0 {
		return r.undoStep(last.step)
	}
	r.tell(r.w.Review.TakenBack)
	return nil
}

// undoStep takes a step of the journal back, unless it is not the last one.
func (r *review) undoStep(step uint64) tea.Cmd {
	if r.store.Seq() != step {
		r.fail(r.w.Draft.TakenMeanwhile)
		return nil
	}
	return r.undo()
}
