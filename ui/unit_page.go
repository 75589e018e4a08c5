package ui

import (
	tea "charm.land/bubbletea/v2"

	"congvan/model"
)

func (a *App) openUnit(id model.UnitID, under screen) tea.Cmd { return nil }
