package ui

import (
	"cmp"
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"

	"congvan/model"
	"congvan/ui/widget"
)

// The bluezone screen ranks the units of one level on one denominator of an
// indicator at one cut-off day, and shows how the unit in focus came there.
type bluezone struct {
	base
	look       look
	rankChoice            // that is shown
	asked      rankChoice // that is shown when the ranking is there
	pane       bluezonePane
	data       figures
	ranking    model.Ranking
	pairs      []model.Pair // beside the ranking on the next denominator; nil until they are asked for
	rows       []bluezoneRow
	scale      float64 // of the bars
	wide       rankNeeds
	list       widget.List
	unit       unitFigures // of the row in focus
	gen        int         // of the last reading from the store; older answers are dropped
	unitGen    int
	loaded     bool
}

// A rankChoice is which ranking of the figures is shown.
type rankChoice struct {
	by    model.Base  // "" is the indicator's first
	level model.Level // "" is the one that most units are of
}

// A bluezonePane is what stands below the ranking.
type bluezonePane int

const (
	paneUnit bluezonePane = iota
	paneBoth
	panes
)

func newBluezone(a *App) screen {
	return &bluezone{base: base{a}, look: look{indicator: model.Bluezone}}
}

func (b *bluezone) title() string { return b.w.Bluezone.Title }

func (b *bluezone) actions() []action {
	w := b.w.Bluezone
	return slices.Concat([]action{
		{keys: "enter", name: w.Open, run: b.open, deny: b.noRow},
		{keys: "ctrl+n", name: w.Record, run: b.record, deny: b.readOnly},
		{keys: "ctrl+g", name: w.Grid, run: b.openGrid, deny: b.noGrid},
		{keys: "ctrl+t", name: w.OtherBase, run: b.otherBase, deny: b.oneBase},
		{keys: "left", name: w.Earlier, run: func() tea.Cmd { return b.step(-1) }, deny: func() string { return b.noDay(-1, w.Oldest) }},
		{keys: "right", name: w.Later, run: func() tea.Cmd { return b.step(1) }, deny: func() string { return b.noDay(1, w.Newest) }},
		{keys: "tab", name: w.Pane, run: b.nextPane},
		{keys: "ctrl+a", name: w.All, run: b.openAll, deny: b.noRow},
		{keys: "ctrl+u", name: w.TotalTrend, run: b.openTotal, deny: b.noRow, quiet: true},
	}, b.further())
}

// further lists what is wanted less often.
func (b *bluezone) further() []action {
	w := b.w.Bluezone
	signs := w.PlainSigns
	if b.glyphs() == widget.ASCII {
		signs = w.BlockSigns
	}
	return []action{
		{keys: "ctrl+p", name: w.PickDay, run: b.pickDay, deny: b.noDays, quiet: true},
		{keys: "ctrl+r", name: w.Compare, run: b.pickSince, deny: b.noSince, quiet: true},
		{keys: "ctrl+l", name: w.Level, run: b.nextLevel, deny: b.oneLevel, quiet: true},
		{keys: "ctrl+e", name: w.Indicators, run: b.openIndicators, quiet: true},
		{keys: "f12", name: w.Targets, run: b.openTargets, quiet: true},
		{keys: behindKey, name: b.w.Behind.Open, run: func() tea.Cmd { return b.openNumbers(b) }, deny: b.noRow, quiet: true},
		{keys: "ctrl+x", name: signs, run: b.switchSigns, quiet: true},
		{keys: "ctrl+d", name: w.Delete, run: b.remove, deny: b.noReading, quiet: true},
	}
}

func (b *bluezone) update(msg tea.Msg) tea.Cmd {
	if k, ok := msg.(tea.KeyPressMsg); ok && b.list.Key(k.String()) {
		return b.loadUnit()
	}
	return nil
}

func (b *bluezone) reload() tea.Cmd { return b.reloadThen(nil) }

// reloadThen reads what the ranking stands on, ranks it, and goes on; next may be
// nil.
func (b *bluezone) reloadThen(next func() tea.Cmd) tea.Cmd {
	b.gen++
	gen, store, l, ch := b.gen, b.store, b.look, b.asked
	return read(func() then {
		data, err := readFigures(store, l)
		ch, rk := data.rank(l, ch, store.Now())
		return func() tea.Cmd {
			switch {
			case gen != b.gen:
				return nil
			case err != nil:
				return b.report(err)
			}
			b.data, b.loaded = data, true
			cmd := b.show(ch, rk)
			if next != nil {
				cmd = tea.Batch(cmd, next())
			}
			return cmd
		}
	})
}

// rank ranks the figures at hand by what is asked for, and goes on.
func (b *bluezone) rank(ch rankChoice, next func() tea.Cmd) tea.Cmd {
	b.gen++
	b.asked = ch
	gen, l, data, now := b.gen, b.look, b.data, b.now
	return read(func() then {
		ch, rk := data.rank(l, ch, now)
		return func() tea.Cmd {
			if gen != b.gen {
				return nil
			}
			cmd := b.show(ch, rk)
			if next != nil {
				cmd = tea.Batch(cmd, next())
			}
			return cmd
		}
	})
}

// loadUnit reads the figures of the unit in focus.
func (b *bluezone) loadUnit() tea.Cmd {
	row, ok := b.focus()
	if !ok {
		b.unit = unitFigures{}
		return nil
	}
	b.unitGen++
	gen, store, l, data, id := b.unitGen, b.store, b.look, b.data, row.unit.ID
	return read(func() then {
		u, err := data.unitOf(store, l, id)
		return func() tea.Cmd {
			if gen != b.unitGen {
				return nil
			}
			b.unit = u
			return b.report(err)
		}
	})
}

// show builds the rows anew; the focus stays on its unit.
func (b *bluezone) show(ch rankChoice, rk model.Ranking) tea.Cmd {
	focus, had := b.focus()
	b.rankChoice, b.asked, b.ranking, b.pairs = ch, ch, rk, nil
	b.rows = rowsOf(b.ranking)
	b.scale, b.wide = b.top(), b.needs()
	b.list.Len = len(b.rows)
	b.list.Cursor = min(b.list.Cursor, max(0, len(b.rows)-1))
	for i := range b.rows {
		if had && b.rows[i].unit.ID == focus.unit.ID {
			b.list.Cursor = i
			break
		}
	}
	return tea.Batch(b.loadUnit(), b.pairUp())
}

// top is the end of the scale of the bars.
func (b *bluezone) top() float64 {
	high := 0.0
	for i := range b.ranking.Rows {
		r := &b.ranking.Rows[i]
		high = max(high, r.Share.Percent)
		if r.Target != nil {
			high = max(high, r.Target.Percent)
		}
	}
	return widget.Top(nil, high)
}

// pairUp puts the ranking on the next denominator beside the one that is shown,
// where the pane shows both.
func (b *bluezone) pairUp() tea.Cmd {
	if b.pane != paneBoth || b.pairs != nil || b.oneBase() != "" {
		return nil
	}
	gen, l, data, now, rk := b.gen, b.look, b.data, b.now, b.ranking
	other := rankChoice{b.nextBase(b.by), b.level}
	return read(func() then {
		_, second := data.rank(l, other, now)
		pairs := model.SideBySide(rk, second)
		return func() tea.Cmd {
			if gen == b.gen {
				b.pairs = pairs
			}
			return nil
		}
	})
}

// cut returns the cut-off day looked at; today where there are no readings.
func (b *bluezone) cut() model.Date { return b.data.cut(b.look, b.now) }

// dayIndex returns the position of the cut-off among the days that have
// readings, or of the last one before it; -1 where there are none.
func (b *bluezone) dayIndex() int { return b.data.dayIndex(b.look) }

func (b *bluezone) step(n int) tea.Cmd { return b.goTo(b.dayIndex() + n) }

// goTo looks at the i-th cut-off; at the newest one, also at those to come.
func (b *bluezone) goTo(i int) tea.Cmd {
	b.look.asOf = b.data.days[i].Day.Last()
	if i == len(b.data.days)-1 && !b.look.then {
		b.look.asOf = 0
	}
	if b.look.since >= b.data.days[i].Day.Last() {
		b.look.since = 0
	}
	return b.reload()
}

func (b *bluezone) noDay(n int, why string) string {
	if i := b.dayIndex() + n; i < 0 || i >= len(b.data.days) {
		return why
	}
	return ""
}

// nextBase is the denominator that comes after another.
func (b *bluezone) nextBase(by model.Base) model.Base {
	bases := b.data.indicator.Denominators()
	for i, d := range bases {
		if d.Base == by {
			return bases[(i+1)%len(bases)].Base
		}
	}
	return by
}

func (b *bluezone) otherBase() tea.Cmd { return b.otherBaseThen(nil) }

func (b *bluezone) otherBaseThen(next func() tea.Cmd) tea.Cmd {
	return b.rank(rankChoice{b.nextBase(b.asked.by), b.asked.level}, next)
}

func (b *bluezone) oneBase() string {
	if b.nextBase(b.by) == b.by {
		return b.w.Bluezone.OneBase
	}
	return ""
}

// levels are those that can be chosen.
func (b *bluezone) levels() []model.Level { return model.LevelsOf(b.data.units) }

func (b *bluezone) nextLevel() tea.Cmd {
	ls := b.levels()
	i := slices.Index(ls, cmp.Or(b.asked.level, b.ranking.Level))
	return b.rank(rankChoice{b.asked.by, ls[(i+1)%len(ls)]}, nil)
}

func (b *bluezone) oneLevel() string {
	if len(b.levels()) < 2 {
		return b.w.Bluezone.OneLevel
	}
	return ""
}

func (b *bluezone) nextPane() tea.Cmd {
	b.pane = (b.pane + 1) % panes
	return b.pairUp()
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
	past := b.past(row.unit.ID)
	if len(past) == 0 {
		return model.Reading{}, false
	}
	return past[len(past)-1], true
}

// past is the readings of the unit in focus up to the cut-off, oldest first.
func (b *bluezone) past(id model.UnitID) []model.Reading {
	if b.unit.id != id {
		return nil
	}
	return upTo(b.unit.readings, b.cut())
}

func (b *bluezone) record() tea.Cmd {
	row, _ := b.focus()
	return b.push(newReadingForm(b.App, b.data.indicator, row.unit, b.past(row.unit.ID)))
}

func (b *bluezone) openGrid() tea.Cmd {
	on := b.now.Date()
	if b.look.asOf != 0 {
		on = b.cut()
	}
	units := model.AtLevel(b.data.units, b.ranking.Level)
	return b.push(newReadingGrid(b.App, b.data.indicator, units, on))
}

// lost reports whether nothing was known yet at the moment looked back to.
func (b *bluezone) lost() bool { return b.look.then && len(b.rows) == 0 }

// noRow says why nothing is ranked; "" where something is.
func (b *bluezone) noRow() string {
	switch {
	case len(b.rows) > 0:
		return ""
	case b.lost():
		return fmt.Sprintf(b.w.Bluezone.NothingThen, keyCap("ctrl+p"))
	}
	return fmt.Sprintf(b.w.Bluezone.NoUnits, keyCap("f5"), keyCap("ctrl+n"))
}

func (b *bluezone) noGrid() string { return cmp.Or(b.noRow(), b.readOnly()) }

func (b *bluezone) noDays() string {
	if len(b.data.days) == 0 && !b.lost() {
		return b.w.Bluezone.NoDays
	}
	return ""
}

func (b *bluezone) noSince() string {
	if b.lost() {
		return b.noRow()
	}
	return b.noDays()
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
	if doubts := b.rowDoubts(row, r); len(doubts) > 0 {
		return "! " + row.unit.Name + ": " + doubts[0]
	}
	if r.Source != "" {
		return fmt.Sprintf(w.SourceOf, row.unit.Name, day(r.AsOf), r.Source)
	}
	return fmt.Sprintf(w.Below, row.unit.Name, day(r.AsOf))
}
