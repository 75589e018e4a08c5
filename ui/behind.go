package ui

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"congvan/db"
	"congvan/model"
	"congvan/ui/widget"
)

// behindKey shows the assignments behind the numbers in focus.
const behindKey = "ctrl+b"

// behindPage lists the assignments behind a tally, cell by cell.
type behindPage struct {
	base
	name  string
	ids   []model.DirectiveID
	keep  func(d *model.Directive, o *model.Obligation, a model.AssignmentID) bool // nil is all
	under screen

	all    []db.Pressing
	cells  []model.Cell // of all
	tally  model.Tally
	cell   model.Cell // listed; "" is the whole total
	shown  []int
	list   widget.List
	loads  int
	loaded bool
}

// openBehind shows the assignments of some documents that are behind a number;
// Esc goes back to the page that is in front now.
func (a *App) openBehind(name string, cell model.Cell, ids []model.DirectiveID, keep func(*model.Directive, *model.Obligation, model.AssignmentID) bool) tea.Cmd {
	return a.openPage(&behindPage{base: base{a}, name: name, cell: cell, ids: ids, keep: keep, under: a.page})
}

func (p *behindPage) title() string { return p.name }

func (p *behindPage) actions() []action {
	w := p.w.Behind
	return []action{
		{keys: "enter", name: p.w.Today.Open, run: p.open, deny: p.nothing},
		{keys: "right tab", name: w.NextCell, run: func() tea.Cmd { return p.turn(1) }},
		{keys: "left shift+tab", name: w.PrevCell, quiet: true, run: func() tea.Cmd { return p.turn(-1) }},
		{keys: "esc", name: p.w.App.Back, run: p.back},
	}
}

func (p *behindPage) back() tea.Cmd { return p.goBack(p.under) }

func (p *behindPage) nothing() string {
	if len(p.shown) == 0 {
		return p.w.Today.Nothing
	}
	return ""
}

func (p *behindPage) reload() tea.Cmd {
	store, clock := p.store, p.clock()
	p.loads++
	n := p.loads
	return read(func() then {
		var cells []model.Cell
		var tally model.Tally
		all, err := store.Assigned(p.ids, clock, p.keep)
		for i := range all {
			tally.Count(all[i].Facts, clock, 1)
			cells = append(cells, all[i].Facts.Cell(clock))
		}
		return func() tea.Cmd {
			if n != p.loads {
				return nil
			}
			p.all, p.cells, p.tally, p.loaded = all, cells, tally, true
			p.narrow()
			return p.report(err)
		}
	})
}

// narrow lists what is in the cell.
func (p *behindPage) narrow() {
	p.shown = p.shown[:0]
	for i, c := range p.cells {
		if c == p.cell || p.cell == "" && c.InTotal() {
			p.shown = append(p.shown, i)
		}
	}
	p.list.Len = len(p.shown)
	p.list.Cursor = max(0, min(p.list.Cursor, p.list.Len-1))
}

// turn goes to the next cell that holds something, over the whole total.
func (p *behindPage) turn(step int) tea.Cmd {
	cells := []model.Cell{""}
	at := 0
	for _, c := range model.Cells {
		if p.tally.Of(c) > 0 {
			if c == p.cell {
				at = len(cells)
			}
			cells = append(cells, c)
		}
	}
	p.cell = cells[(at+step+len(cells))%len(cells)]
	p.list.Cursor = 0
	p.narrow()
	return nil
}

func (p *behindPage) open() tea.Cmd {
	a := p.all[p.shown[p.list.Cursor]].Assignment
	return p.openOver(p, a.Directive, target{assignment: a})
}

func (p *behindPage) update(msg tea.Msg) tea.Cmd {
	if k, ok := msg.(tea.KeyPressMsg); ok {
		p.list.Key(k.String())
	}
	return nil
}

func (p *behindPage) view(width, height int) string {
	if !p.loaded {
		return widget.Block(nil, width, height)
	}
	head := []string{p.theme.title.Render(widget.Cell(" "+p.name, width))}
	for _, row := range widget.Wrap(p.tallyWords(p.tally), width-2) {
		head = append(head, widget.Cell(" "+row, width))
	}
	head = append(head, p.theme.tabActive.Render(widget.Cell(fmt.Sprintf(" ◄ %s: %d ►", p.cellName(p.cell), len(p.shown)), width)))
	return strings.Join(head, "\n") + "\n" + p.list.View(width, height-len(head), func(i int) string { return p.row(i, width) })
}

// cellName names a cell as the tally does.
func (a *App) cellName(c model.Cell) string {
	w := a.w.Directive
	names := map[model.Cell]string{
		model.CellDoneOnTime: w.DoneOnTime, model.CellDoneLate: w.DoneLate, model.CellOpenInTime: w.OpenInTime, model.CellOpenOverdue: w.OpenOverdue,
		model.CellNoDeadline: w.NoDeadline, model.CellToAssess: w.ToAssess, model.CellExempt: w.Exempt, model.CellOnRequest: w.OnRequest, model.CellSuperseded: w.Superseded,
	}
	if c == "" {
		return a.w.Behind.All
	}
	return names[c]
}

// row draws: sign and standing, deadline, unit, document and clause.
func (p *behindPage) row(i, width int) string {
	x := p.all[p.shown[i]]
	what := sign(x.Standing) + " " + p.words.Terms.Brief(x.Standing)
	due := p.w.Behind.NoDue
	if x.Due != 0 {
		due = p.short(x.Due)
	}
	unit := p.roster.Name(x.Assignment.Unit)
	rest := width - 1 - 18 - 14 - 1
	name := rest / 2
	words := widget.Cell(unit, name-1) + " " + widget.Cell(fmt.Sprintf("%s · %s %s", x.Row.Label(), x.Obligation, x.Row.Subject), rest-name)
	if i == p.list.Cursor {
		return p.theme.selected.Render(widget.Cell(" "+widget.Cell(what, 18)+widget.Cell(due, 14)+words, width))
	}
	return " " + p.theme.of(x.Standing).Render(widget.Cell(what, 18)) + widget.Cell(due, 14) + words + " "
}
