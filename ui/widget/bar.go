package widget

import (
	"math"
	"strings"
)

// Bar draws value as a part of whole, in exactly width columns and in steps of
// half a column. What is above the whole fills the bar; anything above nothing
// shows at least half a column.
func Bar(value, whole float64, width int) string { return Blocks.Bar(value, whole, width) }

// Bar is the bar in these signs.
func (g Glyphs) Bar(value, whole float64, width int) string {
	if width <= 0 {
		return ""
	}
	halves := 0
	if whole > 0 && value > 0 {
		halves = int(math.Round(min(1, value/whole) * float64(2*width)))
		halves = max(1, halves)
	}
	bar := strings.Repeat(string(g.Full), halves/2)
	if halves%2 == 1 {
		bar += string(g.Half)
	}
	return bar + strings.Repeat(string(g.Empty), width-(halves+1)/2)
}

// BarTo is Bar with a tick where the target stands; a target of 0 or above the
// whole has none. The tick stands in the column that ends at the target.
func (g Glyphs) BarTo(value, whole, target float64, width int) string {
	bar := g.Bar(value, whole, width)
	if width <= 0 || target <= 0 || whole <= 0 || target > whole {
		return bar
	}
	cells := []rune(bar)
	cells[clamp(int(math.Round(target/whole*float64(width)))-1, 0, width-1)] = g.Tick
	return string(cells)
}
