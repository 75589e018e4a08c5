package ui

import (
	"runtime"
	"slices"

	tea "charm.land/bubbletea/v2"

	"congvan/db"
	"congvan/model"
	"congvan/viet"
)

// A filter narrows the list; zero fields do not.
type filter struct {
	standing  model.Standing
	direction model.Direction
	year      int
	unit      model.UnitID
}

func (f filter) keeps(rows *db.Rows, pos int, clock model.Clock) bool {
	row := rows.At(pos)
	switch {
	case f.direction != "" && row.Direction != f.direction,
		f.year != 0 && row.Date.Year() != f.year,
		f.standing != "" && !row.Has(f.standing, clock):
		return false
	case f.unit == 0:
		return true
	}
	for _, u := range rows.Units(pos) {
		if u == f.unit {
			return true
		}
	}
	return false
}

// A narrowing is what the list was narrowed for: found holds the answer.
type narrowing struct {
	rows   *db.Rows
	words  string
	texts  bool // the full texts count as well
	filter filter
	now    model.Instant
}

// search narrows the list to the rows that match, off the update loop; the
// answer to an older question is dropped.
func (s *directives) search(rows *db.Rows, keep model.DirectiveID) tea.Cmd {
	if rows == nil {
		return nil
	}
	ask := narrowing{rows, s.query.Value(), s.texts, s.filter, s.now}
	n, among, clock, store := s.asked.Add(1), s.among(ask), s.clock(), s.store
	wanted := func() bool { return n == s.asked.Load() }
	return read(func() then {
		found, err := ask.found(store, among, wanted)
		found = ask.sift(found, clock, wanted)
		return func() tea.Cmd {
			if !wanted() {
				return nil
			}
			if err != nil {
				return s.report(err)
			}
			s.rows, s.found, s.answered = rows, found, ask
			s.narrowed = !viet.NewQuery(ask.words).Empty() || ask.filter != filter{}
			s.list.Cursor = 0
			s.focus(keep, keep != 0)
			return s.loadPreview()
		}
	})
}

// among returns the positions that an answer lies among: one letter more finds
// less of the same. It returns nil for all rows.
func (s *directives) among(ask narrowing) []int32 {
	before := s.answered
	if !s.narrowed || !viet.Narrows(before.words, ask.words) {
		return nil
	}
	if before.words = ask.words; before != ask {
		return nil
	}
	return s.found
}

// searchTexts looks for the words in the full texts as well.
func (s *directives) searchTexts() tea.Cmd {
	s.texts = true
	row, _ := s.focused()
	return s.search(s.rows, row.ID)
}

// found returns the positions of the rows that match the words, or nothing of
// use once they are not wanted any more.
func (ask narrowing) found(store *db.Store, among []int32, wanted func() bool) ([]int32, error) {
	query := viet.NewQuery(ask.words)
	found := ask.rows.SearchWhile(query, among, wanted)
	if !ask.texts || !wanted() {
		return found, nil
	}
	ids, err := store.SearchText(query)
	found = append(found, ask.rows.Positions(ids)...)
	slices.Sort(found)
	return slices.Compact(found), err
}

// sift leaves what the filter keeps.
func (ask narrowing) sift(found []int32, clock model.Clock, wanted func() bool) []int32 {
	if ask.filter == (filter{}) {
		return found
	}
	kept := found[:0]
	for i, pos := range found {
		if i%100 == 0 {
			if !wanted() {
				return nil
			}
			runtime.Gosched() // whoever draws the screen goes first
		}
		if ask.filter.keeps(ask.rows, int(pos), clock) {
			kept = append(kept, pos)
		}
	}
	return kept
}
