package ui

import (
	"fmt"
	"reflect"
	"strings"

	tea "charm.land/bubbletea/v2"

	"congvan/model"
	"congvan/text"
	"congvan/ui/widget"
)

// A readingGrid is the figures of one cut-off day: units as rows; the count, its
// denominators, the percentage published and on what, and the rank published as
// columns; the last figures before that day beside them. What the day already
// has stands in its cells, and is corrected there. All that was changed is saved
// as one step.
type readingGrid struct {
	sheet
	indicator model.Indicator
	columns   []readingColumn
	units     []model.Unit
	longest   int // how wide the longest name of them is
	rows      []gridRow
	known     dayFigures // of the day shown
	lasts     []int      // how wide the last figures of a column are
	head      gridHead
	asOf      widget.Field
	source    widget.Field
	first     [2]string  // day and source as they stood at the start
	shown     model.Date // the day whose figures stand in the cells
	loads     int        // number of the last reading; older answers are dropped
}

// A gridHead is a field above the rows.
type gridHead int

const (
	inRows gridHead = iota
	inDay
	inSource
)

// A gridRow is one unit of the grid.
type gridRow struct {
	unit   model.Unit
	was    model.Reading // of the day, as stored
	last   model.Reading // the last figures known before the day
	cells  []resultCell
	pasted *model.Reading // what was pasted and no column shows: its source, a percentage on another denominator
}

// newReadingGrid returns the grid of units for a cut-off day.
func newReadingGrid(a *App, i model.Indicator, units []model.Unit, asOf model.Date) *readingGrid {
	g := &readingGrid{sheet: newSheet(a), indicator: i, units: units, longest: longestUnit(units), asOf: widget.NewField(day(asOf)), source: widget.NewField("")}
	g.of = g
	g.columns = a.readingColumns(i)
	g.first = [2]string{g.asOf.Value(), ""}
	g.show(asOf, dayFigures{})
	g.field.Focus()
	return g
}

func (g *readingGrid) title() string { return fmt.Sprintf(g.w.Bluezone.GridTitle, g.indicator.Name) }

func (g *readingGrid) actions() []action {
	w := g.w.Bluezone
	acts := []action{
		{keys: "ctrl+s", name: g.w.App.Save, run: g.save, deny: g.locked},
		{keys: "esc", name: g.w.App.Close, run: func() tea.Cmd { return g.unlessDirty(func() tea.Cmd { return g.shut(g) }) }},
		{keys: "ctrl+g", name: w.HeadFields, run: g.nextHead},
	}
	if g.head != inRows {
		return append(acts,
			action{keys: "tab", name: g.w.App.NextField, run: g.nextHead},
			action{keys: "shift+tab", name: g.w.App.PrevField, run: func() tea.Cmd { return g.enterHead((g.head + 2) % 3) }, quiet: true},
			action{keys: "enter down", name: g.w.Results.NextRow, run: func() tea.Cmd { return g.enterHead(inRows) }, quiet: true})
	}
	return append(append(acts,
		action{keys: "ctrl+l", name: g.w.Results.Rest, run: g.showRest, deny: g.noRest},
		action{keys: "delete", name: g.w.Results.Blank, run: g.blank, deny: g.locked, quiet: true}), g.moves(g.steer)...)
}

func (g *readingGrid) lineCount() int            { return len(g.rows) }
func (g *readingGrid) unitAt(row int) model.Unit { return g.rows[row].unit }
func (g *readingGrid) day() model.Instant        { return g.shown.End() }
func (g *readingGrid) locked() string            { return g.readOnly() }

func (g *readingGrid) cellAt(row, col int) *resultCell {
	if row >= len(g.rows) || col >= len(g.columns) {
		return nil
	}
	return &g.rows[row].cells[col]
}

// measures names the columns, for what a sheet says and for pasted headings.
func (g *readingGrid) measures() []model.Measure {
	out := make([]model.Measure, len(g.columns))
	for i, c := range g.columns {
		out[i].Name = c.name
	}
	return out
}

// show puts the figures of a day and the last ones before it into the rows; what
// is typed stays.
func (g *readingGrid) show(asOf model.Date, known dayFigures) {
	old := map[model.UnitID]*gridRow{}
	for i := range g.rows {
		old[g.rows[i].unit.ID] = &g.rows[i]
	}
	if asOf != g.shown {
		g.past = nil // of figures of another day
	}
	g.shown, g.known = asOf, known
	g.lasts = make([]int, len(g.columns))
	rows := make([]gridRow, 0, len(g.units))
	for _, u := range g.units {
		r := gridRow{unit: u, was: known.on[u.ID], last: known.before[u.ID]}
		for c := range g.columns {
			r.cells = append(r.cells, g.columns[c].cell(r.was))
			if was := old[u.ID]; was != nil && was.cells[c].changed() {
				r.cells[c].put(was.cells[c].text)
			}
			g.lasts[c] = max(g.lasts[c], widget.Width(g.lastText(&r, c)))
		}
		if was := old[u.ID]; was != nil {
			r.pasted = was.pasted
		}
		rows = append(rows, r)
	}
	g.rows = rows
	g.row = clampInt(g.row, 0, max(0, len(rows)-1))
	g.enterCell()
}

// lastText is the last known value of a column.
func (g *readingGrid) lastText(r *gridRow, col int) string {
	c := &g.columns[col]
	return c.show(c.get(r.last))
}

// now is what was changed in the row, over what is stored of the day: that may
// hold what no column can show.
func (g *readingGrid) now(r *gridRow) model.Reading {
	out := r.was
	out.Indicator, out.Unit, out.AsOf = g.indicator.ID, r.unit.ID, g.shown
	for c := range g.columns {
		if r.cells[c].err == nil && r.cells[c].changed() {
			g.columns[c].set(&out, r.cells[c].now)
		}
	}
	return r.withPasted(out)
}

// withPasted lays what no column shows over a reading.
func (r *gridRow) withPasted(on model.Reading) model.Reading {
	if r.pasted == nil {
		return on
	}
	return on.With(*r.pasted)
}

func (r *gridRow) changed() bool {
	if r.pasted != nil && !reflect.DeepEqual(r.withPasted(r.was), r.was) {
		return true
	}
	for c := range r.cells {
		if r.cells[c].changed() {
			return true
		}
	}
	return false
}

func (g *readingGrid) dirty() bool {
	for i := range g.rows {
		if g.rows[i].changed() {
			return true
		}
	}
	return len(g.rest) > 0 || g.source.Value() != g.first[1]
}

// nextHead goes from the rows to the day, to the source, and back.
func (g *readingGrid) nextHead() tea.Cmd { return g.enterHead((g.head + 1) % 3) }

func (g *readingGrid) enterHead(h gridHead) tea.Cmd {
	was := g.head
	g.head, g.failed = h, ""
	g.asOf.Blur()
	g.source.Blur()
	switch h {
	case inDay:
		g.asOf.Focus()
	case inSource:
		g.source.Focus()
	}
	if was == inDay {
		return g.turnTo()
	}
	return nil
}

// steer moves between the cells, and above the first row to the fields there.
func (g *readingGrid) steer(rows, cells int) tea.Cmd {
	if rows == -1 && g.row == 0 {
		return g.enterHead(inDay)
	}
	return g.move(rows, cells)
}

func (g *readingGrid) update(msg tea.Msg) tea.Cmd {
	if p, ok := msg.(tea.PasteMsg); ok && isBlock(p.Content) && g.head != inRows && g.locked() == "" {
		return g.paste(p.Content)
	}
	switch g.head {
	case inDay:
		g.failed = ""
		g.asOf.Update(msg)
		return nil
	case inSource:
		g.failed = ""
		g.source.Update(msg)
		return nil
	}
	return g.sheet.update(msg)
}

// typedDay reads the cut-off day; it is told where it cannot be read.
func (g *readingGrid) typedDay() (model.Date, bool) {
	asOf, err := parseDay(strings.TrimSpace(g.asOf.Value()))
	if err != nil || asOf == 0 {
		g.failed = g.w.App.BadDay
		return 0, false
	}
	return asOf, true
}

// turnTo brings the figures of the day that was typed.
func (g *readingGrid) turnTo() tea.Cmd {
	asOf, ok := g.typedDay()
	if !ok {
		g.head = inDay
		g.asOf.Focus()
		return nil
	}
	if asOf == g.shown {
		return nil
	}
	return g.load(asOf, nil)
}

func (g *readingGrid) reload() tea.Cmd { return g.load(g.shown, nil) }

// load brings the figures of a day and the last ones before it, and goes on.
func (g *readingGrid) load(asOf model.Date, next func() tea.Cmd) tea.Cmd {
	g.loads++
	n, store, id := g.loads, g.store, g.indicator.ID
	return read(func() then {
		known, err := readDay(store, id, asOf)
		return func() tea.Cmd {
			switch {
			case n != g.loads:
				return nil
			case err != nil:
				return g.report(err)
			}
			typed, fresh := g.field.Value(), g.fresh
			g.show(asOf, known)
			if c := g.at(); !fresh && c != nil && c.text == typed {
				g.fresh = false
			}
			if next != nil {
				return next()
			}
			return nil
		}
	})
}

// save keeps all rows that were changed as one step.
func (g *readingGrid) save() tea.Cmd {
	if g.busy {
		return nil
	}
	g.failed = ""
	asOf, ok := g.typedDay()
	if !ok {
		g.head = inDay
		return nil
	}
	if asOf != g.shown {
		return g.load(asOf, g.saveRows)
	}
	return g.saveRows()
}

// saveRows keeps the rows; pasted lines without a place are put aside only where
// the officer says so.
func (g *readingGrid) saveRows() tea.Cmd {
	if g.refuseUnread() {
		g.head = inRows
		return nil
	}
	rs, ok := g.collect()
	if !ok {
		return nil
	}
	if len(rs) == 0 {
		g.failed = g.w.Results.Nothing
		return nil
	}
	if n := len(g.rest); n > 0 {
		lines := "· " + strings.Join(g.rest[:min(n, restTold)], "\n· ")
		if n > restTold {
			lines += "\n· …"
		}
		return g.ask(text.Say(g.w.Bluezone.PasteLeft, n, lines), func() tea.Cmd { return g.keep(rs) })
	}
	return g.keep(rs)
}

// restTold is how many pasted lines without a place a question names.
const restTold = 6

// collect returns the readings of the rows that were changed. A row of which
// nothing is left is refused: taking a reading away is another step.
func (g *readingGrid) collect() (out []model.Reading, ok bool) {
	source := strings.TrimSpace(g.source.Value())
	for i := range g.rows {
		r := &g.rows[i]
		if !r.changed() {
			continue
		}
		now := g.now(r)
		if source != "" && source != now.Source && (r.pasted == nil || r.pasted.Source == "") {
			now.Source, now.Directive = source, 0
		}
		if blankReading(now) {
			g.goTo(i, 0)
			g.failed = r.unit.Label() + ": " + g.w.Bluezone.GridEmptied
			return nil, false
		}
		out = append(out, now)
	}
	return out, true
}

// blankReading reports whether a reading tells no figure.
func blankReading(r model.Reading) bool {
	return r.Installs == nil && r.Smartphones == nil && r.Population == nil && r.Percent == nil && r.Rank == nil && len(r.Others) == 0 && len(r.Percents) == 0
}

// keep stores the readings. What the store refuses is told, and nothing typed is
// lost.
func (g *readingGrid) keep(rs []model.Reading) tea.Cmd {
	store := g.store
	g.busy = !store.ReadOnly()
	return g.changeThen(func() error { return store.PutReadings(rs) }, func(err error) tea.Cmd {
		g.busy = false
		if err != nil {
			g.failed = text.ScreenError(err, g.words.Lang)
			return nil
		}
		g.shut(g)
		return g.tellDoubts(g.indicator, rs...)
	})
}
