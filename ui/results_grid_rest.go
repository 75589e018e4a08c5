package ui

import (
	tea "charm.land/bubbletea/v2"

	"congvan/ui/widget"
)

// A restPage shows the pasted lines that found no place.
type restPage struct {
	base
	grid *sheet
	list widget.List
}

func (g *sheet) showRest() tea.Cmd { return g.push(&restPage{base: g.base, grid: g}) }

func (g *sheet) noRest() string {
	if len(g.rest) == 0 {
		return g.w.Results.Nothing
	}
	return ""
}

func (p *restPage) title() string { return p.w.Results.RestTitle }

func (p *restPage) actions() []action {
	return []action{
		{keys: "esc enter", name: p.w.App.Close, run: func() tea.Cmd { return p.shut(p) }},
		{keys: "delete", name: p.w.Results.DropRest, run: func() tea.Cmd {
			p.grid.rest = nil
			return p.shut(p)
		}},
	}
}

func (p *restPage) update(msg tea.Msg) tea.Cmd {
	if k, ok := msg.(tea.KeyPressMsg); ok {
		p.list.Key(k.String())
	}
	return nil
}

func (p *restPage) lines(w int) []string {
	var out []string
	for _, s := range p.grid.rest {
		out = append(out, widget.Wrap("· "+s, w-1)...)
	}
	return out
}

func (p *restPage) size(w, h int) (int, int) {
	w = min(w, 100)
	return w, min(h, len(p.lines(w))+len(widget.Wrap(p.w.Results.RestIntro, w))+1)
}

func (p *restPage) view(w, h int) string {
	head := append(widget.Wrap(p.w.Results.RestIntro, w), "")
	lines := p.lines(w)
	p.list.Len = len(lines)
	rows := max(1, h-len(head))
	return widget.Block(head, w, len(head)) + "\n" + p.beside(p.list.View(w-1, rows, func(i int) string { return lines[i] }), &p.list)
}
