package ui

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"congvan/intake"
	"congvan/model"
	"congvan/text"
	"congvan/viet"
)

// paste fills the rows from a block of a spreadsheet whose lines name their
// units, whole or not at all; lines without a place are kept for the officer to
// see. A block that names none fills from the cell in focus. Columns that are
// not understood are told before anything is taken.
func (g *readingGrid) paste(content string) tea.Cmd {
	g.failed = ""
	asOf, ok := g.typedDay()
	if !ok {
		return nil
	}
	g.head = inRows
	g.asOf.Blur()
	g.source.Blur()
	if asOf != g.shown {
		return g.load(asOf, func() tea.Cmd { return g.paste(content) })
	}
	names := g.names()
	as := g.pasteForm()
	sheet, err := intake.PasteReadings(content, as, names.find)
	var unknown *intake.HeadingsError
	if !errors.As(err, &unknown) {
		return g.take(content, sheet, err, names)
	}
	as.Leave = true
	sheet, err = intake.PasteReadings(content, as, names.find)
	list := "“" + strings.Join(unknown.Unknown, "”, “") + "”"
	var none *intake.EmptyError
	if errors.As(err, &none) {
		g.failed = fmt.Sprintf(g.w.Results.NoColumn, list)
		return nil
	}
	return g.ask(fmt.Sprintf(g.w.Results.ColumnsLeft, list), func() tea.Cmd { return g.take(content, sheet, err, names) })
}

// pasteForm is what a block means that does not say it itself.
func (g *readingGrid) pasteForm() intake.ReadingPaste {
	as := intake.ReadingPaste{Form: text.ReadingSheet(g.indicator), On: g.shown, At: g.col, Bases: map[string]model.Base{}}
	for _, c := range g.columns {
		as.Columns = append(as.Columns, intake.PasteColumn{Name: c.field, Title: c.name})
	}
	for _, d := range g.indicator.Denominators() {
		as.Bases[viet.Key(g.baseName(g.indicator, d.Base))] = d.Base
		as.Bases[viet.Key(g.briefBase(g.indicator, d.Base))] = d.Base
	}
	return as
}

// take puts what was read into the rows, where it could be read.
func (g *readingGrid) take(content string, sheet intake.ReadingSheet, err error, names *nameFinder) tea.Cmd {
	switch {
	case errors.Is(err, intake.ErrNoNames):
		return g.sheet.paste(content)
	case err != nil:
		g.failed = text.ScreenError(err, g.words.Lang)
		return nil
	}
	if other := otherDay(sheet.Rows, g.shown); other != 0 && !g.dirty() {
		return g.ask(fmt.Sprintf(g.w.Bluezone.PasteOtherDay, day(other), day(g.shown)), func() tea.Cmd {
			g.asOf.SetValue(day(other))
			return g.paste(content)
		})
	}
	g.fillRows(sheet.Rows, names)
	return nil
}

// otherDay is the one day of all rows where it is not the one given; else 0.
func otherDay(rs []intake.ReadingRow, shown model.Date) model.Date {
	on := rs[0].AsOf
	if on == shown || slices.ContainsFunc(rs, func(r intake.ReadingRow) bool { return r.AsOf != on }) {
		return 0
	}
	return on
}

// fillRows fills the rows of the units, as one entry, and tells what became of
// the block.
func (g *readingGrid) fillRows(rs []intake.ReadingRow, names *nameFinder) {
	g.welcome(rs)
	at := make(map[model.UnitID]int, len(g.rows))
	for i := range g.rows {
		at[g.rows[i].unit.ID] = i
	}
	e := sheetEntry{rest: g.rest}
	var rest []string
	filled, doubts := 0, 0
	for _, r := range rs {
		i, here := at[r.Unit]
		if why := g.noPlace(r, here, names); why != "" {
			rest = append(rest, r.Line+" ("+why+")")
			continue
		}
		g.fill(i, r.Reading, &e)
		filled++
		if len(g.rowDoubts(&g.rows[i])) > 0 {
			doubts++
		}
	}
	g.rest, g.past = append(slices.Clone(g.rest), rest...), append(g.past, e)
	g.enterCell()
	words := text.Say(g.w.Results.Pasted, len(e.cells), filled)
	if len(rest) > 0 {
		words = text.Say(g.w.Results.PastedRest, len(e.cells), filled, len(rest))
	}
	if doubts > 0 {
		words = text.Say(g.w.Bluezone.PasteDoubts, words, doubts)
	}
	if len(rest)+doubts > 0 {
		g.caution(words)
		return
	}
	g.tell(words)
}

// welcome adds rows for units of the level of the grid that had no figures so
// far.
func (g *readingGrid) welcome(rs []intake.ReadingRow) {
	here := map[model.UnitID]bool{}
	for _, u := range g.units {
		here[u.ID] = true
	}
	level, n := model.LevelsOf(g.units), len(g.units)
	for _, r := range rs {
		u, known := g.roster.Unit(r.Unit)
		if known && !here[u.ID] && r.AsOf == g.shown && u.Level() != "" && slices.Contains(level[:min(1, len(level))], u.Level()) {
			here[u.ID] = true
			g.units = append(g.units, u)
		}
	}
	if len(g.units) > n {
		g.longest = longestUnit(g.units)
		g.show(g.shown, g.known)
	}
}

// noPlace says why a row of a block is not taken; "" where it is.
func (g *readingGrid) noPlace(r intake.ReadingRow, here bool, names *nameFinder) string {
	switch {
	case r.Unit == 0:
		return names.why(g.App, r.Name, r.AsOf)
	case r.AsOf != g.shown:
		return fmt.Sprintf(g.w.Bluezone.PasteOfDay, day(r.AsOf))
	case !here:
		return g.w.Bluezone.PasteOutside
	}
	return ""
}

// fill puts the figures given into the cells of a row; what no column shows is
// kept beside them.
func (g *readingGrid) fill(row int, given model.Reading, e *sheetEntry) {
	r := &g.rows[row]
	for c := range g.columns {
		f := g.columns[c].get(given)
		if !f.given {
			continue
		}
		e.cells = append(e.cells, oldCell{r.unit.ID, c, r.cells[c].text})
		r.cells[c].put(g.columns[c].show(f))
		g.columns[c].set(&given, figure{})
	}
	given.Indicator, given.Unit, given.AsOf = "", 0, 0
	if given.Source == r.was.Source {
		given.Source = ""
	}
	unit, was := r.unit.ID, r.pasted
	e.also = append(e.also, func() {
		if i := g.lineOf(unit); i >= 0 {
			g.rows[i].pasted = was
		}
	})
	over := r.withPasted(model.Reading{}).With(given)
	r.pasted = &over
}

// A nameFinder tells whom the names of a block mean, each day once.
type nameFinder struct {
	roster *model.Roster
	on     map[model.Date]*model.Listener
}

func (g *readingGrid) names() *nameFinder {
	return &nameFinder{g.roster, map[model.Date]*model.Listener{}}
}

func (n *nameFinder) listener(on model.Date) *model.Listener {
	if n.on[on] == nil {
		n.on[on] = n.roster.Listen(on.End())
	}
	return n.on[on]
}

// find is an intake.UnitFinder to whom names that mean nobody, or several, are
// none to refuse.
func (n *nameFinder) find(name string, on model.Date) (model.UnitID, intake.CellReason, []string) {
	ids, err := n.listener(on).Named(name)
	if err != nil || len(ids) != 1 {
		return 0, "", nil
	}
	return ids[0], "", nil
}

// why says why a name means no unit.
func (n *nameFinder) why(a *App, name string, on model.Date) string {
	l := n.listener(on)
	_, err := l.Named(name)
	var several *model.AmbiguousError
	if errors.As(err, &several) && len(several.Candidates) > 0 {
		return fmt.Sprintf(a.w.Bluezone.PasteSeveral, strings.Join(several.Candidates, ", "))
	}
	if near := l.Near(name); err != nil && len(near) > 0 {
		return fmt.Sprintf(a.w.Bluezone.PasteNear, strings.Join(near, ", "))
	}
	return a.w.Results.NotAUnit
}
