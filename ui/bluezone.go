package ui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"congvan/model"
	"congvan/text"
	"congvan/ui/widget"
)

// The bluezone screen ranks the localities on one denominator at one cut-off
// day, and shows how the unit in focus came there.
type bluezone struct {
	base
	figures figures
	by      model.Base
	asOf    model.Date // the cut-off looked at; 0 is the newest, also of tomorrow
	ranking model.Ranking
	rows    []bluezoneRow
	list    widget.List
	gen     int // of the last reading from the store; older answers are dropped
	loaded  bool
}

func newBluezone(a *App) screen { return &bluezone{base: base{a}, by: model.Smartphones} }

func (b *bluezone) title() string { return b.w.Bluezone.Title }

func (b *bluezone) actions() []action {
	w := b.w.Bluezone
	return []action{
		{keys: "enter ctrl+n", name: w.Record, run: b.record, deny: b.readOnly},
		{keys: "ctrl+g", name: w.Grid, run: b.openGrid, deny: b.noGrid},
		{keys: "ctrl+t", name: w.OtherBase, run: b.otherBase},
		{keys: "left", name: w.Earlier, run: func() tea.Cmd { return b.step(-1) }, deny: func() string { return b.noDay(-1, w.Oldest) }},
		{keys: "right", name: w.Later, run: func() tea.Cmd { return b.step(1) }, deny: func() string { return b.noDay(1, w.Newest) }},
		{keys: "ctrl+d", name: w.Delete, run: b.remove, deny: b.noReading},
	}
}

func (b *bluezone) update(msg tea.Msg) tea.Cmd {
	if k, ok := msg.(tea.KeyPressMsg); ok {
		b.list.Key(k.String())
	}
	return nil
}

// reload reads the readings and whom they are of.
func (b *bluezone) reload() tea.Cmd {
	b.gen++
	gen, store := b.gen, b.store
	return read(func() then {
		rs, err := store.Readings(model.Bluezone)
		roster, err2 := store.Roster()
		return func() tea.Cmd {
			switch {
			case gen != b.gen:
				return nil
			case err != nil || err2 != nil:
				return b.report(firstError(err, err2))
			}
			b.figures = newFigures(roster, rs)
			b.loaded = true
			b.rank()
			return nil
		}
	})
}

// rank builds the rows anew; the focus stays on its unit.
func (b *bluezone) rank() {
	focus, had := b.focus()
	day := b.cut()
	b.ranking = model.Rank(b.figures.unitsAt(day), b.figures.readings, day, b.by)
	b.rows = rowsOf(b.ranking)
	b.list.Len = len(b.rows)
	b.list.Cursor = min(b.list.Cursor, max(0, len(b.rows)-1))
	for i, r := range b.rows {
		if had && r.unit.ID == focus.unit.ID {
			b.list.Cursor = i
		}
	}
}

// cut returns the cut-off day looked at; today where there are no readings.
func (b *bluezone) cut() model.Date {
	if i := b.dayIndex(); i >= 0 {
		return b.figures.days[i]
	}
	return b.now.Date()
}

// dayIndex returns the position of the cut-off among the days that have
// readings, or of the last one before it; -1 where there are none.
func (b *bluezone) dayIndex() int {
	days := b.figures.days
	if b.asOf == 0 {
		return len(days) - 1
	}
	at := min(0, len(days)-1)
	for i, d := range days {
		if d <= b.asOf {
			at = i
		}
	}
	return at
}

func (b *bluezone) step(n int) tea.Cmd {
	i := b.dayIndex() + n
	b.asOf = b.figures.days[i]
	if i == len(b.figures.days)-1 {
		b.asOf = 0
	}
	b.rank()
	return nil
}

func (b *bluezone) noDay(n int, why string) string {
	if i := b.dayIndex() + n; i < 0 || i >= len(b.figures.days) {
		return why
	}
	return ""
}

func (b *bluezone) otherBase() tea.Cmd {
	if b.by == model.Smartphones {
		b.by = model.Population
	} else {
		b.by = model.Smartphones
	}
	b.rank()
	return nil
}

func (b *bluezone) focus() (bluezoneRow, bool) {
	if b.list.Cursor < len(b.rows) {
		return b.rows[b.list.Cursor], true
	}
	return bluezoneRow{}, false
}

// newest returns the reading of the unit in focus that counts at the cut-off.
func (b *bluezone) newest() (model.Reading, bool) {
	row, ok := b.focus()
	if !ok {
		return model.Reading{}, false
	}
	past := b.figures.upTo(row.unit.ID, b.cut())
	if len(past) == 0 {
		return model.Reading{}, false
	}
	return past[len(past)-1], true
}

func (b *bluezone) record() tea.Cmd {
	row, _ := b.focus()
	return b.push(newReadingForm(b.App, row.unit, b.figures.of[row.unit.ID]))
}

func (b *bluezone) openGrid() tea.Cmd {
	return b.push(newReadingGrid(b.App, b.figures.unitsAt(b.cut()), b.figures.of))
}

func (b *bluezone) noGrid() string {
	if len(b.rows) == 0 {
		return fmt.Sprintf(b.w.Bluezone.NoUnits, keyCap("f5"), keyCap("ctrl+n"))
	}
	return b.readOnly()
}

func (b *bluezone) remove() tea.Cmd {
	r, ok := b.newest()
	if !ok {
		return nil
	}
	return b.change(func() error { return b.store.RemoveReading(r.Indicator, r.Unit, r.AsOf) })
}

func (b *bluezone) noReading() string {
	if _, ok := b.newest(); !ok {
		return b.w.Bluezone.NoReading
	}
	return b.readOnly()
}

// readOnly says why nothing can be recorded; "" where it can.
func (b base) readOnly() string {
	if b.store.ReadOnly() {
		return b.w.App.ReadOnly
	}
	return ""
}

// status tells what looks wrong in the row in focus, else where it comes from.
func (b *bluezone) status() string {
	w := b.w.Bluezone
	row, ok := b.focus()
	r, has := b.newest()
	switch {
	case !ok:
		return ""
	case !has:
		return row.unit.Name + ": " + b.words.Terms.Gap[model.NoData]
	}
	if doubt := b.doubt(row.unit, r); doubt != "" {
		return "! " + doubt
	}
	if r.Source != "" {
		return fmt.Sprintf(w.SourceOf, row.unit.Name, day(r.AsOf), r.Source)
	}
	return fmt.Sprintf(w.Below, row.unit.Name, day(r.AsOf))
}

// doubt puts the first thing that looks wrong in figures into a sentence; ""
// where nothing does.
func (a *App) doubt(u model.Unit, r model.Reading) string {
	doubts := text.Doubts(r, u, a.now.Date(), a.words.Lang)
	if len(doubts) == 0 {
		return ""
	}
	return u.Name + ": " + doubts[0]
}
