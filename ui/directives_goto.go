package ui

import (
	tea "charm.land/bubbletea/v2"

	"congvan/model"
	"congvan/ui/widget"
)

// goTo brings the cursor of the list to a document that was just kept. Search
// and filter end, since they may hide it.
func (s *directives) goTo(id model.DirectiveID) tea.Cmd {
	store := s.store
	return read(func() then {
		rows, err := store.Rows()
		return func() tea.Cmd {
			if err != nil {
				return s.report(err)
			}
			if s.rows == nil || s.rows.Find(id) < 0 {
				s.rows = rows
			}
			s.query = widget.NewField("")
			s.searching, s.narrowed, s.found, s.filter = false, false, nil, filter{}
			s.asked.Add(1)
			s.focus(id, true)
			return s.loadPreview()
		}
	})
}

// goToDirective shows the list with the cursor on a document.
func (a *App) goToDirective(id model.DirectiveID) tea.Cmd {
	cmd := a.show(tabDirectives)
	if s, ok := a.tabs[tabDirectives].(*directives); ok {
		return tea.Batch(cmd, s.goTo(id))
	}
	return cmd
}
