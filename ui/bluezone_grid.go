package ui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"congvan/model"
	"congvan/text"
	"congvan/ui/widget"
	"congvan/viet"
)

// A readingGrid is a sheet to fill: units as rows, installs and smartphones as
// columns, the last known figures beside them. All filled cells are saved as
// one step.
type readingGrid struct {
	base
	asOf   widget.Field
	first  string // the day as it stood at the start
	rows   []gridRow
	row    int // -1 is the day
	col    int // of gridColumns
	list   widget.List
	failed string // what is wrong with the cell in focus, or what the store said
	busy   bool   // it is being saved: a second Ctrl+S waits
}

// The columns to fill.
const (
	gridInstalls = iota
	gridPhones
	gridColumns
)

// A gridRow is one unit of the sheet.
type gridRow struct {
	unit  model.Unit
	cells [gridColumns]widget.Field
	last  [gridColumns]*int64 // the last known figures; nil for none
	when  model.Date          // of the last installs
}

// newReadingGrid returns the sheet of units; past is their readings, oldest
// first.
func newReadingGrid(a *App, units []model.Unit, past map[model.UnitID][]model.Reading) *readingGrid {
	g := &readingGrid{base: base{a}, asOf: widget.NewField(day(a.now.Date()))}
	g.first = g.asOf.Value()
	for _, u := range units {
		row := gridRow{unit: u, last: [gridColumns]*int64{gridPhones: u.Smartphones}}
		for c := range row.cells {
			row.cells[c] = widget.NewField("")
		}
		for _, r := range past[u.ID] {
			if r.Installs != nil {
				row.last[gridInstalls], row.when = r.Installs, r.AsOf
			}
			if r.Smartphones != nil {
				row.last[gridPhones] = r.Smartphones
			}
		}
		g.rows = append(g.rows, row)
	}
	g.move(0, 0)
	return g
}

func (g *readingGrid) title() string { return g.w.Bluezone.GridTitle }

func (g *readingGrid) typing() bool { return true }

func (g *readingGrid) actions() []action {
	w := g.w.Bluezone
	return []action{
		{keys: "ctrl+s", name: g.w.App.Save, run: g.save},
		{keys: "esc", name: g.w.App.Cancel, run: g.leave},
		{keys: "enter down", name: w.NextUnit, run: func() tea.Cmd { return g.move(1, 0) }},
		{keys: "up", name: w.PrevUnit, run: func() tea.Cmd { return g.move(-1, 0) }, quiet: true},
		{keys: "tab", name: w.NextColumn, run: func() tea.Cmd { return g.move(0, 1) }},
		{keys: "shift+tab", name: w.PrevColumn, run: func() tea.Cmd { return g.move(0, -1) }, quiet: true},
	}
}

// at returns the field in focus.
func (g *readingGrid) at() *widget.Field {
	if g.row < 0 || len(g.rows) == 0 {
		return &g.asOf
	}
	return &g.rows[g.row].cells[g.col]
}

// move goes by rows and columns; beyond the last column the next row begins.
func (g *readingGrid) move(rows, cols int) tea.Cmd {
	g.at().Blur()
	g.failed = ""
	switch n := g.col + cols; {
	case g.row < 0 && cols != 0:
		rows = max(0, cols)
	case n >= gridColumns && g.row < len(g.rows)-1:
		g.col, rows = 0, 1
	case n < 0:
		g.col, rows = gridColumns-1, -1
	default:
		g.col = min(n, gridColumns-1)
	}
	g.row = max(-1, min(g.row+rows, len(g.rows)-1))
	g.list.Cursor = max(0, g.row)
	g.at().Focus()
	return nil
}

func (g *readingGrid) update(msg tea.Msg) tea.Cmd {
	if k, ok := msg.(tea.KeyPressMsg); ok {
		switch k.String() {
		case "pgup":
			return g.move(-max(1, g.list.Height()-1), 0)
		case "pgdown":
			return g.move(max(1, g.list.Height()-1), 0)
		}
	}
	g.failed = ""
	g.at().Update(msg)
	return nil
}

func (g *readingGrid) dirty() bool {
	for i := range g.rows {
		for c := range g.rows[i].cells {
			if g.rows[i].cells[c].Value() != "" {
				return true
			}
		}
	}
	return g.asOf.Value() != g.first
}

func (g *readingGrid) leave() tea.Cmd {
	if g.dirty() {
		return g.ask(g.w.App.LeaveTyped, g.pop)
	}
	return g.pop()
}

// save checks every cell and keeps the filled ones as one step.
func (g *readingGrid) save() tea.Cmd {
	if g.busy {
		return nil
	}
	g.failed = ""
	rs := g.collect()
	if g.failed != "" {
		return nil
	}
	if len(rs) == 0 {
		g.failed = g.w.Bluezone.GridNothing
		return nil
	}
	store := g.store
	g.busy = !store.ReadOnly()
	return g.changeThen(func() error { return putReadings(store, rs...) }, func(err error) tea.Cmd {
		g.busy = false
		if err != nil {
			g.failed = text.ScreenError(err, g.words.Lang)
			return nil
		}
		g.close()
		return g.tellDoubts(rs...)
	})
}

// close removes the sheet, wherever it stands among the dialogs.
func (g *readingGrid) close() {
	for i, d := range g.dialogs {
		if d == dialog(g) {
			g.dialogs = append(g.dialogs[:i:i], g.dialogs[i+1:]...)
			return
		}
	}
}

// collect returns the readings of the rows that hold any figure. A cell that
// cannot be read gets the focus, and failed says why.
func (g *readingGrid) collect() []model.Reading {
	asOf, err := parseDay(strings.TrimSpace(g.asOf.Value()))
	if err != nil || asOf == 0 {
		g.complain(-1, g.col, g.w.App.BadDay)
		return nil
	}
	var out []model.Reading
	for i := range g.rows {
		r := model.Reading{Indicator: model.Bluezone, Unit: g.rows[i].unit.ID, AsOf: asOf}
		for c, to := range []**int64{gridInstalls: &r.Installs, gridPhones: &r.Smartphones} {
			typed := strings.TrimSpace(g.rows[i].cells[c].Value())
			if typed == "" {
				continue
			}
			n, err := viet.ParseCount(typed)
			if err != nil {
				g.complain(i, c, g.rows[i].unit.Label()+": "+text.ScreenError(err, g.words.Lang))
				return nil
			}
			*to = &n
		}
		if r.Installs != nil || r.Smartphones != nil {
			out = append(out, r)
		}
	}
	return out
}

// complain puts the focus on a cell and says what is wrong with it.
func (g *readingGrid) complain(row, col int, why string) {
	g.move(row-g.row, col-g.col)
	g.failed = why
}
