package ui

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"congvan/db"
	"congvan/model"
	"congvan/text"
	"congvan/ui/widget"
	"congvan/viet"
)

// How many of the most urgent documents are opened to count by unit.
const countedByUnit = 400

// today is the first screen: what is overdue, due soon and to assess, by
// document and by unit; Bluezone's last figures; what changed last.
type today struct {
	base
	rows   *db.Rows
	lines  []todayLine
	list   widget.List
	byUnit bool
	units  []unitLoad
	last   []db.Entry
	zone   model.Ranking
	trend  []float64 // total installs at the last cut-offs
	loaded bool
}

// A todayLine is a heading, or some assignments of one document that press
// alike.
type todayLine struct {
	heading string
	urgent  db.Urgent
}

// A unitLoad is what one unit owes now.
type unitLoad struct {
	unit                  model.UnitID
	overdue, soon, assess int
	first                 model.AssignmentID // the most urgent one
	oldest                model.Instant
}

func newToday(a *App) screen { return &today{base: base{a}} }

func (s *today) title() string { return s.w.Today.Title }

func (s *today) actions() []action {
	w := s.w.Today
	other := w.ByUnit
	if s.byUnit {
		other = w.ByDocument
	}
	return []action{
		{keys: "enter", name: w.Open, run: s.open, deny: s.nothing},
		{keys: "tab", name: other, run: s.turn},
		{keys: "ctrl+o", name: s.w.App.Import, run: s.importDocument},
		{keys: "ctrl+n", name: s.w.Directives.New, run: s.newDirective, quiet: true},
	}
}

func (s *today) nothing() string {
	if s.byUnit && len(s.units) > 0 || !s.byUnit && s.focusedLine() >= 0 {
		return ""
	}
	return s.w.Today.Nothing
}

// turn switches between documents and units.
func (s *today) turn() tea.Cmd {
	s.byUnit = !s.byUnit
	s.list = widget.List{}
	s.settle(1)
	return nil
}

// reload reads the index, the journal's end and the newest readings; the
// counts by unit follow a moment later, since they open documents.
func (s *today) reload() tea.Cmd {
	store, clock, roster := s.store, s.clock(), s.roster
	return read(func() then {
		rows, err := store.Rows()
		if err != nil {
			return func() tea.Cmd { return s.report(err) }
		}
		urgent := rows.Urgent(clock, -1)
		last, err := store.Journal(3, 0)
		readings, err2 := store.Readings(model.Bluezone)
		zone := model.Rank(model.Localities(roster, readings, clock.Now), readings, clock.Now.Date(), model.Smartphones)
		trend := totals(roster, readings)
		return func() tea.Cmd {
			s.rows, s.last, s.zone, s.trend, s.loaded = rows, last, zone, trend, true
			s.lines = s.sections(urgent)
			s.settle(1)
			return tea.Batch(s.report(firstError(err, err2)), s.countUnits(rows, urgent))
		}
	})
}

// sections puts headings between the kinds of urgency.
func (s *today) sections(urgent []db.Urgent) []todayLine {
	var out []todayLine
	for _, sec := range []struct {
		name string
		of   func(model.Standing) bool
	}{
		{s.w.Today.Overdue, isOverdue},
		{s.w.Today.DueSoon, func(st model.Standing) bool { return st == model.DueSoon }},
		{s.w.Today.ToAssess, func(st model.Standing) bool { return st == model.ToAssess }},
	} {
		var lines []todayLine
		n := 0
		for _, u := range urgent {
			if sec.of(u.Standing) {
				lines = append(lines, todayLine{urgent: u})
				n += u.N
			}
		}
		if n > 0 {
			out = append(append(out, todayLine{heading: fmt.Sprintf(sec.name, viet.FormatCount(int64(n)))}), lines...)
		}
	}
	return out
}

func isOverdue(st model.Standing) bool {
	switch st {
	case model.Overdue, model.LongOverdue, model.CompletionOverdue, model.ReturnedLate, model.NotDone:
		return true
	}
	return false
}

// countUnits opens the most urgent documents and counts by unit.
func (s *today) countUnits(rows *db.Rows, urgent []db.Urgent) tea.Cmd {
	store, clock, roster := s.store, s.clock(), s.roster
	return read(func() then {
		units, err := loads(store, rows, urgent, clock, roster)
		return func() tea.Cmd {
			if err == nil && rows == s.rows {
				s.units = units
			}
			return nil
		}
	})
}

func loads(store *db.Store, rows *db.Rows, urgent []db.Urgent, clock model.Clock, roster *model.Roster) ([]unitLoad, error) {
	at := map[model.UnitID]*unitLoad{}
	seen := map[int32]bool{}
	for _, u := range urgent {
		if seen[u.Pos] || len(seen) == countedByUnit {
			continue
		}
		seen[u.Pos] = true
		id := rows.At(int(u.Pos)).ID
		d, err := store.Directive(id)
		if err != nil {
			return nil, err
		}
		marks, err := store.Marks(id)
		if err != nil {
			return nil, err
		}
		addLoads(at, &d, marks, clock, roster)
	}
	var out []unitLoad
	for _, u := range roster.Units() {
		if l := at[u.ID]; l != nil {
			out = append(out, *l)
		}
	}
	slices.SortStableFunc(out, func(a, b unitLoad) int { return b.overdue - a.overdue })
	return out, nil
}

func addLoads(at map[model.UnitID]*unitLoad, d *model.Directive, marks model.Marks, clock model.Clock, roster *model.Roster) {
	for o, a := range d.Assignments(roster, clock.Now) {
		f := d.Facts(o, a, marks[a])
		st := f.Standing(clock)
		if !st.Pressing() {
			continue
		}
		l := at[a.Unit]
		if l == nil {
			l = &unitLoad{unit: a.Unit}
			at[a.Unit] = l
		}
		switch {
		case isOverdue(st):
			l.overdue++
		case st == model.DueSoon:
			l.soon++
		default:
			l.assess++
		}
		if l.first.Directive == 0 || f.Due < l.oldest {
			l.first, l.oldest = a, f.Due
		}
	}
}

// totals returns the share of all units together at each cut-off, oldest first.
func totals(r *model.Roster, readings []model.Reading) []float64 {
	var days []model.Date
	for _, rd := range readings {
		if !slices.Contains(days, rd.AsOf) {
			days = append(days, rd.AsOf)
		}
	}
	slices.Sort(days)
	var out []float64
	for _, d := range days[max(0, len(days)-12):] {
		units := model.Localities(r, readings, d.End())
		if t := model.Rank(units, readings, d, model.Smartphones).Total; t.Percent != nil {
			out = append(out, *t.Percent)
		}
	}
	return out
}

func (s *today) update(msg tea.Msg) tea.Cmd {
	if k, ok := msg.(tea.KeyPressMsg); ok {
		before := s.list.Cursor
		if s.list.Key(k.String()) {
			s.settle(sign3(s.list.Cursor - before))
		}
	}
	return nil
}

// settle moves the cursor off headings, in the direction of the last move.
func (s *today) settle(step int) {
	if s.byUnit {
		s.list.Len = len(s.units)
		return
	}
	s.list.Len = len(s.lines)
	if step == 0 {
		step = 1
	}
	for i := s.list.Cursor; i >= 0 && i < len(s.lines); i += step {
		if s.lines[i].heading == "" {
			s.list.Cursor = i
			return
		}
	}
	for i, l := range s.lines {
		if l.heading == "" {
			s.list.Cursor = i
			return
		}
	}
}

func sign3(n int) int { return max(-1, min(1, n)) }

func (s *today) focusedLine() int {
	if i := s.list.Cursor; i < len(s.lines) && s.lines[i].heading == "" {
		return i
	}
	return -1
}

// open jumps to the assignments behind the line.
func (s *today) open() tea.Cmd {
	if s.byUnit {
		a := s.units[min(s.list.Cursor, len(s.units)-1)].first
		return s.openDirective(a.Directive, target{assignment: a})
	}
	u := s.lines[s.focusedLine()].urgent
	return s.openDirective(s.rows.At(int(u.Pos)).ID, target{due: u.Due})
}

func (s *today) status() string {
	if s.loaded && len(s.lines) > 0 {
		return s.w.Today.Status
	}
	return ""
}

// lastChanges words the newest journal entries, one a line.
func (s *today) lastChanges(width int) []string {
	var out []string
	for _, e := range s.last {
		out = append(out, s.theme.faint.Render(widget.Cell(" "+e.At.Time().Format("02/01 15:04"), 13))+widget.Cell(text.Entry(e, s.words.Lang), width-13))
	}
	return out
}

// zoneWords tells the total of Bluezone and the leader, with the denominator.
func (s *today) zoneWords() string {
	t := s.zone.Total
	if t.Percent == nil {
		return s.w.Today.NoFigures
	}
	words := fmt.Sprintf(s.w.Today.Figures, viet.FormatPercent(*t.Percent), s.words.Terms.Base[model.Smartphones],
		viet.FormatCount(t.Installs), viet.FormatCount(t.Base), t.UnitsCounted, t.Units)
	return strings.TrimSpace(words)
}
