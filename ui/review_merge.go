package ui

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"congvan/db"
	"congvan/model"
)

// merge joins the obligation in focus with the one below; where they fall due
// differently it asks first which time holds.
func (r *review) merge() tea.Cmd {
	at := r.row().obligation
	o, p := r.d.Obligations[at], r.d.Obligations[at+1]
	if o.SameTime(p) {
		r.mergeAt(at, o)
		return nil
	}
	w := r.w.Draft
	in := choiceField(w.MergeTime, o.ID, r.w.Review.ChoiceHint,
		option{o.ID, o.ID + ": " + r.whenWords(&o)}, option{p.ID, p.ID + ": " + r.whenWords(&p)})
	f := newLiveForm(r.App, fmt.Sprintf(w.MergeTitle, o.ID, p.ID), in)
	f.intro = joinFilled(" ", w.MergeIntro, phrasesOf(&o, &p))
	return r.openDraftForm(f, func() bool {
		if in.value() == p.ID {
			r.mergeAt(at, p)
		} else {
			r.mergeAt(at, o)
		}
		return true
	})
}

// phrasesOf quotes what the text says of two deadlines.
func phrasesOf(o, p *model.Obligation) string {
	var out []string
	for _, x := range []*model.Obligation{o, p} {
		if phrase := phraseOf(x); phrase != "" {
			out = append(out, x.ID+": "+phrase)
		}
	}
	return strings.Join(out, "; ")
}

func (r *review) cannotMerge() string {
	at := r.row().obligation
	switch {
	case at < 0:
		return r.w.Draft.ChooseToMerge
	case at+1 >= len(r.d.Obligations):
		return r.w.Draft.NothingBelow
	case db.OwnDuty(&r.d.Obligations[at]) != db.OwnDuty(&r.d.Obligations[at+1]):
		return r.w.Draft.OwnApart
	}
	return ""
}

// toCheck reports whether an obligation is still to be looked at.
func (r *review) toCheck(id string) bool {
	return slices.ContainsFunc(r.allRows(), func(row reviewRow) bool {
		return row.key == obligationKey+id && row.grade == toCheck
	})
}

// mergeAt joins an obligation with the one below, falling due as whose does.
// It stays what it was in the file, or becomes what the lower one was.
func (r *review) mergeAt(at int, whose model.Obligation) {
	d, was := r.d, slices.Clone(r.was)
	lower := d.Obligations[at+1]
	open, openBelow := r.toCheck(d.Obligations[at].ID), r.toCheck(lower.ID)
	joined := d.Obligations[at].Merge(lower, r.roster)
	if whose.ID == lower.ID {
		joined.TakeTime(lower)
	}
	if whole := r.readID(joined.ID); whole == r.readID(lower.ID) && r.partsOf(whole) == 2 {
		joined.ID = whole
	}
	d.Obligations = slices.Delete(slices.Clone(d.Obligations), at+1, at+2)
	d.Obligations[at] = joined
	if at+1 < len(was) {
		if was[at] == "" {
			was[at] = was[at+1]
		}
		was = slices.Delete(was, at+1, at+2)
	}
	r.become(d, r.text)
	r.was = was
	if whose.ID == lower.ID || openBelow && !open {
		r.comesFrom(joined.ID, lower.ID)
	}
	if openBelow {
		r.unsettle(obligationKey + joined.ID)
	}
	r.focusKey(obligationKey + joined.ID)
	r.tell(fmt.Sprintf(r.w.Draft.DidMerge, lower.ID, joined.ID))
}

// partsOf counts the obligations that are, or are parts of, what was read under
// an id.
func (r *review) partsOf(id string) (n int) {
	for _, o := range r.d.Obligations {
		if r.readID(o.ID) == id {
			n++
		}
	}
	return n
}
