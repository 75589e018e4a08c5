package widget

import "strings"

// A Part is one share of a stacked bar. Parts differ by glyph as well as by
// colour.
type Part struct {
	N     int
	Glyph string
	Style Style
}

// Stack draws the parts of a whole as one bar of width columns. A part that is
// not empty takes at least one column, as long as there are columns.
func Stack(parts []Part, width int) string {
	total, shown := 0, 0
	for _, p := range parts {
		total += p.N
		if p.N > 0 {
			shown++
		}
	}
	if total == 0 || shown > width {
		return strings.Repeat("·", max(0, width))
	}
	var b strings.Builder
	free, counted, drawn := width-shown, 0, 0
	for _, p := range parts {
		if p.N == 0 {
			continue
		}
		counted += p.N
		upTo := (counted*free + total/2) / total
		b.WriteString(p.Style.Render(strings.Repeat(p.Glyph, 1+upTo-drawn)))
		drawn = upTo
	}
	return b.String()
}
