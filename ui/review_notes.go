package ui

import (
	"cmp"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"congvan/intake"
	"congvan/text"
)

func (r *review) note(sign, words string) reviewRow {
	return reviewRow{sign: sign, value: words, obligation: -1, key: noteKey + words, edit: func() tea.Cmd { return nil }}
}

// noteRows lists what the officer should look at.
func (r *review) noteRows() []reviewRow {
	w := r.w.Review
	var rows []reviewRow
	if r.failed != "" {
		rows = append(rows, r.failedRow())
	}
	switch {
	case r.kind == intake.ReferenceKind:
		rows = append(rows, r.headRow(r.note("i", w.IsReference), w.Direction))
	case r.kind == intake.UnknownKind:
		rows = append(rows, r.headRow(r.note("!", w.IsUnknown), w.Direction))
	}
	if r.twin.ID != 0 && !r.apart {
		rows = append(rows, r.twinRow())
	}
	if r.secret() {
		return append(rows, r.secretRow())
	}
	rows = append(rows, r.warningRows()...)
	return append(rows, r.figureRows()...)
}

// warningRows lists the warnings in the order of what they are about, those
// about the whole document first; those that are settled by now are void.
func (r *review) warningRows() []reviewRow {
	var rows []reviewRow
	for _, warning := range r.warnings {
		row, ok := r.warningRow(warning)
		row.void = !ok
		rows = append(rows, row)
	}
	rows = append(rows, r.pastRows()...)
	if len(rows) < 2 {
		return rows
	}
	at := map[string]int{}
	for i, h := range r.headFields() {
		at[headKey+h.label] = 1 + i
	}
	at[headingKey] = len(at) + 1
	for i := range r.d.Obligations {
		at[obligationKey+r.d.Obligations[i].ID] = at[headingKey] + 1 + i
	}
	slices.SortStableFunc(rows, func(a, b reviewRow) int { return cmp.Compare(at[a.about], at[b.about]) })
	return rows
}

// pastRows lists the deadlines before the day of issue, whether they were read
// or typed.
func (r *review) pastRows() []reviewRow {
	var rows []reviewRow
	for i := range r.d.Obligations {
		o := &r.d.Obligations[i]
		if o.Deadline == nil || o.Deadline.Due == 0 || r.d.Date == 0 || o.Deadline.Due >= r.d.Date.Start() {
			continue
		}
		about := intake.Warning{Code: intake.PastDeadline, Args: []string{o.ID, o.Deadline.Due.String()}}
		row := r.note("!", firstUpper(text.Warning(about, r.words.Lang)))
		row.span = o.Span
		if sameDeadline(o, r.asRead.Obligation(r.readID(o.ID))) { // a typed one is a place of its own, which its form does not settle
			row.about = obligationKey + o.ID
		}
		row.edit = func() tea.Cmd { return r.openObligation(i) }
		rows = append(rows, row)
	}
	return rows
}

// firstUpper begins a sentence.
func firstUpper(s string) string {
	for i, c := range s {
		if i == 0 {
			return strings.ToUpper(string(c)) + s[len(string(c)):]
		}
	}
	return s
}

// failedRow says why the document was not kept; Enter opens the field that is
// to be mended.
func (r *review) failedRow() reviewRow {
	w, row := r.w.Review, r.note("×", r.failed)
	switch r.failed {
	case w.NeedsName:
		if r.secret() {
			return r.headRow(row, w.Number)
		}
		return r.headRow(row, w.Subject)
	case w.ReferenceWithObligations:
		return r.headRow(row, w.Direction)
	}
	return row
}

// clauseRow is a row about the obligation that was read under an id, or the
// first part of it; Enter opens that.
func (r *review) clauseRow(row reviewRow, id string) (reviewRow, bool) {
	for i := range r.d.Obligations {
		if o := &r.d.Obligations[i]; r.readID(o.ID) == id {
			row.span, row.about = o.Span, obligationKey+o.ID
			row.edit = func() tea.Cmd { return r.openObligation(i) }
			return row, true
		}
	}
	return row, false
}

// warningRow words a warning and finds the place it is about; a question that
// is settled by now is none.
func (r *review) warningRow(warning intake.Warning) (reviewRow, bool) {
	row := r.note("!", firstUpper(text.Warning(warning, r.words.Lang)))
	switch warning.Code {
	case intake.BeforeDayUnsure, intake.NoAddressee, intake.WrongWeekday, intake.RestDay, intake.UnknownDeadline, intake.ReceivedDay:
		if len(warning.Args) > 0 {
			row, there := r.clauseRow(row, warning.Args[0])
			return row, there && r.holds(warning, strings.TrimPrefix(row.about, obligationKey))
		}
	case intake.PastDeadline:
		row.key += " as read" // pastRows tells those of now
		if len(warning.Args) > 0 {
			row, _ = r.clauseRow(row, warning.Args[0])
		}
		return row, false
	case intake.BlankNumber, intake.LostNumber, intake.UnreadNumber:
		return r.headRow(row, r.w.Review.Number), r.d.Number == ""
	case intake.BlankDay, intake.BadDay, intake.LostDate:
		return r.headRow(row, r.w.Review.Date), !r.d.Date.Full()
	case intake.NoDate:
		return r.headRow(row, r.w.Review.Date), r.d.Date == 0
	case intake.FutureDate:
		return r.headRow(row, r.w.Review.Date), r.d.Date.Start() > r.now
	case intake.NoIssuer, intake.LostIssuer:
		return r.headRow(row, r.w.Review.Issuer), r.d.Issuer == ""
	case intake.NoObligation, intake.LostObligations:
		row.edit, row.about = r.add, headingKey
		return row, len(r.d.Obligations) == 0
	case intake.LaterReference:
		return r.headRow(row, r.w.Review.References), true
	}
	return row, true
}

// holds reports whether a warning about an obligation is not settled by now.
func (r *review) holds(warning intake.Warning, id string) bool {
	switch warning.Code {
	case intake.BeforeDayUnsure:
		return r.office.BeforeDay == ""
	case intake.NoAddressee:
		return len(r.d.Obligation(id).Who) == 0
	case intake.ReceivedDay:
		d := r.d.Obligation(id).Deadline
		return d != nil && d.Due == 0
	}
	return true
}

// headRow is a row about a field of the head; Enter opens that.
func (r *review) headRow(row reviewRow, label string) reviewRow {
	for _, h := range r.headFields() {
		if h.label == label {
			row.span, row.about = r.spans[h.span], headKey+h.label
			row.edit = func() tea.Cmd { return r.openHead(h) }
		}
	}
	return row
}
