package widget

import "strings"

// Glyphs are the signs that pictures are drawn with, each one column wide.
// Pictures tell everything by signs; styles only repeat it.
type Glyphs struct {
	Full, Half, Low  rune // of bars: a column, its left half, its lower half
	Empty            rune // the rest of a bar
	Target           rune // a target across columns
	Tick             rune // a target within a bar
	Axis, Side, Edge rune // below a picture, beside it, where both meet
	Break            rune // what stands at its two sides is not to be compared
	None             rune // a place in time without a value
	Here             rune // points at a line from the right
}

// Blocks are in the fonts of old Windows consoles (WGL4); ASCII is for where
// nothing else is shown.
var (
	Blocks = Glyphs{'█', '▌', '▄', '░', '─', '│', '─', '│', '└', '║', '·', '◄'}
	ASCII  = Glyphs{'#', '=', ',', '.', '-', '|', '_', '|', '+', ':', '\'', '<'}
)

// A Paint is the styles of a picture; the zero Paint leaves it plain.
type Paint struct{ Value, Target, Axis, Break Style }

// An ink says which style of a Paint a cell takes.
type ink uint8

const (
	noInk ink = iota
	valueInk
	targetInk
	axisInk
	breakInk
)

func (p *Paint) style(i ink) Style {
	return [...]Style{noInk: {}, valueInk: p.Value, targetInk: p.Target, axisInk: p.Axis, breakInk: p.Break}[i]
}

// A canvas is rows of cells to draw on; what lies beyond it is left out.
type canvas struct {
	width int
	signs [][]rune
	inks  [][]ink
}

func newCanvas(width, height int) canvas {
	c := canvas{width: width}
	for range height {
		c.signs = append(c.signs, []rune(strings.Repeat(" ", width)))
		c.inks = append(c.inks, make([]ink, width))
	}
	return c
}

func (c *canvas) set(x, y int, r rune, i ink) {
	if y >= 0 && y < len(c.signs) && x >= 0 && x < c.width {
		c.signs[y][x], c.inks[y][x] = r, i
	}
}

// write puts single characters from x on.
func (c *canvas) write(x, y int, s string, i ink) {
	for _, r := range s {
		c.set(x, y, r, i)
		x++
	}
}

// lines renders runs of cells of one ink together.
func (c *canvas) lines(p Paint) []string {
	out := make([]string, len(c.signs))
	for y, row := range c.signs {
		var b strings.Builder
		for from := 0; from < len(row); {
			to := from + 1
			for to < len(row) && c.inks[y][to] == c.inks[y][from] {
				to++
			}
			b.WriteString(p.style(c.inks[y][from]).Render(string(row[from:to])))
			from = to
		}
		out[y] = b.String()
	}
	return out
}
