package ui

import (
	"runtime/debug"

	tea "charm.land/bubbletea/v2"
)

// A guard catches what breaks in the interface, so that the terminal is put in
// order before anybody is told: it ends the program and keeps what broke.
type guard struct {
	inner  tea.Model
	broken *Broken
	last   tea.View
}

// Broken is what a panic under the interface was about. Run panics with it once
// the terminal is as it was.
type Broken struct {
	Value any
	stack []byte
}

// Stack returns where it broke.
func (b *Broken) Stack() []byte { return b.stack }

// Error tells that the interface broke; not why, since that might hold the text
// of a document.
func (b *Broken) Error() string { return "the interface broke" }

// Unwrap returns the run time's own error, if it was one.
func (b *Broken) Unwrap() error {
	err, _ := b.Value.(error)
	return err
}

// catch is to be deferred: it turns a panic into a quiet end.
func (g *guard) catch(cmd *tea.Cmd) {
	if r := recover(); r != nil {
		g.broken = &Broken{r, debug.Stack()}
		*cmd = tea.Quit
	}
}

// Init begins with what is guarded.
func (g *guard) Init() (cmd tea.Cmd) {
	defer g.catch(&cmd)
	return shield(g.inner.Init())
}

// Update hands a message on.
func (g *guard) Update(msg tea.Msg) (m tea.Model, cmd tea.Cmd) {
	m = g
	if b, ok := msg.(*Broken); ok {
		g.broken = b
	}
	if g.broken != nil {
		return g, tea.Quit
	}
	defer g.catch(&cmd)
	g.inner, cmd = g.inner.Update(msg)
	return g, shield(cmd)
}

// View draws; where that breaks, the last picture stays until the next message
// ends the program.
func (g *guard) View() (v tea.View) {
	if g.broken != nil {
		return g.last
	}
	defer func() {
		if r := recover(); r != nil {
			g.broken = &Broken{r, debug.Stack()}
			v = g.last
		}
	}()
	g.last = g.inner.View()
	return g.last
}

// shield guards a command, and those of a batch that it brings.
func shield(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() (msg tea.Msg) {
		defer func() {
			if r := recover(); r != nil {
				msg = &Broken{r, debug.Stack()}
			}
		}()
		msg = cmd()
		if batch, ok := msg.(tea.BatchMsg); ok {
			guarded := make(tea.BatchMsg, len(batch))
			for i, c := range batch {
				guarded[i] = shield(c)
			}
			return guarded
		}
		return msg
	}
}
