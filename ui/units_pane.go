package ui

import (
	"strings"

	"congvan/ui/widget"
)

// wideFrom is the width from which a pane stands beside its list.
const wideFrom = 140

// split draws a list and what is known of its row in focus: side by side in
// wide windows, else one above the other.
func split(w, h int, list, pane func(w, h int) string, th theme) string {
	if w >= wideFrom {
		left := w * 2 / 3
		bar := th.box.Render(" │ ")
		return widget.Beside(list(left, h), pane(w-left-3, h), bar)
	}
	below := max(5, h/4)
	rule := th.box.Render(strings.Repeat("─", w))
	return list(w, h-below-1) + "\n" + rule + "\n" + pane(w, below)
}
