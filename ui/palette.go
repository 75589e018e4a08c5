package ui

import (
	tea "charm.land/bubbletea/v2"

	"congvan/ui/widget"
	"congvan/viet"
)

// The palette finds any action of now by words of its name.
type paletteDialog struct {
	base
	all   []action
	found []action
	query widget.Field
	list  widget.List
}

func (a *App) palette() tea.Cmd {
	p := &paletteDialog{base: base{a}, query: widget.NewField("")}
	for _, ac := range append(a.front().actions(), a.others()...) {
		if !ac.has("ctrl+k") {
			p.all = append(p.all, ac)
		}
	}
	p.query.Focus()
	p.filter()
	return a.push(p)
}

func (p *paletteDialog) title() string { return p.w.App.Palette }

func (p *paletteDialog) typing() bool { return true }

func (p *paletteDialog) actions() []action {
	return []action{
		{keys: "enter", name: p.w.App.Run, run: p.run},
		{keys: "esc ctrl+k", name: p.w.App.Close, run: p.pop},
	}
}

func (p *paletteDialog) run() tea.Cmd {
	if len(p.found) == 0 {
		return nil
	}
	ac := p.found[p.list.Cursor]
	p.pop()
	if why := ac.denied(); why != "" {
		p.fail(why)
		return nil
	}
	return ac.run()
}

func (p *paletteDialog) update(msg tea.Msg) tea.Cmd {
	if k, ok := msg.(tea.KeyPressMsg); ok && k.Key().Text == "" && p.list.Key(k.String()) {
		return nil
	}
	p.query.Update(msg)
	p.filter()
	return nil
}

func (p *paletteDialog) filter() {
	q := viet.NewQuery(p.query.Value())
	p.found = nil
	for _, ac := range p.all {
		if q.Empty() || q.Match(viet.Fold(ac.name), ac.name) {
			p.found = append(p.found, ac)
		}
	}
	p.list.Cursor = 0
	p.list.Len = len(p.found)
}

func (p *paletteDialog) size(w, h int) (int, int) { return min(w, 60), min(h, len(p.all)+2) }

func (p *paletteDialog) cursor() *tea.Cursor { return place(p.query.Cursor(), 2, 0) }

func (p *paletteDialog) view(w, h int) string {
	rows := p.list.View(w, h-2, func(i int) string {
		ac := p.found[i]
		line := widget.Cell(" "+ac.name, w-14) + widget.CellRight(ac.shortCap()+" ", 14)
		switch {
		case i == p.list.Cursor:
			return p.theme.selected.Render(line)
		case ac.denied() != "":
			return p.theme.faint.Render(line)
		}
		return line
	})
	return p.theme.key.Render("> ") + p.query.View(w-2) + "\n" + widget.Line("", w) + "\n" + rows
}
