package ui

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"congvan/db"
	"congvan/intake"
	"congvan/model"
	"congvan/text"
	"congvan/ui/widget"
)

// Widths of the columns of an obligation.
const (
	clauseWidth = 6
	whoWidth    = 18
)

// A reviewRow is one line of the draft.
type reviewRow struct {
	sign       string // what to look at: "!" a warning, "?" an unknown addressee
	label      string
	value      string
	detail     string // all of it, shown below the rows while in focus
	lead       string // what is to be said before it
	span       [2]int // where the text says it
	edit       func() tea.Cmd
	obligation int // its position; -1 for none
	heading    bool
	wide       bool   // the label takes the room of the addressees too
	key        string // tells the row from all others, whatever stands above it
	about      string // of what to look at: the key of the row that it is about
	field      string // the name under which the reader may doubt it
	void       bool   // a warning that is settled by now: out of sight
	undecided  bool   // periods of it fall on days off, and nothing is decided
	unknown    bool   // whom it asks is not known, and nobody said to leave it so
	leftOpen   bool   // the same, but it is to be left so
	place      string // what it belongs to where the draft has levels: the key of a row
	grade      grade
}

// How the keys of rows begin.
const (
	noteKey       = "note "
	headKey       = "head "
	obligationKey = "obligation "
	headingKey    = "obligations"
	textKey       = "text"
)

// row returns the row in focus.
func (r *review) row() reviewRow {
	rows := r.rows()
	r.place(rows)
	return rows[r.list.Cursor]
}

// hold keeps the focus on a row while others come and go above it.
func (r *review) hold(row reviewRow) { r.at, r.about = row.key, row.about }

// place puts the cursor on the row held, or on the field that it was about
// once there is nothing more to look at.
func (r *review) place(rows []reviewRow) {
	found := false
	for _, key := range []string{r.at, r.about} {
		if i := slices.IndexFunc(rows, func(row reviewRow) bool { return row.key == key }); key != "" && i >= 0 {
			r.list.Cursor, found = i, true
			break
		}
	}
	r.list.Len = len(rows)
	r.list.Cursor = max(0, min(r.list.Cursor, len(rows)-1))
	if open := openPlaces(rows); !found && r.folded && len(open) > 0 { // it went out of sight: on to the next
		next := slices.IndexFunc(open, func(i int) bool { return i >= r.list.Cursor })
		row := rows[open[max(0, next)]]
		r.list.Cursor = open[max(0, next)]
		r.hold(row)
		r.anchor, r.moved = row.span, 0
	}
}

// rows lists the rows in sight.
func (r *review) rows() []reviewRow { return r.fold(r.allRows()) }

// allRows lists the draft: what to look at first, then the head, the
// obligations and the text.
func (r *review) allRows() []reviewRow {
	rows := r.noteRows()
	for _, h := range r.headFields() {
		if r.secret() && !r.bareHead(h) {
			continue
		}
		row := reviewRow{label: h.label, value: h.show(&r.d), span: r.spans[h.span], obligation: -1, key: headKey + h.label, field: h.span}
		row.edit = func() tea.Cmd { return r.openHead(h) }
		if h.span == intake.ReferencesField {
			row = r.referencesRow(row)
		}
		rows = append(rows, row)
	}
	if r.d.Direction != model.Reference && !r.secret() || len(r.d.Obligations) > 0 {
		rows = append(rows, r.obligationHeading())
	}
	for i := range r.d.Obligations {
		rows = append(rows, r.obligationRow(i))
	}
	rows = r.grade(append(rows, r.textRow()))
	return slices.DeleteFunc(rows, func(row reviewRow) bool { return row.void })
}

func (r *review) obligationHeading() reviewRow {
	w := r.w.Review
	row := reviewRow{label: w.Obligations, heading: true, obligation: -1, value: r.status(), key: headingKey}
	row.edit = r.add
	row.detail = w.AddHint
	return row
}

// obligationRow shows id, whom, when and what of one obligation.
func (r *review) obligationRow(i int) reviewRow {
	o := &r.d.Obligations[i]
	row := reviewRow{label: o.ID, span: o.Span, obligation: i, key: obligationKey + o.ID, field: r.readID(o.ID)}
	row.edit = func() tea.Cmd { return r.openObligation(i) }
	row.undecided = undecided(r.periodRows(o, nil)) > 0
	who := strings.Join(o.Who, "; ")
	row.detail = joinFilled(" · ", r.yieldWords(o), r.restWords(o), phraseOf(o), who)
	switch {
	case len(o.Unresolved) > 0:
		row.sign = "?"
		row.unknown = slices.ContainsFunc(o.Unresolved, func(s string) bool { return !r.leftOpen(s) })
		row.leftOpen = !row.unknown
		row.lead = r.unknownWords(o, row.unknown)
		who = r.w.Review.UnknownShort + " " + strings.Join(o.Unresolved, "; ")
	case len(o.Units) == 0 && len(o.Who) == 0:
		row.sign, row.unknown = "?", true
		who = r.w.Review.Nobody
	}
	row.value = widget.Cell(r.whenWords(o), 17) + " " + o.Text
	if row.sign == "" && db.OwnDuty(o) {
		row.label, row.wide = fmt.Sprintf(r.w.Review.OwnDuty, strings.TrimSuffix(o.ID, "-own")), true
	} else {
		row.value = widget.Cell(who, whoWidth) + " " + row.value
	}
	row.detail += "\n" + o.Text
	return row
}

// unknownWords names the addressees that are not known, and the key that asks
// about them.
func (r *review) unknownWords(o *model.Obligation, ask bool) string {
	words := fmt.Sprintf(r.w.Review.Unknown, strings.Join(o.Unresolved, "; "))
	if !ask {
		return words
	}
	return words + " – " + fmt.Sprintf(r.w.Draft.AskKey, keyCap("ctrl+r"))
}

func phraseOf(o *model.Obligation) string {
	if o.Deadline == nil || o.Deadline.Phrase == "" {
		return ""
	}
	return "“" + o.Deadline.Phrase + "”"
}

// whenWords says in few words when an obligation falls due.
func (r *review) whenWords(o *model.Obligation) string {
	kinds := r.words.Terms.Kind
	switch {
	case o.Kind == model.Ongoing || o.Kind == model.OnRequest:
		return kinds[o.Kind]
	case o.Deadline == nil:
		return r.words.Terms.NoDeadline
	case o.Kind == model.Recurring && o.Deadline.From == 0:
		return "? " + o.Deadline.Phrase
	case o.Kind == model.Recurring && o.OpenEnded():
		return r.w.Review.Every[o.Deadline.Every]
	case o.Kind == model.Recurring:
		ps := o.Periods(0)
		return text.Say(r.w.Review.Periods, len(ps)) + ": " + r.short(ps[0])
	case o.Deadline.Due != 0:
		return r.short(o.Deadline.Due)
	}
	return "? " + o.Deadline.Phrase
}

// yieldWords counts what comes of an obligation: "14 đơn vị × 4 kỳ = 56 phần việc".
func (a *App) yieldWords(o *model.Obligation) string {
	w := a.w.Review
	units := text.Say(w.Units, len(o.Units))
	switch {
	case o.Dormant():
		return fmt.Sprintf(w.YieldDormant, units)
	case o.OpenEnded():
		return fmt.Sprintf(w.YieldOpen, units, w.Every[o.Deadline.Every])
	}
	n := len(o.Periods(0))
	return text.Say(w.Yield, units, text.Say(w.Periods, n), len(o.Units)*n)
}

// status counts obligations, assignments and addressees that are not known.
func (r *review) status() string {
	if r.d.Direction == model.Reference && len(r.d.Obligations) == 0 {
		return r.words.Terms.Direction[model.Reference]
	}
	assignments, counts := 0, r.w.Review.Counts
	for o := range r.d.Assignments(r.roster, r.now) {
		if o.OpenEnded() {
			counts = r.w.Review.CountsSoFar
		}
		if !o.Dormant() {
			assignments++
		}
	}
	s := text.Say(counts, len(r.d.Obligations), assignments)
	if unknown := countUnknown(&r.d); unknown > 0 {
		s += " · ? " + text.Say(r.w.Review.CountUnknown, unknown)
	}
	return s
}

// countUnknown counts the addressees that are not known, each once.
func countUnknown(d *model.Directive) int {
	seen := map[string]bool{}
	for _, o := range d.Obligations {
		for _, name := range o.Unresolved {
			seen[name] = true
		}
	}
	return len(seen)
}

// textRow opens the text itself.
func (r *review) textRow() reviewRow {
	row := reviewRow{label: r.w.Review.FullText, obligation: -1, edit: r.openText, key: textKey}
	if ls := lines(r.text); len(ls) > 0 {
		row.value = ls[0]
	}
	return row
}

// openText opens the full text as a form. Spans follow their words.
func (r *review) openText() tea.Cmd {
	in := areaField(r.w.Review.FullText, r.text, "", 14)
	f := newLiveForm(r.App, r.w.Review.FullText, in)
	return r.openDraftForm(f, func() bool {
		if in.changed() {
			r.retext(in.value())
		}
		return true
	})
}

// retext changes the text; a span whose words are gone is none any more.
func (r *review) retext(text string) {
	find := func(span [2]int) [2]int { return followSpan(span, r.text, text) }
	d := r.d
	d.Obligations = append([]model.Obligation(nil), d.Obligations...)
	for i := range d.Obligations {
		d.Obligations[i].Span = find(d.Obligations[i].Span)
	}
	spans := map[string][2]int{}
	for name, span := range r.spans {
		spans[name] = find(span)
	}
	for i := range r.figures {
		r.figures[i].Span = find(r.figures[i].Span)
	}
	r.become(d, text)
	r.spans, r.anchor = spans, [2]int{}
}
