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

// How many lines each section shows at the most; what is more is counted, and
// found in the list of documents by its filter.
const sectionLines = 100

// today is the first screen: what is overdue, due soon and to assess, by
// document and by unit; Bluezone's last figures; what changed last.
type today struct {
	base
	agenda db.Agenda
	behind todayBehind // what comes behind the agenda, after the first frame
	lines  []todayLine
	empty  bool // there is no document at all
	list   widget.List
	byUnit bool
	units  []unitLoad
	last   []db.Entry
	zone   model.Ranking
	trend  []float64 // total installs at the last cut-offs
	loaded bool
	loads  int // number of the last reading; older answers are dropped
}

// A todayLine is a heading, a note below a section, or some assignments of one
// document that press alike.
type todayLine struct {
	heading, note string
	db.AgendaLine
	today  bool           // due before the day is over: shown by the hour
	chain  *db.Chain      // a duty that waits for the results of others
	silent *model.Silence // a unit of which nothing is heard
}

func (l todayLine) opens() bool { return l.Row.ID != 0 || l.chain != nil || l.silent != nil }

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
		{keys: "tab", name: other, run: s.turn, quiet: true}, // the status line tells it
		{keys: "ctrl+g", name: w.Awaited, run: s.openAwaited, deny: s.noChain, quiet: true},
		{keys: "ctrl+u f10", name: s.w.Urging.Title, run: s.openUrging},
		s.numbersAction(s),
		{keys: "ctrl+d", name: s.w.Why.Open, run: s.why, deny: s.nothing, quiet: true},
		{keys: "ctrl+o", name: s.w.App.Import, run: s.importDocument, deny: s.readOnly},
		{keys: "ctrl+n", name: s.w.Directives.New, run: s.newDirective, deny: s.readOnly, quiet: true},
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

// reload reads what presses and the journal's end. What takes longer follows
// when these are on the screen: the periods that time has added, the newest
// readings, and the counts by unit.
func (s *today) reload() tea.Cmd {
	return s.readAgenda(s.readRest)
}

func (s *today) readAgenda(next func() tea.Cmd) tea.Cmd {
	store, clock := s.store, s.clock()
	s.loads++
	n := s.loads
	return read(func() then {
		agenda, err := store.Agenda(clock, sectionLines)
		last, err2 := store.Journal(3, 0)
		empty, err3 := store.Empty()
		return func() tea.Cmd {
			if n != s.loads {
				return nil
			}
			s.agenda, s.last, s.empty, s.loaded = agenda, last, empty, true
			s.arrange()
			s.settle(1)
			return tea.Batch(s.report(firstError(err, err2, err3)), next())
		}
	})
}

func (s *today) readRest() tea.Cmd {
	n := s.loads
	store, clock, roster, ids := s.store, s.clock(), s.roster, s.documents()
	return read(func() then {
		units, behind, err := readBehind(store, ids, clock, roster)
		zone, level, err2 := zoneAt(store, roster, clock.Now)
		trend, err3 := totals(store, level)
		return func() tea.Cmd {
			if n != s.loads {
				return nil
			}
			s.zone, s.trend, s.units, s.behind = zone, trend, units, behind
			s.arrange()
			return tea.Batch(s.report(firstError(err, err2, err3)), s.reckon())
		}
	})
}

// reckon adds the periods that time has brought, and reads again if there were
// any. It looks at every row, so it comes when all the rest is on the screen.
func (s *today) reckon() tea.Cmd {
	n, store := s.loads, s.store
	return read(func() then {
		changed, err := store.Reckon()
		return func() tea.Cmd {
			if n == s.loads && changed {
				return s.reload()
			}
			return s.report(err)
		}
	})
}

// documents lists whose assignments are on the screen, each once.
func (s *today) documents() []model.DirectiveID {
	var ids []model.DirectiveID
	seen := map[model.DirectiveID]bool{}
	for _, l := range s.lines {
		if l.Row.ID != 0 && !seen[l.Row.ID] {
			seen[l.Row.ID] = true
			ids = append(ids, l.Row.ID)
		}
	}
	return ids
}

// An agendaSection is a section of the agenda under its heading.
type agendaSection struct {
	db.Section
	words string
	part  db.AgendaPart
}

// agendaSections are the kinds of urgency in their order.
func (s *today) agendaSections() []agendaSection {
	w, a := s.w.Today, &s.agenda
	out := []agendaSection{
		{a.Overdue, w.Overdue, db.AgendaOverdue},
		{a.DueToday, w.DueToday, db.AgendaToday},
		{a.DueSoon, w.DueSoon, db.AgendaSoon},
		{a.ToAssess, w.ToAssess, db.AgendaAssess},
	}
	for i := range out {
		out[i].words = fmt.Sprintf(out[i].words, viet.FormatCount(int64(out[i].Assigned)))
	}
	return out
}

// sections puts headings above the kinds of urgency.
func (s *today) sections() []todayLine {
	var out []todayLine
	for _, sec := range s.agendaSections() {
		if sec.Assigned == 0 {
			continue
		}
		out = append(out, todayLine{heading: sec.words})
		for _, l := range sec.Lines {
			out = append(out, todayLine{AgendaLine: l, today: sec.part == db.AgendaToday})
		}
		if more := sec.All - len(sec.Lines); more > 0 {
			out = append(out, todayLine{note: fmt.Sprintf(s.w.Today.More, viet.FormatCount(int64(more)))})
		}
	}
	return out
}

// zoneAt ranks the localities by the figures of Bluezone at a moment, and
// returns those of the level that it ranks.
func zoneAt(s *db.Store, r *model.Roster, at model.Instant) (model.Ranking, []model.Unit, error) {
	readings, err := s.ReadingsFor(model.Bluezone, at.Date(), 0)
	units := model.Localities(r, readings, at)
	rk := model.Rank(units, readings, at.Date(), model.Smartphones)
	return rk, model.AtLevel(units, rk.Level), err
}

// totals returns the share of all units of a level together at the last
// cut-offs, oldest first, in one pass over the days.
func totals(s *db.Store, units []model.Unit) (out []float64, err error) {
	sums := model.NewSums(units, model.Smartphones, nil)
	err = s.EachCut(model.Bluezone, nil, func(day model.Date, rs []model.Reading) error {
		sums.Add(day, rs)
		return nil
	})
	points := sums.Points()
	for _, p := range points[max(0, len(points)-12):] {
		if p.Total.Percent != nil {
			out = append(out, *p.Total.Percent)
		}
	}
	return out, err
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
	settleOn(&s.list, len(s.lines), step, func(i int) bool { return s.lines[i].opens() })
}

func (s *today) focusedLine() int {
	if i := s.list.Cursor; i < len(s.lines) && s.lines[i].opens() {
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
	l := s.lines[s.focusedLine()]
	switch {
	case l.chain != nil:
		return s.openChain(l.chain)
	case l.silent != nil:
		return s.openSilent(l.silent)
	}
	return s.openDirective(l.Row.ID, target{due: l.Due})
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
	switch {
	case t.Percent != nil:
	case len(s.zone.Rows) > 0 || slices.ContainsFunc(s.zone.Unranked, func(u model.Unranked) bool { return u.Why == model.NoDenominator }):
		return s.w.Today.NoTotal
	default:
		return s.w.Today.NoFigures
	}
	words := text.Say(s.w.Today.Figures, viet.FormatPercent(*t.Percent), s.words.Terms.Base[model.Smartphones],
		viet.FormatCount(t.Installs), viet.FormatCount(t.Base), t.UnitsCounted, t.Units)
	return strings.TrimSpace(words)
}
