package ui

import (
	tea "charm.land/bubbletea/v2"
)

// A screen fills the window below the tabs. It decides; widgets draw.
type screen interface {
	title() string
	actions() []action
	update(msg tea.Msg) tea.Cmd    // keys that are no action, pastes
	view(width, height int) string // exactly width × height cells
	cursor() *tea.Cursor           // of the text field in focus, within the view; nil for none
	typing() bool                  // a text field takes the keys that type
	reload() tea.Cmd               // reads what it shows from the store
	status() string                // one line about what is shown
}

// A dialog is a screen in a box above the others.
type dialog interface {
	screen
	size(width, height int) (w, h int) // of the inside, at most width × height
	dirty() bool                       // holds typed text that closing would lose
}

// base is the part that most screens share: the app, and nothing to say.
type base struct{ *App }

func (base) cursor() *tea.Cursor    { return nil }
func (base) typing() bool           { return false }
func (base) reload() tea.Cmd        { return nil }
func (base) status() string         { return "" }
func (base) dirty() bool            { return false }
func (base) update(tea.Msg) tea.Cmd { return nil }

// then is the second half of a command: it runs in Update, on what the first
// half brought from disk or clock.
type then func() tea.Cmd

// read runs get off the update loop and hands what it returns to the loop.
func read(get func() then) tea.Cmd {
	return func() tea.Msg { return get() }
}
