package ui

import (
	tea "charm.land/bubbletea/v2"

	"congvan/ui/widget"
)

// A question asks before something that cannot come back.
type question struct {
	base
	words string
	yes   func() tea.Cmd
}

// ask opens a question; yes runs after Enter.
func (a *App) ask(words string, yes func() tea.Cmd) tea.Cmd {
	return a.push(&question{base{a}, words, yes})
}

func (q *question) title() string { return q.w.App.Question }

func (q *question) actions() []action {
	return []action{
		{keys: "enter", name: q.w.App.Yes, run: func() tea.Cmd { q.pop(); return q.yes() }},
		{keys: "esc", name: q.w.App.No, run: q.pop},
	}
}

func (q *question) size(w, _ int) (int, int) {
	w = min(w, 60)
	return w, len(widget.Wrap(q.words, w))
}

func (q *question) view(w, h int) string {
	return widget.Block(widget.Wrap(q.words, w), w, h)
}
