package ui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"congvan/model"
	"congvan/text"
	"congvan/ui/widget"
)

// A sheet is what grids of figures share: units as rows, figures as columns. A
// key that types replaces what stands in the cell in focus; a block of a
// spreadsheet fills many; nothing is kept before the grid saves it.
type sheet struct {
	base
	of       sheetOf
	row, col int
	from     int          // first column in sight
	field    widget.Field // the cell in focus
	fresh    bool         // nothing was typed into it yet
	list     widget.List
	failed   string
	busy     bool
	rest     []string     // pasted lines that found no place
	past     []sheetEntry // what was entered and is not saved, the last one at the end
}

// A sheetOf is the grid of a sheet.
type sheetOf interface {
	lineCount() int
	measures() []model.Measure       // the columns
	cellAt(row, col int) *resultCell // nil for none
	unitAt(row int) model.Unit
	day() model.Instant // at which names of units are meant
	locked() string     // why no figure can be changed; "" where they can
	paste(block string) tea.Cmd
}

func newSheet(a *App) sheet { return sheet{base: base{a}, field: widget.NewField("")} }

func (g *sheet) typing() bool { return true }

// moves lists the keys that move between cells, and those that take back.
func (g *sheet) moves(move func(rows, cells int) tea.Cmd) []action {
	w := g.w.Results
	to := func(rows, cols int) func() tea.Cmd { return func() tea.Cmd { return move(rows, cols) } }
	return []action{
		{keys: "enter down", name: w.NextRow, run: to(1, 0), quiet: true},
		{keys: "up", name: w.PrevRow, run: to(-1, 0), quiet: true},
		{keys: "tab right", name: w.NextCell, run: to(0, 1), quiet: true},
		{keys: "shift+tab left", name: w.PrevCell, run: to(0, -1), quiet: true},
		{keys: "ctrl+down", name: w.PageDown, run: func() tea.Cmd { return move(max(1, g.list.Height()-1), 0) }, quiet: true},
		{keys: "ctrl+up", name: w.PageUp, run: func() tea.Cmd { return move(-max(1, g.list.Height()-1), 0) }, quiet: true},
		{keys: "home", name: w.FirstRow, run: func() tea.Cmd { return move(-g.of.lineCount(), 0) }, quiet: true},
		{keys: "end", name: w.LastRow, run: func() tea.Cmd { return move(g.of.lineCount(), 0) }, quiet: true},
		{keys: "ctrl+z", name: g.w.App.Undo, run: g.takeBack, deny: g.of.locked, quiet: true},
		{keys: "ctrl+y", name: g.w.App.Redo, run: g.redo, deny: g.notSaved, quiet: true},
	}
}

// notSaved keeps a step of the journal from being repeated over what is typed.
func (g *sheet) notSaved() string {
	if g.unsaved() {
		return g.w.Results.NotSaved
	}
	return g.of.locked()
}

// unsaved reports whether closing would lose anything.
func (g *sheet) unsaved() bool { return g.of.(dialog).dirty() }

// at returns the cell in focus; nil where there is none.
func (g *sheet) at() *resultCell { return g.of.cellAt(g.row, g.col) }

// enterCell shows the cell in focus in the field.
func (g *sheet) enterCell() {
	g.fresh = true
	if c := g.at(); c != nil {
		g.field.SetValue(c.text)
	}
}

// move goes by rows and cells; beyond the last cell the next row begins. What is
// left in a cell that cannot be read is told.
func (g *sheet) move(rows, cells int) tea.Cmd {
	g.failed = ""
	if c := g.at(); c != nil && c.err != nil && !g.fresh {
		g.failed = g.complaint(g.row, g.col)
	}
	n := len(g.of.measures())
	switch col := g.col + cells; {
	case col >= n && g.row < g.of.lineCount()-1:
		g.col, rows = 0, 1
	case col < 0 && g.row > 0:
		g.col, rows = n-1, -1
	default:
		g.col = clampInt(col, 0, n-1)
	}
	g.row = clampInt(g.row+rows, 0, max(0, g.of.lineCount()-1))
	g.enterCell()
	return nil
}

// complaint says what is wrong with a cell.
func (g *sheet) complaint(row, col int) string {
	c := g.of.cellAt(row, col)
	return fmt.Sprintf(g.w.Results.CannotRead, g.of.unitAt(row).Label(), g.of.measures()[col].Name, text.ScreenError(c.err, g.words.Lang))
}

// goTo puts the focus on a cell.
func (g *sheet) goTo(row, col int) {
	g.row, g.col = row, col
	g.enterCell()
}

func (g *sheet) update(msg tea.Msg) tea.Cmd {
	g.failed = ""
	if why := g.of.locked(); why != "" {
		g.failed = why
		return nil
	}
	c := g.at()
	if c == nil {
		return nil
	}
	if p, ok := msg.(tea.PasteMsg); ok && isBlock(p.Content) {
		return g.of.paste(p.Content)
	}
	if k, ok := msg.(tea.KeyPressMsg); g.fresh && (!ok || k.Key().Text != "") {
		g.field.SetValue("") // typing replaces
	}
	if g.fresh {
		g.note(c.text)
	}
	g.fresh = false
	g.field.Update(msg)
	c.put(g.field.Value())
	return nil
}

// blank empties the cell in focus.
func (g *sheet) blank() tea.Cmd {
	if c := g.at(); c != nil {
		g.failed = ""
		g.note(c.text)
		c.put("")
		g.enterCell()
	}
	return nil
}

// unlessDirty goes on, after asking where something would be lost.
func (g *sheet) unlessDirty(on func() tea.Cmd) tea.Cmd {
	if g.unsaved() {
		return g.ask(g.w.App.LeaveTyped, on)
	}
	return on()
}

// refuseUnread puts the focus on the first cell that cannot be read.
func (g *sheet) refuseUnread() bool {
	for i := range g.of.lineCount() {
		for c := range g.of.measures() {
			if g.of.cellAt(i, c).err != nil {
				g.goTo(i, c)
				g.failed = g.complaint(i, c)
				return true
			}
		}
	}
	return false
}

// status counts what is not saved yet.
func (g *sheet) status() string {
	n, words := 0, ""
	for i := range g.of.lineCount() {
		for c := range g.of.measures() {
			if g.of.cellAt(i, c).changed() {
				n++
			}
		}
	}
	if n > 0 {
		words = text.Say(g.w.Results.Unsaved, n)
	}
	if len(g.rest) > 0 {
		words = joinFilled(" · ", words, text.Say(g.w.Results.RestWaiting, len(g.rest)))
	}
	return words
}

// cellView draws a figure at the right of its cell; the one in focus stands
// between signs, one that is not saved bears a star, one that cannot be read bears a
// cross.
func (g *sheet) cellView(c *resultCell, focused bool, w int) string {
	switch {
	case focused:
		return g.theme.key.Render("►") + g.field.View(w-2) + g.theme.key.Render("◄")
	case c.err != nil:
		return g.theme.errorText.Render(widget.CellRight("×"+c.text, w-1)) + " "
	case c.changed():
		return g.theme.focus.Render(widget.CellRight(fitting(w-1, c.text, c.now.String()), w-1) + "*")
	case c.text == "":
		return widget.CellRight("·", w-1) + " "
	}
	return widget.CellRight(c.text, w-1) + " "
}

func (g *sheet) label(words string, focused bool) string {
	if focused {
		return g.theme.focus.Render(words)
	}
	return g.theme.label.Render(words)
}
