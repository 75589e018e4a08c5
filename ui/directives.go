package ui

import (
	"fmt"
	"slices"
	"sort"
	"strconv"
	"strings"
	"sync/atomic"

	tea "charm.land/bubbletea/v2"

	"congvan/db"
	"congvan/model"
	"congvan/text"
	"congvan/ui/widget"
	"congvan/viet"
)

// directives is the list of all documents, newest first, with live search and
// a preview of the one in focus.
type directives struct {
	base
	rows      *db.Rows
	found     []int32 // positions in rows that search and filter leave; nil is all
	narrowed  bool    // found counts
	answered  narrowing
	list      widget.List
	query     widget.Field
	searching bool
	texts     bool // the search looks into the full texts as well
	filter    filter
	asked     atomic.Int64 // number of the last search asked for; older ones are given up
	loads     int          // the same for readings of the index
	preview   preview
}

func newDirectives(a *App) screen {
	return &directives{base: base{a}, query: widget.NewField("")}
}

func (s *directives) title() string { return s.w.Directives.Title }

func (s *directives) typing() bool { return s.searching }

func (s *directives) actions() []action {
	w := s.w.Directives
	acts := []action{
		s.enter(),
		{keys: "ctrl+f /", name: w.Search, run: s.startSearch, more: w.SearchMore},
		{keys: "ctrl+t", name: w.Filter, run: s.askFilter},
		{keys: "ctrl+o", name: s.w.App.Import, run: s.importDocument, deny: s.readOnly},
		{keys: "ctrl+n", name: w.New, run: s.newDirective, deny: s.readOnly},
		{keys: "ctrl+e", name: w.Edit, run: s.edit, deny: s.noRow},
		{keys: "ctrl+l", name: w.Supersede, run: s.supersede, deny: s.noChange, quiet: true},
		{keys: "ctrl+d", name: w.Remove, run: s.remove, deny: s.noChange, quiet: true},
		{keys: topicsKey, name: s.w.Campaigns.Topics, run: s.topics, deny: s.noChange, quiet: true},
		s.numbersAction(s),
	}
	acts = append(acts, s.numberActions(func() (model.DirectiveID, bool) {
		row, ok := s.focused()
		return row.ID, ok
	})...)
	if s.searching || s.narrowed {
		acts = append(acts, action{keys: "esc", name: w.ShowAll, run: s.showAll})
	}
	return acts
}

// enter opens the row in focus. In the search field it looks into the full
// texts first; the next one opens what was found.
func (s *directives) enter() action {
	if s.searchesFurther() {
		return action{keys: "enter", name: s.w.Directives.SearchTexts, run: s.searchTexts}
	}
	return action{keys: "enter", name: s.w.Directives.Open, run: s.open, deny: s.noRow}
}

// searchesFurther reports whether Enter looks into the full texts.
func (s *directives) searchesFurther() bool {
	return s.searching && !s.texts && s.query.Value() != ""
}

func (s *directives) noRow() string {
	if s.count() == 0 {
		return s.w.Directives.NoRow
	}
	return ""
}

func (s *directives) noChange() string {
	if why := s.readOnly(); why != "" {
		return why
	}
	return s.noRow()
}

// count returns how many rows the list shows.
func (s *directives) count() int {
	switch {
	case s.rows == nil:
		return 0
	case s.narrowed:
		return len(s.found)
	}
	return s.rows.Len()
}

// at returns the i-th row shown.
func (s *directives) at(i int) db.Row {
	if s.narrowed {
		return s.rows.At(int(s.found[i]))
	}
	return s.rows.At(i)
}

func (s *directives) focused() (db.Row, bool) {
	if s.count() == 0 {
		return db.Row{}, false
	}
	return s.at(min(s.list.Cursor, s.count()-1)), true
}

// reload reads the index and keeps the cursor on the same document.
func (s *directives) reload() tea.Cmd {
	store := s.store
	s.loads++
	n := s.loads
	return read(func() then {
		rows, err := store.Rows()
		return func() tea.Cmd {
			if n != s.loads {
				return nil
			}
			if err != nil {
				return s.report(err)
			}
			keep, had := s.focused()
			if s.narrowed {
				return s.search(rows, keep.ID)
			}
			s.rows = rows
			s.focus(keep.ID, had)
			return s.loadPreview()
		}
	})
}

func (s *directives) focus(id model.DirectiveID, had bool) {
	s.list.Len = s.count()
	if !had {
		return
	}
	pos := s.rows.Find(id)
	if s.narrowed {
		if i, ok := slices.BinarySearch(s.found, int32(pos)); ok {
			s.list.Cursor = i
		}
	} else if pos >= 0 {
		s.list.Cursor = pos
	}
}

func (s *directives) startSearch() tea.Cmd {
	s.searching = true
	s.query.Focus()
	s.query.Select()
	return nil
}

func (s *directives) showAll() tea.Cmd {
	keep, had := s.focused()
	s.query.SetValue("")
	s.query.Blur()
	s.searching, s.texts, s.narrowed, s.found, s.filter = false, false, false, nil, filter{}
	s.asked.Add(1)
	if s.rows != nil {
		s.focus(keep.ID, had)
	}
	return s.loadPreview()
}

func (s *directives) update(msg tea.Msg) tea.Cmd {
	k, isKey := msg.(tea.KeyPressMsg)
	if isKey && (!s.searching || k.Key().Text == "") && s.list.Key(k.String()) {
		return s.loadPreview()
	}
	if !s.searching {
		return nil
	}
	before := s.query.Value()
	s.query.Update(msg)
	if s.query.Value() == before {
		return nil
	}
	s.texts = false
	return s.search(s.rows, 0)
}

func (s *directives) cursor() *tea.Cursor {
	if !s.searching {
		return nil
	}
	return place(s.query.Cursor(), widget.Width(s.searchLabel()), 0)
}

func (s *directives) searchLabel() string { return " " + s.w.Directives.Search + ": " }

func (s *directives) status() string {
	if s.rows == nil {
		return ""
	}
	switch {
	case s.texts && !s.answered.texts:
		return s.w.Directives.Searching
	case s.narrowed && s.answered.texts:
		return fmt.Sprintf(s.w.Directives.FoundTexts, viet.FormatCount(int64(s.count())), viet.FormatCount(int64(s.rows.Len())))
	case s.narrowed:
		return fmt.Sprintf(s.w.Directives.Found, viet.FormatCount(int64(s.count())), viet.FormatCount(int64(s.rows.Len())))
	}
	return text.Say(s.w.Directives.Count, viet.FormatCount(int64(s.rows.Len())))
}

func (s *directives) open() tea.Cmd {
	row, ok := s.focused()
	if !ok {
		return nil
	}
	s.searching = false
	s.query.Blur()
	return s.openDirective(row.ID, target{})
}

func (s *directives) edit() tea.Cmd {
	row, ok := s.focused()
	if !ok {
		return nil
	}
	return s.editDirective(row.ID)
}

func (s *directives) remove() tea.Cmd {
	row, _ := s.focused()
	store := s.store
	return s.change(func() error { return store.RemoveDirective(row.ID) })
}

// askFilter opens the filter as a form.
func (s *directives) askFilter() tea.Cmd {
	w := s.w.Directives
	standing := choiceField(w.ByStanding, string(s.filter.standing), w.FilterHint, s.standingOptions()...)
	direction := choiceField(w.ByDirection, string(s.filter.direction), w.FilterHint,
		option{"", w.Any}, option{"in", s.words.Terms.Direction[model.In]},
		option{"out", s.words.Terms.Direction[model.Out]}, option{"reference", s.words.Terms.Direction[model.Reference]})
	year := choiceField(w.ByYear, strconv.Itoa(s.filter.year), w.FilterHint, s.yearOptions()...)
	unitName := ""
	if s.filter.unit != 0 {
		unitName = s.roster.Name(s.filter.unit)
	}
	unit := textField(w.ByUnit, unitName, w.UnitHint)
	f := newLiveForm(s.App, w.Filter, standing, direction, year, unit)
	opened := s.openDraftForm(f, func() bool {
		want := filter{standing: model.Standing(standing.value()), direction: model.Direction(direction.value())}
		want.year, _ = strconv.Atoi(year.value())
		if unit.value() != "" {
			ids, err := s.roster.Lookup(unit.value(), s.now)
			if f.reject(unit, err) {
				return false
			}
			want.unit = ids[0]
		}
		s.filter = want
		return true
	})
	take := f.onSave
	f.saving = w.Apply
	f.onSave = func() tea.Cmd {
		row, _ := s.focused()
		return tea.Batch(take(), s.search(s.rows, row.ID))
	}
	return opened
}

func (s *directives) standingOptions() []option {
	out := []option{{"", s.w.Directives.Any}}
	for _, st := range model.Standings {
		out = append(out, option{string(st), sign(st) + " " + s.words.Terms.Standing[st]})
	}
	return out
}

func (s *directives) yearOptions() []option {
	out := []option{{"0", s.w.Directives.Any}}
	if s.rows == nil {
		return out
	}
	year := func(i int) int { return s.rows.At(i).Date.Year() }
	for i := 0; i < s.rows.Len() && year(i) != 0; { // newest first
		y := year(i)
		out = append(out, option{strconv.Itoa(y), strconv.Itoa(y)})
		i += sort.Search(s.rows.Len()-i, func(n int) bool { return year(i+n) < y })
	}
	return out
}

// supersede links the document that takes over what this one still asks.
func (s *directives) supersede() tea.Cmd {
	row, _ := s.focused()
	w := s.w.Directives
	successor := textField(w.Successor, "", w.SuccessorHint)
	from := textField(w.From, day(s.now.Date()), s.w.App.DayHint)
	f := newForm(s.App, fmt.Sprintf(w.SupersedeTitle, row.Label()), successor, from)
	f.submit = func() func() error {
		id, err := findDirective(s.rows, successor.value(), row.ID)
		if f.reject(successor, err) {
			return nil
		}
		when, err := parseDay(from.value())
		if f.reject(from, err) {
			return nil
		}
		if !when.Full() {
			from.err = s.w.App.BadDay
			return nil
		}
		return func() error { return s.store.Supersede(row.ID, id, when) }
	}
	return s.push(f)
}

// topics names the campaigns of the document in focus.
func (s *directives) topics() tea.Cmd {
	row, _ := s.focused()
	return s.topicsForm(row)
}

// numbers are those of the document in focus.
func (s *directives) numbers() []numeral {
	row, ok := s.focused()
	if !ok {
		return nil
	}
	t := row.Tally(s.clock())
	done, of := settled(t, row.Summary, s.clock())
	n := s.documentNumber(row.Label(), row.ID, t)
	n.words = fmt.Sprintf("%s; %d/%d %s", n.words, done, of, s.w.Behind.Settled)
	n.part, n.in = partSettled, done
	return []numeral{n}
}

// labelKey compares "01/VHTT" and "1/vhtt" as equal.
func labelKey(label string) string { return strings.TrimLeft(viet.Key(label), "0") }
