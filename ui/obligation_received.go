package ui

import (
	"slices"

	"congvan/model"
)

// A receivedState is the field of a deadline that counts from the day on which
// the document came in, which no letter tells. The field proposes a day; the
// deadline that follows is shown, and taken with the form.
type receivedState struct {
	received *input
	counted  string // the deadline that followed from it last
}

// makeReceived begins the field with today for a document that is just being
// taken in, and blank for one that is stored or was issued later. It returns the
// deadline to show.
func (f *obligationForm) makeReceived(d model.Deadline) (due model.Instant) {
	w, proposal := f.r.w.Review, model.Date(0)
	if today := f.r.now.Date(); f.r.d.ID == 0 && today >= f.r.d.Date.First() {
		proposal = today
	}
	f.received = textField(w.Received, day(proposal), w.ReceivedHint)
	if due = d.Due; waitsForReceipt(&d) {
		due = f.countedFrom(&d)
		f.counted = typedMoment(due)
	}
	return due
}

// waitsForReceipt reports whether a deadline is open until the day is known on
// which the document came in.
func waitsForReceipt(d *model.Deadline) bool {
	return d != nil && d.Counted == "received" && d.Due == 0
}

// countedFrom returns the deadline that follows from the day in the field, 0
// where that is none.
func (f *obligationForm) countedFrom(d *model.Deadline) model.Instant {
	from, err := parseDay(f.received.value())
	if err != nil || !from.Full() {
		return 0
	}
	return model.Counted(from, d.Days, d.Working, f.r.office.Calendar).End()
}

// countReceived lets the deadline follow the day received, unless the officer
// has typed another.
func (f *obligationForm) countReceived() {
	if !waitsForReceipt(f.base) || f.due.value() != f.counted {
		return
	}
	untouched := f.otherFields() == f.filled
	f.counted = typedMoment(f.countedFrom(f.base))
	put(f.due, f.counted)
	if untouched {
		f.filled = f.otherFields()
	}
}

// withReceived puts the field behind the phrase that asks for it.
func (f *obligationForm) withReceived(fields []*input) []*input {
	if i := slices.Index(fields, f.due); i >= 0 && waitsForReceipt(f.base) {
		return slices.Insert(fields, i, f.received)
	}
	return fields
}
