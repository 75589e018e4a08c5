package ui

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
	"congvan/text"
)

// checks is what the officer has still to look at in a draft that was read. A
// place is a field of the head or an obligation with all warnings about it; a
// warning about none of them is a place of its own.
type checks struct {
	graded   bool            // the draft was read from a text: its rows have levels
	doubts   map[string]bool // as the reader has them: fields of the head, ids of obligations
	seen     map[string]bool // places that are settled, by key
	accepted bool            // what is sure was accepted
	folded   bool            // what needs no look is out of sight
	told     string          // the places that were open when keeping asked last
}

// A grade says how a row stands to the officer's eye.
type grade int

const (
	ungraded grade = iota
	isSure         // the reader is sure
	toCheck        // to be looked at
	isSeen         // was to be looked at, and was
)

// settle notes that the officer has looked at a place.
func (r *review) settle(place string) {
	if !r.graded {
		return
	}
	r.seen = with(r.seen, place, true)
}

// unsettle makes a place one to look at again.
func (r *review) unsettle(place string) {
	r.seen = with(r.seen, place, false)
}

// grade gives each row its place, its level and the sign of that.
func (r *review) grade(rows []reviewRow) []reviewRow {
	if !r.graded {
		return rows
	}
	fields := placeRows(rows)
	notes, explained := notesOf(rows, fields)
	for i := range rows {
		row := &rows[i]
		if row.place == "" {
			continue
		}
		about := notes[cmp.Or(fields[row.place], row.place)]
		doubted := r.doubts[row.field] && !explained[row.field]
		row.grade = r.gradeOf(row, len(about) > 0 || doubted || row.unknown || row.undecided)
		row.sign = r.gradeSign(row)
		if !row.isNote() && row.grade == toCheck {
			row.detail = r.whyCheck(row, about, doubted)
		}
	}
	return rows
}

// placeRows gives each row its place, and returns the fields of the places.
// What the reader says of a field it says of all places that were read as it.
func placeRows(rows []reviewRow) map[string]string {
	fields := map[string]string{}
	there := map[string]bool{}
	for i := range rows {
		row := &rows[i]
		there[row.key] = true
		if !row.isNote() && (strings.HasPrefix(row.key, headKey) || row.obligation >= 0 || row.heading) {
			row.place = row.key
			fields[row.place] = row.field
		}
	}
	for i := range rows {
		if row := &rows[i]; row.isNote() && row.sign == "!" {
			if row.place = row.key; there[row.about] {
				row.place = row.about
			}
		}
	}
	return fields
}

// notesOf returns the warnings about each field, and the fields that the reader
// doubts for a reason which it gave: that may be void by now.
func notesOf(rows []reviewRow, fields map[string]string) (notes map[string][]string, explained map[string]bool) {
	notes, explained = map[string][]string{}, map[string]bool{}
	for i := range rows {
		row := &rows[i]
		if row.place == "" || !row.isNote() {
			continue
		}
		about := cmp.Or(fields[row.place], row.place)
		explained[about] = true
		if !row.void {
			notes[about] = append(notes[about], row.value)
		}
	}
	return notes, explained
}

func (r *review) gradeOf(row *reviewRow, open bool) grade {
	switch {
	case r.seen[row.place]:
		return isSeen
	case open:
		return toCheck
	case row.leftOpen:
		return isSeen
	}
	return isSure
}

func (row *reviewRow) isNote() bool { return strings.HasPrefix(row.key, noteKey) }

func (r *review) gradeSign(row *reviewRow) string {
	switch {
	case row.grade == isSure && row.heading:
		return ""
	case row.grade == isSeen, row.grade == isSure && r.accepted:
		return "✓"
	case row.grade == isSure:
		return "·"
	case row.isNote():
		return "!"
	}
	return "?"
}

// whyCheck puts the reason for a look before what the row shows in full.
func (r *review) whyCheck(row *reviewRow, about []string, doubted bool) string {
	var out []string
	for _, words := range about {
		out = append(out, "! "+words)
	}
	if len(about) == 0 && doubted {
		out = append(out, "? "+r.w.Draft.Unsure)
	}
	return strings.Join(append(out, cmp.Or(row.detail, row.value)), "\n")
}

// openPlaces lists the places to look at in the order of the rows: the row of
// the field or obligation itself, of a warning only where it is about none.
func openPlaces(rows []reviewRow) []int {
	var out []int
	for i := range rows {
		if rows[i].grade == toCheck && rows[i].key == rows[i].place {
			out = append(out, i)
		}
	}
	return out
}

// left counts the places that are still to be looked at.
func (r *review) left() int { return len(openPlaces(r.rows())) }

// leftPlaces names those places, so that others are told from them.
func (r *review) leftPlaces() string {
	var out []string
	rows := r.rows()
	for _, i := range openPlaces(rows) {
		out = append(out, rows[i].place)
	}
	return strings.Join(out, "\n")
}

// checkActions are the actions of the levels.
func (r *review) checkActions() []action {
	w := r.w.Draft
	sureName := w.AcceptSure
	if r.folded {
		sureName = w.ShowAll
	}
	return []action{
		{keys: "tab", name: w.Next, run: func() tea.Cmd { return r.goCheck(1) }, deny: r.nothingLeft},
		{keys: "shift+tab", name: w.Prev, run: func() tea.Cmd { return r.goCheck(-1) }, deny: r.nothingLeft, quiet: true},
		{keys: "space", name: w.Seen, more: w.SeenMore, run: r.look, deny: r.notGraded},
		{keys: "ctrl+a", name: sureName, more: w.AcceptMore, run: r.acceptSure, deny: r.notGraded},
	}
}

func (r *review) notGraded() string {
	if !r.graded {
		return r.w.Draft.NotGraded
	}
	return ""
}

func (r *review) nothingLeft() string {
	if why := r.notGraded(); why != "" {
		return why
	}
	if r.left() == 0 {
		return r.w.Draft.NothingLeft
	}
	return ""
}

// goCheck moves the focus to the next place to look at, or the one before,
// around the end.
func (r *review) goCheck(n int) tea.Cmd {
	if key := r.nextOpen(n); key != "" {
		r.focusKey(key)
	}
	return nil
}

// nextOpen returns the key of the place to look at that follows the row in
// focus, or stands before it; "" for none.
func (r *review) nextOpen(n int) string {
	rows := r.rows()
	r.place(rows)
	open := openPlaces(rows)
	if len(open) == 0 {
		return ""
	}
	at := slices.IndexFunc(open, func(i int) bool { return rows[i].place == rows[r.list.Cursor].place })
	switch {
	case at >= 0:
		at += n
	case n > 0:
		at = slices.IndexFunc(open, func(i int) bool { return i > r.list.Cursor })
		at = max(0, at)
	default:
		after := slices.IndexFunc(open, func(i int) bool { return i > r.list.Cursor })
		if after < 0 {
			after = len(open)
		}
		at = after - 1
	}
	return rows[open[(at+len(open))%len(open)]].key
}

// focusKey moves the focus to a row. What the text says nowhere would stand at
// its head.
func (r *review) focusKey(key string) {
	r.focusRow(func(row reviewRow) bool { return row.key == key })
	if span := r.row().span; span[1] <= span[0] {
		r.anchor, r.moved = [2]int{}, 0
	}
}

// look settles the place in focus and goes on to the next one; a place that was
// settled so becomes one to look at again.
func (r *review) look() tea.Cmd {
	row := r.row()
	switch {
	case row.grade == isSeen:
		r.unsettle(row.place)
		return nil
	case row.grade != toCheck:
		return r.goOrTell(r.nextOpen(1))
	}
	next := r.nextOpen(1)
	r.settle(row.place)
	if next == row.place {
		next = ""
	}
	return r.goOrTell(next)
}

func (r *review) goOrTell(key string) tea.Cmd {
	if key == "" {
		r.tell(r.w.Draft.AllSeen)
		return nil
	}
	r.focusKey(key)
	return nil
}

// acceptSure accepts all that the reader is sure of and folds it away, so that
// only what is left to look at stays in sight; a second time shows it again.
func (r *review) acceptSure() tea.Cmd {
	r.hold(r.row())
	r.folded = !r.folded
	if !r.folded {
		return nil
	}
	r.accepted = true
	rows := r.rows()
	if !slices.ContainsFunc(rows, func(row reviewRow) bool { return row.key == r.at }) {
		r.goCheck(1)
	}
	r.tell(text.Say(r.w.Draft.Accepted, r.countSure(), keyCap("ctrl+a")))
	return nil
}

func (r *review) countSure() int {
	n := 0
	for _, row := range r.allRows() {
		if row.grade == isSure && row.value != "" && !row.heading {
			n++
		}
	}
	return n
}

// fold leaves the rows in sight that need a look, and one that stands for the
// others.
func (r *review) fold(rows []reviewRow) []reviewRow {
	if !r.folded {
		return rows
	}
	var out []reviewRow
	away := 0
	for _, row := range rows {
		switch {
		case row.heading, row.grade == ungraded, row.grade == toCheck:
			if row.heading || row.key == textKey {
				out, away = r.foldRow(out, away), 0
			}
			out = append(out, row)
		case row.value != "" && !row.isNote():
			away++
		}
	}
	return out
}

// foldRow stands for rows that are out of sight; Enter brings them back.
func (r *review) foldRow(out []reviewRow, away int) []reviewRow {
	if away == 0 {
		return out
	}
	row := r.note("✓", fmt.Sprintf(r.w.Draft.Folded, away, keyCap("ctrl+a")))
	row.key += fmt.Sprint(len(out))
	row.edit = r.acceptSure
	return append(out, row)
}

// askUnseen asks before a draft is kept of which something was not looked at;
// ask is false where there is nothing to ask, or nothing new.
func (r *review) askUnseen() (cmd tea.Cmd, ask bool) {
	n, left := r.left(), r.leftPlaces()
	if n == 0 || left == r.told {
		return nil, false
	}
	r.told = left
	if r.row().grade != toCheck {
		r.focusKey(r.nextOpen(1))
	}
	return r.ask(text.Say(r.w.Draft.KeepUnseen, n), r.keepNow), true
}
