package ui

import (
	tea "charm.land/bubbletea/v2"

	"congvan/ui/widget"
)

// A choice is one line of a chooser.
type choice struct {
	words string
	run   func() tea.Cmd
	deny  string // why it cannot be chosen; "" where it can
}

// A chooser is a list of things to do or to go to.
type chooser struct {
	base
	name, intro string
	verb        string // what Enter does
	choices     []choice
	list        widget.List
}

// openChooser opens a chooser.
func (a *App) openChooser(name, intro, verb string, choices []choice) tea.Cmd {
	c := &chooser{base: base{a}, name: name, intro: intro, verb: verb, choices: choices}
	c.list.Len = len(choices)
	return a.push(c)
}

func (c *chooser) title() string { return c.name }

func (c *chooser) actions() []action {
	return []action{
		{keys: "enter", name: c.verb, run: c.take, deny: func() string { return c.choices[c.list.Cursor].deny }},
		{keys: "esc", name: c.w.App.Close, run: c.pop},
	}
}

func (c *chooser) take() tea.Cmd {
	chosen := c.choices[c.list.Cursor]
	c.shut(c)
	return chosen.run()
}

func (c *chooser) update(msg tea.Msg) tea.Cmd {
	if k, ok := msg.(tea.KeyPressMsg); ok {
		c.list.Key(k.String())
	}
	return nil
}

func (c *chooser) head(w int) []string {
	if c.intro == "" {
		return nil
	}
	return append(widget.Wrap(c.intro, w), "")
}

func (c *chooser) size(w, h int) (int, int) {
	w = min(w, 92)
	return w, min(h, len(c.head(w))+len(c.choices))
}

func (c *chooser) view(w, h int) string {
	head := c.head(w)
	rows := c.list.View(w, h-len(head), func(i int) string {
		switch line := widget.Cell("  "+c.choices[i].words, w); {
		case i == c.list.Cursor:
			return c.theme.selected.Render(widget.Cell("► "+c.choices[i].words, w))
		case c.choices[i].deny != "":
			return c.theme.faint.Render(line)
		default:
			return line
		}
	})
	if len(head) == 0 {
		return rows
	}
	return widget.Block(head, w, len(head)) + "\n" + rows
}
