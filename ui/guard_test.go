package ui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
)

// A fragile model breaks where it is told to.
type fragile struct{ where string }

func (f fragile) breakAt(where string) {
	if f.where == where {
		var none []int
		none[len(where)] = 1
	}
}

func (f fragile) Init() tea.Cmd { f.breakAt("init"); return nil }

func (f fragile) Update(tea.Msg) (tea.Model, tea.Cmd) {
	f.breakAt("update")
	return f, tea.Batch(func() tea.Msg { f.breakAt("command"); return nil }, func() tea.Msg { return nil })
}

func (f fragile) View() tea.View { f.breakAt("view"); return tea.NewView("fine") }

func TestWhatBreaksEndsTheProgramInOrder(t *testing.T) {
	for _, where := range []string{"init", "update", "command", "view"} {
		t.Run(where, func(t *testing.T) {
			g := &guard{inner: fragile{where}}
			g.Init()
			_, cmd := g.Update(tea.FocusMsg{})
			if where == "command" {
				for _, c := range cmd().(tea.BatchMsg) {
					if msg := c(); msg != nil {
						_, cmd = g.Update(msg)
					}
				}
			}
			g.View()
			if where == "view" {
				_, cmd = g.Update(tea.FocusMsg{})
			}
			if _, quits := cmd().(tea.QuitMsg); !quits {
				t.Error("the program goes on")
			}
			if g.broken == nil || !strings.Contains(string(g.broken.Stack()), "breakAt") || !strings.Contains(g.broken.Unwrap().Error(), "index out of range") {
				t.Errorf("what broke is told as %v", g.broken)
			}
		})
	}
}

func TestAGuardChangesNothingWhileAllIsWell(t *testing.T) {
	g := &guard{inner: fragile{}}
	if v := g.View(); v.Content != "fine" || g.broken != nil {
		t.Errorf("the view is %q, broken %v", v.Content, g.broken)
	}
}
