package ui

import (
	tea "charm.land/bubbletea/v2"

	"congvan/model"
)

// openOver shows a document above another page, to which Esc comes back.
func (a *App) openOver(under screen, id model.DirectiveID, at target) tea.Cmd {
	return a.openPage(&directivePage{base: base{a}, id: id, goal: at, under: under, chosen: map[model.AssignmentID]bool{}})
}

// goBack shows the page below another one, or the tabs.
func (a *App) goBack(under screen) tea.Cmd {
	if under != nil {
		return a.openPage(under)
	}
	return a.closePage()
}
