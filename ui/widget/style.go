package widget

import (
	"strings"

	"charm.land/lipgloss/v2"
)

// A Style is a lipgloss.Style worked out once: what is written before a text of
// one line and what after it.
type Style struct{ before, after string }

// NewStyle works a style out.
func NewStyle(s lipgloss.Style) Style {
	before, after, _ := strings.Cut(s.Render("x"), "x")
	return Style{before, after}
}

// Render puts one line of text into the style.
func (s Style) Render(line string) string {
	if line == "" {
		return ""
	}
	return s.before + line + s.after
}
