package ui

import (
	"cmp"
	"strings"

	"congvan/ui/widget"
)

// Widths of the review: beside each other from this width on, and the share
// of the draft in it.
const (
	reviewBeside = 96
	reviewDraft  = 58 // percent
)

// view draws the draft and the text, beside each other where there is room,
// else one above the other.
func (r *review) view(w, h int) string {
	rows := r.rows()
	r.place(rows)
	span := rows[r.list.Cursor].span
	if w >= reviewBeside {
		left := w * reviewDraft / 100
		return widget.Beside(r.draftView(rows, left, h, 4), r.textView(span, w-left-1, h), r.theme.faint.Render("│"))
	}
	below := max(5, h/3)
	return r.draftView(rows, w, h-below-1, 2) + "\n" + r.theme.faint.Render(strings.Repeat("─", w)) + "\n" + r.textView(span, w, below)
}

// draftView draws the rows and below them all of the row in focus; what is noted
// of the document is said whole, while a few rows stay in sight.
func (r *review) draftView(rows []reviewRow, w, h, details int) string {
	if row := rows[r.list.Cursor]; row.isNote() {
		details = clampInt(len(detailLines(row, w)), details, max(details, h-5))
	}
	labels := r.labelWidth()
	list := r.list.View(w, h-details-1, func(i int) string { return r.drawRow(rows[i], i == r.list.Cursor, w, labels) })
	rule := r.theme.faint.Render(strings.Repeat("─", w))
	return list + "\n" + rule + "\n" + widget.Block(detailLines(rows[r.list.Cursor], w), w, details)
}

// labelWidth is the same for all rows of the head.
func (r *review) labelWidth() int {
	n := 0
	for _, h := range r.headFields() {
		n = max(n, widget.Width(h.label))
	}
	return min(n, 18) + 1
}

// clauseColumn is as wide as the longest code of a clause asks, within bounds.
func (r *review) clauseColumn() int {
	n := clauseWidth
	for i := range r.d.Obligations {
		n = max(n, widget.Width(r.d.Obligations[i].ID)+1)
	}
	return min(n, 2*clauseWidth)
}

func (r *review) drawRow(row reviewRow, focused bool, w, labels int) string {
	point := "  "
	if focused {
		point = "► "
	}
	sign := widget.Cell(row.sign, 2)
	switch {
	case row.label == "":
		labels = 0
	case row.wide:
		labels = r.clauseColumn() + whoWidth + 1
	case row.obligation >= 0:
		labels = r.clauseColumn()
		row.label = widget.Cell(row.label, labels-1)
	}
	if focused {
		if row.label != "" {
			row.value = cmp.Or(row.value, r.w.App.Nothing)
		}
		line := point + sign + widget.Cell(row.label, labels) + widget.Plain(row.value)
		return r.theme.selected.Render(widget.Cell(line, w))
	}
	style, label := r.rowStyle(row), r.theme.label
	if row.heading {
		label = r.theme.heading
	}
	shade := r.signStyle(row, style)
	if row.value == "" {
		return point + shade.Render(sign) + label.Render(widget.Cell(row.label, labels)) + r.theme.faint.Render(r.w.App.Nothing)
	}
	room := max(0, w-4-labels)
	return point + shade.Render(sign) + label.Render(widget.Cell(row.label, labels)) + style.Render(widget.Cell(row.value, room))
}

func (r *review) rowStyle(row reviewRow) widget.Style {
	switch {
	case row.sign == "×":
		return r.theme.errorText
	case row.sign == "!":
		return r.theme.soon
	case row.isNote():
		return r.theme.faint
	}
	return r.theme.plain
}

func (r *review) signStyle(row reviewRow, style widget.Style) widget.Style {
	switch {
	case row.sign == "?":
		return r.theme.ask
	case row.grade == isSeen:
		return r.theme.good
	case row.grade == isSure:
		return r.theme.faint
	}
	return style
}

// detailLines show a row in full.
func detailLines(row reviewRow, w int) []string {
	words := joinFilled("\n", row.lead, cmp.Or(row.detail, row.value))
	var out []string
	for _, l := range widget.Wrap(words, w-2) {
		out = append(out, "  "+l)
	}
	return out
}

// textView draws the text, with a span of it lit.
func (r *review) textView(span [2]int, w, h int) string {
	r.room = h
	r.body.fit(r.text, max(1, w-2))
	if r.text == "" {
		return widget.Block([]string{"", "  " + r.theme.faint.Render(r.w.Review.NoText)}, w, h)
	}
	return r.body.view(r.top(), h, span, r.theme)
}
