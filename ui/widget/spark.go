package widget

import (
	"math"
	"strings"
)

var sparks = []rune("▁▂▃▄▅▆▇█")

// Spark draws the last values as a row of columns, the newest at the right,
// between the lowest and the highest of them; NaN leaves a gap. It takes at
// most width columns and is not padded.
func Spark(values []float64, width int) string {
	if width <= 0 {
		return ""
	}
	values = values[max(0, len(values)-width):]
	low, high := math.Inf(1), math.Inf(-1)
	for _, v := range values {
		if !math.IsNaN(v) {
			low, high = min(low, v), max(high, v)
		}
	}
	var b strings.Builder
	for _, v := range values {
		switch {
		case math.IsNaN(v):
			b.WriteByte(' ')
		case high <= low:
			b.WriteRune(sparks[len(sparks)/2-1])
		default:
			b.WriteRune(sparks[int(math.Round((v-low)/(high-low)*float64(len(sparks)-1)))])
		}
	}
	return b.String()
}
