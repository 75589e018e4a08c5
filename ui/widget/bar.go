package widget

import (
	"math"
	"strings"
)

// Bar draws value as a part of whole, in exactly width columns and in steps of
// half a column. What is above the whole fills the bar; anything above nothing
// shows at least half a column.
func Bar(value, whole float64, width int) string {
	if width <= 0 {
		return ""
	}
	halves := 0
	if whole > 0 && value > 0 {
		halves = int(math.Round(min(1, value/whole) * float64(2*width)))
		halves = max(1, halves)
	}
	bar := strings.Repeat("█", halves/2)
	if halves%2 == 1 {
		bar += "▌"
	}
	return bar + strings.Repeat("░", width-(halves+1)/2)
}
