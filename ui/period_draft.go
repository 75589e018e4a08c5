package ui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"congvan/model"
)

// previewPeriods opens the periods of the obligation in focus; what is decided
// of them is part of the draft.
func (r *review) previewPeriods() tea.Cmd {
	at := r.row().obligation
	return r.openPeriods(r.d.Obligations[at], func(page *periodsPage) periodKeeper {
		return &draftPeriods{
			page: page, from: r.d.ID, was: r.storedID(at),
			get: func() model.Obligation { return r.d.Obligations[at] },
			put: func(o model.Obligation) { r.putObligation(at, o) },
		}
	})
}

// storedID is the id under which an obligation of the draft is stored; empty
// for a new one.
func (r *review) storedID(at int) string {
	if at < 0 || at >= len(r.was) {
		return ""
	}
	return r.was[at]
}

func (r *review) noPeriods() string {
	at := r.row().obligation
	if at < 0 {
		return r.w.Review.ChooseObligation
	}
	if slices.Equal(r.d.Obligations[at].Periods(r.now), []model.Instant{0}) {
		return r.w.Periods.None
	}
	return ""
}

func (f *obligationForm) previewActions() []action {
	return []action{{keys: "ctrl+l", name: f.r.w.Periods.Open, run: f.previewPeriods}}
}

// previewPeriods opens the periods as the fields stand now.
func (f *obligationForm) previewPeriods() tea.Cmd {
	f.clearErrors()
	if o, ok := f.answer(); !ok || o.Kind == model.Recurring && len(o.Deadline.Occurrences(f.r.now)) == 0 {
		f.fail(f.r.w.Periods.NoRule)
		return nil
	}
	return f.openPeriods(f.asFilled(), func(page *periodsPage) periodKeeper {
		return &draftPeriods{page: page, from: f.r.d.ID, was: f.r.storedID(f.place), get: f.asFilled, put: func(o model.Obligation) {
			f.old.Decisions, f.moved = o.Decisions, true
			f.refresh()
		}}
	})
}

// asFilled is the obligation as the fields stand; it is complete while its
// periods are looked at.
func (f *obligationForm) asFilled() model.Obligation {
	o, _ := f.answer()
	return o
}
